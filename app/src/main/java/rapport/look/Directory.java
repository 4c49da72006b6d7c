package rapport.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.ByNumber;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.people.Impersonal;
import rapport.people.Names;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.store.Database;
import rapport.store.people.HandleRows;
import rapport.store.people.PeopleRows;
import rapport.store.people.Remarks;
import rapport.store.people.Remarks.Heading;
import rapport.store.settings.Owners;

/**
 * Everybody known: which handles make a person, how they are called and where they work. It knows
 * nothing of contacts.
 */
public final class Directory {

  private final Roster roster;
  private final long newest;
  private final Set<Long> mine;
  private final Map<Long, PeopleRows.Described> described;
  private final ByNumber<Person> persons;
  private final Map<Long, Scope.Side> sides;
  private final Set<String> domains;
  private final Set<String> organisation;
  private final Facets facets;

  public Directory(
      PeopleRows people,
      long owner,
      List<Owners.Address> addresses,
      List<Remarks.RemarkRow> remarks) {
    this.mine = new HashSet<>();
    Set<String> own = new HashSet<>();
    for (Owners.Address address : addresses) own.add(address.address());
    long highest = 0;
    List<PeopleRows.Known> everybody = people.handles(owner);
    for (PeopleRows.Known known : everybody) {
      highest = Math.max(highest, known.id());
      if (known.person() != 0 && own.contains(known.handle().value())) mine.add(known.person());
    }
    newest = highest;
    roster = Roster.of(people, owner, everybody);
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
    Map<String, String> once = new HashMap<>();
    Map<Long, Person> called = HashMap.newHashMap(roster.handles().size());
    for (long id : roster.handles().keySet()) {
      called.put(id, person(id, once));
    }
    persons = ByNumber.of(called);
  }

  /** The same directory with some people read anew, who may come or leave. */
  private Directory(
      Directory last,
      Roster roster,
      PeopleRows store,
      long owner,
      List<Remarks.RemarkRow> remarks,
      Set<Long> people) {
    this.roster = roster;
    this.mine = last.mine;
    this.domains = last.domains;
    this.organisation = last.organisation;
    long highest = last.newest;
    for (long id : people) for (long handle : handlesOf(id)) highest = Math.max(highest, handle);
    this.newest = highest;
    this.described = described(store, owner);
    this.facets = new Facets(remarks, this);
    this.sides = sides(remarks);
    Map<String, String> once = new HashMap<>();
    Map<Long, Person> anew = new HashMap<>();
    for (long id : people) if (roster.handles().containsKey(id)) anew.put(id, person(id, once));
    ByNumber<Person> called = last.persons.with(anew);
    for (long id : people) if (!roster.handles().containsKey(id)) called = called.with(id, null);
    this.persons = called;
  }

  /**
   * The same with what the owner says of some people read anew: names, organisations, titles, scope
   * and facets. O(what the owner said).
   */
  public Directory with(
      PeopleRows store, long owner, List<Remarks.RemarkRow> remarks, Set<Long> people) {
    return new Directory(this, roster, store, owner, remarks, people);
  }

  /**
   * The same with some people as the store has them now, who may come or leave or belong together
   * otherwise. O(what they and the owner said), and O(addresses) where one was not known before.
   *
   * @param people whoever is another, or was
   * @param handles all that belong to one of them, or did
   */
  public Directory with(
      Database database,
      long owner,
      List<Remarks.RemarkRow> remarks,
      Set<Long> people,
      Set<Long> handles) {
    Roster now = Roster.of(new HandleRows(database), owner, handles);
    return new Directory(
        this, roster.with(people, now), new PeopleRows(database), owner, remarks, people);
  }

  /**
   * What somebody seems to be by address and name; somebody, where a card or the owner names them.
   */
  Impersonal.Guess guess(long person) {
    PeopleRows.Described said = described.get(person);
    boolean named = onCard(person) || (said != null && said.name() != null);
    return named
        ? Impersonal.Guess.SOMEBODY
        : roster.impersonal().getOrDefault(person, Impersonal.Guess.SOMEBODY);
  }

  /** Those who seem to be a box that several people read, such as info@; no machines. */
  public Set<Long> boxes() {
    Set<Long> boxes = new HashSet<>();
    for (long person : roster.impersonal().keySet())
      if (guess(person) == Impersonal.Guess.DESK) boxes.add(person);
    return boxes;
  }

  /** What somebody's cards say beside name, address and work, each thing once, oldest first. */
  public List<Detail> details(long person) {
    return roster.details().getOrDefault(person, List.of());
  }

  /** Those whose cards say anything beside, in the order of their numbers. */
  public List<Long> detailed() {
    return roster.details().keySet().stream().sorted().toList();
  }

