package rapport.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.people.ByNumber;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.people.Impersonal;
import rapport.people.Names;
import rapport.store.people.HandleRows;
import rapport.store.people.PeopleRows;

/**
 * Which handles make a person, and what cards and letters say of them.
 *
 * @param handleOfAddress by mail address; that of somebody who is nobody now may still be in it
 * @param impersonal what somebody seems to be by address and name, where it is not somebody
 */
record Roster(
    Map<Long, Long> personOfHandle,
    Map<String, Long> handleOfAddress,
    Map<Long, List<PeopleRows.Known>> handles,
    Map<Long, String> names,
    Map<Long, String> organisations,
    Map<Long, String> titles,
    Map<Long, List<PeopleRows.Said>> cards,
    Map<Long, List<Detail>> details,
    Map<Long, Impersonal.Guess> impersonal,
    Set<Long> pictured) {

  /** Of nobody yet. */
  private static Roster empty() {
    return new Roster(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashSet<>());
  }

  /** Of everybody. */
  static Roster of(PeopleRows people, long owner, List<PeopleRows.Known> known) {
    return of(
        known,
        people.named(owner),
        people.said(owner),
        people.details(owner),
        people.pictured(owner));
  }

  /** Of those whose handles all are among some, as they stand in the store now. */
  static Roster of(HandleRows some, long owner, Set<Long> handles) {
    return of(
        some.known(owner, handles),
        some.named(owner, handles),
        some.said(owner, handles),
        some.details(owner, handles),
        some.pictured(owner, handles));
  }

  private static Roster of(
      List<PeopleRows.Known> known,
      List<PeopleRows.Named> named,
      List<PeopleRows.Said> said,
      List<PeopleRows.Detailed> details,
      List<Long> pictured) {
    Roster read = empty();
    for (PeopleRows.Known one : known) if (one.person() != 0) read.enter(one);
    read.impersonal.putAll(read.seen(named));
    read.said(said);
    for (PeopleRows.Detailed one : details) {
      Long person = read.personOfHandle.get(one.handle());
      if (person == null) continue;
      List<Detail> all = read.details.computeIfAbsent(person, p -> new ArrayList<>());
      if (!all.contains(one.detail())) all.add(one.detail());
    }
    for (long handle : pictured) {
      Long person = read.personOfHandle.get(handle);
      if (person != null) read.pictured.add(person);
    }
    return read.kept();
  }

  private void enter(PeopleRows.Known known) {
    Long person = known.person();
    personOfHandle.put(known.id(), person);
    handles.computeIfAbsent(person, p -> new ArrayList<>(2)).add(known);
    if (known.handle().kind() == Handle.Kind.EMAIL)
      handleOfAddress.put(known.handle().value(), known.id());
  }

  /** Takes the names that letters give, and tells who is none by address and name. */
  private Map<Long, Impersonal.Guess> seen(List<PeopleRows.Named> named) {
    Map<Long, Map<String, Long>> votes = new HashMap<>();
    Map<Long, Handle> known = new HashMap<>();
    for (List<PeopleRows.Known> some : handles.values())
      for (PeopleRows.Known one : some) known.put(one.id(), one.handle());
    for (PeopleRows.Named one : named) {
      Long person = personOfHandle.get(one.handle());
      Handle handle = known.get(one.handle());
      String shown = handle == null ? null : Names.shown(one.name(), handle);
      if (person == null || shown == null) continue;
      votes.computeIfAbsent(person, p -> new TreeMap<>()).merge(shown, one.times(), Long::sum);
    }
    votes.forEach((person, byName) -> names.put(person, Names.mostSeen(byName)));
    return handles.entrySet().parallelStream()
        .map(one ->
            Map.entry(
                one.getKey(),
                guess(one.getValue(), votes.getOrDefault(one.getKey(), Map.of()).keySet())))
        .filter(one -> one.getValue() != Impersonal.Guess.SOMEBODY)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Impersonal.Guess guess(List<PeopleRows.Known> known, Set<String> names) {
    return known.stream()
        .map(one -> Impersonal.of(one.handle(), names))
        .min(Comparator.naturalOrder())
        .orElse(Impersonal.Guess.SOMEBODY);
  }

  /** An address book knows better than an export, and the newer card better than the older. */
  private void said(List<PeopleRows.Said> all) {
    List<PeopleRows.Said> said = new ArrayList<>(all);
    said.sort(Comparator.comparingInt(card -> card.format().startsWith("linkedin") ? 0 : 1));
    for (PeopleRows.Said card : said) {
      Long person = personOfHandle.get(card.handle());
      if (person == null) continue;
      String name = Names.shown(card.name());
      if (name != null) names.put(person, name);
      if (card.organisation() != null) organisations.put(person, card.organisation());
      if (card.title() != null) titles.put(person, card.title());
      cards.computeIfAbsent(person, p -> new ArrayList<>()).add(card);
    }
  }

  /** These, once no more come, in as little room as they need. O(handles). */
  private Roster kept() {
    handles.replaceAll((person, known) -> List.copyOf(known));
    return new Roster(
        ByNumber.of(personOfHandle),
        handleOfAddress,
        ByNumber.of(handles),
        ByNumber.of(names),
        ByNumber.of(organisations),
        ByNumber.of(titles),
        ByNumber.of(cards),
        ByNumber.of(details),
        ByNumber.of(impersonal),
        pictured);
  }

  /**
   * The same with some people as they are now: of those who are not among them nothing is left.
   * O(people), and O(addresses) where one was not known.
   */
  Roster with(Set<Long> people, Roster now) {
    Map<Long, @Nullable Long> belonging = new HashMap<>();
    for (long person : people)
      for (PeopleRows.Known gone : handles.getOrDefault(person, List.of()))
        belonging.put(gone.id(), null);
    belonging.putAll(now.personOfHandle);
    return new Roster(
        ByNumber.of(personOfHandle).with(belonging),
        addresses(now),
        put(handles, people, now.handles),
        put(names, people, now.names),
        put(organisations, people, now.organisations),
        put(titles, people, now.titles),
        put(cards, people, now.cards),
        put(details, people, now.details),
        put(impersonal, people, now.impersonal),
        pictures(people, now));
  }

  private static <V> Map<Long, V> put(Map<Long, V> all, Set<Long> people, Map<Long, V> now) {
    Map<Long, @Nullable V> anew = new HashMap<>();
    for (long person : people)
      if (all.containsKey(person) || now.containsKey(person)) anew.put(person, now.get(person));
    return ByNumber.of(all).with(anew);
  }

  private Map<String, Long> addresses(Roster now) {
    if (handleOfAddress.keySet().containsAll(now.handleOfAddress.keySet())) return handleOfAddress;
    Map<String, Long> all = new HashMap<>(handleOfAddress);
    all.putAll(now.handleOfAddress);
    return all;
  }

  private Set<Long> pictures(Set<Long> people, Roster now) {
    if (now.pictured.isEmpty() && people.stream().noneMatch(pictured::contains)) return pictured;
    Set<Long> all = new HashSet<>(pictured);
    all.removeAll(people);
    all.addAll(now.pictured);
    return all;
  }
}
