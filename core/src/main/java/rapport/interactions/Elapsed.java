package rapport.interactions;

/**
 * A length of time in the largest unit that says enough of it: days up to two months, whole months
 * up to two years, then whole years. Units that are not full yet are left out, to a day, so that no
 * silence is told as longer than it was. It is not a date, and knows no calendar: a month has
 * 30.4375 days.
 */
public final class Elapsed {

  private static final int DAYS = 60;
  private static final int MONTHS = 730;
  private static final double MONTH = 30.4375;
  private static final double YEAR = 365.25;

  private Elapsed() {}

  /** So many days in words, such as {@code 7 months}. */
  public static String words(long days) {
    if (days < DAYS) return days == 1 ? "1 day" : days + " days";
    return days < MONTHS ? months(days) + " months" : (long) ((days + 1) / YEAR) + " years";
  }

  /** How many whole months so many days are. */
  public static long months(long days) {
    return (long) ((days + 1) / MONTH);
  }
}
