package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The strongest way from one person to everybody, with a bounded number of introducers between. The
 * weight of a tie is read as the chance in (0, 1] that it carries an introduction, and a way's
 * chance is the product of its ties' chances.
 *
 * <p>Found layer by layer (Bellman 1958): after k rounds every way of at most k ties is known. As
 * no chance is above 1, a best way never meets anybody twice. O((introducers + 1) × ties).
 */
public final class Reach {

  private final int source;
  private final double[] chance;
  private final int[][] before;
  private final int[] layer;

  private Reach(int source, double[] chance, int[][] before, int[] layer) {
    this.source = source;
    this.chance = chance;
    this.before = before;
    this.layer = layer;
  }

  /**
   * From one person.
   *
   * @param introducers the most people between the two ends; 0 for direct ties alone
   * @throws IllegalArgumentException if a tie on a way weighs more than 1
   */
  public static Reach from(Network network, int source, int introducers) {
    return from(network, source, introducers, Set.of());
  }

  /**
   * The same with some who can be reached and bring nobody along, such as a box that several read.
   *
   * @param mute their numbers; the source's own changes nothing
   */
  public static Reach from(Network network, int source, int introducers, Set<Integer> mute) {
    int people = network.people();
    double[] chance = new double[people];
    int[] layer = new int[people];
    int[][] before = new int[introducers + 2][];
    chance[source] = 1;
    boolean[] frontier = new boolean[people];
    frontier[source] = true;
    for (int round = 1; round <= introducers + 1; round++) {
      double[] better = chance.clone();
      before[round] = new int[people];
      Arrays.fill(before[round], -1);
      boolean[] reached = new boolean[people];
      for (int person = 0; person < people; person++)
        if (frontier[person] && (person == source || !mute.contains(person)))
          step(network, person, chance, better, before[round], reached);
      for (int person = 0; person < people; person++) if (reached[person]) layer[person] = round;
      chance = better;
      frontier = reached;
    }
    return new Reach(source, chance, before, layer);
  }

  private static void step(
      Network network,
      int person,
      double[] chance,
      double[] better,
      int[] before,
      boolean[] reached) {
    for (int slot = network.start(person); slot < network.end(person); slot++) {
      if (network.weight(slot) > 1)
        throw new IllegalArgumentException("a chance of " + network.weight(slot));
      int alter = network.alter(slot);
      double along = chance[person] * network.weight(slot);
      if (along > better[alter]) {
        better[alter] = along;
        before[alter] = person;
        reached[alter] = true;
      }
    }
  }

  /** The chance along the strongest way; 0 without any, 1 to the source itself. */
  public double chance(int person) {
    return chance[person];
  }

  /** The people of the strongest way, source first, person last; empty without any. */
  public List<Integer> way(int person) {
    if (chance[person] == 0) return List.of();
    List<Integer> way = new ArrayList<>();
    int round = layer[person];
    int at = person;
    way.add(at);
    while (at != source) {
      at = before[round][at];
      way.add(at);
      round--;
      while (at != source && before[round][at] < 0) round--;
    }
    Collections.reverse(way);
    return way;
  }
}
