package rapport.desk;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.interactions.Timeline;
import rapport.nurture.ChannelAdvice;
import rapport.nurture.Style;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Remarks;
import rapport.store.Told;
import rapport.store.Trips.Invitation;

/**
 * The whole person as told, how they like to work and be reached, and feedback (R7, N3, N4, N7).
 */
public final class Whole {

  /** What people tell of themselves. */
  public static final List<String> TOPICS =
      List.of("family", "home", "interests", "charity", "health", "history", "hopes", "a day");

  /** Ways in which feedback happens. */
  public static final List<String> FEEDBACK = List.of("asked", "given", "received");

  private static final String STYLE_LINK = "style";
  private static final int LONGEST = 1_000;

  private final Desk desk;
  private final Told store;
  private final Remarks remarks;
  private final Trips trips;
  private final long owner;

  Whole(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new Told(database);
    this.remarks = new Remarks(database);
    this.trips = new Trips(desk, database, owner);
    this.owner = owner;
  }

  /**
   * Something told.
   *
   * @param mine whether the owner told it of himself
   * @param recurs a day that comes back, or null
   */
  public record Line(
      long id,
      boolean mine,
      String topic,
      String words,
      @Nullable MonthDay recurs,
      LocalDate since) {}

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
  public List<Line> told(PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Line> lines = new ArrayList<>();
    for (Told.Row row : store.all(owner))
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
  public List<Day> days(int within, Instant now) {
    Snapshot all = desk.snapshot(now);
    LocalDate today = all.day(now);
    List<Day> days = new ArrayList<>();
    for (Told.Row row : store.all(owner)) {
      Person person = all.directory.find(all.directory.of(row.handle()));
      if (row.recurs() == null || person == null) continue;
      if (all.words.matters().strained(person.id(), now)) continue;
      LocalDate next = MonthDay.parse(row.recurs()).atYear(today.getYear());
      if (next.isBefore(today)) next = MonthDay.parse(row.recurs()).atYear(today.getYear() + 1);
      if (!next.isAfter(today.plusDays(within))) days.add(new Day(person, row.words(), next));
    }
    days.sort(java.util.Comparator.comparing(Day::on));
    return days;
  }

  /**
   * Writes down what was told; returns its number.
   *
   * @throws IllegalArgumentException for a topic that is none, or words that are too long
   */
  public long tell(
      PersonId person,
      boolean mine,
      String topic,
      String words,
      @Nullable MonthDay recurs,
      Instant now) {
    if (!TOPICS.contains(topic))
      throw new IllegalArgumentException("a topic is one of " + String.join(", ", TOPICS));
    if (words.isBlank() || words.length() > LONGEST)
      throw new IllegalArgumentException("what was told has 1 to " + LONGEST + " letters");
    Snapshot all = desk.snapshot(now);
    long handle = Desk.handle(all, person);
    String today = all.day(now).toString();
    return desk.aside(() ->
        store.tell(
            owner,
            handle,
            mine,
            topic,
            words.strip(),
            recurs == null ? null : recurs.toString(),
            today));
  }

  /** Forgets something told. */
  public void forget(long id) {
    desk.aside(() -> store.forget(owner, id));
  }

  /** How somebody likes to work; null is the owner. */
  public Style style(@Nullable PersonId person, Instant now) {
    return row(person, now)
        .map(row -> new Style(row.structured(), row.fast(), said(row.said())))
        .orElse(Style.UNKNOWN);
  }

  /** Through which channel somebody wants to be reached, if that was said. */
  public Optional<Channel> preferred(PersonId person, Instant now) {
    return row(person, now).map(Told.StyleRow::channel).map(Channel::at);
  }

  private Optional<Told.StyleRow> row(@Nullable PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    return store.styles(owner).stream()
        .filter(row ->
            person == null
                ? row.handle() == 0
                : row.handle() != 0 && all.directory.of(row.handle()) == person.value())
        .min(java.util.Comparator.comparingInt(row -> row.said().equals("them") ? 0 : 1));
  }

  private static Style.Said said(String word) {
    return word.equals("them") ? Style.Said.THEM : Style.Said.ME;
  }

  /** Says how somebody, or the owner (null), likes to work and to be reached. */
  public void style(
      @Nullable PersonId person, Style style, @Nullable Channel channel, Instant now) {
    long handle = person == null ? 0 : Care.handle(desk, person, now);
    keep(handle, style, channel);
  }

  private void keep(long handle, Style style, @Nullable Channel channel) {
    String said = style.said().name().toLowerCase(Locale.ROOT);
    desk.aside(() ->
        store.style(
            owner,
            new Told.StyleRow(
                handle,
                style.structured(),
                style.fast(),
                channel == null ? null : channel.rung(),
                said)));
  }

  /** Makes a link by which somebody says how they like to work; returns its secret. */
  public String askStyle(PersonId person, SecureRandom random, Instant now) {
    long handle = Care.handle(desk, person, now);
    return trips.invite(new Invitation(STYLE_LINK, handle), random, 30, now);
  }

  /** Whether a link for a style is open. */
  public boolean styleOpen(String secret, Instant now) {
    return trips.invited(secret, STYLE_LINK, now).isPresent();
  }

  /** Takes somebody's own word by a link, which then ends; false when the link is not open. */
  public boolean styleSaid(String secret, Style style, @Nullable Channel channel, Instant now) {
    Optional<Invitation> invited = trips.invited(secret, STYLE_LINK, now);
    if (invited.isEmpty()) return false;
    keep(
        invited.get().handle(),
        new Style(style.structured(), style.fast(), Style.Said.THEM),
        channel);
    trips.revoke(invited.get());
    return true;
  }

  /** How somebody is best reached, and why. */
  public ChannelAdvice channels(PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    Timeline timeline = all.timelines.getOrDefault(person.value(), new Timeline(List.of()));
    return ChannelAdvice.of(timeline, preferred(person, now).orElse(null), now, zone(person, now));
  }

  /** The zone of somebody's day as far as a place was said, else the owner's. */
  public ZoneId zone(PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<String> places =
        remarks.all(owner).stream()
            .filter(row -> row.aspect().equals("place") && row.handle() != 0)
            .filter(row -> all.directory.of(row.handle()) == person.value())
            .map(Remarks.RemarkRow::words)
            .toList();
    return Plays.zone(places, all.zone);
  }

  /** All feedback, or that with one person; open complaints first, then newest first. */
  public List<Feedback> feedback(@Nullable PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Feedback> feedback = new ArrayList<>();
    for (Told.FeedbackRow row : store.feedback(owner)) {
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

  /**
   * Writes feedback down; returns its number.
   *
   * @throws IllegalArgumentException for another sort than asked, given, received
   */
  public long feedback(PersonId person, String sort, boolean complaint, String words, Instant now) {
    if (!FEEDBACK.contains(sort))
      throw new IllegalArgumentException("feedback is asked, given or received, not " + sort);
    if (words.isBlank() || words.length() > LONGEST)
      throw new IllegalArgumentException("feedback has 1 to " + LONGEST + " letters");
    long handle = Care.handle(desk, person, now);
    return desk.aside(
        () -> store.feedback(owner, handle, sort, complaint, words.strip(), now.getEpochSecond()));
  }

  /** Says what followed from feedback; it is answered then. */
  public void answer(long id, String followUp, Instant now) {
    desk.aside(() -> store.answer(owner, id, followUp.strip(), now.getEpochSecond()));
  }

  /** Opens feedback again. */
  public void reopen(long id) {
    desk.aside(() -> store.answer(owner, id, null, null));
  }

  /** Forgets feedback. */
  public void forgetFeedback(long id) {
    desk.aside(() -> store.forgetFeedback(owner, id));
  }
}
