package rapport.interactions;

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
    int from = 0;
    for (int i = 0; i < paragraph.length(); i++)
      if (ends(i, from)) {
        keep(paragraph.substring(from, i + 1));
        from = i + 1;
      }
    keep(paragraph.substring(from));
    paragraph.setLength(0);
  }

  private boolean ends(int i, int from) {
    char mark = paragraph.charAt(i);
    if (mark != '.' && mark != '?' && mark != '!') return false;
    if (i + 1 == paragraph.length()) return true;
    if (!Character.isWhitespace(paragraph.charAt(i + 1))) return false;
    return mark != '.' || !shortened(i, from);
  }

  private boolean shortened(int end, int from) {
    int start = end;
    while (start > from && end - start < 12 && !Character.isWhitespace(paragraph.charAt(start - 1)))
      start--;
    String word = paragraph.substring(start, end + 1).toLowerCase(java.util.Locale.ROOT);
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
