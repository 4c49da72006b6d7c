package rapport.sources.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import rapport.sources.Content;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.attendance.ReportRows.Line;

/** Reads the file of one report, in whatever program's layout, as one meeting. */
final class AttendanceFile {

  private static final int MOST_BYTES = 8 << 20;

  /** The names of the columns stand within as many lines, and the first row behind them. */
  private static final int ABOVE = 100;

  private static final String SEPARATORS = "\t,;";

  /** A layout: finds the line in which the names of the table's columns stand. */
  interface Layout {
    /** The place of that line, or −1 if this is no report of the layout. */
    int header(List<Line> lines);
  }

  private AttendanceFile() {}

  /** Whether a file with these first bytes has the layout, divided by any sign. */
  static boolean is(byte[] head, Layout layout) {
    String text = ReportRows.text(head);
    if (text.indexOf('\0') >= 0) return false;
    for (int n = 0; n < SEPARATORS.length(); n++)
      if (layout.header(ReportRows.of(text, SEPARATORS.charAt(n), ABOVE)) >= 0) return true;
    return false;
  }

  /** Tells of the file's one meeting. */
  static void read(Content content, Layout layout, boolean language, Sink sink) throws IOException {
    byte[] bytes;
    try (InputStream in = content.open()) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (sink.skip() > 0 || bytes.length == 0) return;
    Item item = Item.at(content.name(), () -> item(content, bytes, layout, language));
    sink.item(item);
    if (item instanceof Item.Meeting meeting && meeting.nameless() > 0)
      sink.problem(
          content.name(),
          meeting.nameless()
              + " without an address among those who joined: nobody is known by a name alone (rule"
              + " no-address)");
    sink.progress(bytes.length);
  }

  private static Item item(Content content, byte[] bytes, Layout layout, boolean language) {
    String where = content.name();
    if (bytes.length > MOST_BYTES) return new Item.Unreadable(where, "a report larger than 8 MB");
    String text = ReportRows.text(bytes);
    for (int n = 0; n < SEPARATORS.length(); n++) {
      List<Line> lines = ReportRows.of(text, SEPARATORS.charAt(n));
      int header = layout.header(lines);
      if (header < 0) continue;
      return Attended.of(where, ReportReader.of(lines, header, language), content.lastModified());
    }
    return new Item.Unreadable(where, "the table of those who joined is not in it");
  }
}
