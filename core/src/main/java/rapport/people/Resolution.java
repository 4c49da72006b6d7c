package rapport.people;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which handles belong to one person: those that stand on one card, and those that share a card
 * with them, and so on. It is not a guess: handles are joined by equality alone, and a display name
 * never joins anybody.
 *
 * <p>What the owner says stands above the cards: two handles of one human are joined, and two of
 * different people never come together, whatever card names both.
 *
 * <p>A person's number is the smallest number among its handles, so that the same cards always give
 * the same persons and taking a card away parts them again. A telephone number that stands on cards
 * of differently named people (a switchboard) joins nobody. O(links × α) with union by smaller
 * number.
 */
public final class Resolution {

  private Resolution() {}

  /**
   * One handle on one card.
   *
   * @param card the card's number
   * @param handle the handle's number
   * @param name the name on the card
   */
  public record Link(long card, long handle, Handle.Kind kind, String name) {}

  /**
   * The person of every handle that stands on a card; a handle that is missing is a person of its
   * own.
   */
  public static Map<Long, Long> persons(Collection<Link> links) {
    return persons(links, Pairs.NONE);
  }

  /**
   * Pairs of handles that something else than a card speaks of.
   *
   * @param same pairs of one human by the owner's word, the latest first
   * @param apart pairs of different people by the owner's word
   * @param sure pairs of one human by evidence; they come last
   */
  public record Pairs(List<Pair> same, List<Pair> apart, List<Pair> sure) {
    /** Nothing was said. */
    public static final Pairs NONE = new Pairs(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Pairs {
      same = List.copyOf(same);
      apart = List.copyOf(apart);
      sure = List.copyOf(sure);
    }
  }

  /** Two handles. */
  public record Pair(long one, long other) {}

  /**
   * The same under the owner's word. A join that would bring two together whom the owner calls
   * different is left out: the owner's own joins go first, then cards, then evidence. O((links +
   * pairs) × apart) while anybody is kept apart.
   */
  public static Map<Long, Long> persons(Collection<Link> links, Pairs said) {
    Set<Long> switchboards = switchboards(links);
    Map<Long, Long> parent = new HashMap<>();
    Map<Long, Long> firstOfCard = new HashMap<>();
    for (Pair pair : said.same()) join(parent, pair.one(), pair.other(), said.apart());
    for (Link link : links) {
      parent.putIfAbsent(link.handle(), link.handle());
      if (switchboards.contains(link.handle())) continue;
      Long first = firstOfCard.putIfAbsent(link.card(), link.handle());
      if (first != null) join(parent, first, link.handle(), said.apart());
    }
    for (Pair pair : said.sure()) join(parent, pair.one(), pair.other(), said.apart());
    Map<Long, Long> persons = new TreeMap<>();
    for (Long handle : parent.keySet()) persons.put(handle, root(parent, handle));
    return persons;
  }

  private static Set<Long> switchboards(Collection<Link> links) {
    Map<Long, Set<String>> words = new HashMap<>();
    Set<Long> shared = new TreeSet<>();
    for (Link link : links) {
      if (link.kind() != Handle.Kind.PHONE) continue;
      Set<String> name = words(link.name());
      Set<String> common = words.putIfAbsent(link.handle(), new HashSet<>(name));
      if (common == null || name.isEmpty()) continue;
      if (common.isEmpty()) {
        common.addAll(name);
        continue;
      }
      common.retainAll(name);
      if (common.isEmpty()) shared.add(link.handle());
    }
    return shared;
  }

  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>(List.of(plain.split("[^\\p{L}\\p{N}]+")));
    words.removeIf(word -> word.length() < 2);
    return words;
  }

  private static void join(Map<Long, Long> parent, long a, long b, List<Pair> apart) {
    parent.putIfAbsent(a, a);
    parent.putIfAbsent(b, b);
    long one = root(parent, a);
    long other = root(parent, b);
    for (Pair pair : apart) {
      long mine = root(parent, pair.one());
      long theirs = root(parent, pair.other());
      if ((mine == one && theirs == other) || (mine == other && theirs == one)) return;
    }
    if (one != other) parent.put(Math.max(one, other), Math.min(one, other));
  }

  private static long root(Map<Long, Long> parent, long handle) {
    long at = handle;
    while (true) {
      Long up = parent.getOrDefault(at, at);
      if (up == at) return at;
      parent.put(at, parent.getOrDefault(up, up));
      at = up;
    }
  }
}
