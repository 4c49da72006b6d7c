package rapport.desk;

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
import rapport.growth.Benefit;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.growth.Sheet;
import rapport.growth.Skill;
import rapport.growth.Year;
import rapport.interactions.Exchange;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Remarks;

/**
 * What the owner trains and what came of it (G3 to G10). All of it stays with the owner: no page of
 * anybody else's and no export shows it.
 */
public final class Growth {

  /** How many questions the check of one's own biases has. */
  public static final int CHECKS = 6;

  private static final String PASSED = "no-outcome";
  private static final int MOST_PERHAPS = 5;

  private final Desk desk;
  private final Survey survey;
  private final Database database;
  private final rapport.store.Growth store;
  private final Remarks remarks;
  private final long owner;

  Growth(Desk desk, Survey survey, Database database, long owner) {
    this.desk = desk;
    this.survey = survey;
    this.database = database;
    this.store = new rapport.store.Growth(database);
    this.remarks = new Remarks(database);
    this.owner = owner;
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

  /** How others see the owner. */
  public Views views() {
    return new Views(desk, database, owner);
  }

  /** Plans of ninety days. */
  public Plans plans() {
    return new Plans(desk, store, owner);
  }

  /** What the owner does, as his timelines tell it. */
  public Habits habits(Instant now) {
    return new Habits(desk, survey, database, owner, now);
  }

  /** Works out what is kept for the day, so that whoever opens it need not wait. */
  public void prepare(Instant now) {
    Habits habits = habits(now);
    for (Skill skill : Skill.values()) habits.quarters(skill);
    habits.comfort();
    sides(now);
  }

  /** How many-sided the close ties are. */
  public Sides sides(Instant now) {
    return survey.sides(desk.snapshot(now), new Remarks(database).all(owner), now);
  }

  /** All self-assessments, oldest first. */
  public List<Assessed> assessments() {
    return store.sheets(owner).stream()
        .map(row -> new Assessed(row.id(), LocalDate.parse(row.day()), Sheet.parse(row.answers())))
        .toList();
  }

  /**
   * Keeps a self-assessment; returns its number.
   *
   * @throws IllegalArgumentException when nothing is answered
   */
  public long assess(Sheet sheet, LocalDate day) {
    if (sheet.answered() == 0) throw new IllegalArgumentException("nothing is answered");
    return desk.aside(() -> store.sheet(owner, day.toString(), sheet.text()));
  }

  /** Forgets a self-assessment. */
  public void forgetAssessment(long id) {
    desk.aside(() -> store.forgetSheet(owner, id));
  }

  /** All checks of one's own biases, oldest first. */
  public List<Check> checks() {
    return store.checks(owner).stream()
        .map(row ->
            new Check(
                row.id(),
                LocalDate.parse(row.day()),
                row.answers().chars().mapToObj(c -> c - '0').toList()))
        .toList();
  }

  /**
   * Keeps a check; returns its number.
   *
   * @throws IllegalArgumentException for another number of answers or another answer
   */
  public long check(List<Integer> answers, LocalDate day) {
    if (answers.size() != CHECKS || answers.stream().anyMatch(one -> one < 0 || one > 3))
      throw new IllegalArgumentException("a check has six answers, each 1 to 3");
    String text = String.join("", answers.stream().map(String::valueOf).toList());
    return desk.aside(() -> store.check(owner, day.toString(), text));
  }

  /** Forgets a check. */
  public void forgetCheck(long id) {
    desk.aside(() -> store.forgetCheck(owner, id));
  }

  /** What changed the owner's mind, newest first; of people who are still known. */
  public List<MindChange> changes(Instant now) {
    Directory directory = desk.snapshot(now).directory;
    List<MindChange> changes = new ArrayList<>();
    for (rapport.store.Growth.ChangeRow row : store.changes(owner)) {
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

  /** Writes a change of mind down; returns its number. */
  public long change(PersonId person, LocalDate day, String believed, String thinks, Instant now) {
    MindChange change = new MindChange(0, person, day, believed.strip(), thinks.strip());
    long handle = Desk.handle(desk.snapshot(now), person);
    return desk.aside(
        () -> store.change(owner, handle, day.toString(), change.believed(), change.thinks()));
  }

  /** Forgets a change of mind. */
  public void forgetChange(long id) {
    desk.aside(() -> store.forgetChange(owner, id));
  }

  /** What came of relationships, newest first; through people who are still known. */
  public List<Outcome> outcomes(Instant now) {
    Directory directory = desk.snapshot(now).directory;
    List<Outcome> outcomes = new ArrayList<>();
    for (rapport.store.Growth.OutcomeRow row : store.outcomes(owner)) {
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
  public Map<Long, Outcome> perhaps(Instant now) {
    Snapshot all = desk.snapshot(now);
    Set<String> passed = new HashSet<>();
    for (Remarks.RemarkRow row : remarks.all(owner))
      if (row.aspect().equals(PASSED)) passed.add(row.words());
    List<Outcome> known = outcomes(now);
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

  /** Does not propose an exchange as an outcome again; returns the number of the word. */
  public long passOutcome(long exchange, Instant now) {
    Exchange passed =
        desk.snapshot(now).words.matters().exchanges().stream()
            .filter(one -> one.id() == exchange)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no exchange " + exchange));
    long handle = Desk.handle(desk.snapshot(now), passed.person());
    return desk.aside(() -> remarks.remark(owner, handle, PASSED, Long.toString(exchange)));
  }

  /** Writes an outcome down; returns its number. */
  public long outcome(PersonId person, LocalDate day, Benefit benefit, String what, Instant now) {
    Outcome outcome = new Outcome(0, person, day, benefit, what.strip());
    long handle = Desk.handle(desk.snapshot(now), person);
    return desk.aside(
        () -> store.outcome(owner, handle, day.toString(), benefit.name(), outcome.what()));
  }

  /** Forgets an outcome. */
  public void forgetOutcome(long id) {
    desk.aside(() -> store.forgetOutcome(owner, id));
  }

  /** The story of a year. */
  public Year year(int year, Instant now) {
    return new Year(year, outcomes(now));
  }

  /** The years that have outcomes, oldest first. */
  public Set<Integer> years(Instant now) {
    Set<Integer> years = new TreeSet<>();
    for (Outcome one : outcomes(now)) years.add(one.day().getYear());
    return years;
  }

  /** Whom the owner named in an outcome or a change of mind. */
  Set<PersonId> credited(Instant now) {
    Set<PersonId> credited = new HashSet<>();
    for (Outcome one : outcomes(now)) credited.add(one.person());
    for (MindChange one : changes(now)) credited.add(one.person());
    return credited;
  }
}
