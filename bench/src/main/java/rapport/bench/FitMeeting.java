package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import rapport.network.Meeting;
import rapport.odds.Logistic;
import rapport.ties.Log;

/**
 * Fits the weights of {@link Meeting} and proves them on logs they were not fitted on. At each cut,
 * everybody who within the horizon came to know at least one person at distance two is asked once:
 * is any of those among the ten? Usage: {@code FitMeeting LOG...}.
 */
public final class FitMeeting {

  private static final int TEN = 10;
  private static final double RIDGE = 2;

  private FitMeeting() {}

  private record Network(
      FitPersistence.Cuts cuts, List<Listwise.Choice> early, List<Listwise.Choice> late) {}

  /** Prints Hit@10 per log and the weights fitted on everything. */
  public static void main(String[] words) throws IOException {
    List<Network> networks = new ArrayList<>();
    for (String word : words) networks.add(network(Path.of(word)));
    for (Network out : networks) {
      List<List<Listwise.Choice>> others = new ArrayList<>();
      for (Network one : networks) if (!one.cuts().overlaps(out.cuts())) others.add(both(one));
      System.out.printf(
          Locale.ROOT,
          "%-16s people asked %5d  Hit@10 %.3f fitted on other logs, %.3f with their own past too%n",
          out.cuts().name(),
          out.late().size(),
          hit(out.late(), Listwise.fit(others, RIDGE)),
          hit(out.late(), Listwise.fit(with(others, out.early()), RIDGE)));
    }
    double[] shipped = Listwise.fit(networks.stream().map(FitMeeting::both).toList(), RIDGE);
    System.out.println("weights " + Arrays.toString(shipped));
  }

  private static List<List<Listwise.Choice>> with(
      List<List<Listwise.Choice>> others, List<Listwise.Choice> own) {
    List<List<Listwise.Choice>> all = new ArrayList<>(others);
    if (!own.isEmpty()) all.add(own);
    return all;
  }

  private static List<Listwise.Choice> both(Network one) {
    List<Listwise.Choice> all = new ArrayList<>(one.early());
    all.addAll(one.late());
    return all;
  }

  private static Network network(Path file) throws IOException {
    FitPersistence.Cuts cuts = FitPersistence.Cuts.of(file);
    List<Log.Line> lines = Logs.read(file);
    List<Listwise.Choice> early = new ArrayList<>();
    List<Listwise.Choice> late = new ArrayList<>();
    List<Instant> instants = cuts.cuts();
    for (int i = Math.max(0, instants.size() - 8); i < instants.size(); i++) {
      long at = instants.get(i).getEpochSecond();
      boolean test = i >= instants.size() - 3;
      (test ? late : early).addAll(choices(lines, at, at + cuts.horizon().toSeconds()));
    }
    return new Network(cuts, early, late);
  }

  private static List<Listwise.Choice> choices(List<Log.Line> lines, long at, long until) {
    Meeting meeting =
        new Meeting(
            lines.stream()
                .map(line -> new Meeting.Contact(line.from(), line.to(), line.at()))
                .toList(),
            at);
    Map<String, TreeSet<String>> after = new TreeMap<>();
    for (Log.Line line : lines) {
      if (line.at() <= at || line.at() > until) continue;
      after.computeIfAbsent(line.from(), p -> new TreeSet<>()).add(line.to());
      after.computeIfAbsent(line.to(), p -> new TreeSet<>()).add(line.from());
    }
    List<Listwise.Choice> choices = new ArrayList<>();
    after.forEach((person, met) -> {
      Map<String, double[]> signs = meeting.signs(person);
      boolean[] right = new boolean[signs.size()];
      boolean any = false;
      int i = 0;
      for (String candidate : signs.keySet()) {
        right[i] = met.contains(candidate);
        any |= right[i];
        i++;
      }
      if (any) choices.add(new Listwise.Choice(signs.values().toArray(double[][]::new), right));
    });
    return choices;
  }

  private static double hit(List<Listwise.Choice> choices, double[] weights) {
    double hits = 0;
    for (Listwise.Choice choice : choices) {
      int n = choice.signs().length;
      double[] scores = new double[n];
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        scores[i] = Logistic.logOdds(weights, choice.signs()[i]);
        if (choice.right()[i]) best = Math.max(best, scores[i]);
      }
      int better = 0;
      for (int i = 0; i < n; i++) if (scores[i] > best) better++;
      if (better < TEN) hits++;
    }
    return hits / choices.size();
  }
}
