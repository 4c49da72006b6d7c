package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;

/**
 * How much of the owner's attention all contacts together hold, day by day: what a tie's share in
 * it is measured against. It is not attention spent on anything that no source shows. Immutable.
 *
 * <p>A contact holds its weight and loses half of it every {@value Strength#HALF_LIFE_DAYS} days.
 * Days are those of UTC. Weights are summed as whole multiples of 2⁻⁴⁰, so that the order in which
 * contacts come changes no digit.
 */
public final class Attention {

  /** Nobody has any. */
  public static final Attention NONE = new Attention(new long[0], new long[0]);

  private static final long DAY = 86_400;
  private static final double UNIT = 0x1p-40;
  private static final int KEPT = 16;

  /** What was left at an instant: everybody's standing asks for the same few. */
  private record Asked(Instant at, double left) {}

  private final long[] day;
  private final long[] added;
  private final double[] held;
  private final @Nullable Asked[] asked = new Asked[KEPT];

  private Attention(long[] day, long[] added) {
    this.day = day;
    this.added = added;
    this.held = new double[day.length];
    for (int i = 0; i < day.length; i++) {
      double before = i == 0 ? 0 : held[i - 1] * Strength.left((day[i] - day[i - 1]) * DAY);
      held[i] = before + added[i] * UNIT;
    }
  }

  /** Of all ties. O(contacts + days log days). */
  public static Attention of(Iterable<Timeline> timelines) {
    TreeMap<Long, long[]> days = new TreeMap<>();
    long last = Long.MIN_VALUE;
    long[] sum = new long[1];
    for (Timeline timeline : timelines)
      for (Contact contact : timeline.contacts()) {
        long day = day(contact.at());
        if (day != last) sum = days.computeIfAbsent(day, one -> new long[1]);
        last = day;
        sum[0] += units(contact);
      }
    long[] day = days.keySet().stream().mapToLong(Long::longValue).toArray();
    long[] added = days.values().stream().mapToLong(one -> one[0]).toArray();
    return new Attention(day, added);
  }

  /** The same with one contact more. O(days). */
  public Attention with(Contact contact) {
    long of = day(contact.at());
    int place = Arrays.binarySearch(day, of);
    boolean known = place >= 0;
    int at = known ? place : -1 - place;
    int more = known ? 0 : 1;
    long[] days = Arrays.copyOf(day, day.length + more);
    long[] sums = Arrays.copyOf(added, days.length);
    System.arraycopy(day, at, days, at + more, day.length - at);
    System.arraycopy(added, at, sums, at + more, day.length - at);
    days[at] = of;
    sums[at] = (known ? sums[at] : 0) + units(contact);
    return new Attention(days, sums);
  }

  /**
   * The same with one contact less. O(days).
   *
   * @throws IllegalArgumentException if nothing is of its day
   */
  public Attention without(Contact contact) {
    int place = Arrays.binarySearch(day, day(contact.at()));
    if (place < 0) throw new IllegalArgumentException("nothing is of the day of " + contact.at());
    long[] sums = added.clone();
    sums[place] -= units(contact);
    if (sums[place] != 0) return new Attention(day, sums);
    long[] days = Arrays.copyOf(day, day.length - 1);
    System.arraycopy(day, place + 1, days, place, days.length - place);
    System.arraycopy(added, place + 1, sums, place, days.length - place);
    return new Attention(days, Arrays.copyOf(sums, days.length));
  }

  /**
   * The same without the contacts of some timelines that were counted, and with those of others.
   * O(days + their contacts).
   *
   * @throws IllegalArgumentException if more goes than a day holds
   */
  public Attention with(Iterable<Timeline> gone, Iterable<Timeline> come) {
    TreeMap<Long, Long> sums = new TreeMap<>();
    for (Timeline timeline : gone)
      for (Contact one : timeline.contacts()) sums.merge(day(one.at()), -units(one), Long::sum);
    for (Timeline timeline : come)
      for (Contact one : timeline.contacts()) sums.merge(day(one.at()), units(one), Long::sum);
    sums.values().removeIf(sum -> sum == 0);
    if (sums.isEmpty()) return this;
    for (int i = 0; i < day.length; i++) sums.merge(day[i], added[i], Long::sum);
    sums.values().removeIf(sum -> sum == 0);
    long[] sum = sums.values().stream().mapToLong(Long::longValue).toArray();
    if (Arrays.stream(sum).anyMatch(one -> one < 0))
      throw new IllegalArgumentException("a day holds less than goes");
    return new Attention(sums.keySet().stream().mapToLong(Long::longValue).toArray(), sum);
  }

  /**
   * What is left at an instant of all contacts before its day. Those of the day itself are left
   * out, so that one more contact today moves no other tie before tomorrow. O(log days), O(1) for
   * an instant that was asked for last.
   */
  public double left(Instant at) {
    int place = Long.hashCode(at.getEpochSecond() * 0x9E3779B97F4A7C15L) & (KEPT - 1);
    Asked last = asked[place]; // of several threads at once each may work it out: to the same
    if (last == null || !last.at().equals(at)) {
      last = new Asked(at, counted(at));
      asked[place] = last;
    }
    return last.left();
  }

  private double counted(Instant at) {
    int place = Arrays.binarySearch(day, day(at));
    int last = (place >= 0 ? place : -1 - place) - 1;
    return last < 0 ? 0 : held[last] * left(day[last], at);
  }

  /**
   * What is left of one contact at an instant of a later day, as {@link #left(Instant)} counts it.
   */
  static double left(Contact contact, Instant at) {
    return units(contact) * UNIT * left(day(contact.at()), at);
  }

  /** Whether a contact is of an earlier day than an instant. */
  public static boolean before(Contact contact, Instant at) {
    return day(contact.at()) < day(at);
  }

  private static double left(long day, Instant at) {
    Instant end = Instant.ofEpochSecond((day + 1) * DAY);
    return Strength.left(Duration.between(end, at).toSeconds());
  }

  /** The day of an instant in UTC, counted from 1970. */
  static long day(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), DAY);
  }

  /** What is left of a contact at the end of its day. */
  private static long units(Contact contact) {
    long second = Math.floorMod(contact.at().getEpochSecond(), DAY);
    return Math.round(contact.weight() * Strength.left(DAY - second) / UNIT);
  }
}
