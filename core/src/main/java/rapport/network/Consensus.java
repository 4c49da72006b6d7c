package rapport.network;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What most of several groupings of the same people have in common: two people belong together
 * where more than half of the groupings say so. It is not one of the groupings, and people about
 * whom they differ end in small groups or alone.
 *
 * <p>A. Lancichinetti, S. Fortunato: Consensus clustering in complex networks. Scientific Reports 2
 * (2012) 336; here all pairs count, and groups are found by Leiden's algorithm where being together
 * in half of the groupings is worth nothing. People whom no grouping parts are one node.
 * O(groupings × pairs of such nodes that share a group).
 */
final class Consensus {

  private static final double HALF = 0.5;
  private static final int PASSES = 10;

  private final List<int[]> groupings;
  private final int[] atomOf;
  private final int[] people; // one of each atom
  private final double[] sizes;

  private Consensus(List<int[]> groupings) {
    this.groupings = groupings;
    this.atomOf = atoms(groupings);
    int[] counts = Agreement.sizes(atomOf);
    this.people = new int[counts.length];
    this.sizes = new double[counts.length];
    for (int person = atomOf.length - 1; person >= 0; person--) people[atomOf[person]] = person;
    for (int atom = 0; atom < counts.length; atom++) sizes[atom] = counts[atom];
  }

  /** The group of each person; connected in the agreement, not yet in the network. */
  static int[] of(List<int[]> groupings, SplittableRandom random) {
    Consensus consensus = new Consensus(groupings);
    int[] groupOfAtom = Leiden.groups(consensus.level(), HALF, random, PASSES);
    int[] groupOf = new int[consensus.atomOf.length];
    for (int person = 0; person < groupOf.length; person++)
      groupOf[person] = groupOfAtom[consensus.atomOf[person]];
    return groupOf;
  }

  /** Numbers people so that those together in every grouping have the same number. */
  private static int[] atoms(List<int[]> groupings) {
    int[] atomOf = groupings.getFirst().clone();
    for (int[] groupOf : groupings.subList(1, groupings.size())) {
      int[] members = new int[atomOf.length];
      int[] first = Agreement.ordered(atomOf, members);
      int[] number = new int[Agreement.sizes(groupOf).length];
      int[] finer = new int[atomOf.length];
      int atoms = 0;
      for (int atom = 0; atom + 1 < first.length; atom++) {
        int start = atoms;
        for (int place = first[atom]; place < first[atom + 1]; place++) {
          int group = groupOf[members[place]];
          if (number[group] <= start) number[group] = ++atoms;
          finer[members[place]] = number[group] - 1;
        }
      }
      atomOf = finer;
    }
    return atomOf;
  }

  /** Atoms with how often each pair is together, times how many pairs of people that stands for. */
  private GroupedNetwork level() {
    int atoms = sizes.length;
    int[][] members = new int[groupings.size()][atoms];
    int[][] first = new int[groupings.size()][];
    for (int grouping = 0; grouping < first.length; grouping++) {
      int[] groupOfAtom = new int[atoms];
      for (int atom = 0; atom < atoms; atom++)
        groupOfAtom[atom] = groupings.get(grouping)[people[atom]];
      first[grouping] = Agreement.ordered(groupOfAtom, members[grouping]);
    }
    int[] rows = new int[atoms + 1];
    int[] alters = new int[16];
    double[] weights = new double[16];
    int[] together = new int[atoms];
    int[] touched = new int[atoms];
    for (int atom = 0; atom < atoms; atom++) {
      int count = 0;
      for (int grouping = 0; grouping < first.length; grouping++) {
        int group = groupings.get(grouping)[people[atom]];
        for (int place = first[grouping][group]; place < first[grouping][group + 1]; place++) {
          int other = members[grouping][place];
          if (together[other]++ == 0) touched[count++] = other;
        }
      }
      int end = rows[atom];
      if (end + count > alters.length) {
        alters = Arrays.copyOf(alters, 2 * (end + count));
        weights = Arrays.copyOf(weights, 2 * (end + count));
      }
      for (int place = 0; place < count; place++) {
        int other = touched[place];
        if (other != atom) {
          alters[end] = other;
          weights[end++] = sizes[atom] * sizes[other] * together[other] / first.length;
        }
        together[other] = 0;
      }
      rows[atom + 1] = end;
    }
    return new GroupedNetwork(
        rows, Arrays.copyOf(alters, end(rows)), Arrays.copyOf(weights, end(rows)), sizes, 1);
  }

  private static int end(int[] rows) {
    return rows[rows.length - 1];
  }
}
