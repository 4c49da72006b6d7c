package rapport.web.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Plans;
import rapport.growth.Plan;
import rapport.growth.Practice;
import rapport.growth.Skill;
import rapport.paper.PlanPaper;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Gauge;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/** The plan of ninety days (G9): the one that runs, or the form for a new one. */
public record PlanView(
    Frame frame, @Nullable Running running, List<Group> groups, List<Earlier> earlier) {

  private static final int MONTH = 31;

  /** The plan that runs. */
  public record Running(
      long id,
      String aim,
      String week,
      String done,
      boolean due,
      List<Evidence> evidence,
      List<Review> reviews,
      List<PeopleView.Choice> parts) {}

  /** One practice with what was counted. */
  public record Evidence(
      String skill,
      String practice,
      String behaviour,
      Gauge since,
      Gauge before,
      String href,
      List<Done> with) {}

  /** With whom a practice was done, and when. */
  public record Done(Face face, String day) {}

  /** One weekly review. */
  public record Review(long id, String day, String went, String words) {}

  /**
   * A plan that is over.
   *
   * @param fresh whether it ended within a month
   */
  public record Earlier(
      long id,
      String aim,
      String span,
      String practices,
      boolean fresh,
      List<Review> reviews,
      List<PeopleView.Choice> parts) {

    static Earlier of(Plan plan, Say say) {
      LocalDate closed = plan.closedOn();
      LocalDate ended = closed == null ? plan.ends().minusDays(1) : closed;
      return new Earlier(
          plan.id(),
          plan.aim(),
          say.day(plan.began()) + " to " + say.day(ended),
          String.join(" · ", plan.practices().stream().map(Practice::words).toList()),
          over(plan, say.today()),
          reviewed(plan, say),
          tickable());
    }
  }

  /** Whether a plan ended within the last month. */
  static boolean over(Plan plan, LocalDate today) {
    LocalDate closed = plan.closedOn();
    LocalDate ended = closed == null ? plan.ends().minusDays(1) : closed;
    return !plan.running(today) && !ended.isBefore(today.minusDays(MONTH));
  }

  private static List<Review> reviewed(Plan plan, Say say) {
    return plan.reviews().reversed().stream()
        .map(one -> new Review(one.id(), say.day(one.day()), went(one.went()), one.words()))
        .toList();
  }

  private static List<PeopleView.Choice> tickable() {
    return Arrays.stream(PlanPaper.Part.values())
        .map(part -> new PeopleView.Choice(part.name(), part.words(), false))
        .toList();
  }

  /** A skill with its practices, to choose from. */
  public record Group(String skill, List<PeopleView.Choice> practices) {}

  public static PlanView of(
      Frame frame, List<Plan> all, @Nullable Plan plan, List<Plans.Evidence> evidence, Say say) {
    return new PlanView(
        frame,
        plan == null ? null : running(plan, evidence, say),
        plan == null ? choices() : List.of(),
        all.stream()
            .filter(one -> !one.running(say.today()))
            .map(one -> Earlier.of(one, say))
            .toList());
  }

  private static Running running(Plan plan, List<Plans.Evidence> evidence, Say say) {
    int week = plan.week(say.today());
    long days = say.today().toEpochDay() - plan.began().toEpochDay() + 1;
    return new Running(
        plan.id(),
        plan.aim(),
        "Week " + week + " of 13, until " + say.day(plan.ends().minusDays(1)),
        String.format(Locale.ROOT, "%.0f%%", 100.0 * days / Plan.DAYS),
        plan.reviewDue(say.today()),
        evidence.stream()
            .map(one ->
                new Evidence(
                    one.practice().skill().words(),
                    one.practice().words(),
                    Say.capital(one.practice().skill().behaviour()),
                    Gauge.of(one.since().share()),
                    Gauge.of(one.before().share()),
                    "/grow/skills/" + one.practice().skill().key() + "?days=" + Math.max(1, days),
                    one.done().stream()
                        .map(done -> new Done(Face.of(done.person()), say.day(done.day())))
                        .toList()))
            .toList(),
        reviewed(plan, say),
        tickable());
  }

  static String went(int went) {
    return switch (went) {
      case 1 -> "not at all";
      case 2 -> "once";
      case 3 -> "now and then";
      case 4 -> "most days";
      default -> "every day";
    };
  }

  private static List<Group> choices() {
    List<Group> groups = new ArrayList<>();
    for (Skill skill : Skill.values())
      groups.add(
          new Group(
              skill.words(),
              skill.practices().stream()
                  .map(one -> new PeopleView.Choice(one.name(), one.words(), false))
                  .toList()));
    return groups;
  }

  /** One of two plans worked out, told of the sample office. */
  public record Example(
      String title,
      String story,
      String aim,
      List<PeopleView.Choice> practices,
      List<String> weeks) {}

  /** The two plans worked out. */
  public record Examples(Frame frame, List<Example> examples, boolean free) {

    public static Examples of(Frame frame, boolean free) {
      return new Examples(
          frame,
          List.of(
              example(
                  "The executive with a change to lead",
                  "Ada is to bring the whole house to one launch date. She knows that orders will not do it: she needs people in other departments who want the same. Before she writes to anybody, she asks herself what each of them would have of it, which kind of relationship it takes, and whether she will keep at it when it gets hard.",
                  "People in five departments who want one launch date as much as I do",
                  List.of(Practice.NAME_IT, Practice.FIRST_STEP, Practice.OTHER_VIEW),
                  List.of(
                      "Weeks 1 to 2: an initiative in Goals, with the nine roles it needs and who could fill them. Inês and Samir come first: with them she has the strongest ties.",
                      "Weeks 3 to 5: an introductory talk with one new department each week. She asks Jonas for a way to the finance lead, and offers her notes on streaming before she asks for anything.",
                      "Weeks 6 to 9: a shared goal, written down, with each who is on board. When Tomás objects, she keeps talking to him every week all the same.",
                      "Weeks 10 to 13: before the date is fixed, she asks the one who disagrees most. The review counts new ties she began, goals shared, and contacts outside her own circle.")),
              example(
                  "The manager after a quarrel",
                  "Priya and Tomás lead divisions that need each other, and last week they fell out in front of others. Both let a day go by before they speak again. Priya decides that the tie matters more to her than being right, and that he meant well: sometimes one side has to carry it for a while.",
                  "A working tie with Tomás that survives our disagreements",
                  List.of(Practice.COUNT_TO_THREE, Practice.CALL_FIRST, Practice.BEGIN_WITH_IT),
                  List.of(
                      "Day 1: nothing is sent for twenty-four hours. She writes down what happened, what she made of it, and three kind ways to read it.",
                      "Week 1: a talk face to face, opened with what both want: no outage in the quarter. She says what she did wrong before she says what he did.",
                      "Weeks 2 to 8: ten minutes every week, by voice rather than by mail. What he says changes her mind twice; she writes it down.",
                      "Weeks 9 to 13: a check-in of five items from both sides. The review counts spoken contacts, talks with nobody else in the room, and goals they share."))),
          free);
    }

    private static Example example(
        String title, String story, String aim, List<Practice> practices, List<String> weeks) {
      return new Example(
          title,
          story,
          aim,
          practices.stream()
              .map(one -> new PeopleView.Choice(one.name(), one.words(), true))
              .toList(),
          weeks);
    }
  }
}
