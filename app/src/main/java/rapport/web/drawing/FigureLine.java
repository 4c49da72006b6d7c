package rapport.web.drawing;

import java.util.List;
import rapport.desk.nurture.Today;
import rapport.ties.ReplyTime;
import rapport.web.Say;

/**
 * One of the four figures.
 *
 * @param tone good, warm or plain: how its note looks beside its words
 * @param href the list that the figure counts
 */
public record FigureLine(String label, String value, String note, String tone, String href) {

  public static List<FigureLine> all(Today.Figures figures) {
    return List.of(due(figures), initiation(figures), replies(figures), people(figures));
  }

  private static FigureLine due(Today.Figures figures) {
    int overdue = figures.withRhythm() - figures.onRhythm();
    return new FigureLine(
        "Rhythms in use that are due",
        Say.number(figures.due()) + " of " + Say.number(figures.withRhythm()),
        figures.withRhythm() == 0
            ? "no rhythm is known yet"
            : overdue == 0
                ? "none overdue, longer than its rhythm allows"
                : Say.number(overdue) + " overdue, longer than the rhythm allows",
        figures.withRhythm() == 0 ? "plain" : overdue == 0 ? "good" : "warm",
        "/people?sort=care");
  }

  private static FigureLine initiation(Today.Figures figures) {
    int me = figures.leanOnMe();
    int them = figures.leanOnThem();
    String note =
        me == 0 && them == 0
            ? "both sides begin"
            : me == 0
                ? Say.number(them) + " carried by them"
                : Say.number(me)
                    + " carried by you"
                    + (them == 0 ? "" : ", " + Say.number(them) + " by them");
    return new FigureLine(
        "Who reaches out",
        figures.initiation().known()
            ? "you " + Say.percent(figures.initiation().value())
            : "not known yet",
        figures.initiation().known() ? note : "not known from the last 90 days",
        me > 0 ? "warm" : "plain",
        "/people?sort=strength");
  }

  private static FigureLine replies(Today.Figures figures) {
    ReplyTime mine = figures.mine();
    ReplyTime theirs = figures.theirs();
    return new FigureLine(
        "You usually answer in",
        mine.median() == null ? "not known yet" : Say.length(mine.median()),
        theirs.median() == null
            ? "their answers are not known yet"
            : "they in " + Say.length(theirs.median()) + "; " + Say.number(mine.n()) + " answers",
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
