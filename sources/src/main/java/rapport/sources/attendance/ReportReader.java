package rapport.sources.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.Addresses;
import rapport.sources.attendance.Report.Join;
import rapport.sources.attendance.ReportRows.Line;

/**
 * Takes a report apart once its table of joins is found. What stands above the table names the
 * meeting; the table ends at the first line that is no row of it (Teams tells the same joins once
 * more below). O(length).
 */
final class ReportReader {

  private static final Pattern UPN = Pattern.compile("(?i).*\\bUPN\\b.*");
  private static final Pattern UTC = Pattern.compile("(?i).*\\(UTC\\).*");
  private static final Pattern NUMBER = Pattern.compile("[0-9 .,:-]+");
  private static final Pattern BEHIND = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
  private static final Pattern WAITING =
      Pattern.compile(
          "(?iu).*(waiting room|warteraum|salle d.attente|sala de espera|sala d.attesa|wachtruimte).*");
  private static final Set<String> YES = Set.of("yes", "ja", "oui", "sí", "si", "sì", "sim");

  /** First words of the table in languages whose countries all write days before months. */
  private static final Set<String> DAYS_FIRST =
      Set.of(
          "vollständiger name",
          "nom",
          "nom complet",
          "nombre",
          "nombre completo",
          "nome",
          "nome completo",
          "naam",
          "volledige naam");

  private ReportReader() {}

  /**
   * The report whose table has its names of columns in that line.
   *
   * @param language whether its dates follow the language of its words, as those of Teams do
   */
  static Report of(List<Line> lines, int header, boolean language) {
    List<String> names = lines.get(header).fields();
    List<Line> above = lines.subList(0, header);
    List<Join> joins = new ArrayList<>();
    for (Line line : lines.subList(header + 1, lines.size())) {
      if (line.said() < 2) break;
      joins.add(join(line, names));
    }
    return new Report(
        title(above),
        host(above),
        times(above.stream().flatMap(line -> line.fields().stream()).toList()),
        joins,
        names.stream().anyMatch(name -> UTC.matcher(name).matches()),
        language && DAYS_FIRST.contains(names.getFirst().toLowerCase(Locale.ROOT)));
  }

  private static List<WallTime> times(List<String> fields) {
    return fields.stream().map(WallTime::of).filter(Objects::nonNull).limit(2).toList();
  }

  private static Join join(Line line, List<String> names) {
    String address = null;
    boolean waited = false;
    for (int n = 1; n < line.fields().size() && n < names.size(); n++) {
      if (address == null && !UPN.matcher(names.get(n)).matches()) address = address(line.at(n));
      if (WAITING.matcher(names.get(n)).matches())
        waited = YES.contains(line.at(n).toLowerCase(Locale.ROOT));
    }
    String name = BEHIND.matcher(line.at(0)).replaceFirst("");
    return new Join(line.number(), name, address, times(line.fields()), waited);
  }

  private static @Nullable String address(String field) {
    List<String> found = field.indexOf('@') < 0 ? List.of() : Addresses.in(field);
    return found.size() == 1 ? found.getFirst() : null;
  }

  private static @Nullable String host(List<Line> above) {
    for (Line line : above)
      for (String field : line.fields()) {
        String address = address(field);
        if (address != null) return address;
      }
    return null;
  }

  /**
   * The first value above the table that is no number, date or address: a value is what stands
   * behind a name in its line, or below it in a line that names several.
   */
  private static @Nullable String title(List<Line> above) {
    int widest = above.stream().mapToInt(line -> (int) line.said()).max().orElse(0);
    boolean below = widest > 2;
    boolean named = false;
    for (Line line : above) {
      if (line.said() < 2) continue;
      int from = below ? (named ? 0 : line.fields().size()) : 1;
      for (String field : line.fields().subList(from, line.fields().size()))
        if (words(field)) return field;
      named = true;
    }
    return null;
  }

  private static boolean words(String field) {
    return !field.isEmpty()
        && !NUMBER.matcher(field).matches()
        && WallTime.of(field) == null
        && address(field) == null;
  }
}
