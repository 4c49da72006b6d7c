package rapport.store;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often each part of an owner's store has changed. Equal numbers mean equal data; the numbers
 * themselves mean nothing.
 */
public record Editions(Map<Chapter, Long> changes) {

  /** Copies the map; a part that never changed counts 0. */
  public Editions {
    EnumMap<Chapter, Long> all = new EnumMap<>(Chapter.class);
    for (Chapter chapter : Chapter.values()) all.put(chapter, changes.getOrDefault(chapter, 0L));
    changes = Map.copyOf(all);
  }

  /** How often one part has changed. */
  public long of(Chapter chapter) {
    return changes.getOrDefault(chapter, 0L);
  }

  /** Whether both hold the same of some parts. */
  public boolean same(Editions other, Chapter... aspects) {
    for (Chapter chapter : aspects) if (of(chapter) != other.of(chapter)) return false;
    return true;
  }
}
