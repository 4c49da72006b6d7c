package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import rapport.interactions.Contact;
import rapport.interactions.Hole;
import rapport.interactions.Timeline;
import rapport.ties.Kind;

/**
 * The wanted interval between contacts with one person (practice N1). It is not a streak and
 * nothing is lost when it is missed; any {@linkplain #real real} contact from any source starts it
 * anew.
 *
 * @param everyDays the wanted interval in days
 * @param atMostDays the interval after which it is overdue
 * @param origin where it comes from
 * @param gaps from how many gaps it was learned; 0 if it was set
 */
public record Rhythm(int everyDays, int atMostDays, Origin origin, int gaps) {

  /** Where a rhythm comes from. */
  public enum Origin {
    /** Learned from history. */
    LEARNED,
    /** Set by the user, who is always right. */
    SET,
    /** Set by the user for a group that the person is in. */
    GROUP
  }

  /** The intervals people plan in, in days. */
  private static final int[] STEPS = {7, 14, 21, 30, 45, 60, 90, 120, 180, 365};

  private static final int REAL_PEOPLE = 8;
  private static final int ENOUGH_GAPS = 3;
  private static final int LATEST_GAPS = 24;
  private static final int ONE_CONVERSATION = 2;

  /**
   * Checks the intervals.
   *
   * @throws IllegalArgumentException if the wanted one is not positive or longer than the longest
   */
  public Rhythm {
    if (everyDays < 1 || atMostDays < everyDays) {
      throw new IllegalArgumentException(
          "no rhythm: every " + everyDays + ", at most " + atMostDays);
    }
  }

  /** The rhythm a user asked for; overdue after half as much again. */
  public static Rhythm set(int everyDays) {
    return new Rhythm(everyDays, everyDays + (everyDays + 1) / 2, Origin.SET, 0);
  }

  /**
   * The rhythm a user asked for, with the interval after which it is overdue.
   *
   * @throws IllegalArgumentException if the most is below the wanted
   */
  public static Rhythm set(int everyDays, int atMostDays) {
    return new Rhythm(everyDays, atMostDays, Origin.SET, 0);
  }

  /** The rhythm a user asked for a group; of several groups the shortest counts. */
  public static Rhythm group(int everyDays, int atMostDays) {
    return new Rhythm(everyDays, atMostDays, Origin.GROUP, 0);
  }

  /**
   * A rhythm to propose where history shows none, by what kind of tie it is: monthly for one that
   * transforms, every six weeks for one where both depend on each other, else every quarter. It is
   * Rapport's own choice and nothing is asked by it until the user takes it.
   */
  public static Rhythm proposed(Kind.Value kind) {
    int every =
        switch (kind) {
          case TRANSFORMATIONAL -> 30;
          case MUTUAL -> 45;
          case TRANSACTIONAL, UNKNOWN -> 90;
        };
    return new Rhythm(every, every + (every + 1) / 2, Origin.LEARNED, 0);
  }

  /**
   * The rhythm two people have had: two of three of their latest 24 gaps are no longer, raised to
   * the next interval people plan in. A gap lies between two conversations, and days in contact
   * that are at most two days apart are one conversation; a burst of twenty mails in one week
   * therefore counts for nothing, and neither does one long silence years ago. O(n log n).
   *
   * @param holes of which nothing is known: a gap with one in it is none
   * @return empty when there are fewer than three gaps or only one side ever turned to the other
   */
  public static Optional<Rhythm> learned(
      Timeline timeline, List<Hole> holes, Instant now, ZoneId zone) {
    List<Contact> past = timeline.until(now).contacts();
    if (!mutual(past)) return Optional.empty();
    long[] days =
        past.stream()
            .filter(Rhythm::real)
            .mapToLong(c -> day(c.at(), zone))
            .distinct()
            .sorted()
            .toArray();
    long[] gaps = gaps(days, holes);
    if (gaps.length < ENOUGH_GAPS) return Optional.empty();
    int every = step(typical(gaps));
    return Optional.of(new Rhythm(every, every + (every + 1) / 2, Origin.LEARNED, gaps.length));
  }

  /**
   * Whether a contact is real enough to start a rhythm anew: it reached at most eight people, and
   * the owner is named among them. What others wrote to each other breaks no silence, though it
   * lies in the owner's mailbox.
   */
  public static boolean real(Contact contact) {
    return contact.people() <= REAL_PEOPLE && contact.named();
  }

  /** The day of the latest real contact up to an instant, in a zone. */
  public static Optional<LocalDate> lastDay(Timeline timeline, Instant now, ZoneId zone) {
    return last(timeline, now).map(contact -> contact.at().atZone(zone).toLocalDate());
  }

  /** The latest real contact up to an instant. O(contacts since). */
  public static Optional<Contact> last(Timeline timeline, Instant now) {
    for (Contact contact : timeline.until(now).contacts().reversed())
      if (real(contact)) return Optional.of(contact);
    return Optional.empty();
  }

  /**
   * Whether two of three of the gaps it was learned from are no longer than it: not of one that was
   * set, and not where they were longer than the longest interval people plan in.
   */
  public boolean mostly() {
    return origin == Origin.LEARNED && gaps > 0 && everyDays < STEPS[STEPS.length - 1];
  }

  /** The day on which the next contact is due, counted in days of the calendar. */
  public LocalDate due(LocalDate lastContact) {
    return lastContact.plusDays(everyDays);
  }

  private static boolean hidden(long one, long other, List<Hole> holes) {
    return holes.stream()
        .anyMatch(hole -> one < hole.to().toEpochDay() && other >= hole.from().toEpochDay());
  }

  /** Days between the end of one conversation and the beginning of the next, the latest ones. */
  private static long[] gaps(long[] days, List<Hole> holes) {
    long[] gaps = new long[Math.max(0, days.length - 1)];
    int n = 0;
    for (int i = 1; i < days.length; i++) {
      boolean apart = days[i] - days[i - 1] > ONE_CONVERSATION;
      if (apart && !hidden(days[i - 1], days[i], holes)) gaps[n++] = days[i] - days[i - 1];
    }
    return Arrays.copyOfRange(gaps, Math.max(0, n - LATEST_GAPS), n);
  }

  /** The gap that two of three gaps do not exceed. */
  static long typical(long[] gaps) {
    long[] sorted = gaps.clone();
    Arrays.sort(sorted);
    return sorted[(2 * sorted.length - 1) / 3];
  }

  private static int step(long days) {
    for (int step : STEPS) if (days <= step) return step;
    return STEPS[STEPS.length - 1];
  }

  private static boolean mutual(List<Contact> past) {
    boolean sent = false;
    boolean received = false;
    for (Contact contact : past) {
      switch (contact.direction()) {
        case SENT -> sent = true;
        case RECEIVED -> received = true;
        case TOGETHER -> {
          sent = true;
          received = true;
        }
      }
    }
    return sent && received;
  }

  private static long day(Instant at, ZoneId zone) {
    return ChronoUnit.DAYS.between(LocalDate.EPOCH, at.atZone(zone).toLocalDate());
  }
}
