package rapport.look;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the owner said, read once for each table and kept until one of its tables is written. Any
 * thread may use one.
 */
public final class Written {

  private final Map<String, Kept> kept;

  private record Kept(Set<String> tables, Object value) {}

  public Written() {
    this(new ConcurrentHashMap<>());
  }

  private Written(Map<String, Kept> kept) {
    this.kept = kept;
  }

  /**
   * What a reading of some tables gives.
   *
   * @param name of the reading; its tables are the words of the name
   */
  @SuppressWarnings("unchecked") // one name stands for one reading
  public <T> T of(String name, Supplier<T> reading) {
    Kept found = kept.get(name);
    if (found == null) {
      found = new Kept(Set.of(name.split("[ :]", -1)), reading.get());
      kept.put(name, found);
    }
    return (T) found.value();
  }

  /** The same without what was read from some tables. */
  public Written without(Set<String> tables) {
    Map<String, Kept> left = new ConcurrentHashMap<>();
    kept.forEach((name, one) -> {
      if (one.tables().stream().noneMatch(tables::contains)) left.put(name, one);
    });
    return new Written(left);
  }
}
