package rapport.network;

import java.util.Arrays;

/**
 * How many of everybody's pairs of alters are tied themselves: the local clustering coefficient
 * (Watts &amp; Strogatz 1998, Nature 393), weights left aside. It is not the global coefficient,
 * which weighs people by their pairs.
 *
 * <p>Edges: 0 for who has fewer than two alters. O(ties^1.5) at worst.
 *
 * @param triangles by person: how many pairs of alters are tied
 * @param coefficient by person: triangles / pairs of alters, in [0, 1]
 */
public record Clustering(long[] triangles, double[] coefficient) {

  /** The triangles and coefficients of everybody. */
  public static Clustering of(Network network) {
    Forward forward = Forward.plain(network);
    int[] counted = counted(forward);
    long[] triangles = new long[counted.length];
    double[] coefficient = new double[counted.length];
    for (int rank = 0; rank < counted.length; rank++) {
      int person = forward.people[rank];
      double pairs = network.degree(person) * (network.degree(person) - 1.0) / 2;
      triangles[person] = Integer.toUnsignedLong(counted[rank]);
      coefficient[person] = pairs == 0 ? 0 : triangles[person] / pairs;
    }
    return new Clustering(triangles, coefficient);
  }

  /** Triangles by rank; below 2³² because nobody is in more than there are ties. */
  private static int[] counted(Forward forward) {
    int[] rows = forward.rows;
    int[] alters = forward.alters;
    int[] counted = new int[rows.length - 1];
    int[] marks = new int[counted.length];
    Arrays.fill(marks, -1);
    for (int first = 0; first < counted.length; first++) {
      if (rows[first + 1] - rows[first] < 2) continue;
      for (int tie = rows[first]; tie < rows[first + 1]; tie++) marks[alters[tie]] = first;
      int ofFirst = 0;
      for (int tie = rows[first]; tie < rows[first + 1]; tie++) {
        int second = alters[tie];
        int found = 0;
        for (int far = rows[second], end = rows[second + 1]; far < end; far++) {
          int third = alters[far];
          if (marks[third] != first) continue;
          counted[third]++;
          found++;
        }
        counted[second] += found;
        ofFirst += found;
      }
      counted[first] += ofFirst;
    }
    return counted;
  }
}
