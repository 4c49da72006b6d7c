package rapport.sources.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import rapport.interactions.WholeCalendar;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Mark;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.lines.ContentLines;
import rapport.sources.lines.Utf8;

/**
 * Reads iCalendar files (RFC 5545; vCalendar 1.0 as far as it goes), one item per VEVENT. Tasks,
 * journals and free-busy times are not read. The file is gone through twice: once for the zones it
 * defines and the occurrences that have an entry of their own, once for the entries, so that memory
 * does not grow with its size; between them once more for the series that an override changes from
 * some occurrence on. A RECURRENCE-ID makes an entry of its own whose occurrence replaces the one
 * of the entry it belongs to, and all later ones if it speaks for them (RANGE, §3.2.13).
 */
public final class Calendars implements Source {

  /** The reader; it keeps nothing between calls. */
  public Calendars() {}

  private static final int LONGEST_TEXT = 200_000;

  /** What is wrong with a time is told once, by who reads the meeting. */
  private static final Sink UNTOLD = item -> {};

  @Override
  public String format() {
    return "ics";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    String start = Utf8.head(head, 1024).stripLeading().toUpperCase(Locale.ROOT);
    if (start.startsWith("BEGIN:VCALENDAR")) return true;
    if (start.startsWith("BEGIN:VCARD") || start.startsWith("FROM ")) return false;
    return fileName.toLowerCase(Locale.ROOT).matches(".*\\.(ics|ical|icalendar|ifb|vcs)");
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    Problems problems = new Problems(content.name(), sink);
    Zones zones = new Zones();
    Overrides overrides = new Overrides();
    try (InputStream in = content.open()) {
      Walk walk = new Walk(new ContentLines(in), zones);
      for (EventProperties entry = walk.next(); entry != null; entry = walk.next())
        overrides.note(entry);
    }
    if (overrides.future())
      try (InputStream in = content.open()) {
        Walk walk = new Walk(new ContentLines(in), zones);
        for (EventProperties entry = walk.next(); entry != null; entry = walk.next())
          overrides.noteSeries(entry);
      }
    CalendarTimes times = new CalendarTimes(zones, problems);
    try (InputStream in = content.open()) {
      read(
          new ContentLines(in),
          zones,
          new Meetings(times, overrides, window, problems),
          new WholeExport(new CalendarTimes(zones, new Problems("", UNTOLD)), window),
          problems,
          sink);
    }
  }

  private static void things(Item item, Sink sink) {
    if (!(item instanceof Item.Meeting meeting)) return;
    for (Item.Attendee attendee : meeting.attendees())
      if (!attendee.person()) sink.seen(attendee.party().handle(), Mark.THING);
  }

  private static void describe(Item item, EventProperties entry, Sink sink) {
    if (!(item instanceof Item.Meeting meeting) || !sink.wantsText(meeting)) return;
    String text = entry.text("DESCRIPTION");
    if (text != null && !text.isBlank())
      sink.text(meeting, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
  }

  private static void read(
      ContentLines lines,
      Zones zones,
      Meetings meetings,
      WholeExport whole,
      Problems problems,
      Sink sink)
      throws IOException {
    Walk walk = new Walk(lines, zones);
    long skip = sink.skip();
    for (EventProperties entry = walk.next(); entry != null; entry = walk.next()) {
      whole.note(entry, walk.broken());
      if (skip-- > 0) continue;
      if (walk.ended()) sink.item(ended(entry, problems));
      else {
        if (walk.broken()) problems.add(entry.line(), "the end of the entry is missing");
        EventProperties read = entry;
        Item item = Item.at(problems.where(entry.line()), () -> meetings.of(read));
        sink.item(item);
        things(item, sink);
        describe(item, entry, sink);
      }
      sink.progress(lines.consumed());
      if (sink.stopped()) return;
    }
    sink.progress(lines.consumed());
    WholeCalendar all = whole.of(walk);
    if (all != null) sink.whole(all);
  }

  private static Item ended(EventProperties entry, Problems problems) {
    return new Item.Unreadable(problems.where(entry.line()), "the file ends before the entry does");
  }
}
