package rapport.desk.sources;

import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.ties.Strength;

/**
 * What all sources together came to: how many people there are, and how many of them are close. It
 * is not what one import brought. O(people who are close).
 *
 * @param close those whose tie is called close
 */
public record Gathered(int people, int close) {

  /** What stands now. */
  public static Gathered of(Look look) {
    int close = 0;
    for (Standing one : look.everybody()) {
      if (Strength.Grade.of(one.tie().strength()) != Strength.Grade.CLOSE) break;
      close++;
    }
    return new Gathered(look.everybody().size(), close);
  }
}
