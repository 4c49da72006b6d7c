package rapport.web.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Initiatives;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;

/** One initiative: whom it needs, how the owner stands with each, and how it comes on. */
public record InitiativeView(
    Frame frame,
    GoalsView.InitiativeCard card,
    List<Line> lines,
    List<String> weeks,
    List<PeopleView.Choice> people) {

  /** Copies the lists. */
  public InitiativeView {
    lines = List.copyOf(lines);
    weeks = List.copyOf(weeks);
    people = List.copyOf(people);
  }

  /** Somebody it needs. */
  public record Line(
      long id,
      String role,
      @Nullable Face face,
      String tie,
      String tone,
      @Nullable String onBoard) {

    static Line of(Initiatives.Stakeholder it, Say say) {
      return new Line(
          it.id(),
          it.role(),
          it.person() == null ? null : Face.of(it.person()),
          switch (it.tie()) {
            case MISSING -> "nobody yet";
            case UNKNOWN -> "no contact yet";
            case WEAK -> "weak tie";
            case STRONG -> "strong tie";
          },
          switch (it.tie()) {
            case MISSING, UNKNOWN -> "warm";
            case WEAK -> "gold";
            case STRONG -> "good";
          },
          it.onBoardOn() == null ? null : "on board since " + say.day(it.onBoardOn()));
    }
  }

  static InitiativeView of(
      Frame frame, Initiatives.Initiative it, List<PeopleView.Choice> people, Say say) {
    List<Integer> progress = it.progress();
    List<String> weeks = new java.util.ArrayList<>();
    for (int i = 0; i < progress.size(); i++)
      weeks.add("Week " + (i + 1) + ": " + progress.get(i) + " on board");
    return new InitiativeView(
        frame,
        GoalsView.InitiativeCard.of(it),
        it.stakeholders().stream().map(one -> Line.of(one, say)).toList(),
        weeks,
        people);
  }
}
