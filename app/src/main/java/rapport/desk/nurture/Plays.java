package rapport.desk.nurture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.people.Profiles;
import rapport.growth.Benefit;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.interactions.Exchange;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Need;
import rapport.nurture.Draft;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Play;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.search.Index;

/** Ways to take the lead with somebody, what is worth sharing, and what came of it (R1 to R8). */
public final class Plays {

  private static final Duration ASKED_AFTER = Duration.ofDays(5);
  private static final int MATCHES = 50;
  private static final int LEARNED_DAYS = 90;
  private static final int MOST_LEARNED = 3;

  /** What was dropped in so lately is wanted now; later it waits for a quieter week. */
  private static final int FRESH_DAYS = 14;

  private static final int MOST_SUITS = 3;
  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.nurture.PlayRows store;
  private final long owner;

  private Plays(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new rapport.store.nurture.PlayRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Plays of(Look look) {
    return new Plays(look);
  }

  /**
   * A play as it stands with somebody.
   *
   * @param rests until when it rests, or null when it can be taken up
   * @param because what it is made from, in words
   */
  public record Offer(
      Play play, @Nullable Instant rests, Draft.Matter matter, List<String> because) {
    /** Copies the list. */
    public Offer {
      because = List.copyOf(because);
    }
  }

  /** A play that was taken up. */
  public record Taken(
      long id, Person person, Play play, Instant at, String material, @Nullable String outcome) {}

  /** Something worth sharing with whom it would suit. */
  public record Worth(long id, String what, @Nullable String link, Instant at, List<Suits> suits) {
    /** Copies the list. */
    public Worth {
      suits = List.copyOf(suits);
    }
  }

  /** Somebody to whom it would be of use, and the words that say so. */
  public record Suits(Person person, double share, List<String> words) {
    /** Copies the list. */
    public Suits {
      words = List.copyOf(words);
    }
  }

  /** The plays with somebody; none while a quarrel is less than a day old. */
  public List<Offer> with(PersonId person) {
    Standing standing = all.standings.get(person.value());
    if (standing == null || all.words.matters().strained(person, now)) return List.of();
    List<Taken> taken = taken();
    Ingredients from = new Ingredients(look, standing);
    List<Offer> offers = new ArrayList<>();
    for (Play play : Play.values())
      from.of(play)
          .ifPresent(found ->
              offers.add(
                  new Offer(play, rests(play, person, taken, now), found.matter(), found.why())));
    return offers;
  }

  private static @Nullable Instant rests(
      Play play, PersonId person, List<Taken> taken, Instant now) {
    Instant until = now;
    for (Taken one : taken) {
      if (!one.person().id().equals(person)) continue;
      Instant after = play.after(one.play(), one.at());
      if (after.isAfter(until)) until = after;
    }
    return until.isAfter(now) ? until : null;
  }

  /** The letter of a play; empty when there is no such play now or it rests. */
  public Optional<Draft> draft(PersonId person, Play play, Draft.Tone tone) {
    return offer(person, play)
        .filter(offer -> offer.rests() == null)
        .map(offer -> Draft.of(play, tone, offer.matter()));
  }

  /** One play with somebody. */
  public Optional<Offer> offer(PersonId person, Play play) {
    return with(person).stream().filter(offer -> offer.play() == play).findFirst();
  }

  /** All plays that were taken up, newest first. */
  public List<Taken> taken() {
    List<Taken> taken = new ArrayList<>();
    for (rapport.store.nurture.PlayRows.Row row : look.written("play", () -> store.all(owner))) {
      Person person = all.directory.find(all.directory.of(row.handle()));
      if (person != null)
        taken.add(
            new Taken(
                row.id(),
                person,
                Play.valueOf(row.play()),
                Instant.ofEpochSecond(row.at()),
                row.material(),
                row.outcome()));
    }
    return taken;
  }

  /** Plays whose outcome is asked: five days old, never answered, nobody in a quarrel. */
  public List<Taken> asked() {
    return taken().stream()
        .filter(one -> one.outcome() == null && !one.at().plus(ASKED_AFTER).isAfter(now))
        .filter(one -> !all.words.matters().strained(one.person().id(), now))
        .toList();
  }

  /** How many things are worth sharing and not yet shared. */
  public int open() {
    return (int)
        look.written("material", () -> store.materials(owner)).stream()
            .filter(one -> one.doneAt() == null)
            .count();
  }

  /** What is worth sharing, newest first, each with the three people it suits best. */
  public List<Worth> worth() {
    List<rapport.store.nurture.PlayRows.Material> open =
        look.written("material", () -> store.materials(owner)).stream()
            .filter(one -> one.doneAt() == null)
            .toList();
    if (open.isEmpty()) return List.of();
    Index index = Profiles.index(look);
    return open.stream().map(one -> worth(one, index)).toList();
  }

  /**
   * Something the owner learned lately that may be worth passing on.
   *
   * @param from who is behind it, to be asked before it goes on
   * @param how where it was written down, in words
   */
  public record Perhaps(String what, Person from, LocalDate day, String how, List<Suits> suits) {
    /** Copies the list. */
    public Perhaps {
      suits = List.copyOf(suits);
    }
  }

  /**
   * What the owner learned in the last ninety days and wrote down, in outcomes, changes of mind and
   * what was received, that meets what is known of somebody else; newest first, at most three.
   * Nothing that was dropped in already, and nothing of a quarrel.
   */
  public List<Perhaps> perhaps() {
    Set<String> dropped = new HashSet<>();
    for (rapport.store.nurture.PlayRows.Material one :
        look.written("material", () -> store.materials(owner))) dropped.add(one.what());
    LocalDate since = look.today().minusDays(LEARNED_DAYS);
    List<Perhaps> found = new ArrayList<>();
    for (Outcome one : Growth.of(look).outcomes())
      if (one.benefit() == Benefit.KNOW_HOW)
        perhaps(found, one.what(), one.person(), one.day(), "what your network gave you");
    for (MindChange one : Growth.of(look).changes())
      perhaps(found, one.thinks(), one.person(), one.day(), "what changed your mind");
    for (Exchange one : all.words.matters().exchanges())
      if (!one.given()
          && (one.sort() == Exchange.Sort.INFORMATION || one.sort() == Exchange.Sort.ADVICE))
        perhaps(found, one.what(), one.person(), all.day(one.at()), "what you received");
    List<Perhaps> best = new ArrayList<>();
    found.sort(Comparator.comparing(Perhaps::day).reversed());
    for (Perhaps one : found) {
      if (best.size() == MOST_LEARNED) break;
      if (one.day().isBefore(since) || one.day().isAfter(look.today())) continue;
      if (!dropped.add(one.what())) continue;
      List<Suits> suits = suits(one.what(), one.from().id(), Profiles.index(look));
      if (!suits.isEmpty())
        best.add(new Perhaps(one.what(), one.from(), one.day(), one.how(), suits));
    }
    return best;
  }

  private void perhaps(List<Perhaps> found, String what, PersonId from, LocalDate day, String how) {
    Person person = look.person(from).orElse(null);
    if (what.isBlank() || person == null || all.words.matters().strained(from, now)) return;
    found.add(new Perhaps(what, person, day, how, List.of()));
  }

  private Worth worth(rapport.store.nurture.PlayRows.Material one, Index index) {
    return new Worth(
        one.id(),
        one.what(),
        one.link(),
        Instant.ofEpochSecond(one.at()),
        suits(one.what(), null, index));
  }

  /**
   * Whom it suits, at most three, without whoever it came from. One word of a long sentence is no
   * reason: it takes two, or a quarter of the words.
   */
  private List<Suits> suits(String what, @Nullable PersonId but, Index index) {
    List<Suits> suits = new ArrayList<>();
    for (Index.Match match : index.find(what, MATCHES)) {
      Standing standing = all.standings.get(match.person());
      if (standing == null || all.words.matters().strained(standing.person().id(), now)) continue;
      if (standing.person().id().equals(but)) continue;
      if (match.words().size() < 2 && 4 * match.words().size() < match.asked()) continue;
      suits.add(
          new Suits(
              standing.person(),
              match.share() * (0.5 + 0.5 * Math.min(1, 2 * standing.tie().strength())),
              match.words()));
    }
    suits.sort(
        Comparator.comparingDouble(Suits::share)
            .reversed()
            .thenComparing(suit -> suit.person().id()));
    return suits.stream().limit(MOST_SUITS).toList();
  }

  /** Reasons for a move: something worth sharing, and plays of which it is not known what came. */
  List<Matters.Hint> hints() {
    List<Matters.Hint> hints = new ArrayList<>();
    share(hints);
    plays(hints);
    return hints;
  }

  private void share(List<Matters.Hint> hints) {
    for (Worth one : worth()) {
      boolean fresh = one.at().plus(FRESH_DAYS, ChronoUnit.DAYS).isAfter(look.now);
      Need.Horizon horizon = fresh ? Need.Horizon.NOW : Need.Horizon.ALWAYS;
      Wish wish = new Wish(Wish.Kind.MATERIAL, one.id(), one.what(), horizon);
      for (Suits suit : one.suits()) {
        PersonId id = suit.person().id();
        if (look.timeline(id).contacts().isEmpty()) continue; // never met
        Standing standing = all.standings.get(id.value());
        if (standing == null || standing.waiting() != null) continue; // theirs is answered first
        if (look.matters().away(id, Move.Cause.SHARE, wish.key(), look.today())) continue;
        String name = Names.given(suit.person().name());
        hints.add(
            new Matters.Hint(
                suit.person().id(),
                Move.Cause.SHARE,
                "Share “" + cut(one.what()) + "” with " + name,
                "“"
                    + String.join(", ", suit.words())
                    + "” is in it and in what is known of "
                    + name
                    + ".",
                List.of(),
                Wants.urgency(horizon),
                wish.key(),
                wish,
                null));
        return;
      }
    }
  }

  private void plays(List<Matters.Hint> hints) {
    for (Taken one : asked()) {
      String name = Names.given(one.person().name());
      hints.add(
          new Matters.Hint(
              one.person().id(),
              Move.Cause.OUTCOME,
              "What came of it with " + name + "?",
              "On "
                  + all.inWords(one.at())
                  + " you took this up: "
                  + one.play().words().substring(0, 1).toLowerCase(Locale.ENGLISH)
                  + one.play().words().substring(1)
                  + (one.material().isBlank() ? "." : ", “" + cut(one.material()) + "”."),
              List.of(),
              0.35,
              "play:" + one.id(),
              null,
              null));
    }
  }

  private static String cut(String words) {
    return words.codePointCount(0, words.length()) <= 60
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 57)) + "…";
  }
}
