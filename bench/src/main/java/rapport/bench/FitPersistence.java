package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rapport.interactions.Channel;
import rapport.ties.Log;
import rapport.ties.Persistence;

/**
 * Fits the weights of {@link Persistence} on logs of contacts and proves them on logs they were not
 * fitted on: each log is left out once. Usage: {@code FitPersistence FOLDER}, where every {@code
 * *.tsv} has the columns from, to, time and channel.
 */
public final class FitPersistence {

  private static final double RIDGE = 1.0;

  private FitPersistence() {}

  private record Example(double[] features, boolean lived) {}

  private record Network(String name, List<Example> early, List<Example> late) {}

  /** Prints the left-out measures and the weights fitted on everything. */
  public static void main(String[] words) throws IOException {
    List<Network> networks = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(words[0]))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList())
        networks.add(network(file));
    }
    double auc = 0;
    double brier = 0;
    for (Network out : networks) {
      List<List<Example>> others = new ArrayList<>();
      for (Network other : networks) if (!other.name().equals(out.name())) others.add(both(other));
      double[] weights = fit(others);
      double[] measured = measure(out.late(), weights);
      double own = measure(out.late(), fit(List.of(out.early())))[0];
      auc += measured[0] / networks.size();
      brier += measured[1] / networks.size();
      System.out.printf(
          Locale.ROOT,
          "%-20s n=%6d  AUC %.3f  Brier %.3f  (fitted on its own past: AUC %.3f)%n",
          out.name(),
          out.late().size(),
          measured[0],
          measured[1],
          own);
    }
    System.out.printf(
        Locale.ROOT, "mean over left-out networks: AUC %.3f  Brier %.3f%n", auc, brier);
    double[] shipped = fit(networks.stream().map(FitPersistence::both).toList());
    System.out.println(
        Arrays.stream(shipped)
            .mapToObj(w -> String.format(Locale.ROOT, "%.6f", w))
            .collect(java.util.stream.Collectors.joining(", ")));
  }

  private static List<Example> both(Network network) {
    List<Example> all = new ArrayList<>(network.early());
    all.addAll(network.late());
    return all;
  }

  private static Network network(Path file) throws IOException {
    List<Log.Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells[2].equals("time")) continue;
      Channel channel = cells[3].equals("chat") ? Channel.CHAT : Channel.MAIL;
      lines.add(new Log.Line(cells[0], cells[1], Long.parseLong(cells[2]), channel));
    }
    lines.sort(java.util.Comparator.comparingLong(Log.Line::at));
    boolean chat = lines.getFirst().channel() == Channel.CHAT;
    long horizon = (chat ? 14 : 60) * 86_400L;
    long window = (chat ? 30 : 180) * 86_400L;
    List<List<Example>> cuts = new ArrayList<>();
    long first = lines.getFirst().at() + window;
    long last = lines.getLast().at() - horizon;
    for (long cut = first; cut <= last; cut += horizon)
      cuts.add(examples(lines, cut, horizon, window));
    int tests = Math.min(3, Math.max(1, cuts.size() / 2));
    List<Example> early =
        cuts.subList(0, cuts.size() - tests).stream().flatMap(List::stream).toList();
    List<Example> late =
        cuts.subList(cuts.size() - tests, cuts.size()).stream().flatMap(List::stream).toList();
    return new Network(file.getFileName().toString(), early, late);
  }

  private static List<Example> examples(List<Log.Line> lines, long cut, long horizon, long window) {
    Log log = new Log();
    Set<String> after = new HashSet<>();
    for (Log.Line line : lines) {
      if (line.at() <= cut) log.add(line);
      else if (line.at() <= cut + horizon) after.add(pair(line));
    }
    List<Example> examples = new ArrayList<>();
    Map<String, Persistence.Evidence> ties =
        log.evidenceByTie(
            Instant.ofEpochSecond(cut), Duration.ofSeconds(horizon), Duration.ofSeconds(window));
    ties.forEach((tie, evidence) -> {
      if (evidence.ages().length >= 3)
        examples.add(new Example(Persistence.features(evidence), after.contains(tie)));
    });
    return examples;
  }

  private static String pair(Log.Line line) {
    return line.from().compareTo(line.to()) <= 0
        ? line.from() + "\t" + line.to()
        : line.to() + "\t" + line.from();
  }

  /** Ridge logistic regression by Newton's method; every network weighs the same. */
  private static double[] fit(List<List<Example>> networks) {
    int d = Persistence.FEATURES + 1;
    double[] weights = new double[d];
    long all = networks.stream().mapToLong(List::size).sum();
    for (int round = 0; round < 30; round++) {
      double[] gradient = new double[d];
      double[][] hessian = new double[d][d];
      for (int i = 0; i < d - 1; i++) {
        gradient[i] = -RIDGE * weights[i];
        hessian[i][i] = RIDGE;
      }
      hessian[d - 1][d - 1] = 1e-6;
      for (List<Example> network : networks) {
        double share = (double) all / networks.size() / Math.max(1, network.size());
        for (Example example : network) {
          double chance = Persistence.chance(example.features(), weights);
          double slope = share * chance * (1 - chance);
          double miss = share * ((example.lived() ? 1 : 0) - chance);
          for (int i = 0; i < d; i++) {
            double x = i == d - 1 ? 1 : example.features()[i];
            gradient[i] += miss * x;
            for (int j = 0; j <= i; j++)
              hessian[i][j] += slope * x * (j == d - 1 ? 1 : example.features()[j]);
          }
        }
      }
      for (int i = 0; i < d; i++) for (int j = i + 1; j < d; j++) hessian[i][j] = hessian[j][i];
      double[] step = solve(hessian, gradient);
      for (int i = 0; i < d; i++) weights[i] += step[i];
    }
    return weights;
  }

  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int k = i + 1; k < n; k++)
        if (Math.abs(matrix[k][i]) > Math.abs(matrix[pivot][i])) pivot = k;
      double[] row = matrix[i];
      matrix[i] = matrix[pivot];
      matrix[pivot] = row;
      double value = x[i];
      x[i] = x[pivot];
      x[pivot] = value;
      for (int k = i + 1; k < n; k++) {
        double factor = matrix[k][i] / matrix[i][i];
        for (int j = i; j < n; j++) matrix[k][j] -= factor * matrix[i][j];
        x[k] -= factor * x[i];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) x[i] -= matrix[i][j] * x[j];
      x[i] /= matrix[i][i];
    }
    return x;
  }

  private static double[] measure(List<Example> examples, double[] weights) {
    List<double[]> scored = new ArrayList<>();
    double brier = 0;
    for (Example example : examples) {
      double chance = Persistence.chance(example.features(), weights);
      scored.add(new double[] {chance, example.lived() ? 1 : 0});
      brier += Math.pow(chance - (example.lived() ? 1 : 0), 2) / examples.size();
    }
    scored.sort(java.util.Comparator.comparingDouble(s -> s[0]));
    double rankSum = 0;
    long positives = 0;
    for (int i = 0; i < scored.size(); ) {
      int end = i;
      while (end < scored.size() && scored.get(end)[0] == scored.get(i)[0]) end++;
      for (int k = i; k < end; k++) {
        if (scored.get(k)[1] == 1) {
          rankSum += (i + 1 + end) / 2.0;
          positives++;
        }
      }
      i = end;
    }
    double negatives = scored.size() - positives;
    return new double[] {
      (rankSum - positives * (positives + 1) / 2.0) / (positives * negatives), brier
    };
  }
}
