package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.WholeCalendar;
import rapport.store.RowReading;
import rapport.store.Rows;

/**
 * The exports of whole calendars that were imported, oldest first, and what follows from all of
 * them: a meeting stands as long as one export that holds it is not followed by another of the same
 * calendar that lacks it. That is a function of the set, not of the order of imports. It is for one
 * transaction.
 */
final class Exports {

  /** What one import held as the whole of a calendar. */
  record Export(long receipt, WholeCalendar calendar) {}

  private static final Comparator<Export> OLDEST_FIRST =
      Comparator.comparingLong((Export one) -> one.calendar().stamp())
          .thenComparingLong(Export::receipt);

  private record Pair(long earlier, long later) {}

  private final Connection connection;
  private final long owner;
  private final Map<Pair, Optional<WholeCalendar.Span>> spans = new LinkedHashMap<>();

  Exports(Connection connection, long owner) {
    this.connection = connection;
    this.owner = owner;
  }

  /** All of them, oldest first. */
  List<Export> all() throws SQLException {
    List<Export> all = new ArrayList<>();
    try (PreparedStatement find =
        connection.prepareStatement(
            """
            select receipt_id, name, maker, stamp, starts, ends, entries from calendar_export
            where owner_id = ? order by stamp, receipt_id limit 10000\
            """)) {
      find.setLong(1, owner);
      try (ResultSet row = find.executeQuery()) {
        while (row.next())
          all.add(
              new Export(
                  row.getLong(1),
                  new WholeCalendar(
                      row.getString(2),
                      row.getString(3),
                      row.getLong(4),
                      RowReading.number(row, 5),
                      RowReading.number(row, 6),
                      entries(row.getString(7)))));
      }
    }
    return all;
  }

  /** The same with one export more, or with another in the place of its import's earlier one. */
  static List<Export> and(List<Export> all, Export one) {
    List<Export> more = without(all, one.receipt());
    more.add(one);
    more.sort(OLDEST_FIRST);
    return more;
  }

  /** The same without what one import held. */
  static List<Export> without(List<Export> all, long receipt) {
    List<Export> fewer = new ArrayList<>(all);
    fewer.removeIf(one -> one.receipt() == receipt);
    return fewer;
  }

  /** Whether another import held just this: to import it again tells nothing new. */
  static boolean has(List<Export> all, long receipt, WholeCalendar calendar) {
    return all.stream()
        .anyMatch(one -> one.receipt() != receipt && one.calendar().equals(calendar));
  }

  /** Keeps what an import held, unless another one held just the same. */
  void put(long receipt, WholeCalendar calendar) throws SQLException {
    if (has(all(), receipt, calendar)) return;
    try (PreparedStatement put =
        connection.prepareStatement(
            """
            insert into calendar_export (owner_id, receipt_id, name, maker, stamp, starts, ends, entries)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (owner_id, receipt_id) do update set name = excluded.name, maker = excluded.maker,
              stamp = excluded.stamp, starts = excluded.starts, ends = excluded.ends, entries = excluded.entries\
            """)) {
      put.setLong(1, owner);
      put.setLong(2, receipt);
      put.setString(3, calendar.name());
      put.setString(4, calendar.maker());
      put.setLong(5, calendar.stamp());
      Rows.number(put, 6, calendar.from());
      Rows.number(put, 7, calendar.until());
      put.setString(8, text(calendar));
      put.executeUpdate();
    }
  }

  private static String text(WholeCalendar calendar) {
    StringBuilder text = new StringBuilder();
    calendar
        .entries()
        .forEach((uid, held) ->
            text.append(uid)
                .append('\t')
                .append(held.start())
                .append(held.recurring() ? "\tr\n" : "\t\n"));
    return text.toString();
  }

  private static Map<String, WholeCalendar.Held> entries(@Nullable String text) {
    Map<String, WholeCalendar.Held> entries = new LinkedHashMap<>();
    for (String line : String.valueOf(text).split("\n")) {
      String[] f = line.split("\t", -1);
      if (f.length == 3)
        entries.put(f[0], new WholeCalendar.Held(Long.parseLong(f[1]), f[2].equals("r")));
    }
    return entries;
  }

  /** Whether two exports speak of one calendar, so that one of them may withdraw meetings. */
  boolean related(Export one, Export other) {
    return over(one, other).isPresent() || over(other, one).isPresent();
  }

  /** Whether every export that holds a meeting is followed by one that lacks it at that time. */
  boolean withdrawn(List<Export> all, String thing, long at) {
    boolean held = false;
    for (int n = 0; n < all.size(); n++) {
      if (!all.get(n).calendar().has(thing)) continue;
      held = true;
      if (!lacking(all, n, thing, at)) return false;
    }
    return held;
  }

  private boolean lacking(List<Export> all, int holder, String thing, long at) {
    for (int n = holder + 1; n < all.size(); n++) {
      Export later = all.get(n);
      if (!later.calendar().has(thing)
          && over(later, all.get(holder)).filter(span -> span.has(at)).isPresent()) return true;
    }
    return false;
  }

  private Optional<WholeCalendar.Span> over(Export later, Export earlier) {
    return spans.computeIfAbsent(
        new Pair(earlier.receipt(), later.receipt()),
        any -> later.calendar().over(earlier.calendar()));
  }
}
