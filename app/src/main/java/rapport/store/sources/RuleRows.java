package rapport.store.sources;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import rapport.interactions.LeftOut;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.RowReading;
import rapport.store.Rows;
import rapport.store.StoredItem;
import rapport.store.interactions.Interactions;

/** The rules that leave interactions out, and the user's exceptions to them. */
public final class RuleRows {

  private final Database database;
  private final Rows rows;

  /** Over an open store. */
  public RuleRows(Database database) {
    this.database = database;
    this.rows = new Rows(database);
  }

  /** What one import left out under a rule, newest first. */
  public List<Interactions.Row> leftOut(
      long owner, long receipt, String rule, int from, int limit) {
    return rows.list(
        owner,
        Interactions.COLUMNS
            + "\n"
            + """
            where i.owner_id = :owner and (i.receipt_id = :receipt or exists
              (select 1 from also_seen s where s.owner_id = i.owner_id and s.receipt_id = :receipt
                and s.interaction_id = i.id)) and (i.left_out = :rule or exists
              (select 1 from counted c where c.owner_id = i.owner_id and c.key = i.key and c.kind = i.kind
                and c.rule = :rule))
            order by i.at desc, i.id limit :limit offset :from\
            """,
        Interactions.ROW,
        "receipt rule limit from",
        receipt,
        rule,
        limit,
        from);
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
    return rows.list(
        owner,
        "select kind || ' ' || key from counted where owner_id = :owner and kind > 0 order by key, kind limit 1000000",
        (row, n) -> row.getString(1));
  }

  /** What stands for senders and lists that were brought back. */
  public List<String> alike(long owner) {
    return rows.list(
        owner,
        "select key from counted where owner_id = :owner and kind = 0 order by key limit 100000",
        (row, n) -> row.getString(1));
  }

  /**
   * Counts all that the rule of one interaction leaves out of its sender, or of the list it was
   * written to, now and whenever more comes; or leaves all of that out again, whatever was counted
   * one by one among it.
   *
   * @return how many interactions that concerns now
   * @throws IllegalArgumentException if no rule leaves it out, or nobody is there to go by
   */
  public int alike(long owner, long id, boolean list, boolean counted) {
    One one = database.read(owner, sql -> one(sql, owner, id)).orElseThrow(() -> unknown(id));
    int[] concerned = {0};
    List<Handled> handles = database.read(owner, sql -> handles(sql, owner, one, list));
    if (handles.isEmpty()) throw new IllegalArgumentException("nobody is there to go by");
    database.change(
        owner,
        Chapter.INTERACTIONS,
        sql -> {
          for (Handled handle : handles) {
            String key = Spared.key(one.rule(), list, handle.value());
            sql.sql(counted ? REMEMBER : FORGET)
                .param("owner", owner)
                .param("key", key)
                .param("rule", one.rule())
                .update();
            for (String part : list ? List.of("t", "c") : List.of("a"))
              concerned[0] +=
                  moved(sql, owner, one.rule(), "% " + part + handle.id() + " %", counted);
          }
        });
    return concerned[0];
  }

  /**
   * Those of some interactions that {@link #alike} can go by the list they were written to:
   * somebody stands among those written to who is none of the owner's own addresses.
   */
  public Set<Long> toLists(long owner, Collection<Long> ids) {
    if (ids.isEmpty()) return Set.of();
    return database.read(
        owner,
        sql -> {
          Set<Long> to = new TreeSet<>();
          for (long id : ids)
            one(sql, owner, id)
                .filter(one -> !handles(sql, owner, one, true).isEmpty())
                .ifPresent(_ -> to.add(id));
          return to;
        });
  }

  private static int moved(JdbcClient sql, long owner, String rule, String part, boolean counted) {
    int moved = 0;
    for (String step : counted ? COUNT_ALIKE : LEAVE_ALIKE)
      moved =
          Math.max(
              moved,
              sql.sql(step).param("owner", owner).param("rule", rule).param("part", part).update());
    return moved;
  }

  private static final String REMEMBER =
      "insert into counted (owner_id, kind, key, rule) values (:owner, 0, :key, :rule) on conflict do nothing";

  private static final String FORGET =
      "delete from counted where owner_id = :owner and kind = 0 and key = :key and rule = :rule";

  private static final List<String> COUNT_ALIKE =
      List.of(
          """
          insert into counted (owner_id, kind, key, rule) select owner_id, kind, key, left_out from interaction
          where owner_id = :owner and left_out = :rule and ' ' || parties || ' ' like :part on conflict do nothing\
          """,
          """
          update interaction set left_out = null
          where owner_id = :owner and left_out = :rule and ' ' || parties || ' ' like :part\
          """);

  private static final List<String> LEAVE_ALIKE =
      List.of(
          """
          update interaction set left_out = :rule
          where owner_id = :owner and left_out is null and ' ' || parties || ' ' like :part and exists
            (select 1 from counted c where c.owner_id = interaction.owner_id and c.kind = interaction.kind
              and c.key = interaction.key and c.rule = :rule)\
          """,
          """
          delete from counted where owner_id = :owner and rule = :rule and exists
            (select 1 from interaction i where i.owner_id = :owner and i.kind = counted.kind and i.key = counted.key
              and i.left_out = :rule and ' ' || i.parties || ' ' like :part)\
          """);

  private record One(String rule, String parties) {}

  private record Handled(long id, String value) {}

  private static IllegalArgumentException unknown(long id) {
    return new IllegalArgumentException("no rule leaves out the interaction " + id);
  }

  private static Optional<One> one(JdbcClient sql, long owner, long id) {
    return sql.sql(
            """
            select coalesce(i.left_out, c.rule) as rule, i.parties from interaction i
            left join counted c on c.owner_id = i.owner_id and c.kind = i.kind and c.key = i.key
            where i.owner_id = :owner and i.id = :id and coalesce(i.left_out, c.rule) is not null\
            """)
        .param("owner", owner)
        .param("id", id)
        .query((row, n) -> new One(row.getString(1).replace("*", ""), row.getString(2)))
        .optional();
  }

  /** Its author, or those it was written to who are none of the owner's own addresses. */
  private static List<Handled> handles(JdbcClient sql, long owner, One one, boolean list) {
    List<Long> ids =
        Arrays.stream(one.parties().split(" "))
            .filter(part -> list ? part.matches("[tc][0-9]+") : part.matches("a[0-9]+"))
            .map(part -> Long.valueOf(part.substring(1)))
            .toList();
    if (ids.isEmpty()) return List.of();
    return sql.sql(
            """
            select h.id, h.value from handle h where h.owner_id = :owner and h.id in (:ids) and not exists
              (select 1 from owner_address a where a.owner_id = h.owner_id and a.address = h.value)
            order by h.id limit 25\
            """)
        .param("owner", owner)
        .param("ids", ids)
        .query(RowReading.of(Handled.class))
        .list();
  }
}
