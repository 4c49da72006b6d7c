package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses how fine circles are without being told: the resolution at which groups are both far from
 * chance (significance) and found again from other seeds (mean agreement), the product of both
 * being greatest on a scale from ½ to 16 in half octaves. It knows no labels and has nothing
 * fitted. Above {@value #SEVERAL} ties a resolution whose first {@value #FEW} runs are far from the
 * best of the scale gets no more of them.
 *
 * <p>The circles are then what most runs agree on at this resolution and the ones beside it, half
 * of the runs with ties weighed by the people that both know. Above {@value #MANY} ties a coarser
 * scale and fewer seeds are tried, and the circles are the run that agrees best with the others.
 */
final class CircleResolution {

  static final int MANY = 400_000;
  private static final int SEVERAL = 10_000;
  private static final double FINEST = 16;
  private static final double NEARLY = 0.97;
  private static final int FEW = 2;
  private static final double HOPELESS = 0.93;

  private final Network network;
  private final int alone;
  private final SplittableRandom random;
  private final double step;
  private final int seeds;
  private final int iterations;
  private final List<Place> scale = new ArrayList<>();
  private int chosen;

  /** Several groupings at one resolution, each of a random of its own, as far as they are made. */
  private final class Place {
    private final double resolution;
    private final SplittableRandom[] randoms = new SplittableRandom[seeds];
    private final int[][] groupings = new int[seeds][];
    private int made;
    private double worth;

    Place(double resolution) {
      this.resolution = resolution;
      for (int run = 0; run < seeds; run++) randoms[run] = random.split();
    }

    private void judge() {
      double significance = 0;
      double agreement = 0;
      for (int run = 0; run < made; run++) {
        significance += Agreement.significance(network, groupings[run], alone) / made;
        for (int before = 0; before < run; before++)
          agreement += Agreement.of(groupings[before], groupings[run], alone);
      }
      worth = significance * agreement * 2 / (made * (made - 1));
    }
  }

  private CircleResolution(Tied tied, SplittableRandom random) {
    this.network = tied.network();
    this.alone = tied.alone();
    boolean many = network.ties() > MANY;
    this.random = random;
    this.step = many ? 2 : Math.sqrt(2);
    this.seeds = many ? 2 : 8;
    this.iterations = many ? 2 : 4;
  }

  /** Groups at a resolution chosen without labels, and that resolution. */
  record Chosen(int[] groupOf, double resolution) {}

  /** The groups of those with a tie; everybody else counts as a group of one where it matters. */
  static Chosen of(Tied tied, long seed) {
    CircleResolution resolution = new CircleResolution(tied, new SplittableRandom(seed));
    resolution.scan();
    return new Chosen(resolution.groups(), resolution.scale.get(resolution.chosen).resolution);
  }

  private void scan() {
    int places = (int) Math.round(Math.log(FINEST * 2) / Math.log(step));
    for (int place = 0; place <= places; place++) scale.add(new Place(Math.pow(step, place) / 2));
    make(network, scale, network.ties() > SEVERAL ? FEW : seeds);
    double most = scale.stream().mapToDouble(place -> place.worth).max().orElse(0);
    List<Place> likely = scale.stream().filter(place -> place.worth >= HOPELESS * most).toList();
    make(network, likely, seeds);
    for (Place place : likely)
      if (place.worth > scale.get(chosen).worth || scale.get(chosen).made < seeds)
        chosen = scale.indexOf(place);
  }

  /** Makes all runs up to a number of each that are not made yet, and judges them. */
  private void make(Network ties, List<Place> some, int upTo) {
    GroupedNetwork people = GroupedNetwork.of(ties);
    List<Place> left = some.stream().filter(place -> place.made < upTo).toList();
    int[] first = left.stream().mapToInt(place -> place.made).toArray();
    int[] at = new int[left.size() + 1];
    for (int place = 0; place < first.length; place++)
      at[place + 1] = at[place] + upTo - first[place];
    Parts.each(
        at[first.length],
        () -> {
          Leiden leiden = new Leiden(people);
          return part -> {
            int place = Arrays.binarySearch(at, part);
            int own = place < 0 ? -2 - place : place;
            int run = first[own] + part - at[own];
            left.get(own).groupings[run] = run(leiden, ties, left.get(own), run);
          };
        });
    for (Place place : left) place.made = upTo;
    IntStream.range(0, left.size()).parallel().forEach(place -> left.get(place).judge());
  }

  private int[] run(Leiden leiden, Network ties, Place place, int run) {
    return Leiden.connected(ties, leiden.groups(place.resolution, place.randoms[run], iterations));
  }

  private int[] groups() {
    if (network.ties() > MANY) return scale.get(chosen).groupings[0];
    int from = chosen;
    int to = chosen;
    while (from > 0 && good(from)) from--;
    while (to + 1 < scale.size() && good(to)) to++;
    make(network, scale.subList(from, to + 1), seeds);
    List<Place> kin = new ArrayList<>();
    for (int place = from; place <= to; place++) kin.add(new Place(scale.get(place).resolution));
    make(Kinship.of(network), kin, seeds);
    List<int[]> voices = new ArrayList<>();
    for (int place = from; place <= to; place++) {
      voices.addAll(List.of(scale.get(place).groupings));
      voices.addAll(List.of(kin.get(place - from).groupings));
    }
    return Leiden.connected(network, Consensus.of(voices, random.split()));
  }

  private boolean good(int place) {
    make(network, List.of(scale.get(place)), seeds);
    return scale.get(place).worth >= NEARLY * scale.get(chosen).worth;
  }
}
