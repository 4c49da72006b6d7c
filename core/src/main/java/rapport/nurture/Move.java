package rapport.nurture;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * One suggested next action about one person, with its reason. It is not a task: nothing happens
 * unless the user does it.
 *
 * @param what the action in a few words
 * @param why the reason in words, from the evidence alone
 * @param evidence numbers of the interactions that led to it
 * @param channel the suggested channel
 * @param rank its place among all moves: height × urgency × weight, see {@link Week}
 * @param height what the relationship was at its latest contact, in [0, 1)
 * @param urgency how much the matter presses, in [0, 1]
 * @param strength what the relationship is now, in [0, 1)
 * @param weight what the user's earlier answers to this cause make of it, in [0.5, 1]
 * @param day the day of the week's plan on which it fits
 * @param promise the number of the promise it asks to keep, or 0
 * @param about what it is about, the same as long as that is the same: a wish, a promise, a
 *     contact; empty words where the cause says it all
 * @param wish what the owner wants that it comes from, or null
 * @param through who could introduce the two, or null where nobody has to
 * @param overdue whether the silence it is about is longer than the rhythm allows; a shorter one is
 *     only due
 */
public record Move(
    Person person,
    Cause cause,
    String what,
    String why,
    List<Long> evidence,
    Channel channel,
    double rank,
    double height,
    double urgency,
    double strength,
    double weight,
    LocalDate day,
    long promise,
    String about,
    @Nullable Wish wish,
    @Nullable PersonId through,
    boolean overdue) {

  /** What a move is about that is a dated step of an initiative: this, its number and its day. */
  public static final String STEP = "step:";

  /** What a move is about that asks whom to win for a role nobody fills: this and its number. */
  public static final String ROLE = "role:";

  /** What a move is about that asks where somebody stands: this and the number of the role. */
  public static final String STANDS = "stands:";

  /** How much a day presses that is near and has not come: what is late or due presses more. */
  public static final double SOON = 0.8;

  /** Why a move is suggested. */
  public enum Cause {
    /** A promise of the owner is due. */
    PROMISE,
    /** Somebody waits for an answer. */
    ANSWER,
    /** The rhythm asks for a contact. */
    RHYTHM,
    /** A relationship that was valuable has gone quiet long ago. */
    DORMANT,
    /** A quarrel asks for a step, or for a look back. */
    TENSION,
    /** Something was received and no thanks were said. */
    THANKS,
    /** A promise of the other is late: a kind reminder. */
    NUDGE,
    /** A complaint waits for its answer. */
    FEEDBACK,
    /** Somebody could help with a need. */
    NEED,
    /** Two people could gain from knowing each other. */
    INTRODUCTION,
    /** A meeting comes for which one wants to be prepared. */
    BRIEF,
    /** Contact has cooled: a quiet question. */
    COOLING,
    /** An initiative needs somebody. */
    INITIATIVE,
    /** A goal that both want is to be looked at. */
    GOAL,
    /** A plan's practice can be done with somebody. */
    PRACTICE,
    /** A check-in showed that one side sees it otherwise. */
    GAP,
    /** Somebody beyond the circles one is at home in. */
    BRIDGE,
    /** A day comes back that somebody told of. */
    DATE,
    /** Something is worth sharing with somebody. */
    SHARE,
    /** Something was asked, and what came of it is not known yet. */
    OUTCOME,
    /** The plan for a relationship names a step, or its day of review has come. */
    PLANNED
  }

  /** Copies the evidence. */
  public Move {
    evidence = List.copyOf(evidence);
  }

  /** One of contacts or promises alone. */
  Move(
      Person person,
      Cause cause,
      String what,
      String why,
      List<Long> evidence,
      Channel channel,
      double height,
      double urgency,
      double strength,
      String about) {
    this(
        person,
        cause,
        what,
        why,
        evidence,
        channel,
        height * urgency,
        height,
        urgency,
        strength,
        1,
        LocalDate.EPOCH,
        0,
        about,
        null,
        null,
        false);
  }

  /** The same move about a silence that is longer than the rhythm allows, or is not. */
  Move late(boolean over) {
    return new Move(
        person, cause, what, why, evidence, channel, rank, height, urgency, strength, weight, day,
        promise, about, wish, through, over);
  }

  /**
   * How much a silence presses, in [0, 1).
   *
   * @param rhythms how many times as long as the rhythm it is
   */
  static double pressing(double rhythms) {
    return Math.max(0, 1 - Math.pow(2, 1 - rhythms));
  }

  /** The same move on another day. */
  Move on(LocalDate other) {
    return new Move(
        person, cause, what, why, evidence, channel, rank, height, urgency, strength, weight, other,
        promise, about, wish, through, overdue);
  }

  /** The same move, asking to keep a promise. */
  Move keeping(long number) {
    return new Move(
        person,
        cause,
        what,
        why,
        evidence,
        channel,
        rank,
        height,
        urgency,
        strength,
        weight,
        day,
        number,
        "promise:" + number,
        wish,
        through,
        overdue);
  }

  /**
   * Whether the owner set its day: what falls due by his own word is not held back by another move
   * of the same wish, nor by what was done about the person this week.
   */
  boolean ownDay() {
    return cause == Cause.PROMISE || about.startsWith(STEP);
  }

  /** Whether the owner gave his word for a day that is near and has not gone by. */
  boolean inTime() {
    return ownDay() && urgency <= SOON;
  }

  /** The same move, coming from what the owner wants. */
  Move wishing(@Nullable Wish want, @Nullable PersonId introducer) {
    return new Move(
        person,
        cause,
        what,
        why,
        evidence,
        channel,
        rank,
        height,
        urgency,
        strength,
        weight,
        day,
        promise,
        about,
        want,
        introducer,
        overdue);
  }

  /** The same move in other words. */
  public Move saying(String other, String reason) {
    return new Move(
        person, cause, other, reason, evidence, channel, rank, height, urgency, strength, weight,
        day, promise, about, wish, through, overdue);
  }

  /** The same move under a weight, which moves its rank. */
  Move weighing(double other) {
    return new Move(
        person,
        cause,
        what,
        why,
        evidence,
        channel,
        height * urgency * other,
        height,
        urgency,
        strength,
        other,
        day,
        promise,
        about,
        wish,
        through,
        overdue);
  }
}
