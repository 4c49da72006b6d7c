package rapport.sources.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.sources.BytesContent;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.databases.SqliteFile;

/**
 * What Evolution's data server holds of a calendar on a server ({@code cache.db}; libedata-cal,
 * e-cal-cache in its source is the format's description). Each row is a whole entry of iCalendar,
 * beside them stand the definitions of zones; together they are read as a calendar file, so that an
 * entry is the same meeting whichever way it comes, and its place is the line in that file. It is
 * what was fetched, not the whole of a calendar: nothing is concluded from what it lacks. The file
 * is read from a copy with its log, and all its rows are held.
 */
public final class EvolutionCalendar implements Source {

  private static final LocalDatabase FILE =
      new LocalDatabase(
          EvolutionRows.CACHE, "\\s*\\([^)]{0,4000}\\boccur_start", "calendar of Evolution");

  /** It has no state. */
  public EvolutionCalendar() {}

  @Override
  public String format() {
    return "evolution-calendar";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return FILE.begins(head);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    FILE.read(content, sink, file -> read(content.name(), file, window, sink));
  }

  private static void read(String name, SqliteFile file, Window window, Sink sink)
      throws IOException {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\n");
    int zones =
        file.each(
            "timezones",
            List.of("zone"),
            (List<@Nullable String> row) -> part(text, row.getFirst()));
    EvolutionRows rows = new EvolutionRows(file);
    rows.texts().forEach(entry -> part(text, entry));
    byte[] bytes = text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    Content entries = new BytesContent(name + ":calendar", bytes);
    new Calendars().read(entries, window, sink);
    if (sink.stopped()) return;
    if (zones > 0) sink.problem(name, "the file is damaged; not all its time zones are read");
    if (rows.damaged() == 0) return;
    int[] given = new int[1];
    new Calendars().read(entries, window, _ -> given[0]++);
    LocalDatabase.lost(name, "the file is damaged; not all its entries are read", sink, given[0]);
  }

  private static void part(StringBuilder text, @Nullable String part) {
    if (part != null && part.stripLeading().regionMatches(true, 0, "BEGIN:V", 0, 7))
      text.append(part.strip()).append("\r\n");
  }
}
