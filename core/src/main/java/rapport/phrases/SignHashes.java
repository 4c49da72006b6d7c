package rapport.phrases;

import java.util.Arrays;

/**
 * The hashes of the signs of one sentence: each sign is given in pieces that are hashed as one text
 * (FNV-1a, folded to 24 bits), so that no text is built or kept. Adding is O(length of the pieces).
 */
public final class SignHashes {

  /** The hash of no letter yet. */
  static final int EMPTY = 0x811c9dc5;

  private int[] hashes = new int[512];
  private int size;

  /** Adds the sign whose pieces follow each other without anything between. */
  void add(String... pieces) {
    int hash = EMPTY;
    for (String piece : pieces) hash = on(hash, piece);
    begun(hash);
  }

  /** The 24 bits that stand for a sign, of its pieces. */
  public static int hash(String... pieces) {
    int hash = EMPTY;
    for (String piece : pieces) hash = on(hash, piece);
    return folded(hash);
  }

  /** Goes on with the hash of a sign that is begun, by its next piece. */
  static int on(int begun, String piece) {
    int hash = begun;
    for (int i = 0; i < piece.length(); i++) hash = (hash ^ piece.charAt(i)) * 0x01000193;
    return hash;
  }

  /** Adds a sign that was begun with {@link #EMPTY} and is complete now. */
  void begun(int hash) {
    if (size == hashes.length) hashes = Arrays.copyOf(hashes, 2 * size);
    hashes[size++] = folded(hash);
  }

  private static int folded(int hash) {
    return ((hash >>> 24) ^ hash) & 0xffffff;
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
