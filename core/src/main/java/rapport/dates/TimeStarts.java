package rapport.dates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which kinds of expression may begin at a word: a cheap no for nearly every word of a text before
 * any grammar is tried there. Whatever the grammars read is small words ("by the", "from", "last")
 * that lead to one which carries the time (a number, a month, "tomorrow", the beginning of a
 * holiday's name). So none begins where the first word after the small ones carries nothing. It
 * says "perhaps", never yes. One pass from the last word to the first, O(words).
 */
final class TimeStarts {

  /** A time of day. */
  static final int CLOCK = 1;

  /** A part of the day. */
  static final int PART = 2;

  /** A length of time that leads somewhere. */
  static final int SHIFT = 4;

  /** What is told from now. */
  static final int RELATIVE = 8;

  /** What is counted out of something else. */
  static final int COUNTED = 16;

  /** What has a name, by the calendar or as a holiday. */
  static final int NAMED = 32;

  /** Any of them. */
  static final int ANY = 63;

  private static final int LEADS = 64;

  /** What has a name can also be pointed at ("next") and counted ("the second … of"). */
  private static final int OF_A_NAME = NAMED | RELATIVE | COUNTED;

  private static final Map<String, Integer> WORDS = new HashMap<>();

  static {
    words(
        LEADS,
        """
        the a an at @ around about for by approximately in within exactly just another under less than to or and of on
        from between during - \u2013 ' this current next following coming upcoming last past previous right early late
        mid end beginning start middle close but penultimate closest nearest more full whole entire business working
        work fiscal financial calendar iso ad ce\
        """);
    words(CLOCK, "noon midday midnight noonish cob eod business");
    words(PART, "morning am lunch lunchtime afternoon pm evening night tonight");
    words(
        SHIFT,
        "fortnight fortnights fortnight's decade decades century centuries workday workdays weekdays");
    words(
        RELATIVE,
        """
        now atm present moment time weekend today todays today's yesterday yesterday's tomorrow tomorrows tomorrow's
        tmrw tmr tomorow tommorow tommorrow\
        """);
    words(COUNTED, "weekday weekdays workday workdays weekend weekends eow eom eoy");
    words(CLOCK | SHIFT | RELATIVE, "couple pair few several dozen half quarters");
    words(OF_A_NAME, "ides spring summer autumn fall winter q cw");
  }

  private TimeStarts() {}

  /** The kinds that may begin at each of some words, as bits. */
  static int[] of(Tokens words) {
    int[] kinds = new int[words.count()];
    int next = 0;
    for (int at = words.count() - 1; at >= 0; at--) {
      int carried = carried(words, at);
      kinds[at] = (carried & ANY) | ((carried & LEADS) == 0 ? 0 : next);
      next = kinds[at];
    }
    return kinds;
  }

  /** Every kind at every word, which is to try them all. */
  static int[] everywhere(Tokens words) {
    int[] kinds = new int[words.count()];
    java.util.Arrays.fill(kinds, ANY);
    return kinds;
  }

  private static int carried(Tokens words, int at) {
    if (words.number(at) >= 0) return ANY;
    String word = words.at(at);
    int kinds = WORDS.getOrDefault(word, 0);
    if (CalendarWords.named(word)) kinds |= OF_A_NAME;
    if (NumberWords.named(word) || Units.of(word) != null) kinds |= ANY;
    if ((kinds & NAMED) == 0 && HolidayWords.begins(words, at)) kinds |= OF_A_NAME;
    return kinds;
  }

  private static void words(int kinds, String list) {
    for (String word : List.of(list.strip().split("\\s+")))
      WORDS.merge(word, kinds, (one, other) -> one | other);
  }
}
