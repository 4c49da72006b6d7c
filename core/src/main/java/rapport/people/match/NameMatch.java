package rapport.people.match;

import java.util.List;

/**
 * How much two names speak for one human: words are matched whatever their order, each as far as it
 * agrees (letter by letter, but for umlauts, as a nickname, by sound, by an initial, with a slip of
 * the pen) and weighed by how rare it is. It is O(words²).
 *
 * @param agree bits of the words that agree, not below 0
 * @param differ bits of the words that contradict, not above 0
 * @param whole whether each word of the shorter name agrees as written
 * @param family whether the last words agree, as those of people who live together mostly do
 * @param common whether all words that agree are common ones
 */
record NameMatch(double agree, double differ, boolean whole, boolean family, boolean common) {

  static final NameMatch NONE = new NameMatch(0, 0, false, false, false);

  private static final double EXTRA = -0.4;
  private static final double DIFFERENT = -4.6;
  private static final double LOGIN = -1;

  /** What a second slip in one word costs: with two, Seifert is Siebert, who is somebody else. */
  private static final double SECOND = 2;

  private static final double COMMON = 8;

  /** Two words with many letters in common contradict less than two that have none. */
  private static final double SLIPPED = -2;

  /** A further word at an end of a name is more often another name than one in its middle. */
  private static final double OTHER_END = -3.5;

  static NameMatch of(NameParts one, NameParts other, Rarity rarity) {
    if (one.empty() || other.empty()) return NONE;
    if (compact(one.words()).equals(compact(other.words()))) return same(one, other, rarity);
    return matched(one.words(), other.words(), one, other, rarity);
  }

  double bits() {
    return agree + differ;
  }

  private static String compact(List<NameParts.Word> words) {
    StringBuilder compact = new StringBuilder();
    for (NameParts.Word word : words) compact.append(word.umlautless());
    return compact.toString();
  }

  private static NameMatch same(NameParts one, NameParts other, Rarity rarity) {
    NameParts finer = one.words().size() >= other.words().size() ? one : other;
    double bits = 0;
    double rarest = 0;
    for (NameParts.Word word : finer.words()) {
      double rare = word.initial() ? 3 : rarity.word(word.plain());
      bits += rare;
      rarest = Math.max(rarest, rare);
    }
    if (finer.words().size() == 1) bits = rarity.lone(finer.words().getFirst().plain());
    return new NameMatch(bits, 0, true, true, rarest < COMMON);
  }

  private static NameMatch matched(
      List<NameParts.Word> mine,
      List<NameParts.Word> theirs,
      NameParts one,
      NameParts other,
      Rarity rarity) {
    boolean[] usedMine = new boolean[mine.size()];
    boolean[] usedTheirs = new boolean[theirs.size()];
    double agree = 0;
    int found = 0;
    boolean whole = true;
    double lone = 0;
    double rarest = 0;
    while (found < Math.min(mine.size(), theirs.size())) {
      double best = 0.5;
      int left = -1;
      int right = -1;
      for (int i = 0; i < mine.size(); i++)
        for (int j = 0; j < theirs.size(); j++) {
          if (usedMine[i] || usedTheirs[j]) continue;
          double bits = word(mine.get(i), theirs.get(j), rarity);
          if (bits > best) {
            best = bits;
            left = i;
            right = j;
          }
        }
      if (left < 0) break;
      usedMine[left] = true;
      usedTheirs[right] = true;
      whole &= mine.get(left).umlautless().equals(theirs.get(right).umlautless());
      agree += best;
      rarest = Math.max(rarest, best);
      lone = Math.max(rarity.lone(mine.get(left).plain()), rarity.lone(theirs.get(right).plain()));
      found++;
    }
    int open = Math.min(mine.size(), theirs.size()) - found;
    int extra = Math.abs(mine.size() - theirs.size());
    if (found == 1) agree = Math.min(lone, agree);
    else if (extra > 0 && open(mine.size() > theirs.size() ? usedMine : usedTheirs))
      agree += OTHER_END;
    double differ = open * different(one, other);
    if (open == 1 && differ < SLIPPED && slipped(mine, theirs, usedMine, usedTheirs))
      differ = SLIPPED;
    return new NameMatch(
        Math.max(0, agree + (found > 0 ? EXTRA * extra : 0)),
        differ,
        whole && open == 0,
        mine.getLast().sound().equals(theirs.getLast().sound()),
        rarest < COMMON);
  }

  private static boolean slipped(
      List<NameParts.Word> mine, List<NameParts.Word> theirs, boolean[] one, boolean[] other) {
    for (int i = 0; i < one.length; i++)
      for (int j = 0; j < other.length; j++) {
        if (one[i] || other[j]) continue;
        String left = mine.get(i).plain();
        String right = theirs.get(j).plain();
        if (Math.min(left.length(), right.length()) >= 4
            && (Alike.shaken(left, right, 2) <= 2 || Alike.pairs(left, right) >= 0.4)) return true;
      }
    return false;
  }

  private static boolean open(boolean[] used) {
    return !used[0] || !used[used.length - 1];
  }

  private static double different(NameParts one, NameParts other) {
    boolean login = one.login() || other.login();
    return login ? LOGIN : DIFFERENT;
  }

  /** The bits of two words that can be one, or 0. */
  static double word(NameParts.Word one, NameParts.Word other, Rarity rarity) {
    if (one.initial() || other.initial())
      return one.plain().charAt(0) == other.plain().charAt(0) ? 3 : 0;
    double least = Math.min(rarity.word(one.plain()), rarity.word(other.plain()));
    if (one.plain().equals(other.plain())) return least;
    if (one.umlautless().equals(other.umlautless())) return least - 0.5;
    if (Nicknames.same(one.plain(), other.plain())) return Math.max(2, Math.min(8, least - 2));
    if (one.sound().equals(other.sound())) return Math.max(1, least - 4);
    int shorter = Math.min(one.plain().length(), other.plain().length());
    int slips = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0;
    int edits = slips > 0 ? Alike.edits(one.plain(), other.plain(), slips) : Integer.MAX_VALUE;
    if (edits <= slips)
      return Math.max(1, least - (shorter < 6 ? 6.5 : 4.5) - (edits > 1 ? SECOND : 0));
    if (shorter >= 5 && Alike.shaken(one.plain(), other.plain(), 1) <= 1)
      return Math.max(1, least - 6.5);
    if (shorter >= 3 && prefix(one.plain(), other.plain())) return Math.max(1, least - 6);
    return 0;
  }

  private static boolean prefix(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }
}
