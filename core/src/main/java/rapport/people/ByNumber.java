package rapport.people;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of everybody, by number: two rows in the order of the numbers, 12 bytes for each
 * where a hash map takes 64, with a few entries changed beside them, so that one more change costs
 * what was changed before, not what there is. Cannot be changed itself, and holds no null. Numbers
 * come from counters: while few of them were given up, an entry stands about where its number says,
 * and is found at once; else in O(log n).
 */
public final class ByNumber<V> extends AbstractMap<Long, V> {

  private static final int MOST = 100;

  private final long[] numbers;
  private final @Nullable Object[] values;
  private final long[] changed;
  private final @Nullable Object[] changes;
  private final @Nullable Later<V> later;
  private final int size;

  /** What the values are made of that nobody has asked for yet. */
  private record Later<V>(@Nullable Object[] from, UnaryOperator<V> made) {}

  private ByNumber(
      long[] numbers,
      @Nullable Object[] values,
      long[] changed,
      @Nullable Object[] changes,
      @Nullable Later<V> later) {
    this.later = later;
    this.numbers = numbers;
    this.values = values;
    this.changed = changed;
    this.changes = changes;
    int more = 0;
    for (int at = 0; at < changed.length; at++)
      more += (changes[at] == null ? 0 : 1) - (place(changed[at]) < 0 ? 0 : 1);
    this.size = numbers.length + more;
  }

  private ByNumber(long[] numbers, @Nullable Object[] values) {
    this(numbers, values, new long[0], new @Nullable Object[0], null);
  }

  /** A copy of a map, or the map itself where it is such a copy. O(n log n). */
  public static <V> ByNumber<V> of(Map<Long, V> map) {
    if (map instanceof ByNumber<V> same) return same;
    long[] numbers = keys(map);
    return new ByNumber<>(numbers, valued(numbers, map));
  }

  private static <V> Object[] valued(long[] numbers, Map<Long, V> map) {
    Object[] values = new Object[numbers.length];
    for (int at = 0; at < values.length; at++) {
      V value = map.get(numbers[at]);
      if (value == null) throw new IllegalArgumentException("nothing known of " + numbers[at]);
      values[at] = value;
    }
    return values;
  }

  /** The same with one entry put in its place, or taken out where the value is null. */
  public ByNumber<V> with(long number, @Nullable V value) {
    Map<Long, @Nullable V> changed = new HashMap<>();
    changed.put(number, value);
    return with(changed);
  }

  /** The same with some entries put in their place, or taken out where their value is null. */
  public ByNumber<V> with(Map<Long, ? extends @Nullable V> entries) {
    if (entries.isEmpty()) return this;
    long[] keys = keys(entries);
    @Nullable Object[] come = new @Nullable Object[keys.length];
    for (int at = 0; at < keys.length; at++) come[at] = entries.get(keys[at]);
    Row some = new Row(changed, changes).with(new Row(keys, come), true);
    if (some.numbers.length <= MOST)
      return new ByNumber<>(numbers, values, some.numbers, some.values, later);
    Row all = new Row(numbers, made()).with(some, false);
    return new ByNumber<>(all.numbers, all.values);
  }

  private static long[] keys(Map<Long, ?> map) {
    long[] keys = new long[map.size()];
    int at = 0;
    for (long number : map.keySet()) keys[at++] = number;
    Arrays.sort(keys);
    return keys;
  }

  /** Values in the order of their numbers; null stands for one that was taken out. */
  private record Row(long[] numbers, @Nullable Object[] values) {

    /** With those of another row in their place. O(n). */
    Row with(Row other, boolean gone) {
      long[] all = new long[numbers.length + other.numbers.length];
      @Nullable Object[] known = new @Nullable Object[all.length];
      int size = 0;
      int mine = 0;
      int theirs = 0;
      while (mine < numbers.length || theirs < other.numbers.length) {
        boolean own =
            theirs == other.numbers.length
                || (mine < numbers.length && numbers[mine] < other.numbers[theirs]);
        if (!own && mine < numbers.length && numbers[mine] == other.numbers[theirs]) mine++;
        all[size] = own ? numbers[mine] : other.numbers[theirs];
        known[size] = own ? values[mine++] : other.values[theirs++];
        if (gone || known[size] != null) size++;
      }
      return new Row(Arrays.copyOf(all, size), Arrays.copyOf(known, size));
    }
  }

