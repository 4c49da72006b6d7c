package rapport.web.sources;

import java.util.List;
import rapport.web.Frame;

/**
 * The page before anything is imported.
 *
 * @param nearby what programs keep on this machine
 * @param sample whether the sample office can be looked at from here
 */
public record FirstView(Frame frame, List<Offered> nearby, boolean sample) {

  /** With what lies on this machine. */
  public static FirstView of(Frame frame, boolean sample) {
    return new FirstView(frame, Offered.all(), sample);
  }
}
