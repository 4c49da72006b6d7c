package rapport.interactions;

import java.util.Locale;

/**
 * How sentences write a whole number: its digits in groups of three, with a narrow space between
 * them that breaks no line (ISO 80000-1 §7.3.1). It writes no share, no year and no number of a
 * thing, such as that of a line in a file. Negative numbers keep their sign.
 */
public final class Digits {

  /** The space that groups digits and never breaks a line. */
  public static final String THIN = "\u202f";

  private Digits() {}

  /** A number such as {@code 12 345}; up to 999 as it is. */
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(",", THIN);
  }
}
