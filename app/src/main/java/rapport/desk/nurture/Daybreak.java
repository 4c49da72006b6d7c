package rapport.desk.nurture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Snapshot;

/**
 * What the morning page says, worked out once a minute while nothing changes: every page shows how
 * many moves there are, and looking for them means looking at everybody.
 */
@SuppressWarnings("ReferenceEquality") // comparing what the snapshots hold would cost what is saved
final class Daybreak {

  private volatile @Nullable Kept kept;

  private record Kept(Snapshot all, Instant minute, Today today) {}

  /** What it says for a look. */
  Today today(Look look) {
    Instant minute = look.now.truncatedTo(ChronoUnit.MINUTES);
    Kept last = kept;
    if (last != null && last.all == look.all && last.minute.equals(minute)) return last.today;
    Today fresh = new Agenda(look).today();
    kept = new Kept(look.all, minute, fresh);
    return fresh;
  }
}
