package rapport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.nurture.ChannelAdvice;

/**
 * How well the advice on channels tells whether a message will be answered within a week, on the
 * last third of real logs: against always saying what most messages do (majority), and against what
 * became of the last one (last). Arguments: files of (from, to, seconds, channel).
 */
public final class ChannelAccuracy {

  private static final int SAMPLE = 3_000;
  private static final Duration WEEK = Duration.ofDays(7);

  private ChannelAccuracy() {}

  private record Sent(String from, String to, long at) {}

  /** What one way of telling was right about. */
  private static final class Score {
    private int right;
    private double squares;

    void add(double chance, boolean answered) {
      if (chance > 0.5 == answered) right++;
      squares += (chance - (answered ? 1 : 0)) * (chance - (answered ? 1 : 0));
    }
  }

  /** Runs it. */
  public static void main(String[] files) throws IOException {
    System.out.printf(
        Locale.ROOT,
        "%-14s %6s %8s  %-17s %-17s %-17s%n",
        "log",
        "n",
        "answered",
        "learned acc/Brier",
        "majority",
        "last");
    for (String file : files) one(Path.of(file));
  }

  private static void one(Path file) throws IOException {
    List<Sent> log = new ArrayList<>();
    Map<String, List<Sent>> pairs = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      if (cells.length < 3 || !cells[2].matches("\\d+")) continue;
      Sent sent = new Sent(cells[0], cells[1], Long.parseLong(cells[2]));
      if (sent.from().equals(sent.to())) continue;
      log.add(sent);
      pairs.computeIfAbsent(key(sent.from(), sent.to()), k -> new ArrayList<>()).add(sent);
    }
    log.sort(java.util.Comparator.comparingLong(Sent::at));
    long cut = log.get(2 * log.size() / 3).at();
    long end = log.getLast().at() - WEEK.toSeconds();
    List<Sent> held = new ArrayList<>();
    int answeredBefore = 0;
    int before = 0;
    for (Sent sent : log) {
      if (sent.at() < cut - WEEK.toSeconds()) {
        before++;
        if (answered(pairs, sent)) answeredBefore++;
      } else if (sent.at() >= cut && sent.at() < end) held.add(sent);
    }
    java.util.Collections.shuffle(held, new Random(7));
    double majority = (double) answeredBefore / before;
    Score learned = new Score();
    Score most = new Score();
    Score last = new Score();
    int n = 0;
    int yes = 0;
    for (Sent sent : held.subList(0, Math.min(SAMPLE, held.size()))) {
      boolean answered = answered(pairs, sent);
      Timeline timeline = timeline(pairs, sent);
      Instant now = Instant.ofEpochSecond(sent.at());
      ChannelAdvice.Learned known =
          ChannelAdvice.of(timeline, null, now, ZoneOffset.UTC).learned().get(Channel.MAIL);
      if (known == null) continue;
      n++;
      if (answered) yes++;
      learned.add(known.share(), answered);
      most.add(majority, answered);
      last.add(lastOutcome(pairs, sent), answered);
    }
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d %8.3f  %-17s %-17s %-17s%n",
        file.getFileName().toString().replace(".tsv", ""),
        n,
        (double) yes / n,
        told(learned, n),
        told(most, n),
        told(last, n));
  }

  private static String told(Score score, int n) {
    return String.format(Locale.ROOT, "%.3f / %.3f", (double) score.right / n, score.squares / n);
  }

  private static String key(String one, String other) {
    return one.compareTo(other) < 0 ? one + "\t" + other : other + "\t" + one;
  }

  private static boolean answered(Map<String, List<Sent>> pairs, Sent sent) {
    long until = sent.at() + WEEK.toSeconds();
    for (Sent other : pairs.getOrDefault(key(sent.from(), sent.to()), List.of()))
      if (other.from().equals(sent.to()) && other.at() > sent.at() && other.at() <= until)
        return true;
    return false;
  }

  private static double lastOutcome(Map<String, List<Sent>> pairs, Sent sent) {
    Sent latest = null;
    for (Sent other : pairs.getOrDefault(key(sent.from(), sent.to()), List.of()))
      if (other.from().equals(sent.from())
          && other.at() <= sent.at() - WEEK.toSeconds()
          && (latest == null || other.at() > latest.at())) latest = other;
    return latest != null && answered(pairs, latest) ? 1 : 0;
  }

  /** The pair as the sender sees it. */
  private static Timeline timeline(Map<String, List<Sent>> pairs, Sent sent) {
    List<Contact> contacts = new ArrayList<>();
    long number = 0;
    for (Sent other : pairs.getOrDefault(key(sent.from(), sent.to()), List.of()))
      if (other.at() < sent.at())
        contacts.add(
            new Contact(
                ++number,
                Instant.ofEpochSecond(other.at()),
                Channel.MAIL,
                other.from().equals(sent.from()) ? Direction.SENT : Direction.RECEIVED,
                1,
                0,
                true,
                0));
    return new Timeline(contacts);
  }
}
