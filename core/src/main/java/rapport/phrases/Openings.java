package rapport.phrases;

import java.util.Locale;

/**
 * Words that a line may begin with, looked up by its first letter: a cheap no for nearly every line
 * before a costly pattern is tried. It compares without regard to case, and an empty line begins
 * with none of them. O(words of one letter).
 */
final class Openings {

  private static final int PLAIN = 128;

  private final String[][] byFirst = new String[PLAIN + 1][];

  private Openings(String[] words) {
    for (String word : words) {
      char first = word.charAt(0);
      add(slot(first), word);
      if (first < PLAIN && slot(Character.toUpperCase(first)) != slot(first))
        add(slot(Character.toUpperCase(first)), word);
    }
  }

  private void add(int slot, String word) {
    String[] before = byFirst[slot] == null ? new String[0] : byFirst[slot];
    String[] after = java.util.Arrays.copyOf(before, before.length + 1);
    after[before.length] = word;
    byFirst[slot] = after;
  }

  /** Of words in lower case, none of them empty. */
  static Openings of(String... words) {
    return new Openings(words);
  }

  /** Whether one of the words stands in a line from a place on. */
  boolean in(String line, int from) {
    if (from >= line.length()) return false;
    String[] words = byFirst[slot(line.charAt(from))];
    if (words == null) return false;
    for (String word : words)
      if (line.regionMatches(true, from, word, 0, word.length())) return true;
    return false;
  }

  /** The same of letters, of which the line ends at {@code to}. */
  boolean in(char[] text, int from, int to) {
    if (from >= to) return false;
    String[] words = byFirst[slot(text[from])];
    if (words == null) return false;
    for (String word : words) if (stands(word, text, from, to)) return true;
    return false;
  }

  /** Whether a word stands at a place, by {@link String#equalsIgnoreCase}. O(its letters). */
  static boolean stands(String word, char[] text, int from, int to) {
    if (word.length() > to - from) return false;
    for (int i = 0; i < word.length(); i++) if (!same(text[from + i], word.charAt(i))) return false;
    return true;
  }

  private static boolean same(char one, char other) {
    if (one == other) return true;
    if (one < PLAIN && other < PLAIN) return one >= 'A' && one <= 'Z' && one + ('a' - 'A') == other;
    char upper = Character.toUpperCase(one);
    char otherUpper = Character.toUpperCase(other);
    return upper == otherUpper || Character.toLowerCase(upper) == Character.toLowerCase(otherUpper);
  }

  /**
   * Letters beyond ASCII share a slot, and so do the few that fold into ASCII (ſ and the Kelvin).
   */
  private static int slot(char letter) {
    if (letter < PLAIN) return letter;
    char folded = Character.toLowerCase(String.valueOf(letter).toUpperCase(Locale.ROOT).charAt(0));
    return folded < PLAIN ? folded : PLAIN;
  }
}
