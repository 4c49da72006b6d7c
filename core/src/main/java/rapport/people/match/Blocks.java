package rapport.people.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which nodes are compared at all: those that have a key in common, such as two words of a name by
 * sound, a local part, a number, a birthday. A key that very many share tells nobody apart and is
 * left out. It decides nothing about who is one human. O(keys + pairs × log pairs).
 */
final class Blocks {

  private static final int MOST = 50;

  private long[] pairs = new long[1024];
  private int size;

  private Blocks() {}

  /** The pairs, ascending, the smaller number in the upper half. */
  static long[] pairs(List<Node> nodes) {
    Map<String, List<Integer>> blocks = new HashMap<>();
    for (int number = 0; number < nodes.size(); number++)
      for (String key : keys(nodes.get(number)))
        blocks.computeIfAbsent(key, any -> new ArrayList<>(2)).add(number);
    Blocks all = new Blocks();
    for (List<Integer> block : blocks.values())
      if (block.size() > 1 && block.size() <= MOST) all.addAll(block);
    all.distinct();
    return Arrays.copyOf(all.pairs, all.size);
  }

  private void addAll(List<Integer> block) {
    for (int i = 0; i < block.size(); i++)
      for (int j = i + 1; j < block.size(); j++) {
        if (size == pairs.length) grow();
        pairs[size++] = (long) block.get(i) << 32 | block.get(j);
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
