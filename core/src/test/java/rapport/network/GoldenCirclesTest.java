package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles, nearness and ways beside what others say; bench/golden-circles wrote the files. */
class GoldenCirclesTest {

  private static final double CLOSE = 1e-9;

  @Test
  void modularityAgrees() {
    for (String[] row : Graphs.rows("modularity.tsv").stream().skip(1).toList()) {
      Network network = network(row[0]);
      int[] circleOf = new int[network.people()];
      List<String[]> circles = Graphs.rows(row[0] + ".circles.tsv");
      for (int person = 0; person < circleOf.length; person++)
        circleOf[person] = Integer.parseInt(circles.get(person + 1)[0]);
      double found = Circles.modularity(network, circleOf, Double.parseDouble(row[1]));
      Graphs.near(Double.parseDouble(row[2]), found, CLOSE, row[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"karate", "florentine", "sparse", "grown"})
  void circlesAreNoWorseThanTheOnesFoundElsewhere(String name) {
    double found = Circles.of(network(name), 1, 1, 10).modularity(1);
    for (String[] row : Graphs.rows("modularity.tsv"))
      if (row[0].equals(name) && row[1].equals("1.0"))
        assertEquals(1, Math.min(1, found / Double.parseDouble(row[2])), 0.005, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"karate", "florentine", "sparse", "grown"})
  void nearnessAgrees(String name) {
    Network network = network(name);
    int person = 0;
    while (network.degree(person) == 0) person++;
    double[] found = PersonalRank.in(network).exact(person);
    List<String[]> golden = Graphs.rows(name + ".circles.tsv");
    for (int other = 0; other < found.length; other++)
      Graphs.near(Double.parseDouble(golden.get(other + 1)[1]), found[other], CLOSE, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"karate", "sparse", "grown"})
  void waysAgree(String name) {
    Ways ways = Ways.in(network(name));
    List<String[]> golden = Graphs.rows(name + ".ways.tsv").stream().skip(1).toList();
    Set<List<String>> questions =
        golden.stream().map(row -> List.of(row[0], row[1], row[2])).collect(Collectors.toSet());
    for (List<String> question : questions) {
      List<Double> expected = new ArrayList<>();
      for (String[] row : golden)
        if (List.of(row[0], row[1], row[2]).equals(question) && !row[3].equals("0"))
          expected.add(Double.parseDouble(row[4]));
      check(expected, found(ways, question), name + question);
    }
  }

  private static List<Way> found(Ways ways, List<String> question) {
    int between = question.get(2).equals("any") ? Ways.ANY : Integer.parseInt(question.get(2));
    int from = Integer.parseInt(question.get(0));
    return ways.between(from, Integer.parseInt(question.get(1)), 5, between, Set.of());
  }

  private static void check(List<Double> expected, List<Way> found, String what) {
    assertEquals(expected.size(), found.size(), what);
    for (int rank = 0; rank < found.size(); rank++)
      assertEquals(1, found.get(rank).chance() / expected.get(rank), CLOSE, what);
  }

  private static Network network(String name) {
    return Graphs.read(name + ".ties.tsv", Graphs.rows(name + ".golden.tsv").size() - 1);
  }
}
