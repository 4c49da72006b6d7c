package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.PeopleChange;
import rapport.interactions.Channel;
import rapport.interactions.Timeline;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.look.Whereabouts;
import rapport.nurture.ChannelAdvice;
import rapport.nurture.Style;
import rapport.people.Detail;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.people.Told;

/**
 * The whole person as told, how they like to work and be reached, and feedback (R7, N3, N4, N7).
 */
public final class Whole {

  /** What people tell of themselves. */
  public static final List<String> TOPICS = PeopleChange.TOPICS;

  /** Ways in which feedback happens. */
  public static final List<String> FEEDBACK = List.of("asked", "given", "received");

  /** What a link is for by which somebody says how they like to work. */
  public static final String STYLE_LINK = "style";

  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final Told store;
  private final long owner;

  private Whole(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new Told(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Whole of(Look look) {
    return new Whole(look);
  }

  /**
   * Something told.
   *
   * @param mine whether the owner told it of himself
   * @param topic what it is about, or empty words where nobody said
   * @param recurs a day that comes back, or null
   */
  public record Line(
      long id,
      boolean mine,
      String topic,
      String words,
      @Nullable MonthDay recurs,
      LocalDate since) {}

  /**
   * What to ask about something that was told, as a sentence; empty for a day that comes back, of
   * which there is nothing to ask.
   */
  public static String opener(String topic, String words) {
    return switch (topic) {
      case "family", "home" -> "Ask how they are at home: " + words;
      case "charity" -> "Ask how it goes: " + words;
      case "interests" -> "Ask what is new in it: " + words;
      case "health" -> "Ask gently, if at all: " + words;
      case "hopes" -> "Ask what the next step is: " + words;
      case "a day" -> "";
      default -> "Ask about this: " + words;
    };
  }

  /** A day that comes back, with whose it is. */
  public record Day(Person person, String words, LocalDate on) {}

  /** Feedback with whom. */
  public record Feedback(
      long id,
      Person person,
      String sort,
      boolean complaint,
      String words,
      Instant at,
      @Nullable String followUp,
      @Nullable Instant answeredAt) {

    /** Whether it is a complaint without an answer. */
    public boolean open() {
      return complaint && answeredAt == null;
    }
  }

  /** What was told by and to somebody, newest first. */
  public List<Line> told(PersonId person) {
    List<Line> lines = new ArrayList<>();
    for (Told.Row row : look.written("told", () -> store.all(owner)))
      if (all.directory.of(row.handle()) == person.value())
        lines.add(
            new Line(
                row.id(),
                row.mine(),
                row.topic(),
                row.words(),
                row.recurs() == null ? null : MonthDay.parse(row.recurs()),
                LocalDate.parse(row.since())));
    return lines;
  }

  /** Days that come back within the coming days, soonest first; none of somebody in tension. */
  public List<Day> days(int within) {
    LocalDate today = all.day(now);
    List<Day> days = new ArrayList<>();
    Map<Long, Set<MonthDay>> said = new HashMap<>();
    for (Told.Row row : look.written("told", () -> store.all(owner))) {
      Person person = all.directory.find(all.directory.of(row.handle()));
      if (row.recurs() == null || person == null) continue;
      if (all.words.matters().strained(person.id(), now)) continue;
      MonthDay day = MonthDay.parse(row.recurs());
      said.computeIfAbsent(person.id().value(), id -> new HashSet<>()).add(day);
      LocalDate next = next(day, today);
      if (!next.isAfter(today.plusDays(within))) days.add(new Day(person, row.words(), next));
    }
    for (long id : all.directory.detailed()) {
      Person person = all.directory.find(id);
      if (person == null || all.directory.mine(id)) continue;
      if (all.words.matters().strained(person.id(), now)) continue;
      for (Detail detail : all.directory.details(id)) {
        MonthDay day = detail.day().orElse(null);
        if (day == null || said.getOrDefault(id, Set.of()).contains(day)) continue;
        LocalDate next = next(day, today);
        if (!next.isAfter(today.plusDays(within)))
          days.add(new Day(person, detail.kind().words(), next));
      }
    }
    days.sort(java.util.Comparator.comparing(Day::on));
    return days;
  }

  private static LocalDate next(MonthDay day, LocalDate today) {
    LocalDate next = day.atYear(today.getYear());
    return next.isBefore(today) ? day.atYear(today.getYear() + 1) : next;
  }

  /** How somebody likes to work; null is the owner. */
  public Style style(@Nullable PersonId person) {
    return row(person)
        .map(row -> new Style(row.structured(), row.fast(), said(row.said())))
        .orElse(Style.UNKNOWN);
  }

  /** Through which channel somebody wants to be reached, if that was said. */
  public Optional<Channel> preferred(PersonId person) {
    return row(person).map(Told.StyleRow::channel).map(Channel::at);
  }

  private Optional<Told.StyleRow> row(@Nullable PersonId person) {
    return look.written("style", () -> store.styles(owner)).stream()
        .filter(row ->
            person == null
                ? row.handle() == 0
                : row.handle() != 0 && all.directory.of(row.handle()) == person.value())
        .min(java.util.Comparator.comparingInt(row -> row.said().equals("them") ? 0 : 1));
  }

  private static Style.Said said(String word) {
    return word.equals("them") ? Style.Said.THEM : Style.Said.ME;
  }

  /** Whether a link for a style is open. */
  public boolean styleOpen(String secret) {
    return Trips.of(look).invited(secret, STYLE_LINK).isPresent();
  }

  /** How somebody is best reached, and why. */
  public ChannelAdvice channels(PersonId person) {
    Timeline timeline = all.timelines.getOrDefault(person.value(), new Timeline(List.of()));
    return ChannelAdvice.of(
        all.sides.both(timeline), preferred(person).orElse(null), now, zone(person));
  }

  /** The zone of somebody's day as far as it is known, else the owner's. */
  public ZoneId zone(PersonId person) {
    return Whereabouts.of(look).zone(person).orElse(all.zone);
  }

  /** All feedback, or that with one person; open complaints first, then newest first. */
  public List<Feedback> feedback(@Nullable PersonId person) {
    List<Feedback> feedback = new ArrayList<>();
    for (Told.FeedbackRow row : look.written("feedback", () -> store.feedback(owner))) {
      Person with = all.directory.find(all.directory.of(row.handle()));
      if (with == null || (person != null && !with.id().equals(person))) continue;
      feedback.add(
          new Feedback(
              row.id(),
              with,
              row.sort(),
              row.complaint(),
              row.words(),
              Instant.ofEpochSecond(row.at()),
              row.followUp(),
              row.answeredAt() == null ? null : Instant.ofEpochSecond(row.answeredAt())));
    }
    feedback.sort(java.util.Comparator.comparing((Feedback one) -> !one.open()));
    return feedback;
  }
}
