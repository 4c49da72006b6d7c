package rapport.people.match;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;

/**
 * A set of words in the order of the alphabet, in one row: four bytes for each beside the word
 * itself, where a tree takes forty. Cannot be changed. Whether a word is in it takes O(log n).
 */
final class SortedWords extends AbstractSet<String> {

  private static final SortedWords NONE = new SortedWords(java.util.List.of());

  private final String[] words;

  /** Of some words; each counts once. O(n log n), or O(n) where they are such a set already. */
  SortedWords(Collection<String> words) {
    this.words =
        words instanceof SortedWords sorted
            ? sorted.words
            : words.stream().distinct().sorted().toArray(String[]::new);
  }

  /** The same; of no words always one object. */
  static SortedWords of(Collection<String> words) {
    if (words.isEmpty()) return NONE;
    return words instanceof SortedWords sorted ? sorted : new SortedWords(words);
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String wanted && Arrays.binarySearch(words, wanted) >= 0;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(words).iterator();
  }

  @Override
  public int size() {
    return words.length;
  }
}
