package rapport.desk.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rapport.interactions.Channel;
import rapport.interactions.Freshness;
import rapport.look.Directory;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;
import rapport.store.interactions.Interactions.Head;

/**
 * What the sources show of the ties that others have with each other: who wrote to whom in mail the
 * owner holds a copy of, who met whom in the owner's calendar, who shares a small organisation. It
 * shows what the owner saw, not all there is.
 *
 * <p>One interaction of n people counts its channel's richness / (n − 1) for each two of them, half
 * for two readers of one mail, halved with every half-life of its age. A sum s is the chance s / (s
 * + 4), as for the owner's own ties. A letter of which a mailbox holds several copies under
 * different identities counts once, as it does where timelines are read (decision 0153).
 */
final class Links implements Interactions.Participation {

  /** The structure of a network is slower than its contacts. */
  static final double HALF_LIFE_SECONDS = 360 * 86_400.0;

  private static final int MOST_PEOPLE = 25;
  private static final double SCALE = 4;

  private final Directory directory;
  private final Instant now;
  private final long[] known = new long[Channel.values().length];
  private final Pairs links = new Pairs();
  private final List<long[]> present = new ArrayList<>();
  private final Marks letters = new Marks();
  private Head head = Head.NONE;

  /** Hears of one tie between two others, the one with the smaller number first. */
  interface Told {
    void link(long one, long other, double chance, long last);
  }

  /** Sums and latest seconds by pair, in three rows with open addressing (Knuth 1998, §6.4, L). */
  private static final class Pairs {
    private long[] keys = new long[1 << 10]; // 0 is no pair
    private double[] sums = new double[keys.length];
    private long[] lasts = new long[keys.length];
    private int count;

    void add(long pair, double weight, long at) {
      int place = place(pair);
      if (keys[place] == 0) {
        if (2 * ++count > keys.length) {
          grow();
          place = place(pair);
        }
        keys[place] = pair;
      }
      sums[place] += weight;
      lasts[place] = Math.max(lasts[place], at);
    }

    private int place(long pair) {
      int mask = keys.length - 1;
      int place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 32) & mask;
      while (keys[place] != 0 && keys[place] != pair) place = (place + 1) & mask;
      return place;
    }

    private void grow() {
      long[] known = keys;
      double[] weighed = sums;
      long[] seen = lasts;
      keys = new long[2 * known.length];
      sums = new double[keys.length];
      lasts = new long[keys.length];
      for (int at = 0; at < known.length; at++) {
        if (known[at] == 0) continue;
        int place = place(known[at]);
        keys[place] = known[at];
        sums[place] = weighed[at];
        lasts[place] = seen[at];
      }
    }
  }

  /** Marks of letters that were seen, with open addressing, too. */
  private static final class Marks {
    private long[] marks = new long[1 << 10]; // 0 is none
    private int count;

    /** Adds one; false where it was there. */
    boolean add(long mark) {
      int place = place(mark);
      if (marks[place] != 0) return false;
      marks[place] = mark;
      if (2 * ++count > marks.length) grow();
      return true;
    }

    private int place(long mark) {
      int mask = marks.length - 1;
      int place = (int) (mark >>> 32) & mask;
      while (marks[place] != 0 && marks[place] != mark) place = (place + 1) & mask;
      return place;
    }

    private void grow() {
      long[] known = marks;
      marks = new long[2 * known.length];
      for (long mark : known) if (mark != 0) marks[place(mark)] = mark;
    }
  }

  /** With how far each channel is known: nothing fades by a silence that nobody listened to. */
  Links(Directory directory, Freshness fresh, Instant now) {
    this.directory = directory;
    this.now = now;
    for (Channel channel : Channel.values())
      known[channel.rung()] = fresh.of(channel, now).getEpochSecond();
  }

  @Override
  public void row(Head head, long handle, int role) {
    if (head.id() != this.head.id()) {
      flush();
      this.head = head;
    }
    long person = directory.of(handle);
    if (person != 0 && role != StoredItem.Role.DECLINED) present.add(new long[] {person, role});
  }

  /** All of them, once every row was told. */
  void each(Told told) {
    flush();
    head = Head.NONE;
    for (int at = 0; at < links.keys.length; at++) {
      long pair = links.keys[at];
      double sum = links.sums[at];
      if (pair != 0) told.link(first(pair), second(pair), sum / (sum + SCALE), links.lasts[at]);
    }
  }

  /** Two people as one number, the smaller first. */
  static long pair(long one, long other) {
    return Math.min(one, other) << 32 | Math.max(one, other);
  }

  private static long first(long pair) {
    return pair >>> 32;
  }

  private static long second(long pair) {
    return pair & 0xFFFF_FFFFL;
  }

  private void flush() {
    int n = present.size();
    boolean counts = head.id() != 0 && head.at() <= now.getEpochSecond();
    if (counts && n >= 3 && n <= MOST_PEOPLE && !copies()) {
      Channel channel = Channel.at(head.channel());
      double age = Math.max(0, known[channel.rung()] - head.at());
      double weight = channel.richness() / (n - 1) * Math.pow(0.5, age / HALF_LIFE_SECONDS);
      for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++) link(present.get(i), present.get(j), weight);
    }
    present.clear();
  }

  /**
   * Whether this is a further copy of a letter: of the same second and thread, with the same people
   * in the same places. Told by 64 bits, of which two letters of a million are alike by chance in
   * one of forty million mailboxes.
   */
  private boolean copies() {
    if (head.kind() != StoredItem.Kind.MAIL) return false;
    long people = 0; // a sum, so that their order is no matter
    for (long[] one : present) people += mixed(one[0] << 4 | one[1]);
    long mark = mixed(mixed(mixed(people) ^ head.at()) ^ head.thread());
    return !letters.add(mark == 0 ? 1 : mark);
  }

  /** Every bit on every bit (Steele, Lea &amp; Flood 2014, SplitMix, variant 13). */
  private static long mixed(long bits) {
    long one = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
    return two ^ (two >>> 31);
  }

  private void link(long[] one, long[] other, double weight) {
    if (one[0] == other[0] || directory.mine(one[0]) || directory.mine(other[0])) return;
    boolean readers =
        head.kind() == StoredItem.Kind.MAIL
            && one[1] != StoredItem.Role.AUTHOR
            && other[1] != StoredItem.Role.AUTHOR;
    links.add(pair(one[0], other[0]), readers ? weight / 2 : weight, head.at());
  }
}
