package rapport.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.store.people.PeopleRows;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.store.settings.Owners;

/**
 * Everybody known: which handles make a person, how they are called and where they work. It knows
 * nothing of contacts.
 */
public final class Directory {

  private final Map<Long, Long> personOfHandle;
  private final long newest;
  private final Map<String, Long> personOfAddress;
  private final Map<Long, List<PeopleRows.Known>> handles;
  private final Map<Long, String> names;
  private final Map<Long, String> organisations;
  private final Map<Long, String> titles;
  private final Map<Long, List<PeopleRows.Said>> cards;
  private final Map<Long, List<Detail>> details;
  private final Set<Long> pictured;
  private final Set<Long> mine;
  private final Set<Long> onCard;
  private final Map<Long, PeopleRows.Described> described;
  private final Map<Long, Person> persons;
  private final Map<Long, String> places;
  private final Map<Long, Scope.Side> sides;
  private final Set<String> domains;
  private final Set<String> organisation;
  private final Facets facets;

  public Directory(
      PeopleRows people,
      long owner,
      List<Owners.Address> addresses,
      List<Remarks.RemarkRow> remarks) {
    this.personOfHandle = new HashMap<>();
    this.personOfAddress = new HashMap<>();
    this.handles = new TreeMap<>();
    this.names = new HashMap<>();
    this.organisations = new HashMap<>();
    this.titles = new HashMap<>();
    this.cards = new HashMap<>();
    this.details = new HashMap<>();
    this.pictured = new HashSet<>();
    this.mine = new HashSet<>();
    this.onCard = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (Owners.Address address : addresses) own.add(address.address());
    long highest = 0;
    for (PeopleRows.Known known : people.handles(owner)) {
      highest = Math.max(highest, known.id());
      if (known.person() == 0) continue;
      personOfHandle.put(known.id(), known.person());
      handles.computeIfAbsent(known.person(), p -> new ArrayList<>(2)).add(known);
      if (known.handle().kind() == Handle.Kind.EMAIL)
        personOfAddress.put(known.handle().value(), known.person());
      if (own.contains(known.handle().value())) mine.add(known.person());
    }
    newest = highest;
    seen(people, owner);
    said(people.said(owner));
    details(people, owner);
    described = described(people, owner);
    facets = new Facets(remarks, this);
    sides = sides(remarks);
    domains = new HashSet<>();
    for (Owners.Address address : addresses)
      domains.add(Handle.written(address.address()).domain());
    domains.remove("");
    organisation = new HashSet<>();
    for (long me : mine) {
      String at = organisationOf(me);
      if (at != null) organisation.add(at);
    }
    organisation.addAll(borneAtHome(null));
    persons = new HashMap<>();
    places = new HashMap<>();
    for (long id : handles.keySet()) {
      Person person = person(id);
      persons.put(id, person);
      places.put(id, MailDomains.place(person));
    }
  }

  /** The same directory with some people read anew, who may come or leave. */
  private Directory(
      Directory last,
      PeopleRows store,
      long owner,
      List<Remarks.RemarkRow> remarks,
      Set<Long> people,
      @Nullable Consumer<Directory> moving) {
    boolean still = moving == null;
    this.personOfHandle = still ? last.personOfHandle : new HashMap<>(last.personOfHandle);
    this.personOfAddress = still ? last.personOfAddress : new HashMap<>(last.personOfAddress);
    this.handles = still ? last.handles : new TreeMap<>(last.handles);
    this.names = still ? last.names : new HashMap<>(last.names);
    this.organisations = still ? last.organisations : new HashMap<>(last.organisations);
    this.titles = still ? last.titles : new HashMap<>(last.titles);
    this.cards = still ? last.cards : new HashMap<>(last.cards);
    this.onCard = still ? last.onCard : new HashSet<>(last.onCard);
    this.details = last.details;
    this.pictured = last.pictured;
    this.mine = last.mine;
    this.domains = last.domains;
    this.organisation = last.organisation;
    if (moving != null) moving.accept(this);
    long highest = last.newest;
    for (long id : people) for (long handle : handlesOf(id)) highest = Math.max(highest, handle);
    this.newest = highest;
    this.described = described(store, owner);
    this.facets = new Facets(remarks, this);
    this.sides = sides(remarks);
    Map<Long, Person> anew = new HashMap<>();
    Map<Long, String> placed = new HashMap<>();
    for (long id : people) if (handles.containsKey(id)) anew.put(id, person(id));
    anew.forEach((id, person) -> placed.put(id, MailDomains.place(person)));
    Map<Long, Person> persons = Patched.with(last.persons, anew);
    for (long id : people) if (!handles.containsKey(id)) persons = Patched.with(persons, id, null);
    this.persons = persons;
    this.places = Patched.with(last.places, placed);
  }

