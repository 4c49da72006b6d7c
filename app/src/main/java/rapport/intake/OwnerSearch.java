package rapport.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.sources.Mark;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;

/**
 * Finds out which addresses are the owner's. What the account itself says counts at once: the
 * author of mail that it filed as sent, and what an export calls its owner's own. Where neither is
 * known, the mailbox that most was delivered to is likely. All of it must be one human: a sent
 * author of another name than the first one's is somebody whose mail was copied there. It answers
 * from the whole store, so the order of imports does not matter.
 */
final class OwnerSearch {

  private final Owners owners;
  private final PeopleRows people;
  private final long owner;
  private final Map<Long, String> names = new HashMap<>();
  private final Map<String, PeopleRows.Known> byAddress = new HashMap<>();
  private final Map<Long, Handle> handles = new HashMap<>();

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
  }

  /**
   * Remembers what is found.
   *
   * @param named whether the user has named an address
   */
  void run(List<Owners.Evidence> evidence, boolean named) {
    Set<String> mine = new HashSet<>();
    Set<String> called = new HashSet<>();
    for (Owners.Address address : owners.addresses(owner))
      if (!address.found()) own(address.address(), mine, called);
    for (PeopleRows.MarkedHandle marked : people.marks(owner)) {
      Handle handle = handles.get(marked.handle());
      if (marked.mark().equals(Mark.OWN.id()) && handle != null) own(handle.value(), mine, called);
    }
    sent(evidence, mine, called);
    if (mine.isEmpty() && !named) likely(evidence, mine, called);
    mailboxes(evidence, mine, called);
    profiles(mine, called);
    owners.found(owner, mine);
  }

  private void own(String address, Set<String> mine, Set<String> called) {
    mine.add(address);
    PeopleRows.Known known = byAddress.get(address);
    String name = known == null ? null : names.get(known.id());
    if (name != null) called.add(name);
  }

  /**
   * Authors of sent mail, the one who takes part in most first: archives of several accounts have
   * sent folders of others, but their owner is in most of what they hold.
   */
  private void sent(List<Owners.Evidence> evidence, Set<String> mine, Set<String> called) {
    List<Owners.Evidence> authors =
        evidence.stream()
            .filter(one -> one.sent() > 0 && byAddress.containsKey(one.address()))
            .sorted(
                Comparator.comparingLong(OwnerSearch::score)
                    .reversed()
                    .thenComparing(Owners.Evidence::address))
            .toList();
    boolean strangers = authors.stream().noneMatch(author -> mine.contains(author.address()));
    for (Owners.Evidence author : authors) {
      boolean first = strangers && called.isEmpty() && author.equals(authors.getFirst());
      if (first || oneHuman(author.address(), mine, called)) own(author.address(), mine, called);
    }
  }

  /**
   * Whoever takes part in most; an address book alone, where nobody wrote to anybody, has no owner.
   */
  private void likely(List<Owners.Evidence> evidence, Set<String> mine, Set<String> called) {
    evidence.stream()
        .filter(one -> score(one) > 0 && byAddress.containsKey(one.address()))
        .max(
            Comparator.comparingLong(OwnerSearch::score)
                .thenComparing(Owners.Evidence::address, Comparator.reverseOrder()))
        .ifPresent(best -> own(best.address(), mine, called));
  }

  /**
   * Further mailboxes that much was delivered to, though the owner named others: of the same human,
   * as far as names tell.
   */
  private void mailboxes(List<Owners.Evidence> evidence, Set<String> mine, Set<String> called) {
    if (mine.isEmpty()) return;
    long most = evidence.stream().mapToLong(Owners.Evidence::delivered).max().orElse(0);
    for (Owners.Evidence one : evidence) {
      boolean often = one.delivered() >= 5 && one.delivered() * 5 >= most;
      if (often && byAddress.containsKey(one.address()) && oneHuman(one.address(), mine, called))
        own(one.address(), mine, called);
    }
  }

  private static long score(Owners.Evidence evidence) {
    return 3 * evidence.delivered() + evidence.messages();
  }

  /** A profile that bears the owner's name, if only one does: exports name their owner in it. */
  private void profiles(Set<String> mine, Set<String> called) {
    Set<String> whole = new HashSet<>();
    for (String name : called) whole.add(plain(name));
    Set<String> found = new HashSet<>();
    for (PeopleRows.Known known : byAddress.values()) {
      String name = names.get(known.id());
      boolean profile = known.handle().kind() == Handle.Kind.PROFILE;
      if (profile && name != null && whole.contains(plain(name))) found.add(known.handle().value());
    }
    if (found.size() == 1) mine.addAll(found);
  }

  /**
   * Whether an address may be the same human's: its name, or the name of its mailbox, shares a word
   * with the owner's.
   */
  private boolean oneHuman(String address, Set<String> mine, Set<String> called) {
    PeopleRows.Known known = byAddress.get(address);
    String name = known == null ? null : names.get(known.id());
    Set<String> theirs = words(local(address));
    if (name != null) theirs.addAll(words(name));
    Set<String> ours = new HashSet<>();
    for (String own : called) ours.addAll(words(own));
    for (String own : mine) ours.addAll(words(local(own)));
    theirs.retainAll(ours);
    return !theirs.isEmpty();
  }

  static String local(String address) {
    int at = address.indexOf('@');
    return at < 0 ? address : address.substring(0, at);
  }

  static Set<String> words(String name) {
    Set<String> words = new HashSet<>(List.of(plain(name).split(" ")));
    words.removeIf(word -> word.length() < 2);
    return words;
  }

  private static String plain(String name) {
    String shown = Names.shown(name);
    String bare =
        java.text.Normalizer.normalize(shown == null ? name : shown, java.text.Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
