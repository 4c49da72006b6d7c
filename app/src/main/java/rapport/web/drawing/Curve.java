package rapport.web.drawing;

import java.util.List;
import java.util.Locale;
import rapport.desk.nurture.PersonPage;
import rapport.ties.Strength;
import rapport.web.Say;

/**
 * A strength over time as a line over a ground, in a drawing of 1000 by 120 that stretches to any
 * width.
 *
 * @param line the path of the line
 * @param ground the path of the ground below it
 * @param words the same in words
 */
public record Curve(
    String line, String ground, String from, String middle, String words, boolean drawn) {

  private static final double WIDTH = 1000;
  private static final double HEIGHT = 120;
  private static final double LEAST_TOP = 0.2;

  public static Curve of(List<PersonPage.Point> course, Say say) {
    if (course.size() < 2) return new Curve("", "", "", "", "", false);
    double top =
        Math.max(
            LEAST_TOP, course.stream().mapToDouble(PersonPage.Point::strength).max().orElse(0));
    double[] x = new double[course.size()];
    double[] y = new double[course.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = WIDTH * i / (x.length - 1);
      y[i] = HEIGHT - (HEIGHT - 8) * course.get(i).strength() / top;
    }
    String line = smooth(x, y);
    return new Curve(
        line,
        line + " L" + digits(WIDTH) + " " + digits(HEIGHT) + " L0 " + digits(HEIGHT) + " Z",
        say.month(course.getFirst().at()),
        say.month(course.get(course.size() / 2).at()),
        words(course, say),
        true);
  }

  /** Through every point, with tangents that never overshoot (Fritsch & Carlson 1980, in short). */
  private static String smooth(double[] x, double[] y) {
    StringBuilder path = new StringBuilder("M" + digits(x[0]) + " " + digits(y[0]));
    for (int i = 0; i + 1 < x.length; i++) {
      double third = (x[i + 1] - x[i]) / 3;
      path.append(" C").append(digits(x[i] + third)).append(' ');
      path.append(digits(y[i] + third * slope(x, y, i))).append(' ');
      path.append(digits(x[i + 1] - third)).append(' ');
      path.append(digits(y[i + 1] - third * slope(x, y, i + 1))).append(' ');
      path.append(digits(x[i + 1])).append(' ').append(digits(y[i + 1]));
    }
    return path.toString();
  }

  private static double slope(double[] x, double[] y, int i) {
    if (i == 0 || i == x.length - 1) return 0;
    double before = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
    double after = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  }

  private static String words(List<PersonPage.Point> course, Say say) {
    PersonPage.Point top = course.getFirst();
    for (PersonPage.Point point : course) if (point.strength() > top.strength()) top = point;
    return "Strength from "
        + Strength.figure(course.getFirst().strength())
        + " in "
        + say.month(course.getFirst().at())
        + " to "
        + Strength.figure(course.getLast().strength())
        + " now; highest "
        + Strength.figure(top.strength())
        + " in "
        + say.month(top.at())
        + ".";
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
