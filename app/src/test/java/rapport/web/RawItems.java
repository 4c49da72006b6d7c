package rapport.web;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rapport.interactions.Channel;

/**
 * What happened with each person, read by plain SQL from the store's file: the other road, on which
 * sentences are recomputed. It shares no code with the desk.
 */
final class RawItems {

  /** A letter of a person to the owner, of the owner to them, or both together. */
  enum Way {
    FROM_THEM,
    TO_THEM,
    TOGETHER
  }

  /** One thing that happened with one person. */
  record Raw(
      long id,
      int kind,
      long at,
      Way way,
      int people,
      boolean opens,
      boolean toOwner,
      boolean named,
      String subject,
      int channel,
      long mark,
      long answers,
      long thread) {

    /** Whether a letter is another of the same second over again, under an identity of its own. */
    boolean copies(Raw other) {
      return kind == 1
          && other.kind == 1
          && at == other.at
          && way == other.way
          && people == other.people
          && opens == other.opens
          && toOwner == other.toOwner
          && named == other.named
          && thread == other.thread;
    }

    /** Whether it was between the owner and at most eight people. */
    boolean real() {
      return named && people <= 8;
    }

    /** Whether it was heard: in a room, on a screen or by telephone. */
    boolean spoken() {
      return channel <= 2;
    }
  }

  private final Map<Long, List<Raw>> byPerson = new HashMap<>();
  private final Map<Long, Long> personOf = new HashMap<>();
  private final Set<Long> own = new HashSet<>();
  private final TreeMap<LocalDate, Integer> letters = new TreeMap<>();
  private final TreeMap<LocalDate, Integer> sent = new TreeMap<>();
  private final TreeMap<LocalDate, Integer> received = new TreeMap<>();

