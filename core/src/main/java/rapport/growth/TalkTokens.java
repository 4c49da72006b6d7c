package rapport.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapport.phrases.Contractions;

/**
 * A spoken turn as lower-case tokens: contractions opened (you're is you are), stutters said once
 * (so-so is so), uh and um left out, numbers as #, noises in brackets as NOISE, and the marks that
 * tell something: a question, a break, the end of a sentence. At most {@link #MOST} tokens are
 * read; O(length).
 */
final class TalkTokens {

  static final int MOST = 400;
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_TEXT = 8_000;
  private static final Set<String> FILLERS = Set.of("uh", "um", "er", "erm", "uhm", "eh");

  private static final Contractions CONTRACTIONS =
      Contractions.and(
          Map.ofEntries(
              Map.entry("gotta", "got to"),
              Map.entry("kinda", "kind of"),
              Map.entry("sorta", "sort of"),
              Map.entry("ok", "okay"),
              Map.entry("yep", "yeah"),
              Map.entry("yup", "yeah"),
              Map.entry("ya", "you"),
              Map.entry("mhm", "mm-hmm"),
              Map.entry("mm-hm", "mm-hmm"),
              Map.entry("mmhmm", "mm-hmm"),
              Map.entry("mmm", "mm"),
              Map.entry("hmm", "hm"),
              Map.entry("'cause", "because"),
              Map.entry("cause", "because")));

  private final List<String> tokens = new ArrayList<>();

  private TalkTokens() {}

  /** Reads a turn; what stands after the longest text is left out. */
  static List<String> of(String turn) {
    TalkTokens read = new TalkTokens();
    String text = turn.substring(0, Math.min(turn.length(), LONGEST_TEXT)).replace('’', '\'');
    int at = 0;
    while (at < text.length() && read.tokens.size() < MOST) at = read.next(text, at);
    return List.copyOf(read.tokens.subList(0, Math.min(MOST, read.tokens.size())));
  }

  private int next(String text, int at) {
    char first = text.charAt(at);
    if (Character.isLetter(first) || opens(text, at)) return word(text, at);
    if (Character.isDigit(first)) return number(text, at);
    if (first == '[' || first == '(') return noise(text, at);
    if (first == '?' || first == ',') tokens.add(String.valueOf(first));
    if (first == '.' || first == '!' || first == ';' || first == ':') tokens.add(".");
    if (first == '-' || first == '–' || first == '—' || first == '…') tokens.add("-");
    return at + 1;
  }

  private static boolean opens(String text, int at) {
    return text.startsWith("'cause", at);
  }

  private int noise(String text, int at) {
    int end = text.indexOf(text.charAt(at) == '[' ? ']' : ')', at);
    if (end < 0 || end - at > 40) return at + 1;
    tokens.add("NOISE");
    return end + 1;
  }

  private int word(String text, int at) {
    int end = at + 1;
    while (end < text.length() && (Character.isLetter(text.charAt(end)) || inside(text, end)))
      end++;
    String word = text.substring(at, end).toLowerCase(Locale.ROOT);
    if (word.indexOf('-') > 0) parts(word);
    else one(word);
    return end;
  }

  /** A hyphen joins a word said twice, or begun again; mm-hmm and uh-huh are words. */
  private void parts(String word) {
    if (word.startsWith("mm-h") || word.startsWith("uh-h") || word.startsWith("mm-m")) {
      tokens.add("mm-hmm");
      return;
    }
    String before = "";
    for (String part : word.split("-", -1)) {
      if (!before.isEmpty() && part.startsWith(before) && !tokens.isEmpty()) tokens.removeLast();
      one(part);
      before = FILLERS.contains(part) || part.contains("'") ? "" : part;
    }
  }

  private void one(String word) {
    if (FILLERS.contains(word)) return;
    CONTRACTIONS.open(word.substring(0, Math.min(word.length(), LONGEST_WORD)), tokens);
  }

  private static boolean inside(String text, int at) {
    char sign = text.charAt(at);
    return (sign == '\'' || sign == '-')
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }

  private int number(String text, int at) {
    int end = at;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || ".,:/%".indexOf(text.charAt(end)) >= 0)) end++;
    tokens.add("#");
    char last = text.charAt(end - 1);
    if (last == '.') tokens.add(".");
    return end;
  }
}
