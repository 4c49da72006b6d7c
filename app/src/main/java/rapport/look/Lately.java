package rapport.look;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.ties.Reciprocity;
import rapport.ties.ReplyTime;
import rapport.ties.Share;

/**
 * Everybody's contacts of the last months in one row of time, so that a figure over a span is a
 * count over a slice. An interaction with several people is in it once. Immutable.
 */
public final class Lately {

  private static final Duration REACH = Duration.ofDays(110);
  private static final long NEVER = Long.MIN_VALUE;
  private static final int SENT = 1;
  private static final int RECEIVED = 2;
  private static final int OPENS = 4;
  private static final int SPOKEN = 8;

  private final Instant from;
  private final long[] at;
  private final byte[] traits;
  private final long[] asked;
  private final long[] met;

  private Lately(Instant from, long[] at, byte[] traits, long[] asked, long[] met) {
    this.from = from;
    this.at = at;
    this.traits = traits;
    this.asked = asked;
    this.met = met;
  }

  /** From all timelines but the owner's. O(contacts of the last months + people). */
  public static Lately of(Map<Long, Timeline> timelines, Directory directory, Instant now) {
    Instant from = now.minus(REACH);
    List<Contact> recent = new ArrayList<>();
    long[] met = new long[timelines.size()];
    int people = 0;
    for (Map.Entry<Long, Timeline> entry : timelines.entrySet()) {
      if (directory.mine(entry.getKey())) continue;
      List<Contact> contacts = entry.getValue().contacts();
      for (int i = contacts.size() - 1; i >= 0 && contacts.get(i).at().isAfter(from); i--)
        recent.add(contacts.get(i));
      long both = met(entry.getValue());
      if (both != NEVER) met[people++] = both;
    }
    met = Arrays.copyOf(met, people);
    Arrays.sort(met);
    return of(from, distinct(recent), met);
  }

  /** Each interaction once; of a meeting, whoever called it rather than who came along. */
  private static List<Contact> distinct(List<Contact> contacts) {
    contacts.sort(
        Comparator.comparing(Contact::at)
            .thenComparingLong(Contact::interaction)
            .thenComparing(Contact::opens)
            .thenComparing(contact -> contact.direction() == Direction.TOGETHER)
            .thenComparing(Comparator.comparingLong(Contact::answers).reversed()));
    Set<Long> seen = new HashSet<>();
    contacts.removeIf(contact -> !seen.add(contact.interaction()));
    return contacts;
  }

  private static Lately of(Instant from, List<Contact> contacts, long[] met) {
    Map<Long, Instant> asked = new HashMap<>();
    Reciprocity.replies(
        contacts, (question, answer) -> asked.put(answer.interaction(), question.at()));
    int size = contacts.size();
    long[] at = new long[size];
    byte[] traits = new byte[size];
    long[] questions = new long[size];
    for (int i = 0; i < size; i++) {
      Contact contact = contacts.get(i);
      Instant question = asked.get(contact.interaction());
      at[i] = contact.at().getEpochSecond();
      traits[i] = traits(contact);
      questions[i] = question == null ? NEVER : question.getEpochSecond();
    }
    return new Lately(from, at, traits, questions, met);
  }

  private static byte traits(Contact contact) {
    int traits = contact.opens() && contact.named() ? OPENS : 0;
    if (contact.direction() == Direction.SENT) traits |= SENT;
    if (contact.direction() == Direction.RECEIVED) traits |= RECEIVED;
    if (contact.channel().spoken()) traits |= SPOKEN;
    return (byte) traits;
  }

  /** Whether both had first turned to each other in (from, to]. */
  public static boolean met(Timeline timeline, Instant from, Instant to) {
    long met = met(timeline);
    return met > from.getEpochSecond() && met <= to.getEpochSecond();
  }

