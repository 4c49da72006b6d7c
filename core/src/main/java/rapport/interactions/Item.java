package rapport.interactions;

import org.jspecify.annotations.Nullable;

/**
 * What some words name by themselves: days, weeks, months …
 *
 * @param end the place after its last word
 * @param weak whether it means a time only beside another ("may", "sat", "2027")
 * @param wide the week, month or year that it lies in, for a shift such as "in two months"
 */
record Item(int end, Times times, boolean weak, @Nullable Times wide) {

  static Item strong(int end, Times times) {
    return new Item(end, times, false, null);
  }

  static Item weak(int end, Times times) {
    return new Item(end, times, true, null);
  }

  static Item once(int end, Span span) {
    return strong(end, new Times.Once(span));
  }

  Item until(int later) {
    return new Item(later, times, weak, wide);
  }
}
