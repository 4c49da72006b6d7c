package rapport.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import rapport.growth.ListeningSigns;
import rapport.growth.Manner;

/**
 * The best reading of talks labelled by others when their labels may be learned from: three models
 * of words, each fitted with the project's own talks beside, and a {@link SecondReading} of what
 * they say. Nothing of it ships. No turn of a video is on both sides of a fold; what the second
 * reading learns from was told by models that had not seen the video either.
 */
final class FittedListening {

  static final List<Manner> FOUR =
      List.of(Manner.REFLECTING, Manner.ASKING, Manner.ADVISING, Manner.OTHER);

  private static final int FOLDS = 10;
  private static final int INNER = 3;
  private static final int MIXES = 3;
  private static final List<WideLogistic.Manner> MODELS =
      List.of(
          new WideLogistic.Manner(0.05, false),
          new WideLogistic.Manner(0.03, false),
          new WideLogistic.Manner(5, true));

  private final List<TalkCorpus.Labelled> theirs;
  private final List<TurnSigns.Numbers> numbers = new ArrayList<>();
  private final List<List<WideLogistic.Row>> own = new ArrayList<>();
  private final List<List<WideLogistic.Row>> rows = new ArrayList<>();
  private final Map<String, List<Integer>> talks = new LinkedHashMap<>();
  private final List<String> said = new ArrayList<>();
  private final double[] share;
  private final int[] labels;

  FittedListening(List<TalkCorpus.Labelled> ours, List<TalkCorpus.Labelled> theirs) {
    this.theirs = theirs;
    for (int i = 0; i < theirs.size(); i++)
      talks.computeIfAbsent(theirs.get(i).talk(), t -> new ArrayList<>()).add(i);
    Map<String, Integer> same = new LinkedHashMap<>();
    Map<String, Integer> at = new LinkedHashMap<>();
    for (TalkCorpus.Labelled one : theirs) {
      String transcript = one.talk().substring(0, one.talk().indexOf(' '));
      String place = transcript + " " + at.merge(one.talk(), 1, Integer::sum);
      said.add(place);
      same.merge(place, 1, Integer::sum);
    }
    share = said.stream().mapToDouble(place -> 1.0 / same.getOrDefault(place, 1)).toArray();
    labels = theirs.stream().mapToInt(FittedListening::label).toArray();
    List<int[]> hashes = hashes(theirs);
    List<int[]> ownHashes = hashes(ours);
    for (int model = 0; model < MODELS.size(); model++) {
      TurnSigns.Numbers given = new TurnSigns.Numbers();
      numbers.add(given);
      own.add(new ArrayList<>());
      rows.add(new ArrayList<>());
      for (int i = 0; i < ours.size(); i++) {
        TurnSigns signs = signs(ours.get(i), ownHashes.get(i), model, given);
        own.get(model).add(new WideLogistic.Row(signs, label(ours.get(i)), 1));
      }
      for (int i = 0; i < theirs.size(); i++) {
        TurnSigns signs = signs(theirs.get(i), hashes.get(i), model, given);
        rows.get(model).add(new WideLogistic.Row(signs, labels[i], share[i]));
      }
      given.close();
    }
  }

  private static List<int[]> hashes(List<TalkCorpus.Labelled> turns) {
    return turns.stream().map(one -> ListeningSigns.of(one.heard())).toList();
  }

  private static int label(TalkCorpus.Labelled one) {
    return FOUR.indexOf(one.manner() == Manner.DEFLECTING ? Manner.OTHER : one.manner());
  }

  private static TurnSigns signs(
      TalkCorpus.Labelled one, int[] hashes, int model, TurnSigns.Numbers given) {
    if (model == 2) return TurnSigns.letters(one.heard(), given);
    return model == 0 ? TurnSigns.own(hashes, given) : TurnSigns.around(hashes, one.heard(), given);
  }

