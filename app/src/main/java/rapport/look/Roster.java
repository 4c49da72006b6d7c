package rapport.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.people.ByNumber;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.store.people.PeopleRows;

/** Which handles make a person, and what cards and letters call them. */
record Roster(
    Map<Long, Long> personOfHandle,
    Map<String, Long> personOfAddress,
    Map<Long, List<PeopleRows.Known>> handles,
    Map<Long, String> names,
    Map<Long, String> organisations,
    Map<Long, String> titles,
    Map<Long, List<PeopleRows.Said>> cards,
    Set<Long> onCard) {

  /** Of nobody yet. */
  static Roster empty() {
    return new Roster(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashSet<>());
  }

  void enter(PeopleRows.Known known) {
    Long person = known.person();
    personOfHandle.put(known.id(), person);
    handles.computeIfAbsent(person, p -> new ArrayList<>(2)).add(known);
    if (known.handle().kind() == Handle.Kind.EMAIL)
      personOfAddress.put(known.handle().value(), person);
  }

  /** An address book knows better than an export, and the newer card better than the older. */
  void said(List<PeopleRows.Said> all) {
    List<PeopleRows.Said> said = new ArrayList<>(all);
    said.sort(
        java.util.Comparator.comparingInt(card -> card.format().startsWith("linkedin") ? 0 : 1));
    for (PeopleRows.Said card : said) {
      Long person = personOfHandle.get(card.handle());
      if (person == null) continue;
      onCard.add(person);
      String name = Names.shown(card.name());
      if (name != null) names.put(person, name);
      if (card.organisation() != null) organisations.put(person, card.organisation());
      if (card.title() != null) titles.put(person, card.title());
      cards.computeIfAbsent(person, p -> new ArrayList<>()).add(card);
    }
  }

  /** These, once no more come, in as little room as they need. O(handles). */
  Roster kept() {
    handles.replaceAll((person, known) -> List.copyOf(known));
    return new Roster(
        ByNumber.of(personOfHandle),
        personOfAddress,
        ByNumber.of(handles),
        ByNumber.of(names),
        ByNumber.of(organisations),
        ByNumber.of(titles),
        ByNumber.of(cards),
        onCard);
  }

  /** These and some who are none of them. O(addresses). */
  Roster with(Roster more) {
    Map<String, Long> addresses = new HashMap<>(personOfAddress);
    addresses.putAll(more.personOfAddress);
    Set<Long> carded = new HashSet<>(onCard);
    carded.addAll(more.onCard);
    return new Roster(
        ByNumber.of(personOfHandle).with(more.personOfHandle),
        addresses,
        ByNumber.of(handles).with(more.handles),
        ByNumber.of(names).with(more.names),
        ByNumber.of(organisations).with(more.organisations),
        ByNumber.of(titles).with(more.titles),
        ByNumber.of(cards).with(more.cards),
        carded);
  }

  /** These without somebody. O(addresses). */
  Roster without(long one) {
    Map<String, Long> addresses = new HashMap<>(personOfAddress);
    ByNumber<Long> belonging = ByNumber.of(personOfHandle);
    for (PeopleRows.Known gone : handles.getOrDefault(one, List.of())) {
      belonging = belonging.with(gone.id(), null);
      addresses.remove(gone.handle().value(), one);
    }
    Set<Long> carded = new HashSet<>(onCard);
    carded.remove(one);
    return new Roster(
        belonging,
        addresses,
        ByNumber.of(handles).with(one, null),
        ByNumber.of(names).with(one, null),
        ByNumber.of(organisations).with(one, null),
        ByNumber.of(titles).with(one, null),
        ByNumber.of(cards).with(one, null),
        carded);
  }
}
