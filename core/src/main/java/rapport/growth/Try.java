package rapport.growth;

import java.time.LocalDate;

/**
 * One answer to a situation, classed; its words are not part of it.
 *
 * @param situation the situation's number
 * @param on the day
 * @param manner what the answer was classed as
 * @param score reflection minus advice, −1 to 1
 */
public record Try(int situation, LocalDate on, Manner manner, double score) {

  /** Whether it kept with what the other said: by saying it back or by asking. */
  public boolean good() {
    return manner == Manner.REFLECTING || manner == Manner.ASKING;
  }
}
