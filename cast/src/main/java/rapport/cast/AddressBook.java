package rapport.cast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the address book: vCard 4.0 and 3.0 cards, a group, and one card that is cut off. */
final class AddressBook {

  /** How many cards of people are in it. */
  static final int CARDS = 62;

  /** What a few cards say of others, by the key of whose card it is. */
  private static final Map<String, String> RELATED =
      Map.of(
          "olu", "manager:Mei-Lin Zhao",
          "farid", "manager:Björn Lundgren",
          "ruth", "referred-by:Hannah Schreiber");

  private final StringBuilder out = new StringBuilder();
  private int count;

  private AddressBook() {}

  static byte[] of(People people) {
    AddressBook book = new AddressBook();
    for (Person one : cards(people))
      if (one.key().equals("farid")) {
        book.card(one, one.emails().subList(0, 2));
        book.card(one, one.emails().subList(2, 3));
      } else book.card(one, one.emails());
    book.lines(
        "BEGIN:VCARD",
        "VERSION:4.0",
        "KIND:group",
        "FN:Platform guild",
        "MEMBER:mailto:jonas@helix.example",
        "END:VCARD");
    book.lines("BEGIN:VCARD", "VERSION:3.0", "FN:Cut o");
    return book.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Everybody named, and part of the crowd. */
  static List<Person> cards(People people) {
    int crowd = CARDS - people.named().size() - 1;
    List<Person> cards = new ArrayList<>(people.named());
    for (int i = 0; i < crowd; i++) cards.add(people.crowd().get(i * 120 / crowd));
    return cards;
  }

  private void card(Person person, List<String> emails) {
    count++;
    boolean four = count % 2 == 0;
    lines("BEGIN:VCARD", "VERSION:" + (four ? "4.0" : "3.0"));
    lines(String.format(Locale.ROOT, "UID:urn:uuid:00000000-0000-4000-8000-%012d", count));
    lines("FN:" + person.name(), "N:" + person.family() + ";" + person.given() + ";;;");
    for (String email : emails)
      lines("EMAIL;TYPE=" + (email.contains("mail.example") ? "home" : "work") + ":" + email);
    if (count % 3 > 0)
      lines(
          four ? "TEL;TYPE=cell;VALUE=uri:tel:" + phone(person) : "TEL;TYPE=CELL:" + phone(person));
    if (!person.friend())
      lines("ORG:" + person.organisation(), "TITLE:" + person.title().replace(",", "\\,"));
    if (!person.friend()) lines("URL:" + person.profile());
    lines("ADR;TYPE=work:;;;" + person.place() + ";;;", "TZ:" + person.zone().getId());
    String related = RELATED.get(person.key());
    if (four && related != null)
      lines(
          "RELATED;VALUE=text;TYPE="
              + related); // RFC 6350 §6.6.6; its words as programs write them
    lines("END:VCARD");
  }

  /** A number of the right country that no telephone has. */
  private String phone(Person person) {
    String code =
        switch (person.place()) {
          case "London" -> "+44 20 7946 0";
          case "Toronto", "New York", "San Francisco" -> "+1 202 555 01";
          default -> "+49 30 2312 5";
        };
    return code + String.format(Locale.ROOT, code.startsWith("+1") ? "%02d" : "%03d", count % 100);
  }

  private void lines(String... lines) {
    for (String line : lines) out.append(line).append("\r\n");
  }
}
