package rapport.dates;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text cut into words, numbers and signs, with their places: "14april, 3pm" gives 14, april, a
 * comma, 3 and pm. It is not a lexicon. Linear in the text.
 */
final class Tokens {

  private final String text;
  private final String[] words;
  private final int[] starts;
  private final int[] ends;
  private final int[] numbers;
  private final int[] kinds;
  private final int count;

  /** Of a text, with what may begin where. */
  static Tokens of(String text) {
    return new Tokens(text, true);
  }

  /** Of a text, as if everything might begin everywhere: what the quicker way is held against. */
  static Tokens unsorted(String text) {
    return new Tokens(text, false);
  }

  private Tokens(String text, boolean sorted) {
    this.text = text;
    String[] found = new String[16];
    int[] from = new int[16];
    int[] to = new int[16];
    int size = 0;
    for (int at = 0; at < text.length(); ) {
      if (blank(text.charAt(at))) {
        at++;
        continue;
      }
      int end = after(at);
      if (size == found.length) {
        found = Arrays.copyOf(found, 2 * size);
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
      }
      from[size] = at;
      to[size] = end;
      found[size++] = plain(text.substring(at, end));
      at = end;
    }
    words = found;
    starts = from;
    ends = to;
    count = size;
    numbers = new int[size];
    for (int at = 0; at < size; at++) numbers[at] = value(found[at]);
    kinds = sorted ? TimeStarts.of(this) : TimeStarts.everywhere(this);
  }

  /** Whether an expression of these kinds ({@link TimeStarts}) may begin at a word. */
  boolean may(int at, int some) {
    return at >= 0 && at < count && (kinds[at] & some) != 0;
  }

  int count() {
    return count;
  }

  String text(int from, int to) {
    return text.substring(starts[from], ends[to - 1]);
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  /** In lower case, with straight apostrophes; empty beyond the end. */
  String at(int at) {
    return at < 0 || at >= count ? "" : words[at];
  }

  boolean is(int at, String word) {
    return at(at).equals(word);
  }

  /** Whether a word is one of two. This and the next are asked so often that no array is made. */
  boolean is(int at, String one, String other) {
    String word = at(at);
    return word.equals(one) || word.equals(other);
  }

  boolean is(int at, String one, String other, String third) {
    String word = at(at);
    return word.equals(one) || word.equals(other) || word.equals(third);
  }

  boolean is(int at, String... options) {
    String word = at(at);
    for (String option : options) if (word.equals(option)) return true;
    return false;
  }

  /** Whether the words from here on are these. */
  boolean follow(int at, String... those) {
    for (int i = 0; i < those.length; i++) if (!at(at + i).equals(those[i])) return false;
    return true;
  }

  /** The number in digits, of at most eight, or -1. */
  int number(int at) {
    return at < 0 || at >= count ? -1 : numbers[at];
  }

  private static int value(String word) {
    if (word.length() > 8 || !digit(word.charAt(0))) return -1;
    int value = 0;
    for (int i = 0; i < word.length(); i++) value = 10 * value + word.charAt(i) - '0';
    return value;
  }

  int length(int at) {
    return at(at).length();
  }

  boolean capital(int at) {
    return at >= 0 && at < count && Character.isUpperCase(text.charAt(starts[at]));
  }

  /** Whether nothing, not even a space, stands before a word that follows another. */
  boolean glued(int at) {
    return at > 0 && at < count && starts[at] == ends[at - 1];
  }

  /** Whether what ends before this place is not part of a longer sign such as 650-650 or v2.0. */
  boolean closed(int at) {
    if (!glued(at)) return true;
    char sign = at(at).charAt(0);
    if (digit(sign) || letter(sign)) return false;
    return !glued(at + 1) || ",;!?)\"".indexOf(sign) >= 0;
  }

  /** Whether a number here begins by itself: not $12, v12, 3.12 or 5-12. */
  boolean open(int at) {
    if (!glued(at)) return true;
    if (is(at - 1, "t") && glued(at - 1) && number(at - 2) >= 0) return true;
    char sign = at(at - 1).charAt(0);
    if (digit(sign) || letter(sign) || "$€£#%+".indexOf(sign) >= 0) return false;
    return !(glued(at - 1) && ".-/:".indexOf(sign) >= 0 && number(at - 2) >= 0);
  }

  private int after(int at) {
    char first = text.charAt(at);
    int end = at + 1;
    if (digit(first)) {
      while (end < text.length() && digit(text.charAt(end))) end++;
    } else if (letter(first)) {
      while (end < text.length()
          && (letter(text.charAt(end))
              || (quote(text.charAt(end))
                  && ((end + 1 < text.length() && letter(text.charAt(end + 1)))
                      || text.charAt(end - 1) == 's')))) end++;
    }
    return end;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.indexOf('\u2019') < 0 ? lower : lower.replace('\u2019', '\'');
  }

  private static boolean quote(char sign) {
    return sign == '\'' || sign == '\u2019';
  }

  private static boolean blank(char sign) {
    return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean letter(char sign) {
    return Character.isLetter(sign);
  }
}
