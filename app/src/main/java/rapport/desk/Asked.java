package rapport.desk;

import rapport.desk.interactions.PromiseLedger;
import rapport.desk.network.SamePeople;
import rapport.desk.nurture.Plays;
import rapport.look.Look;

/**
 * What waits for a word of the owner's and for nothing else: promises found in mail, and plays
 * whose outcome is not known. Moves are not in it; they are things to do, not questions.
 *
 * @param promises found, waiting for a yes or a no
 * @param same questions whether people are one human
 * @param plays whose outcome is asked
 */
public record Asked(int promises, int same, int plays) {

  /** As it stands for a look. */
  public static Asked of(Look look) {
    return new Asked(
        PromiseLedger.of(look).asked(),
        SamePeople.of(look).waiting(),
        Plays.of(look).asked().size());
  }

  /** How many there are. */
  public int count() {
    return promises + same + plays;
  }
}