  /** Prints the figures over several mixes of folds, and the time for one turn. */
  void print() {
    List<Double> each = new ArrayList<>();
    List<Double> agreed = new ArrayList<>();
    for (int mix = 0; mix < MIXES; mix++) {
      List<Map<Manner, Double>> chances = crossed(mix);
      ListeningFigures figures = new ListeningFigures(theirs, chances, true);
      each.add(figures.macro());
      agreed.add(agreed(chances).macro());
      line("fitted on them and own talks, by video, mix " + (mix + 1), figures.f1());
      line("  most labels of a turn", agreed(chances).f1());
      line(
          "  talk quality",
          String.format(Locale.ROOT, "AUC %.3f (%d talks)", figures.auc(), figures.talks()));
    }
    line("macro-F1 over the mixes, every label", spread(each));
    line("macro-F1 over the mixes, most labels", spread(agreed));
    line("one turn of the fitted model", String.format(Locale.ROOT, "%.3f ms", milliseconds()));
  }

  private static void line(String name, String text) {
    System.out.printf(Locale.ROOT, "  %-50s %s%n", name, text);
  }

  private static String spread(List<Double> values) {
    double mean = values.stream().mapToDouble(d -> d).average().orElse(0);
    double least = values.stream().mapToDouble(d -> d).min().orElse(0);
    double most = values.stream().mapToDouble(d -> d).max().orElse(0);
    return String.format(Locale.ROOT, "mean %.3f, from %.3f to %.3f", mean, least, most);
  }

