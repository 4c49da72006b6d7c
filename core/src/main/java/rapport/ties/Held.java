package rapport.ties;

import java.time.Instant;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;

/**
 * What the contacts of one tie hold at an instant, apart from what the owner's other ties hold: a
 * conversation with somebody else changes the strength of this tie, but not this.
 *
 * @param all what all contacts up to the instant hold together, {@code n} of {@link Strength}
 * @param counted the part of it that {@link Attention#left} counts too, that of the days before
 */
public record Held(Instant at, double all, double counted) {

  /** At an instant. O(n). */
  static Held of(Timeline timeline, Instant at) {
    double all = 0;
    double counted = 0;
    double squares = 0;
    long day = Long.MIN_VALUE;
    for (Contact contact : timeline.contacts()) {
      if (contact.at().isAfter(at)) break;
      if (Attention.day(contact.at()) != day) {
        all += Math.sqrt(squares);
        squares = 0;
        day = Attention.day(contact.at());
      }
      double held = Strength.held(contact, at);
      if (contact.channel().spoken()) all += held;
      else squares += held * held;
      if (Attention.before(contact, at)) counted += Attention.left(contact, at);
    }
    return new Held(at, all + Math.sqrt(squares), counted);
  }

  /** The same as it was when its latest contact had just been. O(n). */
  static Held fresh(Timeline timeline, Instant at) {
    Timeline past = timeline.until(at);
    Held now = of(past, at);
    if (past.isEmpty()) return now;
    return new Held(at, of(past, past.contacts().getLast().at()).all, now.counted);
  }

  /** What the owner's other ties hold: all there is but this tie's part of it. O(log days). */
  double others(Attention attention) {
    return others(counted, attention.left(at));
  }

  private static double others(double counted, double left) {
    return Math.max(0, left - counted);
  }

  /** The strength in the company of the owner's other ties. O(log days). */
  double strength(Attention attention) {
    return strength(all, counted, attention.left(at));
  }

  /** The same of what a tie holds, given what is left of all contacts at its instant. */
  public static double strength(double all, double counted, double left) {
    return Strength.value(all, others(counted, left));
  }
}
