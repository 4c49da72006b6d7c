package rapport.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A sentence as lower-case tokens: words with their contractions opened (I'll is i will, can't is
 * can not), numbers as #, addresses as marks, and the punctuation that tells something. It is not a
 * linguist's tokenizer: it serves {@link IntentSigns} only. At most {@link #MOST} tokens are read;
 * O(length).
 */
final class IntentTokens {

  static final int MOST = 120;
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_TEXT = 4_000;

  private static final Contractions CONTRACTIONS =
      Contractions.and(
          Map.ofEntries(
              Map.entry("lets", "let us"),
              Map.entry("ill", "i will"),
              Map.entry("im", "i am"),
              Map.entry("dont", "do not"),
              Map.entry("wont", "will not"),
              Map.entry("u", "you"),
              Map.entry("ur", "your"),
              Map.entry("pls", "please"),
              Map.entry("plz", "please")));

  private static final Set<String> JOINING =
      Set.of("and", "but", "so", "then", "or", "maybe", "ok", "okay", "yes", "well", "sure");

  private final List<String> tokens = new ArrayList<>();
  private IntentWord[] words = {};
  private boolean addressed;

  private IntentTokens() {}

  /** Reads a sentence; what stands after the longest text is left out. */
  static IntentTokens of(String sentence) {
    IntentTokens read = new IntentTokens();
    String text =
        sentence.substring(0, Math.min(sentence.length(), LONGEST_TEXT)).replace('’', '\'');
    read.addressed = addressed(text);
    int at = 0;
    while (at < text.length() && read.tokens.size() < MOST) at = read.next(text, at);
    read.words = new IntentWord[Math.min(MOST, read.tokens.size())];
    for (int i = 0; i < read.words.length; i++) read.words[i] = IntentWord.of(read.tokens.get(i));
    return read;
  }

  /** How many were read. */
  int size() {
    return words.length;
  }

  /** One of them; what stands before the first and behind the last is a mark of its own. */
  IntentWord at(int i) {
    if (i < 0) return IntentWord.BEFORE;
    return i < words.length ? words[i] : IntentWord.BEHIND;
  }

  /** Whether a word is among them. */
  boolean contains(String word) {
    return first(word, 0) >= 0;
  }

  /** Where a word stands first from a place on; -1 if nowhere. */
  int first(String word, int from) {
    for (int i = from; i < words.length; i++) if (words[i].is(word)) return i;
    return -1;
  }

  /** Whether a word of some sorts ({@link IntentWord}) is among them. */
  boolean contains(int sorts) {
    for (IntentWord one : words) if (one.is(sorts)) return true;
    return false;
  }

  private int next(String text, int at) {
    char first = text.charAt(at);
    if (Character.isWhitespace(first)) return at + 1;
    if (addressed) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
      if (address(text.substring(at, end))) return end;
    }
    if (IntentCues.letter(first)) return word(text, at);
    if (Character.isDigit(first)) return number(text, at);
    if (first == '?' || first == '!' || first == ':' || first == ',' || first == '$')
      tokens.add(String.valueOf(first));
    else if (first == ';' || first == '-' || first == '(' || first == '.') tokens.add(";");
    return at + 1;
  }

  /** Whether any piece of a text can be an address; in most none can. */
  private static boolean addressed(String text) {
    return text.indexOf('@') >= 0
        || text.contains("://")
        || text.contains("www.")
        || text.contains("$LINK");
  }

  private boolean address(String piece) {
    if (piece.contains("://") || piece.contains("www.") || piece.startsWith("$LINK")) {
      tokens.add("LINK");
      return true;
    }
    if (piece.indexOf('@') > 0) {
      tokens.add("MAIL");
      return true;
    }
    return false;
  }

  private int word(String text, int at) {
    int end = at;
    while (end < text.length() && (IntentCues.letter(text.charAt(end)) || inside(text, end))) end++;
    String word = text.substring(at, Math.min(end, at + LONGEST_WORD)).toLowerCase(Locale.ROOT);
    if (word.equals("ill") && !undertakes(text, end)) tokens.add(word);
    else CONTRACTIONS.open(word, tokens);
    return end;
  }

  /** "Ill send it" undertakes; somebody who is ill, "ill-placed" and "Burr Ridge, Ill." do not. */
  private boolean undertakes(String text, int end) {
    boolean goes =
        end + 1 < text.length()
            && text.charAt(end) == ' '
            && Character.isLetter(text.charAt(end + 1));
    if (!goes || tokens.isEmpty()) return goes;
    String before = tokens.getLast();
    return !Character.isLetter(before.charAt(0)) || JOINING.contains(before);
  }

  private static boolean inside(String text, int at) {
    return text.charAt(at) == '\''
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private int number(String text, int at) {
    int end = at;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || ".,:/".indexOf(text.charAt(end)) >= 0)) end++;
    tokens.add("#");
    return end;
  }
}
