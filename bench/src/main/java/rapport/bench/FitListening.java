package rapport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import rapport.growth.Listening;
import rapport.growth.ListeningSigns;
import rapport.growth.Manner;
import rapport.odds.Logistic;

/**
 * Fits the weights of {@link Listening} on the project's own talks and proves them on talks
 * labelled by others, which it never fits what ships on. Usage: {@code FitListening TALKS
 * SITUATIONS LABELLED.csv [WEIGHTS.java]}.
 */
public final class FitListening {

  private static final int FOLDS = 10;
  private static final int MOST = 2_400;
  private static final SparseLogistic.Penalty PENALTY = new SparseLogistic.Penalty(3, 0, 2);

  private FitListening() {}

  /** A turn as it is fitted. */
  private record Row(int[] signs, TalkCorpus.Labelled turn) {}

  /** One logistic model per manner. */
  private record Model(Map<Manner, SparseLogistic> own) {

    Map<Manner, Double> chances(int[] signs, double sharpness) {
      List<Manner> manners = List.copyOf(own.keySet());
      double[] each =
          Logistic.chances(
              own.values().stream().mapToDouble(one -> sharpness * one.logOdds(signs)).toArray());
      Map<Manner, Double> chances = new EnumMap<>(Manner.class);
      for (int i = 0; i < each.length; i++) chances.put(manners.get(i), each[i]);
      return chances;
    }
  }

  /** Prints the figures; writes the weights when a file for them is named. */
  public static void main(String[] words) throws IOException {
    List<TalkCorpus.Labelled> own = new ArrayList<>(TalkCorpus.own(Path.of(words[0])));
    own.removeIf(one -> one.group().startsWith("slips.txt"));
    own.addAll(TalkCorpus.situations(Path.of(words[1])));
    List<TalkCorpus.Labelled> theirs = TalkCorpus.theirs(Path.of(words[2]));
    List<Row> rows = rows(own);
    describe("own talks", own);
    describe("labelled by others", theirs);
    List<Map<Manner, Double>> folded = crossed(rows);
    double sharpness = sharpness(rows, folded);
    fiveWays("own talks, ten folds by talk", own, folded);
    if (words.length > 3) {
      Files.writeString(Path.of(words[3]), source(fit(rows, PENALTY, MOST), sharpness));
      return;
    }
    shipped(theirs);
    new FittedListening(own, theirs).print();
    agreement(Path.of(words[0]).resolve("second-pass.tsv"), own);
  }

