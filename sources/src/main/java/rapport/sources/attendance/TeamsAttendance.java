package rapport.sources.attendance;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.attendance.ReportRows.Line;

/**
 * The attendance report of one meeting that Microsoft Teams gives as a table, in its three layouts:
 * since 2022 in numbered sections (summary, participants, activities), in 2021 a summary and one
 * table, before that a list of who joined and left when. It is not the report of a live event. One
 * file is one meeting. The layouts are known by their shape in every language, because the names of
 * columns are translated; only the list of 2020, of three columns, is known by the name of its
 * first. Times stand on the wall clock of who asked for the report, unless a column says UTC.
 * O(length).
 */
public final class TeamsAttendance implements Source {

  private static final Pattern FIRST = Pattern.compile("1\\. ?\\p{L}.*");
  private static final Pattern SECOND = Pattern.compile("2\\. ?\\p{L}.*");
  private static final Set<String> FULL_NAME =
      Set.of(
          "full name",
          "vollständiger name",
          "nom complet",
          "nombre completo",
          "nome completo",
          "volledige naam");
  private static final int ABOVE = 60;

  /** It has no state. */
  public TeamsAttendance() {}

  @Override
  public String format() {
    return "teams-attendance";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return AttendanceFile.is(head, TeamsAttendance::header);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    AttendanceFile.read(content, TeamsAttendance::header, true, sink);
  }

  private static int header(List<Line> lines) {
    int most = Math.min(ABOVE, lines.size());
    boolean numbered = false;
    int pairs = 0;
    boolean dated = false;
    for (int n = 0; n < most; n++) {
      Line line = lines.get(n);
      boolean alone = line.said() == 1;
      if (alone && FIRST.matcher(line.at(0)).matches()) numbered = true;
      if (alone && numbered && SECOND.matcher(line.at(0)).matches()) return named(lines, n + 1);
      if (line.said() == 2) {
        pairs++;
        dated |= WallTime.of(line.at(1)) != null;
      }
      boolean table = !numbered && pairs >= 3 && dated && line.said() >= 5;
      if (table) return names(line) && joined(lines, n + 1, 1) ? n : -1;
      boolean list = line.said() == 3 && FULL_NAME.contains(line.at(0).toLowerCase(Locale.ROOT));
      if (list) return names(line) && joined(lines, n + 1, 2) ? n : -1;
    }
    return -1;
  }

  private static int named(List<Line> lines, int from) {
    for (int n = from; n < Math.min(from + 3, lines.size()); n++)
      if (lines.get(n).said() >= 4) return names(lines.get(n)) ? n : -1;
    return -1;
  }

  /** Whether these are names of columns, not values. */
  private static boolean names(Line line) {
    return line.fields().stream()
        .noneMatch(field -> field.contains("@") || WallTime.of(field) != null);
  }

  private static boolean joined(List<Line> lines, int row, int column) {
    return row >= lines.size() || WallTime.of(lines.get(row).at(column)) != null;
  }
}
