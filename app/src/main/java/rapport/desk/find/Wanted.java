package rapport.desk.find;

import org.jspecify.annotations.Nullable;
import rapport.people.match.Folding;

/**
 * Words that somebody looks for, without accents and in lower case. A text fits when it has all of
 * them: at the beginning of its words, or, for words of at least {@value #MIDDLE} letters, anywhere
 * in them.
 */
final class Wanted {

  /** Fewer letters than these stand in the middle of too many words to mean them. */
  static final int MIDDLE = 4;

  private final String[] words;

  Wanted(String typed) {
    String plain = Folding.plain(typed).strip();
    this.words = plain.isEmpty() ? new String[0] : plain.split("\\s+");
  }

  /** Whether nothing is looked for. */
  boolean nothing() {
    return words.length == 0;
  }

  /** How well a text fits. */
  Fit in(@Nullable String text) {
    return text == null ? Fit.NONE : inPlain(Folding.plain(text));
  }

  /** The same for a text that is plain already. O(text × words). */
  Fit inPlain(String plain) {
    Fit worst = nothing() ? Fit.NONE : Fit.BEGINS;
    for (String word : words) {
      Fit fit = fit(plain, word);
      if (fit.compareTo(worst) < 0) worst = fit;
      if (worst == Fit.NONE) return worst;
    }
    return worst;
  }

  private static Fit fit(String plain, String word) {
    Fit best = Fit.NONE;
    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1))) return Fit.BEGINS;
      if (word.length() >= MIDDLE) best = Fit.HAS;
    }
    return best;
  }

  /** How well a text fits, the worst first. */
  enum Fit {
    /** A word is not in it. */
    NONE,
    /** A word is in the middle of one of its words. */
    HAS,
    /** Every word begins one of its words. */
    BEGINS
  }
}