  /** The newest thing of a kind that somebody's cards say, or null. */
  public @Nullable String detail(long person, Detail.Kind kind) {
    String newest = null;
    for (Detail one : details(person)) if (one.kind() == kind) newest = one.value();
    return newest;
  }

  /** Whether there is a picture on one of somebody's cards. */
  public boolean pictured(long person) {
    return roster.pictured().contains(person);
  }

  private Map<Long, PeopleRows.Described> described(PeopleRows people, long owner) {
    Map<Long, PeopleRows.Described> described = new HashMap<>();
    for (PeopleRows.Described one : people.described(owner)) {
      Long person = roster.personOfHandle().get(one.handle());
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
        ? roster.organisations().get(id)
        : said.organisation();
  }

  private Set<String> borneAtHome(@Nullable String alone) {
    return MailDomains.borneAtHome(roster.organisations(), this::handles, domains, alone);
  }

  private List<Handle> handles(long person) {
    return roster.handles().getOrDefault(person, List.of()).stream()
        .map(PeopleRows.Known::handle)
        .toList();
  }

  private @Nullable String nameOf(long id) {
    PeopleRows.Described said = described.get(id);
    return said == null || said.name() == null ? roster.names().get(id) : said.name();
  }

  private @Nullable String titleOf(long id) {
    PeopleRows.Described said = described.get(id);
    return said == null || said.title() == null ? roster.titles().get(id) : said.title();
  }

  /** The same word as one that stands in memory already. */
  private static String once(String word, Map<String, String> words) {
    return words.computeIfAbsent(word, one -> one);
  }

  private Person person(long id, Map<String, String> once) {
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
    scope = new Scope(scope.side(), once(scope.reason(), once));
    return new Person(new PersonId(id), name, all, at, titleOf(id), scope);
  }

  /** Stays the same object while who there is, and who belongs together, stays the same. */
  public Object structure() {
    return roster.personOfHandle();
  }

  /** Which handle belongs to whom. */
  public Map<Long, Long> belonging() {
    return Collections.unmodifiableMap(roster.personOfHandle());
  }

  /** The number of the newest handle, whoever's it is; one that came later was in no message. */
  public long newest() {
    return newest;
  }

  /** The person a handle belongs to, or 0. */
  public long of(long handle) {
    return roster.personOfHandle().getOrDefault(handle, 0L);
  }

  /** The person a mail address belongs to, or 0. */
  public long ofAddress(String address) {
    Long handle = roster.handleOfAddress().get(address);
    return handle == null ? 0 : of(handle);
  }

  public boolean mine(long person) {
    return mine.contains(person);
  }

  /** Those who are the owner, by number. */
  public List<Person> own() {
    return mine.stream().sorted().map(this::find).filter(java.util.Objects::nonNull).toList();
  }

  boolean onCard(long person) {
    return roster.cards().containsKey(person);
  }

  public @Nullable Person find(long id) {
    return persons.get(id);
  }

  /** Level, field and tenure; places and what people declare are read with the remarks. */
  public Facets facets() {
    return facets;
  }

  /** How many handles belong to somebody. */
  public int size() {
    return roster.personOfHandle().size();
  }

  /** Whether where some people work belongs to the owner's organisation as it did in another. */
  public boolean homeLike(Directory other, Set<Long> people) {
    Set<String> names = new HashSet<>();
    for (long person : people) {
      String is = roster.organisations().get(person);
      String was = other.roster.organisations().get(person);
      if (is != null) names.add(is);
      if (was != null) names.add(was);
    }
    return names.stream().allMatch(at -> borneAtHome(at).equals(other.borneAtHome(at)));
  }

  /** All handles of everybody. */
  public List<PeopleRows.Known> known() {
    return roster.handles().values().stream().flatMap(List::stream).toList();
  }

  public Set<Long> ids() {
    return roster.handles().keySet();
  }

  public List<Long> handlesOf(long person) {
    return roster.handles().getOrDefault(person, List.of()).stream()
        .map(PeopleRows.Known::id)
        .toList();
  }

  public List<PeopleRows.Said> cardsOf(long person) {
    List<PeopleRows.Said> all = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (PeopleRows.Said card : roster.cards().getOrDefault(person, List.of()))
      if (seen.add(card.card())) all.add(card);
    return all;
  }

  /**
   * What to call the owner: the first name found for any of the own persons, else one that an own
   * address writes out, as it is for everybody.
   */
  public String ownName() {
    return mine.stream()
        .sorted()
        .map(this::nameOf)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseGet(() ->
            mine.stream()
                .sorted()
                .flatMap(id -> handles(id).stream())
                .map(one -> Names.ofAddress(one.value()))
                .filter(name -> name.indexOf('@') < 0 && name.indexOf(' ') > 0)
                .findFirst()
                .orElse(""));
  }
}
