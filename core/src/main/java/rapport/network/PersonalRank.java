package rapport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a walk over ties that begins with one person, goes on with a chance of 0.85 to an
 * alter by the weight of their tie and otherwise begins again, is spent with each other person:
 * PageRank made personal (L. Page et al., 1999). It is nearness through the whole network, not
 * strength.
 *
 * <p>The first few are found by pushing what is left forward wherever it is more than 3·10⁻⁵ of the
 * person's part of all strength, times people (R. Andersen, F. Chung, K. Lang, FOCS 2006), at first
 * only where it is a hundred times as much, which saves a sixth of the work. What is then left is
 * nearly in proportion to strength and is given out so, after one exact step for the first. The
 * work depends on how near others are, not on the size of the network, for which only working space
 * is kept: 44 bytes a person, for one thread.
 */
public final class PersonalRank {

  private static final double STAY = 0.15;
  private static final double COARSE = 3e-5; // of the mean strength
  private static final int MORE = 5; // times as many as asked for are looked at closely
  private static final int[] ROUNDS = {100, 10, 1}; // of the coarse part
  private static final double EXACT = 1e-15;

  private static final int LEFT = 0;
  private static final int ENOUGH = 1;
  private static final int RANK = 2;
  private static final int WIDTH = 4; // two people in a line of the processor's memory

  private final Network network;
  private final double[] strengths;

  /** For each person what is left, from how much on it is pushed, and what stays: side by side. */
  private final double[] walk;

  private final int[] queue;
  private final Frontier highest = new Frontier();
  private int[] touched = new int[256];
  private int reached;
  private final double total;

  /** A person and the share of the walk spent with them. */
  public record Ranked(int person, double rank) {}

  private PersonalRank(Network network) {
    this.network = network;
    this.strengths = new double[network.people()];
    this.walk = new double[WIDTH * network.people()];
    this.queue = new int[network.people()];
    double sum = 0;
    for (int person = 0; person < strengths.length; person++) {
      strengths[person] = network.strength(person);
      sum += strengths[person];
    }
    this.total = sum;
    double most = COARSE * strengths.length / sum;
    for (int person = 0; person < strengths.length; person++)
      walk[WIDTH * person + ENOUGH] = most * strengths[person];
  }

  /** Gets a network ready. O(ties). */
  public static PersonalRank in(Network network) {
    return new PersonalRank(network);
  }

  /**
   * Those with the highest ranks for a person, the highest first, without the person; fewer if the
   * walk reaches fewer. Ranks are estimates to about a hundredth of themselves.
   *
   * @throws IllegalArgumentException for a person outside the network or a count below 1
   */
  public List<Ranked> top(int person, int count) {
    check(person);
    if (count < 1) throw new IllegalArgumentException(count + " people");
    if (network.degree(person) == 0) return List.of();
    push(person);
    double waiting = 0;
    for (int place = 0; place < reached; place++) waiting += left(touched[place]);
    double spread = waiting / total;
    List<Ranked> rough = new ArrayList<>();
    double least = least(person, MORE * count, spread);
    for (int place = 0; place < reached; place++) {
      int one = touched[place];
      if (one != person && estimate(one, spread) >= least) rough.add(ranked(one, spread));
    }
    clear();
    rough.sort(
        Comparator.comparingDouble(Ranked::rank).reversed().thenComparingInt(Ranked::person));
    return List.copyOf(rough.subList(0, Math.min(count, rough.size())));
  }

  /** Pushes what is left on, at first only where it is much. */
  private void push(int person) {
    touch(person);
    walk[WIDTH * person + LEFT] = 1;
    for (int times : ROUNDS) round(times);
  }

