package rapport.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Places words on a sheet so that none covers another: each goes where it covers the fewest points,
 * and words that find no free place are left out. Widths are estimated from the letters, on the
 * wide side, since no font is asked.
 */
public final class Labels {

  /** A rectangle; down is greater. */
  public record Box(double left, double top, double right, double bottom) {

    /** Whether the two share any ground. */
    public boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    private boolean within(Box sheet) {
      return left >= sheet.left
          && top >= sheet.top
          && right <= sheet.right
          && bottom <= sheet.bottom;
    }

    private boolean covers(double[] point) {
      return point[0] > left && point[0] < right && point[1] > top && point[1] < bottom;
    }
  }

  private final Box sheet;
  private final List<double[]> points;
  private final List<Box> taken = new ArrayList<>();

  /**
   * A sheet without words.
   *
   * @param points what words should leave free where they can, each as x and y
   */
  public Labels(Box sheet, List<double[]> points) {
    this.sheet = sheet;
    this.points = List.copyOf(points);
  }

  /**
   * Takes the box that covers the fewest points, the earlier of equals, of those that lie on the
   * sheet and meet no box taken before; nothing if there is none. O(boxes × (points + taken)).
   */
  public Optional<Box> place(List<Box> wanted) {
    Box best = null;
    long least = Long.MAX_VALUE;
    for (Box box : wanted) {
      if (!box.within(sheet) || taken.stream().anyMatch(box::meets)) continue;
      long under = points.stream().filter(box::covers).count();
      if (under >= least) continue;
      best = box;
      least = under;
    }
    if (best != null) taken.add(best);
    return Optional.ofNullable(best);
  }

  /** How wide words are at a size of letters, at most: Latin letters 0.62, wide ones 1. */
  public static double width(String words, double size) {
    return words
            .codePoints()
            .mapToDouble(letter ->
                letter > 0x2E7F || "MWmw@%".indexOf(letter) >= 0
                    ? 1
                    : "iljtfrI.,:;' ".indexOf(letter) >= 0 ? 0.4 : 0.64)
            .sum()
        * size;
  }
}
