package rapport.store.sources;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.store.RowReading;

/**
 * Interactions as they stand, read and changed one by one within a transaction. It does not know
 * what several imports say of them; that is for {@link Tellings}.
 */
final class InteractionRows {

  private final Statements statements;
  private final long owner;
  private final Set<String> off;

  InteractionRows(Statements statements, long owner) throws SQLException {
    this.statements = statements;
    this.owner = owner;
    this.off = rulesOff();
  }

  /** Gives out numbers for interactions. */
  interface Numbers {
    long next() throws SQLException;
  }

  /** A fact and the import that it stands under. */
  record Held(Facts facts, long receipt) {}

  /** An interaction as it stands, and the import it belongs to. */
  record Stored(long id, long receipt, Facts facts) {}

  @Nullable Stored stored(int kind, String key) throws SQLException {
    PreparedStatement find =
        statements.of(
            """
            select id, receipt_id, key, at, until, day, channel, subject, people, opens, mark, answers, thread, left_out,
              parties, version, unplaced from interaction where owner_id = ? and key = ? and kind = ?\
            """);
    find.setLong(1, owner);
    find.setString(2, key);
    find.setInt(3, kind);
    try (ResultSet row = find.executeQuery()) {
      return row.next() ? new Stored(row.getLong(1), row.getLong(2), facts(row, 3)) : null;
    }
  }

  /** What a report of attendance shows of a meeting is no word of its entry's. */
  private static Facts facts(ResultSet row, int from) throws SQLException {
    boolean unplaced = row.getInt(from + 14) == 1;
    return new Facts(
        row.getString(from),
        row.getLong(from + 1),
        RowReading.number(row, from + 2),
        row.getString(from + 3),
        unplaced ? Channel.FACE_TO_FACE.rung() : row.getInt(from + 4),
        row.getString(from + 5),
        row.getInt(from + 6),
        row.getInt(from + 7) == 1,
        row.getLong(from + 8),
        RowReading.number(row, from + 9),
        RowReading.number(row, from + 10),
        row.getString(from + 11),
        row.getString(from + 12),
        RowReading.number(row, from + 13),
        unplaced);
  }

  /** The imports that hold an interaction as it stands. */
  List<Long> holders(Stored stored) throws SQLException {
    List<Long> holders = new ArrayList<>(List.of(stored.receipt()));
    PreparedStatement shared =
        statements.of(
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

  /** The occurrences of a calendar entry, in the order of their numbers. */
  List<Facts> of(String thing) throws SQLException {
    PreparedStatement find =
        statements.of(
            """
            select key, at, until, day, channel, subject, people, opens, mark, answers, thread, left_out, parties, version,
              unplaced from interaction where owner_id = ? and kind = 2 and thread = ? order by id\
            """);
    find.setLong(1, owner);
    find.setLong(2, ItemNumbers.of(thing));
    List<Facts> all = new ArrayList<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) all.add(facts(row, 1));
    }
    return all;
  }

  /** As it would be stored: without a rule that is off. */
  Facts seen(Facts it) {
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
        it.version(),
        it.unplaced());
  }

  void delete(int kind, String key) throws SQLException {
    PreparedStatement delete =
        statements.of("delete from interaction where owner_id = ? and key = ? and kind = ?");
    delete.setLong(1, owner);
    delete.setString(2, key);
    delete.setInt(3, kind);
    delete.executeUpdate();
  }

  boolean insert(int kind, Held it, Numbers numbers) throws SQLException {
    PreparedStatement insert =
        statements.of(
            """
            insert into interaction (receipt_id, at, until, day, channel, subject, people, opens, mark, answers, thread,
              left_out, parties, version, unplaced, owner_id, key, kind, note, id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?) on conflict do nothing\
            """);
    bind(insert, kind, it);
    insert.setLong(19, numbers.next());
    return insert.executeUpdate() > 0;
  }

  void update(int kind, Held it) throws SQLException {
    PreparedStatement update =
        statements.of(
            """
            update interaction set receipt_id = ?, at = ?, until = ?, day = ?, channel = ?, subject = ?, people = ?,
              opens = ?, mark = ?, answers = ?, thread = ?, left_out = case when exists (select 1 from counted c
                where c.owner_id = interaction.owner_id and c.key = interaction.key and c.kind = interaction.kind)
                then null else ? end, parties = ?, version = ?, unplaced = ?
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
    to.setInt(15, it.unplaced() ? 1 : 0);
    to.setLong(16, owner);
    to.setString(17, it.key());
    to.setInt(18, kind);
  }

  private static void number(PreparedStatement to, int at, @Nullable Long value)
      throws SQLException {
    if (value == null) to.setNull(at, Types.BIGINT);
    else to.setLong(at, value);
  }

  /** What an import still says stands under it. */
  void belongs(int kind, String key, long receipt) throws SQLException {
    PreparedStatement belongs =
        statements.of(
            "update interaction set receipt_id = ? where owner_id = ? and key = ? and kind = ?");
    belongs.setLong(1, receipt);
    belongs.setLong(2, owner);
    belongs.setString(3, key);
    belongs.setInt(4, kind);
    belongs.executeUpdate();
  }

  private Set<String> rulesOff() throws SQLException {
    Set<String> off = new HashSet<>();
    PreparedStatement rules =
        statements.of("select rule from rule_off where owner_id = ? order by rule limit 100");
    rules.setLong(1, owner);
    try (ResultSet row = rules.executeQuery()) {
      while (row.next()) off.add(row.getString(1));
    }
    return off;
  }
}
