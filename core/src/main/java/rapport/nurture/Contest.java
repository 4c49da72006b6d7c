package rapport.nurture;

import java.util.PriorityQueue;

/**
 * When enough people have been looked at for the week's moves. It ranks no move; {@link Week} does.
 *
 * <p>People are looked at by height. Urgency and weight are at most 1, so nobody's move can rank
 * above his height, and once seven moves stand above it the rest need not be asked (the threshold
 * algorithm of Fagin, Lotem &amp; Naor 2003, J. Comput. Syst. Sci. 66(4), with one list).
 */
final class Contest {

  private final PriorityQueue<Double> best = new PriorityQueue<>();
  private final PriorityQueue<Double> dormant = new PriorityQueue<>();

  /** A move that may be among the week's. */
  void enter(Move move) {
    boolean slept = move.cause() == Move.Cause.DORMANT;
    PriorityQueue<Double> ranks = slept ? dormant : best;
    ranks.add(move.rank());
    if (ranks.size() > (slept ? Week.MOST_DORMANT : Week.MOST)) ranks.remove();
  }

  /** Whether seven moves rank above anything of a height. */
  boolean settled(double height) {
    if (best.size() + dormant.size() < Week.MOST) return false;
    int above = 0;
    for (double rank : best) if (rank > height) above++;
    for (double rank : dormant) if (rank > height) above++;
    return above >= Week.MOST;
  }
}
