package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.network.Coverage;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/** Undertakings that need a network of their own (I9), and goals shared with one person (I8). */
public final class Initiatives {

  private final Desk desk;
  private final rapport.store.Goals store;
  private final long owner;

  Initiatives(Desk desk, rapport.store.Goals store, long owner) {
    this.desk = desk;
    this.store = store;
    this.owner = owner;
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
  public List<Initiative> all(Instant now) {
    Snapshot snapshot = desk.snapshot(now);
    LocalDate today = now.atZone(snapshot.zone).toLocalDate();
    List<rapport.store.Goals.StakeholderRow> rows = store.stakeholders(owner);
    List<Initiative> all = new ArrayList<>();
    for (rapport.store.Goals.InitiativeRow row : store.initiatives(owner)) {
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
                  .map(one -> stakeholder(snapshot, one))
                  .toList()));
    }
    return all;
  }

  /** One open initiative. */
  public Optional<Initiative> find(long id, Instant now) {
    return all(now).stream().filter(one -> one.id() == id).findFirst();
  }

  private static Stakeholder stakeholder(Snapshot all, rapport.store.Goals.StakeholderRow row) {
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

  /**
   * Writes an initiative down; returns its number.
   *
   * @throws IllegalArgumentException without a name, or for less than one week
   */
  public long begin(String name, String purpose, int weeks, LocalDate today) {
    if (name.isBlank() || name.length() > 120)
      throw new IllegalArgumentException("an initiative has a name of 1 to 120 letters");
    if (weeks < 1 || weeks > 520)
      throw new IllegalArgumentException("an initiative takes 1 to 520 weeks, not " + weeks);
    return desk.aside(
        () -> store.initiative(owner, name.strip(), purpose.strip(), weeks, today.toString()));
  }

  /** Ends an initiative on a day, or goes on with it (null). */
  public void end(long id, @Nullable LocalDate on) {
    desk.aside(() -> store.closeInitiative(owner, id, on == null ? null : on.toString()));
  }

  /** Adds somebody it needs, by role, and who that is if known; returns the number. */
  public long needs(long initiative, String role, @Nullable PersonId person, Instant now) {
    if (role.isBlank() || role.length() > 120)
      throw new IllegalArgumentException("a role has 1 to 120 letters");
    if (store.initiatives(owner).stream().noneMatch(row -> row.id() == initiative))
      throw new IllegalArgumentException("there is no initiative " + initiative);
    long handle = person == null ? 0 : Desk.handle(desk.snapshot(now), person);
    return desk.aside(() -> store.stakeholder(owner, initiative, role.strip(), handle));
  }

  /** Says who fills a role, or nobody (null). */
  public void fill(long stakeholder, @Nullable PersonId person, Instant now) {
    long handle = person == null ? 0 : Desk.handle(desk.snapshot(now), person);
    desk.aside(() -> store.fill(owner, stakeholder, handle));
  }

  /** Says that somebody is on board since a day, or not (null). */
  public void onBoard(long stakeholder, @Nullable LocalDate day) {
    desk.aside(() -> store.onBoard(owner, stakeholder, day == null ? null : day.toString()));
  }

  /** Removes somebody it was thought to need. */
  public void remove(long stakeholder) {
    desk.aside(() -> store.unneeded(owner, stakeholder));
  }

  /** All shared goals, or those with one person. */
  public List<Shared> shared(@Nullable PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Shared> goals = new ArrayList<>();
    for (rapport.store.Goals.SharedRow row : store.shared(owner)) {
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

  /** Writes a shared goal down; returns its number. */
  public long share(PersonId person, String what, @Nullable LocalDate dueOn, Instant now) {
    if (what.isBlank() || what.length() > 300)
      throw new IllegalArgumentException("a shared goal has 1 to 300 letters");
    Snapshot all = desk.snapshot(now);
    long handle = Desk.handle(all, person);
    String today = all.day(now).toString();
    String due = dueOn == null ? null : dueOn.toString();
    return desk.aside(() -> store.share(owner, handle, what.strip(), due, today));
  }

  /** Says that a shared goal was reached on a day, or is open again (null). */
  public void reached(long goal, @Nullable LocalDate day) {
    desk.aside(() -> store.reached(owner, goal, day == null ? null : day.toString()));
  }

  /** Forgets a shared goal. */
  public void forget(long goal) {
    desk.aside(() -> store.unshare(owner, goal));
  }
}
