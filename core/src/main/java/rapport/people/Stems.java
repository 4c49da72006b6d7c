package rapport.people;

/**
 * Some words of Latin letters, to be looked for anywhere in a text at once: most places of a text
 * are passed over by their two letters alone. It knows no borders of words and no capitals. It is
 * immutable; a look takes O(length) where the words begin differently.
 */
final class Stems {

  private static final int LETTERS = 26;

  /** The words by their first two letters; null where none begins so. */
  private final String[][] begun = new String[LETTERS * LETTERS][];

  /**
   * @param words at least one, each of two letters or more, the first two between a and z
   */
  Stems(String... words) {
    for (String word : words) {
      int at = pair(word, 0);
      if (at < 0) throw new IllegalArgumentException(word);
      String[] before = begun[at];
      int size = before == null ? 0 : before.length;
      String[] more = new String[size + 1];
      if (before != null) System.arraycopy(before, 0, more, 0, size);
      more[size] = word;
      begun[at] = more;
    }
  }

  /** Whether one of the words stands somewhere in the text. */
  boolean in(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      int at = pair(text, i);
      if (at < 0 || begun[at] == null) continue;
      for (String word : begun[at]) if (text.startsWith(word, i)) return true;
    }
    return false;
  }

  private static int pair(String text, int i) {
    int one = text.charAt(i) - 'a';
    int other = text.charAt(i + 1) - 'a';
    return one < 0 || one >= LETTERS || other < 0 || other >= LETTERS ? -1 : one * LETTERS + other;
  }
}
