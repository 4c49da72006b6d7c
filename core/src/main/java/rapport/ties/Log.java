package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;

/**
 * A plain list of contacts between anybody and anybody, for measuring the engine on files. It is
 * not an owner's store: nobody in it is ego, and every tie is scored by the same functions as an
 * owner's ties.
 */
public final class Log {

  private final List<Line> lines = new ArrayList<>();

  /** One contact. */
  public record Line(String from, String to, long at, Channel channel) {}

  /**
   * One scored tie; a stands before b in the order of text.
   *
   * @param strength in [0, 1)
   * @param chance of any contact within the horizon, in [0, 1]
   */
  public record Score(
      String a, String b, int count, Instant last, double strength, double chance) {}

  private record Pair(String a, String b) {
    static Pair of(String one, String other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** Adds a contact; one with oneself is ignored. */
  public void add(Line line) {
    if (!line.from().equals(line.to())) lines.add(line);
  }

  /** How many contacts there are. */
  public int size() {
    return lines.size();
  }

  /**
   * Scores every tie with a contact in the window that ends at the instant. O(lines log lines + Σ
   * common contacts).
   *
   * @param window how far to look back, or null for everything
   */
  public List<Score> scores(Instant at, Duration horizon, @Nullable Duration window) {
    List<Score> scores = new ArrayList<>();
    evidence(at, horizon, window)
        .forEach((pair, known) -> scores.add(score(pair.a(), pair.b(), known, at)));
    scores.sort(Comparator.comparing(Score::a).thenComparing(Score::b));
    return scores;
  }

  /**
   * The evidence for every tie, as {@link #scores} sees it, by a and b separated by a tab; for
   * fitting.
   */
  public Map<String, Persistence.Evidence> evidenceByTie(
      Instant at, Duration horizon, @Nullable Duration window) {
    Map<String, Persistence.Evidence> byTie = new HashMap<>();
    evidence(at, horizon, window)
        .forEach((pair, known) -> byTie.put(pair.a() + "\t" + pair.b(), known.evidence()));
    return byTie;
  }

  private record Known(List<Line> lines, Persistence.Evidence evidence) {}

  private static Score score(String a, String b, Known known, Instant at) {
    List<Contact> contacts = new ArrayList<>();
    long number = 0;
    for (Line line : known.lines()) {
      Direction direction = line.from().equals(a) ? Direction.SENT : Direction.RECEIVED;
      contacts.add(
          new Contact(
              ++number,
              Instant.ofEpochSecond(line.at()),
              line.channel(),
              direction,
              1,
              0,
              true,
              0));
    }
    double strength = Strength.value(new Timeline(contacts), at);
    Instant last = Instant.ofEpochSecond(known.lines().getLast().at());
    return new Score(a, b, contacts.size(), last, strength, Persistence.chance(known.evidence()));
  }

  private Map<Pair, Known> evidence(Instant at, Duration horizon, @Nullable Duration window) {
    long end = at.getEpochSecond();
    long start = window == null ? Long.MIN_VALUE : end - window.toSeconds();
    double unit = horizon.toSeconds();
    Map<Pair, List<Line>> ties = new HashMap<>();
    Map<String, Integer> active = new HashMap<>();
    Map<String, Long> latest = new HashMap<>();
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (Line line : lines) {
      if (line.at() > end || line.at() < start) continue;
      ties.computeIfAbsent(Pair.of(line.from(), line.to()), p -> new ArrayList<>(4)).add(line);
      for (String one : List.of(line.from(), line.to())) {
        active.merge(one, 1, Integer::sum);
        latest.merge(one, line.at(), Math::max);
      }
      neighbours.computeIfAbsent(line.from(), p -> new HashSet<>()).add(line.to());
      neighbours.computeIfAbsent(line.to(), p -> new HashSet<>()).add(line.from());
    }
    Map<Pair, Known> evidence = new HashMap<>();
    ties.forEach((pair, all) -> {
      all.sort(Comparator.comparingLong(Line::at));
      double[] ages = all.stream().mapToDouble(line -> (end - line.at()) / unit).toArray();
      Arrays.sort(ages);
      int sent = (int) all.stream().filter(line -> line.from().equals(pair.a())).count();
      evidence.put(
          pair,
          new Known(
              all,
              new Persistence.Evidence(
                  ages,
                  sent,
                  active.getOrDefault(pair.a(), 0) - all.size(),
                  active.getOrDefault(pair.b(), 0) - all.size(),
                  (end - latest.getOrDefault(pair.a(), end)) / unit,
                  (end - latest.getOrDefault(pair.b(), end)) / unit,
                  common(neighbours, pair))));
    });
    return evidence;
  }

  private static int common(Map<String, Set<String>> neighbours, Pair pair) {
    Set<String> small = neighbours.getOrDefault(pair.a(), Set.of());
    Set<String> large = neighbours.getOrDefault(pair.b(), Set.of());
    if (small.size() > large.size()) return common(neighbours, new Pair(pair.b(), pair.a()));
    int common = 0;
    for (String one : small) if (large.contains(one)) common++;
    return common;
  }
}
