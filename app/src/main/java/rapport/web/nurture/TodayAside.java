package rapport.web.nurture;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Whole;
import rapport.web.Say;

/**
 * What else the day holds: found promises that wait for a yes, quarrels, days that come back, plays
 * whose outcome is asked once.
 */
public record TodayAside(
    List<Badge> badges, List<MoveLine.Link> notes, List<PlayView.TakenLine> asked) {

  /**
   * How many of something wait, and where.
   *
   * @param more words that a narrow screen leaves out
   */
  public record Badge(String count, String words, String more, String href) {}

  private static final int ASKED = 2;

  /** Nothing else. */
  public static final TodayAside NOTHING = new TodayAside(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public TodayAside {
    badges = List.copyOf(badges);
    notes = List.copyOf(notes);
    asked = List.copyOf(asked);
  }

  public static TodayAside of(
      int found,
      List<Tensions.One> tensions,
      List<Whole.Day> days,
      List<Plays.Taken> asked,
      int same,
      int worth,
      Say say) {
    List<MoveLine.Link> notes = new ArrayList<>();
    for (Tensions.One one : tensions)
      notes.add(
          new MoveLine.Link(
              "You and " + one.person().name() + ": it became difficult",
              "/tensions/" + one.tension().id()));
    for (Whole.Day day : days)
      notes.add(
          new MoveLine.Link(
              say.near(day.on()) + ": " + day.person().name() + ", " + day.words(),
              "/people/" + day.person().id() + "/whole"));
    List<Badge> badges = new ArrayList<>();
    if (found > 0)
      badges.add(
          new Badge(Say.number(found), found == 1 ? "promise" : "promises", " found", "/promises"));
    if (same > 0) badges.add(new Badge(Say.number(same), "same person?", "", "/care/same-person"));
    if (worth > 0) badges.add(new Badge(Say.number(worth), "to share", "", "/worth"));
    return new TodayAside(
        badges,
        notes,
        asked.stream().limit(ASKED).map(one -> PlayView.TakenLine.of(one, say)).toList());
  }
}
