package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import rapport.network.Introducers;
import rapport.odds.Logistic;

/**
 * Fits the weights of {@link Introducers} and proves them on events they were not fitted on, in ten
 * folds. Usage: {@code FitIntroducers FOLDER} with {@code messages-open.tsv} and {@code
 * events-open.tsv}.
 */
public final class FitIntroducers {

  private static final int FOLDS = 10;
  private static final double RIDGE = 2;
  private static final int ROUNDS = 4000;
  private static final double STEP = 0.02;

  private FitIntroducers() {}

  private record Choice(List<String> names, double[][] signs, boolean[] right, double shipped) {}

  /** Prints the mean reciprocal rank and the weights. */
  public static void main(String[] words) throws IOException {
    List<Choice> choices = choices(Path.of(words[0]));
    double shipped = choices.stream().mapToDouble(Choice::shipped).average().orElse(0);
    System.out.printf(
        Locale.ROOT, "introducers: %d events, MRR %.3f as shipped%n", choices.size(), shipped);
    for (int seed = 1; seed <= 3; seed++)
      System.out.printf(
          Locale.ROOT, "  ten folds (seed %d): MRR %.3f%n", seed, crossed(choices, seed));
    System.out.println("  weights " + Arrays.toString(fit(choices)));
  }

  private static double crossed(List<Choice> choices, int seed) {
    List<Choice> mixed = new ArrayList<>(choices);
    Collections.shuffle(mixed, new Random(seed));
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Choice> in = new ArrayList<>();
      List<Choice> out = new ArrayList<>();
      for (int i = 0; i < mixed.size(); i++) (i % FOLDS == fold ? out : in).add(mixed.get(i));
      double[] weights = fit(in);
      for (Choice choice : out) sum += reciprocal(choice, weights) / choices.size();
    }
    return sum;
  }

  private static double reciprocal(Choice choice, double[] weights) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < choice.signs().length; i++) order.add(i);
    order.sort(Comparator.comparingDouble(i -> -Logistic.logOdds(weights, choice.signs()[i])));
    for (int i = 0; i < order.size(); i++) if (choice.right()[order.get(i)]) return 1.0 / (i + 1);
    return 0;
  }

  private static double[] fit(List<Choice> choices) {
    double[] weights = new double[Introducers.SIGNS];
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < weights.length; i++) gradient[i] = -RIDGE * weights[i];
      for (Choice choice : choices) add(choice, weights, gradient);
      for (int i = 0; i < weights.length; i++) weights[i] += STEP * gradient[i] / choices.size();
    }
    return weights;
  }

  /** The gradient of log P(a right one is chosen). */
  private static void add(Choice choice, double[] weights, double[] gradient) {
    double[] chances =
        Logistic.chances(
            Arrays.stream(choice.signs())
                .mapToDouble(signs -> Logistic.logOdds(weights, signs))
                .toArray());
    double right = 0;
    for (int i = 0; i < chances.length; i++) if (choice.right()[i]) right += chances[i];
    if (right == 0) return;
    for (int i = 0; i < chances.length; i++) {
      double pull = (choice.right()[i] ? chances[i] / right : 0) - chances[i];
      for (int k = 0; k < weights.length; k++) gradient[k] += pull * choice.signs()[i][k];
    }
  }

  private static List<Choice> choices(Path folder) throws IOException {
    List<String[]> messages = rows(folder.resolve("messages-open.tsv"));
    Introducers introducers = new Introducers();
    List<Choice> choices = new ArrayList<>();
    int next = 0;
    for (String[] event : rows(folder.resolve("events-open.tsv"))) {
      long at = Long.parseLong(event[0]);
      for (; next < messages.size() && Long.parseLong(messages.get(next)[0]) < at; next++)
        introducers.add(
            Long.parseLong(messages.get(next)[0]), List.of(messages.get(next)[1].split(",")));
      choices.add(choice(introducers, event, at));
    }
    return choices;
  }

  private static Choice choice(Introducers introducers, String[] event, long at) {
    Set<String> truth = Set.of(event[3].split(","));
    Map<String, double[]> signs = introducers.signs(event[1], event[2], at);
    List<String> names = List.copyOf(signs.keySet());
    boolean[] right = new boolean[names.size()];
    for (int i = 0; i < right.length; i++) right[i] = truth.contains(names.get(i));
    double shipped = 0;
    List<Introducers.Introducer> ranked = introducers.between(event[1], event[2], at);
    for (int i = ranked.size() - 1; i >= 0; i--)
      if (truth.contains(ranked.get(i).person())) shipped = 1.0 / (i + 1);
    return new Choice(names, signs.values().toArray(double[][]::new), right, shipped);
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file))
      if (!line.startsWith("time")) rows.add(line.split("\t", -1));
    rows.sort(Comparator.comparingLong(row -> Long.parseLong(row[0])));
    return rows;
  }
}
