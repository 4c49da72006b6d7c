package rapport.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rapport.people.Handle;
import rapport.people.OwnSpelling;
import rapport.sources.Mark;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;

/**
 * Finds out which addresses are the owner's. What the account itself says counts at once: the
 * author of mail that it filed as sent, and what an export calls its owner's own. Where neither is
 * known, the mailbox that most was delivered to is likely. All of it must be one human: a sent
 * author of another name than the first one's is somebody whose mail was copied there. It answers
 * from the whole store, so the order of imports does not matter. In how many interactions an
 * address takes part is counted only where another count could change the answer.
 */
final class OwnerSearch {

  private final Owners owners;
  private final PeopleRows people;
  private final long owner;
  private final Map<Long, String> names = new HashMap<>();
  private final Map<String, PeopleRows.Known> byAddress = new HashMap<>();
  private final Map<Long, Handle> handles = new HashMap<>();
  private final Set<String> mine = new HashSet<>();
  private final Set<String> called = new HashSet<>();
  private List<Owners.Evidence> evidence;
  private boolean counted;

  OwnerSearch(Owners owners, PeopleRows people, long owner) {
    this.owners = owners;
    this.people = people;
    this.owner = owner;
    for (PeopleRows.Named seen : people.named(owner)) names.putIfAbsent(seen.handle(), seen.name());
    for (PeopleRows.Known known : people.handles(owner)) {
      handles.put(known.id(), known.handle());
      if (known.person() != 0) byAddress.put(known.handle().value(), known);
    }
    for (PeopleRows.OnCard on : people.onCards(owner)) names.putIfAbsent(on.handle(), on.name());
    Optional<List<Owners.Evidence>> filings = owners.filings(owner);
    this.counted = filings.isEmpty();
    this.evidence = filings.orElseGet(() -> owners.evidence(owner));
  }

  /** Counts interactions, too. O(interactions). */
  void count() {
    if (!counted) evidence = owners.evidence(owner);
    counted = true;
  }

  /**
   * Remembers what is found.
   *
   * @param named whether the user has named an address
   */
  void run(boolean named) {
    for (Owners.Address address : owners.addresses(owner))
      if (!address.found()) own(address.address());
    for (PeopleRows.MarkedHandle marked : people.marks(owner)) {
      Handle handle = handles.get(marked.handle());
      if (marked.mark().equals(Mark.OWN.id()) && handle != null) own(handle.value());
    }
    sent();
    if (mine.isEmpty() && !named) likely();
    mailboxes();
    profiles();
    owners.found(owner, mine);
  }

  /** Whether interactions were counted. */
  boolean counted() {
    return counted;
  }

  private void own(String address) {
    own(address, mine, called);
  }

  private void own(String address, Set<String> addresses, Set<String> people) {
    addresses.add(address);
    PeopleRows.Known known = byAddress.get(address);
    String name = known == null ? null : names.get(known.id());
    if (name != null) people.add(name);
  }

  /**
   * Authors of sent mail, the one who takes part in most first: archives of several accounts have
   * sent folders of others, but their owner is in most of what they hold.
   */
  private void sent() {
    if (!settled(authors())) count();
    List<Owners.Evidence> authors =
        authors().stream()
            .sorted(
                Comparator.comparingLong(OwnerSearch::score)
                    .reversed()
                    .thenComparing(Owners.Evidence::address))
            .toList();
    boolean strangers = strangers(authors);
    for (Owners.Evidence author : authors) {
      boolean first = strangers && nameless() && author.equals(authors.getFirst());
      if (first || oneHuman(author.address(), mine, called)) own(author.address());
    }
  }

  private List<Owners.Evidence> authors() {
    return known().filter(one -> one.sent() > 0).toList();
  }

  private Stream<Owners.Evidence> known() {
    return evidence.stream().filter(one -> byAddress.containsKey(one.address()));
  }

  /**
   * Whether nothing is known of what the owner is called: no name, and no mail address, which has
   * one in it. Whoever said who he is does not become somebody else whose mail was copied there.
   */
  private boolean nameless() {
    return called.isEmpty()
        && mine.stream()
            .flatMap(one -> OwnSpelling.words(mailbox(one)).stream())
            .noneMatch(word -> word.length() > 2);
  }

