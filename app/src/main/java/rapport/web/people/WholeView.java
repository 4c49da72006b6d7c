package rapport.web.people;

import java.util.ArrayList;
import java.util.List;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Whole;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.nurture.StyleView;

/**
 * The whole person as told: never a guess.
 *
 * @param openers ways to begin a conversation, from what was told
 * @param link by which they can say themselves how they like to work, shown once; else empty
 */
public record WholeView(
    Frame frame,
    PersonHead head,
    List<Line> theirs,
    List<Line> mine,
    List<String> openers,
    List<String> topics,
    StyleView style,
    String link) {

  private static final int OPENERS = 3;

  /** Copies the lists. */
  public WholeView {
    theirs = List.copyOf(theirs);
    mine = List.copyOf(mine);
    openers = List.copyOf(openers);
    topics = List.copyOf(topics);
  }

  /** Something told. */
  public record Line(long id, String topic, String words, String day) {

    /** Something told, with the day it was told on, or the day that comes back. */
    static Line of(Whole.Line told, Say say) {
      String day =
          told.recurs() == null
              ? "told " + say.day(told.since())
              : "every " + told.recurs().getDayOfMonth() + " " + month(told.recurs().getMonth());
      String topic = told.recurs() == null ? told.topic() : "";
      return new Line(told.id(), topic, told.words(), day);
    }

    /** What it is about, to stand before the day; nothing where nobody said. */
    public String about() {
      return topic.isEmpty() ? "" : topic + ", ";
    }
  }

  public static WholeView of(
      Frame frame, PersonPage page, List<Whole.Line> told, StyleView style, String link, Say say) {
    List<Line> theirs = new ArrayList<>();
    List<Line> mine = new ArrayList<>();
    List<String> openers = new ArrayList<>();
    for (Whole.Line one : told) {
      (one.mine() ? mine : theirs).add(Line.of(one, say));
      String opener = one.mine() ? "" : Whole.opener(one.topic(), one.words());
      if (!opener.isEmpty() && openers.size() < OPENERS) openers.add(opener);
    }
    return new WholeView(
        frame,
        PersonHead.of(page, PersonHead.Page.WHOLE, say),
        theirs,
        mine,
        openers,
        Whole.TOPICS,
        style,
        link);
  }

  private static String month(java.time.Month month) {
    return month.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
  }
}
