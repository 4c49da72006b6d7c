package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rapport.ties.Log;
import rapport.ties.Persistence;

/**
 * Fits the weights of {@link Persistence} on logs of contacts and proves them on logs they were not
 * fitted on: each log is left out once. Usage: {@code FitPersistence LOG...}; logs with the same
 * words before the first {@code -} in their name stem from one source, and a log of group messages
 * ({@code messages*}) is measured but never fitted beside the mail it was taken from.
 */
public final class FitPersistence {

  private static final int LATEST = 3;

  /**
   * Latest contact, number, decayed number, number the lesser way, gaps longer than the silence.
   */
  private static final Set<Integer> FIVE = Set.of(0, 8, 14, 40, 32);

  private FitPersistence() {}

  /** Prints the left-out measures and the weights fitted on everything. */
  public static void main(String[] words) throws IOException {
    List<Cuts> networks = new ArrayList<>();
    for (String word : words) networks.add(Cuts.of(Path.of(word)));
    Ranked.Mean shippedMean = new Ranked.Mean();
    Ranked.Mean ownMean = new Ranked.Mean();
    Ranked.Mean threeMean = new Ranked.Mean();
    Ranked.Mean fiveMean = new Ranked.Mean();
    for (Cuts out : networks) {
      Persistence others =
          Persistence.fitted(
              networks.stream().filter(one -> !one.overlaps(out)).map(Cuts::everything).toList());
      Ranked shipped = out.measure(cut -> others, out.tests());
      Ranked own = out.measure(cut -> out.own(cut, others), out.tests());
      System.out.printf(
          Locale.ROOT,
          "%-16s n=%6d  %s | with own past %s%n",
          out.name(),
          own.size(),
          shipped,
          own);
      if (out.single()) continue;
      shippedMean.add(shipped);
      ownMean.add(own);
      Ranked three = out.measure(cut -> out.own(cut, others), LATEST);
      threeMean.add(three);
      Ranked five = out.measure(out::peer, out.tests());
      fiveMean.add(five);
      System.out.println("  its last three cuts, own past:      " + three);
      System.out.println("  five signs on its own earlier cuts: " + five);
    }
    System.out.println("mean over logs with three cuts: " + shippedMean);
    System.out.println("with own past:                  " + ownMean);
    System.out.println("last three cuts, own past:      " + threeMean);
    System.out.println("five signs, own earlier cuts:   " + fiveMean);
    System.out.println(Persistence.fitted(networks.stream().map(Cuts::everything).toList()).text());
  }

  /** A log with its instants of measuring. */
  record Cuts(String name, Log log, Duration horizon, Duration window, List<Instant> cuts) {

    static Cuts of(Path file) throws IOException {
      List<Log.Line> lines = Logs.read(file);
      Log log = new Log();
      lines.forEach(log::add);
      boolean chat = Logs.chat(lines);
      Duration horizon = Duration.ofDays(chat ? 14 : 60);
      Duration window = Duration.ofDays(chat ? 30 : 180);
      Instant last = Instant.ofEpochSecond(lines.getLast().at()).minus(horizon);
      List<Instant> cuts = new ArrayList<>();
      for (Instant cut = Instant.ofEpochSecond(lines.getFirst().at()).plus(window);
          !cut.isAfter(last);
          cut = cut.plus(horizon)) cuts.add(cut);
      String name = file.getFileName().toString().replace(".tsv", "");
      return new Cuts(name, log, horizon, window, cuts);
    }

    /** Whether a log holds rows of the other. */
    boolean overlaps(Cuts other) {
      return name.equals(other.name)
          || (name.startsWith("messages") && other.name.startsWith("email-eu"))
          || (other.name.startsWith("messages") && name.startsWith("email-eu"));
    }

    boolean single() {
      return cuts.size() < 3;
    }

    /** What became of every tie at every cut and half way between. */
    List<Persistence.Example> everything() {
      List<Persistence.Example> all = new ArrayList<>();
      Instant last = cuts.getLast();
      for (Instant cut = cuts.getFirst(); !cut.isAfter(last); cut = cut.plus(horizon.dividedBy(2)))
        log.outcomes(cut, horizon, window, 1).forEach(one -> all.add(one.example()));
      return all;
    }

    /** How many of the last cuts are tested: up to three, so that as many lie before them. */
    int tests() {
      return Math.min(LATEST, Math.max(1, cuts.size() / 2));
    }

    Persistence own(Instant cut, Persistence model) {
      return log.recalibrated(cut, horizon, window, model);
    }

    /** The peer: a logistic on five signs alone, fitted on this log's cuts that ended before. */
    Persistence peer(Instant cut) {
      List<Persistence.Example> past = new ArrayList<>();
      for (Instant one : cuts) {
        if (one.plus(horizon).isAfter(cut)) break;
        for (Log.Outcome outcome : log.outcomes(one, horizon, window, 1)) {
          double[] signs = outcome.example().signs().clone();
          for (int i = 0; i < signs.length; i++) if (!FIVE.contains(i)) signs[i] = 0;
          past.add(new Persistence.Example(signs, outcome.example().wentOn(), 1));
        }
      }
      return Persistence.fitted(List.of(past));
    }

    /** The measures of a model on the latest cuts. */
    Ranked measure(Function<Instant, Persistence> model, int tests) {
      Ranked ranked = new Ranked();
      for (Instant cut : cuts.subList(cuts.size() - tests, cuts.size())) {
        Map<String, Boolean> wentOn = new HashMap<>();
        for (Log.Outcome one : log.outcomes(cut, horizon, window, 1))
          wentOn.put(one.a() + "\t" + one.b(), one.example().wentOn());
        for (Log.Score score : log.scores(cut, horizon, window, model.apply(cut))) {
          Boolean lived = wentOn.get(score.a() + "\t" + score.b());
          if (lived != null) ranked.add(score.a(), score.b(), score.chance(), lived);
        }
      }
      return ranked;
    }
  }
}
