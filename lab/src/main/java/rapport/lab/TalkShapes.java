package rapport.lab;

import java.util.Locale;
import rapport.growth.Listening;
import rapport.growth.Manner;
import rapport.growth.TalkAccount;

/** Version 1 of the shapes of an analysed talk; see docs/json.md. */
final class TalkShapes {

  private static final double STEPS = 1e6;

  private TalkShapes() {}

  /** One turn of a talk with the chance of each manner. */
  record TurnShape(
      String talk,
      int turn,
      String speaker,
      String manner,
      double reflecting,
      double asking,
      double advising,
      double deflecting,
      double other) {}

  /** What one speaker did in a talk. */
  record AccountShape(
      String talk,
      String speaker,
      int turns,
      int words,
      double share,
      int questions,
      int longest,
      double quality) {}

  /** One turn of a talk. */
  static TurnShape turn(String talk, int turn, String speaker, Listening one) {
    return new TurnShape(
        talk,
        turn,
        speaker,
        word(one.manner()),
        rounded(one.chance(Manner.REFLECTING)),
        rounded(one.chance(Manner.ASKING)),
        rounded(one.chance(Manner.ADVISING)),
        rounded(one.chance(Manner.DEFLECTING)),
        rounded(one.chance(Manner.OTHER)));
  }

  /** One speaker of a talk. */
  static AccountShape account(String talk, TalkAccount one) {
    return new AccountShape(
        talk,
        one.speaker(),
        one.turns(),
        one.words(),
        rounded(one.share()),
        one.questions(),
        one.longest(),
        rounded(one.quality()));
  }

  private static String word(Manner manner) {
    return manner.name().toLowerCase(Locale.ROOT);
  }

  private static double rounded(double value) {
    return Math.round(value * STEPS) / STEPS;
  }
}
