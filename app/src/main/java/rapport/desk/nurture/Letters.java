package rapport.desk.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.interactions.Happenings;
import rapport.desk.interactions.SharedTopic;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.settings.PublicHolidays;
import rapport.desk.ties.CheckIns;
import rapport.interactions.Contact;
import rapport.interactions.Subject;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.look.Whereabouts;
import rapport.network.Candidate;
import rapport.network.Need;
import rapport.nurture.Draft;
import rapport.nurture.Letter;
import rapport.nurture.Move;
import rapport.nurture.Play;
import rapport.nurture.Slots;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.nurture.Nurture;
import rapport.ties.CheckIn;

/** The letter that belongs to each move, filled from what is known. It sends nothing. */
public final class Letters {

  private static final Duration TALK = Duration.ofMinutes(30);
  private static final Duration AHEAD = Duration.ofDays(22);
  private static final Duration BEHIND = Duration.ofDays(60);

  private final Look look;

  private Letters(Look look) {
    this.look = look;
  }

  /** As they stand for a look. */
  public static Letters of(Look look) {
    return new Letters(look);
  }

  /** A letter with the person who gets it. */
  public record Addressed(Person to, Letter letter) {}

  /** The move of this week about somebody, by its cause and what it is about. */
  public Optional<Move> move(PersonId person, Move.Cause cause, String about) {
    return Today.of(look).moves().stream()
        .filter(one ->
            one.person().id().equals(person) && one.cause() == cause && one.about().equals(about))
        .findFirst();
  }

  /** The letter of a move as the owner changed it; empty while it is as it was made. */
  public Optional<Letter> kept(Move move, Letter made) {
    for (Nurture.DraftRow row :
        look.written("draft", () -> new Nurture(look.database).drafts(look.owner)))
      if (row.cause().equals(move.cause().name())
          && row.about().equals(move.about())
          && look.all.directory.of(row.handle()) == move.person().id().value())
        return Optional.of(new Letter(made.to(), row.subject(), row.body()));
    return Optional.empty();
  }

  /** The letter of a move; empty where the move is done on a page of its own. */
  public Optional<Addressed> of(Move move) {
    Play play = play(move.cause());
    if (play != null)
      return Plays.of(look)
          .draft(move.person().id(), play, Draft.Tone.WARM)
          .map(draft ->
              new Addressed(
                  move.person(), new Letter(Letter.To.PERSON, draft.subject(), draft.text())));
    Standing standing = look.standing(move.person().id()).orElse(null);
    if (standing == null) return Optional.empty();
    Letter letter = Letter.of(move.cause(), matter(move, standing));
    if (letter == null) return Optional.empty();
    PersonId to = letter.to() == Letter.To.PERSON ? move.person().id() : move.through();
    return to == null
        ? Optional.empty()
        : look.person(to).map(person -> new Addressed(person, letter));
  }

  private static @Nullable Play play(Move.Cause cause) {
    return switch (cause) {
      case THANKS -> Play.THANKS;
      case NUDGE -> Play.NUDGE;
      case INTRODUCTION -> Play.OFFER;
      default -> null;
    };
  }

  private Letter.Matter matter(Move move, Standing standing) {
    String mine = look.me().name();
    Person through = move.through() == null ? null : look.person(move.through()).orElse(null);
    Standing reader = through == null ? standing : look.standing(through.id()).orElse(standing);
    Wish wish = move.wish();
    return new Letter.Matter(
        mine.isBlank() ? "" : Names.given(mine),
        mine,
        Goals.of(look).title(),
        Names.given(move.person().name()),
        move.person().name(),
        through == null ? "" : Names.given(through.name()),
        standing.latest() == null,
        waits(reader).isPresent(),
        subject(move, reader),
        last(move, standing),
        wish != null ? wish.words() : about(move),
        need(wish),
        wish == null || wish.kind() != Wish.Kind.NEED
            ? null
            : Goals.of(look).lacks(wish.id()).orElse(null),
        part(move, wish),
        link(move),
        slots(move, standing),
        look.zone());
  }

