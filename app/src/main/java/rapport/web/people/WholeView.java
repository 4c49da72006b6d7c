package rapport.web.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Whole;
import rapport.people.Names;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.nurture.StyleView;

/**
 * The whole person as told: never a guess.
 *
 * @param openers ways to begin a conversation, from what was told
 * @param link by which they can say themselves how they like to work, shown once; else empty
 * @param letter what to send instead where nobody can open the link; else empty
 */
public record WholeView(
    Frame frame,
    PersonHead head,
    List<Line> theirs,
    List<Line> mine,
    List<String> openers,
    List<String> topics,
    StyleView style,
    String link,
    String letter) {

  private static final int OPENERS = 3;

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

  /**
   * The page.
   *
   * @param asker whose letter goes out where nobody can open the link; else null
   */
  public static WholeView of(
      Frame frame,
      PersonPage page,
      List<Whole.Line> told,
      StyleView style,
      String link,
      @Nullable String asker,
      Say say) {
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
        link,
        asker == null ? "" : letter(Names.given(page.standing().person().name()), asker));
  }

  /** The three questions as a letter, from somebody whose pages nobody else can open. */
  private static String letter(String to, String from) {
    return "Dear "
        + to
        + ",\n\nI would like to work with you in your way. Three short questions:\n\n"
        + "1. Do you like plans and agendas, or would you rather see how it goes?\n"
        + "2. Do you decide quickly, or do you take time?\n"
        + "3. How do you like to be reached: face to face, by video, phone, chat or mail?\n"
        + (from.isBlank() ? "" : "\n" + Names.given(from) + "\n");
  }

  private static String month(java.time.Month month) {
    return month.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.ENGLISH);
  }
}
