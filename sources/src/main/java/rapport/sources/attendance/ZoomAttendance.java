package rapport.sources.attendance;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import rapport.sources.Content;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Window;
import rapport.sources.attendance.ReportRows.Line;

/**
 * The report of who joined one meeting that Zoom gives as a table ({@code participants_….csv}), of
 * today and of before 2023, with and without the meeting's own data above. It is not the list of
 * meetings, and not the report of a webinar. One file is one meeting. The table is known by its
 * shape in every language: the first column's name has the original name in brackets, and another
 * counts minutes. Times stand on the wall clock of the account. O(length).
 */
public final class ZoomAttendance implements Source {

  private static final Pattern ORIGINAL = Pattern.compile("[^0-9@(（]+[(（][^0-9@)）]+[)）]");
  private static final Pattern MINUTES =
      Pattern.compile("(?iu)[^0-9@]+[(（]\\s*(min|мин|хв|dak|dk|phút|分|분)[^0-9@]*[)）]");
  private static final int ABOVE = 30;

  /** It has no state. */
  public ZoomAttendance() {}

  @Override
  public String format() {
    return "zoom-attendance";
  }

  @Override
  public boolean reads(String fileName, byte[] head) {
    return AttendanceFile.is(head, ZoomAttendance::header);
  }

  @Override
  public void read(Content content, Window window, Sink sink) throws IOException {
    AttendanceFile.read(content, ZoomAttendance::header, false, sink);
  }

  private static int header(List<Line> lines) {
    for (int n = 0; n < Math.min(ABOVE, lines.size()); n++) {
      Line line = lines.get(n);
      if (line.said() >= 3
          && ORIGINAL.matcher(line.at(0)).matches()
          && line.fields().stream().skip(1).anyMatch(name -> MINUTES.matcher(name).matches()))
        return n;
    }
    return -1;
  }
}
