package rapport.sources.chats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a message in an exported chat: when, who, and the first words. It is not yet a
 * date: which of the three numbers is the day is decided over the whole file ({@link Order}).
 *
 * @param bracketed whether the time stands in brackets (iOS) or before a dash (Android)
 * @param one the first of the three numbers of the date, two and three the others
 * @param american whether it looks as in the United States: slashes, no leading zeros, two digits
 *     of the year, AM or PM
 * @param minute of the day
 * @param sender the name before the first colon, or null: nobody is named in a line of the program
 * @param marked whether the text starts with the mark by which iOS tells its own words
 */
record ChatLine(
    boolean bracketed,
    int one,
    int two,
    int three,
    boolean american,
    int minute,
    int second,
    @Nullable String sender,
    boolean marked) {

  /** The left-to-right mark that iOS sets before words which no member wrote. */
  private static final String MARK = "\u200e";

  private static final Pattern INVISIBLE =
      Pattern.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");
  private static final Pattern SPACE = Pattern.compile("[\u00a0\u2009\u202f]");

  private static final String HALF =
      "((?![\\d \\]\u2013-])(?:[AaPp]\\.? ?[Mm]\\.?|" + DayHalves.PATTERN + "))";
  private static final String DATE =
      "(\\d{1,4})( ?[./-] ?)(\\d{1,2}) ?[./-] ?(\\d{1,4})\\.?(?: \u0433\\.)?";
  private static final String TIME =
      "(?:" + HALF + " ?)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?: ?" + HALF + ")?";
  private static final String WHEN = DATE + "[,\u060c]? (?:\\p{L}{1,4}\\.? )??" + TIME;
  private static final Pattern BRACKETED = Pattern.compile("\\[" + WHEN + "\\] ?");
  private static final Pattern DASHED = Pattern.compile(WHEN + " [-\u2013] ");

  private static final int LONGEST_START = 80;
  private static final int LONGEST_NAME = 100;
  private static final Pattern NO_NAME = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

  /** The line as the first of a message, or null if it does not start with a time. */
  static @Nullable ChatLine of(String line) {
    String plain = plain(line);
    String start = digits(plain.substring(0, Math.min(LONGEST_START, plain.length())));
    boolean bracketed = start.startsWith("[");
    if (start.isEmpty() || !(bracketed || Character.isDigit(start.charAt(0)))) return null;
    Matcher at = (bracketed ? BRACKETED : DASHED).matcher(start);
    if (!at.lookingAt()) return null;
    String half = at.group(5) == null ? at.group(9) : at.group(5);
    int hour = hour(Integer.parseInt(at.group(6)), half);
    int minute = Integer.parseInt(at.group(7));
    int second = at.group(8) == null ? 0 : Integer.parseInt(at.group(8));
    if (hour > 23 || minute > 59 || second > 59) return null;
    boolean brief = at.group(4).length() == 2 && half != null && !at.group().startsWith("0");
    return new ChatLine(
        bracketed,
        Integer.parseInt(at.group(1)),
        Integer.parseInt(at.group(3)),
        Integer.parseInt(at.group(4)),
        brief && at.group(2).equals("/"),
        hour * 60 + minute,
        second,
        sender(plain.substring(at.end())),
        marked(line));
  }

  /** Without the marks of writing direction, and with one kind of space. */
  static String plain(String line) {
    return SPACE.matcher(INVISIBLE.matcher(line).replaceAll("")).replaceAll(" ");
  }

  private static String digits(String text) {
    StringBuilder ascii = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) ascii.setCharAt(i, (char) ('0' + digit));
    }
    return ascii.toString();
  }

  private static int hour(int hour, @Nullable String half) {
    if (half == null) return hour;
    if (hour > 12) return hour;
    return hour % 12 + (DayHalves.second(half) ? 12 : 0);
  }

  private static @Nullable String sender(String rest) {
    int colon = rest.indexOf(": ");
    if (colon < 0 && rest.endsWith(":")) colon = rest.length() - 1;
    if (colon < 1 || colon > LONGEST_NAME) return null;
    String name = rest.substring(0, colon).strip();
    return name.isEmpty() || NO_NAME.matcher(name).find() ? null : name;
  }

  private static boolean marked(String line) {
    int colon = line.indexOf(": ");
    return colon > 0 && line.startsWith(MARK, colon + 2);
  }
}
