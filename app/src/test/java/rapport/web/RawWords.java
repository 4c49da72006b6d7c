package rapport.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the owner wrote down, read by plain SQL from the store's file: the other road on which the
 * sentences of moves are recomputed. It shares no code with the desk.
 */
final class RawWords {

  private final Path store;
  final LocalDate today;
  final Instant now;
  final ZoneId zone;

  RawWords(Path home, Instant now, ZoneId zone) {
    this.store = home.resolve("rapport.db");
    this.now = now;
    this.zone = zone;
    this.today = now.atZone(zone).toLocalDate();
  }

  /** The first columns of the rows of a query, as text, in its order. */
  List<String> rows(String query, Object... values) {
    List<String> found = new ArrayList<>();
    try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + store);
        PreparedStatement sql = open.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) sql.setObject(i + 1, values[i]);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          String text = row.getString(1);
          found.add(text == null ? "" : text);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
    return found;
  }

  /** The same of rows that hang on handles of a person; the person is the first value. */
  List<String> of(long person, String column, String table, String where, Object... more) {
    List<Object> values = new ArrayList<>(List.of(person));
    values.addAll(List.of(more));
    return rows(
        "select "
            + column
            + " from "
            + table
            + " x where x.handle_id in (select id from handle where person_id = ?) and "
            + where,
        values.toArray());
  }

  /** A day as a sentence says it. */
  static String words(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(day);
  }

  /** The day of an instant in seconds. */
  LocalDate day(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(zone).toLocalDate();
  }

  /** Whether one of some days in ISO form is said in these words, and lies ahead or behind. */
  boolean said(List<String> days, String words, boolean past) {
    return days.stream()
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse)
        .anyMatch(day -> words(day).equals(words) && day.isBefore(today) == past);
  }

  /** Whether one of some instants in seconds is said in these words. */
  boolean at(List<String> seconds, String words) {
    return seconds.stream().map(this::day).anyMatch(day -> words(day).equals(words));
  }
}
