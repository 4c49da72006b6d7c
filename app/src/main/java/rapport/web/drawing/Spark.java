package rapport.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A few values over time, each with its interval, in a drawing of any width and 60 units' height.
 *
 * @param points in the order of time
 * @param words the same in words
 */
public record Spark(List<Point> points, List<Piece> pieces, String words) {

  private static final double HEIGHT = 60;

  /** A value; x in percent, the rest in units from above. */
  public record Point(String x, String y, String low, String high) {}

  /** The line from one point to the next. */
  public record Piece(String x1, String y1, String x2, String y2) {}

  /** A value with its interval, and its name in time; unknown values are left out. */
  public record Value(String when, double value, double low, double high) {}

  public static Spark of(List<Value> values, double least, double most, String words) {
    List<Point> points = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    Point last = null;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (Double.isNaN(value.value())) continue;
      Point point =
          new Point(
              String.format(Locale.ROOT, "%.1f%%", 100 * (i + 0.5) / values.size()),
              y(value.value(), least, most),
              y(value.low(), least, most),
              y(value.high(), least, most));
      if (last != null) pieces.add(new Piece(last.x(), last.y(), point.x(), point.y()));
      points.add(point);
      last = point;
    }
    return new Spark(points, pieces, words);
  }

  private static String y(double value, double least, double most) {
    double part = Math.clamp((value - least) / (most - least), 0, 1);
    return String.format(Locale.ROOT, "%.1f", HEIGHT - 6 - (HEIGHT - 12) * part);
  }
}
