package rapport.desk.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives everybody on a map room of their own: what lies on top of each other moves apart. */
final class Spacing {

  private static final int ROUNDS = 40;
  private static final double LOOSE = 0.72;
  private static final double WIDTH = 0.62;

  private final double[] x;
  private final double[] y;
  private final double apart;

  /** Over positions that are moved in place; number 0, the owner, is left where he is. */
  Spacing(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    this.apart = WIDTH / Math.sqrt(Math.max(9, x.length));
  }

  /** Draws the far nearer and the near further, so that a dense middle opens. */
  void loosen() {
    for (int i = 1; i < x.length; i++) {
      double away = Math.hypot(x[i], y[i]);
      if (away == 0) continue;
      double to = Math.pow(Math.min(1, away), LOOSE) / away;
      x[i] *= to;
      y[i] *= to;
    }
  }

  /** Pushes whoever stand too near each other apart, a little in each round. O(rounds × people). */
  void part() {
    for (int round = 0; round < ROUNDS; round++) {
      Map<Long, List<Integer>> cells = new HashMap<>();
      for (int i = 1; i < x.length; i++)
        cells.computeIfAbsent(cell(i, 0, 0), c -> new java.util.ArrayList<>(4)).add(i);
      boolean moved = false;
      for (int i = 1; i < x.length; i++)
        for (int across = -1; across <= 1; across++)
          for (int down = -1; down <= 1; down++)
            for (int other : cells.getOrDefault(cell(i, across, down), List.of()))
              if (other > i) moved |= push(i, other);
      if (!moved) return;
    }
  }

  private long cell(int i, int across, int down) {
    long column = (long) Math.floor(x[i] / apart) + across;
    long row = (long) Math.floor(y[i] / apart) + down;
    return column * 1_000_003L + row;
  }

  private boolean push(int one, int other) {
    double dx = x[other] - x[one];
    double dy = y[other] - y[one];
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
