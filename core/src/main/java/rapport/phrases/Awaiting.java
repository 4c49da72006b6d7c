package rapport.phrases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a received message waits for an answer of the owner. It is judged from addressing,
 * subject and what was found in the text, and rather says no: a false "waits for you" costs more
 * trust than a missed one. It does not know what came after the message.
 */
public sealed interface Awaiting {

  /** To how many at most a message can be written and still wait for one of them. */
  int FEW = 3;

  /** How many may get it at all, with those who get a copy. */
  int FEW_IN_ALL = 8;

  /**
   * It waits.
   *
   * @param quoted what may be quoted of it: the question found, else the subject; null where there
   *     is nothing to quote
   */
  record Waits(@Nullable String quoted) implements Awaiting {}

  /** It does not wait. */
  record Rests(Why why) implements Awaiting {}

  /** Why a message does not wait; the first that holds, in this order. */
  enum Why {
    /** A list, a newsletter, an automatic answer. */
    MACHINE,
    /** The owner is not among those it is written to. */
    NOT_ADDRESSED,
    /** Written to many. */
    BROADCAST,
    /** One of a series whose subject repeats, with a number or a date. */
    SERIES,
    /** Its text was read and asks the owner nothing. */
    NOTHING_ASKED,
    /** Says itself that no answer is needed. */
    NO_ANSWER_NEEDED,
    /** Passed on without a question. */
    FORWARD,
    /** Thanks. */
    THANKS,
    /** A goodbye. */
    FAREWELL,
    /** For information. */
    FOR_INFORMATION
  }

  /** Whether the message waits. O(length of the subjects). */
  static Awaiting of(Received message) {
    SubjectSigns subject = SubjectSigns.of(message.subject());
    Why fixed = addressing(message, subject);
    if (fixed != null) return new Rests(fixed);
    if (message.asked() != null) return new Waits(message.asked());
    if (message.read()) return new Rests(Why.NOTHING_ASKED);
    Why said = subject.why();
    if (said != null) return new Rests(said);
    return new Waits(subject.bare().isEmpty() ? null : subject.bare());
  }

  private static @Nullable Why addressing(Received message, SubjectSigns subject) {
    if (message.sentByMachine() || subject.automatic()) return Why.MACHINE;
    if (message.owner() != Received.Place.TO) return Why.NOT_ADDRESSED;
    if (message.to() > FEW || message.to() + message.copied() > FEW_IN_ALL) return Why.BROADCAST;
    return series(subject, message.earlier()) ? Why.SERIES : null;
  }

  /** A reply is part of a conversation, whatever it is called. */
  private static boolean series(SubjectSigns subject, List<String> earlier) {
    if (subject.reply() || subject.bare().isEmpty()) return false;
    if (subject.numbered()) return true;
    int alike = 0;
    for (String other : earlier) {
      SubjectSigns before = SubjectSigns.of(other);
      if (before.reply() || !before.pattern().equals(subject.pattern())) continue;
      if (subject.variable() && !before.bare().equals(subject.bare())) return true;
      alike++;
    }
    return alike >= 2;
  }
}