  /** Pushes until nobody has more left than so many times the small part of their strength. */
  private void round(int times) {
    int head = 0;
    int waiting = 0;
    for (int place = 0; place < reached; place++)
      if (reached == 1 || left(touched[place]) >= times * walk[WIDTH * touched[place] + ENOUGH])
        queue[waiting++] = touched[place];
    while (waiting > 0) {
      int from = queue[head];
      head = head + 1 == queue.length ? 0 : head + 1;
      waiting--;
      double share = walk[WIDTH * from + LEFT];
      walk[WIDTH * from + LEFT] = 0;
      walk[WIDTH * from + RANK] += STAY * share;
      double each = (1 - STAY) * share / strengths[from];
      for (int slot = network.start(from), last = network.end(from); slot < last; slot++) {
        int alter = network.alters[slot];
        int at = WIDTH * alter;
        double before = walk[at + LEFT];
        walk[at + LEFT] = before + each * network.weights[slot];
        if (before == 0 && walk[at + RANK] == 0) touch(alter);
        double enough = times * walk[at + ENOUGH];
        if (walk[at + LEFT] < enough || before >= enough) continue; // or waits already
        int tail = head + waiting++;
        queue[tail >= queue.length ? tail - queue.length : tail] = alter;
      }
    }
  }

  private void touch(int person) {
    if (reached == touched.length) touched = Arrays.copyOf(touched, 2 * reached);
    touched[reached++] = person;
  }

  /** A rank if what is left goes on from the person themself, and else as from everywhere. */
  private double estimate(int person, double spread) {
    return rank(person) + STAY * left(person) + (1 - STAY) * spread * strengths[person];
  }

  /**
   * One step further: ties have no direction, so what comes to a person from all that is left is
   * what a walk from the person meets of it, in proportion to strength.
   */
  private Ranked ranked(int person, double spread) {
    double near = 0;
    for (int slot = network.start(person), last = network.end(person); slot < last; slot++) {
      int alter = network.alters[slot];
      double left = left(alter);
      if (left > 0) near += network.weights[slot] * left / strengths[alter];
    }
    double further = (1 - STAY) * (1 - STAY) * spread * strengths[person];
    return new Ranked(
        person, rank(person) + STAY * left(person) + STAY * (1 - STAY) * near + further);
  }

  /** The estimate that so many people reach. */
  private double least(int person, int wanted, double spread) {
    highest.clear();
    for (int place = 0; place < reached; place++) {
      if (touched[place] == person) continue;
      double estimate = estimate(touched[place], spread);
      if (highest.size() == wanted && estimate <= highest.least()) continue;
      highest.add(estimate, place);
      if (highest.size() > wanted) highest.take();
    }
    return highest.isEmpty() ? 0 : highest.least();
  }

  private double left(int person) {
    return walk[WIDTH * person + LEFT];
  }

  private double rank(int person) {
    return walk[WIDTH * person + RANK];
  }

  private void clear() {
    for (int place = 0; place < reached; place++) {
      walk[WIDTH * touched[place] + RANK] = 0;
      walk[WIDTH * touched[place] + LEFT] = 0;
    }
    reached = 0;
  }

  /**
   * Everybody's rank for a person, which sum to 1, by going round until it changes by less than
   * 10⁻¹⁵; all is with a person without ties. About 200 times O(ties).
   *
   * @throws IllegalArgumentException for a person outside the network
   */
  public double[] exact(int person) {
    check(person);
    double[] now = new double[strengths.length];
    now[person] = 1;
    if (network.degree(person) == 0) return now;
    double[] outward = new double[now.length];
    for (double change = 1; change > EXACT; ) {
      for (int one = 0; one < now.length; one++)
        outward[one] = strengths[one] == 0 ? 0 : now[one] / strengths[one];
      change = 0;
      double[] next = new double[now.length];
      for (int one = 0; one < now.length; one++) {
        double sum = 0;
        for (int slot = network.start(one), last = network.end(one); slot < last; slot++)
          sum += network.weights[slot] * outward[network.alters[slot]];
        next[one] = (1 - STAY) * sum + (one == person ? STAY : 0);
        change = Math.max(change, Math.abs(next[one] - now[one]));
      }
      now = next;
    }
    return now;
  }

  private void check(int person) {
    if (person < 0 || person >= strengths.length)
      throw new IllegalArgumentException("person " + person + " of " + strengths.length);
  }
}
