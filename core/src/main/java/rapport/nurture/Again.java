package rapport.nurture;

import java.util.Optional;
import rapport.people.Names;

/**
 * What becomes of a move that was shown before. For two weeks it stays as it is; in the third it
 * asks whether it is still wanted, unless it was done; after that it is let go. It never says the
 * same sentence a third week.
 */
final class Again {

  static final int AS_IT_IS = 2;

  private Again() {}

  /**
   * A move after it was shown in some earlier weeks; empty when it is let go.
   *
   * @param done whether it was done once: then it is not asked whether it is still wanted
   */
  static Optional<Move> after(int weeks, boolean done, Move move) {
    if (weeks < AS_IT_IS) return Optional.of(move);
    return gone(weeks, done) ? Optional.empty() : asking(move);
  }

  /** Whether what was shown in so many weeks is let go. */
  static boolean gone(int weeks, boolean done) {
    return weeks > AS_IT_IS || (done && weeks == AS_IT_IS);
  }

  private static Optional<Move> asking(Move move) {
    String name = Names.given(move.person().name());
    Wish wish = move.wish();
    if (move.cause() == Move.Cause.OUTCOME) return Optional.empty();
    if (wish != null)
      return asked(
          move,
          "Is “" + wish.words() + "” still wanted?",
          "Two weeks went by without this step: " + move.what() + ". " + otherwise(wish));
    return switch (move.cause()) {
      case RHYTHM ->
          asked(
              move,
              "Is this rhythm right for " + name + "?",
              "It has asked for two weeks. A longer rhythm or a pause is no failure.");
      case ANSWER ->
          asked(
              move,
              "Does " + name + " still want an answer?",
              "The letter has waited here for two weeks. A line is enough; with “not this” it rests.");
      case PROMISE ->
          asked(
              move,
              "Can you still keep this promise to " + name + "?",
              move.why() + " A new day is better than silence.");
      case TENSION ->
          asked(
              move,
              "Is it still difficult with " + name + "?",
              "The step has waited for two weeks. You can also say how it ended.");
      default -> Optional.empty();
    };
  }

  private static String otherwise(Wish wish) {
    return switch (wish.kind()) {
      case NEED -> "If you say not this, somebody else is looked for.";
      case INITIATIVE, GOAL, PLAN, TOUCH, REVIEW, MATERIAL ->
          "If you say not this, it is not asked for three months.";
    };
  }

  private static Optional<Move> asked(Move move, String what, String why) {
    return Optional.of(move.saying(what, why));
  }
}
