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
import org.jspecify.annotations.Nullable;
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
  private final Met met;

  private Lately(Instant from, long[] at, byte[] traits, long[] asked, Met met) {
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
    List<Timeline> others = new ArrayList<>(timelines.size());
    for (Map.Entry<Long, Timeline> entry : timelines.entrySet()) {
      if (directory.mine(entry.getKey())) continue;
      List<Contact> contacts = entry.getValue().contacts();
      for (int i = contacts.size() - 1; i >= 0 && contacts.get(i).at().isAfter(from); i--)
        recent.add(contacts.get(i));
      others.add(entry.getValue());
    }
    return of(from, distinct(recent), Met.of(others));
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

  private static Lately of(Instant from, List<Contact> contacts, Met met) {
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

  /** When both had first turned to each other; empty while one side alone has. */
  public static Optional<Instant> mutual(Timeline timeline) {
    long met = Met.of(timeline);
    return Met.ever(met) ? Optional.of(Instant.ofEpochSecond(met)) : Optional.empty();
  }

  /** The same with one contact that begins an exchange, given its person's timelines. */
  public Lately with(Contact added, Timeline before, Timeline after) {
    int place = Arrays.binarySearch(at, added.at().getEpochSecond());
    if (place < 0) place = -1 - place;
    byte[] traits = Arrays.copyOf(this.traits, at.length + 1);
    System.arraycopy(this.traits, place, traits, place + 1, at.length - place);
    traits[place] = traits(added);
    return new Lately(
        from,
        Met.inserted(at, place, added.at().getEpochSecond()),
        traits,
        Met.inserted(asked, place, NEVER),
        met.with(before, after));
  }

  /** The same without one contact that began an exchange, given its person's timelines. */
  public Lately without(Contact gone, Timeline before, Timeline after) {
    int place = place(gone);
    if (place < 0) return new Lately(from, at, traits, asked, met.with(before, after));
    byte[] left = Arrays.copyOf(traits, traits.length - 1);
    System.arraycopy(traits, place + 1, left, place, left.length - place);
    return new Lately(
        from, Met.without(at, place), left, Met.without(asked, place), met.with(before, after));
  }

  /**
   * The same where some people have other timelines, or none, that tell nothing else of these
   * months; null where they do.
   */
  @Nullable Lately with(List<Timeline> before, List<Timeline> after) {
    if (anyIn(before) || anyIn(after)) return null;
    Met next = met;
    for (Timeline one : before) next = next.with(one, null);
    for (Timeline one : after) next = next.with(null, one);
    return new Lately(from, at, traits, asked, next);
  }

  private boolean anyIn(List<Timeline> timelines) {
    return timelines.stream().anyMatch(one -> one.contacts().getLast().at().isAfter(from));
  }

  /** Where a contact that answers nothing stands, or −1; of several alike any is as good. */
  private int place(Contact contact) {
    long second = contact.at().getEpochSecond();
    for (int i = Met.after(at, contact.at()) - 1; i >= 0 && at[i] == second; i--)
      if (traits[i] == traits(contact) && asked[i] == NEVER) return i;
    return -1;
  }

  /** Whether everything since an instant is in it. */
  public boolean covers(Instant since) {
    return !since.isBefore(from);
  }

  /** How many exchanges the owner began in (from, to], of those that either began. */
  public Share initiation(Instant from, Instant to) {
    int ours = 0;
    int all = 0;
    for (int i = Met.after(at, from), end = Met.after(at, to); i < end; i++) {
      if ((traits[i] & OPENS) == 0 || (traits[i] & (SENT | RECEIVED)) == 0) continue;
      all++;
      ours += traits[i] & SENT;
    }
    return new Share(ours, all);
  }

  /** How fast one side answered in (from, to] what was asked in the same span. */
  public ReplyTime replies(boolean mine, Instant from, Instant to) {
    long since = from.getEpochSecond();
    int first = Met.after(at, from);
    int end = Met.after(at, to);
    long[] seconds = new long[Math.max(0, end - first)];
    int count = 0;
    for (int i = first; i < end; i++)
      if (asked[i] > since && ((traits[i] & SENT) != 0) == mine)
        seconds[count++] = at[i] - asked[i];
    return ReplyTime.ofSeconds(Arrays.copyOf(seconds, count));
  }

  /** With how many people both sides had first turned to each other in (from, to]. */
  public int met(Instant from, Instant to) {
    return met.in(from, to);
  }

  /** How many contacts are in [from, to), spoken or written. */
  public int count(boolean spoken, Instant from, Instant to) {
    int count = 0;
    int end = Met.after(at, to.minusNanos(1));
    for (int i = Met.after(at, from.minusNanos(1)); i < end; i++)
      if (((traits[i] & SPOKEN) != 0) == spoken) count++;
    return count;
  }
}
