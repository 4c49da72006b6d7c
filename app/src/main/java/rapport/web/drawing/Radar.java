package rapport.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Up to two shapes over five axes from 1 in the middle to 5 at the rim.
 *
 * @param own the corners of the owner's shape
 * @param others the corners of the others', or empty
 * @param rings the corners of the rings at 2, 3, 4 and 5
 * @param words the same in words
 */
public record Radar(List<Axis> axes, List<String> rings, String own, String others, String words) {

  private static final double MIDDLE = 210;
  private static final double HEIGHT = 168;
  private static final double RADIUS = 122;

  /** One axis with its name beside its end. */
  public record Axis(String name, String x, String y, String anchor) {}

  /**
   * Of five means each; the others' are NaN where they are not shown, and then have no shape.
   *
   * @param words the same in words
   */
  public static Radar of(List<String> names, double[] own, double[] others, String words) {
    List<Axis> axes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      double x = x(i, 5.6);
      String anchor = Math.abs(x - MIDDLE) < 5 ? "middle" : x < MIDDLE ? "end" : "start";
      axes.add(new Axis(names.get(i), digits(x), digits(y(i, 5.6) + 5), anchor));
    }
    List<String> rings = new ArrayList<>();
    for (int ring = 2; ring <= 5; ring++)
      rings.add(shape(new double[] {ring, ring, ring, ring, ring}));
    return new Radar(axes, rings, shape(own), shape(others), words);
  }

  private static String shape(double[] means) {
    StringBuilder corners = new StringBuilder();
    for (int i = 0; i < means.length; i++) {
      if (Double.isNaN(means[i])) return "";
      corners.append(digits(x(i, means[i]))).append(',').append(digits(y(i, means[i]))).append(' ');
    }
    return corners.toString().strip();
  }

  private static double x(int axis, double mean) {
    return MIDDLE + RADIUS * (mean - 1) / 4 * Math.sin(2 * Math.PI * axis / 5);
  }

  private static double y(int axis, double mean) {
    return HEIGHT - RADIUS * (mean - 1) / 4 * Math.cos(2 * Math.PI * axis / 5);
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
