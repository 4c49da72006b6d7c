package rapport.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.growth.Heard;
import rapport.growth.ListeningSigns;

/**
 * The signs of one turn, numbered.
 *
 * @param ids of the signs, each once
 * @param often how often each is there: one and the logarithm
 * @param split where the second sort of signs begins
 */
record TurnSigns(int[] ids, float[] often, int split) {

  private static final Pattern WORD = Pattern.compile("[a-z']+|[?.,!-]");
  private static final int AROUND = 25;
  private static final int LONGEST = 5;
  private static final int LONGEST_WORD = 24;
  private static final int LONGEST_TEXT = 2_000;

  /** The numbers that signs were given, by sort of signs. */
  static final class Numbers {
    private final Map<Integer, Integer> given = new HashMap<>();
    private boolean closed;

    int size() {
      return given.size();
    }

    /** From now on a sign never seen has no number. */
    void close() {
      closed = true;
    }

    private int of(int hash) {
      if (closed) return given.getOrDefault(hash, -1);
      return given.computeIfAbsent(hash, h -> given.size());
    }
  }

  /** What {@link ListeningSigns} reads. */
  static TurnSigns own(int[] hashes, Numbers numbers) {
    return of(counted(hashes), Map.of(), numbers);
  }

  /** The same, and the words and pairs of the turns around, each with where it stands. */
  static TurnSigns around(int[] hashes, Heard heard, Numbers numbers) {
    Map<Integer, Integer> found = counted(hashes);
    List<String> before = words(heard.before());
    List<String> earlier = words(heard.earlier());
    List<String> after = words(heard.after());
    pairs(found, "B", before.subList(Math.max(0, before.size() - AROUND), before.size()));
    pairs(found, "A", after.subList(0, Math.min(AROUND, after.size())));
    pairs(found, "E", earlier.subList(Math.max(0, earlier.size() - AROUND), earlier.size()));
    return of(found, Map.of(), numbers);
  }

  /** Letters of a turn in twos to fives within words, and words alone to three together. */
  static TurnSigns letters(Heard heard, Numbers numbers) {
    Map<Integer, Integer> letters = new LinkedHashMap<>();
    for (String word : lower(heard.text()).split("\\s+")) parts(letters, " " + word + " ");
    Map<Integer, Integer> words = new LinkedHashMap<>();
    List<String> list = words(heard.text());
    for (int from = 0; from < list.size(); from++) {
      StringBuilder joined = new StringBuilder("W");
      for (int to = from; to < Math.min(list.size(), from + 3); to++)
        words.merge(joined.append(' ').append(list.get(to)).toString().hashCode(), 1, Integer::sum);
    }
    return of(letters, words, numbers);
  }

  private static void parts(Map<Integer, Integer> found, String word) {
    for (int from = 0; from < word.length(); from++) {
      int hash = 7;
      for (int to = from; to < Math.min(word.length(), from + LONGEST); to++) {
        hash = 31 * hash + word.charAt(to);
        if (to > from) found.merge(hash * 5 + to - from, 1, Integer::sum);
      }
    }
  }

  private static void pairs(Map<Integer, Integer> found, String where, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      found.put((where + words.get(i)).hashCode(), 1);
      if (i + 1 < words.size())
        found.put((where + words.get(i) + "_" + words.get(i + 1)).hashCode(), 1);
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(lower(text));
    while (matcher.find()) {
      String word = matcher.group();
      words.add(word.substring(0, Math.min(LONGEST_WORD, word.length())));
    }
    return words;
  }

  private static String lower(String text) {
    return text.substring(0, Math.min(LONGEST_TEXT, text.length())).toLowerCase(Locale.ROOT);
  }

  private static Map<Integer, Integer> counted(int[] hashes) {
    Map<Integer, Integer> found = new LinkedHashMap<>();
    for (int hash : hashes) found.put(hash, 1);
    return found;
  }

  private static TurnSigns of(
      Map<Integer, Integer> first, Map<Integer, Integer> second, Numbers numbers) {
    int size = first.size() + second.size();
    int[] ids = new int[size];
    float[] often = new float[size];
    int at = 0;
    for (Map<Integer, Integer> sort : List.of(first, second))
      for (Map.Entry<Integer, Integer> one : sort.entrySet()) {
        ids[at] = numbers.of(one.getKey());
        often[at++] = (float) (1 + Math.log(one.getValue()));
      }
    return new TurnSigns(ids, often, first.size());
  }
}
