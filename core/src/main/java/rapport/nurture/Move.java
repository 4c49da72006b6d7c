package rapport.nurture;

import java.util.List;
import rapport.interactions.Channel;
import rapport.people.Person;

/**
 * One suggested next action about one person, with its reason. It is not a task: nothing happens
 * unless the user does it.
 *
 * @param what the action in a few words
 * @param why the reason in words, from the evidence alone
 * @param evidence numbers of the interactions that led to it
 * @param channel the suggested channel
 * @param rank its place among all moves: height × urgency, see {@link Week}
 * @param height what the relationship was at its latest contact, in [0, 1)
 * @param urgency how much the matter presses, in [0, 1]
 * @param strength what the relationship is now, in [0, 1)
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
    double strength) {

  /** Why a move is suggested. */
  public enum Cause {
    /** A promise of the owner is due. */
    PROMISE,
    /** Somebody waits for an answer. */
    ANSWER,
    /** The rhythm asks for a contact. */
    RHYTHM,
    /** A relationship that was valuable has gone quiet long ago. */
    DORMANT
  }

  /** Copies the evidence. */
  public Move {
    evidence = List.copyOf(evidence);
  }
}
