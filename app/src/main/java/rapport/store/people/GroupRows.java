package rapport.store.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;

/** Groups of people as the owner made them, and searches that are kept under a name. */
public final class GroupRows {

  private final Rows rows;

  /** Over an open store. */
  public GroupRows(Database database) {
    this.rows = new Rows(database);
  }

  /**
   * A group.
   *
   * @param everyDays its rhythm, 0 for none
   */
  public record Group(long id, String name, int everyDays, @Nullable Integer atMostDays) {}

  /**
   * The person behind a handle is in a group, or was taken out of it although a card names it.
   *
   * @param leftOut whether they were taken out
   */
  public record Member(long group, long handle, boolean leftOut) {}

  /** A search that is kept; side and group are empty where anybody will do. */
  public record Kept(long id, String name, String words, String side, String group, String sort) {}

  /** All groups, oldest first. */
  public List<Group> groups(long owner) {
    return rows.list(
        owner,
        """
        select id, name, every_days, at_most_days from rhythm_group where owner_id = :owner
        order by id limit 1000\
        """,
        RowReading.of(Group.class));
  }

  /** Makes a group; returns its number. */
  public long group(long owner, String name, int everyDays, @Nullable Integer atMostDays) {
    return rows.insert(
        owner, "rhythm_group", "name every_days at_most_days", name, everyDays, atMostDays);
  }

  /** Gives a group another rhythm, or none (0). */
  public void rhythm(long owner, long group, int everyDays, @Nullable Integer atMostDays) {
    rows.set(owner, "rhythm_group", group, "every_days at_most_days", everyDays, atMostDays);
  }

  /** Dissolves a group; its members keep what is their own. */
  public void dissolve(long owner, long group) {
    rows.delete(owner, "rhythm_member", "group_id = :group", "group", group);
    rows.delete(owner, "rhythm_group", group);
  }

  /** Who is in which group, and who was taken out of which. */
  public List<Member> members(long owner) {
    return rows.list(
        owner,
        """
        select group_id, handle_id, left_out from rhythm_member where owner_id = :owner
        order by group_id, handle_id limit 100000\
        """,
        RowReading.of(Member.class));
  }

  /** Writes down that somebody is in a group, or was taken out of it. */
  public void write(long owner, Member member) {
    forget(owner, member.group(), member.handle());
    rows.enter(
        owner,
        "rhythm_member",
        "group_id handle_id left_out",
        member.group(),
        member.handle(),
        member.leftOut() ? 1 : 0);
  }

  /** Forgets what was written down of a handle and a group. */
  public void forget(long owner, long group, long handle) {
    rows.delete(
        owner,
        "rhythm_member",
        "group_id = :group and handle_id = :handle",
        "group handle",
        group,
        handle);
  }

  /** All searches that are kept, by name. */
  public List<Kept> lists(long owner) {
    return rows.list(
        owner,
        """
        select id, name, words, side, group_name, sort from people_list where owner_id = :owner
        order by name, id limit 500\
        """,
        RowReading.of(Kept.class));
  }

  /** Keeps a search; returns its number. */
  public long keep(long owner, Kept list) {
    return rows.insert(
        owner,
        "people_list",
        "name words side group_name sort",
        list.name(),
        list.words(),
        list.side(),
        list.group(),
        list.sort());
  }

  /** Forgets a search that was kept. */
  public void forget(long owner, long list) {
    rows.delete(owner, "people_list", list);
  }
}
