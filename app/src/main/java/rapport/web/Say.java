package rapport.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import rapport.interactions.Digits;
import rapport.interactions.Elapsed;

/** How pages say numbers, days and times: in English, in the owner's zone, as seen from a day. */
public record Say(ZoneId zone, LocalDate today) {

  /** The narrow space that groups digits and never breaks a line. */
  static final String THIN = Digits.THIN;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter WHOLE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final String[] SMALL = {
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve"
  };

  /** Digits in groups of three. */
  public static String number(long number) {
    return Digits.of(number);
  }

  /** Words one after the other, with “and” before the last. */
  public static String listed(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** A number with its noun. */
  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** A number that begins a sentence. */
  public static String word(int number) {
    return number >= 0 && number < SMALL.length ? SMALL[number] : number(number);
  }

  /** A share as a whole percentage. */
  public static String percent(double share) {
    return Math.round(100 * share) + THIN + "%";
  }

  /** A length of time in its largest fitting unit. */
  public static String length(Duration length) {
    long minutes = Math.max(0, length.toMinutes());
    if (minutes < 1) return "under a minute";
    if (minutes < 100) return minutes + THIN + "min";
    if (minutes < 48 * 60) return Math.round(minutes / 60.0) + THIN + "h";
    return Math.round(minutes / 1440.0) + " days";
  }

  /** How long something took, or will take, in seconds and minutes. */
  public static String seconds(long seconds) {
    if (seconds < 60) return Math.max(1, seconds) + THIN + "s";
    if (seconds < 3600) return seconds / 60 + THIN + "min " + seconds % 60 + THIN + "s";
    return seconds / 3600 + THIN + "h " + seconds % 3600 / 60 + THIN + "min";
  }

  /** A day of this year without it, another with. */
  public String day(LocalDate day) {
    return (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
  }

  /** The day of an instant. */
  public String day(Instant at) {
    return day(LocalDate.ofInstant(at, zone));
  }

  /** The day of an instant with its year, also where that is this one. */
  public String whole(Instant at) {
    return WHOLE.format(at.atZone(zone));
  }

  /** The day and the minute of an instant. */
  public String moment(Instant at) {
    return day(at) + ", " + time(at);
  }

  /** The minute of an instant. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** The month of an instant. */
  public String month(Instant at) {
    return MONTH.format(at.atZone(zone));
  }

  /** Today, tomorrow, a weekday within the week, or the day. */
  public String near(LocalDate day) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) return "today";
    if (days == 1) return "tomorrow";
    if (days == -1) return "yesterday";
    if (days > 1 && days < 7)
      return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return day(day);
  }

  /** How long ago a day is. */
  public String ago(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, today);
    if (days <= 0) return "today";
    if (days == 1) return "yesterday";
    return Elapsed.words(days) + " ago";
  }

  /** The weekday, the day and the week, as a page's first line. */
  public String date() {
    return DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH).format(today)
        + " · week "
        + today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** Words of at most so many letters; what is longer ends in an ellipsis. */
  public static String cut(String words, int most) {
    return words.codePointCount(0, words.length()) <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 1)).strip() + "…";
  }

  /** Words as they stand at the beginning of a line. */
  public static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