  /**
   * The same with what the owner says of some people read anew: names, organisations, titles, scope
   * and facets. O(what the owner said).
   */
  public Directory with(
      PeopleRows store, long owner, List<Remarks.RemarkRow> remarks, Set<Long> people) {
    return new Directory(this, store, owner, remarks, people, null);
  }

  /** The same with somebody more, who stands on one card and was never heard of. O(people). */
  public Directory come(
      PeopleRows store,
      long owner,
      List<Remarks.RemarkRow> remarks,
      List<PeopleRows.Known> known,
      List<PeopleRows.Said> card) {
    long one = known.getFirst().person();
    return new Directory(this, store, owner, remarks, Set.of(one), all -> all.enter(known, card));
  }

  private void enter(List<PeopleRows.Known> known, List<PeopleRows.Said> card) {
    handles.put(known.getFirst().person(), known);
    for (PeopleRows.Known one : known) {
      personOfHandle.put(one.id(), one.person());
      if (one.handle().kind() == Handle.Kind.EMAIL)
        personOfAddress.put(one.handle().value(), one.person());
    }
    said(card);
  }

  /** The same without somebody who stood on a card alone. O(people). */
  public Directory gone(PeopleRows store, long owner, List<Remarks.RemarkRow> remarks, long one) {
    return new Directory(this, store, owner, remarks, Set.of(one), all -> all.leave(one));
  }

  private void leave(long one) {
    personOfHandle.values().removeIf(person -> person == one);
    personOfAddress.values().removeIf(person -> person == one);
    for (Map<Long, ?> rows : List.of(handles, names, organisations, titles, cards))
      rows.remove(one);
    onCard.remove(one);
  }

  private void seen(PeopleRows people, long owner) {
    Map<Long, Map<String, Long>> votes = new HashMap<>();
    for (PeopleRows.Named named : people.named(owner)) {
      Long person = personOfHandle.get(named.handle());
      String shown = Names.shown(named.name());
      if (person == null || shown == null) continue;
      votes.computeIfAbsent(person, p -> new TreeMap<>()).merge(shown, named.times(), Long::sum);
    }
    votes.forEach((person, byName) -> names.put(person, Names.mostSeen(byName)));
  }

