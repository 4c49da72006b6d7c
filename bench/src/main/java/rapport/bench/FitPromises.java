package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import rapport.interactions.IntentTable;

/**
 * Fits the weights of {@link rapport.interactions.Intent} and proves them on sentences they were
 * not fitted on: five folds of alike sentences, ten folds of threads. Usage: {@code FitPromises
 * FOLDER [WEIGHTS.java]}.
 */
public final class FitPromises {

  private static final int WIDE = 2;
  private static final int LINE_FOLDS = 5;
  private static final int THREAD_FOLDS = 10;

  /** How much the log odds of any intent weigh in those of each. */
  private static final double[] SHARES = {0, 0.5, 1, 0.5};

  /** So much one with an intent is seldomer in ordinary mail than in the labelled lines. */
  private static final double SELDOM = 2.5;

  /** One that some person saw counts for so many that nobody saw. */
  private static final double SEEN = 3;

  private static final int MOST_WIDE = 5_000;
  private static final int MOST_OWN = 1_500;
  private static final SparseLogistic.Penalty WIDE_PENALTY = new SparseLogistic.Penalty(5, 0.3, 2);
  private static final SparseLogistic.Penalty OWN_PENALTY = new SparseLogistic.Penalty(20, 0.3, 2);
  private static final double NEVER = -20;
  private static final String[] NAMES = {"PROMISE", "REQUEST", "PROPOSAL", "MEETING"};

  private FitPromises() {}

  /** A sentence's log odds out of fold. */
  private record Scored(double logOdds, boolean yes, double share) {}

  /** Prints F1 and AUC; writes the weights when a file for them is named. */
  public static void main(String[] words) throws IOException {
    Path folder = Path.of(words[0]);
    List<PromiseCorpus.Sentence> lines = PromiseCorpus.lines(folder.resolve("parakweet-train.txt"));
    List<PromiseCorpus.Sentence> threads = PromiseCorpus.threads(folder);
    SparseLogistic wide = wide(lines);
    double[] offset = new double[NAMES.length];
    List<Scored> intents = lines(lines);
    print("intent", intents);
    print("  as if 31 % were", seldom(intents));
    Map<Integer, SparseLogistic> fitted = new TreeMap<>(Map.of(WIDE, wide));
    for (int which = 0; which < NAMES.length; which++) {
      if (which == WIDE) continue;
      List<Scored> all = threads(threads, wide, which);
      print(NAMES[which].toLowerCase(Locale.ROOT), all);
      print("  quoted left out", all.stream().filter(one -> one.logOdds() > NEVER).toList());
      offset[which] = -best(all)[1];
      fitted.put(which, own(threads, wide, which));
    }
    if (words.length > 1) Files.writeString(Path.of(words[1]), source(fitted, offset));
  }

  private static List<Scored> lines(List<PromiseCorpus.Sentence> lines) {
    List<Scored> all = new ArrayList<>();
    for (int fold = 0; fold < LINE_FOLDS; fold++) {
      SparseLogistic fitted = wide(part(lines, LINE_FOLDS, fold, false));
      for (PromiseCorpus.Sentence one : part(lines, LINE_FOLDS, fold, true))
        all.add(new Scored(fitted.logOdds(one.signs()), one.votes()[0] > 0, 1));
    }
    return all;
  }

  private static List<Scored> threads(
      List<PromiseCorpus.Sentence> threads, SparseLogistic wide, int which) {
    List<Scored> all = new ArrayList<>();
    for (int fold = 0; fold < THREAD_FOLDS; fold++) {
      SparseLogistic fitted = own(part(threads, THREAD_FOLDS, fold, false), wide, which);
      for (PromiseCorpus.Sentence one : part(threads, THREAD_FOLDS, fold, true)) {
        double logOdds = one.quoted() ? NEVER : logOdds(fitted, wide, one, which);
        all.add(new Scored(logOdds, one.votes()[which] > 0, 1));
      }
    }
    return all;
  }

  private static double logOdds(
      SparseLogistic own, SparseLogistic wide, PromiseCorpus.Sentence one, int which) {
    return own.logOdds(one.signs()) + SHARES[which] * wide.logOdds(one.signs());
  }

  private static SparseLogistic wide(List<PromiseCorpus.Sentence> sentences) {
    return pruned(
        SparseLogistic.fit(
            sentences.stream()
                .map(s -> new SparseLogistic.Row(s.signs(), 0, s.votes()[0] > 0, 1))
                .toList(),
            WIDE_PENALTY),
        MOST_WIDE);
  }

  private static SparseLogistic own(
      List<PromiseCorpus.Sentence> sentences, SparseLogistic wide, int which) {
    List<SparseLogistic.Row> rows = new ArrayList<>();
    for (PromiseCorpus.Sentence one : sentences)
      if (!one.quoted())
        rows.add(
            new SparseLogistic.Row(
                one.signs(),
                SHARES[which] * wide.logOdds(one.signs()),
                one.votes()[which] > 0,
                one.votes()[which] > 0 ? SEEN : 1));
    return pruned(SparseLogistic.fit(rows, OWN_PENALTY), MOST_OWN);
  }

