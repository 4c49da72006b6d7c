package rapport.sources.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.people.Card;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

class ContactsTableTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  @Test
  void googleWithOldHeaders() {
    check(
        "Maya Okafor / [maya@northwind.example, m@x.example] / Northwind / Buyer / [+493012345678]",
        "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,"
            + "Organization 1 - Name,Organization 1 - Title\n"
            + "Maya Okafor,Maya,Okafor,Work,maya@northwind.example ::: m@x.example,Mobile,"
            + "+49 30 12345678,Northwind,Buyer\n");
  }

  @Test
  void googleOf2024() {
    check(
        "Maya Okafor / [maya@northwind.example] / Northwind / Buyer / []",
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,"
            + "E-mail 1 - Value\nMaya,,Okafor,Northwind,Buyer,* Work,maya@northwind.example\n");
  }

  @Test
  void outlookWithSemicolons() {
    check(
        "Maya Okafor / [maya@northwind.example, m@x.example] / Northwind / Buyer / []",
        "First Name;Last Name;Company;Job Title;E-mail Address;E-mail 2 Address;Business Fax\n"
            + "Maya;Okafor;Northwind;Buyer;maya@northwind.example;m@x.example;+49 30 999999\n");
  }

  @Test
  void outlookInGermanWithTabs() {
    check(
        "Jörg Weber / [joerg@x.example] / Nordwind / null / []",
        "Vorname\tNachname\tFirma\tE-Mail-Adresse\nJörg\tWeber\tNordwind\tjoerg@x.example\n");
  }

  @Test
  void otherLanguagesKeepTheirAddresses() {
    String maya = "Maya Okafor / [maya@northwind.example] / Northwind / null / []";
    check(
        maya,
        "Prénom,Nom,Société,Adresse de messagerie,Type de messagerie\n"
            + "Maya,Okafor,Northwind,maya@northwind.example,SMTP\n");
    check(
        maya,
        "Nombre,Apellidos,Organización,Dirección de correo electrónico\n"
            + "Maya,Okafor,Northwind,maya@northwind.example\n");
    check(
        maya,
        "Etunimi,Sukunimi,Näyttönimi,Ensisijainen sähköpostiosoite,Organisaatio\n"
            + "Maya,Okafor,Maya Okafor,maya@northwind.example,Northwind\n");
    check(maya, "名,姓,表示名,メールアドレス,会社名\n" + "Maya,Okafor,Maya,maya@northwind.example,Northwind\n");
  }

  @Test
  void outlookMayShowANameThatItHasNoPartsOf() {
    check(
        "Maya Okafor (maya@northwind.example) / [maya@northwind.example] / null / null / []",
        "First Name,Last Name,E-mail Address,E-mail Display Name\n"
            + ",,maya@northwind.example,Maya Okafor (maya@northwind.example)\n");
  }

  @Test
  void thunderbird() {
    check(
        "Maya Okafor / [maya@northwind.example] / Northwind / null / []",
        "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Organization\n"
            + "Maya,Okafor,Maya Okafor,,maya@northwind.example,,Northwind\n");
  }

  @Test
  void theEncodingIsToldByTheBytes() {
    String table = "First Name;Last Name;E-mail Address\nRené;Ø;r@x.example\n";
    for (byte[] bytes :
        List.of(
            table.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + table).getBytes(StandardCharsets.UTF_8),
            table.getBytes(StandardCharsets.UTF_16),
            table.getBytes(Charset.forName("windows-1252"))))
      assertEquals("René Ø", read(bytes).card().name());
  }

  @Test
  void aRowWithoutANameIsCalledByItsFirmOrNotAtAll() {
    String header = "First Name,Last Name,Company,E-mail Address\n";
    assertEquals("Kestrel Cafe", read(bytes(header + ",,Kestrel Cafe,\n")).card().name());
    Collected found =
        Collected.of(new ContactsTable(), "a.csv", WINDOW, bytes(header + ",,\" \",x\n"), 0);
    assertTrue(found.items.getFirst() instanceof Item.Unreadable);
  }

  @Test
  void otherTablesAreLeftAlone() {
    assertFalse(new ContactsTable().reads("a.csv", bytes("First Name,Last Name,Score\n")));
    assertFalse(new ContactsTable().reads("a.csv", bytes("")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Item.Contact read(byte[] bytes) {
    assertTrue(new ContactsTable().reads("a.csv", bytes));
    return (Item.Contact)
        Collected.of(new ContactsTable(), "a.csv", WINDOW, bytes, 0).items.getFirst();
  }

  private static void check(String expected, String table) {
    Item.Contact found = read(bytes(table));
    Card card = found.card();
    assertEquals(
        expected,
        card.name()
            + " / "
            + card.emails()
            + " / "
            + card.organisation()
            + " / "
            + card.title()
            + " / "
            + found.phones());
  }

  @Test
  void aRowWithoutItsLastFieldsIsOneByItsAddress() {
    String head = "First Name,Last Name,E-mail Address,Company,Job Title\n";
    check(
        "Maya Okafor / [maya@northwind.example] / Northwind / null / []",
        head + "Maya,Okafor,maya@northwind.example,Northwind\n");
    Collected broken =
        Collected.of(new ContactsTable(), "a.csv", WINDOW, head + "Hall,Buyer,tomorrow\n");
    assertEquals(Item.Unreadable.class, broken.items.getFirst().getClass());
  }

  @Test
  void twoBytesALetterAreSeenWithoutAMark() {
    byte[] wide =
        "First Name,Last Name,E-mail Address\nJörg,Weber,j@northwind.example\n"
            .getBytes(StandardCharsets.UTF_16LE);
    Item item = Collected.of(new ContactsTable(), "a.csv", WINDOW, wide, 0).items.getFirst();
    assertEquals("Jörg Weber", ((Item.Contact) item).card().name());
  }
}
