package rapport.phrases;

/**
 * The words without which no sentence undertakes anything, found in one pass over its letters: a
 * cheap no for nearly every sentence of a letter before its grammar is read. It says "perhaps",
 * never yes: whatever {@link IntentVows#undertakes} accepts has them, and much that has them is no
 * undertaking. O(length), nothing allocated.
 */
final class IntentCues {

  /** The writer may undertake something. */
  static final int UNDERTAKES = 1;

  /** Somebody may be reminded of a word given. */
  static final int REMINDS = 2;

  private static final int PLAIN = 128;
  private static final int SELF = 4;
  private static final int BE = 8;
  private static final int DOING = 16;
  private static final int PLANS = 32;
  private static final int WEAK = 64;
  private static final int TRY = 128;
  private static final int WILL = 256;
  private static final int YOU = 512;
  private static final int MYSELF = 1024;

  /** What an apostrophe may begin without a word becoming another when it is left out. */
  private static final String[] ENDINGS = {"ll", "d", "m", "re", "ve", "s"};

  private IntentCues() {}

  /** {@link #UNDERTAKES} and {@link #REMINDS} of a sentence, as bits; 0 for neither. */
  static int of(String sentence) {
    return of(sentence.toCharArray(), 0, sentence.length());
  }

  /** The same of letters. */
  static int of(char[] text, int from, int to) {
    int seen = 0;
    int words = 0;
    for (int at = from; at < to; at++) {
      if (!letter(text[at])) continue;
      int end = at + 1;
      while (end < to && letter(text[end])) end++;
      int word = word(text, at, end);
      if ((word & WILL) != 0 && words < 2) word |= UNDERTAKES;
      if (end + 1 < to && apostrophe(text[end])) word |= joined(text, end, to);
      seen |= word;
      words++;
      at = end;
    }
    return (seen & REMINDS) | (undertakes(seen) ? UNDERTAKES : 0);
  }

  private static boolean undertakes(int seen) {
    if ((seen & UNDERTAKES) != 0) return true;
    if ((seen & WILL) != 0 && (seen & (SELF | YOU | MYSELF)) != 0) return true;
    if ((seen & SELF) == 0) return false;
    return all(seen, BE | DOING) || all(seen, WEAK | TRY) || (seen & PLANS) != 0;
  }

  private static boolean apostrophe(char mark) {
    return mark == '\'' || mark == '’';
  }

  /** Letters with an odd apostrophe between them may be anybody: {@code w'e} is read as "we". */
  private static int joined(char[] text, int apostrophe, int to) {
    int at = apostrophe + 1;
    int end = at;
    while (end < to && letter(text[end])) end++;
    if (end == at) return 0;
    if (is(text, at, end, "t") && Openings.stands("n", text, at - 2, at - 1)) return 0;
    for (String ending : ENDINGS) if (is(text, at, end, ending)) return 0;
    return UNDERTAKES;
  }

  /** What {@link Character#isLetter} says, sooner of plain letters. */
  static boolean letter(char mark) {
    if (mark >= 'a' && mark <= 'z') return true;
    return mark < PLAIN ? mark >= 'A' && mark <= 'Z' : Character.isLetter(mark);
  }

  private static boolean all(int seen, int bits) {
    return (seen & bits) == bits;
  }

  private static int word(char[] text, int at, int end) {
    boolean g = text[end - 1] == 'g' || text[end - 1] == 'G';
    int ending = g && end - at > 3 && ends(text, end, "ing") ? DOING : 0;
    return ending
        | switch (text[at]) {
          case 'i', 'I' -> i(text, at, end);
          case 'w', 'W' -> w(text, at, end);
          case 's', 'S' ->
              starts(text, at, end, "shall")
                  ? WILL
                  : is(text, at, end, "should") ? WEAK : is(text, at, end, "said") ? REMINDS : 0;
          case 'l', 'L' -> l(text, at, end);
          case 'a', 'A' -> a(text, at, end);
          case 'm', 'M' -> m(text, at, end);
          case 'r', 'R' -> is(text, at, end, "re") ? BE : 0;
          case 'p', 'P' ->
              is(text, at, end, "plan") || is(text, at, end, "promise")
                  ? PLANS
                  : is(text, at, end, "promised") ? REMINDS : 0;
          case 'h', 'H' ->
              is(text, at, end, "hope") ? PLANS : is(text, at, end, "happy") ? DOING : 0;
          case 'c', 'C' -> c(text, at, end);
          case 'n', 'N' -> is(text, at, end, "need") ? WEAK : 0;
          case 'e', 'E' -> is(text, at, end, "expect") ? WEAK : 0;
          case 't', 'T' -> is(text, at, end, "try") ? TRY : 0;
          case 'g', 'G' -> is(text, at, end, "glad") || is(text, at, end, "gonna") ? DOING : 0;
          case 'o', 'O' -> o(text, at, end);
          case 'y', 'Y' -> is(text, at, end, "you") ? YOU : 0;
          case 'u', 'U' -> end - at == 1 ? YOU : 0;
          default -> 0;
        };
  }

  private static int i(char[] text, int at, int end) {
    if (end - at == 1) return SELF;
    if (is(text, at, end, "im")) return SELF | BE;
    if (is(text, at, end, "ill")) return UNDERTAKES;
    return is(text, at, end, "intend") ? PLANS : 0;
  }

  private static int w(char[] text, int at, int end) {
    if (is(text, at, end, "we")) return SELF;
    if (starts(text, at, end, "will")) return WILL;
    boolean weak =
        is(text, at, end, "would") || is(text, at, end, "want") || is(text, at, end, "wanna");
    return weak ? WEAK : 0;
  }

  private static int a(char[] text, int at, int end) {
    if (is(text, at, end, "am") || is(text, at, end, "are")) return BE;
    if (is(text, at, end, "aim")) return PLANS;
    return is(text, at, end, "agreed") || is(text, at, end, "agreeing") ? REMINDS : 0;
  }

  private static int l(char[] text, int at, int end) {
    if (is(text, at, end, "let")) return UNDERTAKES;
    return is(text, at, end, "ll") ? WILL : 0;
  }

  private static int m(char[] text, int at, int end) {
    if (end - at == 1) return BE;
    if (is(text, at, end, "myself")) return MYSELF;
    return is(text, at, end, "must") ? WEAK : 0;
  }

  private static int o(char[] text, int at, int end) {
    if (is(text, at, end, "ourselves")) return MYSELF;
    return is(text, at, end, "offered") || is(text, at, end, "offering") ? REMINDS : 0;
  }

  private static int c(char[] text, int at, int end) {
    if (is(text, at, end, "commit")) return PLANS;
    if (is(text, at, end, "committed")) return REMINDS;
    return is(text, at, end, "can") || is(text, at, end, "could") ? WEAK : 0;
  }

  private static boolean is(char[] text, int at, int end, String word) {
    return end - at == word.length() && Openings.stands(word, text, at, end);
  }

  private static boolean starts(char[] text, int at, int end, String word) {
    return Openings.stands(word, text, at, end);
  }

  private static boolean ends(char[] text, int end, String word) {
    return Openings.stands(word, text, end - word.length(), end);
  }
}
