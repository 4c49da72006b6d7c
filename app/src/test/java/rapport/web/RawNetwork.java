package rapport.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rapport.people.Level;

/**
 * Who stood beside whom, what subjects people share and where they work, read by plain SQL from the
 * store's file: the other road for what Goals, the map and Grow say. It shares no code with them.
 */
final class RawNetwork {

  private final Map<Long, Long> personOf = new HashMap<>();
  private final Map<Long, Set<Long>> met = new HashMap<>();
  private final Map<Long, List<String>> subjects = new HashMap<>();
  private final Map<Long, Set<String>> work = new HashMap<>();
  private final Map<Long, String> texts = new HashMap<>();
  private final Map<Long, List<String>> titles = new HashMap<>();
  private final Set<String> needs = new HashSet<>();
  private final Set<String> relations = new HashSet<>();

  RawNetwork(Path home) {
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("rapport.db"));
        Statement sql = store.createStatement()) {
      each(
          sql,
          "select id, person_id, value from handle",
          row -> {
            personOf.put(row.getLong(1), row.getLong(2));
            String value = row.getString(3);
            if (value.indexOf('@') > 0)
              works(
                  row.getLong(2), value.substring(value.indexOf('@') + 1).toLowerCase(Locale.ROOT));
          });
      each(
          sql,
          "select ch.handle_id, coalesce(c.organisation, ''), coalesce(c.title, '') from card c"
              + " join card_handle ch on ch.card_id = c.id",
          row -> {
            long person = personOf.getOrDefault(row.getLong(1), 0L);
            works(person, row.getString(2).toLowerCase(Locale.ROOT));
            titles.computeIfAbsent(person, it -> new ArrayList<>()).add(row.getString(3));
            texts.merge(person, row.getString(2) + " " + row.getString(3), (a, b) -> a + " " + b);
          });
      each(
          sql,
          "select handle_id, words from remark where handle_id <> 0",
          row ->
              texts.merge(
                  personOf.getOrDefault(row.getLong(1), 0L),
                  row.getString(2),
                  (a, b) -> a + " " + b));
      each(
          sql,
          "select card_id, handle_id, value from card_detail d join card_handle h using (card_id)",
          row ->
              texts.merge(
                  personOf.getOrDefault(row.getLong(2), 0L),
                  row.getString(3),
                  (a, b) -> a + " " + b));
      each(
          sql,
          "select handle_id, kind, other_handle from relation",
          row ->
              relations.add(
                  personOf.getOrDefault(row.getLong(1), 0L)
                      + " "
                      + row.getString(2)
                      + " "
                      + personOf.getOrDefault(row.getLong(3), 0L)));
      each(
          sql, "select what from need where closed_on is null", row -> needs.add(row.getString(1)));
      each(
          sql,
          "select coalesce(subject, '') || ' ' || coalesce(note, ''), parties from interaction"
              + " where left_out is null",
          this::happened);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Take {
    void row(ResultSet row) throws SQLException;
  }

  private static void each(Statement sql, String query, Take take) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      while (row.next()) take.row(row);
    }
  }

  private void works(long person, String where) {
    if (!where.isEmpty()) work.computeIfAbsent(person, p -> new HashSet<>()).add(where);
  }

  private void happened(ResultSet row) throws SQLException {
    Set<Long> here = new HashSet<>();
    for (String one : row.getString(2).split(" "))
      here.add(personOf.getOrDefault(Long.parseLong(one.substring(1)), 0L));
    here.remove(0L);
    for (long one : here) {
      met.computeIfAbsent(one, p -> new HashSet<>()).addAll(here);
      subjects.computeIfAbsent(one, p -> new ArrayList<>()).add(row.getString(1));
    }
  }

  /** Whether two people were ever in one letter or meeting. */
  boolean met(long one, long other) {
    return met.getOrDefault(one, Set.of()).contains(other);
  }

  /** Whether the owner wants this, and has not closed it. */
  boolean wanted(String what) {
    return needs.contains(what);
  }

  /** Whether somebody shares a subject with these words beside each other, in any case. */
  boolean writes(long person, String words) {
    String wanted = plain(words);
    return subjects.getOrDefault(person, List.of()).stream()
        .anyMatch(subject -> (" " + plain(subject) + " ").contains(" " + wanted + " "));
  }

  /**
   * Whether somebody shares a letter or a meeting of this subject, whatever marks it as answered.
   */
  boolean had(long person, String subject) {
    String wanted = letters(subject);
    return subjects.getOrDefault(person, List.of()).stream()
        .anyMatch(one -> letters(one).endsWith(wanted));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'’&-]+", " ").strip();
  }

  /** Whether anything known of somebody has the beginning of this word. */
  boolean known(long person, String word) {
    String low = word.toLowerCase(Locale.ROOT);
    String begin = low.substring(0, Math.min(low.length(), 4));
    String all =
        texts.getOrDefault(person, "")
            + " "
            + String.join(" ", subjects.getOrDefault(person, List.of()));
    return all.toLowerCase(Locale.ROOT).contains(begin);
  }

  /** Whether a title on a card of somebody tells this level. */
  boolean stands(long person, String level) {
    return titles.getOrDefault(person, List.of()).stream()
        .anyMatch(title -> Level.of(title).words().equals(level));
  }

  /** Whether a card or an address says of two people that they work at the same place. */
  boolean colleagues(long one, long other) {
    return work.getOrDefault(one, Set.of()).stream()
        .anyMatch(work.getOrDefault(other, Set.of())::contains);
  }

  /** Whether a card or an address of somebody says that they work there. */
  boolean worksAt(long person, String where) {
    String wanted = where.toLowerCase(Locale.ROOT);
    Set<String> here = work.getOrDefault(person, Set.of());
    return here.contains(wanted)
        || work.values().stream()
            .filter(one -> one.contains(wanted))
            .anyMatch(one -> one.stream().anyMatch(at -> at.contains(".") && here.contains(at)));
  }

  /** Whether the owner or a card says what one is to another, in the words of a sentence. */
  boolean related(long one, String name, String is, long other, String otherName) {
    String kind =
        switch (is) {
          case "reports to" -> "REPORTS_TO";
          case "was introduced to you by" -> "INTRODUCED_BY";
          case "is the partner of" -> "PARTNER";
          case "is the child of" -> "CHILD";
          default -> "ASSISTANT";
        };
    return relations.contains(one + " " + kind + " " + other)
        || (kind.equals("PARTNER") && relations.contains(other + " " + kind + " " + one))
        || texts.getOrDefault(one, "").contains(": " + otherName)
        || texts.getOrDefault(other, "").contains(": " + name);
  }
}
