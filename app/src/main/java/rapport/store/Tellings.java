package rapport.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
  private final List<PreparedStatement> open = new ArrayList<>();
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private final Set<String> off;

  Tellings(Connection connection, long owner) throws SQLException {
    this.connection = connection;
    this.owner = owner;
    this.off = rulesOff();
  }

  private Set<String> rulesOff() throws SQLException {
    Set<String> off = new HashSet<>();
    PreparedStatement rules =
        statement("select rule from rule_off where owner_id = ? order by rule limit 100");
    rules.setLong(1, owner);
    try (ResultSet row = rules.executeQuery()) {
      while (row.next()) off.add(row.getString(1));
    }
    return off;
  }

  private PreparedStatement statement(String sql) throws SQLException {
    PreparedStatement known = prepared.get(sql);
    if (known != null) return known;
    PreparedStatement fresh = connection.prepareStatement(sql);
    prepared.put(sql, fresh);
    open.add(fresh);
    return fresh;
  }

  /** Everything said of a thing. */
  List<Telling> of(int kind, String thing) throws SQLException {
    PreparedStatement find =
        statement(
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
        statement(
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
    Stored stored = stored(kind, copy.key());
    if (stored == null || stored.facts().saysTheSame(seen(copy))) return Effect.NONE;
    List<Telling> before = of(kind, copy.key());
    if (holds(before, copy, receipt, share)) return Effect.NONE;
    if (before.isEmpty()) {
      for (long holder : holders(stored)) put(kind, copy.key(), copy(stored.facts(), holder));
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

  /** As it would be stored: without a rule that is off. */
  private Facts seen(Facts it) {
    if (it.leftOut() == null || !off.contains(it.leftOut())) return it;
    return new Facts(
        it.key(),
        it.at(),
        it.until(),
        it.day(),
        it.channel(),
        it.subject(),
        it.people(),
        it.opens(),
        it.mark(),
        it.answers(),
        it.thread(),
        null,
        it.parties(),
        it.version());
  }

  /** An interaction as it stands, and the import it belongs to. */
  private record Stored(long id, long receipt, Facts facts) {}

  private @Nullable Stored stored(int kind, String key) throws SQLException {
    PreparedStatement find =
        statement(
            """
            select id, receipt_id, key, at, until, day, channel, subject, people, opens, mark, answers, thread, left_out,
              parties, version from interaction where owner_id = ? and key = ? and kind = ?\
            """);
    find.setLong(1, owner);
    find.setString(2, key);
    find.setInt(3, kind);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? new Stored(row.getLong(1), row.getLong(2), facts(row, 3)) : null;
    }
  }

  private static Facts facts(ResultSet row, int from) throws SQLException {
    return new Facts(
        row.getString(from),
        row.getLong(from + 1),
        Rows.number(row, from + 2),
        row.getString(from + 3),
        row.getInt(from + 4),
        row.getString(from + 5),
        row.getInt(from + 6),
        row.getInt(from + 7) == 1,
        row.getLong(from + 8),
        Rows.number(row, from + 9),
        Rows.number(row, from + 10),
        row.getString(from + 11),
        row.getString(from + 12),
        Rows.number(row, from + 13));
  }

  private List<Long> holders(Stored stored) throws SQLException {
    List<Long> holders = new ArrayList<>(List.of(stored.receipt()));
    PreparedStatement shared =
        statement(
            """
            select receipt_id from also_seen where owner_id = ? and interaction_id = ?
            order by receipt_id limit 10000\
            """);
    shared.setLong(1, owner);
    shared.setLong(2, stored.id());
    try (ResultSet row = shared.executeQuery()) {
      while (row.next()) holders.add(row.getLong(1));
    }
    return holders;
  }

  /** A fact and the import that it stands under. */
  private record Held(Facts facts, long receipt) {}

  private static Map<String, Held> copies(List<Telling> tellings) {
    List<Facts> copies = new ArrayList<>();
    long receipt = Long.MAX_VALUE;
    for (Telling one : tellings) {
      if (one.told() == null) continue;
      copies.addAll(Facts.read(one.told()));
      receipt = Math.min(receipt, one.receipt());
    }
    if (copies.isEmpty()) return Map.of();
    Facts united = Facts.united(copies);
    return Map.of(united.key(), new Held(united, receipt));
  }

  /** Gives out numbers for interactions. */
  interface Numbers {
    long next() throws SQLException;
  }

  /**
   * A calendar entry as an import tells it.
   *
   * @param share whether an entry that is known is remembered as told by this import too
   */
  Effect series(Entry.Series it, List<Facts> facts, long receipt, boolean share, Numbers numbers)
      throws SQLException {
    int kind = Entry.Kind.MEETING;
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

  private static Map<String, Held> held(List<Facts> facts, long receipt) {
    Map<String, Held> held = new LinkedHashMap<>();
    for (Facts one : facts) held.put(one.key(), new Held(one, receipt));
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
      String told = Facts.told(standing(thing));
      Telling written =
          new Telling(one.key(), one.receipt(), one.version(), one.whole(), one.digest(), told);
      put(Entry.Kind.MEETING, thing, written);
      all.add(written);
    }
    return all;
  }

  private List<Facts> standing(String thing) throws SQLException {
    PreparedStatement find =
        statement(
            """
            select key, at, until, day, channel, subject, people, opens, mark, answers, thread, left_out, parties, version
            from interaction where owner_id = ? and kind = 2 and thread = ? order by id\
            """);
    find.setLong(1, owner);
    find.setLong(2, Marks.of(thing));
    List<Facts> all = new ArrayList<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) all.add(facts(row, 1));
    }
    return all;
  }

  /**
   * The newest telling of the whole, and over it those of single occurrences that are not older; of
   * equally new ones the import that came last.
   */
  private static Map<String, Held> occurrences(List<Telling> tellings) {
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
    Map<String, Held> all = new LinkedHashMap<>();
    if (whole != null) put(all, whole);
    List<Telling> inOrder = new ArrayList<>(parts.values());
    inOrder.sort(newest);
    for (Telling part : inOrder) put(all, part);
    return all;
  }

  private static void put(Map<String, Held> all, Telling telling) {
    if (telling.told() == null) return;
    for (Facts one : Facts.read(telling.told()))
      all.put(one.key(), new Held(one, telling.receipt()));
  }

  /** Changes the interactions of a thing from what followed before to what follows now. */
  private Effect settle(int kind, Map<String, Held> before, Map<String, Held> now, Numbers numbers)
      throws SQLException {
    boolean replaced = false;
    boolean fresh = false;
    long gone = 0;
    for (String key : before.keySet())
      if (!now.containsKey(key)) {
        delete(kind, key);
        gone++;
      }
    for (Map.Entry<String, Held> one : now.entrySet()) {
      Held was = before.get(one.getKey());
      if (was == null) {
        boolean inserted = insert(kind, one.getValue(), numbers);
        fresh |= inserted;
      } else if (!was.equals(one.getValue())) {
        update(kind, one.getValue());
        replaced |= differs(kind, was.facts(), one.getValue().facts());
      }
    }
    return new Effect(true, fresh, replaced || gone > 0, gone);
  }

  /** Of a message it is news who is in it and whether it counts, not which copy of it is shown. */
  private static boolean differs(int kind, Facts was, Facts now) {
    if (kind == Entry.Kind.MEETING) return !was.equals(now);
    return !Objects.equals(was.leftOut(), now.leftOut()) || !was.parties().equals(now.parties());
  }

  private void delete(int kind, String key) throws SQLException {
    PreparedStatement delete =
        statement("delete from interaction where owner_id = ? and key = ? and kind = ?");
    delete.setLong(1, owner);
    delete.setString(2, key);
    delete.setInt(3, kind);
    delete.executeUpdate();
  }

  private boolean insert(int kind, Held it, Numbers numbers) throws SQLException {
    PreparedStatement insert =
        statement(
            """
            insert into interaction (receipt_id, at, until, day, channel, subject, people, opens, mark, answers, thread,
              left_out, parties, version, owner_id, key, kind, note, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?) on conflict do nothing\
            """);
    bind(insert, kind, it);
    insert.setLong(18, numbers.next());
    return insert.executeUpdate() > 0;
  }

  private void update(int kind, Held it) throws SQLException {
    PreparedStatement update =
        statement(
            """
            update interaction set receipt_id = ?, at = ?, until = ?, day = ?, channel = ?, subject = ?, people = ?,
              opens = ?, mark = ?, answers = ?, thread = ?, left_out = case when exists (select 1 from counted c
                where c.owner_id = interaction.owner_id and c.key = interaction.key and c.kind = interaction.kind)
                then null else ? end, parties = ?, version = ?
            where owner_id = ? and key = ? and kind = ?\
            """);
    bind(update, kind, it);
    update.executeUpdate();
  }

  private void bind(PreparedStatement to, int kind, Held held) throws SQLException {
    Facts it = seen(held.facts());
    to.setLong(1, held.receipt());
    to.setLong(2, it.at());
    number(to, 3, it.until());
    to.setString(4, it.day());
    to.setInt(5, it.channel());
    to.setString(6, it.subject());
    to.setInt(7, it.people());
    to.setInt(8, it.opens() ? 1 : 0);
    to.setLong(9, it.mark());
    number(to, 10, it.answers());
    number(to, 11, it.thread());
    to.setString(12, it.leftOut());
    to.setString(13, it.parties());
    number(to, 14, it.version());
    to.setLong(15, owner);
    to.setString(16, it.key());
    to.setInt(17, kind);
  }

  private static void number(PreparedStatement to, int at, @Nullable Long value)
      throws SQLException {
    if (value == null) to.setNull(at, Types.BIGINT);
    else to.setLong(at, value);
  }

  /** Takes back what an import said, and brings back what follows from the others. */
  void takeBack(long receipt) throws SQLException {
    long[] next = {highest()};
    for (Thing thing : saidBy(receipt)) {
      List<Telling> all = of(thing.kind(), thing.name());
      boolean meeting = thing.kind() == Entry.Kind.MEETING;
      if (meeting) all = materialised(thing.name(), all);
      List<Telling> rest = new ArrayList<>(all);
      rest.removeIf(one -> one.receipt() == receipt);
      settle(
          thing.kind(),
          meeting ? occurrences(all) : copies(all),
          meeting ? occurrences(rest) : copies(rest),
          () -> ++next[0]);
      for (Held held : (meeting ? occurrences(rest) : copies(rest)).values())
        belongs(thing.kind(), held.facts().key(), held.receipt());
    }
  }

  /** What an import still says stands under it. */
  private void belongs(int kind, String key, long receipt) throws SQLException {
    PreparedStatement belongs =
        statement(
            "update interaction set receipt_id = ? where owner_id = ? and key = ? and kind = ?");
    belongs.setLong(1, receipt);
    belongs.setLong(2, owner);
    belongs.setString(3, key);
    belongs.setInt(4, kind);
    belongs.executeUpdate();
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
        statement("select kind, thing from telling where owner_id = ? and receipt_id = ?");
    find.setLong(1, owner);
    find.setLong(2, receipt);
    Set<Thing> things = new TreeSet<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) things.add(new Thing(row.getInt(1), row.getString(2)));
    }
    return things;
  }

  private long highest() throws SQLException {
    PreparedStatement max =
        statement("select coalesce(max(id), 0) from interaction where owner_id = ?");
    max.setLong(1, owner);
    try (ResultSet row = max.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : open) statement.close();
  }
}
