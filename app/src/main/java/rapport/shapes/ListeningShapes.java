package rapport.shapes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.ListeningPractice;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.Practised;
import rapport.growth.Repetition;
import rapport.growth.Situation;
import rapport.growth.Slip;

/** Version 1 of the shapes of listening; see docs/json.md. */
public final class ListeningShapes {

  private static final double STEPS = 1e6;

  private ListeningShapes() {}

  /** Practice as it stands: what comes next, and week after week. */
  public record PracticeShape(
      int version,
      int situations,
      int due,
      SituationShape next,
      @Nullable AnswerShape answer,
      List<WeekShape> weeks) {}

  /** A situation to answer. */
  public record SituationShape(int id, String setting, String topic, String said) {}

  /** An answer as it was classed. */
  public record AnswerShape(
      String manner,
      double confidence,
      double score,
      double reflecting,
      double asking,
      double advising,
      double deflecting,
      double other,
      List<String> deciding,
      @Nullable String slip,
      String better,
      List<String> models) {}

  /** One week of practice. */
  public record WeekShape(LocalDate monday, int tries, int good, double score) {}

  /** Practice as it stands on a day. */
  public static PracticeShape practice(
      ListeningPractice practice, ListeningPractice.@Nullable Tried tried, LocalDate today) {
    Repetition repetition = practice.repetition();
    Optional<Situation> next = repetition.next(practice.situations(), today);
    return new PracticeShape(
        1,
        practice.situations().size(),
        repetition.due(today),
        situation(next.orElseThrow()),
        tried == null ? null : answer(tried),
        practice.weeks().stream().map(ListeningShapes::week).toList());
  }

  private static SituationShape situation(Situation one) {
    return new SituationShape(one.id(), one.setting(), one.topic(), one.said());
  }

  private static AnswerShape answer(ListeningPractice.Tried tried) {
    Listening one = tried.listening();
    return new AnswerShape(
        word(one.manner()),
        rounded(one.confidence()),
        rounded(one.score()),
        rounded(one.chance(Manner.REFLECTING)),
        rounded(one.chance(Manner.ASKING)),
        rounded(one.chance(Manner.ADVISING)),
        rounded(one.chance(Manner.DEFLECTING)),
        rounded(one.chance(Manner.OTHER)),
        one.deciding(),
        one.slip() == Slip.NONE ? null : one.slip().name().toLowerCase(Locale.ROOT),
        one.better(),
        tried.situation().models());
  }

  private static WeekShape week(Practised week) {
    return new WeekShape(week.monday(), week.tries(), week.good(), rounded(week.score()));
  }

  /** A manner as it is written everywhere. */
  public static String word(Manner manner) {
    return manner.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * STEPS) / STEPS;
  }
}
