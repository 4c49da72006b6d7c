package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses how fine circles are without being told: the resolution at which groups are both far from
 * chance (significance) and found again from other seeds (mean agreement), the product of both
 * being greatest on a scale from ½ to 16 in half octaves. It knows no labels and has nothing
 * fitted.
 *
 * <p>The circles are then what most runs agree on at this resolution and the ones beside it, half
 * of the runs with ties weighed by the people that both know. Above {@value #MANY} ties a coarser
 * scale and fewer seeds are tried, and the circles are the run that agrees best with the others.
 */
final class CircleResolution {

  static final int MANY = 400_000;
  private static final double FINEST = 16;
  private static final double NEARLY = 0.97;

  private final Network network;
  private final int alone;
  private final SplittableRandom random;
  private final double step;
  private final int seeds;
  private final int iterations;
  private final List<Runs> scale = new ArrayList<>();
  private int chosen;

  /** Several groupings at one resolution. */
  private record Runs(double resolution, List<int[]> groupings, double worth) {}

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
    return new Chosen(resolution.groups(), resolution.scale.get(resolution.chosen).resolution());
  }

  private void scan() {
    int places = (int) Math.round(Math.log(FINEST * 2) / Math.log(step));
    for (int place = 0; place <= places; place++) {
      double at = Math.pow(step, place) / 2;
      List<int[]> groupings = runs(network, at);
      scale.add(new Runs(at, groupings, worth(groupings)));
      if (scale.getLast().worth() > scale.get(chosen).worth()) chosen = place;
    }
  }

  /** Runs with a random of their own each, so that threads do not show in what is found. */
  private List<int[]> runs(Network ties, double at) {
    SplittableRandom[] randoms = new SplittableRandom[seeds];
    for (int run = 0; run < seeds; run++) randoms[run] = random.split();
    return Arrays.stream(randoms)
        .parallel()
        .map(own -> Leiden.groups(ties, at, own, iterations))
        .toList();
  }

  private double worth(List<int[]> groupings) {
    double significance = 0;
    double agreement = 0;
    for (int run = 0; run < seeds; run++) {
      significance += Agreement.significance(network, groupings.get(run), alone) / seeds;
      for (int before = 0; before < run; before++)
        agreement += Agreement.of(groupings.get(before), groupings.get(run), alone);
    }
    return significance * agreement * 2 / (seeds * (seeds - 1));
  }

  private int[] groups() {
    if (network.ties() > MANY) return scale.get(chosen).groupings().getFirst();
    Network kin = Kinship.of(network);
    List<int[]> voices = new ArrayList<>();
    int from = chosen;
    int to = chosen;
    while (from > 0 && good(from)) from--;
    while (to + 1 < scale.size() && good(to)) to++;
    for (int place = from; place <= to; place++) {
      voices.addAll(scale.get(place).groupings());
      voices.addAll(runs(kin, scale.get(place).resolution()));
    }
    return Leiden.connected(network, Consensus.of(voices, random.split()));
  }

  private boolean good(int place) {
    return scale.get(place).worth() >= NEARLY * scale.get(chosen).worth();
  }
}
