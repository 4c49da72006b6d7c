package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** Beginnings of ways, each one step longer than an earlier one. */
final class Trails {

  private int[] before = new int[64];
  private int[] end = new int[64];
  private int[] steps = new int[64];
  private double[] cost = new double[64];
  private boolean[] exact = new boolean[64];
  private int size;

  int start(int person) {
    size = 0;
    return add(-1, person, 0);
  }

  int add(int trail, int person, double far) {
    if (size == end.length) {
      before = Arrays.copyOf(before, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
      steps = Arrays.copyOf(steps, 2 * size);
      cost = Arrays.copyOf(cost, 2 * size);
      exact = Arrays.copyOf(exact, 2 * size);
    }
    before[size] = trail;
    end[size] = person;
    steps[size] = trail < 0 ? 0 : steps[trail] + 1;
    cost[size] = far;
    exact[size] = false;
    return size++;
  }

  int size() {
    return size;
  }

  int end(int trail) {
    return end[trail];
  }

  int steps(int trail) {
    return steps[trail];
  }

  double cost(int trail) {
    return cost[trail];
  }

  /** Whether what the rest costs is known, not only how little it can be. */
  boolean exact(int trail) {
    return exact[trail];
  }

  void exact(int trail, boolean known) {
    exact[trail] = known;
  }

  boolean has(int trail, int person) {
    for (int at = trail; at >= 0; at = before[at]) if (end[at] == person) return true;
    return false;
  }

  /** Shows everybody on a trail, the last first. */
  void each(int trail, IntConsumer person) {
    for (int at = trail; at >= 0; at = before[at]) person.accept(end[at]);
  }

  List<Integer> people(int trail) {
    List<Integer> people = new ArrayList<>();
    for (int at = trail; at >= 0; at = before[at]) people.add(end[at]);
    Collections.reverse(people);
    return people;
  }
}
