package rapport.web.sources;

import java.util.List;
import rapport.web.Frame;

/**
 * The page before anything is imported.
 *
 * @param nearby folders on this machine that hold mail
 * @param sample whether the sample office can be looked at from here
 */
public record FirstView(Frame frame, List<String> nearby, boolean sample) {
  /** Copies the list. */
  public FirstView {
    nearby = List.copyOf(nearby);
  }

  /** Where nothing lies on this machine. */
  public FirstView(Frame frame) {
    this(frame, List.of(), false);
  }
}
