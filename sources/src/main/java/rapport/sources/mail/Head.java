package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells from the first bytes of a file whether it is mail. It reads nothing else. */
final class Head {

  /** Fields that hardly anything but a message starts with. */
  private static final Set<String> TELLING =
      Set.of(
          "from",
          "to",
          "subject",
          "date",
          "message-id",
          "received",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type",
          "x-original-to",
          "envelope-to",
          "reply-to",
          "sender",
          "dkim-signature",
          "arc-seal",
          "x-mozilla-status",
          "x-gmail-labels",
          "x-account-key",
          "x-uidl",
          "authentication-results",
          "in-reply-to",
          "references",
          "x-received",
          "list-id");

  private static final int MOST_LINES = 200;

  private Head() {}

  /** Where the text starts: after a byte order mark and lines of nothing but white space. */
  static int start(byte[] bytes, int to) {
    boolean marked =
        to >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    int line = marked ? 3 : 0;
    for (int at = line; at < to && Scan.blank(bytes[at]); at++)
      if (bytes[at] == '\n' || bytes[at] == '\r') line = at + 1;
    return line;
  }

  /** How lines end: with a carriage return alone only if there is no line feed at all. */
  static byte lineEnd(byte[] bytes, int to) {
    boolean feeds = Scan.find(bytes, 0, to, '\n') < to;
    return (byte) (feeds || Scan.find(bytes, 0, to, '\r') == to ? '\n' : '\r');
  }

  /** Whether it starts with a separator line. */
  static boolean mbox(byte[] head, boolean named) {
    int at = start(head, head.length);
    if (!Separator.starts(head, at, head.length)) return false;
    byte eol = lineEnd(head, head.length);
    int end = Scan.find(head, at, head.length, eol);
    return named || Separator.dated(head, at, end) || message(head, end + 1, eol);
  }

  /** Whether it starts with the header of a message. */
  static boolean message(byte[] head, boolean named) {
    int at = start(head, head.length);
    byte eol = lineEnd(head, head.length);
    if (compoundFile(head) || Scan.startsWith(head, at, head.length, "begin:")) return false;
    if (!named) return message(head, at, eol);
    return Scan.find(head, 0, head.length, 0) == head.length || message(head, at, eol);
  }

  /** The format of Outlook and of old office documents ([MS-CFB] §2.2). */
  private static boolean compoundFile(byte[] head) {
    return head.length > 4 && head[0] == (byte) 0xD0 && head[1] == (byte) 0xCF && head[2] == 0x11;
  }

  /** Whether a field starts here that hardly anything but a message has. */
  static boolean telling(byte[] bytes, int at, int to) {
    int colon = Scan.find(bytes, at, Math.min(to, at + 64), ':');
    if (colon >= Math.min(to, at + 64)) return false;
    String name = new String(bytes, at, colon - at, StandardCharsets.ISO_8859_1);
    return TELLING.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean message(byte[] head, int from, byte eol) {
    int at = from;
    for (int line = 0; line < MOST_LINES && at < head.length; line++) {
      int end = Scan.find(head, at, head.length, eol);
      if (end == at || head[at] == '\r') return false;
      boolean folded = head[at] == ' ' || head[at] == '\t';
      if (folded && line == 0) return false;
      if (!folded) {
        int colon = Scan.find(head, at, end, ':');
        if (colon == end || colon == at) return false;
        String name = new String(head, at, colon - at, StandardCharsets.ISO_8859_1);
        if (TELLING.contains(name.strip().toLowerCase(Locale.ROOT))) return true;
        if (name.strip().indexOf(' ') >= 0) return false;
      }
      at = end + 1;
    }
    return false;
  }
}