  /** The same numbers with what a function makes of each value. O(n). */
  public ByNumber<V> each(UnaryOperator<V> made) {
    Object[] all = new Object[values.length];
    for (int at = 0; at < all.length; at++) all[at] = made.apply(value(at));
    return new ByNumber<>(numbers, all, changed, changes(made), null);
  }

  /**
   * The same, where each value is made when it is asked for first, once, and of what there was
   * before any other such function: whatever another one set, this one sets anew. O(changes).
   */
  public ByNumber<V> later(UnaryOperator<V> made) {
    @Nullable Object[] from = later == null ? values : later.from;
    return new ByNumber<>(
        numbers,
        new @Nullable Object[from.length],
        changed,
        changes(made),
        new Later<>(from, made));
  }

  private @Nullable Object[] changes(UnaryOperator<V> made) {
    @Nullable Object[] some = new @Nullable Object[changes.length];
    for (int at = 0; at < some.length; at++) {
      V change = change(at);
      some[at] = change == null ? null : made.apply(change);
    }
    return some;
  }

  private @Nullable Object[] made() {
    if (later != null) for (int at = 0; at < values.length; at++) value(at);
    return values;
  }

  /**
   * The numbers under which this and another hold different objects, or null where the two were not
   * made from one by a few changes. O(changes).
   */
  @SuppressWarnings(
      "ReferenceEquality") // the very same rows: comparing them would cost what is saved
  public @Nullable Set<Long> changedSince(ByNumber<V> other) {
    if (numbers != other.numbers || values != other.values) return null;
    Set<Long> some = new TreeSet<>();
    for (long number : changed) some.add(number);
    for (long number : other.changed) some.add(number);
    some.removeIf(number -> get(number.longValue()) == other.get(number.longValue()));
    return some;
  }

  /** Where a number stands among those that are not patched, or a negative number. */
  private int place(long number) {
    if (numbers.length == 0 || number < numbers[0]) return -1;
    int last = (int) Math.min(number - numbers[0], numbers.length - 1);
    return numbers[last] == number ? last : Arrays.binarySearch(numbers, 0, last + 1, number);
  }

  @SuppressWarnings("unchecked") // only such values were put there
  private V value(int place) {
    Object known = values[place];
    return known == null ? made(place) : (V) known;
  }

  /** Whoever asks at the same time is given the very same. */
  @SuppressWarnings("unchecked") // only such values were put there
  private V made(int place) {
    Later<V> how = Objects.requireNonNull(later);
    synchronized (values) {
      if (values[place] == null)
        values[place] = how.made.apply((V) Objects.requireNonNull(how.from[place]));
      return (V) Objects.requireNonNull(values[place]);
    }
  }

  @SuppressWarnings("unchecked") // only such values were put there
  private @Nullable V change(int at) {
    return (V) changes[at];
  }

  /** What is known of a number, or null. */
  public @Nullable V get(long number) {
    if (changed.length > 0) {
      int at = Arrays.binarySearch(changed, number);
      if (at >= 0) return change(at);
    }
    int place = place(number);
    return place < 0 ? null : value(place);
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    return key instanceof Long number ? get(number.longValue()) : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    if (!(key instanceof Long number)) return false;
    int at = changed.length > 0 ? Arrays.binarySearch(changed, number) : -1;
    return at >= 0 ? changes[at] != null : place(number) >= 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<Long, V>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<Long, V>> iterator() {
        return new Walk();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** Goes through both rows at once, in the order of the numbers. */
  private final class Walk implements Iterator<Map.Entry<Long, V>> {
    private int place;
    private int change;
    private Map.@Nullable Entry<Long, V> ahead = further();

    private Map.@Nullable Entry<Long, V> further() {
      while (place < numbers.length || change < changed.length) {
        if (change == changed.length
            || (place < numbers.length && numbers[place] < changed[change])) {
          Map.Entry<Long, V> entry = Map.entry(numbers[place], value(place));
          place++;
          return entry;
        }
        long number = changed[change];
        V value = change(change++);
        if (place < numbers.length && numbers[place] == number) place++;
        if (value != null) return Map.entry(number, value);
      }
      return null;
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Map.Entry<Long, V> next() {
      Map.Entry<Long, V> entry = ahead;
      if (entry == null) throw new NoSuchElementException();
      ahead = further();
      return entry;
    }
  }
}
