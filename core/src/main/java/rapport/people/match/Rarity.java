package rapport.people.match;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rare a value is among the people at hand: the bits that having it in common is worth. It
 * comes from the entries themselves, without the two that are compared, and from what is common in
 * general, so that a small address book does not make every name rare. Shared by many, a value
 * weighs nothing. O(values) to count, O(1) to ask.
 */
final class Rarity {

  private final double people;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> called = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final Map<String, Integer> firms = new HashMap<>();
  private final Map<String, Integer> locals = new HashMap<>();
  private final Map<String, Integer> handles = new HashMap<>();
  private final Map<Fact, Map<String, Integer>> facts = new EnumMap<>(Fact.class);

  Rarity(List<Node> nodes) {
    people = nodes.size();
    for (Node node : nodes) {
      for (String word : node.words()) words.merge(word, 1, Integer::sum);
      for (String word : node.called()) called.merge(word, 1, Integer::sum);
      for (String domain : node.domains()) domains.merge(domain, 1, Integer::sum);
      for (String firm : node.firms) firms.merge(firm, 1, Integer::sum);
      for (String phone : node.phones) handles.merge(phone, 1, Integer::sum);
      for (String place : node.places) handles.merge(place, 1, Integer::sum);
      for (LocalPart local : node.locals) locals.merge(local.written(), 1, Integer::sum);
      node.facts.forEach((fact, values) -> {
        Map<String, Integer> seen = facts.computeIfAbsent(fact, any -> new HashMap<>());
        for (String value : values) seen.merge(value, 1, Integer::sum);
      });
    }
  }

  /** How unlikely it is that two people picked by chance are one; at least one in a thousand. */
  double prior() {
    return -log2(Math.max(1_000, people));
  }

  double word(String plain) {
    return -log2(Math.min(0.5, share(words, plain) + CommonNames.share(plain)));
  }

  /**
   * A word that stands alone for somebody. One that is part of whole names too is a given name or a
   * family name, which many share, however few are at hand; one that is not is a login.
   */
  double lone(String plain) {
    int others = called.getOrDefault(plain, 0);
    if (others > 1 || CommonNames.known(plain) > 0 || Nicknames.lines(plain).length > 0)
      return Math.min(9, word(plain));
    return Math.min(others == 1 ? 9.3 : 16, Math.min(2.6 * plain.length(), word(plain) + 3));
  }

  /** How many nodes have the word in a whole name. */
  int called(String plain) {
    return called.getOrDefault(plain, 0);
  }

  double firm(String firm) {
    return -log2(Math.min(0.5, share(firms, firm) + 1.0 / 300));
  }

  /** Whether one node alone has addresses at a domain, as at one that does not exist. */
  boolean single(String domain) {
    return domains.getOrDefault(domain, 0) <= 1;
  }

  double local(LocalPart local) {
    double length = 2.6 * local.letters().length() + 2.4 * local.digits().length();
    double share = share(locals, local.written()) + Math.pow(2, -Math.min(24, length));
    if (local.digits().isEmpty()) share += CommonNames.known(local.letters());
    if (local.letters().length() > 3) share += initialled(local.letters());
    return -log2(Math.min(0.5, share));
  }

  /** How many may have a local part of an initial and a family name that is known to be one. */
  private double initialled(String letters) {
    int end = letters.length() - 1;
    double most = Math.max(family(letters.substring(1)), family(letters.substring(0, end)));
    return most / 10;
  }

  private double family(String word) {
    return CommonNames.known(word) + share(called, word);
  }

  double handle(String value) {
    return -log2(Math.min(0.5, share(handles, value) + 1.0 / 60_000));
  }

  double fact(Fact fact, String value) {
    double least = fact == Fact.BIRTHDAY || fact == Fact.NUMBER ? 1.0 / 20_000 : 1.0 / 3_000;
    return -log2(Math.min(0.5, share(facts.getOrDefault(fact, Map.of()), value) + least));
  }

  private double share(Map<String, Integer> counts, String value) {
    return Math.max(0, counts.getOrDefault(value, 0) - 2) / Math.max(200, people);
  }

  static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
