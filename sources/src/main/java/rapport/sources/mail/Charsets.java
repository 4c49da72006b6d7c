package rapport.sources.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.CharsetLabels;

/**
 * Finds the character set that a name in a message means, which is often a wider one than the name
 * says (WHATWG Encoding Standard §4.2). A name that nobody knows means {@link #GUESS}.
 */
final class Charsets {

  /** Stands for what {@link #guess} finds out. */
  static final Charset GUESS = StandardCharsets.US_ASCII;

  private static final char REPLACEMENT = '\uFFFD';
  private static final String SIGNS =
      "\u2018\u2019\u201A\u201C\u201D\u201E\u2013\u2014\u2026\u20AC\u00A3\u00A7\u00B0\u00AB\u00BB\u00BF\u00A1\u00A0";
  private static final char EURO = '\u20AC';
  private static final char ELLIPSIS = '\u2026';
  private static final char ESCAPE = '\u001B';
  private static final Charset JAPANESE = Charset.forName("x-windows-iso2022jp");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Plain ASCII is what programs say when they have not looked. */
  private static final Set<String> UNLOOKED = Set.of("us-ascii", "ascii", "ansi_x3.4-1968");

  private Charsets() {}

  static Charset of(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    if (name.equals("utf-8")) return StandardCharsets.UTF_8;
    Charset known = UNLOOKED.contains(name) ? null : CharsetLabels.of(name);
    return known == null ? GUESS : known;
  }

  static String decode(byte[] bytes, Charset charset) {
    return decode(bytes, 0, bytes.length, charset);
  }

  static String decode(byte[] bytes, int from, int to, Charset charset) {
    return charset.equals(GUESS)
        ? guess(bytes, from, to)
        : new String(bytes, from, to - from, charset);
  }

  /**
   * ISO-2022-JP if its escapes stand there (RFC 1468); else UTF-8 if every byte fits; else
   * windows-1252 if that gives letters with accents, or typographic signs, and nothing but writing;
   * else UTF-8 with replacement characters.
   */
  static String guess(byte[] bytes, int from, int to) {
    return guess(bytes, from, to, null);
  }

  /**
   * The same; where it is neither ISO-2022-JP nor UTF-8, the character set that the message says of
   * its text comes first, if every byte means something in it. That it says windows-1252, or
   * ISO-8859-1 (which means the same, WHATWG Encoding Standard §4.2), tells nothing new.
   */
  static String guess(byte[] bytes, int from, int to, @Nullable Header header) {
    if (Scan.ascii(bytes, from, to))
      return new String(
          bytes,
          from,
          to - from,
          japanese(bytes, from, to) ? JAPANESE : StandardCharsets.ISO_8859_1);
    String utf8 = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    if (utf8.indexOf(REPLACEMENT) < 0) return utf8;
    Charset told = header == null ? null : header.charset();
    if (told != null && !told.equals(GUESS) && !told.equals(WESTERN)) {
      String text = new String(bytes, from, to - from, told);
      if (text.indexOf(REPLACEMENT) < 0 && text.chars().noneMatch(Character::isISOControl))
        return text;
    }
    boolean some = utf8.chars().anyMatch(letter -> letter > 127 && letter != REPLACEMENT);
    String western = new String(bytes, from, to - from, WESTERN);
    return some || !western(western) ? utf8 : western;
  }

  /** Whether these bytes shift to Japanese as ISO-2022-JP does (RFC 1468). O(length). */
  static boolean japanese(byte[] bytes, int from, int to) {
    int shift = Scan.findPair(bytes, from, to, ESCAPE, '$');
    return shift + 2 < to && (bytes[shift + 2] == 'B' || bytes[shift + 2] == '@');
  }

  private static boolean western(String text) {
    if (!text.chars().allMatch(Charsets::written)) return false;
    return text.chars().anyMatch(letter -> letter > 127 && Character.isLetter(letter))
        || (text.chars().anyMatch(Charsets::typographic)
            && text.chars()
                .allMatch(letter -> letter < 128 || letter == ELLIPSIS || typographic(letter)));
  }

  /**
   * Quotation marks, apostrophes and dashes, which stand among plain letters as well. An ellipsis
   * says nothing alone: its byte is the end of a line in ISO-8859-1.
   */
  private static boolean typographic(int letter) {
    return letter > 0x2000 && letter != EURO && letter != ELLIPSIS;
  }

  private static boolean written(int letter) {
    return letter < 128 || Character.isLetter(letter) || SIGNS.indexOf(letter) >= 0;
  }
}
