package rapport.intake;

/**
 * How far an import has come.
 *
 * @param source the unit being read
 * @param unit its place among all units, from 1
 * @param units how many units there are
 * @param items items found so far in all units
 * @param bytes bytes gone through in all units
 * @param size bytes of all units
 * @param perSecond items per second since the start
 * @param secondsLeft estimated seconds to the end, or -1 while unknown
 * @param done whether everything is over
 */
public record Progress(
    String source,
    int unit,
    int units,
    long items,
    long bytes,
    long size,
    long perSecond,
    long secondsLeft,
    boolean done) {

  /** Part done, in [0, 1]. */
  public double part() {
    return done ? 1 : size <= 0 ? 0 : Math.min(1, (double) bytes / size);
  }
}
