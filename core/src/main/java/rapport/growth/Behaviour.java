package rapport.growth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;
import rapport.people.PersonId;

/**
 * What the owner does, counted for each skill from his timelines (practice G7). It reads who, when
 * and on which channel, and never what was said; shared goals, which no timeline shows, are counted
 * by whoever keeps them.
 *
 * <p>An interaction with several people is counted once. What began too late to be judged at the
 * end of the time asked for (an answer that still has days) is left out. Where the sources hold one
 * side of a channel only, nothing is said from it of who answers, begins or breaks a silence; and
 * where they hold no talk at all, nothing of whether one talks. O(contacts).
 */
public final class Behaviour {

  /** An answer is in time for this long. */
  public static final Duration IN_TIME = Duration.ofDays(3);

  /** A silence is one from here on. */
  public static final Duration SILENCE = Duration.ofDays(60);

  private final Map<PersonId, Timeline> timelines;
  private final Map<PersonId, Timeline> both;
  private final Set<PersonId> home;
  private final boolean talks;

  /**
   * Over all timelines.
   *
   * @param home the people of the circle the owner is at home in
   */
  public Behaviour(Map<PersonId, Timeline> timelines, Set<PersonId> home) {
    this(timelines, home, OneSided.NONE, Set.of());
  }

  /**
   * Over all timelines, of which one side only may be known.
   *
   * @param home the people of the circle the owner is at home in
   * @param doubted people of whom something may stand under another card; who answers, begins or
   *     breaks a silence is not counted of them
   */
  public Behaviour(
      Map<PersonId, Timeline> timelines,
      Set<PersonId> home,
      OneSided sides,
      Set<PersonId> doubted) {
    this.timelines = new TreeMap<>(timelines);
    this.both = both(this.timelines, sides, doubted);
    this.talks = talks(timelines.values());
    this.home = Set.copyOf(home);
  }

  /** The same map where both sides of everything are known. */
  private static Map<PersonId, Timeline> both(
      Map<PersonId, Timeline> timelines, OneSided sides, Set<PersonId> doubted) {
    if (sides.equals(OneSided.NONE) && doubted.isEmpty()) return timelines;
    Map<PersonId, Timeline> both = new TreeMap<>();
    timelines.forEach((person, timeline) -> {
      if (!doubted.contains(person)) both.put(person, sides.both(timeline));
    });
    return both;
  }

  /**
   * A skill's behaviour from one instant to before another.
   *
   * @throws IllegalArgumentException for common goals, which are no interactions
   */
  public Metric in(Skill skill, Instant from, Instant to) {
    Count count = new Count(from, to);
    switch (skill) {
      case EMPATHY ->
          each(
              count,
              (person, contact) -> {
                if (talks) count.add(contact, contact.channel().spoken());
              });
      case COMMUNICATION -> answers(count);
      case LISTENING ->
          each(
              count,
              (person, contact) -> {
                if (contact.channel().spoken()) count.add(contact, contact.people() == 1);
              });
      case POSITIVITY -> silences(count);
      case COLLABORATION ->
          each(
              count,
              (person, contact) -> {
                if (!home.isEmpty()) count.add(contact, !home.contains(person));
              });
      case NETWORKING -> beginnings(count);
      case COMMON_GOALS -> throw new IllegalArgumentException("goals are no interactions");
    }
    return count.metric(skill);
  }

  /** Whether there is any meeting or call at all. */
  static boolean talks(Iterable<Timeline> timelines) {
    for (Timeline timeline : timelines)
      for (Contact contact : timeline.contacts()) if (contact.channel().spoken()) return true;
    return false;
  }

  private interface Seen {
    void at(PersonId person, Contact contact);
  }

  /** The timelines with anything in the time asked for. */
  private static void within(
      Map<PersonId, Timeline> timelines, Count count, BiConsumer<PersonId, Timeline> each) {
    timelines.forEach((person, timeline) -> {
      List<Contact> contacts = timeline.contacts();
      if (!contacts.isEmpty()
          && contacts.getFirst().at().isBefore(count.to)
          && !contacts.getLast().at().isBefore(count.from)) each.accept(person, timeline);
    });
  }

