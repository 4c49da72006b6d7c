package rapport.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapport.people.Handle;
import rapport.people.Nobody;
import rapport.people.Resolution;
import rapport.sources.Mark;
import rapport.store.Database;
import rapport.store.people.HandleRows;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;

/**
 * Which handles belong together, read from the whole store or from as much of it as can be
 * concerned: by cards alone, or by cards, the owner's words and what is sure. It writes nothing.
 * Used by one thread.
 */
public final class Belonging {

  private final List<PeopleRows.Known> handles;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Set<Long> nobody = new HashSet<>();
  private final List<Resolution.Link> links;
  private final List<Identities.Word> words;
  private final List<Identities.Sure> sure;

  /** Reads what stands on cards now. */
  public Belonging(Database database, long owner) {
    this(
        new Identities(database).asideKeys(owner),
        new PeopleRows(database).handles(owner),
        new PeopleRows(database).marks(owner),
        new PeopleRows(database).onCards(owner),
        new Identities(database).words(owner),
        new Identities(database).sure(owner));
  }

  private Belonging(
      Set<String> aside,
      List<PeopleRows.Known> handles,
      List<PeopleRows.MarkedHandle> marks,
      List<PeopleRows.OnCard> onCards,
      List<Identities.Word> words,
      List<Identities.Sure> sure) {
    this.handles = handles;
    this.words = words;
    this.sure = sure;
    Map<Long, Handle.Kind> kinds = new HashMap<>();
    for (PeopleRows.MarkedHandle marked : marks)
      if (!marked.mark().equals(Mark.OWN.id())) nobody.add(marked.handle());
    for (PeopleRows.Known known : handles) {
      String key = Identities.key(known.handle());
      kinds.put(known.id(), known.handle().kind());
      numbers.put(key, known.id());
      if (Nobody.is(known.handle()) || aside.contains(key)) nobody.add(known.id());
    }
    this.links = links(onCards, kinds);
  }

  /**
   * Reads what can be another when something about some handles is: they and whoever hangs together
   * with them by cards, by the owner's words or by what is sure. Nobody else can, since handles are
   * joined along these alone, and only what is joined can be kept apart. O(what hangs together), a
   * few statements for each step from one to the next.
   *
   * @param keys the names of the handles, as {@link Identities#key} gives them
   */
  public static Belonging near(Database database, long owner, Collection<String> keys) {
    HandleRows rows = new HandleRows(database);
    Identities identities = new Identities(database);
    List<Identities.Word> words = identities.words(owner);
    Map<Long, PeopleRows.Known> near = new TreeMap<>();
    Set<String> names = new HashSet<>();
    Set<Identities.Sure> sure = new HashSet<>();
    List<PeopleRows.Known> fresh = rows.keyed(owner, keys);
    while (!fresh.isEmpty()) {
      Set<String> further = new HashSet<>();
      for (PeopleRows.Known one : fresh) {
        near.put(one.id(), one);
        further.add(Identities.key(one.handle()));
      }
      names.addAll(further);
      Set<String> others = new HashSet<>();
      for (Identities.Word word : words)
        if (word.same() && (further.contains(word.one()) || further.contains(word.other())))
          others.addAll(List.of(word.one(), word.other()));
      for (Identities.Sure pair : identities.sureOf(owner, further)) {
        sure.add(pair);
        others.addAll(List.of(pair.one(), pair.other()));
      }
      others.removeAll(names);
      Set<Long> beside = rows.beside(owner, fresh.stream().map(PeopleRows.Known::id).toList());
      beside.removeAll(near.keySet());
      fresh = new ArrayList<>(rows.known(owner, beside));
      fresh.addAll(rows.keyed(owner, others));
      fresh.removeIf(one -> near.containsKey(one.id()));
    }
    return new Belonging(
        identities.asideKeys(owner),
        List.copyOf(near.values()),
        rows.marks(owner, near.keySet()),
        rows.onCards(owner, near.keySet()),
        words,
        sure.stream()
            .sorted(
                Comparator.comparing(Identities.Sure::one).thenComparing(Identities.Sure::other))
            .toList());
  }

  /** All handles in the order of their numbers. */
  public List<PeopleRows.Known> handles() {
    return handles;
  }

  /** The person of every handle by cards alone; 0 for what is nobody. */
  public Map<Long, Long> byCards() {
    return all(Resolution.persons(links));
  }

  /** The person of every handle; 0 for what is nobody (a list, a room, a robot, set aside). */
  public Map<Long, Long> persons() {
    Map<List<Long>, Boolean> last = new LinkedHashMap<>();
    for (Identities.Word word : words) {
      Long one = numbers.get(word.one());
      Long other = numbers.get(word.other());
      if (one == null || other == null || nobody.contains(one) || nobody.contains(other)) continue;
      List<Long> pair = List.of(Math.min(one, other), Math.max(one, other));
      last.remove(pair);
      last.put(pair, word.same());
    }
    List<Resolution.Pair> same = new ArrayList<>();
    List<Resolution.Pair> apart = new ArrayList<>();
    last.forEach((pair, joined) ->
        (joined ? same : apart).add(new Resolution.Pair(pair.getFirst(), pair.getLast())));
    return all(Resolution.persons(links, new Resolution.Pairs(same.reversed(), apart, sure())));
  }

  private List<Resolution.Pair> sure() {
    List<Resolution.Pair> pairs = new ArrayList<>();
    for (Identities.Sure pair : sure) {
      Long one = numbers.get(pair.one());
      Long other = numbers.get(pair.other());
      if (one == null || other == null || nobody.contains(one) || nobody.contains(other)) continue;
      pairs.add(new Resolution.Pair(one, other));
    }
    return pairs;
  }

  private Map<Long, Long> all(Map<Long, Long> joined) {
    Map<Long, Long> all = new TreeMap<>();
    for (PeopleRows.Known known : handles)
      all.put(
          known.id(),
          nobody.contains(known.id()) ? 0 : joined.getOrDefault(known.id(), known.id()));
    return all;
  }

  /**
   * What stands together on cards. All tellings of one card are one card, so that an address it had
   * once still is the same person's; unless another card has that address now.
   */
  private List<Resolution.Link> links(
      List<PeopleRows.OnCard> onCards, Map<Long, Handle.Kind> kinds) {
    Map<String, Long> firstOfUid = new HashMap<>();
    Set<Long> current = new HashSet<>();
    for (PeopleRows.OnCard on : onCards) {
      if (on.uid() != null) firstOfUid.merge(on.uid(), on.card(), Math::min);
      if (on.current()) current.add(on.handle());
    }
    List<Resolution.Link> links = new ArrayList<>();
    for (PeopleRows.OnCard on : onCards) {
      Handle.Kind kind = kinds.get(on.handle());
      if (kind == null || nobody.contains(on.handle())) continue;
      if (!on.current() && current.contains(on.handle())) continue;
      long card = on.uid() == null ? on.card() : firstOfUid.getOrDefault(on.uid(), on.card());
      links.add(new Resolution.Link(card, on.handle(), kind, on.name()));
    }
    return links;
  }
}
