package rapport.people.match;

/**
 * How alike two words are, letter by letter. It knows nothing of names or addresses. Both measures
 * are O(n × m) for words of n and m letters.
 */
final class Alike {

  private static final int LONGEST = 64;

  private Alike() {}

  /**
   * The smallest number of letters inserted, deleted, replaced or swapped with their neighbour
   * (Damerau 1964, each place edited once), or {@code most + 1} if there are more.
   */
  static int edits(String one, String other, int most) {
    int n = Math.min(LONGEST, one.length());
    int m = Math.min(LONGEST, other.length());
    if (Math.abs(n - m) > most) return most + 1;
    int[] before = new int[m + 1];
    int[] last = new int[m + 1];
    int[] row = new int[m + 1];
    for (int j = 0; j <= m; j++) last[j] = j;
    for (int i = 1; i <= n; i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= m; j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1 && j > 1 && swapped(one, other, i, j)) edits = Math.min(edits, before[j - 2] + 1);
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > most) return most + 1;
      int[] free = before;
      before = last;
      last = row;
      row = free;
    }
    return Math.min(most + 1, last[m]);
  }

  /** The edits that are left when the order of letters does not matter, as in a scrambled word. */
  static int shaken(String one, String other, int most) {
    char[] mine = one.toCharArray();
    char[] theirs = other.toCharArray();
    java.util.Arrays.sort(mine);
    java.util.Arrays.sort(theirs);
    return edits(new String(mine), new String(theirs), most);
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }

  /** Twice the shared pairs of neighbouring letters over all pairs (Dice 1945), from 0 to 1. */
  static double pairs(String one, String other) {
    int n = Math.min(LONGEST, one.length()) - 1;
    int m = Math.min(LONGEST, other.length()) - 1;
    if (n < 1 || m < 1) return one.equals(other) ? 1 : 0;
    long used = 0;
    int shared = 0;
    for (int i = 0; i < n; i++)
      for (int j = 0; j < m; j++) {
        boolean free = (used & 1L << j) == 0;
        if (free && one.charAt(i) == other.charAt(j) && one.charAt(i + 1) == other.charAt(j + 1)) {
          used |= 1L << j;
          shared++;
          break;
        }
      }
    return 2.0 * shared / (n + m);
  }
}
