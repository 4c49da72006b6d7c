package rapport.growth;

import java.time.Instant;
import java.util.List;
import rapport.ties.Share;

/**
 * A behaviour of the owner in one stretch of time: how often he did it out of how often he could
 * have, and the very events behind both. It is not a mark.
 *
 * @param done interactions in which he did, by number, in the order of time
 * @param missed interactions in which he could have
 */
public record Metric(Skill skill, Instant from, Instant to, List<Long> done, List<Long> missed) {

  /** Copies the lists. */
  public Metric {
    done = List.copyOf(done);
    missed = List.copyOf(missed);
  }

  /** The count out of the count, with Wilson's interval; equal to the events. */
  public Share share() {
    return new Share(done.size(), done.size() + missed.size());
  }

  /**
   * Which way it went since an earlier stretch: 1 for up, −1 for down, 0 where the intervals
   * overlap and chance would do.
   */
  public int since(Metric earlier) {
    if (!share().known() || !earlier.share().known()) return 0;
    if (share().low() > earlier.share().high()) return 1;
    return share().high() < earlier.share().low() ? -1 : 0;
  }
}
