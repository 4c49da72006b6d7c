package rapport.interactions;

import java.time.Instant;

/**
 * One interaction as it concerns the owner and one other person. It is not the interaction itself,
 * which can have many people in it: a mail to five people is five contacts, each weighed a fifth.
 *
 * @param interaction the stored interaction's number: the evidence behind every figure computed
 *     from this contact
 * @param at when it happened; a contact after the instant of a question is not counted in the
 *     answer
 * @param people how many people besides its author the interaction reached, at least 1; the weight
 *     is its inverse
 * @param answers the number of the earlier interaction that this one replies to, or 0
 * @param opens whether it began an exchange, as opposed to continuing one
 * @param thread identifies the conversation it belongs to, or 0 if unknown
 * @param addressed false for a letter that names the owner among the copied, or not at all; such a
 *     one asks nothing of the owner
 * @param named false for a letter that names the owner nowhere, neither as its reader nor among the
 *     copied: it came through a list or lies in somebody else's folder. It weighs no more than a
 *     {@linkplain LeftOut#BROADCAST broadcast} would and says nothing of who begins or answers
 */
public record Contact(
    long interaction,
    Instant at,
    Channel channel,
    Direction direction,
    int people,
    long answers,
    boolean opens,
    long thread,
    boolean addressed,
    boolean named) {

  /** So many an announcement reaches at least, and a letter that names the owner nowhere, too. */
  public static final int BROADCAST = 26;

  /** One that names the owner. */
  public Contact(
      long interaction,
      Instant at,
      Channel channel,
      Direction direction,
      int people,
      long answers,
      boolean opens,
      long thread,
      boolean addressed) {
    this(interaction, at, channel, direction, people, answers, opens, thread, addressed, true);
  }

  /** One that is the owner's own, or was addressed to the owner. */
  public Contact(
      long interaction,
      Instant at,
      Channel channel,
      Direction direction,
      int people,
      long answers,
      boolean opens,
      long thread) {
    this(interaction, at, channel, direction, people, answers, opens, thread, true, true);
  }

  /**
   * Checks the count of people.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Contact {
    if (people < 1)
      throw new IllegalArgumentException("a contact reaches at least one person, not " + people);
  }

  /** The same contact, beginning an exchange or not. */
  public Contact opening(boolean begins) {
    return new Contact(
        interaction, at, channel, direction, people, answers, begins, thread, addressed, named);
  }

  /**
   * Richness of the channel, shared among the people it reached, {@value #BROADCAST} at least where
   * the owner is not one of them; in (0, 1].
   */
  public double weight() {
    return channel.richness() / (named ? people : Math.max(people, BROADCAST));
  }
}
