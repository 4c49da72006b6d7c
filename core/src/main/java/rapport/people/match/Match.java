package rapport.people.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which entries are about one human, with chances and reasons. It is a reading of the entries, not
 * a change of anything; what the owner says of a pair stands above it.
 *
 * <p>Entries with one mailbox or profile and no contradiction are one node. Nodes that have a key
 * in common ({@code Blocks}) are weighed ({@code Comparison}; Fellegi and Sunter 1969) and joined
 * by average linkage ({@code Clusters}). The weights are the same for every set of entries; only
 * how rare a value is comes from the entries themselves. The same entries in another order give the
 * same clusters. 100,000 entries take some seconds.
 *
 * @param clusters for each entry the number of its cluster, which is that of its first entry
 * @param pairs the pairs that were weighed and are at least namesakes, likeliest first
 */
public record Match(List<Integer> clusters, List<Pair> pairs) {

  /** Log odds from which a pair is told at all: about one in sixteen. */
  private static final double TOLD = -4;

  /** Of entries that are one node, so many are listed in pairs. */
  private static final int MOST_TOLD = 12;

  /** Copies the lists. */
  public Match {
    clusters = List.copyOf(clusters);
    pairs = List.copyOf(pairs);
  }

  /** Matches entries of which the owner has said nothing. */
  public static Match of(List<Entry> entries) {
    return of(entries, Answers.NONE);
  }

  /**
   * Matches entries; pairs within one node, by mailbox, profile or the owner's word, are certain
   * and not listed, nor are pairs that the owner called different.
   */
  public static Match of(List<Entry> entries, Answers answers) {
    OwnersAnswers said = new OwnersAnswers(entries, answers);
    List<Integer> order = new ArrayList<>();
    for (int number = 0; number < entries.size(); number++) order.add(number);
    List<String> heads = entries.stream().map(Entry::head).toList();
    order.sort((one, other) -> {
      int by = order(entries.get(one), heads.get(one), entries.get(other), heads.get(other));
      return by == 0 ? Integer.compare(one, other) : by;
    });
    List<Node> nodes = Nodes.of(entries, order, said);
    Rarity rarity = new Rarity(nodes);
    long[] compared = Blocks.pairs(nodes);
    double[] bits = new double[compared.length];
    Arrays.parallelSetAll(bits, pair -> compare(nodes, compared[pair], rarity).bits());
    List<Pair> pairs = new ArrayList<>();
    Map<Object, Object> once = new HashMap<>();
    for (Node node : nodes) within(node, said, pairs);
    for (int pair = 0; pair < bits.length; pair++)
      if (bits[pair] > TOLD) {
        Comparison told = compare(nodes, compared[pair], rarity);
        if (!said.apart(told.one.entries, told.other.entries)) between(told, once, pairs);
      }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.chance())
            .thenComparingInt(Pair::one)
            .thenComparingInt(Pair::other));
    return new Match(
        numbered(nodes, Clusters.of(nodes, compared, bits, said), entries.size()), pairs);
  }

  /** By content, which is long: whole contents are made where one head begins as the other. */
  private static int order(Entry one, String head, Entry other, String otherHead) {
    return head.startsWith(otherHead) || otherHead.startsWith(head)
        ? one.content().compareTo(other.content())
        : head.compareTo(otherHead);
  }

  /**
   * The clusters that are joined without a question: entries of one cluster that certain pairs
   * connect. For each entry the number of the first of them. O(pairs).
   */
  public List<Integer> certain() {
    int[] first = new int[clusters.size()];
    Arrays.setAll(first, entry -> entry);
    for (Pair pair : pairs) {
      if (pair.lane() != Lane.CERTAIN) continue;
      if (!clusters.get(pair.one()).equals(clusters.get(pair.other()))) continue;
      int one = Clusters.root(first, pair.one());
      int other = Clusters.root(first, pair.other());
      first[Math.max(one, other)] = Math.min(one, other);
    }
    return Arrays.stream(first).map(entry -> Clusters.root(first, entry)).boxed().toList();
  }

  private static Comparison compare(List<Node> nodes, long pair, Rarity rarity) {
    return Comparison.of(nodes.get((int) (pair >> 32)), nodes.get((int) pair), rarity);
  }

  /** Pairs of one node share a mailbox or profile, or the owner said so. */
  private static void within(Node node, OwnersAnswers said, List<Pair> pairs) {
    List<Integer> some = some(node);
    for (int one = 0; one < some.size(); one++)
      for (int other = one + 1; other < some.size(); other++) {
        boolean word = said.group(some.get(one)) == said.group(some.get(other));
        Ground ground =
            word ? Ground.YOUR_WORD : node.boxes.isEmpty() ? Ground.PROFILE : Ground.ADDRESS;
        Reason reason = new Reason(ground, Comparison.SHARED, node.shared(), node.shared());
        double chance = Comparison.chance(Comparison.SHARED);
        pairs.add(pair(some.get(one), some.get(other), chance, Lane.CERTAIN, List.of(reason)));
      }
  }

  private static void between(Comparison told, Map<Object, Object> once, List<Pair> pairs) {
    double chance = Comparison.chance(told.bits());
    List<Reason> reasons = once(told.reasons(), once);
    for (int one : some(told.one))
      for (int other : some(told.other)) pairs.add(pair(one, other, chance, told.lane(), reasons));
  }

  /** Many pairs give the same reasons: each stands in memory once. */
  private static List<Reason> once(List<Reason> reasons, Map<Object, Object> known) {
    List<Reason> same = new ArrayList<>();
    for (Reason reason : reasons) {
      Reason spare =
          new Reason(
              reason.ground(),
              reason.bits(),
              same(reason.mine(), known),
              same(reason.theirs(), known));
      same.add(same(spare, known));
    }
    return same(List.copyOf(same), known);
  }

  @SuppressWarnings("unchecked") // what equals a value is of its kind
  private static <T> T same(T value, Map<Object, Object> known) {
    return (T) known.computeIfAbsent(value, one -> one);
  }

  private static Pair pair(int one, int other, double chance, Lane lane, List<Reason> reasons) {
    return new Pair(Math.min(one, other), Math.max(one, other), chance, lane, reasons);
  }

  private static List<Integer> some(Node node) {
    return node.entries.stream().sorted().limit(MOST_TOLD).toList();
  }

  private static List<Integer> numbered(List<Node> nodes, int[] clusters, int size) {
    Map<Integer, Integer> first = new TreeMap<>();
    for (int node = 0; node < clusters.length; node++)
      first.merge(clusters[node], Collections.min(nodes.get(node).entries), Math::min);
    int[] numbers = new int[size];
    for (int node = 0; node < clusters.length; node++)
      for (int entry : nodes.get(node).entries)
        numbers[entry] = first.getOrDefault(clusters[node], entry);
    return Arrays.stream(numbers).boxed().toList();
  }
}
