package rapport.intake;

import java.util.List;
import rapport.sources.Unit;

/**
 * Measures how fast an import goes and tells its watcher now and then. It is not part of the
 * result.
 */
final class Pace {

  private static final long EVERY_NANOS = 120_000_000;

  private final Intake.Watcher watcher;
  private final int units;
  private final long size;
  private final long start;
  private String source = "";
  private int unit;
  private long items;
  private long before;
  private long ofUnit;
  private volatile long bytes;
  private long told;

  Pace(List<Unit> units, Intake.Watcher watcher, long start) {
    this.watcher = watcher;
    this.units = units.size();
    this.size = units.stream().mapToLong(Unit::size).sum();
    this.start = start;
  }

  void begin(Unit next) {
    before += ofUnit;
    ofUnit = next.size();
    bytes = 0;
    unit++;
    source = next.name();
    tell(true, false);
  }

  /** May be called by the reading thread. */
  void bytes(long read) {
    bytes = read;
  }

  void items(int more) {
    items += more;
    tell(false, false);
  }

  void end() {
    tell(true, true);
  }

  boolean stopped() {
    return watcher.stopped();
  }

  private void tell(boolean now, boolean done) {
    long nanos = System.nanoTime();
    if (!now && nanos - told < EVERY_NANOS) return;
    told = nanos;
    double seconds = (nanos - start) / 1e9;
    long through = before + Math.min(bytes, ofUnit);
    long left =
        done
            ? 0
            : through < size / 50 || seconds < 0.5
                ? -1
                : Math.round(seconds * (size - through) / through);
    long rate = seconds <= 0 ? 0 : Math.round(items / seconds);
    watcher.progress(new Progress(source, unit, units, items, through, size, rate, left, done));
  }
}
