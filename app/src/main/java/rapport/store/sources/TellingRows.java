package rapport.store.sources;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rapport.store.sources.Tellings.Telling;

/** The rows of tellings, within a transaction. What follows from them is for {@link Tellings}. */
final class TellingRows {

  private final Statements statements;
  private final long owner;

  TellingRows(Statements statements, long owner) {
    this.statements = statements;
    this.owner = owner;
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

  /** The calendar entries of which anything is said. */
  List<String> meetings() throws SQLException {
    PreparedStatement find =
        statements.of("select distinct thing from telling where owner_id = ? and kind = 2");
    find.setLong(1, owner);
    List<String> all = new ArrayList<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) all.add(row.getString(1));
    }
    return all;
  }

  /** The meetings of which a report of attendance tells, in order. */
  List<String> reported() throws SQLException {
    List<String> all = new ArrayList<>();
    PreparedStatement any =
        statements.of(
            "select 1 from receipt where owner_id = ? and format like '%-attendance' limit 1");
    any.setLong(1, owner);
    try (ResultSet row = any.executeQuery()) {
      if (!row.next()) return all;
    }
    for (String thing : meetings()) if (MeetingTwins.reported(thing)) all.add(thing);
    Collections.sort(all);
    return all;
  }

  /** Something that is told of: a message or a calendar entry. */
  record Thing(int kind, String name) implements Comparable<Thing> {
    @Override
    public int compareTo(Thing other) {
      int byKind = Integer.compare(kind, other.kind);
      return byKind != 0 ? byKind : name.compareTo(other.name);
    }
  }

  /** What one import says something of. */
  Collection<Thing> saidBy(long receipt) throws SQLException {
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

  /** Forgets what one import says of a thing. */
  void delete(Thing thing, long receipt) throws SQLException {
    PreparedStatement gone =
        statements.of(
            "delete from telling where owner_id = ? and kind = ? and thing = ? and receipt_id = ?");
    gone.setLong(1, owner);
    gone.setInt(2, thing.kind());
    gone.setString(3, thing.name());
    gone.setLong(4, receipt);
    gone.executeUpdate();
  }
}
