package rapport.store.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.Rows;

/** Rhythms for several people, and days on which nothing is asked. */
public final class RhythmRows {

  private final Rows rows;

  /** Over an open store. */
  public RhythmRows(Database database) {
    this.rows = new Rows(database);
  }

  /** A group with a rhythm of its own. */
  public record Group(long id, String name, int everyDays, @Nullable Integer atMostDays) {}

  /** The person behind a handle is in a group. */
  public record Member(long group, long handle) {}

  /** From a day until the day before another; handle 0 is everybody. */
  public record Pause(long id, long handle, String from, String until, String what) {}

  /** All groups. */
  public List<Group> groups(long owner) {
    return rows.list(
        owner,
        """
        select id, name, every_days, at_most_days from rhythm_group where owner_id = :owner
        order by id limit 1000\
        """,
        (row, n) -> new Group(row.getLong(1), row.getString(2), row.getInt(3), Rows.small(row, 4)));
  }

  /** Makes a group; returns its number. */
  public long group(long owner, String name, int everyDays, @Nullable Integer atMostDays) {
    return rows.insert(
        owner, "rhythm_group", "name", name, "every_days", everyDays, "at_most_days", atMostDays);
  }

  /** Dissolves a group; its members keep what is their own. */
  public void dissolve(long owner, long group) {
    rows.delete(owner, "rhythm_member", "group_id = :group", "group", group);
    rows.delete(owner, "rhythm_group", group);
  }

  /** Who is in which group. */
  public List<Member> members(long owner) {
    return rows.list(
        owner,
        """
        select group_id, handle_id from rhythm_member where owner_id = :owner
        order by group_id, handle_id limit 100000\
        """,
        (row, n) -> new Member(row.getLong(1), row.getLong(2)));
  }

  /** Puts somebody into a group. */
  public void join(long owner, Member member) {
    rows.enter(owner, "rhythm_member", "group_id", member.group(), "handle_id", member.handle());
  }

  /** Takes somebody out of a group. */
  public void leave(long owner, Member member) {
    rows.delete(
        owner,
        "rhythm_member",
        "group_id = :group and handle_id = :handle",
        "group",
        member.group(),
        "handle",
        member.handle());
  }

  /** All pauses, latest first. */
  public List<Pause> pauses(long owner) {
    return rows.list(
        owner,
        """
        select id, handle_id, from_day, until_day, what from pause where owner_id = :owner
        order by from_day desc, id limit 10000\
        """,
        (row, n) ->
            new Pause(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }

  /** Writes a pause down; returns its number. */
  public long pause(long owner, long handle, String from, String until, String what) {
    return rows.insert(
        owner, "pause", "handle_id", handle, "from_day", from, "until_day", until, "what", what);
  }

  /** Ends a pause as if it had never been. */
  public void resume(long owner, long pause) {
    rows.delete(owner, "pause", pause);
  }
}
