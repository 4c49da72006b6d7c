package rapport.nurture;

import java.time.Duration;
import java.time.Instant;

/**
 * A way to take the lead (practices R1 to R5 and N12). It is a draft and a reason, nothing is sent
 * by it, and it rests before it comes again.
 */
public enum Play {
  /** R1: ask for an introductory meeting. */
  MEETING("Ask for a meeting", "R1"),
  /** R2: offer something of value. */
  OFFER("Offer something of use", "R2"),
  /** R3: ask for perspective, opinion or input. */
  PERSPECTIVE("Ask for their view", "R3"),
  /** R4: share information. */
  INFORMATION("Share something worth knowing", "R4"),
  /** R5: ask to sit in on a meeting of theirs. */
  SIT_IN("Ask to sit in on a meeting", "R5"),
  /** N12: give thanks. */
  THANKS("Say thanks", "N12"),
  /** N5: remind kindly of a promise. */
  NUDGE("Remind kindly", "N5");

  private static final Duration SAME = Duration.ofDays(60);
  private static final Duration ANY = Duration.ofDays(7);
  private static final Duration SHARED = Duration.ofDays(21);

  private final String words;
  private final String practice;

  Play(String words, String practice) {
    this.words = words;
    this.practice = practice;
  }

  /** How a page names it. */
  public String words() {
    return words;
  }

  /** The practice it belongs to. */
  public String practice() {
    return practice;
  }

  /** For how long it rests with one person after it was taken up. */
  public Duration rest() {
    return switch (this) {
      case MEETING, OFFER, PERSPECTIVE, SIT_IN -> SAME;
      case INFORMATION -> SHARED;
      case THANKS, NUDGE -> ANY;
    };
  }

  /**
   * The first instant at which it may come again with a person, given that another play was taken
   * up: after its own rest, and a week after any other. Thanks wait for nothing but thanks.
   */
  public Instant after(Play taken, Instant at) {
    if (taken == this) return at.plus(rest());
    return this == THANKS || this == NUDGE ? at : at.plus(ANY);
  }
}
