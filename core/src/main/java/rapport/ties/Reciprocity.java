package rapport.ties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;

/**
 * How a relationship goes both ways (practice K6): who begins exchanges and how fast each side
 * answers. It is not fairness: one side may invest more for a while, which {@link Balance} puts in
 * words.
 *
 * <p>A reply is timed from the message it names (In-Reply-To, RFC 5322 §3.6.4), else from the
 * latest earlier message of the other side in the same conversation. Letters that name the owner
 * nowhere are neither an exchange begun with the owner nor an answer to the owner. O(n).
 *
 * @param initiation exchanges begun by the owner, out of all that one of the two began
 * @param mine how fast the owner answers
 * @param theirs how fast the other answers
 */
public record Reciprocity(Share initiation, ReplyTime mine, ReplyTime theirs) {

  /** What a timeline shows at an instant. */
  public static Reciprocity of(Timeline timeline, Instant now) {
    List<Contact> past = timeline.until(now).contacts();
    List<Duration> mine = new ArrayList<>();
    List<Duration> theirs = new ArrayList<>();
    replies(
        past,
        (question, answer) ->
            (answer.direction() == Direction.SENT ? mine : theirs)
                .add(Duration.between(question.at(), answer.at())));
    return new Reciprocity(initiation(past), ReplyTime.of(mine), ReplyTime.of(theirs));
  }

  /**
   * Tells each reply with what it replies to.
   *
   * @param contacts in the order of time
   * @param told the question first, then the answer
   */
  public static void replies(List<Contact> contacts, BiConsumer<Contact, Contact> told) {
    Map<Long, Contact> byNumber = new HashMap<>();
    Map<Long, Contact> lastSent = new HashMap<>();
    Map<Long, Contact> lastReceived = new HashMap<>();
    for (Contact contact : contacts) {
      if (!contact.named()) continue;
      boolean sent = contact.direction() == Direction.SENT;
      if (!contact.opens() && contact.direction() != Direction.TOGETHER) {
        Contact question = byNumber.get(contact.answers());
        if (question == null) question = (sent ? lastReceived : lastSent).get(contact.thread());
        if (question != null
            && question.direction() == (sent ? Direction.RECEIVED : Direction.SENT))
          told.accept(question, contact);
      }
      byNumber.put(contact.interaction(), contact);
      if (contact.thread() != 0) (sent ? lastSent : lastReceived).put(contact.thread(), contact);
    }
  }

  /** How many exchanges the owner began, out of those that either began. */
  static Share initiation(List<Contact> past) {
    int ours = 0;
    int all = 0;
    for (Contact contact : past) {
      if (!contact.opens() || !contact.named()) continue;
      if (contact.direction() == Direction.TOGETHER) continue;
      all++;
      if (contact.direction() == Direction.SENT) ours++;
    }
    return all == 0 ? Share.NONE : new Share(ours, all); // most people have none
  }
}
