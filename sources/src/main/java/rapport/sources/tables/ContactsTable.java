package rapport.sources.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.people.Card;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.sources.Addresses;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.cards.CardDetails;
import rapport.sources.cards.Phones;

/**
 * Reads address books as tables: what Google (old headers and those of 2024), Outlook and
 * Thunderbird export as comma-separated values, also with semicolons or tabs. One card a row. Which
 * columns hold addresses and numbers is told by their names, so that books with three mail
 * addresses need no list of columns. It is not a reader for any table: without one of the known
 * headers it does not begin. The table is gone through twice, as address books are: once for the
 * country of its numbers.
 */
public final class ContactsTable implements Source {

  private static final List<Set<String>> HEADERS =
      List.of(
          Set.of("GIVEN NAME", "FAMILY NAME", "E-MAIL 1 - VALUE"),
          Set.of("FIRST NAME", "LAST NAME", "E-MAIL 1 - VALUE"),
          Set.of("FIRST NAME", "LAST NAME", "E-MAIL ADDRESS"),
          Set.of("FIRST NAME", "LAST NAME", "PRIMARY EMAIL"),
          Set.of("VORNAME", "NACHNAME", "E-MAIL-ADRESSE"),
          Set.of("VORNAME", "NACHNAME", "PRIMÄRE E-MAIL-ADRESSE"),
          Set.of("PRÉNOM", "NOM", "ADRESSE DE MESSAGERIE"),
          Set.of("NOMBRE", "APELLIDOS", "DIRECCIÓN DE CORREO ELECTRÓNICO"),
          Set.of("VOORNAAM", "ACHTERNAAM", "PRIMAIR E-MAILADRES"),
          Set.of("ETUNIMI", "SUKUNIMI", "ENSISIJAINEN SÄHKÖPOSTIOSOITE"),
          Set.of("名", "姓", "表示名", "メールアドレス"));

  /** How a column of mail addresses is called, among other words. */
  private static final List<String> MAIL =
      List.of("MAIL", "MESSAGERIE", "CORREO ELECTRÓNICO", "SÄHKÖPOSTI", "メール");

  private static final String[] GIVEN = {
    "GIVEN NAME", "FIRST NAME", "VORNAME", "PRÉNOM", "NOMBRE", "VOORNAAM", "ETUNIMI", "名"
  };
  private static final String[] FAMILY = {
    "FAMILY NAME", "LAST NAME", "NACHNAME", "NOM", "APELLIDOS", "ACHTERNAAM", "SUKUNIMI", "姓"
  };
  private static final String[] WHOLE = {
    "NAME",
    "DISPLAY NAME",
    "FILE AS",
    "ANZEIGENAME",
    "NICKNAME",
    "SPITZNAME",
    "WEERGAVENAAM",
    "NÄYTTÖNIMI",
    "表示名",
    "E-MAIL DISPLAY NAME",
    "E-MAIL: ANGEZEIGTER NAME"
  };
  private static final String[] ORGANISATION = {
    "ORGANIZATION 1 - NAME",
    "ORGANIZATION NAME",
    "COMPANY",
    "ORGANIZATION",
    "FIRMA",
    "ORGANISATION",
    "SOCIÉTÉ",
    "ORGANIZACIÓN",
    "EMPRESA",
    "ORGANISATIE",
    "ORGANISAATIO",
    "会社名"
  };
  private static final String[] TITLE = {
    "ORGANIZATION 1 - TITLE",
    "ORGANIZATION TITLE",
    "JOB TITLE",
    "POSITION",
    "DIENSTGRAD",
    "TITRE PROFESSIONNEL",
    "PUESTO"
  };

  /** The reader; it keeps nothing between calls. */
  public ContactsTable() {}

  @Override
  public String format() {
    return "contacts-csv";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return Table.has(head, HEADERS);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Phones phones = new Phones();
    new Table(content, HEADERS).read(new Noting(phones));
    new Table(content, HEADERS)
        .read(new RowItems(content.name(), sink, (where, row) -> item(where, row, phones)));
  }

  private record Noting(Phones phones) implements Table.Rows {
    @Override
    public boolean row(Row row) {
      numbers(row, phones::note);
      return true;
    }

