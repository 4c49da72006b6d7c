package rapport.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chances with what came true, and three measures of them: the area under the ROC curve over all,
 * its mean over people, and Brier's score. A tie counts for both its people; people without both
 * outcomes have no area.
 */
final class Ranked {

  private static final int MANY = 10;

  private record One(double chance, boolean yes) {}

  private final List<One> all = new ArrayList<>();
  private final Map<String, List<One>> people = new TreeMap<>();

  void add(String a, String b, double chance, boolean yes) {
    if (Double.isNaN(chance)) throw new IllegalArgumentException("no chance of " + a + ", " + b);
    One one = new One(chance, yes);
    all.add(one);
    people.computeIfAbsent(a, p -> new ArrayList<>()).add(one);
    people.computeIfAbsent(b, p -> new ArrayList<>()).add(one);
  }

  int size() {
    return all.size();
  }

  double area() {
    return area(all);
  }

  /** Mean over the people with at least so many ties and both outcomes. */
  double areaPerPerson(int atLeast) {
    return people.values().stream()
        .filter(ties -> ties.size() >= atLeast)
        .mapToDouble(Ranked::area)
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }

  double brier() {
    return all.stream()
        .mapToDouble(one -> Math.pow(one.chance() - (one.yes() ? 1 : 0), 2))
        .average()
        .orElse(Double.NaN);
  }

  private static double area(List<One> unsorted) {
    List<One> ones = unsorted.stream().sorted(Comparator.comparingDouble(One::chance)).toList();
    double ranks = 0;
    double positives = 0;
    for (int i = 0; i < ones.size(); ) {
      int end = i;
      while (end < ones.size() && ones.get(end).chance() == ones.get(i).chance()) end++;
      for (One one : ones.subList(i, end)) {
        if (!one.yes()) continue;
        ranks += (i + 1 + end) / 2.0;
        positives++;
      }
      i = end;
    }
    double negatives = ones.size() - positives;
    return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
  }

  @Override
  public String toString() {
    return new Mean().add(this).toString();
  }

  /** The measures averaged over logs. */
  static final class Mean {
    private final double[] sums = new double[4];
    private int n;

    Mean add(Ranked one) {
      sums[0] += one.area();
      sums[1] += one.areaPerPerson(1);
      sums[2] += one.areaPerPerson(MANY);
      sums[3] += one.brier();
      n++;
      return this;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "AUC %.3f  per person %.3f (with ten ties %.3f)  Brier %.3f",
          sums[0] / n,
          sums[1] / n,
          sums[2] / n,
          sums[3] / n);
    }
  }
}