  private static SparseLogistic pruned(SparseLogistic whole, int most) {
    Map<Integer, Double> kept = new TreeMap<>();
    whole.weights().entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue())))
        .limit(most)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return new SparseLogistic(kept, whole.bias());
  }

  private static List<PromiseCorpus.Sentence> part(
      List<PromiseCorpus.Sentence> all, int folds, int fold, boolean out) {
    Comparator<String> mixed = Comparator.comparingInt(g -> Math.floorMod(g.hashCode() * 31, 1009));
    List<String> order =
        all.stream()
            .map(PromiseCorpus.Sentence::group)
            .distinct()
            .sorted(mixed.thenComparing(Comparator.naturalOrder()))
            .toList();
    Map<String, Integer> folded = new TreeMap<>();
    for (int i = 0; i < order.size(); i++) folded.put(order.get(i), i % folds);
    return all.stream().filter(s -> (folded.getOrDefault(s.group(), 0) == fold) == out).toList();
  }

  private static List<Scored> seldom(List<Scored> all) {
    return all.stream().map(s -> new Scored(s.logOdds(), s.yes(), s.yes() ? 1 : SELDOM)).toList();
  }

  private static void print(String name, List<Scored> all) {
    double[] best = best(all);
    System.out.printf(
        Locale.ROOT,
        "  %-22s sentences %5d  yes %5d  AUC %.3f  F1 at one half %.3f, at the best cut %.3f%n",
        name,
        all.size(),
        all.stream().filter(Scored::yes).count(),
        auc(all),
        f1(all, 0),
        best[0]);
  }

  private static double f1(List<Scored> all, double cut) {
    double hit = sum(all, s -> s.yes() && s.logOdds() >= cut ? s.share() : 0);
    double said = sum(all, s -> s.logOdds() >= cut ? s.share() : 0);
    double there = sum(all, s -> s.yes() ? s.share() : 0);
    return 2 * hit / (said + there);
  }

  /** The best F1 and its cut in log odds. */
  private static double[] best(List<Scored> all) {
    double[] best = {0, 0};
    for (double cut = -4; cut <= 4; cut += 0.05)
      if (f1(all, cut) > best[0]) best = new double[] {f1(all, cut), cut};
    return best;
  }

  private static double sum(List<Scored> all, ToDoubleFunction<Scored> value) {
    return all.stream().mapToDouble(value).sum();
  }

  private static double auc(List<Scored> all) {
    List<Scored> order = all.stream().sorted(Comparator.comparingDouble(Scored::logOdds)).toList();
    double below = 0;
    double won = 0;
    for (Scored one : order) {
      if (one.yes()) won += below * one.share();
      else below += one.share();
    }
    return won / (below * sum(all, s -> s.yes() ? s.share() : 0));
  }

  private static String source(Map<Integer, SparseLogistic> own, double[] offset) {
    StringBuilder text = new StringBuilder();
    text.append("package rapport.interactions;\n\n");
    text.append("/** What {@code rapport.bench.FitPromises} found; not written by hand. */\n");
    text.append("final class IntentWeights {\n\n");
    double[] offsets = new double[4];
    own.forEach((which, one) -> offsets[which] = one.bias() + offset[which]);
    text.append("  /** Of promise, request, proposal and meeting. */\n");
    text.append("  static final double[] OFFSET = " + numbers(offsets) + ";\n\n");
    text.append("  /** How much the log odds of a proposal weigh in each. */\n");
    text.append("  static final double[] SHARE = " + numbers(SHARES) + ";\n");
    own.forEach((which, one) -> text.append(table(NAMES[which], one)));
    return text.append("\n  private IntentWeights() {}\n}\n").toString();
  }

  private static String numbers(double[] values) {
    return "{"
        + String.join(
            ", ",
            Arrays.stream(values).mapToObj(v -> String.format(Locale.ROOT, "%.4f", v)).toList())
        + "}";
  }

  private static String table(String name, SparseLogistic one) {
    int[] keys = one.weights().keySet().stream().mapToInt(k -> k).toArray();
    float[] weights = new float[keys.length];
    for (int i = 0; i < keys.length; i++)
      weights[i] = one.weights().getOrDefault(keys[i], 0.0).floatValue();
    String digits = new IntentTable(keys, weights).text();
    StringBuilder text =
        new StringBuilder(
            "\n  static final IntentTable "
                + name
                + " =\n      IntentTable.of(\n          \"\"\"\n");
    for (int at = 0; at < digits.length(); at += 240)
      text.append(
          "          " + digits.substring(at, Math.min(digits.length(), at + 240)) + "\\\n");
    return text + "          \"\"\");\n";
  }
}
