package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapport.growth.Manner;
import rapport.growth.SlipSigns;

/**
 * Fits the weights by which {@link rapport.growth.Slip} tells judgement and contempt beside its
 * rules, and tells how well out of fold. Usage: {@code FitSlips TALKS SITUATIONS ANSWERS.tsv
 * [WEIGHTS.java]}; ANSWERS holds labelled answers, of which those of the held-out parts are left
 * out. Folds are dealt by the sentence that is answered.
 */
public final class FitSlips {

  private static final int FOLDS = 10;
  private static final int MOST = 6_000;
  private static final double MOST_BLAMED = 0.014;
  private static final Set<String> HELD_OUT = Set.of("seventh");
  private static final SparseLogistic.Penalty PENALTY = new SparseLogistic.Penalty(4, 0, 2);

  private record Row(String said, int[] signs, boolean bad, boolean reflects) {}

  private FitSlips() {}

  /** Prints the figures; writes the weights when a file for them is named. */
  public static void main(String[] words) throws IOException {
    List<Row> rows = rows(Path.of(words[0]), Path.of(words[1]), Path.of(words[2]));
    double[] odds = crossed(rows);
    double cut = cut(rows, odds);
    for (double lower : new double[] {0, 0.5, 1, 1.5}) print(rows, odds, cut, lower);
    if (words.length > 3) Files.writeString(Path.of(words[3]), source(pruned(fit(rows)), cut));
  }

  private static List<Row> rows(Path talks, Path situations, Path answers) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<TalkCorpus.Labelled> turns = new ArrayList<>(TalkCorpus.own(talks));
    turns.addAll(TalkCorpus.situations(situations));
    for (TalkCorpus.Labelled one : turns) {
      boolean slips = one.group().startsWith("slips.txt");
      if (slips && one.manner() == Manner.OTHER) continue;
      boolean bad = slips && one.manner() == Manner.DEFLECTING;
      rows.add(
          row(one.heard().before(), one.heard().text(), bad, one.manner() == Manner.REFLECTING));
    }
    for (String line : Files.readAllLines(answers)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || HELD_OUT.contains(cells[4]) || cells[2].equals("nonsense"))
        continue;
      boolean bad = cells[2].equals("judgement") || cells[2].equals("contempt");
      rows.add(row(cells[0], cells[1], bad, cells[2].equals("reflecting")));
    }
    return rows;
  }

  private static Row row(String said, String answer, boolean bad, boolean reflects) {
    return new Row(said, SlipSigns.of(answer), bad, reflects);
  }

  private static SparseLogistic fit(List<Row> rows) {
    List<SparseLogistic.Row> list = new ArrayList<>();
    for (Row row : rows) list.add(new SparseLogistic.Row(row.signs(), 0, row.bad(), 1));
    return SparseLogistic.fit(list, PENALTY);
  }

  private static SparseLogistic pruned(SparseLogistic whole) {
    Map<Integer, Double> kept = new TreeMap<>();
    whole.weights().entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> -Math.abs(e.getValue())))
        .limit(MOST)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return new SparseLogistic(kept, whole.bias());
  }

  private static double[] crossed(List<Row> rows) {
    List<String> groups = rows.stream().map(Row::said).distinct().toList();
    Map<String, Integer> folds = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) folds.put(groups.get(i), i % FOLDS);
    double[] odds = new double[rows.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int out = fold;
      SparseLogistic model =
          fit(rows.stream().filter(row -> folds.getOrDefault(row.said(), 0) != out).toList());
      for (int i = 0; i < odds.length; i++)
        if (folds.getOrDefault(rows.get(i).said(), 0) == fold)
          odds[i] = model.logOdds(rows.get(i).signs());
    }
    return odds;
  }

  /** The lowest cut at which so few of the answers that reflect are blamed. */
  private static double cut(List<Row> rows, double[] odds) {
    Set<Double> cuts = new HashSet<>();
    for (double one : odds) cuts.add(one);
    long good = rows.stream().filter(Row::reflects).count();
    double found = Double.MAX_VALUE;
    for (double cut : cuts.stream().sorted(Comparator.reverseOrder()).toList()) {
      int blamed = 0;
      for (int i = 0; i < odds.length; i++) if (rows.get(i).reflects() && odds[i] >= cut) blamed++;
      if (blamed > MOST_BLAMED * good) return found;
      found = cut;
    }
    return found;
  }

  private static void print(List<Row> rows, double[] odds, double cut, double lower) {
    int[] bad = new int[2];
    int[] reflects = new int[2];
    int[] rest = new int[2];
    for (int i = 0; i < odds.length; i++) {
      int[] count = rows.get(i).bad() ? bad : rows.get(i).reflects() ? reflects : rest;
      count[0]++;
      if (odds[i] >= cut - lower) count[1]++;
    }
    System.out.printf(
        Locale.ROOT,
        "  %-50s judged or looked down on %d of %d, reflecting %d of %d, others %d of %d%n",
        lower == 0 ? "slips, ten folds, told by the weights alone" : "  cut lower by " + lower,
        bad[1],
        bad[0],
        reflects[1],
        reflects[0],
        rest[1],
        rest[0]);
  }

  private static String source(SparseLogistic model, double cut) {
    return "package rapport.growth;\n\nimport rapport.phrases.IntentTable;\n\n"
        + "/** What {@code rapport.bench.FitSlips} found; not written by hand. */\n"
        + "final class SlipWeights {\n\n"
        + String.format(Locale.ROOT, "  static final double OFFSET = %.4f;%n", model.bias() - cut)
        + model.source("static final", "TABLE", 240)
        + "\n  private SlipWeights() {}\n}\n";
  }
}
