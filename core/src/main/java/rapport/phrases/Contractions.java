package rapport.phrases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * English contractions opened into the words they stand for: I'll is i will, can't is can not. It
 * reads one word in lower case and knows nothing of the text around; where words begin and end is
 * said by whoever reads the text. An 's is always taken for is. O(letters of the word).
 */
public final class Contractions {

  private static final Map<String, String> COMMON =
      Map.of(
          "won't", "will not",
          "can't", "can not",
          "cannot", "can not",
          "shan't", "shall not",
          "let's", "let us",
          "gonna", "going to",
          "wanna", "want to");

  private static final Map<String, String> ENDINGS =
      Map.of("'ll", "will", "'d", "would", "'m", "am", "'re", "are", "'ve", "have", "'s", "is");

  private final Map<String, String> opened;

  private Contractions(Map<String, String> opened) {
    this.opened = Map.copyOf(opened);
  }

  /** Those that everybody writes, and more: words and what each stands for, with spaces between. */
  public static Contractions and(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(COMMON);
    all.putAll(more);
    return new Contractions(all);
  }

  /** Adds a word's parts to some tokens; a word that is no contraction is its own only part. */
  public void open(String word, List<String> tokens) {
    String whole = opened.get(word);
    if (whole != null) {
      for (String part : whole.split(" ", -1)) add(part, tokens);
      return;
    }
    int mark = word.indexOf('\'');
    if (mark < 0) {
      add(word, tokens);
    } else if (word.endsWith("n't")) {
      add(word.substring(0, word.length() - 3), tokens);
      add("not", tokens);
    } else if (mark > 0 && ENDINGS.containsKey(word.substring(mark))) {
      add(word.substring(0, mark), tokens);
      add(ENDINGS.getOrDefault(word.substring(mark), ""), tokens);
    } else add(word.replace("'", ""), tokens);
  }

  private static void add(String token, List<String> tokens) {
    if (!token.isEmpty()) tokens.add(token);
  }
}
