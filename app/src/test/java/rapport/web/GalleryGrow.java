package rapport.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.desk.growth.Plans;
import rapport.desk.growth.Views;
import rapport.desk.network.Sides;
import rapport.growth.Benefit;
import rapport.growth.Diversity;
import rapport.growth.Inventory;
import rapport.growth.Metric;
import rapport.growth.MindChange;
import rapport.growth.Mirror;
import rapport.growth.Outcome;
import rapport.growth.Panel;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.growth.Sheet;
import rapport.growth.Skill;
import rapport.growth.Trait;
import rapport.growth.Year;
import rapport.ties.Share;
import rapport.web.drawing.Gauge;
import rapport.web.growth.ChangesView;
import rapport.web.growth.GrowView;
import rapport.web.growth.HabitsView;
import rapport.web.growth.OutcomesView;
import rapport.web.growth.PlanView;
import rapport.web.growth.RoundsView;
import rapport.web.growth.SelfView;
import rapport.web.growth.SkillsView;
import rapport.web.network.SidesView;
import rapport.web.people.Face;

/** What the owner trains, in the gallery. */
final class GalleryGrow {

  private static final LocalDate TODAY = GalleryCast.TODAY;
  private static final Say SAY = GalleryCast.SAY;
  private static final GrowView.PersonNames NAMES =
      id -> id.equals(GalleryCast.LONG.id()) ? GalleryCast.LONG.name() : GalleryCast.MAYA.name();

  private GalleryGrow() {}

  private static Growth.Assessed assessed(long id, LocalDate day, int shift) {
    List<Integer> answers = new ArrayList<>();
    for (Inventory.Item item : Inventory.items())
      answers.add(
          item.keyed(Math.clamp(3 + shift + item.number() % 3 - item.number() % 7 / 4, 1, 5)));
    return new Growth.Assessed(id, day, new Sheet(answers));
  }

  private static List<Growth.Assessed> assessed() {
    return List.of(
        assessed(1, TODAY.minusDays(190), -1),
        assessed(2, TODAY.minusDays(95), 0),
        assessed(3, TODAY.minusDays(2), 0));
  }

