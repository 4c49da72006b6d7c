package rapport.desk.growth;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rapport.desk.network.Sides;
import rapport.growth.Benefit;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.growth.Sheet;
import rapport.growth.Skill;
import rapport.growth.Year;
import rapport.interactions.Exchange;
import rapport.look.Directory;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.people.PersonId;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;

/**
 * What the owner trains and what came of it (G3 to G10). All of it stays with the owner: no page of
 * anybody else's and no export shows it.
 */
public final class Growth {

  /** How many questions the check of one's own biases has. */
  public static final int CHECKS = 6;

  private static final int MOST_PERHAPS = 5;
  private final Look look;
  private final Snapshot all;
  private final Instant now;
  private final rapport.store.growth.GrowthRows store;
  private final long owner;

  private Growth(Look look) {
    this.look = look;
    this.all = look.all;
    this.now = look.now;
    this.store = new rapport.store.growth.GrowthRows(look.database);
    this.owner = look.owner;
  }

  /** As it stands for a look. */
  public static Growth of(Look look) {
    return new Growth(look);
  }

  /** A self-assessment with its day. */
  public record Assessed(long id, LocalDate day, Sheet sheet) {}

  /** A check of one's own biases: answers 1 to 3, or 0 for none. */
  public record Check(long id, LocalDate day, List<Integer> answers) {
    /** Copies the list. */
    public Check {
      answers = List.copyOf(answers);
    }
  }

  /** Works out what is kept for the day, so that whoever opens it need not wait. */
  public void prepare() {
    Habits habits = Habits.of(look);
    for (Skill skill : Skill.values()) habits.quarters(skill);
    habits.comfort();
    sides();
  }

  /**
   * How many-sided the close ties are. Whom to ask for another view is this week's stretch contact,
   * here as on every page and in the moves; only without one it is who would add most sides.
   */
  public Sides sides() {
    Sides sides = Sides.of(look);
    return Habits.of(look)
        .stretch()
        .map(one -> sides.asking(one.person(), one.way(), one.why()))
        .orElse(sides);
  }

  /** All self-assessments, oldest first. */
  public List<Assessed> assessments() {
    return look.written("self_sheet", () -> store.sheets(owner)).stream()
        .map(row -> new Assessed(row.id(), LocalDate.parse(row.day()), Sheet.parse(row.answers())))
        .toList();
  }

  /** All checks of one's own biases, oldest first. */
  public List<Check> checks() {
    return look.written("bias_check", () -> store.checks(owner)).stream()
        .map(row ->
            new Check(
                row.id(),
                LocalDate.parse(row.day()),
                row.answers().chars().mapToObj(c -> c - '0').toList()))
        .toList();
  }

  /** What changed the owner's mind, newest first; of people who are still known. */
  public List<MindChange> changes() {
    Directory directory = all.directory;
    List<MindChange> changes = new ArrayList<>();
    for (rapport.store.growth.GrowthRows.ChangeRow row :
        look.written("mind_change", () -> store.changes(owner))) {
      long person = directory.of(row.handle());
      if (person != 0)
        changes.add(
            new MindChange(
                row.id(),
                new PersonId(person),
                LocalDate.parse(row.day()),
                row.believed(),
                row.thinks()));
    }
    return changes;
  }

  /** What came of relationships, newest first; through people who are still known. */
  public List<Outcome> outcomes() {
    Directory directory = all.directory;
    List<Outcome> outcomes = new ArrayList<>();
    for (rapport.store.growth.GrowthRows.OutcomeRow row :
        look.written("outcome", () -> store.outcomes(owner))) {
      long person = directory.of(row.handle());
      if (person != 0)
        outcomes.add(
            new Outcome(
                row.id(),
                new PersonId(person),
                LocalDate.parse(row.day()),
                Benefit.valueOf(row.benefit()),
                row.what()));
    }
    return outcomes;
  }

  /**
   * What was received in the last year and may have been an outcome, newest first, at most five:
   * the number of the exchange and the outcome it would be. What is written down, or was passed
   * over, is not among them, nor anybody with whom a quarrel is open.
   */
  public Map<Long, Outcome> perhaps() {
    Set<String> passed = new HashSet<>();
    for (Remarks.RemarkRow row : look.remarks())
      if (row.heading() == Heading.NO_OUTCOME) passed.add(row.words());
    List<Outcome> known = outcomes();
    Map<Long, Outcome> perhaps = new LinkedHashMap<>();
    for (Exchange one : all.words.matters().exchanges()) {
      Benefit benefit = Benefit.of(one.sort()).orElse(null);
      LocalDate day = all.day(one.at());
      if (one.given()
          || benefit == null
          || perhaps.size() == MOST_PERHAPS
          || one.at().isAfter(now)
          || one.at().isBefore(now.minus(Duration.ofDays(365)))
          || passed.contains(Long.toString(one.id()))
          || all.words.matters().strained(one.person(), now)
          || known.stream()
              .anyMatch(it ->
                  it.person().equals(one.person())
                      && it.day().equals(day)
                      && it.benefit() == benefit)) continue;
      String what = one.what().isBlank() ? one.sort().words() : one.what();
      perhaps.put(
          one.id(),
          new Outcome(
              0,
              one.person(),
              day,
              benefit,
              what.substring(0, Math.min(Outcome.LONGEST, what.length()))));
    }
    return perhaps;
  }

  /** The story of a year. */
  public Year year(int year) {
    return new Year(year, outcomes());
  }

  /** The years that have outcomes, oldest first. */
  public Set<Integer> years() {
    Set<Integer> years = new TreeSet<>();
    for (Outcome one : outcomes()) years.add(one.day().getYear());
    return years;
  }

  /** Whom the owner named in an outcome or a change of mind. */
  Set<PersonId> credited() {
    Set<PersonId> credited = new HashSet<>();
    for (Outcome one : outcomes()) credited.add(one.person());
    for (MindChange one : changes()) credited.add(one.person());
    return credited;
  }
}
