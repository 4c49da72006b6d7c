package rapport.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sentences that the writer of a plain-text mail wrote, of the lines that {@link OwnWords}
 * leaves. It is not an HTML reader, and it never joins paragraphs. O(length) of at most {@link
 * OwnWords#LONGEST} characters.
 */
public final class Sentences {

  private static final Pattern ITEM = Pattern.compile("([-*•+]|\\(?\\d{1,2}[.)])\\s.*");
  private static final Pattern INITIAL = Pattern.compile("[a-z]\\.");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,2}\\.");
  private static final int LONGEST_SHORTENED = 8;
  private static final List<String> SHORTENED =
      List.of(
          "mr.", "mrs.", "ms.", "dr.", "prof.", "e.g.", "i.e.", "etc.", "vs.", "no.", "st.",
          "approx.", "p.s.");

  private final List<String> found = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();

  private Sentences() {}

  /** The sentences of a body, in order, each stripped, its line breaks as spaces. */
  public static List<String> of(String body) {
    Sentences sentences = new Sentences();
    for (String line : OwnWords.of(body)) sentences.line(line.strip());
    sentences.over();
    return List.copyOf(sentences.found);
  }

  private void line(String line) {
    if (line.isEmpty() || item(line)) over();
    if (!paragraph.isEmpty()) paragraph.append(' ');
    paragraph.append(line);
  }

  private static boolean item(String line) {
    char first = line.charAt(0);
    boolean may = Character.isDigit(first) || "-*•+(".indexOf(first) >= 0;
    return may && ITEM.matcher(line).matches();
  }

  private void over() {
    if (paragraph.isEmpty()) return;
    String text = paragraph.toString();
    paragraph.setLength(0);
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char mark = text.charAt(i);
      if ((mark == '.' || mark == '?' || mark == '!') && ends(text, i, from)) {
        keep(text.substring(from, i + 1));
        from = i + 1;
      }
    }
    keep(text.substring(from));
  }

  private static boolean ends(String text, int i, int from) {
    if (i + 1 == text.length()) return true;
    if (!Character.isWhitespace(text.charAt(i + 1))) return false;
    return text.charAt(i) != '.' || !shortened(text, i, from);
  }

  private static boolean shortened(String text, int end, int from) {
    int start = end;
    while (start > from
        && end - start < LONGEST_SHORTENED
        && !Character.isWhitespace(text.charAt(start - 1))) start--;
    if (end - start == LONGEST_SHORTENED) return false;
    String word = text.substring(start, end + 1).toLowerCase(java.util.Locale.ROOT);
    return SHORTENED.contains(word)
        || INITIAL.matcher(word).matches()
        || (start == from && NUMBER.matcher(word).matches());
  }

  private void keep(String sentence) {
    String one = sentence.strip();
    for (int i = 0; i < one.length(); i++)
      if (Character.isLetter(one.charAt(i))) {
        found.add(one);
        return;
      }
  }
}