    @Override
    public boolean broken(long line, String why) {
      return true;
    }
  }

  private static Item item(String where, Row row, Phones phones) {
    String given = row.get(GIVEN);
    String family = row.get(FAMILY);
    String name = Names.of(given, family);
    if (name.isEmpty()) name = or(first(row, WHOLE), or(first(row, ORGANISATION), ""));
    List<String> emails = new ArrayList<>();
    List<String> written = new ArrayList<>();
    List<String> understood = new ArrayList<>();
    for (String word : MAIL) each(row, word, value -> emails.addAll(Addresses.in(value)));
    numbers(row, written::add);
    for (String number : written) {
      String known = phones.e164(number);
      if (known != null && !understood.contains(known)) understood.add(known);
    }
    if (name.isEmpty() && emails.isEmpty() && understood.isEmpty())
      return new Item.Unreadable(where, "a row without a name, an address and a number");
    Card card =
        new Card(
            null,
            name,
            given,
            family,
            emails.stream().distinct().toList(),
            written,
            first(row, ORGANISATION),
            first(row, TITLE),
            profile(row),
            null);
    return new Item.Contact(where, card, understood, true, details(row), null);
  }

  /** What Google's and Outlook's columns say beside; the other books have no such columns. */
  private static List<Detail> details(Row row) {
    List<Detail> details = new ArrayList<>();
    String day = CardDetails.day(or(row.get("BIRTHDAY"), ""));
    String anniversary = CardDetails.day(or(row.get("ANNIVERSARY"), ""));
    String town = or(first(row, "ADDRESS 1 - CITY", "BUSINESS CITY", "WORK CITY"), "");
    String land = or(first(row, "ADDRESS 1 - COUNTRY", "BUSINESS COUNTRY", "WORK COUNTRY"), "");
    if (town.isEmpty() && land.isEmpty()) {
      town = or(first(row, "HOME CITY"), "");
      land = or(first(row, "HOME COUNTRY"), "");
    }
    String note = first(row, "NOTES");
    if (day != null) details.add(new Detail(Detail.Kind.BIRTHDAY, day));
    if (anniversary != null) details.add(new Detail(Detail.Kind.ANNIVERSARY, anniversary));
    String place = CardDetails.place(town, land);
    if (!place.isEmpty()) details.add(new Detail(Detail.Kind.PLACE, place));
    if (note != null) details.add(new Detail(Detail.Kind.NOTE, note));
    groups(details, first(row, "LABELS", "GROUP MEMBERSHIP"), ":::");
    groups(details, first(row, "CATEGORIES"), ";");
    return details;
  }

  private static void groups(List<Detail> details, @Nullable String text, String separator) {
    for (String group : CardDetails.groups(or(text, ""), separator))
      details.add(new Detail(Detail.Kind.GROUP, group));
  }

  /** The first of these columns in which something stands. */
  private static @Nullable String first(Row row, String... columns) {
    for (String column : columns) {
      String value = row.get(column);
      if (value != null) return value;
    }
    return null;
  }

  private static String or(@Nullable String text, String other) {
    return text == null ? other : text;
  }

  /** Google puts several values into one field, divided by three colons. */
  private static void numbers(Row row, Consumer<String> each) {
    for (String word : List.of("PHONE", "TELEFON", "TÉLÉPHONE", "TELÉFONO", "MOBIL"))
      each(
          row,
          word,
          value -> {
            for (String one : value.split(":::"))
              if (one.chars().filter(Character::isDigit).count() > 4) each.accept(one.strip());
          });
  }

  private static void each(Row row, String word, Consumer<String> each) {
    for (String column : row.columns()) {
      boolean said = column.endsWith("TYPE") || column.endsWith("LABEL") || column.contains("FAX");
      String value = said || !column.contains(word) ? null : row.get(column);
      if (value != null) each.accept(value);
    }
  }

  private static @Nullable String profile(Row row) {
    for (String column : row.columns()) {
      String value = column.contains("WEB") ? row.get(column) : null;
      String lower = value == null ? "" : value.toLowerCase(Locale.ROOT);
      if (lower.contains("linkedin.") && lower.contains("/in/")) return value;
    }
    return null;
  }
}
