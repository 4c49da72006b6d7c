package rapport.people.match;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which nodes are compared at all: those that have a key in common, such as two words of a name by
 * sound, a local part, a number, a birthday. A key that very many share tells nobody apart and is
 * left out. It decides nothing about who is one human. O(keys × log keys + pairs × log pairs).
 *
 * <p>A key is kept as so many bits of a digest as a long has beside a node's number: 47 for 100,000
 * nodes, of which two of a million keys fall together once in some hundred sets. Then nodes are
 * compared that need not be.
 */
final class Blocks {

  private static final int MOST = 50;

  private long[] pairs = new long[1024];
  private int size;

  private Blocks() {}

  /** The pairs, ascending, the smaller number in the upper half. */
  static long[] pairs(List<Node> nodes) {
    long number = (Long.highestOneBit(Math.max(1, nodes.size())) << 1) - 1; // the bits of a node
    long[] keyed = keyed(nodes, number);
    Blocks all = new Blocks();
    int end;
    for (int start = 0; start < keyed.length; start = end) {
      long key = keyed[start] & ~number;
      end = start + 1;
      while (end < keyed.length && (keyed[end] & ~number) == key) end++;
      if (end - start > 1 && end - start <= MOST) all.addAll(keyed, start, end, number);
    }
    all.distinct();
    return Arrays.copyOf(all.pairs, all.size);
  }

  /** All keys with their nodes: those of one key beside each other, the nodes ascending. */
  private static long[] keyed(List<Node> nodes, long number) {
    long[] keyed = new long[1024];
    int size = 0;
    for (int node = 0; node < nodes.size(); node++)
      for (String key : keys(nodes.get(node))) {
        if (size == keyed.length) keyed = Arrays.copyOf(keyed, 2 * size);
        keyed[size++] = (digest(key) & ~number) | node;
      }
    keyed = Arrays.copyOf(keyed, size);
    Arrays.parallelSort(keyed);
    return keyed;
  }

  /** FNV-1a of the characters (RFC 9923), its bits mixed once more. */
  private static long digest(String key) {
    long digest = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) digest = (digest ^ key.charAt(i)) * 0x100000001b3L;
    digest = (digest ^ digest >>> 32) * 0x9e3779b97f4a7c15L;
    return digest ^ digest >>> 29;
  }

  private void addAll(long[] keyed, int start, int end, long number) {
    for (int i = start; i < end; i++)
      for (int j = i + 1; j < end; j++) {
        if (size == pairs.length) grow();
        pairs[size++] = (keyed[i] & number) << 32 | (keyed[j] & number);
      }
  }

  private void grow() {
    distinct();
    if (size > pairs.length / 2) pairs = Arrays.copyOf(pairs, 2 * pairs.length);
  }

  private void distinct() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) if (i == 0 || pairs[i] != pairs[i - 1]) pairs[kept++] = pairs[i];
    size = kept;
  }

  private static Set<String> keys(Node node) {
    Set<String> keys = new HashSet<>();
    for (String box : node.boxes) keys.add("@" + box);
    for (String place : node.places) keys.add("@" + place);
    for (String phone : node.phones) keys.add("+" + phone);
    for (LocalPart local : node.locals) {
      keys.add("l" + local.written());
      if (local.letters().length() >= 4) keys.add("c" + local.letters());
      if (local.letters().length() >= 8) keys.add("b" + local.letters().substring(0, 6));
    }
    for (NameParts name : node.names) names(name.words(), keys);
    facts(node, keys);
    return keys;
  }

  private static void names(List<NameParts.Word> words, Set<String> keys) {
    StringBuilder compact = new StringBuilder();
    for (NameParts.Word word : words) {
      compact.append(word.plain());
      if (!word.initial()) keys.add("w" + word.umlautless());
    }
    compact(keys, compact.toString());
    for (int i = 0; i < words.size(); i++)
      for (int j = 0; j < words.size(); j++) {
        if (i == j) continue;
        NameParts.Word one = words.get(i);
        NameParts.Word other = words.get(j);
        if (i < j) {
          boolean ordered = one.sound().compareTo(other.sound()) < 0;
          keys.add("n" + (ordered ? one : other).sound() + '|' + (ordered ? other : one).sound());
          for (int k = 0; k < 2; k++) {
            NameParts.Word given = k == 0 ? one : other;
            NameParts.Word family = k == 0 ? other : one;
            for (int line : Nicknames.lines(given.plain()))
              keys.add("k" + line + '|' + family.sound());
          }
        }
        if (other.initial()) continue;
        keys.add("i" + one.plain().charAt(0) + '|' + other.sound());
        compact(keys, one.plain() + other.plain());
        compact(keys, one.plain().charAt(0) + other.plain());
        compact(keys, other.plain() + one.plain().charAt(0));
      }
  }

  private static void compact(Set<String> keys, String letters) {
    if (letters.length() < 4) return;
    keys.add("c" + letters);
    if (letters.length() >= 8) keys.add("b" + letters.substring(0, 6));
  }

  private static void facts(Node node, Set<String> keys) {
    for (String day : values(node, Fact.BIRTHDAY)) keys.add("d" + day);
    for (String number : values(node, Fact.NUMBER)) keys.add("#" + number);
    for (String street : values(node, Fact.STREET)) {
      for (String house : values(node, Fact.HOUSE)) keys.add("s" + house + '|' + street);
      for (String code : values(node, Fact.POSTCODE)) keys.add("p" + code + '|' + street);
    }
    for (String place : values(node, Fact.PLACE))
      for (String word : node.words()) keys.add("t" + place + '|' + Folding.sound(word));
    for (String code : values(node, Fact.POSTCODE))
      for (String house : values(node, Fact.HOUSE)) keys.add("h" + code + '|' + house);
  }

  private static Set<String> values(Node node, Fact fact) {
    return node.facts.getOrDefault(fact, Set.of());
  }
}