  /** An address book knows better than an export, and the newer card better than the older. */
  private void said(List<PeopleRows.Said> all) {
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

  private void details(PeopleRows people, long owner) {
    for (PeopleRows.Detailed one : people.details(owner)) {
      Long person = personOfHandle.get(one.handle());
      if (person == null) continue;
      List<Detail> all = details.computeIfAbsent(person, p -> new ArrayList<>());
      if (!all.contains(one.detail())) all.add(one.detail());
    }
    for (long handle : people.pictured(owner)) {
      Long person = personOfHandle.get(handle);
      if (person != null) pictured.add(person);
    }
  }

  /** What somebody's cards say beside name, address and work, each thing once, oldest first. */
  public List<Detail> details(long person) {
    return details.getOrDefault(person, List.of());
  }

  /** Those whose cards say anything beside, in the order of their numbers. */
  public List<Long> detailed() {
    return details.keySet().stream().sorted().toList();
  }

  /** The newest thing of a kind that somebody's cards say, or null. */
  public @Nullable String detail(long person, Detail.Kind kind) {
    String newest = null;
    for (Detail one : details(person)) if (one.kind() == kind) newest = one.value();
    return newest;
  }

  /** Whether there is a picture on one of somebody's cards. */
  public boolean pictured(long person) {
    return pictured.contains(person);
  }

  private Map<Long, PeopleRows.Described> described(PeopleRows people, long owner) {
    Map<Long, PeopleRows.Described> described = new HashMap<>();
    for (PeopleRows.Described one : people.described(owner)) {
      Long person = personOfHandle.get(one.handle());
      if (person != null) described.merge(person, one, PeopleRows.Described::and);
    }
    return described;
  }

  /** What the owner says of people, by person. */
  public Map<Long, PeopleRows.Described> described() {
    return Collections.unmodifiableMap(described);
  }

  private Map<Long, Scope.Side> sides(List<Remarks.RemarkRow> remarks) {
    Map<Long, Scope.Side> sides = new HashMap<>();
    for (Remarks.RemarkRow row : remarks)
      if (row.heading() == Heading.SCOPE)
        sides.put(of(row.handle()), Scope.Side.valueOf(row.words()));
    return sides;
  }

  private @Nullable String organisationOf(long id) {
    PeopleRows.Described said = described.get(id);
    return said == null || said.organisation() == null
        ? organisations.get(id)
        : said.organisation();
  }

  private Set<String> borneAtHome(@Nullable String alone) {
    return MailDomains.borneAtHome(organisations, this::handles, domains, alone);
  }

  private List<Handle> handles(long person) {
    return handles.getOrDefault(person, List.of()).stream().map(PeopleRows.Known::handle).toList();
  }

  private @Nullable String nameOf(long id) {
    PeopleRows.Described said = described.get(id);
    return said == null || said.name() == null ? names.get(id) : said.name();
  }

  private @Nullable String titleOf(long id) {
    PeopleRows.Described said = described.get(id);
    return said == null || said.title() == null ? titles.get(id) : said.title();
  }

  private Person person(long id) {
    List<Handle> all = handles(id);
    String known = nameOf(id);
    String name =
        known != null ? known : all.isEmpty() ? "" : Names.ofAddress(all.getFirst().value());
    String at = organisationOf(id);
    Scope.Side side = sides.get(id);
    Scope scope =
        side == null
            ? Scope.of(all, at, domains, organisation, MailDomains.known())
            : new Scope(side, "you say so");
    return new Person(new PersonId(id), name, all, at, titleOf(id), scope);
  }

  /** Stays the same object while who there is, and who belongs together, stays the same. */
  public Object structure() {
    return personOfHandle;
  }

  /** Which handle belongs to whom. */
  public Map<Long, Long> belonging() {
    return Collections.unmodifiableMap(personOfHandle);
  }

  /** The number of the newest handle, whoever's it is; one that came later was in no message. */
  public long newest() {
    return newest;
  }

  /** The person a handle belongs to, or 0. */
  public long of(long handle) {
    return personOfHandle.getOrDefault(handle, 0L);
  }

  /** The person a mail address belongs to, or 0. */
  public long ofAddress(String address) {
    return personOfAddress.getOrDefault(address, 0L);
  }

  public boolean mine(long person) {
    return mine.contains(person);
  }

  boolean onCard(long person) {
    return onCard.contains(person);
  }

  public @Nullable Person find(long id) {
    return persons.get(id);
  }

  /** Level, field and tenure; places and what people declare are read with the remarks. */
  public Facets facets() {
    return facets;
  }

  /** Where a person works: the organisation, else the domain of a mail address, else empty. */
  public String place(long id) {
    return places.getOrDefault(id, "");
  }

  /** How many handles belong to somebody. */
  public int size() {
    return personOfHandle.size();
  }

  /** Whether where somebody works belongs to the owner's organisation as it did in another. */
  public boolean homeLike(Directory other, long person) {
    String at = organisations.getOrDefault(person, other.organisations.get(person));
    return at == null || borneAtHome(at).equals(other.borneAtHome(at));
  }

  /** All handles of everybody. */
  public List<PeopleRows.Known> known() {
    return handles.values().stream().flatMap(List::stream).toList();
  }

  public Set<Long> ids() {
    return handles.keySet();
  }

  public List<Long> handlesOf(long person) {
    return handles.getOrDefault(person, List.of()).stream().map(PeopleRows.Known::id).toList();
  }

  public List<PeopleRows.Said> cardsOf(long person) {
    List<PeopleRows.Said> all = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (PeopleRows.Said card : cards.getOrDefault(person, List.of()))
      if (seen.add(card.card())) all.add(card);
    return all;
  }

  /** What to call the owner: the first name found for any of the own persons. */
  public String ownName() {
    return mine.stream()
        .sorted()
        .map(this::nameOf)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}
