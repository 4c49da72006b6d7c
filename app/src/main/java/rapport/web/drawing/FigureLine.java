package rapport.web.drawing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import rapport.desk.nurture.Today;
import rapport.web.Say;

/**
 * One of at most four figures.
 *
 * @param tone good, warm or plain: how its note looks beside its words
 * @param href the list that the figure counts
 */
public record FigureLine(String label, String value, String note, String tone, String href) {

  /** A figure on fewer cases is not shown. */
  private static final int FEW = 3;

  /** Those that are known; what is not is left out. */
  public static List<FigureLine> all(Today.Figures figures) {
    List<FigureLine> all = new ArrayList<>();
    if (figures.withRhythm() > 0) all.add(due(figures));
    if (figures.initiation().whole() >= FEW) all.add(initiation(figures));
    Duration mine = figures.mine().median();
    if (mine != null && figures.mine().n() >= FEW) all.add(replies(mine, figures));
    all.add(people(figures));
    return all;
  }

  private static FigureLine due(Today.Figures figures) {
    int overdue = figures.withRhythm() - figures.onRhythm();
    return new FigureLine(
        "Rhythms in use that are due",
        Say.number(figures.due()) + " of " + Say.number(figures.withRhythm()),
        overdue == 0
            ? "none overdue, longer than its rhythm allows"
            : Say.number(overdue) + " overdue, longer than the rhythm allows",
        overdue == 0 ? "good" : "warm",
        "/people?sort=care");
  }

  private static FigureLine initiation(Today.Figures figures) {
    int me = figures.leanOnMe();
    int them = figures.leanOnThem();
    String note =
        me == 0 && them == 0
            ? "both sides begin"
            : me == 0
                ? Say.count(them, "relationship", "relationships") + " carried by the other"
                : Say.count(me, "relationship", "relationships")
                    + " carried by you"
                    + (them == 0 ? "" : ", " + Say.number(them) + " by the other");
    return new FigureLine(
        "Who reaches out",
        "you " + Say.percent(figures.initiation().value()),
        note,
        me > 0 ? "warm" : "plain",
        "/people?sort=strength");
  }

  private static FigureLine replies(Duration mine, Today.Figures figures) {
    Duration theirs = figures.theirs().median();
    String answers = "from " + Say.number(figures.mine().n()) + " answers of yours";
    return new FigureLine(
        "You usually answer in",
        Say.length(mine),
        theirs == null || figures.theirs().n() < FEW
            ? answers
            : "others in " + Say.length(theirs) + "; " + answers,
        "plain",
        "/people?sort=last");
  }

  private static FigureLine people(Today.Figures figures) {
    int change = figures.newPeople() - figures.newPeopleBefore();
    if (figures.ended())
      return new FigureLine(
          "New people",
          Say.number(figures.newPeople()),
          "in the last 90 days of your mail",
          "plain",
          "/people?sort=last");
    String note =
        change == 0
            ? "as in the quarter before"
            : (change > 0 ? "▲ from " : "▼ from ")
                + Say.number(figures.newPeopleBefore())
                + " in the quarter before";
    return new FigureLine(
        "New people this quarter",
        Say.number(figures.newPeople()),
        note,
        change > 0 ? "good" : "plain",
        "/people?sort=last");
  }
}
