package rapport.people.match;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How rare a value is among the people at hand: the bits that having it in common is worth. It
 * comes from the entries themselves, without the two that are compared, and from what is common in
 * general, so that a small address book does not make every name rare. Shared by many, a value
 * weighs nothing. One human's own addresses do not make their own name common: the holders of a
 * word whose other name agrees count once, for as many as one human may well have. O(values) to
 * count, O(1) to ask.
 */
final class Rarity {

  /** So many entries more than one may be of one human. */
  private static final int OWN = 8;

  private final double people;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> called = new HashMap<>();
  private final Map<String, Integer> humans = new HashMap<>();
  private final Map<String, Integer> domains = new HashMap<>();
  private final Map<String, Integer> firms = new HashMap<>();
  private final Map<String, Integer> locals = new HashMap<>();
  private final Map<String, Integer> handles = new HashMap<>();
  private final Map<Fact, Map<String, Integer>> facts = new EnumMap<>(Fact.class);

  Rarity(List<Node> nodes) {
    people = nodes.size();
    Map<String, Holders> all = new HashMap<>();
    Map<String, Holders> whole = new HashMap<>();
    for (Node node : nodes) {
      for (NameParts name : node.names) {
        for (NameParts.Word word : name.words()) {
          all.computeIfAbsent(word.plain(), any -> new Holders()).add(name, word);
          if (name.full())
            whole.computeIfAbsent(word.plain(), any -> new Holders()).add(name, word);
        }
      }
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
    all.forEach((word, holders) -> words.computeIfPresent(word, (any, n) -> holders.others(n) + 2));
    whole.forEach((word, holders) -> humans.put(word, holders.humans(called(word))));
  }

  /** Who has a word in the name: told apart by the first other word of it. */
  private static final class Holders {

    private final Set<String> beside = new HashSet<>(2);
    private final Set<Character> begun = new HashSet<>(2);

    void add(NameParts name, NameParts.Word word) {
      String first = "";
      for (NameParts.Word other : name.words()) {
        if (other.plain().equals(word.plain())) continue;
        if (first.isEmpty()) first = other.plain();
        if (!other.initial() || first.length() > 1) begun.add(other.plain().charAt(0));
      }
      beside.add(first);
    }

    /** Of so many entries, as humans: an initial is whom it may stand for, a nickname its name. */
    int humans(int entries) {
      Set<String> told = new HashSet<>();
      for (String word : beside) {
        int[] lines = Nicknames.lines(word);
        if (word.length() != 1) told.add(lines.length == 0 ? word : "=" + lines[0]);
        else if (!begun.contains(word.charAt(0))) told.add(word);
      }
      return Math.max(entries - OWN, Math.min(entries, told.size()));
    }

    /**
     * Of so many entries, those that are neither of two that are compared, nor one of them again.
     */
    int others(int entries) {
      return Math.min(entries - 2, humans(entries) - 1);
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

  /** How many humans have the word in a whole name, as far as their names tell them apart. */
  int humans(String plain) {
    return humans.getOrDefault(plain, 0);
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
