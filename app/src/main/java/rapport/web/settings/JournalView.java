package rapport.web.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.settings.DoneBefore;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;

/** What was done, newest first, each with its way back. */
public record JournalView(Frame frame, List<Line> lines, boolean more) {

  static final int SHOWN = 100;

  /**
   * One thing that was done.
   *
   * @param about whom it is about, or null
   * @param undone whether it was taken back
   */
  public record Line(long id, String what, String when, @Nullable Face about, boolean undone) {}

  static JournalView of(Frame frame, List<DoneBefore> done, Say say) {
    return new JournalView(
        frame, done.stream().limit(SHOWN).map(one -> line(one, say)).toList(), done.size() > SHOWN);
  }

  private static Line line(DoneBefore one, Say say) {
    return new Line(
        one.entry(),
        one.which().isEmpty() ? one.what() : one.what() + ": " + one.which(),
        say.near(one.at().atZone(say.zone()).toLocalDate())
            + ", "
            + say.time(one.at())
            + (one.by().isEmpty() ? "" : ", by " + one.by()),
        one.about() == null ? null : Face.of(one.about()),
        one.undoneBy() != null);
  }
}
