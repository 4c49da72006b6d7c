package rapport.phrases;

import java.util.Arrays;

/**
 * The hashes of the signs of one sentence: each sign is given in pieces that are hashed as one text
 * (FNV-1a, folded to 24 bits), so that no text is built or kept. Adding is O(length of the pieces).
 */
public final class SignHashes {

  private int[] hashes = new int[512];
  private int size;

  /** Adds the sign whose pieces follow each other without anything between. */
  void add(String... pieces) {
    if (size == hashes.length) hashes = Arrays.copyOf(hashes, 2 * size);
    hashes[size++] = hash(pieces);
  }

  /** The 24 bits that stand for a sign, of its pieces. */
  public static int hash(String... pieces) {
    int hash = 0x811c9dc5;
    for (String piece : pieces)
      for (int i = 0; i < piece.length(); i++) hash = (hash ^ piece.charAt(i)) * 0x01000193;
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
