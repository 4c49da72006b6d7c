package rapport.store.sources;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Channel;
import rapport.store.RowReading;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;

/**
 * Counts a meeting once that a calendar tells of and a report of attendance as well. The two share
 * no identity, so they are known by their time and people: they overlap for at least half of the
 * shorter one, and somebody beside the owner is in both. Then the calendar's meeting stands, and of
 * the report only those are left whom no such meeting names; and where the calendar says nothing of
 * where it was, it was by video. It is a function of what is told and of who is who, so the order
 * of imports does not matter. It is for one transaction.
 */
final class MeetingTwins {

  /** How the identity of a meeting begins that only a report tells of. */
  static final String REPORTED = "attended:";

  private static final long LONGEST = 2 * 86_400;
  private static final long OWN = 0;

  private final Statements statements;
  private final TellingRows rows;
  private final long owner;
  private final Map<Long, Long> persons = new HashMap<>();

  MeetingTwins(Statements statements, TellingRows rows, long owner) {
    this.statements = statements;
    this.rows = rows;
    this.owner = owner;
  }

  /** Whether only a report tells of that thing. */
  static boolean reported(String thing) {
    return thing.startsWith(REPORTED);
  }

  /** A meeting's time, and who was in it. */
  private record Met(long at, long until, Set<Long> people) {
    private boolean overlaps(Met other) {
      long shared = Math.min(until, other.until) - Math.max(at, other.at);
      return shared >= 0 && 2 * shared >= Math.min(until - at, other.until - other.at);
    }
  }

  /** What is left of a report beside the meetings that stand and the reports before it. */
  Map<String, InteractionRows.Held> rest(String thing, Map<String, InteractionRows.Held> told)
      throws SQLException {
    Map<String, InteractionRows.Held> rest = new LinkedHashMap<>();
    for (Map.Entry<String, InteractionRows.Held> one : told.entrySet()) {
      Facts facts = one.getValue().facts();
      Met mine = met(facts.at(), facts.until(), facts.parties());
      Set<Long> elsewhere = new HashSet<>();
      List<Met> others = new ArrayList<>();
      for (Standing other : calendar(mine, false)) others.add(other.met);
      others.addAll(reports(thing));
      boolean twin = false;
      for (Met other : others) {
        if (!mine.overlaps(other) || !meets(mine.people, other.people)) continue;
        twin = true;
        elsewhere.addAll(other.people);
      }
      if (facts.leftOut() != null || !twin) rest.put(one.getKey(), one.getValue());
      else if (!elsewhere.containsAll(mine.people))
        rest.put(
            one.getKey(),
            new InteractionRows.Held(without(facts, elsewhere), one.getValue().receipt()));
    }
    return rest;
  }

  /**
   * Counts meetings as by video whose entries say nothing of where they are and that a report tells
   * of, and no others of that kind; whether any counts otherwise now.
   */
  boolean seen() throws SQLException {
    Set<Long> video = new TreeSet<>();
    for (Met report : reports(null))
      for (Standing one : calendar(report, true))
        if (report.overlaps(one.met) && meets(report.people, one.met.people)) video.add(one.id);
    Set<Long> before = new TreeSet<>();
    PreparedStatement find =
        statements.of(
            """
            select id from interaction where owner_id = ? and unplaced = 1 and channel = 1 order by at, id limit 1000000\
            """);
    find.setLong(1, owner);
    try (ResultSet row = find.executeQuery()) {
      while (row.next()) before.add(row.getLong(1));
    }
    for (long id : before) if (!video.contains(id)) channel(id, Channel.FACE_TO_FACE);
    for (long id : video) if (!before.contains(id)) channel(id, Channel.VIDEO);
    return !video.equals(before);
  }

  private void channel(long id, Channel channel) throws SQLException {
    PreparedStatement set =
        statements.of("update interaction set channel = ? where owner_id = ? and id = ?");
    set.setInt(1, channel.rung());
    set.setLong(2, owner);
    set.setLong(3, id);
    set.executeUpdate();
  }

