package rapport.outside.imap;

import java.util.List;

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
}
