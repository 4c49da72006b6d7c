package rapport.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import rapport.people.OwnSpelling;
import rapport.sources.Mark;
import rapport.store.Database;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;

/**
 * Why addresses are taken for the owner's: what the sources say of each, in sentences, the most
 * telling first. It finds no address ({@link OwnerSearch} does) and does not say how sure one is.
 */
public final class OwnReasons {

  private final Owners owners;
  private final PeopleRows people;
  private final long owner;

  /** Over an open store, for one owner. */
  public OwnReasons(Database database, long owner) {
    this.owners = new Owners(database);
    this.people = new PeopleRows(database);
    this.owner = owner;
  }

  /**
   * An address and what speaks for its being the owner's.
   *
   * @param likely whether it is asked about alone, and somebody else's until the owner says so
   */
  public record Own(String address, boolean named, boolean likely, List<String> reasons) {
    /** Copies the list. */
    public Own {
      reasons = List.copyOf(reasons);
    }

    /** One that is taken for the owner's. */
    public Own(String address, boolean named, List<String> reasons) {
      this(address, named, false, reasons);
    }
  }

  /** Some of the owner's addresses with their reasons, in the order given. */
  public List<Own> of(Collection<String> addresses) {
    Set<String> said = new HashSet<>();
    for (Owners.Address one : owners.addresses(owner)) if (!one.found()) said.add(one.address());
    Map<String, Owners.Filed> filed = owners.filed(owner, addresses);
    Set<Long> marked = new HashSet<>();
    for (PeopleRows.MarkedHandle one : people.marks(owner))
      if (one.mark().equals(Mark.OWN.id())) marked.add(one.handle());
    Map<String, Set<String>> words = words(addresses, filed);
    List<Own> all = new ArrayList<>();
    for (String address : addresses) {
      boolean named = said.contains(address);
      Owners.Filed of = filed.getOrDefault(address, Owners.Filed.NOTHING);
      List<String> reasons = new ArrayList<>();
      if (named) reasons.add("You named it yourself.");
      if (marked.contains(of.handle())) reasons.add("An export calls it its owner’s own.");
      if (of.sent() > 0) reasons.add(sent(of));
      if (of.delivered() > 0)
        reasons.add("Letters name it as the mailbox that they were delivered to.");
      reasons.addAll(shared(address, words));
      all.add(new Own(address, named, reasons));
    }
    return all;
  }

  private static String sent(Owners.Filed of) {
    String letters = of.sent() == 1 ? "One letter" : of.sent() + " letters";
    String filed = letters + " filed as sent " + (of.sent() == 1 ? "is" : "are") + " from it.";
    return of.sources() > 1
        ? "At least " + Character.toLowerCase(filed.charAt(0)) + filed.substring(1)
        : filed;
  }

  /** The words of the name and of the mailbox of each address. */
  private Map<String, Set<String>> words(
      Collection<String> addresses, Map<String, Owners.Filed> filed) {
    List<Long> handles = filed.values().stream().map(Owners.Filed::handle).toList();
    Map<Long, String> names = owners.called(owner, handles);
    Map<String, Set<String>> words = new HashMap<>();
    for (String address : addresses) {
      Set<String> all = new TreeSet<>(OwnSpelling.words(address));
      String name = names.get(filed.getOrDefault(address, Owners.Filed.NOTHING).handle());
      if (name != null) all.addAll(OwnSpelling.words(name));
      words.put(address, all);
    }
    return words;
  }

  /** The first other address that shares a word of its name, in one sentence. */
  private static List<String> shared(String address, Map<String, Set<String>> words) {
    for (String other : new TreeSet<>(words.keySet())) {
      if (other.equals(address)) continue;
      Set<String> both = new TreeSet<>(words.getOrDefault(address, Set.of()));
      both.retainAll(words.getOrDefault(other, Set.of()));
      if (!both.isEmpty())
        return List.of(
            "Its name shares “" + String.join(" ", both) + "” with that of " + other + ".");
    }
    return List.of();
  }
}
