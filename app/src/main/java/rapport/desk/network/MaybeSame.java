package rapport.desk.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Likeness;
import rapport.look.Directory;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.match.Answers;
import rapport.people.match.Entry;
import rapport.people.match.Pair;
import rapport.people.match.SamePerson;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;

/**
 * What the questions "same person?" rest on: what was found, whose the handles are, and what the
 * owner said. It does not know how much a question is worth, so no conversation changes it.
 *
 * @param people stays the same object while who there is stays the same
 * @param candidates the pairs that may be asked about
 * @param persons by the names of handles
 * @param owners whose the first handle of each entry is, in the order of the entries
 * @param said the pairs that the owner answered for
 */
record MaybeSame(
    Likeness.@Nullable Found found,
    Object people,
    List<Identities.Word> words,
    List<Pair> candidates,
    Map<String, Long> persons,
    List<Long> owners,
    Set<Two> said) {

  /** Two people, the smaller number first. */
  record Two(long one, long other) {
    static Two of(long one, long other) {
      return new Two(Math.min(one, other), Math.max(one, other));
    }
  }

  /** That of a look: the last one while it holds, else worked out anew. O(handles + pairs). */
  static MaybeSame of(Look look, Likeness.@Nullable Found found, @Nullable MaybeSame last) {
    Object people = look.all.directory.structure();
    Identities identities = new Identities(look.database);
    List<Identities.Word> words = look.written("same_person", () -> identities.words(look.owner));
    if (last != null && last.holds(found, people, words)) return last;
    boolean like = last != null && last.sameAs(people) && last.about(found);
    Map<String, Long> persons = last != null && like ? last.persons : persons(look, found);
    List<Long> owners = last != null && like ? last.owners : owners(found, persons);
    return new MaybeSame(
        found, people, words, candidates(found, last), persons, owners, said(words, persons));
  }

  /** The same where some people came or went, and nobody else is another. O(handles). */
  MaybeSame moved(Directory before, Directory after, Set<Long> some) {
    if (sameAs(after.structure())) return this;
    Map<String, Long> all = new HashMap<>(persons);
    for (long one : some) {
      Person gone = before.find(one);
      Person come = after.find(one);
      if (gone != null) for (Handle handle : gone.handles()) all.remove(Identities.key(handle));
      if (come != null) for (Handle handle : come.handles()) all.put(Identities.key(handle), one);
    }
    return new MaybeSame(
        found, after.structure(), words, candidates, all, owners(found, all), said(words, all));
  }

  private static Set<Two> said(List<Identities.Word> words, Map<String, Long> persons) {
    Set<Two> said = new HashSet<>();
    for (Identities.Word word : words)
      said.add(
          Two.of(persons.getOrDefault(word.one(), 0L), persons.getOrDefault(word.other(), 0L)));
    return said;
  }

  /** Names that stand in the entries already are not held twice. */
  private static Map<String, Long> persons(Look look, Likeness.@Nullable Found found) {
    Map<String, String> ids = new HashMap<>();
    if (found != null) for (Entry entry : found.entries()) ids.put(entry.id(), entry.id());
    Map<String, Long> persons = new HashMap<>();
    for (PeopleRows.Known known : look.all.directory.known()) {
      String key = Identities.key(known.handle());
      persons.put(ids.getOrDefault(key, key), known.person());
    }
    return persons;
  }

  private static List<Long> owners(Likeness.@Nullable Found found, Map<String, Long> persons) {
    List<Long> owners = new ArrayList<>();
    if (found != null)
      for (Entry entry : found.entries()) owners.add(persons.getOrDefault(entry.id(), 0L));
    return owners;
  }

  @SuppressWarnings("ReferenceEquality") // the very same match, as it is kept
  private boolean about(Likeness.@Nullable Found match) {
    return found == match;
  }

  /** Whether nothing but what the owner said can differ. */
  boolean rests(MaybeSame other) {
    return sameAs(other.people) && about(other.found);
  }

  @SuppressWarnings("ReferenceEquality") // the very same people, as they are kept
  private boolean sameAs(Object everybody) {
    return people == everybody;
  }

  @SuppressWarnings("ReferenceEquality") // the very same match and people, as they are kept
  private boolean holds(
      Likeness.@Nullable Found match, Object everybody, List<Identities.Word> spoken) {
    return found == match && people == everybody && words.equals(spoken);
  }

  @SuppressWarnings("ReferenceEquality") // the very same match, as it is kept
  private static List<Pair> candidates(Likeness.@Nullable Found found, @Nullable MaybeSame last) {
    if (found == null) return List.of();
    if (last != null && last.found == found) return last.candidates;
    return SamePerson.candidates(found.entries(), found.match(), Answers.NONE);
  }

  /** Whose an entry is, by its place; 0 for nobody's. */
  long person(int entry) {
    return owners.get(entry);
  }

  /** Whose a handle is, by its name; 0 for nobody's. */
  long person(String key) {
    return persons.getOrDefault(key, 0L);
  }

  /** Whether the owner said whether two are one. */
  boolean said(long one, long other) {
    return said.contains(Two.of(one, other));
  }

  /** Everybody whom a question could be about. */
  Set<Long> about() {
    Set<Long> about = new HashSet<>();
    for (Pair pair : candidates) {
      about.add(person(pair.one()));
      about.add(person(pair.other()));
    }
    return about;
  }

  /** What both of each candidate are worth in a network. O(candidates). */
  double[] worths(Snapshot all) {
    double[] worth = new double[2 * candidates.size()];
    int at = 0;
    for (Pair pair : candidates) {
      worth[at++] = worth(all, person(pair.one()));
      worth[at++] = worth(all, person(pair.other()));
    }
    return worth;
  }

  /** The candidates, the most useful first; what was said of them plays no part. */
  List<Pair> ordered(Snapshot all) {
    if (found == null) return List.of();
    return SamePerson.ordered(candidates, found.entries(), entry -> worth(all, person(entry.id())));
  }

  /** What somebody is worth: one, and one for each interaction; 0 for whoever is not seen. */
  static double worth(Snapshot all, long person) {
    Standing standing = all.standings.get(person);
    return standing == null ? 0 : 1 + standing.tie().interactions();
  }
}