  private List<Slots.Span> slots(Move move, Standing standing) {
    return switch (move.cause()) {
      case RHYTHM, DORMANT, COOLING ->
          move.channel().spoken() ? times(look, standing, turn(move)) : List.of();
      default -> times(look, standing, turn(move));
    };
  }

  /** Which of the week's moves it is: no two people are offered the same times in one week. */
  private int turn(Move move) {
    int turn = 0;
    for (Move one : Today.of(look).moves()) {
      if (one.person().id().equals(move.person().id())) return turn;
      turn++;
    }
    return 0;
  }

  private Letter.Last last(Move move, Standing standing) {
    Draft.Touched last = lastTouched(look, standing);
    return last == null ? Letter.Last.UNKNOWN : new Letter.Last(last.day(), last.ago(), turn(move));
  }

  /** The letter of the person that waits for an answer, if one asks something. */
  private Optional<Contact> waits(Standing standing) {
    return Optional.ofNullable(standing.waiting())
        .filter(one -> !Subject.asksNothing(subject(one)));
  }

  private String subject(Contact one) {
    return Happenings.of(look).subject(one.interaction()).orElse("");
  }

  /** The subject of the letter that waits, else of a last letter of late that names a matter. */
  private String subject(Move move, Standing standing) {
    if (move.cause() == Move.Cause.ANSWER && !move.evidence().isEmpty())
      return Happenings.of(look).subject(move.evidence().getFirst()).orElse("");
    Optional<Contact> waiting = waits(standing);
    if (waiting.isPresent()) return subject(waiting.get());
    return standing
        .lastWords()
        .filter(one -> one.people() <= 2 && !one.channel().spoken())
        .filter(one -> !look.all.day(one.at()).isBefore(look.today().minusDays(Letter.RECENT_DAYS)))
        .map(this::subject)
        .filter(subject -> SharedTopic.telling(subject, standing.person()))
        .orElse("");
  }

  private @Nullable Need need(@Nullable Wish wish) {
    if (wish == null || wish.kind() != Wish.Kind.NEED) return null;
    for (Need need : Goals.of(look).needs()) if (need.id() == wish.id()) return need;
    return null;
  }

  /** What an initiative asks of the move's person, who may be no part of it yet. */
  private Letter.Part part(Move move, @Nullable Wish wish) {
    Need need = need(wish);
    if (need != null && recommends(move, need))
      return new Letter.Part("", "", "", need.what(), "", false);
    if (wish == null || wish.kind() != Wish.Kind.INITIATIVE) return Letter.Part.NONE;
    Initiatives.Initiative it = Initiatives.of(look).find(wish.id()).orElse(null);
    if (it == null) return Letter.Part.NONE;
    String gives = "";
    String gets = "";
    boolean talked = false;
    for (Initiatives.Stakeholder one : it.stakeholders()) {
      if (move.about().equals(Move.ROLE + one.id()))
        return new Letter.Part(
            it.purpose(),
            "",
            "",
            one.role(),
            one.person() == null ? "" : Names.given(one.person().name()),
            false);
      if (one.person() == null || !one.person().id().equals(move.person().id())) continue;
      gives = one.gives();
      gets = one.gets();
      talked = InitiativeHints.talked(look, wish, one.id(), move.person().id()) != null;
    }
    return new Letter.Part(it.purpose(), gives, gets, "", "", talked);
  }

  /** Whether a need asks somebody who does not fit it whom they would ask. */
  private boolean recommends(Move move, Need need) {
    return Goals.of(look).lacks(need.id()).isEmpty()
        && !look.kept(Fits.class, Fits::new).of(look, need).contains(move.person().id());
  }

  /**
   * Whom a need seems to fit, worked out once a minute while nothing changes: it means looking at
   * everybody.
   */
  @SuppressWarnings(
      "ReferenceEquality") // comparing what the snapshots hold would cost what is saved
  static final class Fits {

    private volatile @Nullable Kept kept;

