package rapport.dates;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which kinds of expression may begin at a word: a cheap no for nearly every word of a text before
 * any grammar is tried there. Whatever the grammars read is small words ("by the", "from", "last")
 * that lead to one which carries the time (a number, a month, "tomorrow", the beginning of a
 * holiday's name). So none begins where the first word after the small ones carries nothing, or
 * nothing of a kind that these lead to. It says "perhaps", never yes. One pass from the last word
 * to the first, O(words).
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

  /** What has a name can also be pointed at ("next") and counted ("the second … of"). */
  private static final int OF_A_NAME = NAMED | RELATIVE | COUNTED;

  /** A number, a unit or a place in a row. */
  private static final int NUMBER = 64;

  private static final int ALL = ANY | NUMBER;

  /** What the name of a holiday may begin with. */
  private static final int HOLIDAY = 128;

  private static final Map<String, Integer> WORDS = new HashMap<>();

  /** Of each small word the kinds that it leads to. */
  private static final Map<String, Integer> LEADS = new HashMap<>();

  /** Small words that are part of a name where a number follows: "on the 3rd", "in 2027", "'28". */
  private static final Set<String> BEFORE_NUMBER = Set.of("on", "in", "of", "'", "ad", "ce");

  static {
    leads(ALL, "the from between");
    leads(CLOCK, "at @ around about for by approximately a an mid close end of and");
    leads(PART, "in during this last early late");
    leads(
        SHIFT,
        """
        in within about around approximately exactly just another under less than a an to or - \u2013 and of more full
        whole entire business working work calendar\
        """);
    leads(
        OF_A_NAME,
        """
        right just at this current next following coming upcoming last past previous fiscal financial calendar iso
        business working work\
        """);
    leads(COUNTED, "penultimate but to - closest nearest end beginning start middle of each every");
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
    for (String word : CalendarWords.names()) words(OF_A_NAME, word);
    for (String word : NumberWords.names()) words(ALL, word);
    words(ALL, Units.WORDS);
    for (String stem : Holidays.first()) words(HOLIDAY, stem);
    words(HOLIDAY, "st &");
    words(OF_A_NAME, "ides spring summer autumn fall winter q cw");
  }

  private TimeStarts() {}

  /** The kinds that may begin at each of some words, as bits. */
  static int[] of(Tokens words) {
    int[] kinds = new int[words.count()];
    int next = 0;
    for (int at = words.count() - 1; at >= 0; at--) {
      int carried = carried(words, at);
      kinds[at] = carried | led(words.at(at), next);
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

  private static int led(String word, int next) {
    if (next == 0) return 0;
    int kinds = LEADS.getOrDefault(word, 0) & next;
    if ((next & NUMBER) != 0 && BEFORE_NUMBER.contains(word)) kinds |= OF_A_NAME | NUMBER;
    return word.equals("of") ? kinds | COUNTED : kinds;
  }

  private static int carried(Tokens words, int at) {
    if (words.number(at) >= 0) return ALL;
    String word = words.at(at);
    int kinds = WORDS.getOrDefault(word, 0);
    boolean bent = word.endsWith("s") || word.indexOf('\'') >= 0;
    if (bent && Units.of(word) != null) kinds |= ALL;
    boolean holiday = bent || (kinds & HOLIDAY) != 0;
    if ((kinds & NAMED) == 0 && holiday && HolidayWords.begins(words, at)) kinds |= OF_A_NAME;
    return kinds & ALL;
  }

  private static void words(int kinds, String list) {
    put(WORDS, kinds, list);
  }

  private static void leads(int kinds, String list) {
    put(LEADS, kinds, list);
  }

  private static void put(Map<String, Integer> known, int kinds, String list) {
    for (String word : list.strip().split("\\s+"))
      known.merge(word, kinds, (one, other) -> one | other);
  }
}
