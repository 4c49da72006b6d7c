package rapport.store.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/**
 * What was said of who is one human and who is none: the owner's words about pairs of handles, the
 * pairs that are sure without a word, and the handles set aside. All of it names handles by {@link
 * #key}, not by number, so that it outlives imports.
 */
public final class Identities {

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public Identities(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** One word of the owner's about two handles. */
  public record Word(long id, String one, String other, boolean same) {}

  /** Two handles that evidence joins, and why. */
  public record Sure(String one, String other, String why) {}

  /**
   * A handle that the owner wants to see no more.
   *
   * @param how thing, hidden or removed
   * @param at seconds since 1970
   */
  public record Aside(String handle, String how, long at) {}

  /** The name under which a handle is remembered here. */
  public static String key(rapport.people.Handle handle) {
    return handle.kind().name() + ' ' + handle.value();
  }

  /** Whether there are at most so many handles; it counts no further. */
  public boolean few(long owner, int most) {
    return rows.list(
            owner,
            "select id from handle where owner_id = :owner order by id limit 1 offset :most",
            (row, n) -> n,
            "most",
            most)
        .isEmpty();
  }

  /** All words, oldest first. */
  public List<Word> words(long owner) {
    return rows.list(
        owner,
        "select id, one, other, same from same_person where owner_id = :owner order by id limit 1000000",
        RowReading.of(Word.class));
  }

  /** Writes a word down; returns its number. */
  public long say(long owner, String one, String other, boolean same) {
    return rows.insert(owner, "same_person", "one other same", one, other, same ? 1 : 0);
  }

  /** Takes a word back. */
  public void forget(long owner, long word) {
    rows.delete(owner, "same_person", word);
  }

  /** The pairs that are sure, in order. */
  public List<Sure> sure(long owner) {
    return rows.list(
        owner,
        "select one, other, why from sure_pair where owner_id = :owner order by one, other limit 1000000",
        RowReading.of(Sure.class));
  }

  /** Those of them that name one of some handles. */
  public List<Sure> sureOf(long owner, Collection<String> keys) {
    return rows.list(
        owner,
        """
        select one, other, why from sure_pair where owner_id = :owner and (one in (:keys) or other in (:keys))
        order by one, other limit 1000000\
        """,
        RowReading.of(Sure.class),
        "keys",
        keys);
  }

  /** Puts the pairs that are sure in the place of those before; says whether any is different. */
  public boolean sure(long owner, List<Sure> pairs) {
    Set<Sure> before = Set.copyOf(sure(owner));
    Set<Sure> now = Set.copyOf(pairs);
    if (before.equals(now)) return false;
    database.change(
        owner,
        Chapter.of("sure_pair"),
        sql -> {
          for (Sure gone : before)
            if (!now.contains(gone))
              rows.delete(
                  owner,
                  "sure_pair",
                  "one = :one and other = :other",
                  "one other",
                  gone.one(),
                  gone.other());
          for (Sure come : now)
            if (!before.contains(come))
              rows.enter(owner, "sure_pair", "one other why", come.one(), come.other(), come.why());
        });
    return true;
  }

  /** The handles that are set aside, in order. */
  public List<Aside> aside(long owner) {
    return rows.list(
        owner,
        "select handle, how, at from set_aside where owner_id = :owner order by handle limit 1000000",
        RowReading.of(Aside.class));
  }

  /** The keys of the handles that are set aside. */
  public Set<String> asideKeys(long owner) {
    Set<String> keys = new TreeSet<>();
    for (Aside one : aside(owner)) keys.add(one.handle());
    return keys;
  }

  /** Sets a handle aside. */
  public void setAside(long owner, String handle, String how, long at) {
    rows.replace(owner, "set_aside", "handle", handle, "how at", how, at);
  }

  /** Brings a handle back. */
  public void bringBack(long owner, String handle) {
    rows.delete(owner, "set_aside", "handle = :handle", "handle", handle);
  }
}
