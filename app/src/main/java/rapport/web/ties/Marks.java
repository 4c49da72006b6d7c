package rapport.web.ties;

import java.util.Locale;
import rapport.ties.Strength;

/** A strength as five marks and a word. */
public record Marks(int filled, String word) {

  private static final int MARKS = 5;
  private static final int GAP = 2;

  public static Marks of(double strength) {
    Strength.Grade grade = Strength.Grade.of(strength);
    return new Marks(grade.marks(), grade.words());
  }

  /**
   * The filled ones of the five marks, or the others, as one line with round ends.
   *
   * @param high how thick the line is
   * @param step how far it is from a mark to the next; between two is a gap of 2
   * @return a path for SVG; empty for no mark
   */
  public String line(boolean full, int high, int step) {
    StringBuilder path = new StringBuilder();
    for (int mark = full ? 0 : filled; mark < (full ? filled : MARKS); mark++) {
      path.append('M').append(mark * step + high / 2.0).append(' ').append(high / 2.0);
      path.append('h').append(step - GAP - high);
    }
    return path.toString();
  }

  /** A figure as two digits; that of a strength is {@link Strength#figure}. */
  public static String digits(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
