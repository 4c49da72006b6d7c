package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rapport.ties.Log;
import rapport.ties.Persistence;

/**
 * Fits the weights of {@link Persistence} on logs of contacts and proves them on logs they were not
 * fitted on: each log is left out once. Usage: {@code FitPersistence LOG...}; logs with the same
 * words before the first {@code -} in their name stem from one source, and a log of group messages
 * ({@code messages*}) is measured but never fitted beside the mail it was taken from.
 */
public final class FitPersistence {

  private FitPersistence() {}

  /** Prints the left-out measures and the weights fitted on everything. */
  public static void main(String[] words) throws IOException {
    List<Cuts> networks = new ArrayList<>();
    for (String word : words) networks.add(Cuts.of(Path.of(word)));
    Ranked.Mean shippedMean = new Ranked.Mean();
    Ranked.Mean ownMean = new Ranked.Mean();
    for (Cuts out : networks) {
      Persistence others =
          Persistence.fitted(
              networks.stream().filter(one -> !one.overlaps(out)).map(Cuts::everything).toList());
      Ranked shipped = out.measure(others, false);
      Ranked own = out.measure(others, true);
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
    }
    System.out.println("mean over logs with three cuts: " + shippedMean);
    System.out.println("with own past:                  " + ownMean);
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

    /** The measures of a model on the last three cuts. */
    Ranked measure(Persistence model, boolean ownPast) {
      Ranked ranked = new Ranked();
      int tests = Math.min(3, Math.max(1, cuts.size() / 2));
      for (Instant cut : cuts.subList(cuts.size() - tests, cuts.size())) {
        Persistence used = ownPast ? log.recalibrated(cut, horizon, window, model) : model;
        java.util.Map<String, Boolean> wentOn = new java.util.HashMap<>();
        for (Log.Outcome one : log.outcomes(cut, horizon, window, 1))
          wentOn.put(one.a() + "\t" + one.b(), one.example().wentOn());
        for (Log.Score score : log.scores(cut, horizon, window, used)) {
          Boolean lived = wentOn.get(score.a() + "\t" + score.b());
          if (lived != null) ranked.add(score.a(), score.b(), score.chance(), lived);
        }
      }
      return ranked;
    }
  }
}
