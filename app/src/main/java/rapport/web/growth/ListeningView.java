package rapport.web.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.ListeningPractice;
import rapport.growth.Practised;
import rapport.growth.Situation;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.MannerChip;

/**
 * Practising to listen: a situation, one's answer as it was classed, and how the weeks went.
 *
 * @param due how much is due, in words
 * @param heard the last answer, or null before one
 */
public record ListeningView(
    Frame frame, Asked asked, String due, @Nullable HeardView heard, List<WeekLine> weeks) {

  private static final int SHOWN = 12;

  /** What is to be answered. */
  public record Asked(int id, String where, String said) {
    static Asked of(Situation one) {
      String setting = one.setting().equals("site") ? "on site" : one.setting();
      return new Asked(one.id(), setting + " · " + one.topic(), one.said());
    }
  }

  /**
   * An answer as it was classed.
   *
   * @param slip what keeps it from listening, or empty
   * @param deciding the words that decided, or empty
   * @param better what to try instead, or empty
   */
  public record HeardView(
      long id,
      String answer,
      List<MannerChip> chips,
      String slip,
      String deciding,
      String better,
      List<String> models) {

    static HeardView of(ListeningPractice.Tried tried, String answer) {
      return new HeardView(
          tried.id(),
          answer,
          MannerChip.all(tried.listening()),
          tried.listening().slip().words(),
          String.join(" · ", tried.listening().deciding()),
          tried.listening().better(),
          tried.situation().models());
    }
  }

  /**
   * One week.
   *
   * @param width how much of the tries were good, for the drawing
   */
  public record WeekLine(String week, int tries, String good, String score, String width) {
    static WeekLine of(Practised week, Say say) {
      double share = (double) week.good() / week.tries();
      return new WeekLine(
          say.day(week.monday()),
          week.tries(),
          week.good() + " of " + week.tries(),
          String.format(Locale.ROOT, "%+.2f", Math.round(week.score() * 100) / 100.0),
          Math.round(100 * share) + "%");
    }
  }

  static ListeningView of(
      Frame frame,
      ListeningPractice practice,
      Situation asked,
      @Nullable HeardView heard,
      Say say) {
    LocalDate today = say.today();
    int due = practice.repetition().due(today);
    List<Practised> weeks = practice.weeks();
    List<WeekLine> lines = new ArrayList<>();
    for (Practised week : weeks.subList(Math.max(0, weeks.size() - SHOWN), weeks.size()))
      lines.add(WeekLine.of(week, say));
    return new ListeningView(
        frame, Asked.of(asked), due == 0 ? "a new one" : due + " to try again today", heard, lines);
  }
}
