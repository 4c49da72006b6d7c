package rapport.sources.tables;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates LinkedIn has written over the years and in several languages: {@code 15 Jan 2023},
 * {@code 2023-01-15}, {@code 1/15/23} (month first, unless it cannot be), {@code 15.01.2023}. A
 * date that says something else is none; nothing is guessed from the machine's language.
 */
final class LinkedInDates {

  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan", "janv", "ene", "gen"),
          List.of("feb", "fév", "fev"),
          List.of("mar", "mär", "mrz"),
          List.of("apr", "avr", "abr"),
          List.of("may", "mai", "mag"),
          List.of("jun", "juin", "giu"),
          List.of("jul", "juil", "lug"),
          List.of("aug", "août", "aoû", "ago"),
          List.of("sep", "set"),
          List.of("oct", "okt", "out", "ott"),
          List.of("nov"),
          List.of("dec", "dez", "déc", "dic"));
  private static final Pattern WORDS =
      Pattern.compile("([0-9]{1,2})\\.?[ -]+(?:de )?(\\p{L}+)\\.?[ -]+(?:de )?([0-9]{4}|[0-9]{2})");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})");
  private static final Pattern SLASHES =
      Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})");
  private static final Pattern DOTS =
      Pattern.compile("([0-9]{1,2})\\. ?([0-9]{1,2})\\. ?([0-9]{4}|[0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<date>.+?)(?:,? |T)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
              + "(?:\\.[0-9]+)? ?(?<half>[AaPp][Mm])? ?(?:UTC|GMT|Z)?");
  private static final int LONGEST = 60;

  private LinkedInDates() {}

  /** The day, or null. */
  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.length() > LONGEST) return null;
    Matcher m = WORDS.matcher(text);
    if (m.matches()) return day(m.group(3), month(m.group(2)), m.group(1));
    m = ISO.matcher(text);
    if (m.matches()) return day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    m = DOTS.matcher(text);
    if (m.matches()) return day(m.group(3), Integer.parseInt(m.group(2)), m.group(1));
    m = SLASHES.matcher(text);
    if (!m.matches()) return null;
    int first = Integer.parseInt(m.group(1));
    return first > 12
        ? day(m.group(3), Integer.parseInt(m.group(2)), m.group(1))
        : day(m.group(3), first, m.group(2));
  }

  /** The instant of a day and a time in UTC, or null. */
  static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.length() > LONGEST) return null;
    Matcher m = TIME.matcher(text);
    if (!m.matches()) return null;
    LocalDate day = day(m.group("date"));
    if (day == null) return null;
    int hour = Integer.parseInt(m.group("hour"));
    String half = m.group("half");
    if (half != null) hour = hour % 12 + (half.toUpperCase(Locale.ROOT).equals("PM") ? 12 : 0);
    String second = m.group("second");
    try {
      int minute = Integer.parseInt(m.group("minute"));
      LocalTime time = LocalTime.of(hour, minute, second == null ? 0 : Integer.parseInt(second));
      return day.atTime(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int at = 0; at < MONTHS.size(); at++)
      for (String prefix : MONTHS.get(at)) if (lower.startsWith(prefix)) return at + 1;
    return 0;
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      int number = Integer.parseInt(year);
      return LocalDate.of(number < 100 ? 2000 + number : number, month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
