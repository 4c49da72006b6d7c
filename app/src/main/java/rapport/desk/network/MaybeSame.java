package rapport.desk.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import rapport.desk.people.Likeness;
import rapport.look.Directory;
import rapport.look.Look;
import rapport.look.Snapshot;
import rapport.nurture.Standing;
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
 * @param belonging whose each handle is, by number
 * @param candidates the pairs that may be asked about
 * @param said the pairs that the owner answered for
 */
record MaybeSame(
    Likeness.@Nullable Found found,
    Object people,
    Map<Long, Long> belonging,
    List<Identities.Word> words,
    List<Pair> candidates,
    Keys keys,
    Set<Two> said) {

  /** Two people, the smaller number first. */
  record Two(long one, long other) {
    static Two of(long one, long other) {
      return new Two(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public int hashCode() { // thousands are looked up for one question answered
      return Long.hashCode(31 * one + other);
    }
  }

  /**
   * The numbers of handles by their names, and of the first handle of each entry in the order of
   * the entries; 0 for one that is not known. Numbers are never given twice, so that one name more
   * makes nothing wrong that was read before.
   */
  record Keys(Map<String, Long> numbers, long[] entries) {

    static Keys of(Likeness.@Nullable Found found, Map<String, Long> numbers) {
      List<Entry> all = found == null ? List.of() : found.entries();
      long[] entries = new long[all.size()];
      for (int at = 0; at < entries.length; at++)
        entries[at] = numbers.getOrDefault(all.get(at).id(), 0L);
      return new Keys(numbers, entries);
    }

    /** Names that stand in the entries already are not held twice. */
    static Keys read(Look look, Likeness.@Nullable Found found) {
      Map<String, String> ids = new HashMap<>();
      if (found != null) for (Entry entry : found.entries()) ids.put(entry.id(), entry.id());
      Map<String, Long> numbers = new ConcurrentHashMap<>();
      for (PeopleRows.Known known : look.all.directory.known()) {
        String key = Identities.key(known.handle());
        numbers.put(ids.getOrDefault(key, key), known.id());
      }
      return of(found, numbers);
    }

    /** The same with the handles of somebody who came. O(entries) where one was not known. */
    Keys and(Likeness.@Nullable Found found, Person come, List<Long> handles) {
      Map<String, Long> more = new HashMap<>();
      for (int at = 0; at < handles.size(); at++) {
        String key = Identities.key(come.handles().get(at));
        if (numbers.putIfAbsent(key, handles.get(at)) == null) more.put(key, handles.get(at));
      }
      if (more.isEmpty()) return this;
      long[] known = entries.clone();
      for (int at = 0; at < known.length && found != null; at++)
        if (known[at] == 0) known[at] = more.getOrDefault(found.entries().get(at).id(), 0L);
      return new Keys(numbers, known);
    }
  }

  /** That of a look: the last one while it holds, else worked out anew. O(handles + pairs). */
  static MaybeSame of(Look look, Likeness.@Nullable Found found, @Nullable MaybeSame last) {
    Object people = look.all.directory.structure();
    Identities identities = new Identities(look.database);
    List<Identities.Word> words = look.written("same_person", () -> identities.words(look.owner));
    if (last != null && last.holds(found, people, words)) return last;
    Keys keys;
    if (last == null || !last.sameAs(people)) keys = Keys.read(look, found);
    else keys = last.about(found) ? last.keys : Keys.of(found, last.keys.numbers());
    return new MaybeSame(
            found,
            people,
            look.all.directory.belonging(),
            words,
            candidates(found, last),
            keys,
            Set.of())
        .answered();
  }

  /** The same where some people came or went, or belong together otherwise. O(words). */
  MaybeSame moved(Directory after, Set<Long> some) {
    if (sameAs(after.structure())) return this;
    Keys more = keys;
    for (long one : some) {
      Person come = after.find(one);
      if (come != null) more = more.and(found, come, after.handlesOf(one));
    }
    return new MaybeSame(
            found, after.structure(), after.belonging(), words, candidates, more, Set.of())
        .answered();
  }

  private MaybeSame answered() {
    Set<Two> answered = new HashSet<>();
    for (Identities.Word word : words)
      answered.add(Two.of(person(word.one()), person(word.other())));
    return new MaybeSame(found, people, belonging, words, candidates, keys, answered);
  }

  /** The entries of candidates that are about some people by their handles, then or now. */
  Set<Integer> entries(Directory before, Directory after, Set<Long> some) {
    Set<Long> handles = new HashSet<>();
    for (long one : some) {
      handles.addAll(before.handlesOf(one));
      handles.addAll(after.handlesOf(one));
    }
    Set<Integer> entries = new HashSet<>();
    for (Pair pair : candidates) {
      if (handles.contains(keys.entries()[pair.one()])) entries.add(pair.one());
      if (handles.contains(keys.entries()[pair.other()])) entries.add(pair.other());
    }
    return entries;
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
  boolean sameAs(Object everybody) {
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
    return belonging.getOrDefault(keys.entries()[entry], 0L);
  }

  /** Whose a handle is, by its name; 0 for nobody's. */
  long person(String key) {
    return belonging.getOrDefault(keys.numbers().getOrDefault(key, 0L), 0L);
  }

  /** Whether the owner said whether two are one. */
  boolean said(long one, long other) {
    return said.contains(Two.of(one, other));
  }

  /** What each entry of a candidate is worth in a network, by place. O(candidates). */
  double[] worths(Snapshot all) {
    double[] worth = new double[keys.entries().length];
    for (Pair pair : candidates) {
      worth[pair.one()] = worth(all, person(pair.one()));
      worth[pair.other()] = worth(all, person(pair.other()));
    }
    return worth;
  }

  /** The same where some entries may be worth something else. O(entries). */
  double[] worths(double[] before, Snapshot all, Set<Integer> some) {
    double[] worth = before.clone();
    for (int entry : some) worth[entry] = worth(all, person(entry));
    return worth;
  }

  /**
   * The candidates, the most useful first; what was said of them plays no part. O(candidates) where
   * few are out of order.
   *
   * @param worth what each entry is worth
   * @param before what they rested on before, and how they stood
   */
  @SuppressWarnings("ReferenceEquality") // the very same candidates, as they are kept
  List<Pair> ordered(double[] worth, MaybeSame before, List<Pair> stood) {
    if (found == null) return List.of();
    boolean same = before.candidates == candidates;
    return SamePerson.ordered(same ? stood : candidates, found.entries(), entry -> worth[entry]);
  }

  /** What somebody is worth: one, and one for each interaction; 0 for whoever is not seen. */
  static double worth(Snapshot all, long person) {
    Standing standing = all.standings.get(person);
    return standing == null ? 0 : 1 + standing.tie().interactions();
  }
}
