package rapport.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.store.Owners;
import rapport.store.People;
import rapport.store.Remarks;

/**
 * Everybody known: which handles make a person, how they are called and where they work. It knows
 * nothing of contacts.
 */
final class Directory {

  /** The aspect under which the owner's own word for a scope is remembered. */
  static final String SCOPE = "scope";

  private final Map<Long, Long> personOfHandle = new HashMap<>();
  private final Map<String, Long> personOfAddress = new HashMap<>();
  private final Map<Long, List<People.Known>> handles = new TreeMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final Map<Long, String> organisations = new HashMap<>();
  private final Map<Long, String> titles = new HashMap<>();
  private final Map<Long, List<People.Said>> cards = new HashMap<>();
  private final Set<Long> mine = new HashSet<>();
  private final Set<Long> onCard = new HashSet<>();
  private final Map<Long, Person> persons = new HashMap<>();
  private final Map<Long, String> places = new HashMap<>();
  private final Map<Long, Scope.Side> sides = new HashMap<>();
  private final Facets facets;

  Directory(
      People people, long owner, List<Owners.Address> addresses, List<Remarks.RemarkRow> remarks) {
    Set<String> own = new HashSet<>();
    for (Owners.Address address : addresses) own.add(address.address());
    for (People.Known known : people.handles(owner)) {
      if (known.person() == 0) continue;
      personOfHandle.put(known.id(), known.person());
      handles.computeIfAbsent(known.person(), p -> new ArrayList<>(2)).add(known);
      if (known.handle().kind() == Handle.Kind.EMAIL)
        personOfAddress.put(known.handle().value(), known.person());
      if (own.contains(known.handle().value())) mine.add(known.person());
    }
    seen(people, owner);
    said(people, owner);
    described(people, owner);
    facets = new Facets(remarks, this::of);
    for (Remarks.RemarkRow row : remarks)
      if (row.aspect().equals(SCOPE)) sides.put(of(row.handle()), Scope.Side.valueOf(row.words()));
    Set<String> domains = new HashSet<>();
    for (Owners.Address address : addresses)
      domains.add(Handle.written(address.address()).domain());
    domains.remove("");
    Set<String> organisation = new HashSet<>();
    for (long me : mine) if (organisations.get(me) != null) organisation.add(organisations.get(me));
    for (long id : handles.keySet()) {
      Person person = person(id, domains, organisation);
      persons.put(id, person);
      places.put(id, placeOf(person));
    }
  }

  private void seen(People people, long owner) {
    Map<Long, Map<String, Long>> votes = new HashMap<>();
    for (People.Named named : people.named(owner)) {
      Long person = personOfHandle.get(named.handle());
      String shown = Names.shown(named.name());
      if (person == null || shown == null) continue;
      votes.computeIfAbsent(person, p -> new TreeMap<>()).merge(shown, named.times(), Long::sum);
    }
    votes.forEach((person, byName) -> names.put(person, best(byName)));
  }

  /** The name seen most often; of equals the longer, then the first in the alphabet. */
  private static String best(Map<String, Long> byName) {
    String best = "";
    long most = -1;
    for (Map.Entry<String, Long> vote : byName.entrySet()) {
      if (vote.getValue() > most
          || (vote.getValue() == most && vote.getKey().length() > best.length())) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  /** An address book knows better than an export, and the newer card better than the older. */
  private void said(People people, long owner) {
    List<People.Said> said = new ArrayList<>(people.said(owner));
    said.sort(
        java.util.Comparator.comparingInt(card -> card.format().startsWith("linkedin") ? 0 : 1));
    for (People.Said card : said) {
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

  private void described(People people, long owner) {
    for (People.Described described : people.described(owner)) {
      Long person = personOfHandle.get(described.handle());
      if (person == null) continue;
      if (described.name() != null) names.put(person, described.name());
      if (described.organisation() != null) organisations.put(person, described.organisation());
      if (described.title() != null) titles.put(person, described.title());
    }
  }

  private Person person(long id, Set<String> domains, Set<String> organisation) {
    List<Handle> all =
        handles.getOrDefault(id, List.of()).stream().map(People.Known::handle).toList();
    String name =
        names.getOrDefault(id, all.isEmpty() ? "" : Names.ofAddress(all.getFirst().value()));
    String at = organisations.get(id);
    Scope.Side side = sides.get(id);
    Scope scope =
        side == null ? Scope.of(all, at, domains, organisation) : new Scope(side, "you say so");
    return new Person(new PersonId(id), name, all, at, titles.get(id), scope);
  }

  /** The person a handle belongs to, or 0. */
  long of(long handle) {
    return personOfHandle.getOrDefault(handle, 0L);
  }

  /** The person a mail address belongs to, or 0. */
  long ofAddress(String address) {
    return personOfAddress.getOrDefault(address, 0L);
  }

  boolean mine(long person) {
    return mine.contains(person);
  }

  boolean onCard(long person) {
    return onCard.contains(person);
  }

  @Nullable Person find(long id) {
    return persons.get(id);
  }

  /** Level, field and tenure; places and what people declare are read with the remarks. */
  Facets facets() {
    return facets;
  }

  /** Where a person works: the organisation, else the domain of a mail address, else empty. */
  String place(long id) {
    return places.getOrDefault(id, "");
  }

  private static String placeOf(Person person) {
    String organisation = person.organisation();
    if (organisation != null) return organisation;
    for (Handle handle : person.handles())
      if (!handle.domain().isEmpty() && !Scope.freeMail(handle.domain())) return handle.domain();
    return "";
  }

  Set<Long> ids() {
    return handles.keySet();
  }

  List<Long> handlesOf(long person) {
    return handles.getOrDefault(person, List.of()).stream().map(People.Known::id).toList();
  }

  List<People.Said> cardsOf(long person) {
    List<People.Said> all = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (People.Said card : cards.getOrDefault(person, List.of()))
      if (seen.add(card.card())) all.add(card);
    return all;
  }

  /** What to call the owner: the first name found for any of the own persons. */
  String ownName() {
    return mine.stream()
        .sorted()
        .map(names::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
