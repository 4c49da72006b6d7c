package rapport.people.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much two days of birth that are not the same speak for one human: a slip of one digit is
 * much, a day of the same season little, and years apart speak against. It reads plain digits, year
 * first.
 */
final class Days {

  private static final double SLIP = -5;
  private static final double SEASON = 3;
  private static final double APART = -4;

  private Days() {}

  /**
   * The bits of two days, as eight digits each.
   *
   * @param rare the bits of the rarer of the two, had they been the same
   */
  static double bits(String one, String other, double rare) {
    if (one.length() == 8 && Alike.edits(one, other, 1) <= 1) return Math.max(SEASON, rare + SLIP);
    LocalDate mine = day(one);
    LocalDate theirs = day(other);
    if (mine == null || theirs == null) return APART;
    long days = Math.abs(ChronoUnit.DAYS.between(mine, theirs));
    return days <= 100 ? SEASON : days <= 400 || Alike.edits(one, other, 2) <= 2 ? 0 : APART;
  }

  private static @Nullable LocalDate day(String digits) {
    if (digits.length() != 8) return null;
    try {
      int number = Integer.parseInt(digits);
      return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
