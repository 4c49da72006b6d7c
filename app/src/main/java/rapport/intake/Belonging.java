package rapport.intake;

import java.util.ArrayList;
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
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;

/**
 * Which handles belong together, read from the whole store: by cards alone, or by cards, the
 * owner's words and what is sure. It writes nothing. Used by one thread.
 */
public final class Belonging {

  private final List<PeopleRows.Known> handles;
  private final Map<String, Long> numbers = new HashMap<>();
  private final Set<Long> nobody = new HashSet<>();
  private final List<Resolution.Link> links;
  private final Identities identities;
  private final long owner;

  /** Reads what stands on cards now. */
  public Belonging(Database database, long owner) {
    PeopleRows people = new PeopleRows(database);
    this.owner = owner;
    this.identities = new Identities(database);
    this.handles = people.handles(owner);
    Map<Long, Handle.Kind> kinds = new HashMap<>();
    Set<String> aside = identities.asideKeys(owner);
    for (PeopleRows.MarkedHandle marked : people.marks(owner))
      if (!marked.mark().equals(Mark.OWN.id())) nobody.add(marked.handle());
    for (PeopleRows.Known known : handles) {
      String key = Identities.key(known.handle());
      kinds.put(known.id(), known.handle().kind());
      numbers.put(key, known.id());
      if (Nobody.is(known.handle()) || aside.contains(key)) nobody.add(known.id());
    }
    this.links = links(people.onCards(owner), kinds);
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
    for (Identities.Word word : identities.words(owner)) {
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
    for (Identities.Sure sure : identities.sure(owner)) {
      Long one = numbers.get(sure.one());
      Long other = numbers.get(sure.other());
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
