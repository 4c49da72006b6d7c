package rapport.phrases;

import java.util.Arrays;

/**
 * The hashes of the signs of one sentence: a sign is given piece by piece, and its letters are
 * hashed as one text (FNV-1a, folded to 24 bits), so that no text is built or kept. Adding is
 * O(length of the pieces).
 */
public final class SignHashes {

  private static final int EMPTY = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private int[] hashes = new int[512];
  private int size;
  private int begun = EMPTY;

  /** The 24 bits that stand for a sign, of its pieces. */
  public static int hash(String... pieces) {
    int hash = EMPTY;
    for (String piece : pieces) hash = on(hash, piece);
    return folded(hash);
  }

  private static int on(int begun, String piece) {
    int hash = begun;
    for (int i = 0; i < piece.length(); i++) hash = (hash ^ piece.charAt(i)) * PRIME;
    return hash;
  }

  /** Begins a sign with its first piece. */
  SignHashes sign(String first) {
    begun = on(EMPTY, first);
    return this;
  }

  /** Goes on with the sign that is begun. */
  SignHashes and(String piece) {
    begun = on(begun, piece);
    return this;
  }

  SignHashes and(char letter) {
    begun = (begun ^ letter) * PRIME;
    return this;
  }

  SignHashes and(IntentWord word) {
    int hash = begun;
    for (char letter : word.letters()) hash = (hash ^ letter) * PRIME;
    begun = hash;
    return this;
  }

  SignHashes and(boolean is) {
    return and(is ? "true" : "false");
  }

  /** A number of one digit. */
  SignHashes and(int digit) {
    return and((char) ('0' + digit));
  }

  /** Adds the sign as far as it is begun; it can be gone on with. */
  void add() {
    if (size == hashes.length) hashes = Arrays.copyOf(hashes, 2 * size);
    hashes[size++] = folded(begun);
  }

  private static int folded(int hash) {
    return ((hash >>> 24) ^ hash) & 0xffffff;
  }

  int size() {
    return size;
  }

  /** One of those added, in their order, some more than once. */
  int get(int index) {
    return hashes[index];
  }

  /** Those added, each once, ascending. */
  int[] distinct() {
    int[] sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++)
      if (i == 0 || sorted[i] != sorted[i - 1]) sorted[kept++] = sorted[i];
    return Arrays.copyOf(sorted, kept);
  }
}
