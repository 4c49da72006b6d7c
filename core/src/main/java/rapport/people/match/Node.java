package rapport.people.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import rapport.people.Handle;

/** Entries that share an address and no contradiction, prepared for comparing; mostly one entry. */
final class Node {

  /** A site on which one human has one profile only. */
  private static final java.util.regex.Pattern SITE =
      java.util.regex.Pattern.compile("^([^/]+)/.*");

  private static final java.util.regex.Pattern WRITTEN =
      java.util.regex.Pattern.compile("\\p{L}+([._]\\p{L}+){1,2}");

  final List<Integer> entries;
  final List<NameParts> names;
  final List<LocalPart> locals;
  final Set<String> boxes;
  final Set<String> places;
  final Set<String> written;
  final Set<String> phones;
  final Map<String, Set<String>> profiles;
  final Set<String> beside;
  final Set<String> firms;
  final Set<String> suffixes;
  final Map<Fact, Set<String>> facts;

  /** What entries say, as it is gathered; a node keeps it in rows, for there are very many. */
  private static final class Gathered {
    private final Set<String> boxes = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> phones = new TreeSet<>();
    private final Map<String, Set<String>> profiles = new TreeMap<>();
    private final Set<String> firms = new TreeSet<>();
    private final Set<String> suffixes = new TreeSet<>();
    private final Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
  }

  Node(List<Integer> numbers, List<Entry> all) {
    Gathered said = new Gathered();
    entries = List.copyOf(numbers);
    Map<List<NameParts.Word>, NameParts> names = new LinkedHashMap<>();
    Map<String, LocalPart> locals = new LinkedHashMap<>();
    for (int number : numbers) {
      Entry entry = all.get(number);
      NameParts name = name(entry);
      if (name.suffix() != null) said.suffixes.add(name.suffix());
      if (!name.empty()) names.putIfAbsent(name.words(), name);
      login(entry.name(), locals);
      handles(entry, locals, said);
      entry.facts().forEach((fact, value) -> fact(fact, value, said));
    }
    beside = beside(numbers, all);
    boxes = SortedWords.of(said.boxes);
    places = SortedWords.of(said.places);
    written = SortedWords.of(said.written);
    phones = SortedWords.of(said.phones);
    firms = SortedWords.of(said.firms);
    suffixes = SortedWords.of(said.suffixes);
    profiles = said.profiles.isEmpty() ? Map.of() : said.profiles;
    facts = said.facts.isEmpty() ? Map.of() : said.facts;
    if (names.isEmpty()) locals.values().forEach(local -> written(local, names));
    this.names = List.copyOf(names.values());
    this.locals = List.copyOf(locals.values());
  }

  private static Set<String> beside(List<Integer> numbers, List<Entry> all) {
    if (numbers.size() == 1) return SortedWords.of(all.get(numbers.getFirst()).beside());
    Set<String> beside = new TreeSet<>();
    for (int number : numbers) beside.addAll(all.get(number).beside());
    return SortedWords.of(beside);
  }

  static NameParts name(Entry entry) {
    String given = entry.facts().getOrDefault(Fact.GIVEN, "");
    String family = entry.facts().getOrDefault(Fact.FAMILY, "");
    boolean structured = !given.isEmpty() || !family.isEmpty();
    return NameParts.of(structured ? given + " " + family : entry.name(), structured);
  }

  /** Where no source gives a name, {@code given.family@} is one. */
  private static void written(LocalPart local, Map<List<NameParts.Word>, NameParts> names) {
    if (!WRITTEN.matcher(local.written()).matches()) return;
    NameParts name = NameParts.of(local.written().replace('_', ' ').replace('.', ' '), false);
    if (name.full()) names.putIfAbsent(name.words(), name);
  }

  /** A name of one word is often a login. */
  private static void login(String name, Map<String, LocalPart> locals) {
    String word = name.strip();
    if (word.length() < 3 || word.indexOf(' ') >= 0) return;
    LocalPart local = LocalPart.of(word);
    if (!local.role()) locals.putIfAbsent(local.written(), local);
  }

  private static void handles(Entry entry, Map<String, LocalPart> locals, Gathered said) {
    for (Handle handle : entry.handles()) {
      switch (handle.kind()) {
        case EMAIL -> {
          (LocalPart.personal(handle.value()) ? said.boxes : said.places)
              .add(LocalPart.mailbox(handle.value()));
          LocalPart local = LocalPart.of(handle.value());
          if (!local.open()) said.written.add(handle.value());
          if (!local.role()) locals.putIfAbsent(local.written(), local);
          if (!local.firm().isEmpty()) said.firms.add(local.firm());
        }
        case PHONE -> said.phones.add(handle.value());
        case PROFILE ->
            said.profiles
                .computeIfAbsent(
                    SITE.matcher(handle.value()).replaceFirst("$1"), any -> new TreeSet<>())
                .add(handle.value());
        case CARD -> {}
      }
    }
  }

  private static void fact(Fact fact, String value, Gathered said) {
    if (fact == Fact.GIVEN || fact == Fact.FAMILY) return;
    String plain = plain(value);
    if (!plain.isEmpty()) said.facts.computeIfAbsent(fact, any -> new LinkedHashSet<>()).add(plain);
  }

  static String plain(String value) {
    String lower = Folding.plain(value);
    StringBuilder plain = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++)
      if (Character.isLetterOrDigit(lower.charAt(i))) plain.append(lower.charAt(i));
    return plain.toString();
  }

  /** Whether there is anything but a name. */
  boolean bare() {
    return boxes.isEmpty()
        && phones.isEmpty()
        && profiles.isEmpty()
        && facts.isEmpty()
        && places.isEmpty();
  }

  /** Whether the two can never be one human, whatever else agrees. */
  boolean contradicts(Node other) {
    if (apart(suffixes, other.suffixes)) return true;
    for (var site : profiles.entrySet())
      if (apart(site.getValue(), other.profiles.getOrDefault(site.getKey(), Set.of()))) return true;
    return false;
  }

  private static boolean apart(Set<String> mine, Set<String> theirs) {
    return !mine.isEmpty() && !theirs.isEmpty() && java.util.Collections.disjoint(mine, theirs);
  }

  /** A mailbox or profile that its entries have in common, or nothing. */
  String shared() {
    if (!boxes.isEmpty()) return boxes.iterator().next();
    return profiles.isEmpty() ? "" : profiles.values().iterator().next().iterator().next();
  }

  Set<String> domains() {
    Set<String> domains = new TreeSet<>();
    for (String address : written) domains.add(address.substring(address.indexOf('@') + 1));
    return domains;
  }

  /** The words of its whole names. */
  Set<String> called() {
    Set<String> called = new TreeSet<>();
    for (NameParts name : names)
      if (name.full()) for (NameParts.Word word : name.words()) called.add(word.plain());
    return called;
  }

  List<String> words() {
    Set<String> words = new TreeSet<>();
    for (NameParts name : names) for (NameParts.Word word : name.words()) words.add(word.plain());
    return new ArrayList<>(words);
  }
}
