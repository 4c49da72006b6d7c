package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;

/**
 * A plain list of contacts between anybody and anybody. It is not an owner's store: nobody in it is
 * ego; an owner's own contacts are a log in which the owner is on every line.
 *
 * <p>Lines of one author at one second are one message to several people. What lies after the
 * instant that is asked about is never looked at. The order in which lines were added does not
 * matter. O(lines log lines) once, then O(lines + Σ common contacts) for each horizon looked back.
 */
public final class Log {

  private static final double HORIZONS = 3;
  private static final int LOOKED_BACK = 5;
  private static final int EXAMPLES = 60_000;

  private final List<Line> lines = new ArrayList<>();
  private @Nullable Columns columns;

  /** One contact. */
  public record Line(String from, String to, long at, Channel channel) {}

  /**
   * One scored tie; a stands before b in the order of text.
   *
   * @param strength in [0, 1), the share of each other's attention
   * @param chance of any contact within the horizon, in [0, 1]
   */
  public record Score(
      String a, String b, int count, Instant last, double strength, double chance) {}

  /** A tie with its chance and what it rests on. */
  public record Forecast(String a, String b, Persistence.Estimate estimate) {}

  /** A tie with enough contacts at an instant, and whether a contact followed. */
  public record Outcome(String a, String b, Persistence.Example example) {}

  /** Adds a contact; one with oneself is ignored. */
  public void add(Line line) {
    if (line.from().equals(line.to())) return;
    lines.add(line);
    columns = null;
  }

  /** How many contacts there are. */
  public int size() {
    return lines.size();
  }

  /** The contacts, in the order in which they were added. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  private Columns columns() {
    Columns known = columns;
    if (known == null) {
      known = Columns.of(lines);
      columns = known;
    }
    return known;
  }

  /**
   * Scores every tie with a contact in the window that ends at the instant, by the shipped model
   * recalibrated on the log's own past.
   *
   * @param window how far to look back, or null for everything; the past that recalibrates is
   *     looked at through the same window from earlier instants
   */
  public List<Score> scores(Instant at, Duration horizon, @Nullable Duration window) {
    return scores(at, horizon, window, recalibrated(at, horizon, window, Persistence.shipped()));
  }

  /** The same under another model. */
  public List<Score> scores(
      Instant at, Duration horizon, @Nullable Duration window, Persistence model) {
    Columns all = columns();
    long end = at.getEpochSecond();
    Period near = period(at, horizon, window);
    Period ever = ever(at, horizon);
    Signs signs = new Signs(near, ever);
    Period whole = window == null ? ever : near;
    double[] strengths = LogStrengths.of(all, whole, end);
    double revival = whole == near ? 0 : revival(at, horizon);
    List<Score> scores = new ArrayList<>(whole.ties());
    for (int tie = 0, seen = 0; tie < whole.ties(); tie++) {
      double chance;
      if (seen < near.ties() && near.a[seen] == whole.a[tie] && near.b[seen] == whole.b[tie])
        chance = model.chance(signs.of(seen++));
      else chance = revival * HORIZONS / whole.last(tie);
      String a = all.names()[whole.a[tie]];
      String b = all.names()[whole.b[tie]];
      Instant last = Instant.ofEpochSecond(all.time()[whole.line[whole.start[tie]]]);
      scores.add(new Score(a, b, whole.count(tie), last, strengths[tie], chance));
    }
    return scores;
  }

  /**
   * The chance of every tie with a contact in the window (three horizons if null), with its
   * interval and contributions.
   */
  public List<Forecast> forecasts(Instant at, Duration horizon, @Nullable Duration window) {
    Persistence model = recalibrated(at, horizon, window, Persistence.shipped());
    Period period = period(at, horizon, window);
    Signs signs = new Signs(period, ever(at, horizon));
    List<Forecast> forecasts = new ArrayList<>(period.ties());
    for (int tie = 0; tie < period.ties(); tie++)
      forecasts.add(
          new Forecast(
              columns().names()[period.a[tie]],
              columns().names()[period.b[tie]],
              model.estimate(signs.of(tie), period.count(tie))));
    return forecasts;
  }

