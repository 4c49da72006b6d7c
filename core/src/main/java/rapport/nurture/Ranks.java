package rapport.nurture;

import java.lang.reflect.Array;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import rapport.people.ByNumber;
import rapport.ties.Attention;
import rapport.ties.Held;

/**
 * Everybody's standing in the order of their strength or their height, highest first, with what
 * that figure is worked out from in rows of numbers. Where the owner's attention is another, the
 * rows are worked out again and nobody's standing is made before somebody asks for it. Cannot be
 * changed.
 */
public final class Ranks extends AbstractList<Standing> implements RandomAccess {

  /** By what people are put in order. */
  public enum By {
    /** The strength of the tie. */
    STRENGTH,
    /** What the tie would be without the silence since its latest contact. */
    HEIGHT;

    private double figure(Standing one) {
      return this == STRENGTH ? one.tie().strength() : one.height();
    }

    private Held held(Standing one) {
      return this == STRENGTH ? one.holding().now() : one.holding().fresh();
    }
  }

  /** More steps than these for each person, and all are sorted at once. */
  private static final int FAR = 8;

  private final By by;
  private final long[] number;
  private final double[] figure;
  private final double[] all;
  private final double[] counted;
  private final @Nullable Instant[] at;
  private final @Nullable Standing[] seen;
  private final @Nullable ByNumber<Standing> from;

  private Ranks(By by, int size, @Nullable ByNumber<Standing> from) {
    this(
        by,
        new long[size],
        new double[size],
        new double[size],
        new double[size],
        new @Nullable Instant[size],
        new @Nullable Standing[size],
        from);
  }

  private Ranks(
      By by,
      long[] number,
      double[] figure,
      double[] all,
      double[] counted,
      @Nullable Instant[] at,
      @Nullable Standing[] seen,
      @Nullable ByNumber<Standing> from) {
    this.by = by;
    this.number = number;
    this.figure = figure;
    this.all = all;
    this.counted = counted;
    this.at = at;
    this.seen = seen;
    this.from = from;
  }

  /** Some people in order, one standing each. O(n log n), O(n) where few are out of order. */
  public static Ranks of(By by, Collection<Standing> standings) {
    Standing[] order = standings.toArray(new Standing[0]);
    Arrays.sort(
        order,
        Comparator.comparingDouble((Standing one) -> -by.figure(one))
            .thenComparing(one -> one.person().id()));
    Ranks row = new Ranks(by, order.length, null);
    for (int place = 0; place < order.length; place++) row.put(place, order[place]);
    return row;
  }

  private void put(int place, Standing one) {
    Held held = by.held(one);
    number[place] = one.person().id().value();
    figure[place] = by.figure(one);
    all[place] = held.all();
    counted[place] = held.counted();
    at[place] = held.at();
    seen[place] = one;
  }

  @Override
  public int size() {
    return number.length;
  }

  @Override
  public Standing get(int place) {
    Standing one = seen[place];
    if (one == null) {
      one = Objects.requireNonNull(Objects.requireNonNull(from).get(number[place]));
      seen[place] = one; // whoever asks at the same time puts the very same there
    }
    return one;
  }

  /** Whose standing is at a place. */
  public long number(int place) {
    return number[place];
  }

  /** What stands at a place is in order by. */
  public double figure(int place) {
    return figure[place];
  }

