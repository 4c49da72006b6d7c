package rapport.phrases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that stands at the end of a text and is looked for among its last words only: the
 * search from the beginning would try every letter before it comes there. O(letters of those words
 * and the space between them).
 */
final class Ending {

  private final Cued pattern;
  private final int words;

  private Ending(Cued pattern, int words) {
    this.pattern = pattern;
    this.words = words;
  }

  /**
   * A pattern that ends with {@code $}.
   *
   * @param words how many words a match has at most, beside commas and space before them
   * @param openings what its matches begin with, as {@link Cued} wants it; none if with anything
   */
  static Ending of(String pattern, int words, String... openings) {
    return new Ending(Cued.of(pattern, openings), words);
  }

  /** The pattern itself. */
  Pattern pattern() {
    return pattern.pattern();
  }

  /** Whether a text ends so. */
  boolean in(String text) {
    return pattern.find(text, last(text)) != null;
  }

  /** The text without such an end. */
  String off(String text) {
    Matcher found = pattern.find(text, last(text));
    if (found == null) return text;
    return text.substring(0, found.start()) + text.substring(found.end());
  }

  /**
   * Where the last words begin, with the commas and the space before them. One word more is taken
   * in, since {@code $} may stand before a mark that ends a line and looks like a word.
   */
  private int last(String text) {
    int at = text.length();
    for (int word = 0; word <= words; word++) {
      while (at > 0 && blank(text.charAt(at - 1))) at--;
      while (at > 0 && !blank(text.charAt(at - 1))) at--;
    }
    while (at > 0 && (text.charAt(at - 1) == ',' || blank(text.charAt(at - 1)))) at--;
    return at;
  }

  /** What {@code \s} is in a pattern. */
  private static boolean blank(char mark) {
    return mark == ' ' || (mark >= '\t' && mark <= '\r');
  }
}
