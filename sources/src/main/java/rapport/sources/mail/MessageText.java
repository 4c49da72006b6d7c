package rapport.sources.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import rapport.sources.Item;
import rapport.sources.Sink;

/**
 * The text of one message as a person would read it: the plain-text part, or HTML turned to text
 * (RFC 2045, 2046). It reads no attachment and no letter inside the letter, and it leaves quotes
 * and signatures to {@link rapport.phrases.OwnWords}.
 *
 * <p>Of alternatives the plain one is taken unless it is empty; of other multipart bodies every
 * inline text. What is broken is read as far as it goes. O(length) per level, at most {@link
 * #DEEPEST} levels and {@link #MOST_PARTS} parts.
 */
final class MessageText {

  /** Bytes of one message that are looked at. */
  static final int LONGEST = 1024 * 1024;

  private static final int DEEPEST = 8;
  private static final int MOST_PARTS = 60;

  private final byte[] bytes;
  private final byte eol;
  private String text = "";
  private int parts;

  private MessageText(byte[] bytes, int end) {
    this.bytes = bytes;
    this.eol = Head.lineEnd(bytes, end);
  }

  /** The text of a message, its header first. */
  static String of(byte[] message) {
    return of(message, message.length);
  }

  private static String of(byte[] message, int end) {
    MessageText read = new MessageText(message, end);
    read.part(0, end, 0);
    return read.text;
  }

  /** Gives a message's text to the sink; an error in Rapport costs this text and nothing else. */
  static void give(Item.Mail mail, byte[] message, int end, Sink sink) {
    String text;
    try {
      text = of(message, end);
    } catch (RuntimeException | StackOverflowError e) {
      sink.problem(
          mail.where(),
          "an error in Rapport (" + e.getClass().getSimpleName() + ") met the text of this one");
      return;
    }
    sink.text(mail, text);
  }

  /** What one part says of itself. */
  private record Part(String type, String encoding, boolean attached, int from, int to) {

    boolean is(String start) {
      return type.startsWith(start);
    }
  }

  private Part head(int from, int to) {
    Header header = new Header();
    int body = header.scan(bytes, from, to, true, eol, false);
    String type = value(header, HeaderField.CONTENT_TYPE);
    String disposition = value(header, HeaderField.CONTENT_DISPOSITION).toLowerCase(Locale.ROOT);
    String encoding = value(header, HeaderField.CONTENT_TRANSFER_ENCODING).toLowerCase(Locale.ROOT);
    boolean attached = disposition.startsWith("attachment") || disposition.contains("filename");
    return new Part(type, encoding, attached, Math.max(from, Math.min(body, to)), to);
  }

  private static String value(Header header, HeaderField field) {
    if (!header.has(field)) return "";
    int from = header.from(field);
    return new String(header.bytes, from, header.to(field) - from, StandardCharsets.ISO_8859_1);
  }

  /** Whether anything was found. */
  private boolean part(int from, int to, int depth) {
    if (parts++ > MOST_PARTS || depth > DEEPEST) return false;
    Part part = head(from, to);
    Part plain = lower(part);
    if (plain.attached() && depth > 0) return false;
    if (plain.is("multipart/")) return inside(part, plain.is("multipart/alternative"), depth);
    boolean html = plain.is("text/html");
    if (!html && !plain.is("text/plain") && !plain.type().isBlank()) return false;
    String found = decoded(part);
    if (html) found = HtmlText.of(found);
    if (found.isBlank()) return false;
    text = text.isEmpty() ? found : text + "\n\n" + found;
    return true;
  }

  private static Part lower(Part part) {
    String type = part.type().toLowerCase(Locale.ROOT).strip();
    return new Part(type, part.encoding(), part.attached(), part.from(), part.to());
  }

  private boolean inside(Part part, boolean alternative, int depth) {
    String boundary = parameter(part.type(), "boundary");
    if (boundary.isEmpty()) return false;
    byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    boolean any = false;
    int start = -1;
    for (int at = part.from(); at < part.to(); at = nextLine(at, part.to())) {
      if (!starts(at, part.to(), mark)) continue;
      if (start >= 0) any |= part(start, at, depth + 1);
      if (alternative && any) return true;
      start = nextLine(at, part.to());
      if (at + mark.length + 1 < part.to() && bytes[at + mark.length] == '-') return any;
    }
    boolean rest = start >= 0 && start < part.to();
    boolean more = rest && part(start, part.to(), depth + 1);
    return any || more;
  }

  private int nextLine(int at, int to) {
    return Math.min(to, Scan.find(bytes, at, to, eol) + 1);
  }

  private boolean starts(int at, int to, byte[] mark) {
    if (to - at < mark.length) return false;
    for (int i = 0; i < mark.length; i++) if (bytes[at + i] != mark[i]) return false;
    return true;
  }

  private String decoded(Part part) {
    String name = parameter(part.type(), "charset");
    Charset charset = name.isEmpty() ? Charsets.GUESS : Charsets.of(name);
    int length = part.to() - part.from();
    return switch (part.encoding().strip()) {
      case "base64" -> {
        byte[] body = new byte[length * 3 / 4 + 3];
        yield Charsets.decode(body, 0, base64(part.from(), part.to(), body), charset);
      }
      case "quoted-printable" -> {
        byte[] body = new byte[length];
        yield Charsets.decode(body, 0, quoted(part.from(), part.to(), body), charset);
      }
      default -> Charsets.decode(bytes, part.from(), part.to(), charset);
    };
  }

  /** Decodes into an array that is large enough; how much it wrote is the answer. */
  private int base64(int from, int to, byte[] out) {
    int size = 0;
    int bits = 0;
    int have = 0;
    for (int i = from; i < to && bytes[i] != '='; i++) {
      int value = Base64Letter.value(bytes[i]);
      if (value < 0) continue;
      bits = bits << 6 | value;
      have += 6;
      if (have < 8) continue;
      have -= 8;
      out[size++] = (byte) (bits >> have);
    }
    return size;
  }

  /** The same by RFC 2045 §6.7; a sign of equality that codes nothing stays. */
  private int quoted(int from, int to, byte[] out) {
    int size = 0;
    for (int i = from; i < to; i++) {
      int sign = Scan.find(bytes, i, to, '=');
      System.arraycopy(bytes, i, out, size, sign - i);
      size += sign - i;
      i = sign;
      if (i == to) break;
      int end = i + 1;
      while (end < to && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r')) end++;
      if (end == to || bytes[end] == '\n') {
        i = end;
        continue;
      }
      int high = hex(i + 1, to);
      int low = hex(i + 2, to);
      boolean coded = high >= 0 && low >= 0;
      out[size++] = (byte) (coded ? high << 4 | low : '=');
      if (coded) i += 2;
    }
    return size;
  }

  private int hex(int at, int to) {
    return at < to ? Character.digit(bytes[at], 16) : -1;
  }

  /** The value of a parameter (RFC 2045 §5.1), without its quotation marks. */
  private static String parameter(String field, String name) {
    String lower = field.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(name + "=");
    while (at > 0 && Character.isLetterOrDigit(lower.charAt(at - 1)))
      at = lower.indexOf(name + "=", at + 1);
    if (at < 0) return "";
    String rest = field.substring(at + name.length() + 1).strip();
    if (rest.startsWith("\"")) {
      int end = rest.indexOf('"', 1);
      return end < 0 ? rest.substring(1) : rest.substring(1, end);
    }
    int end = 0;
    while (end < rest.length() && rest.charAt(end) > ' ' && rest.charAt(end) != ';') end++;
    return rest.substring(0, end);
  }
}
