package rapport.network;

import java.util.Arrays;

/**
 * Gives everybody on a map room of their own: what lies on top of each other moves apart. It is no
 * layout; who stands near whom comes from {@link Layout}. Lengths are those of the map, whose
 * middle is the owner at 0, 0 and whose edge is about 1 away. The same positions give the same
 * room.
 */
public final class Spacing {

  private static final int ROUNDS = 40;
  private static final double EDGE = 1.25; // beyond it everybody is in the last cells
  private static final double LOOSE = 0.72;
  private static final double WIDTH = 0.62;
  private static final double SURELY = 1 + 1e-9; // beyond what rounding could make of one

  private final double[] x;
  private final double[] y;
  private final double apart;
  private final int side; // of the square of cells, of which the outermost are empty

  /** Over positions that are moved in place; number 0, the owner, is left where he is. */
  public Spacing(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.apart = WIDTH / Math.sqrt(Math.max(9, x.length));
    this.side = 2 * (int) Math.ceil(EDGE / apart) + 3;
  }

  /** Draws the far nearer and the near further, so that a dense middle opens. O(people). */
  public void loosen() {
    for (int i = 1; i < x.length; i++) {
      double away = Math.hypot(x[i], y[i]);
      if (away == 0) continue;
      double to = Math.pow(Math.min(1, away), LOOSE) / away;
      x[i] *= to;
      y[i] *= to;
    }
  }

  /** Pushes whoever stand too near each other apart, a little in each round. O(rounds × people). */
  public void part() {
    Cells cells = new Cells(side * side, x.length);
    for (int round = 0; round < ROUNDS; round++) {
      cells.clear();
      for (int i = x.length - 1; i > 0; i--) cells.put(cell(i), i);
      boolean moved = false;
      for (int i = 1; i < x.length; i++) moved |= partFrom(i, cells);
      if (!moved) return;
    }
  }

  /** Pushes one and those around who come after; whoever was moved looks around from there. */
  private boolean partFrom(int one, Cells cells) {
    boolean moved = false;
    double atX = x[one];
    double atY = y[one];
    int here = cell(one);
    for (int across = -1; across <= 1; across++)
      for (int down = -1; down <= 1; down++) {
        if (x[one] != atX || y[one] != atY) {
          atX = x[one];
          atY = y[one];
          here = cell(one);
        }
        int there = here + across * side + down;
        for (int other = cells.first[there]; other > 0; other = cells.next[other])
          if (other > one) moved |= push(one, other);
      }
    return moved;
  }

  /** Who is in which cell, the last put first; rows of numbers, as there are many people. */
  private static final class Cells {
    private final int[] first; // 0 is nobody
    private final int[] next;

    Cells(int cells, int people) {
      this.first = new int[cells];
      this.next = new int[people];
    }

    void clear() {
      Arrays.fill(first, 0);
    }

    void put(int cell, int one) {
      next[one] = first[cell];
      first[cell] = one;
    }
  }

  private int cell(int i) {
    return side * along(x[i]) + along(y[i]);
  }

  /** Which cell of a row; what is further out than the edge counts as at it. */
  private int along(double length) {
    return Math.clamp(below(length / apart) + side / 2, 1, side - 2);
  }

  /** The greatest whole number that is not above a length, which is nowhere near the limits. */
  private static long below(double length) {
    long whole = (long) length;
    return whole > length ? whole - 1 : whole;
  }

  private boolean push(int one, int other) {
    double dx = x[other] - x[one];
    double dy = y[other] - y[one];
    if (dx * dx + dy * dy > SURELY * apart * apart) return false;
    double away = Math.hypot(dx, dy);
    if (away >= apart) return false;
    if (away < 1e-9) {
      double turn = 2.399963 * (one + 31.0 * other);
      dx = Math.cos(turn);
      dy = Math.sin(turn);
      away = 1;
      dx *= 1e-3 * apart;
      dy *= 1e-3 * apart;
    }
    double step = (apart - Math.min(apart, away)) / 2 + 0.02 * apart;
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    x[one] -= dx / length * step * 0.6;
    y[one] -= dy / length * step * 0.6;
    x[other] += dx / length * step * 0.6;
    y[other] += dy / length * step * 0.6;
    return true;
  }
}
