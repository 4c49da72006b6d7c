package rapport.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import rapport.odds.Logistic;

/** How well log odds out of fold agree with labels. */
final class PromiseScores {

  /** A sentence's log odds out of fold; it counts for {@code share} sentences. */
  record Scored(double logOdds, boolean yes, double share) {}

  private PromiseScores() {}

  static void print(String name, List<Scored> all, double cut) {
    System.out.printf(
        Locale.ROOT,
        "  %-22s sentences %5d  yes %5d  AUC %.3f  F1 at the cut %.3f, at the best cut %.3f%n",
        name,
        all.size(),
        all.stream().filter(Scored::yes).count(),
        auc(all),
        f1(all, cut),
        best(all)[0]);
  }

  /** Precision and recall at a cut, and the best recall at a precision of .90. */
  static void precise(String name, List<Scored> all, double cut) {
    double hit = sum(all, s -> s.yes() && s.logOdds() >= cut ? s.share() : 0);
    System.out.printf(
        Locale.ROOT,
        "  %-22s sentences %5d  yes %5d  precision %.3f  recall %.3f at the cut; recall %.3f at precision .90%n",
        name,
        all.size(),
        all.stream().filter(Scored::yes).count(),
        hit / sum(all, s -> s.logOdds() >= cut ? s.share() : 0),
        hit / sum(all, s -> s.yes() ? s.share() : 0),
        recallAt(all, 0.9)[0]);
  }

  static double f1(List<Scored> all, double cut) {
    double hit = sum(all, s -> s.yes() && s.logOdds() >= cut ? s.share() : 0);
    double said = sum(all, s -> s.logOdds() >= cut ? s.share() : 0);
    double there = sum(all, s -> s.yes() ? s.share() : 0);
    return 2 * hit / (said + there);
  }

  /** The best F1 and its cut in log odds. */
  static double[] best(List<Scored> all) {
    double[] best = {0, 0};
    for (double cut = -6; cut <= 6; cut += 0.05)
      if (f1(all, cut) > best[0]) best = new double[] {f1(all, cut), cut};
    return best;
  }

  /** The best recall where precision is at least this, and its cut. */
  static double[] recallAt(List<Scored> all, double precision) {
    double[] best = {0, 0};
    for (double cut = 6; cut >= -6; cut -= 0.05) {
      double at = cut;
      double hit = sum(all, s -> s.yes() && s.logOdds() >= at ? s.share() : 0);
      double said = sum(all, s -> s.logOdds() >= at ? s.share() : 0);
      double recall = hit / sum(all, s -> s.yes() ? s.share() : 0);
      if (hit >= precision * said && recall > best[0]) best = new double[] {recall, cut};
    }
    return best;
  }

  /** The slope of Platt's scaling (1999): log odds times it, with a shift, are fair chances. */
  static double slope(List<Scored> all) {
    List<Logistic.Row> rows = new ArrayList<>();
    for (Scored one : all)
      rows.add(
          new Logistic.Row(new double[] {one.logOdds(), 1}, one.logOdds(), one.yes(), one.share()));
    double slope = 1 + Logistic.fit(rows, new double[] {1e-6, 1e-6}).weights()[0];
    return Math.clamp(slope, 0.3, 3);
  }

  static double auc(List<Scored> all) {
    List<Scored> order = all.stream().sorted(Comparator.comparingDouble(Scored::logOdds)).toList();
    double below = 0;
    double won = 0;
    for (Scored one : order) {
      if (one.yes()) won += below * one.share();
      else below += one.share();
    }
    return won / (below * sum(all, s -> s.yes() ? s.share() : 0));
  }

  private static double sum(List<Scored> all, ToDoubleFunction<Scored> value) {
    return all.stream().mapToDouble(value).sum();
  }
}
