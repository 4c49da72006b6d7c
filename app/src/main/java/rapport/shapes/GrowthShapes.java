package rapport.shapes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.desk.growth.OwnPath;
import rapport.desk.growth.Plans;
import rapport.desk.growth.Views;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Sides;
import rapport.growth.Diversity;
import rapport.growth.Metric;
import rapport.growth.MindChange;
import rapport.growth.Mirror;
import rapport.growth.Outcome;
import rapport.growth.OwnStep;
import rapport.growth.Panel;
import rapport.growth.Plan;
import rapport.growth.Sheet;
import rapport.growth.Skill;
import rapport.growth.Trait;
import rapport.growth.Year;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.ties.Share;

/** Version 1 of the shapes of what the owner trains; see docs/json.md. */
public final class GrowthShapes {

  private GrowthShapes() {}

  /** A step about oneself. */
  public record StepShape(String key, String words, String why, String page) {}

  /** The step that stands today, or null. */
  public static @Nullable StepShape step(Look look) {
    OwnStep step = OwnPath.of(look).step();
    return step == null ? null : new StepShape(step.key(), step.words(), step.why(), step.page());
  }

  /** A count out of a count with its interval; the value is null for nothing. */
  public record CountedShape(
      int part, int whole, @Nullable Double value, double low, double high) {}

  static CountedShape counted(Share share) {
    return new CountedShape(
        share.part(),
        share.whole(),
        share.known() ? share.value() : null,
        share.low(),
        share.high());
  }

  /** What one trait scored on one day. */
  public record TraitShape(
      String trait,
      int answered,
      @Nullable Double mean,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double sum) {}

  /** A self-assessment. */
  public record AssessmentShape(LocalDate day, List<TraitShape> traits) {}

  /** What may be shown of a round of views. */
  public record CellShape(
      String trait, String people, int raters, double mean, double low, double high) {}

  /** A round of views; nothing is in it before it is closed. */
  public record RoundShape(LocalDate opened, @Nullable LocalDate closed, List<CellShape> cells) {}

  /** A skill's behaviour in three months. */
  public record SkillShape(
      String skill,
      String behaviour,
      CountedShape now,
      CountedShape before,
      List<String> done,
      List<String> missed) {}

  /** One figure of diversity; null where not enough is known. */
  public record SideShape(
      String name,
      @Nullable Double value,
      @Nullable Double usual,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double before,
      int people) {}

  /** A group in the mirror. */
  public record MirrorShape(
      String facet, String act, String group, CountedShape share, int differs) {}

  /** Whom to reach out to this week. */
  public record StretchShape(
      String person, String name, String why, LocalDate week, boolean done) {}

  /** A belief that changed. */
  public record ChangeShape(
      long id, String person, String name, LocalDate day, String believed, String thinks) {}

  /** Everything the owner trains. */
  public record GrowthShape(
      int version,
      List<AssessmentShape> assessments,
      List<RoundShape> rounds,
      List<SkillShape> skills,
      CountedShape comfort,
      @Nullable StretchShape stretch,
      int close,
      List<SideShape> diversity,
      @Nullable String bridge,
      List<MirrorShape> mirror,
      List<ChangeShape> changes) {}

  /** All of it as it stands. */
  public static GrowthShape growth(Look look) {
    Growth growth = Growth.of(look);
    Habits habits = Habits.of(look);
    Sides sides = growth.sides();
    Person bridge = sides.bridge();
    Map<Long, String> keys = Happenings.of(look).everyKey();
    List<SkillShape> skills = new ArrayList<>();
    for (Skill skill : Skill.values()) skills.add(skill(habits.quarters(skill), keys));
    return new GrowthShape(
        1,
        growth.assessments().stream().map(GrowthShapes::assessment).toList(),
        Views.of(look).rounds().stream().map(GrowthShapes::round).toList(),
        skills,
        counted(habits.comfort().getFirst()),
        habits.stretch().map(GrowthShapes::stretch).orElse(null),
        sides.close(),
        sides.lines().stream().map(GrowthShapes::side).toList(),
        bridge == null ? null : bridge.id().toString(),
        mirror(habits),
        growth.changes().stream().map(one -> change(one, look)).toList());
  }

