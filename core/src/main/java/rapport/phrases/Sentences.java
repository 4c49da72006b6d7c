package rapport.phrases;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Locale;
import java.util.RandomAccess;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sentences that the writer of a plain-text mail wrote, of the lines that {@link OwnWords}
 * leaves, in order, each stripped, its line breaks as spaces. It is not an HTML reader, and it
 * never joins paragraphs. It is a list that cannot be changed and makes the text of a sentence when
 * it is asked for, since most of them are never looked at. O(length) of at most {@link
 * OwnWords#LONGEST} characters.
 */
public final class Sentences extends AbstractList<String> implements RandomAccess {

  private static final Pattern ITEM = Pattern.compile("([-*•+]|\\(?\\d{1,2}[.)])\\s.*");
  private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,2}\\.");
  private static final int LONGEST_SHORTENED = 8;
  private static final Set<String> SHORTENED =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "prof.", "e.g.", "i.e.", "etc.", "vs.", "no.", "st.",
          "approx.", "p.s.");

  /** What stands before a name: with a capital, and a capital behind it. */
  private static final Set<String> TITLES =
      Set.of(
          "Sen.", "Sens.", "Rep.", "Reps.", "Gov.", "Gen.", "Col.", "Lt.", "Sgt.", "Capt.", "Hon.",
          "Rev.", "Amb.", "Messrs.");

  /** The paragraphs, one behind the other. */
  private final char[] text;

  private int length;
  private int paragraph;
  private int count;
  private int[] from = new int[32];
  private int[] to = new int[32];

  private Sentences(OwnWords words) {
    text = new char[words.text().length + 1];
    for (int n = 0; n < words.size(); n++) line(words.text(), words.start(n), words.end(n));
    over();
  }

  /** The sentences of a body. */
  public static Sentences of(String body) {
    return new Sentences(OwnWords.read(body));
  }

  @Override
  public String get(int index) {
    if (index >= count) throw new IndexOutOfBoundsException(index);
    return new String(text, from[index], to[index] - from[index]);
  }

  @Override
  public int size() {
    return count;
  }

  /** How many letters a sentence has. */
  int length(int index) {
    return to[index] - from[index];
  }

  /** {@link IntentCues} of a sentence. */
  int cues(int index) {
    return IntentCues.of(text, from[index], to[index]);
  }

  private void line(char[] letters, int start, int end) {
    if (start == end || item(letters, start, end)) over();
    if (length > paragraph) text[length++] = ' ';
    System.arraycopy(letters, start, text, length, end - start);
    length += end - start;
  }

  private static boolean item(char[] letters, int start, int end) {
    char first = letters[start];
    boolean may = Character.isDigit(first) || "-*•+(".indexOf(first) >= 0;
    return may && ITEM.matcher(new String(letters, start, end - start)).matches();
  }

  private void over() {
    int begin = paragraph;
    for (int i = paragraph; i < length; i++) {
      char mark = text[i];
      if ((mark == '.' || mark == '?' || mark == '!') && ends(i, begin)) {
        keep(begin, i + 1);
        begin = i + 1;
      }
    }
    keep(begin, length);
    paragraph = length;
  }

  private boolean ends(int i, int begin) {
    if (i + 1 == length) return true;
    if (!OwnWords.blank(text[i + 1])) return false;
    return text[i] != '.' || !shortened(i, begin);
  }

  private boolean shortened(int end, int begin) {
    int start = end;
    while (start > begin && end - start < LONGEST_SHORTENED && !OwnWords.blank(text[start - 1]))
      start--;
    int letters = end - start;
    if (letters == LONGEST_SHORTENED) return false;
    if (letters == 1 && initial(text[start])) return true;
    String written = new String(text, start, letters + 1);
    if (TITLES.contains(written) && name(end + 1)) return true;
    String word = written.toLowerCase(Locale.ROOT);
    boolean initial = word.length() == 2 && initial(word.charAt(0)); // the Kelvin sign's is k
    return initial
        || SHORTENED.contains(word)
        || (start == begin && NUMBER.matcher(word).matches());
  }

  /** Whether a name may begin behind a place: a capital that is not "I" by itself. */
  private boolean name(int from) {
    int at = from;
    while (at < length && OwnWords.blank(text[at])) at++;
    if (at >= length || !Character.isUpperCase(text[at])) return false;
    boolean alone = at + 1 >= length || !Character.isLetter(text[at + 1]);
    return !alone || text[at] != 'I' || (at + 1 < length && text[at + 1] == '.');
  }

  private static boolean initial(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  private void keep(int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && OwnWords.blank(text[first])) first++;
    while (last > first && OwnWords.blank(text[last - 1])) last--;
    if (!lettered(first, last)) return;
    if (count == from.length) {
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
    }
    from[count] = first;
    to[count++] = last;
  }

  private boolean lettered(int first, int last) {
    for (int i = first; i < last; i++) if (IntentCues.letter(text[i])) return true;
    return false;
  }
}
