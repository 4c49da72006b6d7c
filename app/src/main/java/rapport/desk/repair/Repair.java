package rapport.desk.repair;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.interactions.Exchanges;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Today;
import rapport.desk.nurture.Today.UpNext;
import rapport.desk.settings.PublicHolidays;
import rapport.growth.Outcome;
import rapport.growth.Scene;
import rapport.interactions.Contact;
import rapport.interactions.Exchange;
import rapport.interactions.Promise;
import rapport.look.Look;
import rapport.nurture.Opening;
import rapport.nurture.Readings;
import rapport.nurture.Slots;
import rapport.nurture.Standing;
import rapport.nurture.Tension;
import rapport.people.Names;
import rapport.people.PersonId;
import rapport.ties.ReplyTime;

/**
 * What a hard talk needs (N8): how it could begin, kinder ways to read what was done, what the
 * relationship has given, and where the talk could be. All of it follows from the owner's sheet,
 * calendar and timeline; nothing is guessed about the other.
 *
 * @param readings questions that are not on the sheet yet
 * @param gifts what the relationship has given, newest first, the long view last
 * @param place the first meeting of the two by themselves after the rest, or null
 * @param crowd the first meeting after the rest in which others are, too, or null
 * @param soon the first meeting with the other while it rests, or null
 * @param slots two free hours, where no meeting of the two is known
 * @param after whether half an hour is free after the place
 */
