package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.store.Counters;
import rapport.store.StoredItem;

/**
 * What several imports say of one thing, and what follows from all of it. An interaction is never
 * the first telling nor the last: of a message it is the union of its copies, of a calendar entry
 * the newest version with the newest of its single occurrences. That is a function of the set of
 * tellings, so the order of imports does not matter, and taking an import back leaves what the
 * others say.
 *
 * <p>A thing of which one import speaks costs no text: its telling says "as it stands". It is for
 * one transaction.
 */
final class Tellings implements AutoCloseable {

  /** What one import says of one thing, or of one part of it. */
  record Telling(
      String key, long receipt, long version, boolean whole, long digest, @Nullable String told) {}

  /**
   * What a telling did.
   *
   * @param stored whether it was written down at all
   * @param fresh whether it brought an interaction that was not there
   * @param replaced whether it changed or withdrew one that was
   * @param gone how many it withdrew
   */
  record Effect(boolean stored, boolean fresh, boolean replaced, long gone) {
    static final Effect NONE = new Effect(false, false, false, 0);
    static final Effect WRITTEN = new Effect(true, false, false, 0);
  }

  private final Connection connection;
  private final long owner;
  private final Statements statements;
  private final InteractionRows standing;

  Tellings(Connection connection, long owner) throws SQLException {
    this.connection = connection;
    this.owner = owner;
    this.statements = new Statements(connection);
    this.standing = new InteractionRows(statements, owner);
  }