  private static boolean meets(Set<Long> some, Set<Long> others) {
    return some.stream().anyMatch(others::contains);
  }

  /**
   * Meetings of other sources that stand around a time.
   *
   * @param unplaced whether those alone whose entries say nothing of where they are
   */
  private List<Standing> calendar(Met around, boolean unplaced) throws SQLException {
    PreparedStatement find =
        statements.of(
            """
            select id, at, until, parties from interaction
            where owner_id = ? and kind = 2 and at > ? and at < ? and day is null and left_out is null
              and key not like 'attended:%' and unplaced >= ? order by at, id limit 1000\
            """);
    find.setLong(1, owner);
    find.setLong(2, around.at - LONGEST);
    find.setLong(3, around.until + 1);
    find.setInt(4, unplaced ? 1 : 0);
    List<Row> found = new ArrayList<>();
    try (ResultSet row = find.executeQuery()) {
      while (row.next())
        found.add(
            new Row(row.getLong(1), row.getLong(2), RowReading.number(row, 3), row.getString(4)));
    }
    List<Standing> all = new ArrayList<>();
    for (Row one : found) all.add(new Standing(one.id, met(one.at, one.until, one.parties)));
    return all;
  }

  private record Row(long id, long at, @Nullable Long until, String parties) {}

  /** A meeting that stands, with its number. */
  private record Standing(long id, Met met) {}

  /**
   * What reports tell that count.
   *
   * @param before those before this thing alone, because two reports of one meeting are one, and
   *     what the first of them tells the others need not; null for all
   */
  private List<Met> reports(@Nullable String before) throws SQLException {
    List<Met> all = new ArrayList<>();
    for (String other : rows.reported()) {
      if (before != null && other.compareTo(before) >= 0) continue;
      for (Tellings.Telling telling : rows.of(StoredItem.Kind.MEETING, other)) {
        if (telling.told() == null) continue;
        for (Facts one : Facts.read(telling.told()))
          if (one.leftOut() == null) all.add(met(one.at(), one.until(), one.parties()));
      }
    }
    return all;
  }

  /** With the people beside the owner who did not decline; whoever is nobody is not among them. */
  private Met met(long at, @Nullable Long until, String parties) throws SQLException {
    List<Long> handles = new ArrayList<>();
    Interactions.parties(
        parties,
        (handle, role) -> {
          if (role != StoredItem.Role.DECLINED) handles.add(handle);
        });
    Set<Long> people = new HashSet<>();
    for (long handle : handles) {
      long person = person(handle);
      if (person != OWN) people.add(person);
    }
    return new Met(at, until == null ? at : until, people);
  }

  /** Whose a handle is; 0 for the owner's own and for what is nobody. */
  private long person(long handle) throws SQLException {
    Long known = persons.get(handle);
    if (known != null) return known;
    PreparedStatement find =
        statements.of(
            """
            select case when exists (select 1 from owner_address a where a.owner_id = h.owner_id and a.address = h.value)
              then 0 else h.person_id end
            from handle h where h.owner_id = ? and h.id = ?\
            """);
    find.setLong(1, owner);
    find.setLong(2, handle);
    long person = OWN;
    try (ResultSet row = find.executeQuery()) {
      if (row.next()) person = row.getLong(1);
    }
    persons.put(handle, person);
    return person;
  }

  private Facts without(Facts it, Set<Long> elsewhere) throws SQLException {
    StringBuilder parties = new StringBuilder();
    Set<Long> others = new HashSet<>();
    for (String part : it.parties().split(" ")) {
      long person = person(Long.parseLong(part.substring(1)));
      if (elsewhere.contains(person)) continue;
      if (person != OWN) others.add(person);
      if (!parties.isEmpty()) parties.append(' ');
      parties.append(part);
    }
    return new Facts(
        it.key(),
        it.at(),
        it.until(),
        it.day(),
        it.channel(),
        it.subject(),
        Math.max(1, others.size()),
        it.opens(),
        it.mark(),
        it.answers(),
        it.thread(),
        it.leftOut(),
        parties.toString(),
        it.version(),
        it.unplaced());
  }
}
