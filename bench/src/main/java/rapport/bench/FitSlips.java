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
import rapport.growth.Heard;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.Slip;
import rapport.growth.SlipSigns;

/**
 * Fits the weights by which {@link rapport.growth.Slip} tells judgement and contempt beside its
 * rules, and tells how well out of fold. Usage: {@code FitSlips TALKS SITUATIONS ANSWERS.tsv
 * WRITTEN.txt [WEIGHTS.java]}; ANSWERS holds labelled answers, of which those of the held-out parts
 * are left out; WRITTEN further ones, for which no rule was ever written. Folds are dealt by the
 * sentence that is answered.
 */
public final class FitSlips {

  private static final int FOLDS = 10;
  private static final int MOST = 20_000;
  private static final double MOST_BLAMED = 0.02;
  private static final double MOST_MISSED = 0.02;
  private static final Set<String> HELD_OUT = Set.of("seventh", "ninth");
  private static final SparseLogistic.Penalty PENALTY = new SparseLogistic.Penalty(2, 0, 2);

  /**
   * One answer.
   *
   * @param free whether no rule was written with it in view
   * @param passes whether all but the weights takes it for reflecting
   */
  private record Row(
      String said, int[] signs, boolean bad, boolean reflects, boolean free, boolean passes) {}

  private FitSlips() {}

  /** Prints the figures; writes the weights when a file for them is named. */
  public static void main(String[] words) throws IOException {
    List<Row> rows = rows(Path.of(words[0]), Path.of(words[1]), Path.of(words[2]));
    rows.addAll(written(Path.of(words[3])));
    double[] odds = crossed(rows);
    double cut = cut(rows, odds);
    double safe = Math.min(cut, safe(rows, odds));
    for (double lower : new double[] {0, cut - safe}) print(rows, odds, cut, lower);
    if (words.length > 4)
      Files.writeString(Path.of(words[4]), source(pruned(fit(rows)), cut, cut - safe));
  }

  private static List<Row> rows(Path talks, Path situations, Path answers) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<TalkCorpus.Labelled> turns = new ArrayList<>(TalkCorpus.own(talks));
    turns.addAll(TalkCorpus.situations(situations));
    for (TalkCorpus.Labelled one : turns) {
      boolean bad = one.group().startsWith("slips.txt") && one.manner() == Manner.DEFLECTING;
      if (bad || one.manner() == Manner.REFLECTING)
        rows.add(row(one.heard().before(), one.heard().text(), bad, false));
    }
    for (String line : Files.readAllLines(answers)) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || HELD_OUT.contains(cells[4])) continue;
      boolean bad = cells[2].equals("judgement") || cells[2].equals("contempt");
      if (bad || cells[2].equals("reflecting"))
        rows.add(row(cells[0], cells[1], bad, cells[4].equals("eighth")));
    }
    return rows;
  }

  private static List<Row> written(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    String said = "";
    for (String line : Files.readAllLines(file)) {
      String text = line.substring(Math.min(2, line.length()));
      if (line.startsWith("o ")) said = text;
      else if (!line.startsWith("~")) rows.add(row(said, text, line.startsWith("x "), true));
    }
    return rows;
  }

  private static Row row(String said, String answer, boolean bad, boolean free) {
    Listening listening = Listening.of(Heard.answer(said, answer));
    boolean passes = listening.manner() == Manner.REFLECTING && listening.slip() == Slip.NONE;
    return new Row(said, SlipSigns.of(answer), bad, !bad, free, passes);
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
          pruned(
              fit(rows.stream().filter(row -> folds.getOrDefault(row.said(), 0) != out).toList()));
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

  /**
   * The cut under which so few of those that judge pass for reflecting, told by no rule of theirs.
   */
  private static double safe(List<Row> rows, double[] odds) {
    List<Double> passing = new ArrayList<>();
    int bad = 0;
    for (int i = 0; i < odds.length; i++) {
      Row row = rows.get(i);
      if (!row.bad() || !row.free()) continue;
      bad++;
      if (row.passes()) passing.add(odds[i]);
    }
    passing.sort(Comparator.naturalOrder());
    return passing.get(Math.min(passing.size() - 1, (int) (MOST_MISSED * bad)));
  }

  private static void print(List<Row> rows, double[] odds, double cut, double lower) {
    int[] bad = new int[2];
    int[] free = new int[2];
    int[] reflects = new int[2];
    for (int i = 0; i < odds.length; i++) {
      Row row = rows.get(i);
      boolean told = odds[i] >= cut - lower;
      int[] count = row.bad() ? bad : reflects;
      count[0]++;
      if (told) count[1]++;
      if (!row.free()) continue;
      if (row.bad()) free[0]++;
      if (row.bad() && row.passes() && !told) free[1]++;
    }
    System.out.printf(
        Locale.ROOT,
        "  %-50s of those that judge or look down %d of %d, of those that reflect %d of %d; of the"
            + " freely written that judge %d of %d pass for reflecting%n",
        "slips, ten folds, "
            + (lower == 0
                ? "called a judgement"
                : String.format(Locale.ROOT, "or not clear (%.2f lower)", lower)),
        bad[1],
        bad[0],
        reflects[1],
        reflects[0],
        free[1],
        free[0]);
  }

  /** The weights of the lower or the upper half of the hashes: one text constant holds 64 kB. */
  private static SparseLogistic half(SparseLogistic model, boolean lower) {
    Map<Integer, Double> kept = new TreeMap<>(model.weights());
    kept.keySet().removeIf(hash -> (hash < 1 << 23) != lower);
    return new SparseLogistic(kept, model.bias());
  }

  private static String source(SparseLogistic model, double cut, double doubt) {
    return "package rapport.growth;\n\nimport rapport.phrases.IntentTable;\n\n"
        + "/** What {@code rapport.bench.FitSlips} found; not written by hand. */\n"
        + "final class SlipWeights {\n\n"
        + String.format(Locale.ROOT, "  static final double OFFSET = %.4f;%n", model.bias() - cut)
        + "\n  /** So far below the cut an answer is not taken for reflecting either. */\n"
        + String.format(Locale.ROOT, "  static final double DOUBT = %.4f;%n", doubt)
        + half(model, true).source("static final", "TABLE", 480)
        + half(model, false).source("static final", "UPPER", 480)
        + "\n  private SlipWeights() {}\n}\n";
  }
}
