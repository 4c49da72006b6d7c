package rapport.look;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A large map with a few entries changed, which leaves the large one as it is: one more change
 * costs what was changed before, not what there is. Cannot be changed itself.
 */
final class Patched<V> extends AbstractMap<Long, V> {

  private static final int MOST = 100;

  private final Map<Long, V> base;
  private final Map<Long, @Nullable V> patch;
  private final int size;

  private Patched(Map<Long, V> base, Map<Long, @Nullable V> patch) {
    this.base = base;
    this.patch = patch;
    int more = 0;
    for (Map.Entry<Long, @Nullable V> one : patch.entrySet())
      more += (one.getValue() == null ? 0 : 1) - (base.containsKey(one.getKey()) ? 1 : 0);
    this.size = base.size() + more;
  }

  /** A map like another with one entry put in its place, or taken out where the value is null. */
  static <V> Map<Long, V> with(Map<Long, V> map, long key, @Nullable V value) {
    if (map instanceof Patched<V> patched && patched.patch.size() >= MOST) {
      Map<Long, V> whole = new HashMap<>(map);
      if (value == null) whole.remove(key);
      else whole.put(key, value);
      return whole;
    }
    Map<Long, V> base = map instanceof Patched<V> patched ? patched.base : map;
    Map<Long, @Nullable V> patch =
        map instanceof Patched<V> patched ? new HashMap<>(patched.patch) : new HashMap<>();
    patch.put(key, value);
    return new Patched<>(base, patch);
  }

  /** A map like another with some entries put in their place. */
  static <V> Map<Long, V> with(Map<Long, V> map, Map<Long, V> entries) {
    if (entries.isEmpty()) return map;
    Map<Long, @Nullable V> patch = new HashMap<>();
    if (map instanceof Patched<V> patched) patch.putAll(patched.patch);
    patch.putAll(entries);
    if (patch.size() <= MOST)
      return new Patched<>(map instanceof Patched<V> patched ? patched.base : map, patch);
    Map<Long, V> whole = new HashMap<>(map);
    whole.putAll(entries);
    return whole;
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    V value = patch.get(key);
    return value != null || patch.containsKey(key) ? value : base.get(key);
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
        return entries().iterator();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  private Stream<Map.Entry<Long, V>> entries() {
    Stream<Map.Entry<Long, V>> kept =
        base.entrySet().stream().filter(one -> !patch.containsKey(one.getKey()));
    Stream<Map.Entry<Long, V>> changed =
        patch.entrySet().stream()
            .flatMap(one -> {
              V value = one.getValue();
              return value == null ? Stream.of() : Stream.of(Map.entry(one.getKey(), value));
            });
    return Stream.concat(kept, changed);
  }
}
