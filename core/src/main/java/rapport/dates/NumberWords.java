package rapport.dates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and in English words: cardinal, ordinal, years, and amounts. */
final class NumberWords {

  /** A number that ends before a place among the words. */
  record Numeral(int value, int end, boolean ordinal) {}

  /** An amount such as a half or a couple, which ends before a place. */
  record Amount(double value, int end) {}

  private static final Map<String, Integer> CARDINALS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();

  static {
    List<String> units =
        List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                .split(" "));
    List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    for (int n = 0; n < units.size(); n++) {
      CARDINALS.put(units.get(n), n);
      ORDINALS.put(units.get(n) + "th", n);
    }
    for (int n = 0; n < tens.size(); n++) {
      CARDINALS.put(tens.get(n), 20 + 10 * n);
      ORDINALS.put(tens.get(n).replace("ty", "tieth"), 20 + 10 * n);
    }
    List<String> odd = List.of("first second third fifth eighth ninth twelfth".split(" "));
    int[] values = {1, 2, 3, 5, 8, 9, 12};
    for (int n = 0; n < values.length; n++) ORDINALS.put(odd.get(n), values[n]);
  }

  private NumberWords() {}

  /** The words that by themselves are a number or, as "first", a place in a row. */
  static Set<String> names() {
    Set<String> names = new HashSet<>(CARDINALS.keySet());
    names.addAll(ORDINALS.keySet());
    return names;
  }

  /** 7, 21st, seven, twenty-first; up to 99 in words. */
  static @Nullable Numeral small(Tokens words, int at) {
    int digits = words.number(at);
    if (digits >= 0) {
      boolean ordinal = words.glued(at + 1) && words.is(at + 1, "st", "nd", "rd", "th");
      return new Numeral(digits, ordinal ? at + 2 : at + 1, ordinal);
    }
    Integer ordinal = ORDINALS.get(words.at(at));
    if (ordinal != null) return new Numeral(ordinal, at + 1, true);
    Integer value = CARDINALS.get(words.at(at));
    if (value == null) return null;
    if (value < 20) return new Numeral(value, at + 1, false);
    int next = words.is(at + 1, "-") ? at + 2 : at + 1;
    Integer unit = CARDINALS.get(words.at(next));
    if (unit != null && unit > 0 && unit < 10) return new Numeral(value + unit, next + 1, false);
    Integer last = ORDINALS.get(words.at(next));
    if (last != null && last < 10) return new Numeral(value + last, next + 1, true);
    return new Numeral(value, at + 1, false);
  }

  static @Nullable Numeral ordinal(Tokens words, int at) {
    Numeral number = small(words, at);
    return number != null && number.ordinal() ? number : null;
  }

  static @Nullable Numeral cardinal(Tokens words, int at) {
    Numeral number = small(words, at);
    return number == null || number.ordinal() ? null : number;
  }

  /** Four digits, or "nineteen eighty six", "two thousand (and) five", "seventeen hundred two". */
  static @Nullable Numeral year(Tokens words, int at) {
    int digits = words.number(at);
    if (digits >= 0)
      return words.length(at) == 4 && digits >= 1000 && digits <= 2999
          ? new Numeral(digits, at + 1, false)
          : null;
    Numeral first = small(words, at);
    if (first == null || first.ordinal()) return null;
    int end = first.end();
    if (words.is(end, "thousand") && first.value() < 3)
      return rest(words, end + 1, first.value() * 1000);
    if (first.value() < 10 || first.value() > 29) return null;
    if (words.is(end, "hundred")) return rest(words, end + 1, first.value() * 100);
    Numeral second = cardinal(words, end);
    if (second == null || words.number(end) >= 0 || second.value() < 10) return null;
    return new Numeral(first.value() * 100 + second.value(), second.end(), false);
  }

  private static Numeral rest(Tokens words, int at, int value) {
    Numeral more = cardinal(words, words.is(at, "and") ? at + 1 : at);
    if (more == null) return new Numeral(value, at, false);
    boolean plain = more.value() > 99 || words.number(at) >= 0;
    return plain
        ? new Numeral(value, at, false)
        : new Numeral(value + more.value(), more.end(), false);
  }

  /** 2, 2.5, 3/4, a, a couple of, a few, half an, two and a half. */
  static @Nullable Amount amount(Tokens words, int at) {
    if (words.is(at, "half") && words.is(at + 1, "a", "an")) return new Amount(0.5, at + 2);
    if (words.is(at, "half")) return new Amount(0.5, at + 1);
    int bit = words.is(at, "a", "one", "three") ? at + 1 : at;
    double fourths = words.is(at, "three") ? 0.75 : 0.25;
    if (words.is(bit, "quarter", "quarters")
        && words.is(bit + 1, "of")
        && words.is(bit + 2, "a", "an")) return new Amount(fourths, bit + 3);
    boolean hour = words.is(bit + 1, "hour") || words.follow(bit + 1, "-", "hour");
    if (words.is(bit, "quarter") && hour) return new Amount(fourths, bit + 1);
    if (words.follow(at, "a", "half") && !words.is(at + 2, "-")) return new Amount(0.5, at + 2);
    int some = words.is(at, "a", "the") ? at + 1 : at;
    int count =
        switch (words.at(some)) {
          case "couple", "pair" -> 2;
          case "few", "several" -> 3;
          case "dozen" -> 12;
          default -> 0;
        };
    if (count > 0) return new Amount(count, words.is(some + 1, "of") ? some + 2 : some + 1);
    if (words.is(at, "a", "an")) return half(words, new Amount(1, at + 1));
    Numeral number = cardinal(words, at);
    if (number == null || number.value() > 99_999) return null;
    return half(words, fraction(words, at, number));
  }

  private static Amount fraction(Tokens words, int at, Numeral number) {
    int after = words.number(at + 2);
    boolean joined = words.glued(at + 1) && words.glued(at + 2) && after >= 0;
    if (joined && words.is(at + 1, "."))
      return new Amount(number.value() + after / Math.pow(10, words.length(at + 2)), at + 3);
    if (joined && words.is(at + 1, "/") && after > 0)
      return new Amount((double) number.value() / after, at + 3);
    return new Amount(number.value(), number.end());
  }

  private static Amount half(Tokens words, Amount amount) {
    return words.follow(amount.end(), "and", "a", "half")
        ? new Amount(amount.value() + 0.5, amount.end() + 3)
        : amount;
  }
}