  private static AssessmentShape assessment(Growth.Assessed one) {
    List<TraitShape> traits = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      Sheet.Score score = one.sheet().score(trait);
      boolean enough = score.enough();
      traits.add(
          new TraitShape(
              word(trait),
              score.mean().n(),
              enough ? score.mean().value() : null,
              enough ? score.mean().low() : null,
              enough ? score.mean().high() : null,
              enough ? score.sum() : null));
    }
    return new AssessmentShape(one.day(), traits);
  }

  private static RoundShape round(Views.Round round) {
    List<CellShape> cells = new ArrayList<>();
    for (Panel.Cell cell : round.cells())
      cells.add(
          new CellShape(
              word(cell.trait()),
              cell.group(),
              cell.raters(),
              cell.mean(),
              cell.low(),
              cell.high()));
    return new RoundShape(round.openedOn(), round.closedOn(), cells);
  }

  private static SkillShape skill(List<Metric> quarters, Map<Long, String> keys) {
    Metric now = quarters.getLast();
    return new SkillShape(
        word(now.skill()),
        now.skill().behaviour(),
        counted(now.share()),
        counted(quarters.get(quarters.size() - 2).share()),
        events(now.skill(), now.done(), keys),
        events(now.skill(), now.missed(), keys));
  }

  /** Of common goals the numbers of people, of all else the sources' own identities. */
  private static List<String> events(Skill skill, List<Long> ids, Map<Long, String> keys) {
    return ids.stream()
        .map(id -> skill == Skill.COMMON_GOALS ? "" + id : keys.getOrDefault(id, "" + id))
        .toList();
  }

  private static SideShape side(Sides.Line line) {
    Diversity.Figure now = line.now();
    return new SideShape(
        line.name(),
        known(now.value()),
        known(now.usual()),
        known(now.low()),
        known(now.high()),
        known(line.before()),
        now.people());
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static StretchShape stretch(Habits.Contacted it) {
    return new StretchShape(
        it.person().id().toString(), it.person().name(), it.why(), it.week(), it.done() != null);
  }

  private static List<MirrorShape> mirror(Habits habits) {
    List<MirrorShape> shapes = new ArrayList<>();
    for (Habits.Facet facet : Habits.Facet.values())
      habits
          .mirror(facet)
          .forEach((act, lines) -> {
            for (Mirror.Line line : lines)
              shapes.add(
                  new MirrorShape(
                      word(facet), word(act), line.group(), counted(line.share()), line.differs()));
          });
    return shapes;
  }

  private static ChangeShape change(MindChange one, Look look) {
    return new ChangeShape(
        one.id(),
        one.person().toString(),
        name(look, one.person()),
        one.day(),
        one.believed(),
        one.thinks());
  }

  /** Something good that came through somebody. */
  public record OutcomeShape(
      long id, String person, String name, LocalDate day, String benefit, String what) {}

  /** An outcome. */
  public static OutcomeShape outcome(Outcome one, Look look) {
    return new OutcomeShape(
        one.id(),
        one.person().toString(),
        name(look, one.person()),
        one.day(),
        word(one.benefit()),
        one.what());
  }

  /** A year of outcomes. */
  public record YearShape(
      int version,
      int year,
      int outcomes,
      Map<String, Integer> benefits,
      Map<String, Integer> people,
      Map<String, Integer> months) {}

  /** A year; each of the three counts adds up to the outcomes. */
  public static YearShape year(Year year) {
    Map<String, Integer> benefits = new java.util.TreeMap<>();
    year.byBenefit().forEach((benefit, count) -> benefits.put(word(benefit), count));
    Map<String, Integer> people = new java.util.TreeMap<>();
    year.byPerson().forEach((person, count) -> people.put(person.toString(), count));
    Map<String, Integer> months = new java.util.LinkedHashMap<>();
    year.byMonth().forEach((month, count) -> months.put(month.toString(), count));
    return new YearShape(1, year.year(), year.outcomes().size(), benefits, people, months);
  }

  /** One practice of a plan with what was counted. */
  public record PracticeShape(
      String practice,
      String skill,
      String words,
      CountedShape since,
      CountedShape before,
      List<PractisedShape> done) {}

  /** That a practice was done with somebody. */
  public record PractisedShape(long person, String name, LocalDate day) {}

  /** A weekly review. */
  public record ReviewShape(long id, LocalDate day, int went, String words) {}

  /** A plan. */
  public record PlanShape(
      long id,
      String aim,
      LocalDate began,
      LocalDate ends,
      @Nullable LocalDate ended,
      int week,
      boolean reviewDue,
      List<PracticeShape> practices,
      List<ReviewShape> reviews) {}

  /** A plan as it stands. */
  public static PlanShape plan(Plan plan, Look look) {
    LocalDate today = look.today();
    List<PracticeShape> practices = new ArrayList<>();
    for (Plans.Evidence one : Plans.of(look).evidence(plan))
      practices.add(
          new PracticeShape(
              word(one.practice()),
              word(one.practice().skill()),
              one.practice().words(),
              counted(one.since().share()),
              counted(one.before().share()),
              one.done().stream()
                  .map(done ->
                      new PractisedShape(
                          done.person().id().value(), done.person().name(), done.day()))
                  .toList()));
    return new PlanShape(
        plan.id(),
        plan.aim(),
        plan.began(),
        plan.ends(),
        plan.closedOn(),
        plan.week(today),
        plan.reviewDue(today),
        practices,
        plan.reviews().stream()
            .map(one -> new ReviewShape(one.id(), one.day(), one.went(), one.words()))
            .toList());
  }

  private static String name(Look look, PersonId id) {
    return look.person(id).map(Person::name).orElse("");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
