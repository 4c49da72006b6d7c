package rapport.web;

import java.util.List;
import rapport.nurture.Move;

/** Why the moves stand in their order. */
public record OrderView(Frame frame, List<MoveLine> moves) {

  /** Copies the list. */
  public OrderView {
    moves = List.copyOf(moves);
  }

  static OrderView of(Frame frame, List<Move> moves, Say say, Evidence evidence) {
    return new OrderView(
        frame, moves.stream().map(move -> MoveLine.of(move, say, evidence)).toList());
  }
}