    private record Kept(Snapshot all, Instant minute, Map<Need, Set<PersonId>> people) {}

    /** The people of one need. */
    Set<PersonId> of(Look look, Need need) {
      Instant minute = look.now.truncatedTo(ChronoUnit.MINUTES);
      Kept last = kept;
      if (last == null || last.all != look.all || !last.minute.equals(minute)) {
        last = new Kept(look.all, minute, new ConcurrentHashMap<>());
        kept = last;
      }
      return last.people.computeIfAbsent(
          need,
          one ->
              Wants.fitting(Goals.of(look), one).stream()
                  .map(Candidate::person)
                  .collect(Collectors.toSet()));
    }
  }

  /** The words of what a move is about, where it comes from no wish. */
  private String about(Move move) {
    String about = move.about();
    if (about.startsWith("promise:"))
      for (var promise : look.matters().promises())
        if (about.equals("promise:" + promise.id())) return promise.what();
    if (about.startsWith("material:"))
      for (Plays.Worth one : Plays.of(look).worth())
        if (about.equals("material:" + one.id())) return one.what();
    if (about.startsWith("date:")) return birthday(move);
    if (about.startsWith(Trips.TRIP)) return Trips.of(look).words(about);
    if (about.startsWith("check-in:"))
      for (CheckIns.Held held : CheckIns.of(look).all(move.person().id()))
        if (about.equals("check-in:" + held.id()))
          return Exercises.widest(held.checkIn())
              .map(CheckIn.Line::item)
              .map(CheckIn.Item::words)
              .orElse("");
    return "";
  }

  /** That a day which comes back is their birthday, as a card says it; any other is not named. */
  private String birthday(Move move) {
    String birthday = Detail.Kind.BIRTHDAY.words();
    for (Detail one : look.all.directory.details(move.person().id().value()))
      if (one.kind() == Detail.Kind.BIRTHDAY
          && one.day().map(day -> move.about().endsWith(day.toString().substring(1))).orElse(false))
        return birthday;
    return "";
  }

  private String link(Move move) {
    if (!move.about().startsWith("material:")) return "";
    for (Plays.Worth one : Plays.of(look).worth())
      if (move.about().equals("material:" + one.id()) && one.link() != null) return one.link();
    return "";
  }

  /**
   * Two free times; none where no calendar is known that could say so.
   *
   * @param turn how many free times are left to others
   */
  static List<Slots.Span> times(Look look, Standing standing, int turn) {
    Instant now = look.now();
    Instant end = now.plus(AHEAD);
    if (Happenings.of(look).meetings(now.minus(BEHIND), end).isEmpty()) return List.of();
    List<Slots.Span> busy = new ArrayList<>();
    for (Happening one : Happenings.of(look).meetings(now, end)) {
      Instant until = one.until() == null ? one.at().plus(Duration.ofHours(1)) : one.until();
      if (one.day() == null && until.isAfter(one.at())) busy.add(new Slots.Span(one.at(), until));
    }
    ZoneId theirs = Whereabouts.of(look).zone(standing.person().id()).orElse(look.zone());
    return Slots.two(
        busy,
        look.matters().pauses().at(PublicHolidays.of(look)),
        TALK,
        now,
        look.zone(),
        theirs,
        turn);
  }

  /** When the two were last in touch; null where later contact may be hidden. */
  static Draft.@Nullable Touched lastTouched(Look look, Standing standing) {
    LocalDate last = standing.lastReal();
    if (last == null || standing.hidden() || standing.ended(look.today())) return null;
    return standing.doubt().later() ? null : touched(look, Draft.Touched.How.IN_TOUCH, last);
  }

  /** What lay between the two, with its day in words and how long ago it was. */
  static Draft.Touched touched(Look look, Draft.Touched.How how, LocalDate day) {
    boolean thisYear = day.getYear() == look.today().getYear();
    return new Draft.Touched(
        how,
        Snapshot.inWords(day) + (thisYear ? "" : " " + day.getYear()),
        ChronoUnit.DAYS.between(day, look.today()));
  }
}