  /** How far the second, blind labels agree with the first: Cohen's kappa. */
  private static void agreement(Path file, List<TalkCorpus.Labelled> own) throws IOException {
    Map<String, Manner> first = new TreeMap<>();
    for (TalkCorpus.Labelled one : own)
      first.put(one.heard().before() + "\t" + one.heard().text(), one.manner());
    int all = 0;
    int same = 0;
    Map<Manner, int[]> said = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values()) said.put(manner, new int[2]);
    for (String line : Files.readAllLines(file)) {
      Manner again = TalkCorpus.coded(line.substring(0, 1));
      Manner before = first.get(line.substring(2));
      if (again == null || before == null) continue;
      all++;
      if (again == before) same++;
      said.getOrDefault(before, new int[2])[0]++;
      said.getOrDefault(again, new int[2])[1]++;
    }
    double chance = 0;
    for (int[] both : said.values()) chance += (double) both[0] * both[1] / all / all;
    double kappa = ((double) same / all - chance) / (1 - chance);
    System.out.printf(
        Locale.ROOT,
        "  %-50s %d of %d turns, kappa %.3f%n",
        "second labels agree",
        same,
        all,
        kappa);
  }

  private static void shipped(List<TalkCorpus.Labelled> theirs) {
    List<Map<Manner, Double>> chances = new ArrayList<>();
    for (TalkCorpus.Labelled one : theirs) chances.add(Listening.of(one.heard()).chances());
    long begun = System.nanoTime();
    for (TalkCorpus.Labelled one : theirs) chances.add(Listening.of(one.heard()).chances());
    double each = (System.nanoTime() - begun) / 1e6 / theirs.size();
    print("shipped weights, never fitted on them", theirs, chances.subList(0, theirs.size()));
    System.out.printf(Locale.ROOT, "  %-50s %.3f ms%n", "one turn, classed and explained", each);
  }

  private static List<Row> rows(List<TalkCorpus.Labelled> turns) {
    return turns.stream().map(one -> new Row(ListeningSigns.of(one.heard()), one)).toList();
  }

  private static Model fit(List<Row> rows, SparseLogistic.Penalty penalty, int most) {
    Map<Manner, SparseLogistic> own = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values()) {
      List<SparseLogistic.Row> list = new ArrayList<>();
      for (Row row : rows)
        list.add(new SparseLogistic.Row(row.signs(), 0, row.turn().manner() == manner, 1));
      own.put(manner, pruned(SparseLogistic.fit(list, penalty), most));
    }
    return new Model(own);
  }

  private static SparseLogistic pruned(SparseLogistic whole, int most) {
    Map<Integer, Double> kept = new TreeMap<>();
    whole.weights().entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<Integer, Double> e) -> -Math.abs(e.getValue())))
        .limit(most)
        .forEach(e -> kept.put(e.getKey(), e.getValue()));
    return new SparseLogistic(kept, whole.bias());
  }

  /** The chances of every row by a model that never saw its group. */
  private static List<Map<Manner, Double>> crossed(List<Row> rows) {
    Map<Integer, Map<Manner, Double>> found = new TreeMap<>();
    List<String> groups = groups(rows);
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Row> training = new ArrayList<>();
      for (Row row : rows)
        if (groups.indexOf(row.turn().group()) % FOLDS != fold) training.add(row);
      Model model = fit(training, PENALTY, Integer.MAX_VALUE);
      for (int i = 0; i < rows.size(); i++)
        if (groups.indexOf(rows.get(i).turn().group()) % FOLDS == fold)
          found.put(i, model.chances(rows.get(i).signs(), 1));
    }
    return List.copyOf(found.values());
  }

  private static List<String> groups(List<Row> rows) {
    return rows.stream()
        .map(row -> row.turn().group())
        .distinct()
        .sorted(Comparator.comparingLong(FitListening::mixed))
        .toList();
  }

  private static long mixed(String group) {
    CRC32 crc = new CRC32();
    crc.update(group.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** The power of the odds at which chances out of fold surprise least. */
  private static double sharpness(List<Row> rows, List<Map<Manner, Double>> chances) {
    double best = 1;
    double least = Double.MAX_VALUE;
    for (double power = 0.5; power <= 3; power += 0.1) {
      double loss = 0;
      for (int i = 0; i < rows.size(); i++) {
        double sum = 0;
        for (double chance : chances.get(i).values()) sum += Math.pow(chance, power);
        double right = chances.get(i).getOrDefault(rows.get(i).turn().manner(), 0.0);
        loss -= Math.log(Math.pow(right, power) / sum + 1e-12);
      }
      if (loss < least) {
        least = loss;
        best = power;
      }
    }
    return best;
  }

  private static void describe(String name, List<TalkCorpus.Labelled> turns) {
    Map<Manner, Long> counts = new EnumMap<>(Manner.class);
    for (TalkCorpus.Labelled one : turns) counts.merge(one.manner(), 1L, Long::sum);
    long groups = turns.stream().map(TalkCorpus.Labelled::group).distinct().count();
    System.out.printf("  %-50s %d turns in %d groups: %s%n", name, turns.size(), groups, counts);
  }

  private static void fiveWays(
      String name, List<TalkCorpus.Labelled> turns, List<Map<Manner, Double>> chances) {
    ListeningFigures figures = new ListeningFigures(turns, chances, false);
    System.out.printf(Locale.ROOT, "  %-50s %s%n", name, figures.f1());
  }

  private static void print(
      String name, List<TalkCorpus.Labelled> turns, List<Map<Manner, Double>> chances) {
    ListeningFigures figures = new ListeningFigures(turns, chances, true);
    System.out.printf(Locale.ROOT, "  %-50s %s%n", name, figures.f1());
    System.out.printf(
        Locale.ROOT,
        "  %-50s AUC %.3f (%d talks)%n",
        "  talk quality",
        figures.auc(),
        figures.talks());
  }

  private static String source(Model model, double sharpness) {
    StringBuilder text = new StringBuilder("package rapport.growth;\n\n");
    text.append("import rapport.phrases.IntentTable;\n\n");
    text.append("/** What {@code rapport.bench.FitListening} found; not written by hand. */\n");
    text.append("final class ListeningWeights {\n\n");
    text.append("  /** The power of the odds. */\n");
    text.append(String.format(Locale.ROOT, "  static final double SHARPNESS = %.1f;%n", sharpness));
    model
        .own()
        .forEach(
            (manner, one) -> text.append(one.source("private static final", manner.name(), 240)));
    text.append("\n  private ListeningWeights() {}\n");
    text.append("\n  static double offset(Manner manner) {\n    return switch (manner) {\n");
    model
        .own()
        .forEach((manner, one) ->
            text.append(
                String.format(Locale.ROOT, "      case %s -> %.4f;%n", manner, one.bias())));
    text.append("    };\n  }\n\n  static IntentTable table(Manner manner) {\n");
    text.append("    return switch (manner) {\n");
    for (Manner manner : Manner.values())
      text.append(String.format("      case %s -> %s;%n", manner, manner));
    return text.append("    };\n  }\n}\n").toString();
  }
}
