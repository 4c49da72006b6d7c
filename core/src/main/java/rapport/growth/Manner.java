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
  OTHER
}
