package rapport.web.people;

import java.util.List;
import rapport.nurture.Move;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.interactions.Evidence;
import rapport.web.nurture.MoveLine;

/** Why the moves stand in their order. */
public record OrderView(Frame frame, List<MoveLine> moves) {

  public static OrderView of(Frame frame, List<Move> moves, Say say, Evidence evidence) {
    return new OrderView(frame, MoveLine.all(moves, say, evidence));
  }
}
