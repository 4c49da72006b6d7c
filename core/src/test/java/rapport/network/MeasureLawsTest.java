package rapport.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.network.Graphs.Ties;

/** What holds for every network, on seeded random ones. */
class MeasureLawsTest {

  private static final double CLOSE = 1e-10;

  private static final Map<String, Function<Network, double[]>> MEASURES =
      new TreeMap<>(
          Map.of(
              "constraint", network -> Brokerage.of(network).constraint(),
              "effective size", network -> Brokerage.of(network).effectiveSize(),
              "betweenness", network -> Betweenness.exact(network).value(),
              "pagerank", PageRank::of,
              "coreness", network -> doubles(Coreness.of(network)),
              "clustering", network -> Clustering.of(network).coefficient(),
              "closeness", network -> Closeness.of(network).closeness(),
              "within two steps", network -> doubles(Closeness.withinTwoSteps(network))));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void anotherNumberingChangesNothing(long seed) {
    Ties ties = some(seed);
    int[] numbers = Graphs.shuffled(seed, ties.people());
    Network network = ties.network();
    Network renamed = ties.renamed(numbers).network();
    MEASURES.forEach((name, measure) -> {
      double[] ours = measure.apply(network);
      double[] theirs = measure.apply(renamed);
      double[] back = IntStream.of(numbers).mapToDouble(number -> theirs[number]).toArray();
      check(name, ours, back);
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void multiplyingAllWeightsChangesNothing(long seed) {
    Ties ties = some(seed);
    MEASURES.forEach((name, measure) ->
        check(name, measure.apply(ties.network()), measure.apply(ties.scaled(1e-4).network())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void ranksAddUpToOne(long seed) {
    assertEquals(1, DoubleStream.of(PageRank.of(some(seed).network())).sum(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void componentsAreWhatTiesJoin(long seed) {
    Network network = Graphs.random(seed, 300, 40 * (int) seed).network();
    int[] componentOf = Components.of(network).componentOf();
    int[] smallest = IntStream.range(0, 300).toArray();
    for (int round = 0; round < 300; round++)
      for (int person = 0; person < 300; person++)
        for (int slot = network.start(person); slot < network.end(person); slot++)
          smallest[person] = Math.min(smallest[person], smallest[network.alter(slot)]);
    for (int person = 0; person < 300; person++)
      assertEquals(componentOf[smallest[person]], componentOf[person]);
    assertEquals(IntStream.of(smallest).distinct().count(), Components.of(network).sizes().length);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anEstimateStaysWithinItsBound(long seed) {
    Network network = some(seed).network();
    double[] exact = Betweenness.exact(network).value();
    Betweenness estimate = Betweenness.sampled(network, 20, seed);
    double error = estimate.error(0.999);
    for (int person = 0; person < exact.length; person++)
      assertEquals(exact[person], estimate.value()[person], error);
  }

  @Test
  void estimatesFromAllSeedsAverageToTheExactValue() {
    Network network = some(9).network();
    double[] exact = Betweenness.exact(network).value();
    double[] mean = new double[exact.length];
    for (int seed = 0; seed < 400; seed++) {
      double[] one = Betweenness.sampled(network, 20, seed).value();
      for (int person = 0; person < mean.length; person++) mean[person] += one[person] / 400;
    }
    double total = DoubleStream.of(exact).sum();
    for (int person = 0; person < mean.length; person++)
      assertEquals(exact[person], mean[person], 0.01 * total);
  }

  @Test
  void anEstimateFromEverybodyIsExact() {
    Network network = some(4).network();
    Betweenness all = Betweenness.sampled(network, network.people(), 8);
    assertArrayEquals(Betweenness.exact(network).value(), all.value());
    assertEquals(0, all.error(0.95));
  }

  @Test
  void aLongChainIsFollowedToItsEnd() {
    int people = 3000;
    int[] one = IntStream.range(0, people - 1).toArray();
    int[] other = IntStream.range(1, people).toArray();
    double[] weight = DoubleStream.generate(() -> 1).limit(people - 1).toArray();
    Network chain = Network.of(people, one, other, weight);
    double[] between = Betweenness.exact(chain).value();
    for (int person = 0; person < people; person++)
      assertEquals((double) person * (people - 1 - person), between[person], 1e-6);
  }

  @Test
  void nobodyIsMeasuredWithoutHarm() {
    Network nobody = Graphs.ties(0, "");
    MEASURES.forEach((name, measure) -> assertEquals(0, measure.apply(nobody).length, name));
    assertEquals(0, Components.of(nobody).sizes().length);
  }

  @Test
  void whoStandsAloneHasNoConstraint() {
    Network network = Graphs.ties(3, "0-1");
    assertTrue(Double.isNaN(Brokerage.of(network).constraint()[2]));
    assertArrayEquals(new double[] {1, 1, Double.NaN}, Brokerage.of(network).effectiveSize());
  }

  private static Ties some(long seed) {
    return Graphs.random(seed, 60 + 40 * (int) seed, 150 * (int) seed);
  }

  private static double[] doubles(int[] values) {
    return IntStream.of(values).asDoubleStream().toArray();
  }

  private static void check(String measure, double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length, measure);
    for (int person = 0; person < expected.length; person++)
      Graphs.near(expected[person], actual[person], CLOSE, measure + " of " + person);
  }
}
