package rapport.desk.network;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.look.Lately;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.look.Whereabouts;
import rapport.network.Coverage;
import rapport.network.Facet;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.store.people.Remarks;

/**
 * Whether the network grows and how many-sided the strong ties are (I5, I6, I7, I10). Counts, not
 * marks: each stands for people one can open.
 *
 * @param newTies people first in touch both ways in the last 90 days; whoever may be one human with
 *     somebody heard of before is none
 * @param usual the same in 90 days before that, averaged over up to two years; −1 when there is
 *     less than that of history
 * @param strong how many strong ties there are
 * @param largestCircle the name of the circle most strong ties are in, empty without any
 * @param insideLargest how many strong ties are in that circle
 * @param fields how many fields the strong ties work in
 * @param levels how many levels they stand on
 * @param organisations how many organisations they belong to
 * @param blau Blau's index of their fields in [0, 1], or NaN when none is known: the chance that
 *     two of them work in different fields (Blau 1977)
 * @param remote contacts a month with each steady tie in another time zone than the owner's, or NaN
 * @param near contacts a month with each steady tie in the owner's time zone, or NaN
 * @param placed of how many people it is known whether they are in the owner's time zone
 * @param ended whether the mail ended a while ago: then the quarter is the last that is known of,
 *     not this one, and that nobody new is known says nothing of whether somebody came
 */
