package rapport.web.nurture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Whole;
import rapport.growth.OwnStep;
import rapport.web.Say;

/**
 * What else the day holds: found promises that wait for a yes, quarrels, days that come back, plays
 * whose outcome is asked once, and a step about oneself.
 *
 * @param step the step, or null
 */
public record TodayAside(
    List<Badge> badges,
    List<MoveLine.Link> notes,
    List<PlayView.TakenLine> asked,
    @Nullable OwnStep step) {

  /**
   * How many of something wait, and where.
   *
   * @param more words that a narrow screen leaves out
   */
  public record Badge(String count, String words, String more, String href) {}

  private static final int ASKED = 2;

  /** Nothing else. */
  public static final TodayAside NOTHING = new TodayAside(List.of(), List.of(), List.of(), null);

  /** Copies the lists. */
  public TodayAside {
    badges = List.copyOf(badges);
    notes = List.copyOf(notes);
    asked = List.copyOf(asked);
  }

  /** With the step about oneself that stands today. */
  public TodayAside with(@Nullable OwnStep own) {
    return new TodayAside(badges, notes, asked, own);
  }

  /** With the question whether the addresses that were found are the owner's, first of all. */
  public TodayAside asking(boolean who) {
    if (!who) return this;
    List<Badge> all = new ArrayList<>(List.of(new Badge("1", "is this you?", "", "/sources#you")));
    all.addAll(badges);
    return new TodayAside(all, notes, asked, step);
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
        asked.stream().limit(ASKED).map(one -> PlayView.TakenLine.of(one, say)).toList(),
        null);
  }
}
