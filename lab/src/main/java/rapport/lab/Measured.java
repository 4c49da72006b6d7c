package rapport.lab;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.network.Betweenness;
import rapport.network.Brokerage;
import rapport.network.Circles;
import rapport.network.Closeness;
import rapport.network.Clustering;
import rapport.network.Components;
import rapport.network.Coreness;
import rapport.network.Network;
import rapport.network.PageRank;

/** The columns of measures that somebody asked for, each computed once. */
final class Measured {

  /** What can be asked for, by its name in lower case with dashes. */
  enum Measure {
    DEGREE(true),
    STRENGTH(false),
    CONSTRAINT(false),
    EFFECTIVE_SIZE(false),
    BETWEENNESS(false),
    PAGERANK(false),
    CORENESS(true),
    CLUSTERING(false),
    COMPONENTS(true),
    CLOSENESS(false),
    WITHIN_TWO_STEPS(true),
    CIRCLES(true);

    private final boolean whole;

    Measure(boolean whole) {
      this.whole = whole;
    }

    /** Whether its values are whole numbers. */
    boolean whole() {
      return whole;
    }

    String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Measure of(String words) {
      return Arrays.stream(values())
          .filter(measure -> measure.words().equals(words.strip()))
          .findFirst()
          .orElseThrow(() -> new Misused(words + " is not a measure; there are " + allWords()));
    }

    static String allWords() {
      return Arrays.stream(values()).map(Measure::words).collect(Collectors.joining(", "));
    }
  }

  private static final int ITERATIONS = 2;

  private final Network network;
  private final int sources;
  private final long seed;
  private final double resolution;
  private final Map<Measure, IntToDoubleFunction> columns = new LinkedHashMap<>();
  private @Nullable Brokerage brokerage;
  private @Nullable Betweenness betweenness;

  /**
   * @param sources how many people betweenness follows ways from, at least 1
   */
  Measured(Network network, List<Measure> measures, int sources, long seed) {
    this(network, measures, sources, seed, 0);
  }

  /**
   * @param resolution of circles; 0 to choose one
   */
  Measured(Network network, List<Measure> measures, int sources, long seed, double resolution) {
    this.resolution = resolution;
    this.network = network;
    this.sources = sources;
    this.seed = seed;
    for (Measure measure : measures) columns.put(measure, column(measure));
  }

  /** The values by person, in the order asked for. */
  Map<Measure, IntToDoubleFunction> columns() {
    return columns;
  }

  /** How betweenness was found, if it was asked for. */
  @Nullable Betweenness betweenness() {
    return betweenness;
  }

  private IntToDoubleFunction column(Measure measure) {
    return switch (measure) {
      case DEGREE -> network::degree;
      case STRENGTH -> network::strength;
      case CONSTRAINT -> of(brokerage().constraint());
      case EFFECTIVE_SIZE -> of(brokerage().effectiveSize());
      case BETWEENNESS -> of(found().value());
      case PAGERANK -> of(PageRank.of(network));
      case CORENESS -> of(Coreness.of(network));
      case CLUSTERING -> of(Clustering.of(network).coefficient());
      case COMPONENTS -> of(Components.of(network).componentOf());
      case CLOSENESS -> of(Closeness.of(network).closeness());
      case WITHIN_TWO_STEPS -> of(Closeness.withinTwoSteps(network));
      case CIRCLES -> of(circles().circleOf());
    };
  }

  private Circles circles() {
    return resolution == 0
        ? Circles.of(network, seed)
        : Circles.of(network, resolution, seed, ITERATIONS);
  }

  private Brokerage brokerage() {
    if (brokerage == null) brokerage = Brokerage.of(network);
    return brokerage;
  }

  private Betweenness found() {
    Betweenness found = Betweenness.sampled(network, sources, seed);
    betweenness = found;
    return found;
  }

  private static IntToDoubleFunction of(double[] values) {
    return person -> values[person];
  }

  private static IntToDoubleFunction of(int[] values) {
    return person -> values[person];
  }
}
