package rapport.look;

import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Optional;
import rapport.interactions.Timeline;
import rapport.nurture.Cooling;

/** Which ties have cooled, looked at once a day for as long as a timeline stays the same. */
public final class Coolings {

  private static final int MOST = 1_000;

  private final IdentityHashMap<Timeline, Optional<Cooling>> known = new IdentityHashMap<>();
  private LocalDate day = LocalDate.MIN;

  /** What has cooled in a timeline on a day. */
  public synchronized Optional<Cooling> of(Timeline timeline, Instant now, LocalDate today) {
    if (!today.equals(day) || known.size() > MOST) known.clear();
    day = today;
    Optional<Cooling> found = known.get(timeline);
    if (found == null) {
      found = Cooling.of(timeline, now);
      known.put(timeline, found);
    }
    return found;
  }
}