public record Repair(
    Tensions.One one,
    List<String> readings,
    List<Gift> gifts,
    @Nullable UpNext place,
    @Nullable UpNext crowd,
    @Nullable UpNext soon,
    List<Slots.Span> slots,
    boolean after) {

  private static final int FEW = 4;
  private static final int TALKS = 3;
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration AHEAD = Duration.ofDays(22);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration HALF = Duration.ofMinutes(30);

  /** Copies the lists. */
  public Repair {
    readings = List.copyOf(readings);
    gifts = List.copyOf(gifts);
    slots = List.copyOf(slots);
  }

  /** Of which time something is said. */
  public enum Span {
    /** Of one day. */
    DAY,
    /** Of the last twelve months. */
    YEAR,
    /** Of everything since a day. */
    SINCE
  }

  /** One thing that came from a relationship. */
  public record Gift(Instant at, Span span, String what) {}

  /** What a quarrel or a hard talk needs at a look; empty where there is none of that number. */
  public static Optional<Repair> of(Look look, long id) {
    return Tensions.of(look).find(id).map(one -> of(look, one));
  }

  private static Repair of(Look look, Tensions.One one) {
    Tension tension = one.tension();
    PersonId person = one.person().id();
    Instant now = look.now();
    Standing standing = look.standing(person).orElse(null);
    List<UpNext> next = Today.of(look).upNext();
    boolean rests = tension.rests(now);
    Instant from = rests ? tension.restsUntil() : now;
    boolean over = tension.state(now) == Tension.State.CLOSED;
    UpNext place = over ? null : Today.alone(person, next, from).orElse(null);
    return new Repair(
        one,
        Readings.of(
            tension.sheet(),
            Names.given(one.person().name()),
            standing != null && standing.waiting() != null),
        gifts(look, person, standing),
        place,
        over ? null : first(person, next, from, null),
        rests ? first(person, next, now, from) : null,
        over || place != null ? List.of() : slots(look),
        place != null && free(look, place.meeting()));
  }

  /** How the talk could begin, with one of several questions. */
  public Opening opening(int another) {
    return Opening.of(one.tension().sheet(), Names.given(one.person().name()), another);
  }

  /**
   * The words with which the owner wants to begin the hard talk of a tension, on one line; general
   * ones while nothing is written, and without a tension (0).
   *
   * @return empty where there is no tension of that number
   */
  public static Optional<String> opening(Look look, long id) {
    if (id <= 0) return Optional.of(Scene.NO_OPENING);
    return of(look, id).map(repair -> lines(repair.opening(0)));
  }

  private static String lines(Opening opening) {
    if (opening.want().isBlank() && opening.was().isBlank()) return Scene.NO_OPENING;
    return String.join(" ", opening.want(), opening.was(), opening.ask())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static @Nullable UpNext first(
      PersonId person, List<UpNext> next, Instant from, @Nullable Instant until) {
    for (UpNext one : next) {
      Happening meeting = one.meeting();
      if (meeting.day() != null || meeting.at().isBefore(from) || !one.with(person)) continue;
      if (until == null || meeting.at().isBefore(until)) return one;
    }
    return null;
  }

  private static List<Slots.Span> busy(Look look) {
    List<Slots.Span> busy = new ArrayList<>();
    Instant now = look.now();
    for (Happening one : Happenings.of(look).meetings(now, now.plus(AHEAD))) {
      Instant end = one.until() == null ? one.at().plus(HOUR) : one.until();
      if (one.day() == null && end.isAfter(one.at())) busy.add(new Slots.Span(one.at(), end));
    }
    return busy;
  }

  /** Two free hours; none where no calendar is known that could say so. */
  private static List<Slots.Span> slots(Look look) {
    List<Slots.Span> busy = busy(look);
    ZoneId zone = look.zone();
    return busy.isEmpty()
        ? List.of()
        : Slots.two(
            busy,
            look.matters().pauses().at(PublicHolidays.of(look)),
            HOUR,
            look.now(),
            zone,
            zone);
  }

  private static boolean free(Look look, Happening meeting) {
    Instant end = meeting.until();
    if (end == null) return false;
    for (Slots.Span one : busy(look))
      if (one.from().isBefore(end.plus(HALF)) && one.until().isAfter(end)) return false;
    return true;
  }

  private static List<Gift> gifts(Look look, PersonId person, @Nullable Standing standing) {
    List<Gift> gifts = new ArrayList<>();
    ZoneId zone = look.zone();
    for (Outcome one : Growth.of(look).outcomes())
      if (one.person().equals(person))
        gifts.add(new Gift(one.day().atTime(12, 0).atZone(zone).toInstant(), Span.DAY, one.what()));
    for (Exchange one : Exchanges.of(look).with(person))
      if (!one.given() && !one.sort().vulnerable())
        gifts.add(
            new Gift(one.at(), Span.DAY, one.what().isBlank() ? one.sort().words() : one.what()));
    for (Promise one : look.matters().promises())
      if (!one.mine() && one.keptAt() != null && one.person().equals(person))
        gifts.add(new Gift(one.keptAt(), Span.DAY, "A promise kept: " + one.what()));
    for (Tension one : look.matters().tensions())
      if (!one.ahead() && one.closedAt() != null && one.person().equals(person))
        gifts.add(new Gift(one.closedAt(), Span.DAY, "You two got over a quarrel"));
    gifts.removeIf(one -> one.at().isAfter(look.now()));
    gifts.sort(Comparator.comparing(Gift::at).reversed());
    List<Gift> all = new ArrayList<>(gifts.stream().limit(FEW).toList());
    if (standing != null) all.addAll(longView(look, person, standing));
    return all;
  }

  /** Talks of the two by themselves in a year, and what there was since the beginning. */
  private static List<Gift> longView(Look look, PersonId person, Standing standing) {
    List<Gift> gifts = new ArrayList<>();
    Instant year = look.now().minus(YEAR);
    long talks = 0;
    for (Contact one : look.timeline(person).until(look.now()).contacts())
      if (one.channel().spoken() && one.people() == 1 && one.at().isAfter(year)) talks++;
    if (talks >= TALKS)
      gifts.add(new Gift(year, Span.YEAR, talks + " talks with just the two of you"));
    Instant first = standing.tie().first();
    int contacts = standing.tie().interactions();
    if (first == null || contacts < TALKS) return gifts;
    ReplyTime theirs = standing.tie().reciprocity().theirs();
    String answer =
        theirs.telling() && theirs.median() != null
            ? ", and usually an answer within " + within(theirs.median())
            : "";
    gifts.add(new Gift(first, Span.SINCE, contacts + " contacts" + answer));
    return gifts;
  }

  private static String within(Duration median) {
    long hours = Math.max(1, (median.toMinutes() + 59) / 60);
    if (hours == 1) return "an hour";
    if (hours < 48) return hours + " hours";
    return (hours + 23) / 24 + " days";
  }
}
