package rapport.sources.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import rapport.sources.BytesContent;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;

/**
 * The calendars that Thunderbird keeps on this machine ({@code calendar-data/local.sqlite}), and
 * what it holds of those on servers ({@code cache.sqlite}), with the tables of its schema 22 and
 * later ({@code calendar/providers/storage} in its source is the format's description). The rows
 * are made a calendar file and read as one, so that an entry is the same meeting whichever way it
 * comes; its place is the line in that file. Tasks are told as left alone, by their number. The
 * file is read from a copy with its log, and all its rows are held.
 */
public final class ThunderbirdCalendar implements Source {

  private static final LocalDatabase FILE =
      new LocalDatabase("cal_events", "", "calendar of Thunderbird");

  /** It has no state. */
  public ThunderbirdCalendar() {}

  @Override
  public String format() {
    return "thunderbird-calendar";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return FILE.begins(head);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    FILE.read(content, sink, file -> read(content.name(), new EventRows(file), window, sink));
  }

  private static void read(String name, EventRows rows, Window window, Sink sink)
      throws IOException {
    byte[] text = rows.text().getBytes(StandardCharsets.UTF_8);
    new Calendars().read(new BytesContent(name + ":calendar", text), window, sink);
    if (sink.stopped()) return;
    if (rows.damaged() > 0)
      LocalDatabase.lost(
          name, "the file is damaged; not all its entries are read", sink, rows.entries());
    if (rows.frayed() > 0)
      sink.problem(name, "the file is damaged; people or rules of some entries are not read");
    if (rows.old() > 0)
      sink.problem(
          name,
          rows.old()
              + " attendees and rules are not read; open it with a Thunderbird of today first");
    if (rows.nowhere() > 0)
      sink.problem(
          name,
          rows.nowhere()
              + " entries are in time zones that nobody knows; those that repeat may be an hour off"
              + " where clocks change");
    if (rows.tasks() > 0)
      sink.problem(name, "of the kind “task” " + rows.tasks() + " were left alone");
  }
}
