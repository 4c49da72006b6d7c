package rapport.sources;

import java.nio.file.Path;
import rapport.sources.databases.SqliteFile;

/**
 * A file that Rapport does not read.
 *
 * @param why the one problem that reading it gives
 * @param format {@link #UNKNOWN}, or what it is known to be where nothing in it is missed
 */
record UnknownUnit(String name, Path path, long size, String why, String format) implements Unit {

  static final String UNKNOWN = "unknown";
  static final String WHY = "not a format that Rapport reads";

  UnknownUnit(String name, Path path, long size, String why) {
    this(name, path, size, why, UNKNOWN);
  }

  @Override
  public void read(Window window, Sink sink) {
    sink.problem(name, why);
    sink.progress(size);
  }

  /** What the first bytes say about it that could help. */
  static String why(byte[] head) {
    if (head.length == 0) return "the file is empty";
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0))
      return WHY + ": an old Office document; a message of Outlook is one whose name ends in .msg";
    if (SqliteFile.begins(head))
      return WHY
          + ": a database of another program; of these the address books and calendars of Thunderbird"
          + " and Evolution are read, others export theirs as .vcf or .ics";
    if (starts(head, '%', 'P', 'D', 'F')) return WHY + ": a PDF";
    if (starts(head, 'P', 'K', 3, 4))
      return WHY + ": an archive or Office document without mail, calendars or contacts in it";
    return WHY;
  }

  private static boolean starts(byte[] head, int... bytes) {
    if (head.length < bytes.length) return false;
    for (int i = 0; i < bytes.length; i++) if (head[i] != (byte) bytes[i]) return false;
    return true;
  }
}
