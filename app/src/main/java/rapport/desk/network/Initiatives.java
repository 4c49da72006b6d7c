package rapport.desk.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.network.Coverage;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/** Undertakings that need a network of their own (I9), and goals shared with one person (I8). */
public final class Initiatives {
  private final Look look;
  private final Snapshot all;
  private final rapport.store.network.Goals store;
  private final long owner;

  private Initiatives(Look look) {
    this.look = look;
    this.all = look.all;
    this.store = new rapport.store.network.Goals(look.database);
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

  /** Somebody an initiative needs. */
  public record Stakeholder(
      long id, String role, @Nullable Person person, Tie tie, @Nullable LocalDate onBoardOn) {}

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
    LocalDate today = look.today();
    List<rapport.store.network.Goals.StakeholderRow> rows =
        look.written("stakeholder", () -> store.stakeholders(owner));
    List<Initiative> all = new ArrayList<>();
    for (rapport.store.network.Goals.InitiativeRow row :
        look.written("initiative", () -> store.initiatives(owner))) {
      if (row.closedOn() != null) continue;
      LocalDate since = LocalDate.parse(row.since());
      all.add(
          new Initiative(
              row.id(),
              row.name(),
              row.purpose(),
              row.weeks(),
              1 + (int) Math.max(0, ChronoUnit.WEEKS.between(since, today)),
              since,
              rows.stream()
                  .filter(one -> one.initiative() == row.id())
                  .map(one -> stakeholder(this.all, one))
                  .toList()));
    }
    return all;
  }

  /** One open initiative. */
  public Optional<Initiative> find(long id) {
    return all().stream().filter(one -> one.id() == id).findFirst();
  }

  private static Stakeholder stakeholder(
      Snapshot all, rapport.store.network.Goals.StakeholderRow row) {
    Person person = row.handle() == 0 ? null : all.directory.find(all.directory.of(row.handle()));
    Tie tie = Tie.MISSING;
    if (person != null) {
      Standing standing = all.standings.get(person.id().value());
      double strength = standing == null ? 0 : standing.tie().strength();
      tie = strength >= Coverage.STRONG ? Tie.STRONG : strength > 0 ? Tie.WEAK : Tie.UNKNOWN;
    }
    LocalDate on = row.onBoardOn() == null ? null : LocalDate.parse(row.onBoardOn());
    return new Stakeholder(row.id(), row.role(), person, tie, on);
  }

  /** All shared goals, or those with one person. */
  public List<Shared> shared(@Nullable PersonId person) {
    List<Shared> goals = new ArrayList<>();
    for (rapport.store.network.Goals.SharedRow row :
        look.written("shared_goal", () -> store.shared(owner))) {
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