  /** Where a standing is, or −1 minus where it would be. */
  private int place(Standing one) {
    double sought = by.figure(one);
    long whose = one.person().id().value();
    int low = 0;
    int high = number.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Double.compare(figure[middle], sought);
      if (order > 0 || (order == 0 && number[middle] < whose)) low = middle + 1;
      else high = middle;
    }
    boolean there = low < number.length && number[low] == whose && figure[low] == sought;
    return there ? low : -1 - low;
  }

  /**
   * From where to where somebody goes in the rows.
   *
   * @param out the place that is left out, or −1
   * @param in the place in the new rows that is theirs, or −1
   */
  public record Step(int out, int in) {

    /** Copies a row of anything, with a gap at the new place. */
    @SuppressWarnings("SuspiciousSystemArraycopy") // rows of the same kind
    public <T> T of(T row, T into, int length) {
      int from = 0;
      int to = 0;
      while (from < length) {
        if (from == out) from++;
        if (to == in) to++;
        int end = out > from ? out : length;
        int many = in > to ? Math.min(end - from, in - to) : end - from;
        System.arraycopy(row, from, into, to, many);
        from += many;
        to += many;
      }
      return into;
    }

    /** How many there are after it. */
    public int size(int before) {
      return before - (out < 0 ? 0 : 1) + (in < 0 ? 0 : 1);
    }
  }

  /**
   * The step from one standing to another of the same person.
   *
   * @param before what is in it, or null
   * @param after what shall be in it, or null
   * @throws IllegalArgumentException if the one before is not in it
   */
  public Step step(@Nullable Standing before, @Nullable Standing after) {
    int out = before == null ? -1 : place(before);
    if (before != null && out < 0)
      throw new IllegalArgumentException("this standing is not in its place");
    int in = -1;
    if (after != null) {
      int found = place(after);
      in = found < 0 ? -1 - found : found;
      if (out >= 0 && out < in) in--;
    }
    return new Step(out, in);
  }

  /** The same after a step. O(n). */
  public Ranks with(Step step, @Nullable Standing after) {
    int size = number.length;
    Ranks next = new Ranks(by, step.size(size), from);
    step.of(number, next.number, size);
    step.of(figure, next.figure, size);
    step.of(all, next.all, size);
    step.of(counted, next.counted, size);
    step.of(at, next.at, size);
    step.of(seen, next.seen, size);
    if (after != null) next.put(step.in(), after);
    return next;
  }

  /**
   * The same with some people's standings replaced by others of the same figure. O(n).
   *
   * @throws IllegalArgumentException if one of them is not in it at that figure
   */
  public Ranks with(Collection<Standing> anew) {
    Ranks next = new Ranks(by, number, figure, all, counted, at, seen.clone(), from);
    for (Standing one : anew) next.seen[step(one, null).out()] = one;
    return next;
  }

  /**
   * People in a new order.
   *
   * @param from where each place was before, or null where all are as they were
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody changes or compares it
  public record Moved(Ranks now, int @Nullable [] from) {

    /** A row of anything in the new order; the very same where that is the old one. */
    @SuppressWarnings({"unchecked", "SuspiciousSystemArraycopy"}) // a row of the same kind
    public <T> T of(T row) {
      if (from == null) return row;
      T next = (T) Array.newInstance(row.getClass().getComponentType(), from.length);
      for (int place = 0; place < from.length; ) {
        int end = place + 1;
        while (end < from.length && from[end] == from[end - 1] + 1) end++;
        System.arraycopy(row, from[place], next, place, end - place);
        place = end;
      }
      return next;
    }
  }

  /**
   * The same where all ties together hold something else. O(n) as next to nobody changes places.
   *
   * @param now how everybody stands then, made when it is asked for
   */
  public Moved weighed(Attention attention, ByNumber<Standing> now) {
    double[] anew = new double[number.length];
    Instant last = null;
    double left = 0;
    for (int place = 0; place < anew.length; place++) {
      Instant when = Objects.requireNonNull(at[place]);
      if (!when.equals(last)) { // a few instants serve all
        last = when;
        left = attention.left(when);
      }
      anew[place] = Held.strength(all[place], counted[place], left);
    }
    Moved order = new Moved(this, order(anew));
    Ranks next =
        new Ranks(
            by,
            order.of(number),
            order.of(anew),
            order.of(all),
            order.of(counted),
            order.of(at),
            new @Nullable Standing[anew.length],
            now);
    return new Moved(next, order.from());
  }

  /** The order of figures that were in order before, or null where they still are. */
  private int @Nullable [] order(double[] anew) {
    int[] order = null;
    long steps = 0;
    for (int place = 1; place < anew.length; place++) {
      int before = order == null ? place - 1 : order[place - 1];
      if (!after(anew, before, place)) continue;
      if (order == null) {
        order = new int[anew.length];
        for (int i = 0; i < order.length; i++) order[i] = i;
      }
      int to = place;
      for (; to > 0 && after(anew, order[to - 1], place); to--) order[to] = order[to - 1];
      order[to] = place;
      steps += place - to;
      if (steps > (long) FAR * anew.length) return sorted(anew);
    }
    return order;
  }

  private int[] sorted(double[] anew) {
    Integer[] order = new Integer[anew.length];
    Arrays.setAll(order, place -> place);
    Arrays.sort(order, (one, other) -> after(anew, one, other) ? 1 : one.equals(other) ? 0 : -1);
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private boolean after(double[] anew, int one, int other) {
    int order = Double.compare(anew[other], anew[one]);
    return order > 0 || (order == 0 && number[one] > number[other]);
  }
}
