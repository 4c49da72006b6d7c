package rapport.people.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.people.Handle;

/**
 * What one source says of somebody, to be compared with other entries. It is not a person: several
 * entries can be about one human, which is what {@link Match} finds out.
 *
 * @param id the entry's own key; it never speaks for or against a match
 * @param name the name as it was written, empty if unknown; given and family name may stand in the
 *     facts instead
 * @param handles mail addresses, numbers and profiles, in any order
 * @param facts what else is said, as written; blank values are left out
 * @param beside mail addresses that stood on one message beside an address of this entry, in lower
 *     case; two addresses of one human seldom do
 */
public record Entry(
    String id, String name, List<Handle> handles, Map<Fact, String> facts, Set<String> beside) {

  /** Sorts and copies what is given, and leaves blank facts out. */
  public Entry {
    handles = handles.stream().distinct().sorted().toList();
    Map<Fact, String> said = new EnumMap<>(Fact.class);
    facts.forEach((fact, value) -> put(said, fact, value));
    facts = said.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(said);
    beside = SortedWords.of(beside);
  }

  /** An entry of a name and handles alone. */
  public static Entry of(String id, String name, Handle... handles) {
    return new Entry(id, name, List.of(handles), Map.of(), Set.of());
  }

  /** The same entry with one fact more. */
  public Entry with(Fact fact, String value) {
    Map<Fact, String> more = new EnumMap<>(Fact.class);
    more.putAll(facts);
    more.put(fact, value);
    return new Entry(id, name, handles, more, beside);
  }

  /** The same entry, having stood on messages beside these addresses. */
  public Entry beside(Set<String> addresses) {
    return new Entry(id, name, handles, facts, addresses);
  }

  /** The content without the key, in one line: equal entries are interchangeable. */
  String content() {
    return head() + '\n' + facts + '\n' + beside;
  }

  /** What the content begins with; it tells nearly all entries apart, and is short. */
  String head() {
    return name + '\n' + handles;
  }

  private static void put(Map<Fact, String> said, Fact fact, String value) {
    if (!value.isBlank()) said.put(fact, value.strip());
  }
}
