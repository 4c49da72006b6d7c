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

  private IntentCues() {}

  /** {@link #UNDERTAKES} and {@link #REMINDS} of a sentence, as bits; 0 for neither. */
  static int of(String sentence) {
    int seen = 0;
    int length = sentence.length();
    for (int at = 0; at < length; at++) {
      if (!letter(sentence.charAt(at))) continue;
      int end = at + 1;
      while (end < length && letter(sentence.charAt(end))) end++;
      seen |= word(sentence, at, end);
      at = end;
    }
    boolean self = (seen & SELF) != 0;
    boolean doing = all(seen, BE | DOING) || all(seen, WEAK | TRY) || (seen & PLANS) != 0;
    return (seen & (UNDERTAKES | REMINDS)) | (self && doing ? UNDERTAKES : 0);
  }

  private static boolean letter(char mark) {
    if (mark < PLAIN) return (mark >= 'a' && mark <= 'z') || (mark >= 'A' && mark <= 'Z');
    return Character.isLetter(mark);
  }

  private static boolean all(int seen, int bits) {
    return (seen & bits) == bits;
  }

  private static int word(String text, int at, int end) {
    int ending = end - at > 3 && ends(text, end, "ing") ? DOING : 0;
    return ending
        | switch (text.charAt(at)) {
          case 'i', 'I' -> i(text, at, end);
          case 'w', 'W' -> w(text, at, end);
          case 's', 'S' ->
              starts(text, at, "shall")
                  ? UNDERTAKES
                  : is(text, at, end, "should") ? WEAK : is(text, at, end, "said") ? REMINDS : 0;
          case 'l', 'L' -> is(text, at, end, "let") || is(text, at, end, "ll") ? UNDERTAKES : 0;
          case 'a', 'A' -> a(text, at, end);
          case 'm', 'M' -> is(text, at, end, "m") ? BE : is(text, at, end, "must") ? WEAK : 0;
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
          case 'o', 'O' ->
              is(text, at, end, "offered") || is(text, at, end, "offering") ? REMINDS : 0;
          default -> 0;
        };
  }

  private static int i(String text, int at, int end) {
    if (end - at == 1) return SELF;
    if (is(text, at, end, "im")) return SELF | BE;
    if (is(text, at, end, "ill")) return UNDERTAKES;
    return is(text, at, end, "intend") ? PLANS : 0;
  }

  private static int w(String text, int at, int end) {
    if (is(text, at, end, "we")) return SELF;
    if (starts(text, at, "will")) return UNDERTAKES;
    boolean weak =
        is(text, at, end, "would") || is(text, at, end, "want") || is(text, at, end, "wanna");
    return weak ? WEAK : 0;
  }

  private static int a(String text, int at, int end) {
    if (is(text, at, end, "am") || is(text, at, end, "are")) return BE;
    if (is(text, at, end, "aim")) return PLANS;
    return is(text, at, end, "agreed") || is(text, at, end, "agreeing") ? REMINDS : 0;
  }

  private static int c(String text, int at, int end) {
    if (is(text, at, end, "commit")) return PLANS;
    if (is(text, at, end, "committed")) return REMINDS;
    return is(text, at, end, "can") || is(text, at, end, "could") ? WEAK : 0;
  }

  private static boolean is(String text, int at, int end, String word) {
    return end - at == word.length() && starts(text, at, word);
  }

  private static boolean starts(String text, int at, String word) {
    return text.regionMatches(true, at, word, 0, word.length());
  }

  private static boolean ends(String text, int end, String word) {
    return text.regionMatches(true, end - word.length(), word, 0, word.length());
  }
}
