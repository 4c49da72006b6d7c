package rapport.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs, initiatives with whom they need, and goals shared with others. */
public final class Goals {

  private final Database database;

  /** Over an open store. */
  public Goals(Database database) {
    this.database = database;
  }

  /** A need; days are ISO 8601. */
  public record NeedRow(
      long id,
      String category,
      String what,
      String horizon,
      String since,
      @Nullable String closedOn) {}

  /** An initiative. */
  public record InitiativeRow(
      long id, String name, String purpose, int weeks, String since, @Nullable String closedOn) {}

  /** Somebody an initiative needs; handle is 0 while nobody is known. */
  public record StakeholderRow(
      long id, long initiative, String role, long handle, @Nullable String onBoardOn) {}

  /** A goal shared with the person behind a handle. */
  public record SharedRow(
      long id,
      long handle,
      String what,
      @Nullable String dueOn,
      String since,
      @Nullable String doneOn) {}

  /** All needs, open ones first, each group in the order in which they were written down. */
  public List<NeedRow> needs(long owner) {
    return all(
        owner,
        """
        select id, category, what, horizon, since, closed_on from need where owner_id = :owner
        order by case when closed_on is null then 0 else 1 end, id limit 1000\
        """,
        (row, n) ->
            new NeedRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }

  /** Writes a need down; returns its number. */
  public long need(long owner, String category, String what, String horizon, String since) {
    return insert(
        owner,
        "need",
        """
        insert into need (owner_id, id, category, what, horizon, since, closed_on)
        values (:owner, :id, :category, :what, :horizon, :since, null)\
        """,
        Map.of("category", category, "what", what, "horizon", horizon, "since", since));
  }

  /** Closes a need on a day, or opens it again with null. */
  public void closeNeed(long owner, long id, @Nullable String on) {
    day(owner, "update need set closed_on = :day where owner_id = :owner and id = :id", id, on);
  }

  /** All initiatives, open ones first. */
  public List<InitiativeRow> initiatives(long owner) {
    return all(
        owner,
        """
        select id, name, purpose, weeks, since, closed_on from initiative where owner_id = :owner
        order by case when closed_on is null then 0 else 1 end, id limit 1000\
        """,
        (row, n) ->
            new InitiativeRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6)));
  }

  /** Writes an initiative down; returns its number. */
  public long initiative(long owner, String name, String purpose, int weeks, String since) {
    return insert(
        owner,
        "initiative",
        """
        insert into initiative (owner_id, id, name, purpose, weeks, since, closed_on)
        values (:owner, :id, :name, :purpose, :weeks, :since, null)\
        """,
        Map.of("name", name, "purpose", purpose, "weeks", weeks, "since", since));
  }

  /** Closes an initiative on a day, or opens it again with null. */
  public void closeInitiative(long owner, long id, @Nullable String on) {
    day(
        owner,
        "update initiative set closed_on = :day where owner_id = :owner and id = :id",
        id,
        on);
  }

  /** Everybody all initiatives need. */
  public List<StakeholderRow> stakeholders(long owner) {
    return all(
        owner,
        """
        select id, initiative_id, role, handle_id, on_board_on from stakeholder
        where owner_id = :owner order by initiative_id, id limit 10000\
        """,
        (row, n) ->
            new StakeholderRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5)));
  }

  /** Adds somebody an initiative needs; returns the number. */
  public long stakeholder(long owner, long initiative, String role, long handle) {
    return insert(
        owner,
        "stakeholder",
        """
        insert into stakeholder (owner_id, id, initiative_id, role, handle_id, on_board_on)
        values (:owner, :id, :initiative, :role, :handle, null)\
        """,
        Map.of("initiative", initiative, "role", role, "handle", handle));
  }

  /** Says who fills a role; 0 for nobody. */
  public void fill(long owner, long stakeholder, long handle) {
    database.change(
        owner,
        sql ->
            sql.sql(
                    "update stakeholder set handle_id = :handle where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", stakeholder)
                .param("handle", handle)
                .update());
  }

  /** Says that somebody is on board since a day, or not (null). */
  public void onBoard(long owner, long stakeholder, @Nullable String day) {
    day(
        owner,
        "update stakeholder set on_board_on = :day where owner_id = :owner and id = :id",
        stakeholder,
        day);
  }

  /** Removes somebody an initiative was thought to need. */
  public void unneeded(long owner, long stakeholder) {
    delete(owner, "delete from stakeholder where owner_id = :owner and id = :id", stakeholder);
  }

  /** All goals shared with anybody. */
  public List<SharedRow> shared(long owner) {
    return all(
        owner,
        """
        select id, handle_id, what, due_on, since, done_on from shared_goal where owner_id = :owner
        order by case when done_on is null then 0 else 1 end, id limit 10000\
        """,
        (row, n) ->
            new SharedRow(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)));
  }

  /** Writes a shared goal down; returns its number. */
  public long share(long owner, long handle, String what, @Nullable String dueOn, String since) {
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, "shared_goal");
          sql.sql(
                  """
                  insert into shared_goal (owner_id, id, handle_id, what, due_on, since, done_on)
                  values (:owner, :id, :handle, :what, :due, :since, null)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .param("handle", handle)
              .param("what", what)
              .param("due", dueOn)
              .param("since", since)
              .update();
          return id;
        });
  }

  /** Says that a shared goal was reached on a day, or is open again (null). */
  public void reached(long owner, long goal, @Nullable String day) {
    day(
        owner,
        "update shared_goal set done_on = :day where owner_id = :owner and id = :id",
        goal,
        day);
  }

  /** Forgets a shared goal. */
  public void unshare(long owner, long goal) {
    delete(owner, "delete from shared_goal where owner_id = :owner and id = :id", goal);
  }

  private <T> List<T> all(long owner, String select, RowMapper<T> row) {
    return database.read(owner, sql -> sql.sql(select).param("owner", owner).query(row).list());
  }

  private long insert(long owner, String table, String insert, Map<String, ?> fields) {
    return database.write(
        owner,
        sql -> {
          long id = Nurture.next(sql, owner, table);
          JdbcClient.StatementSpec statement =
              sql.sql(insert).param("owner", owner).param("id", id);
          fields.forEach(statement::param);
          statement.update();
          return id;
        });
  }

  private void day(long owner, String update, long id, @Nullable String day) {
    database.change(
        owner,
        sql -> sql.sql(update).param("owner", owner).param("id", id).param("day", day).update());
  }

  private void delete(long owner, String delete, long id) {
    database.change(owner, sql -> sql.sql(delete).param("owner", owner).param("id", id).update());
  }
}