  private void each(Count count, Seen seen) {
    within(
        timelines,
        count,
        (person, timeline) -> {
          for (Contact contact : timeline.contacts())
            if (count.within(contact)) seen.at(person, contact);
        });
  }

  /** Letters to the owner alone or among few that begin something, and whether he answered. */
  private void answers(Count count) {
    within(
        both,
        count,
        (person, timeline) -> {
          Map<Long, Instant> answered = answered(timeline);
          for (Contact contact : timeline.contacts()) {
            if (!count.within(contact) || !asks(contact)) continue;
            Instant answer = answered.get(contact.interaction());
            boolean inTime = answer != null && !answer.isAfter(contact.at().plus(IN_TIME));
            if (inTime || !contact.at().plus(IN_TIME).isAfter(count.to)) count.add(contact, inTime);
          }
        });
  }

  /** Whether a contact is a message of the other's that asks for the owner. */
  static boolean asks(Contact contact) {
    return contact.direction() == Direction.RECEIVED
        && contact.opens()
        && !contact.channel().spoken()
        && contact.people() <= 2;
  }

  /** When the owner first wrote in the conversation of each message, or answered it by name. */
  static Map<Long, Instant> answered(Timeline timeline) {
    Map<Long, Instant> answered = new HashMap<>();
    Map<Long, List<Long>> waiting = new HashMap<>();
    for (Contact contact : timeline.contacts()) {
      if (contact.direction() == Direction.RECEIVED) {
        if (contact.thread() != 0)
          waiting
              .computeIfAbsent(contact.thread(), t -> new ArrayList<>())
              .add(contact.interaction());
      } else if (contact.direction() == Direction.SENT) {
        if (contact.answers() != 0) answered.putIfAbsent(contact.answers(), contact.at());
        List<Long> asked = waiting.remove(contact.thread());
        if (asked != null) for (long one : asked) answered.putIfAbsent(one, contact.at());
      }
    }
    return answered;
  }

  private void silences(Count count) {
    within(
        both,
        count,
        (person, timeline) -> {
          Contact last = null;
          for (Contact contact : timeline.contacts()) {
            if (last != null
                && count.within(contact)
                && contact.direction() != Direction.TOGETHER
                && !contact.at().isBefore(last.at().plus(SILENCE)))
              count.add(contact, contact.direction() == Direction.SENT);
            last = contact;
          }
        });
  }

  /** Ties of at least two contacts that began in the time, by who began them. */
  private void beginnings(Count count) {
    within(
        both,
        count,
        (person, timeline) -> {
          if (timeline.contacts().size() < 2) return;
          Contact first = timeline.contacts().getFirst();
          if (count.within(first)) count.add(first, first.direction() == Direction.SENT);
        });
  }

  /** A metric in the making. */
  private static final class Count {
    private final Instant from;
    private final Instant to;
    private final TreeMap<Long, Boolean> seen = new TreeMap<>();
    private final Map<Long, Instant> at = new HashMap<>();

    Count(Instant from, Instant to) {
      this.from = from;
      this.to = to;
    }

    boolean within(Contact contact) {
      return !contact.at().isBefore(from) && contact.at().isBefore(to);
    }

    /** Of several people in one interaction one suffices. */
    void add(Contact contact, boolean done) {
      seen.merge(contact.interaction(), done, Boolean::logicalOr);
      at.put(contact.interaction(), contact.at());
    }

    Metric metric(Skill skill) {
      List<Long> order = new ArrayList<>(new HashSet<>(seen.keySet()));
      order.sort(
          java.util.Comparator.comparing((Long id) -> at.getOrDefault(id, from))
              .thenComparing(id -> id));
      List<Long> done = new ArrayList<>();
      List<Long> missed = new ArrayList<>();
      for (long id : order) (seen.getOrDefault(id, false) ? done : missed).add(id);
      return new Metric(skill, from, to, done, missed);
    }
  }
}
