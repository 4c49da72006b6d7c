package rapport.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Freshness;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;
import rapport.people.Person;
import rapport.ties.Attention;
import rapport.ties.Holding;
import rapport.ties.Tie;

/**
 * One person and how the relationship stands on a day: everything the week is planned from. It is
 * not advice; {@link Week} gives that.
 *
 * @param rhythm learned or set, or null when there is neither
 * @param lastReal the day of the latest real contact ({@link Rhythm#real}), or null
 * @param lastAt when that was; the beginning of its day where a move was only marked as done
 * @param silentFrom the day from which silence is counted: {@code lastReal}, or the end of a later
 *     hole in the archive, of which nothing is known
 * @param due the day on which the next contact is due, or null without a rhythm
 * @param height the strength had no time passed since the latest contact: what silence eats from
 * @param waiting a message that waits for the owner's answer, or null
 * @param latest the latest contact, or null
 * @param counted the contact that the silence is counted from; null where a move that was marked as
 *     done counts instead
 * @param known until which day contacts would be known; silence after it is not counted
 * @param holding what strength, trend and height are computed from
 * @param doubt whether somebody else may be the same human; what silence or newness would say is
 *     not said then
 */
public record Standing(
    Person person,
    Tie tie,
    @Nullable Rhythm rhythm,
    @Nullable LocalDate lastReal,
    @Nullable Instant lastAt,
    @Nullable LocalDate silentFrom,
    @Nullable LocalDate due,
    double height,
    @Nullable Contact waiting,
    @Nullable Contact latest,
    @Nullable Contact counted,
    LocalDate known,
    Holding holding,
    Doubt doubt) {

  private static final int FEW_PEOPLE = 3;

  /**
   * How things stand; what falls due in a pause is due on the day after it.
   *
   * @param attention what all ties hold
   * @param wanted the rhythm the user set, or null to learn one
   * @param doneOn the day on which the user said a move about this person was done, or null; it
   *     counts as a contact
   */
  public static Standing of(
      Person person,
      Timeline timeline,
      Attention attention,
      @Nullable Rhythm wanted,
      @Nullable LocalDate doneOn,
      Pauses pauses,
      Instant now,
      ZoneId zone) {
    return of(
        person,
        timeline,
        attention,
        wanted,
        doneOn,
        pauses,
        Freshness.NOW,
        OneSided.NONE,
        now,
        zone);
  }

  /**
   * The same where the sources of some channels end before now: what silence changes is as it was
   * at the end of those that the two use. Where they hold one side of a channel only, who begins,
   * answers and waits is worked out from the others.
   */
  public static Standing of(
      Person person,
      Timeline timeline,
      Attention attention,
      @Nullable Rhythm wanted,
      @Nullable LocalDate doneOn,
      Pauses pauses,
      Freshness fresh,
      OneSided sides,
      Instant today,
      ZoneId zone) {
    Timeline past = timeline.until(today);
    Instant now = fresh.of(past, today);
    Rhythm rhythm =
        wanted != null ? wanted : Rhythm.learned(past, fresh.holes(past), now, zone).orElse(null);
    Contact counted = Rhythm.last(past, now).orElse(null);
    LocalDate last = counted == null ? null : counted.at().atZone(zone).toLocalDate();
    if (doneOn != null && (last == null || doneOn.isAfter(last))) {
      last = doneOn;
      counted = null;
    }
    LocalDate from = last == null ? null : fresh.silentFrom(last, past);
    LocalDate due =
        rhythm != null && from != null ? pauses.after(person.id(), rhythm.due(from)) : null;
    List<Contact> contacts = past.contacts();
    Contact latest = contacts.isEmpty() ? null : contacts.getLast();
    Holding holding = Holding.of(past, now);
    return new Standing(
        person,
        Tie.of(past, sides, holding.trend(attention), now),
        rhythm,
        last,
        counted != null ? counted.at() : last == null ? null : last.atStartOfDay(zone).toInstant(),
        from,
        due,
        holding.height(attention),
        waiting(contacts)
            .filter(one -> !sides.of(one.channel()).equals(Optional.of(Direction.RECEIVED)))
            .orElse(null),
        latest,
        counted,
        now.equals(today) ? LocalDate.MAX : now.atZone(zone).toLocalDate(),
        holding,
        Doubt.NONE);
  }

  /** The same where the owner's other ties hold something else. O(log days). */
  public Standing with(Attention attention) {
    Tie moved = tie.with(holding.trend(attention));
    return new Standing(
        person,
        doubt.any() ? moved.unsure() : moved,
        rhythm,
        lastReal,
        lastAt,
        silentFrom,
        due,
        holding.height(attention),
        waiting,
        latest,
        counted,
        known,
        holding,
        doubt);
  }

  /**
   * The same where somebody else may be the same human. If that one was heard of later, contacts
   * are known to the latest only: nothing is due, nothing waits, and there is no silence.
   */
  public Standing doubted(Doubt doubt) {
    if (!doubt.any()) return this;
    boolean later = doubt.later();
    return new Standing(
        person,
        tie.unsure(),
        rhythm,
        lastReal,
        lastAt,
        silentFrom,
        later ? null : due,
        height,
        later ? null : waiting,
        latest,
        counted,
        later && lastReal != null && lastReal.isBefore(known) ? lastReal : known,
        holding,
        doubt);
  }

  /** The same where the message that seemed to wait for the owner asks for nothing. */
  public Standing withoutWaiting() {
    return new Standing(
        person,
        tie,
        rhythm,
        lastReal,
        lastAt,
        silentFrom,
        due,
        height,
        null,
        latest,
        counted,
        known,
        holding,
        doubt);
  }

  /**
   * Days since the latest real contact, as far as they are known; empty where they are not. Where a
   * hole in the archive lies after that contact, so many at least.
   */
  public Optional<Long> silence(LocalDate today) {
    if (doubt.later()) return Optional.empty();
    return Optional.ofNullable(silentFrom)
        .map(day -> Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(day, until(today))));
  }

  /**
   * The contact that the silence is counted from. A letter to many after it is not, nor is one that
   * is only marked as done.
   */
  public Optional<Contact> lastWords() {
    return Optional.ofNullable(counted);
  }

  /** Whether a hole in the archive lies after the latest real contact. */
  public boolean hidden() {
    return silentFrom != null && !silentFrom.equals(lastReal);
  }

  /** When the latest known contact was, of any kind; null where there is none. */
  public @Nullable Instant latestAt() {
    return latest == null ? null : latest.at();
  }

  /** Whether the rhythm asks for a contact by this day. */
  public boolean due(LocalDate today) {
    return due != null && !due.isAfter(until(today));
  }

  /** Whether the rhythm is overdue beyond its most. */
  public boolean overdue(LocalDate today) {
    return rhythm != null
        && due != null
        && due.isBefore(until(today))
        && due.plusDays(rhythm.atMostDays() - (long) rhythm.everyDays()).isBefore(until(today));
  }

  /** Days since the latest known real contact; what came after the sources ended is not in it. */
  public Optional<Long> since(LocalDate today) {
    return Optional.ofNullable(lastReal)
        .map(day -> Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(day, today)));
  }

  /**
   * Whether what came until a day is not known: the sources of this tie ended before it, or
   * somebody heard of later may be the same human.
   */
  public boolean ended(LocalDate today) {
    return doubt.later() || known.isBefore(today);
  }

  private LocalDate until(LocalDate today) {
    return known.isBefore(today) ? known : today;
  }

  /**
   * The latest written message of the other to the owner and at most two more, not as a copy, that
   * the owner has done nothing about: no later letter from the owner, and no talk in as small a
   * company. A meeting of many answers nobody, whoever called it. Somebody the owner never turned
   * to does not wait.
   */
  static Optional<Contact> waiting(List<Contact> past) {
    boolean known = past.stream().anyMatch(contact -> contact.direction() != Direction.RECEIVED);
    if (!known) return Optional.empty();
    for (int i = past.size() - 1; i >= 0; i--) {
      Contact contact = past.get(i);
      if (contact.channel().spoken() && contact.people() > FEW_PEOPLE) continue;
      if (contact.direction() != Direction.RECEIVED || contact.channel().spoken()) {
        return Optional.empty();
      }
      if (contact.people() <= FEW_PEOPLE && contact.addressed()) return Optional.of(contact);
    }
    return Optional.empty();
  }
}
