package rapport.sources.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Effort;
import rapport.sources.Golden;
import rapport.sources.Item;
import rapport.sources.Window;

class CardsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  @Test
  void everyVersionIsToldAsExpected() throws IOException {
    Golden.check(new Cards(), WINDOW, "cards/versions.vcf");
  }

  /** A group of RFC 6350 and one of Apple: nobody, and those who are in it know it. */
  @Test
  void aGroupIsNobodyAndItsMembersAreInIt() {
    String uid = "8c5292aa-f2d8-41db-a5b6-582c39ad9bf3";
    String book =
        "BEGIN:VCARD\nFN:Maya Okafor\nUID:{8C5292AA-F2D8-41DB-A5B6-582C39AD9BF3}\nEND:VCARD\n"
            + "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Choir\nUID:g1\nEMAIL:choir@helix.example\nMEMBER:urn:uuid:"
            + uid
            + "\nEND:VCARD\nBEGIN:VCARD\nX-ADDRESSBOOKSERVER-KIND:group\nN:Office\nFN:Office\nUID:g2\n"
            + "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:"
            + uid
            + "\nEND:VCARD\n";
    Collected found = Collected.of(new Cards(), "a.vcf", WINDOW, book);
    assertEquals(
        "[Detail[kind=GROUP, value=Choir], Detail[kind=GROUP, value=Office]]",
        first(found).details().toString());
    assertEquals(uid, first(found).card().uid());
    assertEquals("[choir@helix.example THING, g2 THING]", found.seen.toString());
  }

  @Test
  void aNameStandsInManyPlaces() throws IOException {
    Golden.check(new Cards(), WINDOW, "cards/names-and-bytes.vcf");
  }

  @Test
  void aLineIsDecodedByItsOwnCharset() {
    String card = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1251:Вера Орлова\nEND:VCARD\n";
    byte[] bytes = card.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    assertEquals(
        "Вера Орлова", first(Collected.of(new Cards(), "a.vcf", WINDOW, bytes, 0)).card().name());
  }

  @Test
  void aBookInUtf16IsRead() {
    String book = "BEGIN:VCARD\nFN:Søren Åkesson 𝒮\nEND:VCARD\n";
    for (byte[] bytes :
        List.of(
            book.getBytes(StandardCharsets.UTF_16LE),
            ("\ufeff" + book).getBytes(StandardCharsets.UTF_16LE),
            book.getBytes(StandardCharsets.UTF_16))) {
      assertTrue(new Cards().reads("a.txt", bytes));
      Item.Contact found = first(Collected.of(new Cards(), "a.vcf", WINDOW, bytes, 0));
      assertEquals("Søren Åkesson 𝒮", found.card().name());
    }
  }

  private static void details(String expected, String... lines) {
    String card = "BEGIN:VCARD\nFN:Maya\n" + String.join("\n", lines) + "\nEND:VCARD\n";
    List<String> found = new java.util.ArrayList<>();
    for (rapport.people.Detail one :
        first(Collected.of(new Cards(), "a.vcf", WINDOW, card)).details())
      found.add(one.kind().words() + "=" + one.value());
    assertEquals(expected, String.join("; ", found));
  }

  @Test
  void daysAreReadInEveryFormThatNamesMonthAndDay() {
    details("birthday=1984-12-02", "BDAY:19841202");
    details("birthday=1984-12-02", "BDAY:1984-12-02T00:00:00Z");
    details("birthday=--12-02", "BDAY:--1202");
    details("birthday=--12-02", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-02");
    details("anniversary=2010-06-12", "X-ANNIVERSARY:2010-06-12");
    String label = "item1.X-ABLabel:_$!<Anniversary>!$_";
    details("anniversary=2010-06-12", "item1.X-ABDATE;type=pref:2010-06-12", label);
    details("", "item2.X-ABDATE:2010-06-12", label, "item2.X-ABLabel:First sail");
    details("", "BDAY:1984", "BDAY:1984-13-02", "BDAY;VALUE=text:circa 1800");
  }

  @Test
  void theAddressAtWorkTellsThePlace() {
    String home = "ADR;TYPE=HOME:;;1 Row;Leeds;;LS1;United Kingdom";
    String work = "ADR;TYPE=WORK:;;2 Quay;London;;E1;United Kingdom";
    details("place=London, United Kingdom", home, work);
    details("place=Leeds, United Kingdom", home);
    details("place=Portugal", "ADR:;;;;;;Portugal");
  }

  @Test
  void aZoneIsANameOrAnOffset() {
    details("time zone=Europe/London", "TZ:Europe/London");
    details("time zone=-05:00", "TZ;VALUE=utc-offset:-0500");
    details("", "TZ:Raleigh somewhere");
  }

  @Test
  void aPositionTellsTheZoneWhereNoZoneIsNamed() {
    details("time zone by position=Europe/Paris", "GEO:48.58;7.75");
    details("time zone by position=Europe/Paris", "GEO:geo:48.58\\,7.75;u=20");
    details("time zone by position=Europe/Paris", "GEO:geo:48.58,7.75;crs=wgs84");
    details("time zone=Europe/London", "GEO:48.58;7.75", "TZ:Europe/London");
    String address = "ADR;GEO=\"geo:48.58,7.75\":;;;Strasbourg;;;France";
    details("place=Strasbourg, France; time zone by position=Europe/Paris", address);
    for (String none : List.of("48.58,7.75", "91;7.75", "geo:48.58,7.75;crs=moon", "0;0", "north"))
      details("", "GEO:" + none);
  }

  @Test
  void groupsThatProgramsKeepForThemselvesAreNone() {
    details(
        "group=Rowing; group=Board",
        "CATEGORIES:Rowing,Board,myContacts,Imported on 1/2/24,* starred");
  }

  @Test
  void aNoteAndKinAreRead() {
    details("note=Two daughters; plays chess", "NOTE:Two daughters\\; plays\\nchess");
    details("related=spouse: Tom Okafor", "RELATED;VALUE=text;TYPE=spouse:Tom Okafor");
    details("", "RELATED;TYPE=friend:urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  }

  @Test
  void aPictureIsReadOutOfTheCardAndNeverFromElsewhere() {
    for (String line :
        List.of("PHOTO;ENCODING=b;TYPE=JPEG:QUJD", "PHOTO:data:image/jpeg;base64,QUJD")) {
      String card = "BEGIN:VCARD\nFN:Maya\n" + line + "\nEND:VCARD\n";
      assertEquals("QUJD", first(Collected.of(new Cards(), "a.vcf", WINDOW, card)).photo());
    }
    String card = "BEGIN:VCARD\nFN:Maya\nPHOTO;VALUE=URI:https://x.example/a.jpg\nEND:VCARD\n";
    assertEquals(null, first(Collected.of(new Cards(), "a.vcf", WINDOW, card)).photo());
  }

  @Test
  void theFirstItemsCanBeSteppedOver() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/cards/versions.vcf"));
    Collected all = Collected.of(new Cards(), "a.vcf", WINDOW, bytes, 0);
    Collected rest = Collected.of(new Cards(), "a.vcf", WINDOW, bytes, 3);
    assertEquals(all.items.subList(3, all.items.size()), rest.items);
  }

  @Test
  void bytesThatAreNoUtf8AreWestern() {
    byte[] bytes = "BEGIN:VCARD\nFN:Andr\u00e9\nEND:VCARD\n".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        "Andr\u00e9", first(Collected.of(new Cards(), "a.vcf", WINDOW, bytes, 0)).card().name());
  }

  @Test
  void aNumberWithoutACountryNeedsNeighbours() {
    String known = card("TEL:+49 30 901820\nTEL:+49 30 901821\nTEL:+49 30 901822\n");
    assertEquals(List.of("+4930901823"), last(read(known + card("TEL:030 901823\n"))).phones());
    assertEquals(List.of(), last(read(card("TEL:030 901823\n"))).phones());
    String mixed = known + card("TEL:+1 650 253 0000\n");
    assertEquals(List.of(), last(read(mixed + card("TEL:030 901823\n"))).phones());
  }

  @Test
  void theBytesDecide() {
    assertTrue(reads("x.txt", "\ufeff\nbegin:VCARD"));
    assertTrue(reads("x.vcf", ""));
    assertFalse(reads("x.vcf", "BEGIN:VCALENDAR"));
    assertFalse(reads("x.csv", "First Name"));
  }

  @Test
  void hostileCardsAreRead() {
    assertEquals(1, read(card("PHOTO;ENCODING=b:" + "A".repeat(10_000_000) + "\n")).items.size());
    assertEquals(1, read(card("EMAIL:a@b.example\n".repeat(100_000))).items.size());
    assertEquals(
        1,
        read(card("AGENT:\nBEGIN:VCARD\n".repeat(10_000) + "END:VCARD\n".repeat(10_000)))
            .items
            .size());
    assertEquals(10_000, read("BEGIN:VCARD\n".repeat(10_000)).items.size());
    assertEquals(1, read(card("N:" + ";".repeat(1_000_000) + "\n")).items.size());
    assertEquals(1, read(card(("TEL:+" + "1".repeat(5_000) + "\n").repeat(200))).items.size());
  }

  private static boolean reads(String name, String head) {
    return new Cards().reads(name, head.getBytes(StandardCharsets.UTF_8));
  }

  private static String card(String properties) {
    return "BEGIN:VCARD\nVERSION:3.0\nFN:A\n" + properties + "END:VCARD\n";
  }

  private static Collected read(String text) {
    return Effort.bounded(() -> Collected.of(new Cards(), "a.vcf", WINDOW, text));
  }

  private static Item.Contact first(Collected read) {
    return read.all(Item.Contact.class).getFirst();
  }

  private static Item.Contact last(Collected read) {
    return read.all(Item.Contact.class).getLast();
  }

  @Test
  void aPlaceIsNobodyWithItsAddressAndAGroupWithoutAnIdentity() {
    Collected place = read(card("KIND:location\nEMAIL:room@helix.example\n"));
    assertEquals(List.of("room@helix.example THING"), place.seen);
    Collected group = read(card("X-ADDRESSBOOKSERVER-KIND:group\n"));
    assertEquals(List.of(first(group).card().uid() + " THING"), group.seen);
    assertEquals(List.of(), read(card("KIND:org\nEMAIL:info@helix.example\n")).seen);
  }

  @Test
  void whatProgramsWriteForNothingIsNoName() {
    for (String nothing : List.of("null null", "undefined undefined", ";", "-"))
      assertEquals("Maya Okafor", named("FN:" + nothing + "\nN:Okafor;Maya"), nothing);
    assertEquals("May", named("NICKNAME:May,Maya O"));
    assertEquals("Ana García Márquez", named("N:García,Márquez;Ana"));
  }

  private static String named(String lines) {
    String card = "BEGIN:VCARD\nVERSION:3.0\n" + lines + "\nEND:VCARD\n";
    return first(Collected.of(new Cards(), "a.vcf", WINDOW, card)).card().name();
  }

  @Test
  void whatProgramsWriteForNothingIsNoIdentity() {
    for (String nothing : List.of("null", "0", "undefined")) {
      String card = "BEGIN:VCARD\nFN:Maya\nUID:" + nothing + "\nEND:VCARD\n";
      assertEquals(
          null, first(Collected.of(new Cards(), "a.vcf", WINDOW, card)).card().uid(), nothing);
    }
  }

  @Test
  void aVersionIsReadInSmallLettersToo() {
    String card = "BEGIN:VCARD\nFN:Maya\nREV:2026-03-01t10:00:00z\nEND:VCARD\n";
    assertEquals(
        Instant.parse("2026-03-01T10:00:00Z"),
        first(Collected.of(new Cards(), "a.vcf", WINDOW, card)).card().revised());
  }

  @Test
  void aLineOfSevenBitsIsDecodedByItsCharsetToo() {
    var japanese = java.nio.charset.Charset.forName("ISO-2022-JP");
    String card = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-2022-JP:山田太郎\nEND:VCARD\n";
    byte[] bytes = card.getBytes(japanese);
    assertEquals("山田太郎", first(Collected.of(new Cards(), "a.vcf", WINDOW, bytes, 0)).card().name());
    String shifted = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-7:J+APY-rg\nEND:VCARD\n";
    assertEquals("Jörg", first(Collected.of(new Cards(), "a.vcf", WINDOW, shifted)).card().name());
    String plain = "BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=US-ASCII:C+A-B\nEND:VCARD\n";
    assertEquals("C+A-B", first(Collected.of(new Cards(), "a.vcf", WINDOW, plain)).card().name());
  }
}