  RawItems(Path home) {
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + home.resolve("rapport.db"));
        Statement sql = store.createStatement()) {
      try (ResultSet row = sql.executeQuery("select id, person_id from handle")) {
        while (row.next()) personOf.put(row.getLong(1), row.getLong(2));
      }
      try (ResultSet row =
          sql.executeQuery(
              "select h.person_id from handle h join owner_address a on a.address = h.value where a.found < 2")) {
        while (row.next()) own.add(row.getLong(1));
      }
      try (ResultSet row =
          sql.executeQuery(
              "select id, kind, at, people, opens, coalesce(subject, ''), parties, thread, channel, mark,"
                  + " answers from interaction"
                  + " where left_out is null order by at, id")) {
        while (row.next()) happened(row);
      }
      try (ResultSet row =
          sql.executeQuery(
              "select date(at, 'unixepoch'), substr(parties, 2) from interaction where kind = 1 and at > 0"
                  + " and coalesce(left_out, '') <> 'undated'")) {
        while (row.next()) letter(LocalDate.parse(row.getString(1)), row.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A letter is his whose address its parties begin with. */
  private void letter(LocalDate day, String parties) {
    long author = Long.parseLong(parties.split(" ", 2)[0]);
    letters.merge(day, 1, Integer::sum);
    boolean mine = own.contains(personOf.getOrDefault(author, 0L));
    (mine ? sent : received).merge(day, 1, Integer::sum);
  }

  /**
   * The days until one of which the mail holds nothing, or nothing of one side while the other goes
   * on; none for whom it hardly tells anything.
   */
  List<Dark> dark(List<Raw> past, LocalDate until) {
    long mail = past.stream().filter(one -> one.kind() == 1).count();
    if (mail * 5 < past.size()) return List.of();
    List<Dark> dark = new ArrayList<>(Dark.of(letters));
    dark.addAll(Dark.ofOneSide(sent.headMap(until, true), received.headMap(until, true)));
    dark.addAll(Dark.ofOneSide(received.headMap(until, true), sent.headMap(until, true)));
    dark.sort(Comparator.comparing(Dark::to));
    return dark.stream().filter(one -> !one.to().isAfter(until)).toList();
  }

  /** What happened with a person until an instant, oldest first. */
  List<Raw> of(long person, long until) {
    return byPerson.getOrDefault(person, List.of()).stream()
        .filter(raw -> raw.at() <= until)
        .toList();
  }

  private static final double DAY = 86_400;
  private final Map<Long, Double> allHeld = new HashMap<>();

  /**
   * The strength of a tie at an instant in seconds, in the plainest way: what it holds against what
   * the owner's other ties hold, which is counted by whole days.
   */
  double strength(long person, long at) {
    double all =
        allHeld.computeIfAbsent(
            at, when -> byPerson.keySet().stream().mapToDouble(one -> held(one, at, true)).sum());
    double own = held(person, at, false);
    double others = Math.max(0, all - held(person, at, true));
    return Math.pow(own / (own + others + 4) * own / (own + 4), .25);
  }

  /**
   * What all contacts hold that are of days before, or what the days hold, each the root of its
   * squares.
   */
  private double held(long person, long at, boolean wholeDays) {
    double sum = 0;
    Map<Long, Double> squares = new TreeMap<>();
    for (Raw one : of(person, at)) {
      long day = Math.floorDiv(one.at(), 86_400L);
      if (wholeDays && day >= Math.floorDiv(at, 86_400L)) continue;
      double age = wholeDays ? at - day * DAY : at - one.at();
      int people = one.named() ? one.people() : Math.max(26, one.people());
      double held = Channel.at(one.channel()).richness() / people * Math.pow(.5, age / (90 * DAY));
      if (wholeDays || Channel.at(one.channel()).spoken()) sum += held;
      else squares.merge(day, held * held, Double::sum);
    }
    return sum + squares.values().stream().mapToDouble(Math::sqrt).sum();
  }

  /** Everybody with whom anything happened. */
  Set<Long> people() {
    return byPerson.keySet();
  }

  private final Map<List<Long>, Long> lastChat = new HashMap<>();

  /** A chat begins anew after a day of silence. */
  private boolean chat(long person, ResultSet row) throws SQLException {
    Long before = lastChat.put(List.of(person, row.getLong(8)), row.getLong(3));
    return before == null || row.getLong(3) - before > 86_400;
  }

  /** Whether one of the same second is copied; they come in the order of their seconds. */
  private static boolean copied(Raw raw, List<Raw> all) {
    for (int n = all.size(); n > 0 && all.get(n - 1).at() == raw.at(); n--)
      if (raw.copies(all.get(n - 1))) return true;
    return false;
  }

  private void happened(ResultSet row) throws SQLException {
    int kind = row.getInt(2);
    String parties = row.getString(7);
    Map<Long, Character> roles = new HashMap<>();
    long author = 0;
    boolean toOwner = kind != 1;
    boolean named = kind != 1;
    for (String one : parties.split(" ")) {
      char role = one.charAt(0);
      long person = personOf.getOrDefault(Long.parseLong(one.substring(1)), 0L);
      boolean mine = own.contains(person);
      if (kind == 2 && role == 'd' && mine) return;
      if (role == 'a' || role == 'o') author = person;
      if (role == 't' && mine) toOwner = true;
      if (mine) named = true;
      if (role != 'd' && !mine && person != 0) roles.putIfAbsent(person, role);
    }
    boolean ours = own.contains(author);
    for (Map.Entry<Long, Character> one : roles.entrySet()) {
      boolean theirs = one.getKey() == author;
      Way way =
          switch (kind) {
            case 2 -> ours ? Way.TO_THEM : theirs ? Way.FROM_THEM : Way.TOGETHER;
            case 4 -> one.getValue() == 't' ? Way.TO_THEM : Way.FROM_THEM;
            default -> ours ? Way.TO_THEM : Way.FROM_THEM;
          };
      if (kind != 2 && kind != 4 && !ours && !theirs) continue;
      boolean opens = kind == 3 ? chat(one.getKey(), row) : row.getInt(5) == 1;
      Raw raw =
          new Raw(
              row.getLong(1),
              kind,
              row.getLong(3),
              way,
              row.getInt(4),
              opens,
              toOwner,
              named,
              row.getString(6),
              row.getInt(9),
              row.getLong(10),
              row.getLong(11),
              row.getLong(8));
      List<Raw> all = byPerson.computeIfAbsent(one.getKey(), p -> new ArrayList<>());
      if (!copied(raw, all)) all.add(raw);
    }
  }
}
