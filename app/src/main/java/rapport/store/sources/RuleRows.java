package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.interactions.LeftOut;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;

/** The rules that leave interactions out, and the user's exceptions to them. */
public final class RuleRows {

  private final Database database;

  /** Over an open store. */
  public RuleRows(Database database) {
    this.database = database;
  }

  /** What one import left out under a rule, newest first. */
  public List<Interactions.Row> leftOut(
      long owner, long receipt, String rule, int from, int limit) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    Interactions.COLUMNS
                        + "\n"
                        + """
                        where i.owner_id = :owner and i.receipt_id = :receipt and (i.left_out = :rule or exists
                          (select 1 from counted c where c.owner_id = i.owner_id and c.key = i.key and c.kind = i.kind
                            and c.rule = :rule))
                        order by i.at desc, i.id limit :limit offset :from\
                        """)
                .param("owner", owner)
                .param("receipt", receipt)
                .param("rule", rule)
                .param("limit", limit)
                .param("from", from)
                .query(Interactions.ROW)
                .list());
  }

  /** Counts one left-out interaction after all; the exception survives later imports. */
  public void count(long owner, long id) {
    database.change(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          sql.sql(
                  """
                  insert into counted (owner_id, kind, key, rule) select owner_id, kind, key, left_out from interaction
                  where owner_id = :owner and id = :id and left_out is not null on conflict do nothing\
                  """)
              .param("owner", owner)
              .param("id", id)
              .update();
          sql.sql("update interaction set left_out = null where owner_id = :owner and id = :id")
              .param("owner", owner)
              .param("id", id)
              .update();
        });
  }

  /**
   * Leaves out the meetings that one of these handles has declined, as far as they count so far; a
   * rule that is switched off, and what the user counts after all, stay.
   *
   * @param handles the owner's own
   * @return how many they were
   */
  public int declined(long owner, Collection<Long> handles) {
    int[] declined = {0};
    database.change(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          for (long handle : handles)
            declined[0] +=
                sql.sql(
                        """
                        update interaction set left_out = :rule
                        where owner_id = :owner and kind = :kind and left_out is null and ' ' || parties || ' ' like :part
                          and not exists (select 1 from rule_off r where r.owner_id = :owner and r.rule = :rule)
                          and not exists (select 1 from counted c where c.owner_id = interaction.owner_id
                            and c.kind = interaction.kind and c.key = interaction.key)\
                        """)
                    .param("owner", owner)
                    .param("kind", StoredItem.Kind.MEETING)
                    .param("rule", LeftOut.DECLINED.id())
                    .param(
                        "part",
                        "% " + StoredItem.Role.letter(StoredItem.Role.DECLINED) + handle + " %")
                    .update();
        });
    return declined[0];
  }

  /** Takes {@link #count} back. */
  public void uncount(long owner, long id) {
    database.change(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          sql.sql(
                  """
                  update interaction set left_out = (select ltrim(c.rule, '*') from counted c where c.owner_id = interaction.owner_id
                    and c.kind = interaction.kind and c.key = interaction.key)
                  where owner_id = :owner and id = :id and left_out is null and exists (select 1 from counted c
                    where c.owner_id = interaction.owner_id and c.kind = interaction.kind and c.key = interaction.key)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .update();
          sql.sql(
                  """
                  delete from counted where owner_id = :owner and exists (select 1 from interaction i
                    where i.owner_id = :owner and i.id = :id and i.kind = counted.kind and i.key = counted.key)\
                  """)
              .param("owner", owner)
              .param("id", id)
              .update();
        });
  }

  /** The rules that the user switched off. */
  public List<String> off(long owner) {
    return database.read(owner, sql -> off(sql, owner));
  }

  private static List<String> off(JdbcClient sql, long owner) {
    return sql.sql("select rule from rule_off where owner_id = :owner order by rule limit 100")
        .param("owner", owner)
        .query((row, n) -> row.getString(1))
        .list();
  }

  /**
   * Switches a rule off: all it left out counts, each remembered so that switching it on brings the
   * rule back exactly.
   */
  public void off(long owner, String rule) {
    database.change(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          sql.sql(
                  "insert into rule_off (owner_id, rule) values (:owner, :rule) on conflict do nothing")
              .param("owner", owner)
              .param("rule", rule)
              .update();
          sql.sql(
                  """
                  insert into counted (owner_id, kind, key, rule) select owner_id, kind, key, '*' || left_out from interaction
                  where owner_id = :owner and left_out = :rule on conflict do nothing\
                  """)
              .param("owner", owner)
              .param("rule", rule)
              .update();
          sql.sql(
                  "update interaction set left_out = null where owner_id = :owner and left_out = :rule")
              .param("owner", owner)
              .param("rule", rule)
              .update();
        });
  }

  /** Switches a rule on again. */
  public void on(long owner, String rule) {
    database.change(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          sql.sql("delete from rule_off where owner_id = :owner and rule = :rule")
              .param("owner", owner)
              .param("rule", rule)
              .update();
          sql.sql(
                  """
                  update interaction set left_out = :rule where owner_id = :owner and exists (select 1 from counted c
                    where c.owner_id = interaction.owner_id and c.kind = interaction.kind and c.key = interaction.key
                      and c.rule = '*' || :rule)\
                  """)
              .param("owner", owner)
              .param("rule", rule)
              .update();
          sql.sql("delete from counted where owner_id = :owner and rule = '*' || :rule")
              .param("owner", owner)
              .param("rule", rule)
              .update();
        });
  }

  /** The single exceptions to the rules, as kind and key. */
  public List<String> counted(long owner) {
    return database.read(
        owner,
        sql ->
            sql.sql(
                    "select kind || ' ' || key from counted where owner_id = :owner order by key, kind limit 1000000")
                .param("owner", owner)
                .query((row, n) -> row.getString(1))
                .list());
  }

  /** The rules that are switched off, inside a batch's transaction. */
  static Set<String> off(Connection connection, long owner) throws SQLException {
    Set<String> off = new HashSet<>();
    try (PreparedStatement rules =
        connection.prepareStatement(
            "select rule from rule_off where owner_id = ? order by rule limit 100")) {
      rules.setLong(1, owner);
      try (ResultSet row = rules.executeQuery()) {
        while (row.next()) off.add(row.getString(1));
      }
    }
    return off;
  }
}
