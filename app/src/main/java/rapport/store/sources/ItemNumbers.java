package rapport.store.sources;

/** Numbers by which interactions are recognised again. */
public final class ItemNumbers {

  private ItemNumbers() {}

  /** 64 bits of a text: FNV-1a with a final mix; never 0, which means "none". */
  public static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash ^= text.charAt(i);
      hash *= 0x100000001b3L;
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