  private static Views.Round round(boolean shown) {
    List<Panel.Cell> cells = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      cells.add(new Panel.Cell(trait, "peers", 5, 3.5, 3.0, 4.25));
      cells.add(new Panel.Cell(trait, "others", 4, 2.75, 2.25, 3.5));
    }
    return new Views.Round(
        shown ? 1 : 2,
        TODAY.minusDays(60),
        TODAY.minusDays(39),
        TODAY.minusDays(40),
        shown ? cells : List.of(),
        shown ? List.of("Explains well. Could let others finish their sentence.") : List.of());
  }

  private static Plan plan() {
    return new Plan(
        1,
        "People in five departments who want one launch date as much as I do",
        TODAY.minusDays(36),
        List.of(Practice.NAME_IT, Practice.FIRST_STEP, Practice.OTHER_VIEW),
        List.of(
            new Plan.Review(1, TODAY.minusDays(15), 4, "Two goals written down with Inês."),
            new Plan.Review(2, TODAY.minusDays(8), 1, "")),
        null);
  }

  private static Metric metric(Skill skill, int done, int missed) {
    Instant to = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Metric(
        skill,
        to.minusSeconds(91 * 86_400L),
        to,
        LongStream.rangeClosed(1, done).boxed().toList(),
        LongStream.rangeClosed(100, 99 + missed).boxed().toList());
  }

  private static Sides sides(boolean full) {
    Diversity.Figure nothing =
        new Diversity.Figure(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
    if (!full) return new Sides(1, List.of(), null, List.of(), "");
    return new Sides(
        12,
        List.of(
            new Sides.Line("field", new Diversity.Figure(0.46, 0.63, 0.5, 0.72, 12), 0.51, true),
            new Sides.Line("level", new Diversity.Figure(0.78, 0.6, 0.4, 0.72, 11), 0.58, true),
            new Sides.Line("place", nothing, Double.NaN, true),
            new Sides.Line(
                "echo (constraint)",
                new Diversity.Figure(0.31, 0.28, 0.2, 0.36, 12),
                Double.NaN,
                false)),
        GalleryCast.LENA,
        List.of(GalleryCast.MAYA),
        "another field, another circle");
  }

  private static List<Outcome> outcomes() {
    return List.of(
        new Outcome(2, GalleryCast.MAYA.id(), TODAY.minusDays(12), Benefit.TALENT, "Noor hired"),
        new Outcome(
            1,
            GalleryCast.LONG.id(),
            TODAY.minusDays(100),
            Benefit.EMPLOYEE_RELATIONS,
            "A conversation about working hours that ended well for everybody in the team"));
  }

  private static List<MindChange> changes() {
    return List.of(
        new MindChange(
            1,
            GalleryCast.MAYA.id(),
            TODAY.minusDays(9),
            "A bad week is best left alone.",
            "A short call on the first day is worth ten mails on the fifth."));
  }

  static GrowView page(Frame frame, boolean full) {
    Share share = full ? new Share(65, 100) : new Share(0, 0);
    return GrowView.of(
        frame,
        new GrowView.Parts(
            full ? assessed() : List.of(),
            full ? round(true) : null,
            full ? plan() : null,
            false,
            sides(full),
            full ? outcomes() : List.of(),
            List.of(share, share),
            full
                ? new Habits.Contacted(
                    GalleryCast.LENA,
                    List.of(GalleryCast.MAYA),
                    "in another circle, “Quanta” · another organisation",
                    TODAY,
                    null)
                : null,
            full ? changes() : List.of(),
            full
                ? List.of(new rapport.growth.Try(1, TODAY, rapport.growth.Manner.REFLECTING, .7))
                : List.of()),
        NAMES,
        SAY);
  }

  static SelfView self(Frame frame, boolean full) {
    return SelfView.of(frame, full ? assessed() : List.of(), full ? round(true) : null, SAY);
  }

  static RoundsView rounds(Frame frame, List<String> links, boolean open, boolean shown) {
    Views.Round now = new Views.Round(3, TODAY, TODAY.plusDays(21), null, List.of(), List.of());
    List<Views.Round> rounds = new ArrayList<>();
    if (open) rounds.add(now);
    if (shown) rounds.add(round(true));
    if (shown) rounds.add(round(false));
    return RoundsView.of(frame, links, !shown, rounds, open, TODAY.plusDays(shown ? 30 : 0), SAY);
  }

  static OutcomesView outcomes(Frame frame, boolean full) {
    return OutcomesView.of(
        frame,
        full ? outcomes() : List.of(),
        full ? Map.of(7L, outcomes().getFirst()) : Map.of(),
        full ? List.of(2025, 2026) : List.of(),
        NAMES,
        GalleryCast.WHOM,
        SAY);
  }

  static OutcomesView.Story story(Frame frame, boolean full) {
    return OutcomesView.Story.of(frame, new Year(2026, full ? outcomes() : List.of()), NAMES, SAY);
  }

  static ChangesView changes(Frame frame, boolean full) {
    return ChangesView.of(frame, full ? changes() : List.of(), NAMES, GalleryCast.WHOM, SAY);
  }

  static PlanView plan(Frame frame, boolean running) {
    Plan plan = plan();
    Plan earlier =
        new Plan(
            2,
            "A working tie with Tomás",
            TODAY.minusDays(200),
            List.of(Practice.CALL_FIRST),
            List.of(),
            TODAY.minusDays(150));
    List<Plans.Evidence> evidence =
        plan.practices().stream()
            .map(one ->
                new Plans.Evidence(
                    one,
                    metric(one.skill(), 15, 20),
                    metric(one.skill(), 0, 0),
                    one == plan.practices().getFirst()
                        ? List.of(
                            new Plans.Done(GalleryCast.MAYA, TODAY.minusDays(2)),
                            new Plans.Done(GalleryCast.LONG, TODAY.minusDays(9)))
                        : List.of()))
            .toList();
    return PlanView.of(
        frame, List.of(plan, earlier), running ? plan : null, running ? evidence : List.of(), SAY);
  }

  static SkillsView skills(Frame frame, boolean full) {
    List<SkillsView.Line> lines = new ArrayList<>();
    for (Skill skill : Skill.values()) {
      List<Metric> quarters = new ArrayList<>();
      for (int n = 0; n < 5; n++)
        quarters.add(full ? metric(skill, 5 + 4 * n, 20) : metric(skill, 0, 0));
      lines.add(SkillsView.line(skill, quarters, SAY));
    }
    return new SkillsView(frame, full ? "Helix, around Tomás" : "", lines);
  }

  static SkillsView.Events events(Frame frame, Skill skill, boolean full) {
    return SkillsView.Events.of(
        frame,
        metric(skill, full ? 3 : 0, full ? 70 : 0),
        GalleryCast::happenings,
        id -> GalleryCast.MAYA.name(),
        SAY);
  }

  static HabitsView.Stretch stretch(Frame frame, @Nullable String done, boolean full) {
    Gauge gauge = Gauge.of(full ? new Share(65, 100) : new Share(0, 0));
    return new HabitsView.Stretch(
        frame,
        full ? "Helix" : "",
        false,
        gauge,
        gauge,
        full ? Face.of(GalleryCast.LENA) : null,
        full ? "In another circle, Quanta · another organisation." : "",
        full ? "Through Maya Okafor." : "",
        done,
        full ? "week of 23 Nov" : "");
  }

  static HabitsView.MirrorPage mirror(Frame frame, boolean full) {
    Map<Mirror.Act, List<Mirror.Line>> lines = new EnumMap<>(Mirror.Act.class);
    for (Mirror.Act act : Mirror.Act.values())
      lines.put(
          act,
          full
              ? List.of(
                  new Mirror.Line("inside", new Share(263, 373), new Share(57, 116)),
                  new Mirror.Line(
                      "marketing and communication", new Share(2, 9), new Share(263, 373)))
              : List.of());
    List<Growth.Check> checks =
        full
            ? List.of(new Growth.Check(1, TODAY.minusDays(3), List.of(1, 2, 3, 0, 1, 2)))
            : List.of();
    return HabitsView.mirror(frame, Habits.Facet.SCOPE, lines, checks, SAY);
  }

  static SidesView diversity(Frame frame, boolean full) {
    return SidesView.of(frame, sides(full));
  }
}
