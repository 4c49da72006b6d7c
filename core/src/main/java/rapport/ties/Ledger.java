package rapport.ties;

import java.util.Arrays;

/**
 * A log of contacts between numbered people, laid out so that the contacts of one tie are found
 * together, and the five features of every tie: count, decay, reciprocity, median reply and
 * burstiness. It keeps no channel and no message; {@link Log} does.
 *
 * <p>The log is gone through twice: {@link Counting} counts the contacts of each tie's smaller
 * person, {@link Filling} puts each contact in its place (a counting scatter), so that a contact
 * takes eight bytes and nothing else is held. The contacts of one person are then sorted by the
 * larger person and time, and each tie is passed over once. Any order of contacts gives the same
 * features. O(n log(contacts per person)); at most 2³¹ − 9 contacts; seconds from 0 to 2³¹ − 1.
 */
public final class Ledger {

  private static final double HALF_LIFE_SECONDS = Strength.HALF_LIFE_DAYS * 86_400.0;
  private static final int BITS = 11;
  private static final int MASK = (1 << BITS) - 1;
  private static final double[] FINE = halves(0);
  private static final double[] MIDDLE = halves(BITS);
  private static final double[] COARSE = halves(2 * BITS);

  private final int[] begin;
  private final long[] contacts;

  private Ledger(int[] begin, long[] contacts) {
    this.begin = begin;
    this.contacts = contacts;
  }

  /** Takes the features of ties, by smaller person, then larger. */
  public interface Reader {
    /**
     * One tie.
     *
     * @param decay Σ 2^(−age / 90 days)
     * @param reciprocity fewer contacts of one direction ÷ more of the other
     * @param reply median seconds from a contact to the next when the direction changes; −1 if it
     *     never does
     * @param burstiness (σ − μ) / (σ + μ) of the gaps; 0 without gaps
     */
    void tie(
        int one,
        int other,
        int count,
        double decay,
        double reciprocity,
        double reply,
        double burstiness);
  }

  /** The first time through the log. */
  public static final class Counting {
    private final int[] begin;

    /** Counts contacts between people from 0 to before a number. */
    public Counting(int people) {
      begin = new int[people + 1];
    }

    /** Counts a contact; one with oneself is ignored. */
    public void add(int from, int to) {
      if (from != to) begin[Math.min(from, to) + 1]++;
    }

    /** Makes room for what was counted. */
    public Filling filling() {
      for (int i = 1; i < begin.length; i++) begin[i] += begin[i - 1];
      return new Filling(begin);
    }
  }

  /** The second time through the log. */
  public static final class Filling {
    private final int[] begin;
    private final int[] next;
    private final long[] contacts;

    private Filling(int[] begin) {
      this.begin = begin;
      this.next = Arrays.copyOf(begin, begin.length - 1);
      this.contacts = new long[begin[begin.length - 1]];
    }

    /** Puts a contact in its place; one with oneself is ignored. */
    public void add(int from, int to, int second) {
      if (from < to) contacts[next[from]++] = ((long) to << 32) | ((long) second << 1);
      else if (from > to) contacts[next[to]++] = ((long) from << 32) | ((long) second << 1) | 1;
    }

    /** The ledger; it has everything that was counted. */
    public Ledger done() {
      for (int i = 0; i < next.length; i++)
        if (next[i] != begin[i + 1])
          throw new IllegalStateException("not all contacts of person " + i + " were added");
      return new Ledger(begin, contacts);
    }
  }

  /** How many people there may be. */
  public int people() {
    return begin.length - 1;
  }

  /**
   * Reads every tie whose smaller person is in a range; disjoint ranges can be read at the same
   * time. Contacts after the instant are ignored.
   */
  public void ties(int from, int to, int now, Reader reader) {
    Pass pass = new Pass(now, reader);
    for (int person = from; person < to; person++) {
      int end = begin[person + 1];
      Arrays.sort(contacts, begin[person], end);
      for (int i = begin[person]; i < end; ) i = pass.tie(person, i, end);
    }
  }

  private static double[] halves(int shift) {
    double[] halves = new double[1 << BITS];
    for (int i = 0; i < halves.length; i++)
      halves[i] = Math.pow(2, -((double) i * (1L << shift)) / HALF_LIFE_SECONDS);
    return halves;
  }

  /** 2^(−age / half-life), from three tables whose places add up to the age. */
  static double left(int age) {
    return FINE[age & MASK] * MIDDLE[(age >>> BITS) & MASK] * COARSE[age >>> (2 * BITS)];
  }

  private final class Pass {
    private final int now;
    private final Reader reader;
    private int[] replies = new int[64];

    private Pass(int now, Reader reader) {
      this.now = now;
      this.reader = reader;
    }

    /** Passes over one tie and gives the place after it. */
    private int tie(int person, int start, int end) {
      int other = (int) (contacts[start] >>> 32);
      int back = 0;
      int turns = 0;
      int count = 0;
      int previous = 0;
      double decay = 0;
      double squares = 0;
      int first = 0;
      int i = start;
      for (; i < end && (int) (contacts[i] >>> 32) == other; i++) {
        int word = (int) contacts[i];
        int second = word >>> 1;
        if (second > now) continue;
        if (count == 0) first = second;
        else {
          int gap = second - (previous >>> 1);
          squares += (double) gap * gap;
          if (((word ^ previous) & 1) != 0) turns = reply(turns, gap);
        }
        back += word & 1;
        decay += left(now - second);
        previous = word;
        count++;
      }
      if (count > 0) {
        int less = Math.min(back, count - back);
        double gaps = (previous >>> 1) - first;
        reader.tie(
            person,
            other,
            count,
            decay,
            less / (double) (count - less),
            median(turns),
            burstiness(count - 1, gaps, squares));
      }
      return i;
    }

    private int reply(int turns, int gap) {
      if (turns == replies.length) replies = Arrays.copyOf(replies, 2 * turns);
      replies[turns] = gap;
      return turns + 1;
    }

    private double median(int turns) {
      if (turns == 0) return -1;
      Arrays.sort(replies, 0, turns);
      return (replies[(turns - 1) / 2] + (double) replies[turns / 2]) / 2;
    }

    private double burstiness(int gaps, double sum, double squares) {
      if (gaps == 0 || sum == 0) return 0;
      double mean = sum / gaps;
      double deviation = Math.sqrt(Math.max(0, squares / gaps - mean * mean));
      return (deviation - mean) / (deviation + mean);
    }
  }
}
