package rapport.desk.find;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rapport.people.Person;

/**
 * Something found.
 *
 * @param id its number among its kind
 * @param person whom it concerns, if it is one person
 * @param words what it says, as it is written
 * @param day when it was said or is due, if that is known
 * @param count how many there are like it, at least one
 */
public record Found(
    Kind kind,
    long id,
    @Nullable Person person,
    String words,
    @Nullable LocalDate day,
    int count,
    boolean begins) {

  /** What can be found, in the order in which it is shown. */
  public enum Kind {
    /** A person. */
    PERSON,
    /** A group of people; its number is 0 where only cards name it. */
    GROUP,
    /** A search of people that is kept under a name. */
    LIST,
    /** What messages or meetings were about. */
    SUBJECT,
    /** What was noted of a conversation. */
    CONVERSATION,
    /** What somebody told, or was told. */
    TOLD,
    /** What the owner noted of a person, such as a place. */
    NOTE,
    /** What somebody is to somebody else; its number is 0 where a card says it. */
    RELATION,
    /** A promise, kept or not. */
    PROMISE,
    /** A sentence that may be a promise and waits for the owner's word. */
    PERHAPS_PROMISED,
    /** Something given or received. */
    EXCHANGE,
    /** What the owner needs. */
    NEED,
    /** What the owner wants to bring about with others. */
    INITIATIVE,
    /** A goal that two share. */
    GOAL,
    /** A journey ahead. */
    TRIP,
    /** Something worth sharing. */
    WORTH
  }
}
