package rapport.network;

import rapport.ties.Share;

/**
 * The circle in which most of somebody's alters are, and the share of their ties that stays in it.
 * It is not the person's own circle, which may be another. A high share means that one crowd hears
 * and says the same.
 *
 * @param circle its number; −1 when no alter is in any
 * @param ties the ties into it, out of those with alters who are in any circle
 */
public record InOneCircle(int circle, Share ties) {

  /** Of one person; of circles with equally many alters the one of the lowest number. O(degree). */
  public static InOneCircle of(Network network, Facet circles, int person) {
    int[] sizes = circles.sizesAmongAlters(network, person);
    int best = -1;
    int all = 0;
    for (int circle = 0; circle < sizes.length; circle++) {
      all += sizes[circle];
      if (sizes[circle] > (best < 0 ? 0 : sizes[best])) best = circle;
    }
    return new InOneCircle(best, new Share(best < 0 ? 0 : sizes[best], all));
  }
}