  private static String mailbox(String address) {
    return address.substring(0, Math.max(0, address.indexOf('@')));
  }

  private boolean strangers(List<Owners.Evidence> authors) {
    return authors.stream().noneMatch(author -> mine.contains(author.address()));
  }

  /**
   * Whether the same authors are the owner's in whatever order they are asked: those who share a
   * word with the owner at first are so in each, and beside all of them nobody else is.
   */
  private boolean settled(List<Owners.Evidence> authors) {
    if (authors.size() < 2) return true;
    if (strangers(authors) && nameless()) return false;
    Set<String> addresses = new HashSet<>(mine);
    Set<String> people = new HashSet<>(called);
    List<Owners.Evidence> others = new ArrayList<>();
    for (Owners.Evidence author : authors) {
      if (oneHuman(author.address(), mine, called)) own(author.address(), addresses, people);
      else others.add(author);
    }
    return others.stream().noneMatch(one -> oneHuman(one.address(), addresses, people));
  }

  /**
   * Whoever takes part in most; an address book alone, where nobody wrote to anybody, has no owner.
   */
  private void likely() {
    if (!likeliest()) count();
    known()
        .filter(one -> score(one) > 0)
        .max(
            Comparator.comparingLong(OwnerSearch::score)
                .thenComparing(Owners.Evidence::address, Comparator.reverseOrder()))
        .ifPresent(best -> own(best.address()));
  }

  /**
   * Whether so much was delivered to one mailbox that nobody takes part in more, were they in every
   * interaction and that one in none.
   */
  private boolean likeliest() {
    long[] delivered = known().mapToLong(Owners.Evidence::delivered).sorted().toArray();
    if (delivered.length == 0) return false;
    long next = delivered.length == 1 ? 0 : delivered[delivered.length - 2];
    return 3 * delivered[delivered.length - 1] > 3 * next + owners.mostMessages(owner);
  }

  /**
   * Further mailboxes that much was delivered to, though the owner named others: of the same human,
   * as far as names tell.
   */
  private void mailboxes() {
    if (mine.isEmpty()) return;
    List<Owners.Evidence> often = often();
    boolean alike =
        often.stream().map(one -> one.sent() + " " + one.delivered()).distinct().count()
            < often.size();
    if (alike) count();
    for (Owners.Evidence one : often())
      if (oneHuman(one.address(), mine, called)) own(one.address());
  }

  /** Most telling first; of two that are alike, the one that takes part in more. */
  private List<Owners.Evidence> often() {
    long most = evidence.stream().mapToLong(Owners.Evidence::delivered).max().orElse(0);
    return known().filter(one -> one.delivered() >= 5 && one.delivered() * 5 >= most).toList();
  }

  private static long score(Owners.Evidence evidence) {
    return 3 * evidence.delivered() + evidence.messages();
  }

  /** A profile that bears the owner's name, if only one does: exports name their owner in it. */
  private void profiles() {
    Set<String> whole = new HashSet<>();
    for (String name : called) whole.add(OwnSpelling.plain(name));
    Set<String> found = new HashSet<>();
    for (PeopleRows.Known known : byAddress.values()) {
      String name = names.get(known.id());
      boolean profile = known.handle().kind() == Handle.Kind.PROFILE;
      if (profile && name != null && whole.contains(OwnSpelling.plain(name)))
        found.add(known.handle().value());
    }
    if (found.size() == 1) mine.addAll(found);
  }

  /**
   * Whether an address may be the same human's: its name, or the name of its mailbox, shares a word
   * with the owner's.
   */
  private boolean oneHuman(String address, Set<String> addresses, Set<String> people) {
    PeopleRows.Known known = byAddress.get(address);
    String name = known == null ? null : names.get(known.id());
    Set<String> theirs = OwnSpelling.words(address);
    if (name != null) theirs.addAll(OwnSpelling.words(name));
    Set<String> ours = new HashSet<>();
    for (String own : people) ours.addAll(OwnSpelling.words(own));
    for (String own : addresses) ours.addAll(OwnSpelling.words(own));
    theirs.retainAll(ours);
    return !theirs.isEmpty();
  }
}
