package rapport.people.match;

/**
 * How much what stands before the {@code @} speaks for one human: two local parts that are alike,
 * or one that is made of another's name in one of the usual ways (jane.doe, jdoe, doej, janed).
 * Roles such as {@code info} say nothing. O(length × words).
 */
final class LocalMatch {

  private LocalMatch() {}

  /** The bits of two local parts that are alike, or 0. */
  static double alike(LocalPart one, LocalPart other, Rarity rarity) {
    double least = Math.min(rarity.local(one), rarity.local(other));
    if (one.written().equals(other.written())) return least;
    // At one firm two addresses that nearly agree are those of two colleagues.
    if (!one.firm().isEmpty() && one.firm().equals(other.firm())) return 0;
    if (one.letters().length() >= 4 && one.letters().equals(other.letters())) {
      if (one.digits().equals(other.digits())) return least;
      double letters = 2.6 * one.letters().length() - 4;
      return Math.clamp(letters, 0, Math.max(0, word(one.letters(), rarity) - 3));
    }
    int shorter = Math.min(one.written().length(), other.written().length());
    int slips = shorter >= 10 ? 2 : shorter >= 7 ? 1 : 0;
    if (slips > 0 && Alike.edits(one.written(), other.written(), slips) <= slips)
      return Math.clamp(least - 6, 0, 12);
    return contained(one, other, rarity);
  }

  private static double word(String letters, Rarity rarity) {
    return Math.min(20, Math.max(rarity.word(letters), letters.length() >= 9 ? 17 : 0));
  }

  private static double contained(LocalPart one, LocalPart other, Rarity rarity) {
    boolean shorter = one.letters().length() <= other.letters().length();
    LocalPart small = shorter ? one : other;
    LocalPart large = shorter ? other : one;
    if (small.letters().length() < 6 || !large.letters().contains(small.letters())) return 0;
    return Math.clamp(
        Math.min(2.2 * small.letters().length(), rarity.word(small.letters())) - 5, 0, 9);
  }

  /** The bits of a local part that is made of a name's words and initials, or 0. */
  static double named(NameParts name, LocalPart local, Rarity rarity) {
    String umlautless = local.umlautless();
    double bits = named(name, local.letters(), rarity);
    return umlautless.equals(local.letters())
        ? bits
        : Math.max(bits, named(name, umlautless, rarity));
  }

  private static double named(NameParts name, String letters, Rarity rarity) {
    StringBuilder rest = new StringBuilder(letters);
    if (rest.length() < 3 || !begun(name, letters)) return 0;
    double bits = 0;
    int whole = 0;
    int parts = 0;
    double lone = 0;
    boolean[] used = new boolean[name.words().size()];
    for (int pass = 0; pass < 3; pass++)
      for (int i = 0; i < used.length; i++) {
        if (used[i]) continue;
        NameParts.Word word = name.words().get(i);
        double found = take(rest, word, pass, rarity);
        if (found <= 0) continue;
        used[i] = true;
        bits += found;
        lone = rarity.lone(word.plain());
        parts++;
        if (pass == 0) whole++;
      }
    if (parts < 2 && name.words().size() > 1) bits -= 2;
    if (rest.length() > 2 && whole < 2) return 0;
    if (parts == 1) bits = Math.min(lone, bits);
    return Math.max(0, bits - 2.0 * Math.min(3, rest.length()));
  }

  /** Whether it begins or ends as some word of the name begins, without which nothing fits. */
  private static boolean begun(NameParts name, String letters) {
    char first = letters.charAt(0);
    for (NameParts.Word word : name.words()) {
      if (word.plain().charAt(0) == first || word.umlautless().charAt(0) == first) return true;
      if (word.plain().length() >= 3 && letters.contains(word.umlautless())) return true;
      if (word.plain().length() >= 3 && letters.contains(word.plain())) return true;
    }
    return false;
  }

  /** First whole words, then beginnings of three letters or more, then initials. */
  private static double take(StringBuilder rest, NameParts.Word word, int pass, Rarity rarity) {
    String plain = word.plain();
    if (pass == 0) {
      double found = takeWord(rest, plain, rarity.word(plain));
      return found > 0 ? found : takeWord(rest, word.umlautless(), rarity.word(plain));
    }
    if (pass == 1) {
      for (int length = Math.min(plain.length() - 1, rest.length()); length >= 3; length--) {
        String start = plain.substring(0, length);
        int at = rest.indexOf(start);
        if (at != 0 && (at < 0 || at != rest.length() - length)) continue;
        rest.delete(at, at + length);
        return Math.clamp(Math.min(2.3 * length, rarity.word(plain)) - 2, 0, 10);
      }
      return 0;
    }
    if (rest.isEmpty()) return 0;
    char initial = plain.charAt(0);
    if (rest.charAt(0) == initial) rest.deleteCharAt(0);
    else if (rest.charAt(rest.length() - 1) == initial) rest.deleteCharAt(rest.length() - 1);
    else return 0;
    return 2.5;
  }

  private static double takeWord(StringBuilder rest, String word, double rare) {
    int at = word.length() < 3 ? -1 : rest.indexOf(word);
    if (at < 0) return 0;
    rest.delete(at, at + word.length());
    return Math.min(rare, 2.3 * word.length());
  }
}
