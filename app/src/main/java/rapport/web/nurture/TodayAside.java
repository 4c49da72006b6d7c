package rapport.web.nurture;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.interactions.Ledger;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Whole;
import rapport.web.Say;

/**
 * What else the day holds: found promises that wait for a yes, quarrels, days that come back, plays
 * whose outcome is asked once.
 */
public record TodayAside(List<MoveLine.Link> notes, List<PlayView.TakenLine> asked) {

  private static final int ASKED = 2;

  /** Nothing else. */
  public static final TodayAside NOTHING = new TodayAside(List.of(), List.of());

  /** Copies the lists. */
  public TodayAside {
    notes = List.copyOf(notes);
    asked = List.copyOf(asked);
  }

  public static TodayAside of(
      List<Ledger.Found> found,
      List<Tensions.One> tensions,
      List<Whole.Day> days,
      List<Plays.Taken> asked,
      Say say) {
    List<MoveLine.Link> notes = new ArrayList<>();
    for (Tensions.One one : tensions)
      notes.add(
          new MoveLine.Link(
              "You and " + one.person().name() + ": it became difficult",
              "/tensions/" + one.tension().id()));
    if (!found.isEmpty())
      notes.add(
          new MoveLine.Link(
              Say.count(found.size(), "promise", "promises") + " found, waiting for your yes",
              "/promises"));
    for (Whole.Day day : days)
      notes.add(
          new MoveLine.Link(
              say.near(day.on()) + ": " + day.person().name() + ", " + day.words(),
              "/people/" + day.person().id() + "/whole"));
    return new TodayAside(
        notes, asked.stream().limit(ASKED).map(one -> PlayView.TakenLine.of(one, say)).toList());
  }
}