  /** Everything said of a thing. */
  List<Telling> of(int kind, String thing) throws SQLException {
    PreparedStatement find =
        statements.of(
            """
            select key, receipt_id, version, whole, digest, told from telling
            where owner_id = ? and kind = ? and thing = ? order by key, receipt_id\
            """);
    find.setLong(1, owner);
    find.setInt(2, kind);
    find.setString(3, thing);
    List<Telling> all = new ArrayList<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next())
        all.add(
            new Telling(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4) == 1,
                row.getLong(5),
                row.getString(6)));
    }
    return all;
  }

  /** Writes down what one import says; what it said before of the same part is replaced. */
  void put(int kind, String thing, Telling it) throws SQLException {
    PreparedStatement put =
        statements.of(
            """
            insert into telling (owner_id, kind, thing, key, receipt_id, version, whole, digest, told)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (owner_id, thing, kind, key, receipt_id) do update
            set version = excluded.version, whole = excluded.whole, digest = excluded.digest, told = excluded.told\
            """);
    put.setLong(1, owner);
    put.setInt(2, kind);
    put.setString(3, thing);
    put.setString(4, it.key());
    put.setLong(5, it.receipt());
    put.setLong(6, it.version());
    put.setInt(7, it.whole() ? 1 : 0);
    put.setLong(8, it.digest());
    put.setString(9, it.told());
    put.executeUpdate();
  }

  /**
   * One more copy of a message that the store has; of equal copies nothing is written.
   *
   * @param share whether what another import said already is remembered as said by this one too
   */
  Effect copy(int kind, Facts copy, long receipt, boolean share) throws SQLException {
    InteractionRows.Stored stored = standing.stored(kind, copy.key());
    if (stored == null || stored.facts().saysTheSame(standing.seen(copy))) return Effect.NONE;
    List<Telling> before = of(kind, copy.key());
    if (holds(before, copy, receipt, share)) return Effect.NONE;
    if (before.isEmpty()) {
      for (long holder : standing.holders(stored))
        put(kind, copy.key(), copy(stored.facts(), holder));
      before = of(kind, copy.key());
    }
    Facts mine = copy;
    for (Telling one : before)
      if (one.receipt() == receipt && one.told() != null)
        mine = Facts.united(List.of(copy, Facts.read(one.told()).getFirst()));
    put(kind, copy.key(), copy(mine, receipt));
    return settle(kind, copies(before), copies(of(kind, copy.key())), () -> 0);
  }

  /** Whether a copy adds nothing to what an import has said. */
  private static boolean holds(List<Telling> tellings, Facts copy, long receipt, boolean share) {
    for (Telling one : tellings) {
      if (one.told() == null || (share && one.receipt() != receipt)) continue;
      Facts said = Facts.read(one.told()).getFirst();
      if (Facts.united(List.of(said, copy)).saysTheSame(said)) return true;
    }
    return false;
  }

  private static Telling copy(Facts facts, long receipt) {
    long version = facts.version() == null ? 0 : facts.version();
    List<Facts> one = List.of(facts);
    return new Telling(facts.key(), receipt, version, true, Facts.digest(one), Facts.told(one));
  }

  private static Map<String, InteractionRows.Held> copies(List<Telling> tellings) {
    List<Facts> copies = new ArrayList<>();
    long receipt = Long.MAX_VALUE;
    for (Telling one : tellings) {
      if (one.told() == null) continue;
      copies.addAll(Facts.read(one.told()));
      receipt = Math.min(receipt, one.receipt());
    }
    if (copies.isEmpty()) return Map.of();
    Facts united = Facts.united(copies);
    return Map.of(united.key(), new InteractionRows.Held(united, receipt));
  }

  /**
   * A calendar entry as an import tells it.
   *
   * @param share whether an entry that is known is remembered as told by this import too
   */
  Effect series(
      StoredItem.Series it,
      List<Facts> facts,
      long receipt,
      boolean share,
      InteractionRows.Numbers numbers)
      throws SQLException {
    int kind = StoredItem.Kind.MEETING;
    long digest = Facts.digest(facts);
    Telling mine = new Telling(it.key(), receipt, it.version(), it.whole(), digest, null);
    List<Telling> before = of(kind, it.thing());
    boolean same =
        before.stream()
            .anyMatch(one ->
                one.key().equals(it.key())
                    && one.digest() == digest
                    && one.version() == it.version());
    if (same && (!share || before.stream().anyMatch(one -> one.receipt() == receipt)))
      return Effect.NONE;
    if (same && before.stream().allMatch(one -> one.told() == null)) {
      put(kind, it.thing(), mine);
      return Effect.WRITTEN;
    }
    if (before.isEmpty()) {
      put(kind, it.thing(), mine);
      return settle(kind, Map.of(), held(facts, receipt), numbers);
    }
    before = materialised(it.thing(), before);
    if (superseded(before, mine)) return Effect.NONE;
    put(
        kind,
        it.thing(),
        new Telling(it.key(), receipt, it.version(), it.whole(), digest, Facts.told(facts)));
    return settle(kind, occurrences(before), occurrences(of(kind, it.thing())), numbers);
  }

  /** Whether the same import has said something newer of the same part already. */
  private static boolean superseded(List<Telling> before, Telling mine) {
    return before.stream()
        .anyMatch(one ->
            one.receipt() == mine.receipt()
                && one.key().equals(mine.key())
                && one.version() > mine.version());
  }

  private static Map<String, InteractionRows.Held> held(List<Facts> facts, long receipt) {
    Map<String, InteractionRows.Held> held = new LinkedHashMap<>();
    for (Facts one : facts) held.put(one.key(), new InteractionRows.Held(one, receipt));
    return held;
  }

  /** The tellings of a thing with their words; those that said "as it stands" are written out. */
  private List<Telling> materialised(String thing, List<Telling> tellings) throws SQLException {
    List<Telling> all = new ArrayList<>();
    for (Telling one : tellings) {
      if (one.told() != null) {
        all.add(one);
        continue;
      }
      String told = Facts.told(standing.of(thing));
      Telling written =
          new Telling(one.key(), one.receipt(), one.version(), one.whole(), one.digest(), told);
      put(StoredItem.Kind.MEETING, thing, written);
      all.add(written);
    }
    return all;
  }

  /**
   * The newest telling of the whole, and over it those of single occurrences that are not older; of
   * equally new ones the import that came last.
   */
  private static Map<String, InteractionRows.Held> occurrences(List<Telling> tellings) {
    Comparator<Telling> newest =
        Comparator.comparingLong(Telling::version).thenComparingLong(Telling::receipt);
    Telling whole = tellings.stream().filter(Telling::whole).max(newest).orElse(null);
    Map<String, Telling> parts = new TreeMap<>();
    for (Telling one : tellings) {
      if (one.whole()) continue;
      boolean old =
          whole != null && one.receipt() != whole.receipt() && one.version() < whole.version();
      if (!old) parts.merge(one.key(), one, (a, b) -> newest.compare(a, b) >= 0 ? a : b);
    }
    Map<String, InteractionRows.Held> all = new LinkedHashMap<>();
    if (whole != null) put(all, whole);
    List<Telling> inOrder = new ArrayList<>(parts.values());
    inOrder.sort(newest);
    for (Telling part : inOrder) put(all, part);
    return all;
  }

  private static void put(Map<String, InteractionRows.Held> all, Telling telling) {
    if (telling.told() == null) return;
    for (Facts one : Facts.read(telling.told()))
      all.put(one.key(), new InteractionRows.Held(one, telling.receipt()));
  }

  /** Changes the interactions of a thing from what followed before to what follows now. */
  private Effect settle(
      int kind,
      Map<String, InteractionRows.Held> before,
      Map<String, InteractionRows.Held> now,
      InteractionRows.Numbers numbers)
      throws SQLException {
    boolean replaced = false;
    boolean fresh = false;
    long gone = 0;
    for (String key : before.keySet())
      if (!now.containsKey(key)) {
        standing.delete(kind, key);
        gone++;
      }
    for (Map.Entry<String, InteractionRows.Held> one : now.entrySet()) {
      InteractionRows.Held was = before.get(one.getKey());
      if (was == null) {
        boolean inserted = standing.insert(kind, one.getValue(), numbers);
        fresh |= inserted;
      } else if (!was.equals(one.getValue())) {
        standing.update(kind, one.getValue());
        replaced |= differs(kind, was.facts(), one.getValue().facts());
      }
    }
    return new Effect(true, fresh, replaced || gone > 0, gone);
  }

  /** Of a message it is news who is in it and whether it counts, not which copy of it is shown. */
  private static boolean differs(int kind, Facts was, Facts now) {
    if (kind == StoredItem.Kind.MEETING) return !was.equals(now);
    return !Objects.equals(was.leftOut(), now.leftOut()) || !was.parties().equals(now.parties());
  }

  /** Takes back what an import said, and brings back what follows from the others. */
  void takeBack(long receipt) throws SQLException {
    takeBack(receipt, saidBy(receipt));
  }

  /** The same for one calendar entry; whoever else tells of it is believed from now on. */
  void takeBack(long receipt, String entry) throws SQLException {
    takeBack(receipt, List.of(new Thing(StoredItem.Kind.MEETING, entry)));
    PreparedStatement gone =
        statements.of(
            "delete from telling where owner_id = ? and kind = ? and thing = ? and receipt_id = ?");
    gone.setLong(1, owner);
    gone.setInt(2, StoredItem.Kind.MEETING);
    gone.setString(3, entry);
    gone.setLong(4, receipt);
    gone.executeUpdate();
  }

  private void takeBack(long receipt, Collection<Thing> things) throws SQLException {
    long[] next = {Counters.last(connection, owner, "interaction")};
    for (Thing thing : things) {
      List<Telling> all = of(thing.kind(), thing.name());
      boolean meeting = thing.kind() == StoredItem.Kind.MEETING;
      if (meeting) all = materialised(thing.name(), all);
      List<Telling> rest = new ArrayList<>(all);
      rest.removeIf(one -> one.receipt() == receipt);
      settle(
          thing.kind(),
          meeting ? occurrences(all) : copies(all),
          meeting ? occurrences(rest) : copies(rest),
          () -> ++next[0]);
      for (InteractionRows.Held held : (meeting ? occurrences(rest) : copies(rest)).values())
        standing.belongs(thing.kind(), held.facts().key(), held.receipt());
    }
    Counters.save(connection, owner, "interaction", next[0]);
  }

  private record Thing(int kind, String name) implements Comparable<Thing> {
    @Override
    public int compareTo(Thing other) {
      int byKind = Integer.compare(kind, other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }
  }

  private Collection<Thing> saidBy(long receipt) throws SQLException {
    PreparedStatement find =
        statements.of("select kind, thing from telling where owner_id = ? and receipt_id = ?");
    find.setLong(1, owner);
    find.setLong(2, receipt);
    Set<Thing> things = new TreeSet<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) things.add(new Thing(row.getInt(1), row.getString(2)));
    }
    return things;
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
