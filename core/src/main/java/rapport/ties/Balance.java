package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;

/**
 * Whether one side carries a relationship (practice K7), judged on who begins exchanges in the last
 * year, or in as many years as hold six of them, with what it was before. It is not a reproach: it
 * speaks only when chance is no good explanation, and says so in kind words.
 *
 * <p>A side leans when the exact two-sided binomial test against one half gives less than 5 %
 * (Clopper &amp; Pearson 1934, Biometrika 26(4)) and that side begins at least two in three.
 * Balanced ties are therefore called leaning in fewer than 5 of 100 cases at any number of
 * exchanges; fewer than six exchanges never lean. O(n).
 *
 * @param lean who carries it
 * @param recent exchanges begun by the owner in the window
 * @param before the same in the window of equal length before that
 * @param years how long the window is, at least 1 and at most ten
 */
public record Balance(Lean lean, Share recent, Share before, int years) {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final double CHANCE = 0.05;
  private static final int ENOUGH = 6;
  private static final int MOST_YEARS = 10;

  /** Who carries a relationship. */
  public enum Lean {
    /** Too little is known. */
    UNKNOWN,
    /** Both begin. */
    EVEN,
    /** The owner begins nearly always. */
    ON_ME,
    /** The other begins nearly always. */
    ON_THEM
  }

  /** The balance at an instant. */
  public static Balance of(Timeline timeline, Instant now) {
    List<Contact> past = timeline.until(now).contacts();
    int years = 1;
    Share recent = begun(past, now.minus(YEAR), now);
    while (years < MOST_YEARS && recent.whole() < ENOUGH && older(past, now, years)) {
      years++;
      recent = begun(past, now.minus(YEAR.multipliedBy(years)), now);
    }
    if (recent.whole() < ENOUGH) {
      years = 1;
      recent = begun(past, now.minus(YEAR), now);
    }
    Instant from = now.minus(YEAR.multipliedBy(years));
    return new Balance(
        lean(recent), recent, begun(past, from.minus(YEAR.multipliedBy(years)), from), years);
  }

  /** Whether more years have more contacts in them. */
  private static boolean older(List<Contact> past, Instant now, int years) {
    return !past.isEmpty() && !past.getFirst().at().isAfter(now.minus(YEAR.multipliedBy(years)));
  }

  /** The same counts where it is not known whether they are all there are: nobody leans. */
  public Balance unsure() {
    return new Balance(Lean.UNKNOWN, recent, before, years);
  }

  /** What the owner began of the exchanges in (from, to]. */
  private static Share begun(List<Contact> past, Instant from, Instant to) {
    int first = after(past, from);
    return Reciprocity.initiation(past.subList(first, Math.max(first, after(past, to))));
  }

  /** The place of the first contact after an instant, of contacts in the order of time. */
  private static int after(List<Contact> past, Instant at) {
    int from = 0;
    int to = past.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (past.get(middle).at().isAfter(at)) to = middle;
      else from = middle + 1;
    }
    return from;
  }

  /** Who leans, from a share of exchanges begun by the owner. */
  public static Lean lean(Share share) {
    if (share.whole() < ENOUGH) return Lean.UNKNOWN;
    int more = Math.max(share.part(), share.whole() - share.part());
    if (3 * more < 2 * share.whole() || twoSided(more, share.whole()) >= CHANCE) return Lean.EVEN;
    return share.part() == more ? Lean.ON_ME : Lean.ON_THEM;
  }

  /** The chance of at least this many, or as few, heads among n tosses of a fair coin. */
  private static double twoSided(int more, int n) {
    double log = -n * Math.log(2);
    double choose = 0;
    double tail = 0;
    for (int k = 0; k <= n; k++) {
      if (k > 0) choose += Math.log(n - k + 1.0) - Math.log(k);
      if (k >= more) tail += Math.exp(choose + log);
    }
    return Math.min(1, 2 * tail);
  }
}
