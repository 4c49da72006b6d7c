package rapport.desk.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Snapshot;
import rapport.people.match.Entry;
import rapport.people.match.Ground;
import rapport.people.match.Lane;
import rapport.people.match.Match;
import rapport.people.match.Pair;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.settings.Owners;

/**
 * Keeps who may be one human, matched once for what sources brought: until another import, or
 * another person. Whoever is set aside in a large home, and comes back, is no other person: the
 * rest was compared, and nobody is asked about who is not there. A small home is matched while
 * somebody waits, a large one beside the pages once nobody waits for the map, and until that is
 * done the last result stands. Any thread may use it.
 */
public final class Likeness implements Memory.Follower {

  private static final System.Logger LOG = System.getLogger("rapport.desk");

  /** So many handles are matched in well under a second. */
  public static final int SMALL = 3_000;

  private final Database database;
  private final long owner;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile @Nullable Found last;
  private volatile @Nullable Covered covered;
  private volatile @Nullable Covered lacking;
  private volatile String noted = "";

  /** That of whose look it is. */
  public static Likeness of(Look look) {
    return look.kept(Likeness.class, () -> new Likeness(look.database, look.owner));
  }

  private Likeness(Database database, long owner) {
    this.database = database;
    this.owner = owner;
  }

  /**
   * What was found.
   *
   * @param of what it was found in
   * @param brought how often imports had changed the store
   * @param whose the handles that were there, and whose they were
   */
  public record Found(
      String of, long brought, List<Entry> entries, Match match, Map<Long, Long> whose) {

    /** Pairs that are joined without a question: in each group everybody with the first. */
    public List<IdentityChange.NoteSure.Sure> sure() {
      List<Integer> first = match.certain();
      Map<Integer, String> why = new HashMap<>();
      for (Pair pair : match.pairs())
        if (pair.lane() == Lane.CERTAIN && first.get(pair.one()).equals(first.get(pair.other()))) {
          why.putIfAbsent(pair.one(), words(pair));
          why.putIfAbsent(pair.other(), words(pair));
        }
      List<IdentityChange.NoteSure.Sure> sure = new ArrayList<>();
      for (int entry = 0; entry < first.size(); entry++)
        if (first.get(entry) != entry)
          sure.add(
              new IdentityChange.NoteSure.Sure(
                  entries.get(first.get(entry)).id(),
                  entries.get(entry).id(),
                  why.getOrDefault(entry, Ground.ADDRESS.words())));
      return sure;
    }

    private static String words(Pair pair) {
      List<String> words = new ArrayList<>();
      for (var reason : pair.reasons())
        if (reason.bits() > 0 && words.size() < 3 && !words.contains(reason.ground().words()))
          words.add(reason.ground().words());
      return String.join(", ", words);
    }
  }

  /** Whether whoever is there was there when everybody was compared, by where it is kept. */
  private record Covered(Found found, Object people) {}

  /** What is known by now; null while a large home is matched for the first time. */
  public @Nullable Found found(Look look) {
    Found kept = last;
    if (kept != null && holds(kept, look)) return kept;
    if (small(look)) return now(look);
    if (running.compareAndSet(false, true))
      Thread.ofPlatform()
          .daemon()
          .name("likeness")
          .start(() -> {
            try {
              look.turns().last();
              now(look);
            } catch (RuntimeException e) {
              if (database.closed()) return; // whoever asked has gone
              LOG.log(
                  System.Logger.Level.WARNING,
                  "looking for one human with two cards failed: {0}",
                  e.getClass().getSimpleName());
            } finally {
              running.set(false);
            }
          });
    return kept;
  }

  private static boolean small(Look look) {
    return look.all.directory.size() <= SMALL;
  }

  /** What is found now; some seconds for ten thousand people. */
  public synchronized Found now(Look look) {
    Found kept = last;
    if (kept != null && holds(kept, look)) return kept;
    Set<String> mine = new HashSet<>();
    for (Owners.Address address : new Owners(database).addresses(owner))
      mine.add(address.address());
    List<Entry> entries = Entries.of(database, owner, look.all.directory, mine);
    Found fresh =
        new Found(
            state(look), brought(look), entries, Match.of(entries), look.all.directory.belonging());
    last = fresh;
    covered = new Covered(fresh, look.all.directory.structure());
    return fresh;
  }

  /** Whoever belongs together otherwise since was there, if their handles were. O(handles). */
  @SuppressWarnings("ReferenceEquality") // the very same people, as they are kept
  @Override
  public void moved(Snapshot before, Snapshot after, Set<Long> people) {
    Covered known = covered;
    if (known == null || known.people() != before.directory.structure()) return;
    for (long one : people)
      if (!known.found().whose().keySet().containsAll(after.directory.handlesOf(one))) return;
    covered = new Covered(known.found(), after.directory.structure());
  }

  /** Notes what is sure, once for each time that everybody was compared. */
  public void note(Look look, java.util.function.Consumer<IdentityChange.NoteSure> noting) {
    String of = now(look).of();
    if (of.equals(noted)) return;
    noting.accept(new IdentityChange.NoteSure(now(look).sure()));
    noted = of;
  }

  /** Whether what was found is what there is to find. O(handles) when people came or went. */
  @SuppressWarnings("ReferenceEquality") // the very same people, as they are kept
  private boolean holds(Found kept, Look look) {
    if (kept.of().equals(state(look))) return true;
    if (small(look) || kept.brought() != brought(look)) return false;
    Object people = look.all.directory.structure();
    Covered known = covered;
    if (known != null && known.found() == kept && known.people() == people) return true;
    Covered lacks = lacking;
    if (lacks != null && lacks.found() == kept && lacks.people() == people) return false;
    if (!kept.whose().keySet().containsAll(look.all.directory.belonging().keySet())) {
      lacking = new Covered(kept, people);
      return false;
    }
    covered = new Covered(kept, people);
    return true;
  }

  private static String state(Look look) {
    return brought(look) + " " + look.all.directory.size();
  }

  private static long brought(Look look) {
    return look.all.editions.of(Chapter.RECEIPTS);
  }
}
