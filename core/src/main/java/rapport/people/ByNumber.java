package rapport.people;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
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
  private final Object[] values;
  private final Map<Long, @Nullable V> patch;
  private final int size;

  private ByNumber(long[] numbers, Object[] values, Map<Long, @Nullable V> patch) {
    this.numbers = numbers;
    this.values = values;
    this.patch = patch;
    int more = 0;
    for (Map.Entry<Long, @Nullable V> one : patch.entrySet())
      more += (one.getValue() == null ? 0 : 1) - (place(one.getKey()) < 0 ? 0 : 1);
    this.size = numbers.length + more;
  }

  /** A copy of a map, or the map itself where it is such a copy. O(n log n). */
  public static <V> ByNumber<V> of(Map<Long, V> map) {
    if (map instanceof ByNumber<V> same) return same;
    long[] numbers = new long[map.size()];
    int at = 0;
    for (long number : map.keySet()) numbers[at++] = number;
    Arrays.sort(numbers);
    return new ByNumber<>(numbers, valued(numbers, map), Map.of());
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
    Map<Long, @Nullable V> more = new TreeMap<>(patch);
    more.putAll(entries);
    ByNumber<V> patched = new ByNumber<>(numbers, values, more);
    if (more.size() <= MOST) return patched;
    long[] all = new long[patched.size];
    Object[] known = new Object[patched.size];
    int at = 0;
    for (Map.Entry<Long, V> one : patched.entrySet()) {
      all[at] = one.getKey();
      known[at++] = one.getValue();
    }
    return new ByNumber<>(all, known, Map.of());
  }

  /** The same numbers with what a function makes of each value. O(n). */
  public ByNumber<V> each(UnaryOperator<V> made) {
    Object[] all = new Object[values.length];
    for (int at = 0; at < all.length; at++) all[at] = made.apply(value(at));
    Map<Long, @Nullable V> changed = new TreeMap<>(patch);
    changed.replaceAll((number, value) -> value == null ? null : made.apply(value));
    return new ByNumber<>(numbers, all, changed);
  }

  /**
   * The numbers under which this and another hold different objects, or null where the two were not
   * made from one by a few changes. O(changes).
   */
  @SuppressWarnings(
      "ReferenceEquality") // the very same rows: comparing them would cost what is saved
  public @Nullable Set<Long> changedSince(ByNumber<V> other) {
    if (numbers != other.numbers || values != other.values) return null;
    Set<Long> changed = new TreeSet<>(patch.keySet());
    changed.addAll(other.patch.keySet());
    changed.removeIf(number -> get(number.longValue()) == other.get(number.longValue()));
    return changed;
  }

  /** Where a number stands among those that are not patched, or a negative number. */
  private int place(long number) {
    if (numbers.length == 0 || number < numbers[0]) return -1;
    int last = (int) Math.min(number - numbers[0], numbers.length - 1);
    return numbers[last] == number ? last : Arrays.binarySearch(numbers, 0, last + 1, number);
  }

  @SuppressWarnings("unchecked") // only such values were put there
  private V value(int place) {
    return (V) values[place];
  }

  /** What is known of a number, or null. */
  public @Nullable V get(long number) {
    if (!patch.isEmpty()) {
      V value = patch.get(number);
      if (value != null || patch.containsKey(number)) return value;
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
    return get(key) != null;
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
    private final Iterator<Map.Entry<Long, @Nullable V>> changes = patch.entrySet().iterator();
    private Map.@Nullable Entry<Long, @Nullable V> change =
        changes.hasNext() ? changes.next() : null;
    private int place;
    private Map.@Nullable Entry<Long, V> ahead = further();

    private Map.@Nullable Entry<Long, V> further() {
      while (place < numbers.length || change != null) {
        if (change == null || (place < numbers.length && numbers[place] < change.getKey())) {
          Map.Entry<Long, V> entry = Map.entry(numbers[place], value(place));
          place++;
          return entry;
        }
        Map.Entry<Long, @Nullable V> next = change;
        if (place < numbers.length && numbers[place] == next.getKey()) place++;
        change = changes.hasNext() ? changes.next() : null;
        V value = next.getValue();
        if (value != null) return Map.entry(next.getKey(), value);
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