  /** Every turn once, with the label that most of its readers gave. */
  private ListeningFigures agreed(List<Map<Manner, Double>> chances) {
    Map<String, int[]> votes = new LinkedHashMap<>();
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < theirs.size(); i++) {
      votes.computeIfAbsent(said.get(i), s -> new int[FOUR.size()])[labels[i]]++;
      first.putIfAbsent(said.get(i), i);
    }
    List<TalkCorpus.Labelled> turns = new ArrayList<>();
    List<Map<Manner, Double>> told = new ArrayList<>();
    first.forEach((place, i) -> {
      int[] count = votes.getOrDefault(place, new int[FOUR.size()]);
      int best = 0;
      for (int k = 1; k < count.length; k++) if (count[k] > count[best]) best = k;
      TalkCorpus.Labelled one = theirs.get(i);
      turns.add(
          new TalkCorpus.Labelled(
              one.heard(), FOUR.get(best), one.group(), one.talk(), one.good()));
      told.add(chances.get(i));
    });
    return new ListeningFigures(turns, told, true);
  }

  private List<Map<Manner, Double>> crossed(int mix) {
    int[] fold = folds(theirs.stream().map(TalkCorpus.Labelled::group).toList(), FOLDS, mix);
    double[][] found = new double[theirs.size()][];
    for (int tested = 0; tested < FOLDS; tested++) {
      int out = tested;
      boolean[] training = new boolean[fold.length];
      for (int i = 0; i < fold.length; i++) training[i] = fold[i] != out;
      List<double[][]> inner = inner(training, 100 * mix + out);
      SecondReading second = second(inner, training);
      List<double[][]> outer = told(models(training), training, false);
      double[][] figures = figures(outer, training, false);
      for (int i = 0; i < fold.length; i++) if (!training[i]) found[i] = second.chances(figures[i]);
    }
    return Arrays.stream(found).map(FittedListening::named).toList();
  }

  /** The chances of the turns in training, by models that saw the other training videos. */
  private List<double[][]> inner(boolean[] training, int mix) {
    int[] fold = folds(theirs.stream().map(TalkCorpus.Labelled::group).toList(), INNER, mix);
    List<double[][]> all = new ArrayList<>();
    for (int model = 0; model < MODELS.size(); model++) all.add(new double[fold.length][]);
    for (int tested = 0; tested < INNER; tested++) {
      boolean[] seen = new boolean[fold.length];
      boolean[] held = new boolean[fold.length];
      for (int i = 0; i < fold.length; i++) {
        seen[i] = training[i] && fold[i] != tested;
        held[i] = training[i] && fold[i] == tested;
      }
      List<double[][]> told = told(models(seen), held, true);
      for (int model = 0; model < all.size(); model++)
        for (int i = 0; i < fold.length; i++) if (held[i]) all.get(model)[i] = told.get(model)[i];
    }
    return all;
  }

  private SecondReading second(List<double[][]> chances, boolean[] training) {
    double[][] figures = figures(chances, training, true);
    List<double[]> list = new ArrayList<>();
    List<Integer> which = new ArrayList<>();
    for (int i = 0; i < training.length; i++)
      if (training[i]) {
        list.add(figures[i]);
        which.add(i);
      }
    return SecondReading.fit(
        list.toArray(double[][]::new),
        which.stream().mapToInt(i -> labels[i]).toArray(),
        which.stream().mapToDouble(i -> share[i]).toArray(),
        FOUR.size());
  }

  private List<WideLogistic> models(boolean[] training) {
    List<WideLogistic> models = new ArrayList<>();
    for (int model = 0; model < MODELS.size(); model++) {
      List<WideLogistic.Row> list = new ArrayList<>(own.get(model));
      for (int i = 0; i < training.length; i++) if (training[i]) list.add(rows.get(model).get(i));
      models.add(WideLogistic.fit(list, MODELS.get(model), FOUR.size(), numbers.get(model).size()));
    }
    return models;
  }

  private List<double[][]> told(List<WideLogistic> models, boolean[] marked, boolean which) {
    List<double[][]> told = new ArrayList<>();
    for (int model = 0; model < models.size(); model++) {
      double[][] chances = new double[marked.length][];
      for (int i = 0; i < marked.length; i++)
        if (marked[i] == which)
          chances[i] = models.get(model).chances(rows.get(model).get(i).signs());
      told.add(chances);
    }
    return told;
  }

  /** The figures of the talks whose turns are marked. */
  private double[][] figures(List<double[][]> chances, boolean[] marked, boolean which) {
    double[][] figures = new double[marked.length][];
    for (List<Integer> talk : talks.values()) {
      if (marked[talk.getFirst()] != which) continue;
      List<TalkCorpus.Labelled> turns = talk.stream().map(theirs::get).toList();
      List<double[][]> own = new ArrayList<>();
      for (double[][] model : chances)
        own.add(talk.stream().map(i -> model[i]).toArray(double[][]::new));
      double[][] found = SecondReading.figures(turns, own);
      for (int i = 0; i < found.length; i++) figures[talk.get(i)] = found[i];
    }
    return figures;
  }

  private static int[] folds(List<String> groups, int many, int mix) {
    List<String> order = new ArrayList<>(groups.stream().distinct().sorted().toList());
    Collections.shuffle(order, new Random(mix));
    return groups.stream().mapToInt(group -> order.indexOf(group) % many).toArray();
  }

  private static Map<Manner, Double> named(double[] chances) {
    Map<Manner, Double> named = new EnumMap<>(Manner.class);
    for (int k = 0; k < chances.length; k++) named.put(FOUR.get(k), chances[k]);
    return named;
  }

  /** From the text of a turn to its chances, the second reading too; on a model of everything. */
  private double milliseconds() {
    boolean[] all = new boolean[theirs.size()];
    Arrays.fill(all, true);
    List<WideLogistic> models = models(all);
    SecondReading second = second(told(models, all, true), all);
    double best = Double.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long begun = System.nanoTime();
      for (List<Integer> talk : talks.values()) read(talk, models, second);
      best = Math.min(best, (System.nanoTime() - begun) / 1e6 / theirs.size());
    }
    return best;
  }

  private void read(List<Integer> talk, List<WideLogistic> models, SecondReading second) {
    List<TalkCorpus.Labelled> turns = talk.stream().map(theirs::get).toList();
    List<int[]> hashes = hashes(turns);
    List<double[][]> chances = new ArrayList<>();
    for (int model = 0; model < models.size(); model++) {
      double[][] told = new double[turns.size()][];
      for (int i = 0; i < told.length; i++)
        told[i] =
            models
                .get(model)
                .chances(signs(turns.get(i), hashes.get(i), model, numbers.get(model)));
      chances.add(told);
    }
    for (double[] figures : SecondReading.figures(turns, chances)) second.chances(figures);
  }
}