  /**
   * A model moved by what became of this log's ties in up to {@value #LOOKED_BACK} horizons before
   * the instant, of which all but the latest need a whole window before them; itself where the log
   * does not reach back three horizons.
   */
  public Persistence recalibrated(
      Instant at, Duration horizon, @Nullable Duration window, Persistence model) {
    if (columns().time().length == 0) return model;
    long first = columns().time()[0];
    List<Persistence.Example> past = new ArrayList<>();
    for (int ago = 1; ago <= LOOKED_BACK && past.size() < EXAMPLES; ago++) {
      Instant cut = at.minus(horizon.multipliedBy(ago));
      long reach = cut.minus(horizon.multipliedBy(2)).getEpochSecond();
      if ((ago == 1 ? reach : start(cut, horizon, window)) < first) break;
      for (Outcome outcome : outcomes(cut, horizon, window, ago)) past.add(outcome.example());
    }
    return model.recalibrated(past);
  }

  /**
   * The ties that had {@value Persistence#ENOUGH} contacts in the window before an instant, and
   * what became of them within the horizon after it; for fitting and measuring.
   */
  public List<Outcome> outcomes(Instant cut, Duration horizon, @Nullable Duration window, int ago) {
    Columns all = columns();
    Period period = period(cut, horizon, window);
    Signs signs = new Signs(period, ever(cut, horizon));
    Set<Long> after = new HashSet<>();
    long end = cut.getEpochSecond();
    int last = all.index(end + horizon.toSeconds() + 1);
    for (int i = all.index(end + 1); i < last; i++) after.add(key(all.from()[i], all.to()[i]));
    List<Outcome> outcomes = new ArrayList<>();
    for (int tie = 0; tie < period.ties(); tie++) {
      if (period.count(tie) < Persistence.ENOUGH) continue;
      int a = period.a[tie];
      int b = period.b[tie];
      outcomes.add(
          new Outcome(
              all.names()[a],
              all.names()[b],
              new Persistence.Example(signs.of(tie), after.contains(key(a, b)), ago)));
    }
    return outcomes;
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  /** How many ties silent for longer than the window revived within the latest horizon. */
  private double revival(Instant at, Duration horizon) {
    Columns all = columns();
    Instant before = at.minus(horizon);
    long end = before.getEpochSecond();
    Period whole = ever(before, horizon);
    Set<Long> after = new HashSet<>();
    for (int i = all.index(end + 1); i < all.index(at.getEpochSecond() + 1); i++)
      after.add(key(all.from()[i], all.to()[i]));
    double silent = 0;
    double revived = 0;
    for (int tie = 0; tie < whole.ties(); tie++) {
      if (whole.last(tie) <= HORIZONS) continue;
      silent++;
      if (after.contains(key(whole.a[tie], whole.b[tie]))) revived++;
    }
    return (revived + 1) / (silent + 20);
  }

  Period period(Instant at, Duration horizon, @Nullable Duration window) {
    return period(columns(), at.getEpochSecond(), start(at, horizon, window), horizon);
  }

  /** Everything up to an instant. */
  Period ever(Instant at, Duration horizon) {
    return period(columns(), at.getEpochSecond(), Long.MIN_VALUE, horizon);
  }

  private static long start(Instant at, Duration horizon, @Nullable Duration window) {
    long seconds = window == null ? (long) (HORIZONS * horizon.toSeconds()) : window.toSeconds();
    return at.getEpochSecond() - seconds;
  }

  private static Period period(Columns all, long end, long start, Duration horizon) {
    double unit = horizon.toSeconds();
    int to = all.index(end + 1);
    int from = Math.min(to, all.index(start));
    double length = start == Long.MIN_VALUE ? HORIZONS : (end - start) / unit;
    return new Period(all, from, to, end, unit, length);
  }
}
