package rapport.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every measure beside what igraph and networkx say; bench/golden-network wrote the files. */
class GoldenMeasuresTest {

  private static final double CLOSE = 1e-9;

  @ParameterizedTest
  @ValueSource(strings = {"karate", "southern-women", "florentine", "sparse", "grown"})
  void everyMeasureAgrees(String name) {
    List<String[]> golden = Graphs.rows(name + ".golden.tsv");
    Network network = Graphs.read(name + ".ties.tsv", golden.size() - 1);
    Brokerage brokerage = Brokerage.of(network);
    Closeness closeness = Closeness.of(network);
    check(golden, "degree", network::degree);
    check(golden, "strength", network::strength);
    check(golden, "constraint", person -> brokerage.constraint()[person]);
    check(golden, "effective-size", person -> brokerage.effectiveSize()[person]);
    check(golden, "betweenness", at(Betweenness.exact(network).value()));
    check(golden, "pagerank", at(PageRank.of(network)));
    check(golden, "coreness", at(doubles(Coreness.of(network))));
    check(golden, "clustering", at(Clustering.of(network).coefficient()));
    check(golden, "component", at(doubles(Components.of(network).componentOf())));
    check(golden, "closeness", at(closeness.closeness()));
    check(golden, "within-two-steps", at(doubles(closeness.withinTwoSteps())));
  }

  private static IntToDoubleFunction at(double[] values) {
    return person -> values[person];
  }

  private static double[] doubles(int[] values) {
    return IntStream.of(values).asDoubleStream().toArray();
  }

  private static void check(List<String[]> golden, String measure, IntToDoubleFunction ours) {
    int column = Arrays.asList(golden.getFirst()).indexOf(measure);
    for (int person = 0; person < golden.size() - 1; person++) {
      String cell = golden.get(person + 1)[column];
      double expected = cell.equals("nan") ? Double.NaN : Double.parseDouble(cell);
      Graphs.near(expected, ours.applyAsDouble(person), CLOSE, measure + " of " + person);
    }
  }
}
