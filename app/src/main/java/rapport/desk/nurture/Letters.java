package rapport.desk.nurture;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.ties.CheckIns;
import rapport.interactions.Contact;
import rapport.interactions.Subject;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Draft;
import rapport.nurture.Letter;
import rapport.nurture.Move;
import rapport.nurture.Play;
import rapport.nurture.Slots;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.nurture.Nurture;
import rapport.ties.CheckIn;

/** The letter that belongs to each move, filled from what is known. It sends nothing. */
public final class Letters {

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
          move.channel().spoken() ? new Ingredients(look, standing).slots() : List.of();
      default -> new Ingredients(look, standing).slots();
    };
  }

  /** The letter of the person that waits for an answer, if one asks something. */
  private Optional<Contact> waits(Standing standing) {
    return Optional.ofNullable(standing.waiting())
        .filter(one -> !Subject.asksNothing(subject(one)));
  }

  private String subject(Contact one) {
    return Happenings.of(look).subject(one.interaction()).orElse("");
  }

  /** The subject of the letter that waits, else of a last letter that asked something. */
  private String subject(Move move, Standing standing) {
    if (move.cause() == Move.Cause.ANSWER && !move.evidence().isEmpty())
      return Happenings.of(look).subject(move.evidence().getFirst()).orElse("");
    Optional<Contact> waiting = waits(standing);
    if (waiting.isPresent()) return subject(waiting.get());
    return standing
        .lastWords()
        .filter(one -> one.people() <= 2 && !one.channel().spoken())
        .map(this::subject)
        .filter(subject -> !Subject.asksNothing(subject))
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
      talked = look.matters().done(move.person().id(), move.cause(), wish.key()) != null;
    }
    return new Letter.Part(it.purpose(), gives, gets, "", "", talked);
  }

  /** Whether a need asks somebody who does not fit it whom they would ask. */
  private boolean recommends(Move move, Need need) {
    Goals goals = Goals.of(look);
    return goals.lacks(need.id()).isEmpty()
        && Wants.fitting(goals, need).stream()
            .noneMatch(one -> one.person().equals(move.person().id()));
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
    if (about.startsWith("check-in:"))
      for (CheckIns.Held held : CheckIns.of(look).all(move.person().id()))
        if (about.equals("check-in:" + held.id()))
          return Exercises.widest(held.checkIn())
              .map(CheckIn.Line::item)
              .map(CheckIn.Item::words)
              .orElse("");
    return "";
  }

  private String link(Move move) {
    if (!move.about().startsWith("material:")) return "";
    for (Plays.Worth one : Plays.of(look).worth())
      if (move.about().equals("material:" + one.id()) && one.link() != null) return one.link();
    return "";
  }
}
