package rapport.desk.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapport.intake.Belonging;
import rapport.look.Directory;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.people.match.Entry;
import rapport.people.match.Fact;
import rapport.store.Database;
import rapport.store.interactions.Interactions;
import rapport.store.interactions.Interactions.Head;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;

/**
 * Everybody whom cards make one person, as an entry to be compared with others: all handles, the
 * best name, the organisation, and whom they stood beside on messages. What the owner said plays no
 * part, so that the likeness is one of sources alone. The owner is none of them. O(interactions).
 */
final class Entries implements Interactions.Participation {

  /** A message to more people says little about any two of them. */
  private static final int MOST_PARTIES = 25;

  private static final int MOST_BESIDE = 500;

  private final Map<Long, Long> person;
  private final Map<Long, List<Handle>> handles = new TreeMap<>();
  private final Map<Long, String> address = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> organisations = new HashMap<>();
  private final Map<Long, Set<String>> beside = new HashMap<>();
  private final List<Long> present = new ArrayList<>();
  private long message;

  private Entries(Database database, long owner, Directory directory, Set<String> mine) {
    Belonging belonging = new Belonging(database, owner);
    person = new HashMap<>(belonging.byCards());
    Set<Long> own = new HashSet<>();
    Map<Long, Handle> held = new HashMap<>();
    for (PeopleRows.Known known : directory.known()) held.put(known.id(), known.handle());
    for (PeopleRows.Known known : belonging.handles()) {
      long id = person.getOrDefault(known.id(), 0L);
      if (mine.contains(known.handle().value())) own.add(id);
      Handle handle = held.getOrDefault(known.id(), known.handle()); // the one in memory already
      if (handle.kind() == Handle.Kind.EMAIL) address.put(known.id(), handle.value());
      if (id != 0) handles.computeIfAbsent(id, p -> new ArrayList<>(2)).add(handle);
    }
    own.forEach(handles::remove);
    PeopleRows people = new PeopleRows(database);
    seen(people.named(owner));
    said(people.said(owner));
    new Interactions(database).each(owner, this);
    flush();
  }

  /** All of them, in the order of their numbers. */
  static List<Entry> of(Database database, long owner, Directory directory, Set<String> mine) {
    Entries entries = new Entries(database, owner, directory, mine);
    List<Entry> all = new ArrayList<>();
    entries.handles.forEach((id, handles) -> all.add(entries.entry(id, handles)));
    return all;
  }

  private Entry entry(long id, List<Handle> handles) {
    String at = organisations.get(id);
    return new Entry(
        Identities.key(handles.getFirst()),
        names.getOrDefault(id, ""),
        handles,
        at == null ? Map.of() : Map.of(Fact.ORGANISATION, at),
        beside.getOrDefault(id, Set.of()));
  }

  private void seen(List<PeopleRows.Named> named) {
    Map<Long, Long> most = new HashMap<>();
    for (PeopleRows.Named one : named) {
      long id = person.getOrDefault(one.handle(), 0L);
      String shown = Names.shown(one.name());
      if (id == 0 || shown == null || one.times() <= most.getOrDefault(id, 0L)) continue;
      most.put(id, one.times());
      names.put(id, shown);
    }
  }

  private void said(List<PeopleRows.Said> cards) {
    for (PeopleRows.Said card : cards) {
      long id = person.getOrDefault(card.handle(), 0L);
      String shown = Names.shown(card.name());
      if (id != 0 && shown != null) names.put(id, shown);
      String at = card.organisation();
      if (id != 0 && at != null) organisations.put(id, at);
    }
  }

  @Override
  public void row(Head head, long handle, int role) {
    if (head.id() != message) flush();
    message = head.id();
    if (head.kind() == rapport.store.StoredItem.Kind.MAIL) present.add(handle);
  }

  private void flush() {
    int parties = present.size();
    if (parties > 1 && parties <= MOST_PARTIES) {
      long[] whose = new long[parties];
      for (int n = 0; n < parties; n++) whose[n] = person.getOrDefault(present.get(n), 0L);
      for (long one : whose) besides(one, whose);
    }
    present.clear();
  }

  private void besides(long one, long[] whose) {
    Set<String> with = beside.computeIfAbsent(one, p -> new HashSet<>());
    for (int n = 0; n < whose.length && with.size() < MOST_BESIDE; n++) {
      String at = whose[n] == one ? null : address.get(present.get(n));
      if (at != null) with.add(at);
    }
  }
}
