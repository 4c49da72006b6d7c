package rapport.outside.imap;

import java.util.List;
import java.util.Set;
import rapport.outside.Unreached;

/** Numbers of messages as a command has them (sequence-set, RFC 3501 §9). */
final class Numbers {

  private Numbers() {}

  /** Ascending numbers, those in a row as one range. */
  static String written(List<Long> numbers) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from < numbers.size(); ) {
      int to = from;
      while (to + 1 < numbers.size() && numbers.get(to + 1) == numbers.get(to) + 1) to++;
      if (!text.isEmpty()) text.append(',');
      text.append(numbers.get(from));
      if (to > from) text.append(':').append(numbers.get(to));
      from = to + 1;
    }
    return text.toString();
  }

  /**
   * Reads numbers and ranges of them, in any order (sequence-set).
   *
   * @param most the numbers that there may be: a few letters can name billions
   * @throws Unreached if there are more, or if it is none
   */
  static void read(String set, int most, Set<Long> into) throws Unreached {
    if (set.isEmpty()) return;
    for (String range : set.split(",", -1)) {
      int colon = range.indexOf(':');
      long one = Reply.number(colon < 0 ? range : range.substring(0, colon));
      long other = colon < 0 ? one : Reply.number(range.substring(colon + 1));
      if (one < 1 || other < 1) throw new Unreached(Unreached.Why.STRANGE);
      if (Math.abs(other - one) >= most - into.size()) throw new Unreached(Unreached.Why.TOO_MUCH);
      for (long n = Math.min(one, other); n <= Math.max(one, other); n++) into.add(n);
    }
  }
}
