package rapport.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.people.match.Entry;
import rapport.people.match.Fact;

/**
 * People in a table with a first row of column names, separated by tabs, semicolons or commas, with
 * quotes as in RFC 4180 §2. Columns that it does not know are left alone; a row with too few cells
 * has the others empty.
 */
final class MatchTable {

  private static final Map<String, Fact> FACTS = facts();
  private static final Set<String> NAMES = Set.of("name", "fullname", "displayname");
  private static final Set<String> MAILS = Set.of("email", "mail", "emailaddress", "address1email");
  private static final Set<String> PHONES =
      Set.of("phone", "telephone", "mobile", "tel", "phonenumber");
  private static final Set<String> PROFILES = Set.of("profile", "url", "linkedin");
  private static final Set<String> KEYS = Set.of("id", "recid", "uniqueid", "recordid", "uid");

  private MatchTable() {}

  /**
   * The entries of a file, in its order.
   *
   * @throws Misused if no column is known
   */
  static List<Entry> read(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    char between = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
    List<List<String>> rows = rows(text, between);
    if (rows.isEmpty()) return List.of();
    List<String> columns = rows.getFirst().stream().map(MatchTable::plain).toList();
    if (columns.stream().noneMatch(MatchTable::known))
      throw new Misused("the first row names no column such as name, email, phone or birthday");
    List<Entry> entries = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size()))
      entries.add(entry(columns, row, entries.size() + 1));
    return entries;
  }

  private static Entry entry(List<String> columns, List<String> row, int number) {
    String id = "";
    String name = "";
    List<Handle> handles = new ArrayList<>();
    Map<Fact, String> facts = new LinkedHashMap<>();
    for (int at = 0; at < Math.min(columns.size(), row.size()); at++) {
      String value = row.get(at).strip();
      String column = columns.get(at);
      Fact fact = FACTS.get(column);
      if (value.isEmpty()) continue;
      if (KEYS.contains(column)) id = value;
      else if (NAMES.contains(column)) name = value;
      else if (fact != null) facts.merge(fact, value, (one, more) -> one + " " + more);
      else handles.addAll(handles(column, value));
    }
    return new Entry(id.isEmpty() ? "row " + number : id, name, handles, facts, Set.of());
  }

  private static List<Handle> handles(String column, String value) {
    if (MAILS.contains(column)) return List.of(Handle.email(value));
    if (PROFILES.contains(column)) return List.of(Handle.profile(value));
    @Nullable String number = PHONES.contains(column) ? number(value) : null;
    return number == null ? List.of() : List.of(Handle.phone(number));
  }

  /** The digits that two ways to write one number have in common. */
  private static @Nullable String number(String written) {
    String digits = written.replaceAll("\\D", "");
    if (written.strip().startsWith("+") || digits.startsWith("00"))
      digits = digits.replaceFirst("^00", "");
    return digits.length() < 5 ? null : digits.substring(Math.max(0, digits.length() - 9));
  }

  private static boolean known(String column) {
    return NAMES.contains(column)
        || MAILS.contains(column)
        || PHONES.contains(column)
        || PROFILES.contains(column)
        || FACTS.containsKey(column);
  }

  private static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Map<String, Fact> facts() {
    Map<String, Fact> facts = new LinkedHashMap<>();
    put(facts, Fact.GIVEN, "given givenname firstname forename first");
    put(facts, Fact.FAMILY, "family familyname surname lastname last");
    put(facts, Fact.ORGANISATION, "organisation organization company org employer");
    put(facts, Fact.BIRTHDAY, "birthday bday dob dateofbirth birthdate");
    put(facts, Fact.NUMBER, "number socsecid ssn nationalid memberid");
    put(facts, Fact.HOUSE, "house streetnumber housenumber");
    put(facts, Fact.STREET, "street address1 address addressline1 streetaddress");
    put(facts, Fact.DISTRICT, "district address2 addressline2");
    put(facts, Fact.PLACE, "place city town suburb locality");
    put(facts, Fact.POSTCODE, "postcode zip postalcode zipcode");
    put(facts, Fact.REGION, "region state county province");
    return Map.copyOf(facts);
  }

  private static void put(Map<String, Fact> facts, Fact fact, String columns) {
    for (String column : columns.split(" ")) facts.put(column, fact);
  }

  private static List<List<String>> rows(String text, char between) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted) {
        boolean twice = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (c == '"' && !twice) quoted = false;
        else cell.append(c);
        if (twice) at++;
      } else if (c == '"' && !begun && between != '\t') {
        quoted = true;
        begun = true;
      } else if (c == between || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        begun = false;
        if (c == '\n') row = ended(rows, row);
      } else if (c != '\r') {
        begun |= !Character.isWhitespace(c);
        if (begun || !cell.isEmpty()) cell.append(c);
      }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
      row.add(cell.toString());
      ended(rows, row);
    }
    return rows;
  }

  /** Lines without anything are no rows. */
  private static List<String> ended(List<List<String>> rows, List<String> row) {
    if (row.size() > 1 || !row.getFirst().isBlank()) rows.add(row);
    return new ArrayList<>();
  }
}
