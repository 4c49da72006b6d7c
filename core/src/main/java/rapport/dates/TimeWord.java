package rapport.dates;

import org.jspecify.annotations.Nullable;

/**
 * What some words name by themselves: days, weeks, months …
 *
 * @param end the place after its last word
 * @param weak whether it means a time only beside another ("may", "sat", "2027")
 * @param wide the week, month or year that it lies in, for a shift such as "in two months"
 */
record TimeWord(int end, Times times, boolean weak, @Nullable Times wide) {

  static TimeWord strong(int end, Times times) {
    return new TimeWord(end, times, false, null);
  }

  static TimeWord weak(int end, Times times) {
    return new TimeWord(end, times, true, null);
  }

  static TimeWord once(int end, Span span) {
    return strong(end, new Times.Once(span));
  }

  TimeWord until(int later) {
    return new TimeWord(later, times, weak, wide);
  }
}
