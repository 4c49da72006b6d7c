package rapport.web.nurture;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.Asked;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Today;
import rapport.web.Frame;
import rapport.web.Say;

/** What is owed, shared, paused and asked: one line for each, and what came of the lead taken. */
public record CareView(Frame frame, List<Line> lines, List<PlayView.TakenLine> asked) {

  /** Copies the lists. */
  public CareView {
    lines = List.copyOf(lines);
    asked = List.copyOf(asked);
  }

  /**
   * One thing to care for.
   *
   * @param waiting how many of it wait for the owner's word, or empty
   */
  public record Line(String icon, String title, String href, String words, String waiting) {}

  static CareView of(
      Frame frame,
      Today today,
      Asked waiting,
      Plays plays,
      List<Tensions.One> tensions,
      int trips,
      Say say) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            "check",
            "Promises",
            "/promises",
            promises(today, waiting.promises(), say),
            waiting.promises() == 0 ? "" : Say.number(waiting.promises())));
    lines.add(
        new Line(
            "people",
            "Same person?",
            "/care/same-person",
            waiting.same() == 0
                ? "Nobody seems to stand here twice."
                : "Cards that may be one human.",
            waiting.same() == 0 ? "" : Say.number(waiting.same())));
    int open = plays.open();
    String kept = today.figures().rhythms(Say::number);
    lines.add(
        new Line(
            "gift",
            "Worth sharing",
            "/worth",
            open == 0
                ? "What you keep to send to somebody, and whom it suits."
                : Say.count(open, "thing", "things") + " kept, with the people each one suits.",
            ""));
    lines.add(
        new Line(
            "clock",
            "Rhythms and pauses",
            "/rhythms",
            kept.isEmpty()
                ? "How often you want to be in touch, with people and groups; and when you are away."
                : kept,
            ""));
    lines.add(
        new Line(
            "today",
            "Trips and open rooms",
            "/trips",
            trips == 0
                ? "Who is where you travel, and hours in which anybody may join you."
                : Say.count(trips, "trip", "trips") + " ahead.",
            ""));
    lines.add(
        new Line(
            "talk",
            "What became difficult",
            "/tensions",
            tensions.isEmpty()
                ? "A day of rest, a private worksheet, and a way back."
                : Say.count(tensions.size(), "relationship", "relationships") + " on the way back.",
            ""));
    return new CareView(
        frame, lines, plays.asked().stream().map(one -> PlayView.TakenLine.of(one, say)).toList());
  }

  private static String promises(Today today, int found, Say say) {
    if (found > 0)
      return Say.count(found, "promise", "promises")
          + " found in your words, waiting for your yes.";
    if (today.promises().isEmpty()) return "None is open.";
    long due =
        today.promises().stream()
            .map(Today.PromiseLine::promise)
            .filter(p -> p.dueOn() != null && !p.dueOn().isAfter(say.today()))
            .count();
    return Say.count(today.promises().size(), "open promise", "open promises")
        + (due == 0 ? "." : ", " + Say.number(due) + " of them due.");
  }
}