  /** When both had first turned to each other; empty while one side alone has. */
  public static Optional<Instant> mutual(Timeline timeline) {
    long met = met(timeline);
    return met == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochSecond(met));
  }

  private static long met(Timeline timeline) {
    boolean sent = false;
    boolean received = false;
    for (Contact contact : timeline.contacts()) {
      sent |= contact.direction() != Direction.RECEIVED;
      received |= contact.direction() != Direction.SENT && contact.named();
      if (sent && received) return contact.at().getEpochSecond();
    }
    return NEVER;
  }

  /** The same with one contact that begins an exchange, given its person's timelines. */
  public Lately with(Contact added, Timeline before, Timeline after) {
    int place = Arrays.binarySearch(at, added.at().getEpochSecond());
    if (place < 0) place = -1 - place;
    long[] met = met(before, after);
    byte[] traits = Arrays.copyOf(this.traits, at.length + 1);
    System.arraycopy(this.traits, place, traits, place + 1, at.length - place);
    traits[place] = traits(added);
    return new Lately(
        from,
        inserted(at, place, added.at().getEpochSecond()),
        traits,
        inserted(asked, place, NEVER),
        met);
  }

  /** The same without one contact that began an exchange, given its person's timelines. */
  public Lately without(Contact gone, Timeline before, Timeline after) {
    int place = place(gone);
    if (place < 0) return new Lately(from, at, traits, asked, met(before, after));
    byte[] left = Arrays.copyOf(traits, traits.length - 1);
    System.arraycopy(traits, place + 1, left, place, left.length - place);
    return new Lately(from, without(at, place), left, without(asked, place), met(before, after));
  }

  /** Where a contact that answers nothing stands, or −1; of several alike any is as good. */
  private int place(Contact contact) {
    long second = contact.at().getEpochSecond();
    for (int i = after(at, contact.at()) - 1; i >= 0 && at[i] == second; i--)
      if (traits[i] == traits(contact) && asked[i] == NEVER) return i;
    return -1;
  }

  /** When everybody had first turned to each other, with one timeline in place of another. */
  private long[] met(Timeline before, Timeline after) {
    long was = met(before);
    long is = met(after);
    if (was == is) return met;
    long[] next = was == NEVER ? met : without(met, Arrays.binarySearch(met, was));
    int where = Arrays.binarySearch(next, is);
    return is == NEVER ? next : inserted(next, where < 0 ? -1 - where : where, is);
  }

  private static long[] inserted(long[] row, int place, long value) {
    long[] next = Arrays.copyOf(row, row.length + 1);
    System.arraycopy(row, place, next, place + 1, row.length - place);
    next[place] = value;
    return next;
  }

  private static long[] without(long[] row, int place) {
    long[] next = Arrays.copyOf(row, row.length - 1);
    System.arraycopy(row, place + 1, next, place, row.length - place - 1);
    return next;
  }

  /** Whether everything since an instant is in it. */
  public boolean covers(Instant since) {
    return !since.isBefore(from);
  }

  /** How many exchanges the owner began in (from, to], of those that either began. */
  public Share initiation(Instant from, Instant to) {
    int ours = 0;
    int all = 0;
    for (int i = after(at, from), end = after(at, to); i < end; i++) {
      if ((traits[i] & OPENS) == 0 || (traits[i] & (SENT | RECEIVED)) == 0) continue;
      all++;
      ours += traits[i] & SENT;
    }
    return new Share(ours, all);
  }

  /** How fast one side answered in (from, to] what was asked in the same span. */
  public ReplyTime replies(boolean mine, Instant from, Instant to) {
    long since = from.getEpochSecond();
    int first = after(at, from);
    int end = after(at, to);
    long[] seconds = new long[Math.max(0, end - first)];
    int count = 0;
    for (int i = first; i < end; i++)
      if (asked[i] > since && ((traits[i] & SENT) != 0) == mine)
        seconds[count++] = at[i] - asked[i];
    return ReplyTime.ofSeconds(Arrays.copyOf(seconds, count));
  }

  /** With how many people both sides had first turned to each other in (from, to]. */
  public int met(Instant from, Instant to) {
    return after(met, to) - after(met, from);
  }

  /** How many contacts are in [from, to), spoken or written. */
  public int count(boolean spoken, Instant from, Instant to) {
    int count = 0;
    int end = after(at, to.minusNanos(1));
    for (int i = after(at, from.minusNanos(1)); i < end; i++)
      if (((traits[i] & SPOKEN) != 0) == spoken) count++;
    return count;
  }

  /** The number of the first of a row that is later. Rows are whole seconds. */
  private static int after(long[] row, Instant instant) {
    long second = instant.getEpochSecond();
    int low = 0;
    int high = row.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (row[middle] <= second) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
