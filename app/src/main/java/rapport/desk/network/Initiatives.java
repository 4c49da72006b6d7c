package rapport.desk.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.look.Act;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Candidate;
import rapport.network.Coverage;
import rapport.network.Need;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Wish;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.network.GoalRows;
import rapport.ties.Kind;

/** Undertakings that need a network of their own (I9), and goals shared with one person (I8). */
public final class Initiatives {
  private static final Pattern RANK =
      Pattern.compile(
          "(?iu)\\b(lead|leader|head|manager|director|officer|chief|owner|partner|senior|principal|staff|vp|vice|president|of|the|our)\\b");

  private static final Set<String> ME = Set.of("me", "i", "myself", "you");
  private static final int AHEAD = 2;
  private static final int PRESSING = 14;

  private final Look look;
  private final Snapshot all;
  private final GoalRows store;
  private final long owner;

  private Initiatives(Look look) {
    this.look = look;
    this.all = look.all;
    this.store = new GoalRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Initiatives of(Look look) {
    return new Initiatives(look);
  }

  /** How the owner stands with somebody an initiative needs. */
  public enum Tie {
    /** Nobody is known for the role. */
    MISSING,
    /** Known, without contact. */
    UNKNOWN,
    /** A weak tie. */
    WEAK,
    /** A strong tie. */
    STRONG
  }

  /** Where somebody stands towards an initiative; the owner's word, never guessed. */
  public enum Stance {
    /** Not said. */
    UNKNOWN("not asked yet"),
    /** For it. */
    WITH("with you"),
    /** Nearly. */
    LEANING("leaning"),
    /** Against it as it is. */
    AGAINST("against it today");

    private final String words;

    Stance(String words) {
      this.words = words;
    }

    /** How a page names it. */
    public String words() {
      return words;
    }
  }

  /**
   * Somebody an initiative needs.
   *
   * @param reason why they would want it, empty while that is not said; so for the rest
   * @param gives what the owner gives them
   * @param gets what the owner gets from them
   * @param step the next step
   * @param stepOn its day, or null
   * @param stepBy who takes it; empty for the owner
   * @param wanted which kind of relationship is wanted, or null where that is not said
   */
  public record Stakeholder(
      long id,
      String role,
      @Nullable Person person,
      Tie tie,
      @Nullable LocalDate onBoardOn,
      String reason,
      String gives,
      String gets,
      Stance stance,
      String step,
      @Nullable LocalDate stepOn,
      String stepBy,
      Kind.@Nullable Value wanted) {

    /** What a move about its dated step is about. */
    public String about() {
      return Move.STEP + id + ":" + stepOn;
    }

    /** Whether the owner takes the next step. */
    public boolean ownStep() {
      return stepBy.isEmpty();
    }

    /** Whether there is a next step, and its day is at most two days ahead and two weeks gone. */
    public boolean pressing(LocalDate today) {
      return !step.isBlank()
          && stepOn != null
          && !stepOn.isAfter(today.plusDays(AHEAD))
          && !stepOn.isBefore(today.minusDays(PRESSING));
    }

    /**
     * The next step and its day as a sentence; empty where there is none.
     *
     * @param of the name of the initiative where it is to be said, or empty
     */
    public String stepWords(String of, LocalDate today) {
      if (step.isBlank()) return "";
      String whose = ownStep() ? "Your next step" : "The next step of " + stepBy;
      String due =
          stepOn == null
              ? ""
              : (stepOn.isBefore(today) ? " was due on " : " is due on ")
                  + Snapshot.inWords(stepOn);
      String what = of.isEmpty() ? "" : " for “" + of + "”";
      return whose + what + due + ": “" + step + "”.";
    }

    /** Where they stand: on board is with the owner, whatever was said before. */
    public Stance stands() {
      return onBoardOn != null ? Stance.WITH : stance;
    }

    /** How hard it is still: who is against before who leans, empty roles after that, yes last. */
    private int hard() {
      if (person == null) return 3;
      return switch (stands()) {
        case AGAINST -> 0;
        case LEANING -> 1;
        case UNKNOWN -> 2;
        case WITH -> 4;
      };
    }
  }

  /** What moved: a word, a yes, a no. */
  public record Moved(long id, LocalDate day, @Nullable Stakeholder by, String words) {}

  /**
   * An initiative as it stands.
   *
   * @param week in which week it is, from 1
   */
  public record Initiative(
      long id,
      String name,
      String purpose,
      int weeks,
      int week,
      LocalDate since,
      List<Stakeholder> stakeholders) {

    /** Copies the list. */
    public Initiative {
      stakeholders = List.copyOf(stakeholders);
    }

    /** How many stand so. */
    public int count(Tie tie) {
      return (int) stakeholders.stream().filter(one -> one.tie() == tie).count();
    }

    /** Everybody, the hardest first, those who are with the owner last. */
    public List<Stakeholder> hardestFirst() {
      return stakeholders.stream()
          .sorted(
              Comparator.comparingInt(Stakeholder::hard)
                  .thenComparing(one -> one.stepOn() == null ? LocalDate.MAX : one.stepOn())
                  .thenComparingLong(Stakeholder::id))
          .toList();
    }

    /** How many people stand so; roles that nobody fills stand nowhere. */
    public int count(Stance stance) {
      return (int)
          stakeholders.stream()
              .filter(one -> one.person() != null && one.stands() == stance)
              .count();
    }

    /** How many are on board. */
    public int onBoard() {
      return (int) stakeholders.stream().filter(one -> one.onBoardOn() != null).count();
    }

    /** How many were on board at the end of each week so far, first week first. */
    public List<Integer> progress() {
      List<Integer> progress = new ArrayList<>();
      for (int n = 1; n <= Math.min(week, 60); n++) {
        LocalDate end = since.plusWeeks(n);
        progress.add(
            (int)
                stakeholders.stream()
                    .filter(one -> one.onBoardOn() != null && one.onBoardOn().isBefore(end))
                    .count());
      }
      return progress;
    }
  }

  /** An initiative that was ended, as it stood on that day. */
  public record Ended(Initiative it, LocalDate on) {}

  /** A goal shared with somebody. */
  public record Shared(
      long id,
      Person person,
      String what,
      @Nullable LocalDate dueOn,
      LocalDate since,
      @Nullable LocalDate doneOn) {}

  /** The open initiatives. */
  public List<Initiative> all() {
    List<GoalRows.StakeholderRow> rows =
        look.written("stakeholder", () -> store.stakeholders(owner));
    return look.written("initiative", () -> store.initiatives(owner)).stream()
        .filter(row -> row.closedOn() == null)
        .map(row -> initiative(row, rows, look.today()))
        .toList();
  }

  private Initiative initiative(
      GoalRows.InitiativeRow row, List<GoalRows.StakeholderRow> rows, LocalDate on) {
    LocalDate since = LocalDate.parse(row.since());
    return new Initiative(
        row.id(),
        row.name(),
        row.purpose(),
        row.weeks(),
        1 + (int) Math.max(0, ChronoUnit.WEEKS.between(since, on)),
        since,
        rows.stream()
            .filter(one -> one.initiative() == row.id())
            .map(one -> stakeholder(this.all, one))
            .toList());
  }

  /** Those that were ended, each with its day. */
  public List<Ended> ended() {
    var rows = look.written("stakeholder", () -> store.stakeholders(owner));
    List<Ended> ended = new ArrayList<>();
    for (GoalRows.InitiativeRow row : look.written("initiative", () -> store.initiatives(owner)))
      if (row.closedOn() != null) {
        LocalDate on = LocalDate.parse(row.closedOn());
        ended.add(new Ended(initiative(row, rows, on), on));
      }
    return ended;
  }

  /** One open initiative. */
  public Optional<Initiative> find(long id) {
    return all().stream().filter(one -> one.id() == id).findFirst();
  }

  private static Stakeholder stakeholder(Snapshot all, GoalRows.StakeholderRow row) {
    Person person = row.handle() == 0 ? null : all.directory.find(all.directory.of(row.handle()));
    Tie tie = Tie.MISSING;
    if (person != null) {
      Standing standing = all.standings.get(person.id().value());
      double strength = standing == null ? 0 : standing.tie().strength();
      tie = strength >= Coverage.STRONG ? Tie.STRONG : strength > 0 ? Tie.WEAK : Tie.UNKNOWN;
    }
    LocalDate on = row.onBoardOn() == null ? null : LocalDate.parse(row.onBoardOn());
    GoalRows.Part part = row.part();
    return new Stakeholder(
        row.id(),
        row.role(),
        person,
        tie,
        on,
        part.reason(),
        part.gives(),
        part.gets(),
        part.stance().isEmpty() ? Stance.UNKNOWN : Stance.valueOf(part.stance()),
        part.step(),
        part.stepOn() == null ? null : LocalDate.parse(part.stepOn()),
        part.step().isBlank() || mine(part.stepBy()) ? "" : part.stepBy().strip(),
        part.wanted().isEmpty() ? null : Kind.Value.valueOf(part.wanted()));
  }

  /** Whether words say that the owner takes a step. */
  private static boolean mine(String by) {
    return by.isBlank() || ME.contains(by.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * What a move that was done says of a next step: it was taken, and is written down as what moved.
   * Nothing where the person has no such step.
   */
  public static void taken(Act act, PersonId person, String about) {
    GoalRows rows = new GoalRows(act.store());
    for (Initiative it : of(act.look()).all())
      for (Stakeholder one : it.stakeholders())
        if (one.person() != null
            && one.person().id().equals(person)
            && !one.step().isBlank()
            && one.ownStep()
            && List.of(one.about(), Wish.key(Wish.Kind.INITIATIVE, it.id())).contains(about)) {
          rows.moved(act.owner(), it.id(), one.id(), act.today().toString(), one.step());
          rows.step(act.owner(), one.id(), "", null, "");
        }
  }

  /** What moved in an initiative, newest first. */
  public List<Moved> moved(Initiative it) {
    List<Moved> moved = new ArrayList<>();
    for (GoalRows.MovedRow row : look.written("moved", () -> store.moved(owner))) {
      if (row.initiative() != it.id()) continue;
      Stakeholder by = null;
      for (Stakeholder one : it.stakeholders()) if (one.id() == row.stakeholder()) by = one;
      moved.add(new Moved(row.id(), LocalDate.parse(row.day()), by, row.words()));
    }
    return moved;
  }

  /** What a role is about: its words without those that say how high it stands. */
  private static String subject(String role) {
    String words = RANK.matcher(role).replaceAll(" ").strip();
    return words.isEmpty() ? role : words;
  }

  /** Who could fill a role that nobody fills, best first; nobody who has a role already. */
  public List<Candidate> candidates(Initiative it, Stakeholder role) {
    Set<PersonId> taken = new HashSet<>();
    for (Stakeholder one : it.stakeholders())
      if (one.person() != null) taken.add(one.person().id());
    boolean sponsor = role.role().toLowerCase(java.util.Locale.ROOT).contains("sponsor");
    Need need =
        new Need(
            0,
            sponsor ? Need.Category.SPONSOR : Need.Category.KNOW_HOW,
            subject(role.role()),
            Need.Horizon.NOW,
            it.since());
    return Goals.of(look).candidates(need, wanted(role, need)).stream()
        .filter(one -> one.fit() >= Coverage.FITS && !taken.contains(one.person()))
        .limit(3)
        .toList();
  }

  private static Need.Wanted wanted(Stakeholder role, Need need) {
    return switch (role.wanted()) {
      case TRANSACTIONAL -> Need.Wanted.TRANSACTIONAL;
      case MUTUAL -> Need.Wanted.MUTUAL;
      case TRANSFORMATIONAL -> Need.Wanted.TRANSFORMATIONAL;
      case null, default -> need.category().wanted();
    };
  }

  /** All shared goals, or those with one person. */
  public List<Shared> shared(@Nullable PersonId person) {
    List<Shared> goals = new ArrayList<>();
    for (GoalRows.SharedRow row : look.written("shared_goal", () -> store.shared(owner))) {
      Person with = all.directory.find(all.directory.of(row.handle()));
      if (with == null || (person != null && !with.id().equals(person))) continue;
      goals.add(
          new Shared(
              row.id(),
              with,
              row.what(),
              row.dueOn() == null ? null : LocalDate.parse(row.dueOn()),
              LocalDate.parse(row.since()),
              row.doneOn() == null ? null : LocalDate.parse(row.doneOn())));
    }
    return goals;
  }
}
