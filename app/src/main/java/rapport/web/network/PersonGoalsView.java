package rapport.web.network;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.nurture.PersonPage;
import rapport.people.Person;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.PersonHead;
import rapport.web.ties.KindView;

/** Ways to a person, goals shared with them, and what is known of them. */
public record PersonGoalsView(
    Frame frame,
    PersonHead head,
    KindView kind,
    List<RouteLine> ways,
    List<SharedLine> shared,
    List<RemarkLine> remarks) {

  /** One way. */
  public record RouteLine(List<Face> people, String chance, String ask) {}

  /** A shared goal. */
  public record SharedLine(long id, String what, String when, boolean reached) {}

  /** Something known. */
  public record RemarkLine(long id, String aspect, String words) {}

  static PersonGoalsView of(
      Frame frame,
      PersonPage page,
      KindView kind,
      List<Goals.Route> routes,
      List<Initiatives.Shared> shared,
      List<Remarks.RemarkRow> remarks,
      Say say) {
    List<RouteLine> ways = new ArrayList<>();
    for (Goals.Route route : routes) ways.add(route(route));
    return new PersonGoalsView(
        frame,
        PersonHead.of(page, PersonHead.Page.GOALS, say),
        kind,
        ways,
        shared.stream().map(goal -> shared(goal, say)).toList(),
        remarks.stream()
            .filter(row -> row.heading().tells())
            .map(row -> new RemarkLine(row.id(), called(row.heading()), row.words()))
            .toList());
  }

  private static RouteLine route(Goals.Route route) {
    List<Person> people = route.people();
    String ask =
        people.size() < 2
            ? route.acquaintance().words() + "."
            : "Ask "
                + people.getFirst().name()
                + ": would an introduction to "
                + people.get(1).name()
                + " suit both? Say what it is for, and that a no is fine.";
    if (!route.because().isEmpty()) ask = route.because() + ": a word there weighs more. " + ask;
    if (!route.strained().isEmpty())
      ask =
          "It is difficult with "
              + route.strained().getFirst().name()
              + " at the moment: mend that first, or take another way.";
    return new RouteLine(
        people.stream().map(Face::of).toList(),
        people.size() < 2 ? "" : MapQuestions.likely(route.chance()),
        ask);
  }

  private static SharedLine shared(Initiatives.Shared goal, Say say) {
    String when =
        goal.doneOn() != null
            ? "reached " + say.day(goal.doneOn())
            : goal.dueOn() == null ? "without a date" : "due " + say.day(goal.dueOn());
    return new SharedLine(goal.id(), goal.what(), when, goal.doneOn() != null);
  }

  private static String called(Heading heading) {
    return switch (heading) {
      case KNOWS -> "Knows";
      case WANTS -> "Wants";
      case PLACE -> "Is in";
      case DECLARED -> "As they say";
      default -> "Note";
    };
  }
}
