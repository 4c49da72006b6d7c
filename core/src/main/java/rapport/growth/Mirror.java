package rapport.growth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;
import rapport.people.PersonId;
import rapport.ties.Share;

/**
 * The owner's own behaviour towards groups of people (practice G5): whom he asks, credits, answers
 * late and meets. A group is what is declared or follows from a work address or a title (inside or
 * outside, level, field, organisation, place); gender, age and origin are not known here and are
 * never guessed from a name, which this class is not given.
 *
 * <p>It shows counts with Wilson's intervals. That two groups differ is said only when one's
 * interval lies wholly outside that of all others together; why they differ, it does not say.
 * O(contacts).
 */
public final class Mirror {

  /** The fewest cases before a difference is spoken of. */
  public static final int LEAST = 10;

  /** What the owner does or does not. */
  public enum Act {
    /** Beginning an exchange. */
    ASK("you asked", "exchanges you began, of all that either of you began"),
    /** Naming somebody as the one through whom something good came. */
    CREDIT(
        "you credited",
        "people you named in an outcome or a change of mind, of those you dealt with"),
    /** Leaving a message for longer than three days. */
    LATE(
        "you answered late",
        "messages addressed to you that waited more than three days, of all such"),
    /** Hearing or seeing somebody. */
    MEET("you met or called", "spoken contacts, of all contacts");

    private final String words;
    private final String meaning;

    Act(String words, String meaning) {
      this.words = words;
      this.meaning = meaning;
    }

    /** How a page names it. */
    public String words() {
      return words;
    }

    /** What is counted out of what. */
    public String meaning() {
      return meaning;
    }
  }

  /** How an act falls on one group. */
  public record Line(String group, Share share, Share others) {

    /** 1 when it is plainly more than with all others, −1 when plainly less, else 0. */
    public int differs() {
      if (share.whole() < LEAST || others.whole() < LEAST) return 0;
      if (share.low() > others.high()) return 1;
      return share.high() < others.low() ? -1 : 0;
    }
  }

  private final Map<PersonId, Timeline> timelines;
  private final Set<PersonId> credited;
  private final OneSided sides;
  private final boolean talks;

  /**
   * Over all timelines.
   *
   * @param credited whom the owner named in an outcome or a change of mind
   */
  public Mirror(Map<PersonId, Timeline> timelines, Set<PersonId> credited) {
    this(timelines, credited, OneSided.NONE);
  }

  /**
   * Over all timelines, of which one side only may be known: from that nothing is said of whom the
   * owner asks or answers late, without any talk nothing of whom he meets, and where he named
   * nobody nothing of whom he credits.
   *
   * @param credited whom the owner named in an outcome or a change of mind
   */
  public Mirror(Map<PersonId, Timeline> timelines, Set<PersonId> credited, OneSided sides) {
    this.sides = sides;
    this.talks = Behaviour.talks(timelines.values());
    this.timelines = new TreeMap<>(timelines);
    this.credited = Set.copyOf(credited);
  }

  /**
   * Every act by group, from one instant to before another; people of no known group are left out.
   *
   * @param groups the group of each person, in words
   */
  public Map<Act, List<Line>> lines(Map<PersonId, String> groups, Instant from, Instant to) {
    Map<Act, Map<String, int[]>> counts = new EnumMap<>(Act.class);
    for (Act act : Act.values()) counts.put(act, new TreeMap<>());
    timelines.forEach((person, timeline) -> {
      String group = groups.get(person);
      if (group == null) return;
      Map<Long, Instant> answered = Behaviour.answered(timeline);
      boolean dealt = false;
      for (Contact contact : timeline.contacts()) {
        if (contact.at().isBefore(from) || !contact.at().isBefore(to)) continue;
        dealt = true;
        count(counts, group, contact, answered, to);
      }
      if (dealt && !credited.isEmpty()) add(counts, Act.CREDIT, group, credited.contains(person));
    });
    Map<Act, List<Line>> lines = new EnumMap<>(Act.class);
    counts.forEach((act, byGroup) -> lines.put(act, lines(byGroup)));
    return lines;
  }

  private void count(
      Map<Act, Map<String, int[]>> counts,
      String group,
      Contact contact,
      Map<Long, Instant> answered,
      Instant to) {
    if (talks) add(counts, Act.MEET, group, contact.channel().spoken());
    if (sides.of(contact.channel()).isPresent()) return;
    if (contact.opens() && contact.direction() != Direction.TOGETHER)
      add(counts, Act.ASK, group, contact.direction() == Direction.SENT);
    if (!Behaviour.asks(contact)) return;
    Instant due = contact.at().plus(Behaviour.IN_TIME);
    Instant answer = answered.get(contact.interaction());
    boolean late = answer == null || answer.isAfter(due);
    if (!late || !due.isAfter(to)) add(counts, Act.LATE, group, late);
  }

  private static void add(Map<Act, Map<String, int[]>> counts, Act act, String group, boolean did) {
    Map<String, int[]> byGroup = counts.get(act);
    if (byGroup == null) return;
    int[] count = byGroup.computeIfAbsent(group, g -> new int[2]);
    if (did) count[0]++;
    count[1]++;
  }

  private static List<Line> lines(Map<String, int[]> byGroup) {
    int part = 0;
    int whole = 0;
    for (int[] count : byGroup.values()) {
      part += count[0];
      whole += count[1];
    }
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, int[]> one : byGroup.entrySet()) {
      int[] count = one.getValue();
      lines.add(
          new Line(
              one.getKey(),
              new Share(count[0], count[1]),
              new Share(part - count[0], whole - count[1])));
    }
    return lines;
  }
}
