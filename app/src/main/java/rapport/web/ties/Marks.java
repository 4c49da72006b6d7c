package rapport.web.ties;

import java.util.Locale;
import rapport.ties.Strength;

/** A strength as five marks and a word. */
public record Marks(int filled, String word) {

  public static Marks of(double strength) {
    Strength.Grade grade = Strength.Grade.of(strength);
    return new Marks(grade.marks(), grade.words());
  }

  /** The look of one of five marks. */
  public String look(int mark) {
    return mark <= filled ? "marks__mark marks__mark--filled" : "marks__mark";
  }

  /** A figure as two digits; that of a strength is {@link Strength#figure}. */
  public static String digits(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