public record Expansion(
    int newTies,
    double usual,
    int strong,
    String largestCircle,
    int insideLargest,
    int fields,
    int levels,
    int organisations,
    double blau,
    double remote,
    double near,
    int placed,
    boolean ended) {

  private static final Duration QUARTER = Duration.ofDays(90);
  private static final int QUARTERS = 8;
  private static final Duration YEAR = Duration.ofDays(365);

  /** So many contacts in a year make a steady tie. */
  private static final int STEADY = 4;

  /** A mean of fewer people is none. */
  private static final int FEW = 3;

  /** The expansion of the latest look, until something is written or an hour begins. */
  @SuppressWarnings("ReferenceEquality") // comparing what they hold would cost what is saved
  static final class Kept {

    private volatile @Nullable Last last;

    private record Last(
        Snapshot all,
        Landscape landscape,
        List<Remarks.RemarkRow> said,
        Instant hour,
        Heard heard,
        Expansion expansion) {

      /** Whether nothing was heard of anybody since, nobody came, and nobody's place was said. */
      boolean hears(Look look, Instant now) {
        return hour.equals(now)
            && said == look.remarks()
            && all.hearsLike(look.all)
            && all.doubts == look.all.doubts
            && all.directory.structure() == look.all.directory.structure();
      }
    }

    /** What it is for a look. */
    Expansion of(Look look, Landscape landscape, Instant known) {
      Instant hour = known.truncatedTo(ChronoUnit.HOURS);
      Last it = last;
      boolean hears = it != null && it.hears(look, hour);
      if (it != null && hears && it.all == look.all && it.landscape == landscape)
        return it.expansion;
      Heard heard = it != null && hears ? it.heard : Heard.of(look, known);
      Expansion expansion = Expansion.of(look, landscape, known, heard);
      last = new Last(look.all, landscape, look.remarks(), hour, heard, expansion);
      return expansion;
    }
  }

  /**
   * What was heard of everybody, whoever they are: a change of a name or a note leaves it as it is.
   *
   * @param newTies in the last quarter
   * @param usual in those before, or −1
   * @param rates contacts a month elsewhere and here, and of how many the place is known
   */
  private record Heard(int newTies, double usual, double[] rates) {

    /** O(contacts). */
    static Heard of(Look look, Instant now) {
      Snapshot all = look.all;
      int[] first = new int[QUARTERS + 1];
      int oldest = 0;
      for (Standing standing : all.strongest) {
        Timeline timeline = all.timelines.get(standing.person().id().value());
        Instant at = timeline == null ? null : Lately.mutual(timeline).orElse(null);
        if (at == null || at.isAfter(now)) continue;
        int quarter = (int) (Duration.between(at, now).toDays() / QUARTER.toDays());
        oldest = Math.max(oldest, quarter);
        if (quarter <= QUARTERS && !standing.doubt().earlier()) first[quarter]++;
      }
      return new Heard(
          first[0],
          Expansion.usual(first, oldest),
          Expansion.rates(all, Whereabouts.of(look).zones(), now));
    }
  }

  /** Whether fewer new ties come than usual, or most strong ties share one circle (I7). */
  public boolean stagnates() {
    return slows() || (strong >= 5 && insideLargest > 0.7 * strong);
  }

  /** Whether fewer new ties come than usual; not known where the mail ended. */
  public boolean slows() {
    return !ended && usual > 0 && newTies < 0.5 * usual;
  }

  private static Expansion of(Look look, Landscape landscape, Instant now, Heard heard) {
    Snapshot all = look.all;
    Map<Integer, Integer> circles = new HashMap<>();
    Map<Field, Integer> fields = new HashMap<>();
    Set<Level> levels = new HashSet<>();
    Set<String> organisations = new HashSet<>();
    int strong = 0;
    for (Standing standing : all.strongest) {
      if (standing.tie().strength() < Coverage.STRONG) break; // the strongest come first
      strong++;
      int number = landscape.number(standing.person().id());
      int circle = number < 0 ? -1 : landscape.spots().get(number).circle();
      if (circle >= 0) circles.merge(circle, 1, Integer::sum);
      Field field = all.directory.facets().field(standing.person());
      if (field != Field.UNKNOWN) fields.merge(field, 1, Integer::sum);
      Level level = all.directory.facets().level(standing.person());
      if (level != Level.UNKNOWN) levels.add(level);
      String organisation = standing.person().organisation();
      if (organisation != null) organisations.add(organisation.toLowerCase(Locale.ROOT));
    }
    int largest = -1;
    for (Map.Entry<Integer, Integer> entry : circles.entrySet())
      if (largest < 0 || entry.getValue() > circles.getOrDefault(largest, 0))
        largest = entry.getKey();
    double[] rates = heard.rates();
    return new Expansion(
        heard.newTies(),
        heard.usual(),
        strong,
        largest < 0 ? "" : landscape.circles().get(largest).name(),
        circles.getOrDefault(largest, 0),
        fields.size(),
        levels.size(),
        organisations.size(),
        Facet.blau(fields.values().stream().mapToInt(Integer::intValue).toArray()),
        rates[0],
        rates[1],
        (int) rates[2],
        now.isBefore(look.now));
  }

  /** The quarter in which everything begins is not counted: whoever comes in then is new to it. */
  private static double usual(int[] first, int oldest) {
    int whole = Math.min(QUARTERS, oldest - 1);
    if (whole < 1) return -1;
    double sum = 0;
    for (int quarter = 1; quarter <= whole; quarter++) sum += first[quarter];
    return sum / whole;
  }

  /** How many of some contacts, oldest first, are after one instant and not after another. */
  private static int between(List<Contact> contacts, Instant after, Instant until) {
    int n = 0;
    for (int i = contacts.size() - 1; i >= 0 && contacts.get(i).at().isAfter(after); i--)
      if (!contacts.get(i).at().isAfter(until)) n++;
    return n;
  }

  /** Contacts a month with each steady tie in another zone, and with each in the owner's. */
  private static double[] rates(Snapshot all, Map<Long, ZoneId> zones, Instant now) {
    ZoneOffset here = all.zone.getRules().getOffset(now);
    double[] contacts = new double[2];
    int[] people = new int[2];
    Instant from = now.minus(YEAR);
    for (Standing standing : all.strongest) {
      ZoneId zone = zones.get(standing.person().id().value());
      Timeline timeline = all.timelines.get(standing.person().id().value());
      if (zone == null || timeline == null) continue;
      int year = between(timeline.contacts(), from, now);
      if (year < STEADY) continue;
      int side = zone.getRules().getOffset(now).equals(here) ? 1 : 0;
      contacts[side] += year / 12.0;
      people[side]++;
    }
    return new double[] {
      people[0] < FEW ? Double.NaN : contacts[0] / people[0],
      people[1] < FEW ? Double.NaN : contacts[1] / people[1],
      zones.size()
    };
  }
}
