package rapport.store.sources;

import java.sql.Connection;
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
import rapport.interactions.WholeCalendar;
import rapport.store.Counters;
import rapport.store.StoredItem;
import rapport.store.sources.TellingRows.Thing;

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
   * @param counted whether it was known and counts, though by what is known of the owner now it
   *     would be left out
   */
  record Effect(boolean stored, boolean fresh, boolean replaced, long gone, boolean counted) {
    static final Effect NONE = new Effect(false, false, false, 0, false);
    static final Effect COUNTED = new Effect(false, false, false, 0, true);
    static final Effect WRITTEN = new Effect(true, false, false, 0, false);
  }

  private final Connection connection;
  private final long owner;
  private final Statements statements;
  private final TellingRows rows;
  private final InteractionRows standing;
  private final Exports exports;
  private final MeetingTwins twins;
  private @Nullable List<Exports.Export> whole;

  Tellings(Connection connection, long owner) throws SQLException {
    this.connection = connection;
    this.owner = owner;
    this.statements = new Statements(connection);
    this.standing = new InteractionRows(statements, owner);
    this.rows = new TellingRows(statements, owner);
    this.exports = new Exports(connection, owner);
    this.twins = new MeetingTwins(statements, rows, owner);
  }

  /**
   * One more copy of a message that the store has; of equal copies nothing is written.
   *
   * @param share whether what another import said already is remembered as said by this one too
   * @param live whether it is read at a source that is looked at again and again
   */
  Effect copy(int kind, Facts copy, long receipt, boolean share, boolean live) throws SQLException {
    InteractionRows.Stored stored = standing.stored(kind, copy.key());
    if (stored == null || stored.facts().saysTheSame(standing.seen(copy))) return Effect.NONE;
    List<Telling> before = rows.of(kind, copy.key());
    boolean lifted =
        live
            && stored.facts().spam()
            && !copy.spam()
            && JunkRows.lifted(statements, owner, receipt, copy.key());
    if (!lifted && holds(before, copy, receipt, share)) return Effect.NONE;
    if (before.isEmpty()) {
      for (long holder : standing.holders(stored))
        rows.put(kind, copy.key(), copy(stored.facts(), holder));
      before = rows.of(kind, copy.key());
    }
    Facts mine = copy;
    for (Telling one : before)
      if (one.receipt() == receipt && one.told() != null) {
        Facts said = Facts.read(one.told()).getFirst();
        if (!lifted || !said.spam()) mine = Facts.united(List.of(copy, said));
      }
    rows.put(kind, copy.key(), copy(mine, receipt));
    return settle(kind, copies(before), copies(rows.of(kind, copy.key())), () -> 0);
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
    List<Telling> before = rows.of(kind, it.thing());
    Map<Long, @Nullable String> alike = Facts.alike(facts);
    Telling known =
        before.stream()
            .filter(one ->
                one.key().equals(it.key())
                    && one.version() == it.version()
                    && alike.containsKey(one.digest()))
            .findFirst()
            .orElse(null);
    boolean same = known != null;
    long digest = known == null ? Facts.digest(facts) : known.digest();
    Telling mine = new Telling(it.key(), receipt, it.version(), it.whole(), digest, null);
    if (same && (!share || before.stream().anyMatch(one -> one.receipt() == receipt)))
      return Facts.counted(facts, alike.get(digest)) ? Effect.COUNTED : Effect.NONE;
    if (same && before.stream().allMatch(one -> one.told() == null)) {
      rows.put(kind, it.thing(), mine);
      return Effect.WRITTEN;
    }
    if (before.isEmpty() && !MeetingTwins.reported(it.thing())) {
      rows.put(kind, it.thing(), mine);
      return settle(kind, Map.of(), held(facts, receipt), numbers);
    }
    before = materialised(it.thing(), before);
    if (superseded(before, mine)) return Effect.NONE;
    rows.put(
        kind,
        it.thing(),
        new Telling(it.key(), receipt, it.version(), it.whole(), digest, Facts.told(facts)));
    return settle(
        kind,
        standing(it.thing(), before, wholes()),
        standing(it.thing(), rows.of(kind, it.thing()), wholes()),
        numbers);
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
      rows.put(StoredItem.Kind.MEETING, thing, written);
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

  /** The occurrences that no later export of the same calendar withdraws. */
  private Map<String, InteractionRows.Held> standing(
      String thing, List<Telling> tellings, List<Exports.Export> wholes) throws SQLException {
    Map<String, InteractionRows.Held> all = occurrences(tellings);
    if (MeetingTwins.reported(thing)) return twins.rest(thing, all);
    Set<Long> exported = new TreeSet<>();
    for (Exports.Export one : wholes) exported.add(one.receipt());
    if (!tellings.stream().allMatch(one -> exported.contains(one.receipt()))) return all;
    all.values().removeIf(held -> exports.withdrawn(wholes, thing, held.facts().at()));
    return all;
  }

  private List<Exports.Export> wholes() throws SQLException {
    if (whole == null) whole = exports.all();
    return whole;
  }

  /** What was just read is the whole of a calendar: what it lacks, or has again, stands anew. */
  Effect whole(long receipt, WholeCalendar calendar, InteractionRows.Numbers numbers)
      throws SQLException {
    List<Exports.Export> before = wholes();
    if (Exports.has(before, receipt, calendar)) return Effect.NONE;
    List<Exports.Export> now = Exports.and(before, new Exports.Export(receipt, calendar));
    boolean fresh = false;
    long gone = 0;
    for (String thing : touched(now, receipt)) {
      List<Telling> all = materialised(thing, rows.of(StoredItem.Kind.MEETING, thing));
      Effect effect =
          settle(
              StoredItem.Kind.MEETING,
              standing(thing, all, before),
              standing(thing, all, now),
              numbers);
      fresh |= effect.fresh();
      gone += effect.gone();
    }
    whole = now;
    return new Effect(true, fresh, gone > 0, gone, false);
  }

  /** The things that this import's export has and a related one has not, or the other way round. */
  private Set<String> touched(List<Exports.Export> wholes, long receipt) throws SQLException {
    Set<String> things = new TreeSet<>();
    for (Exports.Export one : wholes)
      for (Exports.Export other : wholes)
        if (one.receipt() == receipt
            && other.receipt() != receipt
            && exports.related(one, other)
            && !one.calendar().entries().keySet().equals(other.calendar().entries().keySet()))
          for (String thing : rows.meetings())
            if (one.calendar().has(thing) != other.calendar().has(thing)) things.add(thing);
    return things;
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
    return new Effect(true, fresh, replaced || gone > 0, gone, false);
  }

  /** Of a message it is news who is in it and whether it counts, not which copy of it is shown. */
  private static boolean differs(int kind, Facts was, Facts now) {
    if (kind == StoredItem.Kind.MEETING) return !was.equals(now);
    return !Objects.equals(was.leftOut(), now.leftOut()) || !was.parties().equals(now.parties());
  }

  /**
   * Counts what reports of attendance tell beside the meetings as they stand now; whether anything
   * stands otherwise than before.
   */
  boolean reported() throws SQLException {
    boolean changed = false;
    long[] next = {Counters.last(connection, owner, "interaction")};
    int kind = StoredItem.Kind.MEETING;
    for (String thing : rows.reported()) {
      List<Telling> told = rows.of(kind, thing);
      Map<String, InteractionRows.Held> now = standing(thing, told, List.of());
      now.replaceAll(
          (key, held) -> new InteractionRows.Held(standing.seen(held.facts()), held.receipt()));
      Map<String, InteractionRows.Held> before = new LinkedHashMap<>();
      for (String key : occurrences(told).keySet()) {
        InteractionRows.Stored stored = standing.stored(kind, key);
        if (stored != null)
          before.put(key, new InteractionRows.Held(stored.facts(), stored.receipt()));
      }
      if (!before.equals(now)) changed |= settle(kind, before, now, () -> ++next[0]).stored();
    }
    Counters.save(connection, owner, "interaction", next[0]);
    return twins.seen() || changed;
  }

  /** Takes back what an import said, and brings back what follows from the others. */
  void takeBack(long receipt) throws SQLException {
    Set<Thing> things = new TreeSet<>(rows.saidBy(receipt));
    for (String thing : touched(wholes(), receipt))
      things.add(new Thing(StoredItem.Kind.MEETING, thing));
    takeBack(receipt, things);
  }

  /** The same for one calendar entry; whoever else tells of it is believed from now on. */
  void takeBack(long receipt, String entry) throws SQLException {
    takeBack(receipt, List.of(new Thing(StoredItem.Kind.MEETING, entry)));
    rows.delete(new Thing(StoredItem.Kind.MEETING, entry), receipt);
  }

  private void takeBack(long receipt, Collection<Thing> things) throws SQLException {
    long[] next = {Counters.last(connection, owner, "interaction")};
    List<Exports.Export> rest = Exports.without(wholes(), receipt);
    for (Thing thing : things) {
      List<Telling> all = rows.of(thing.kind(), thing.name());
      boolean meeting = thing.kind() == StoredItem.Kind.MEETING;
      if (meeting) all = materialised(thing.name(), all);
      List<Telling> others = new ArrayList<>(all);
      others.removeIf(one -> one.receipt() == receipt);
      Map<String, InteractionRows.Held> now =
          meeting ? standing(thing.name(), others, rest) : copies(others);
      Map<String, InteractionRows.Held> before =
          meeting ? standing(thing.name(), all, wholes()) : copies(all);
      settle(thing.kind(), before, now, () -> ++next[0]);
      for (InteractionRows.Held held : now.values())
        standing.belongs(thing.kind(), held.facts().key(), held.receipt());
    }
    Counters.save(connection, owner, "interaction", next[0]);
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }
}
