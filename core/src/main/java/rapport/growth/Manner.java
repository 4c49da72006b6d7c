package rapport.growth;

/**
 * What one turn of a talk does with what the other just said. It is no judgement of the speaker:
 * advice can be wanted, and a change of subject kind.
 */
public enum Manner {
  /** Says back what the other said, meant or felt, and adds nothing of one's own. */
  REFLECTING,
  /** Asks the other something. */
  ASKING,
  /** Tells what to do, offers, informs, warns. */
  ADVISING,
  /** Leads away: another subject, one's own story, making it small, a joke. */
  DEFLECTING,
  /** All else: mm-hmm, thanks, praise, greetings, the order of the talk. */
  OTHER;

  /** What to try instead, after an answer of this manner; empty when there is nothing better. */
  public String better() {
    return switch (this) {
      case REFLECTING -> "";
      case ASKING -> "Good: you stay with them. Try to say back first what you heard, then ask.";
      case ADVISING -> "That is advice. Try again: what did they say, and how is it for them?";
      case DEFLECTING ->
          "That leads away from them. Try again, with what they said as the subject.";
      case OTHER -> "That lets them go on, no more. Try again: say back what you heard, or ask.";
    };
  }
}
