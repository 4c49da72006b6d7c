package rapport.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rapport.people.Handle;
import rapport.people.Impersonal;
import rapport.people.Names;
import rapport.people.Nobody;
import rapport.people.match.Folding;
import rapport.store.Database;
import rapport.store.people.Identities;
import rapport.store.people.NewcomerRows;
import rapport.store.people.PeopleRows;

/**
 * Who appeared for the first time while an import goes on. Nobody is compared with anybody yet: two
 * of them may be one human, which is found out when all is read. It reads a few rows, never a whole
 * store. Any thread may use it.
 */
public final class Newcomers {

  private static final int CANDIDATES = 200;

  private final NewcomerRows rows;
  private final Identities identities;
  private final long owner;

  Newcomers(Database database, long owner) {
    this.rows = new NewcomerRows(database);
    this.identities = new Identities(database);
    this.owner = owner;
  }

  /** Somebody who appeared, under the name that was seen most often so far. */
  public record One(long handle, String name) {}

  /**
   * What came so far.
   *
   * @param handles addresses and numbers that were not known before, of anybody and anything
   * @param people some of those who are behind them, newest first, no name twice
   */
  public record Met(long handles, List<One> people) {
    /** Nobody yet. */
    public static final Met NOBODY = new Met(0, List.of());

    /** Copies the list. */
    public Met {
      people = List.copyOf(people);
    }
  }

  /** The number of the newest handle: who comes later is new. */
  long newest() {
    return rows.newest(owner);
  }

  /**
   * Who came after a handle, as far as a name is known: nobody who is the owner, or seems to be;
   * nobody who is a list, a program, a desk or set aside.
   */
  Met since(long handle, int most) {
    long came = rows.count(owner, handle);
    if (came == 0) return Met.NOBODY;
    List<PeopleRows.Known> known = rows.since(owner, handle, CANDIDATES);
    List<Long> own = rows.own(owner);
    Set<Long> asked = new LinkedHashSet<>(own);
    for (PeopleRows.Known one : known) asked.add(one.id());
    Map<Long, List<String>> names = new HashMap<>();
    for (PeopleRows.Named named : rows.named(owner, asked))
      names.computeIfAbsent(named.handle(), _ -> new ArrayList<>()).add(named.name());
    Set<String> taken = new HashSet<>();
    for (long mine : own)
      for (String name : names.getOrDefault(mine, List.of())) taken.add(Folding.plain(name));
    Set<String> aside = identities.asideKeys(owner);
    List<One> people = new ArrayList<>();
    for (PeopleRows.Known one : known) {
      if (people.size() == most) break;
      String name = name(one.handle(), names.getOrDefault(one.id(), List.of()));
      if (name.isEmpty() || aside.contains(Identities.key(one.handle()))) continue;
      if (taken.add(Folding.plain(name))) people.add(new One(one.id(), name));
    }
    return new Met(came, people);
  }

  /**
   * The name to show, of letters, cards or as the address writes it ({@code given.family@}); empty
   * where there is none, or nobody behind it.
   */
  private static String name(Handle handle, List<String> names) {
    if (Nobody.is(handle) || Impersonal.of(handle, names) != Impersonal.Guess.SOMEBODY) return "";
    for (String name : names) {
      String shown = Names.shown(name, handle);
      if (shown != null) return whole(shown) ? shown : "";
    }
    String written = handle.kind() == Handle.Kind.EMAIL ? Names.ofAddress(handle.value()) : "";
    return written.indexOf(' ') > 0 ? written : "";
  }

  /** One word alone, in letters that part their words, is a department or a login too often. */
  private static boolean whole(String name) {
    return name.indexOf(' ') > 0 || name.chars().anyMatch(letter -> letter > 0x2E80);
  }
}
