package rapport.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.ResultSetExtractor;
import rapport.sources.Sha256;

/**
 * All tables together: their digest, for proving that two stores hold the same, and their
 * integrity.
 */
public final class Tables {

  /** Every table, parents first. */
  public static final List<String> NAMES =
      List.of(
          "owner",
          "owner_address",
          "receipt",
          "receipt_left_out",
          "receipt_problem",
          "read_before",
          "receipt_updated",
          "handle",
          "name_seen",
          "delivery",
          "interaction",
          "also_seen",
          "telling",
          "calendar_export",
          "address_mark",
          "card",
          "card_also_seen",
          "card_handle",
          "card_detail",
          "card_photo",
          "description",
          "rhythm",
          "answer",
          "shown",
          "draft",
          "promise",
          "rule_off",
          "counted",
          "session",
          "need",
          "initiative",
          "stakeholder",
          "moved",
          "shared_goal",
          "remark",
          "kind_said",
          "check_in",
          "contact_plan",
          "contact_step",
          "rhythm_group",
          "rhythm_member",
          "people_list",
          "relation",
          "pause",
          "exchange",
          "tension",
          "commitment",
          "style",
          "material",
          "play",
          "told",
          "feedback",
          "trip",
          "open_room",
          "attendance",
          "invitation",
          "found_promise",
          "setting",
          "listening_try",
          "own_step",
          "talk_tally",
          "self_sheet",
          "view_round",
          "view_link",
          "view_answer",
          "view_words",
          "view_cell",
          "mind_change",
          "outcome",
          "plan",
          "plan_review",
          "bias_check",
          "balance",
          "stretch_passed",
          "connection",
          "connection_secret",
          "connection_state",
          "connection_place",
          "connection_item",
          "card_write",
          "same_person",
          "sure_pair",
          "set_aside");

  /** Every table of which each row hangs on one handle. */
  public static final List<String> OF_HANDLE =
      List.of(
          "name_seen",
          "delivery",
          "address_mark",
          "card_handle",
          "description",
          "rhythm",
          "rhythm_member",
          "relation",
          "promise",
          "answer",
          "stakeholder",
          "shared_goal",
          "remark",
          "kind_said",
          "check_in",
          "contact_plan",
          "contact_step",
          "pause",
          "exchange",
          "tension",
          "commitment",
          "style",
          "play",
          "told",
          "feedback",
          "attendance",
          "invitation",
          "talk_tally",
          "mind_change",
          "outcome",
          "shown",
          "draft",
          "stretch_passed",
          "card_write");

  /** The keys of the tables whose rows have no number of their own. */
  private static final Map<String, List<String>> KEYS =
      Map.ofEntries(
          Map.entry("owner", List.of("id")),
          Map.entry("owner_address", List.of("address")),
          Map.entry("card_handle", List.of("card_id", "handle_id")),
          Map.entry("card_detail", List.of("card_id", "position")),
          Map.entry("card_photo", List.of("card_id")),
          Map.entry("description", List.of("handle_id")),
          Map.entry("rhythm", List.of("handle_id")),
          Map.entry("rule_off", List.of("rule")),
          Map.entry("read_before", List.of("source")),
          Map.entry("receipt_updated", List.of("receipt_id", "kind", "key")),
          Map.entry("counted", List.of("key", "kind")),
          Map.entry("rhythm_member", List.of("group_id", "handle_id")),
          Map.entry("commitment", List.of("handle_id")),
          Map.entry("style", List.of("handle_id")),
          Map.entry("attendance", List.of("room_id", "day", "handle_id")),
          Map.entry("invitation", List.of("digest")),
          Map.entry("setting", List.of("name")),
          Map.entry("stretch_passed", List.of("week", "handle_id")),
          Map.entry("view_link", List.of("digest")),
          Map.entry("view_answer", List.of("digest")),
          Map.entry("view_words", List.of("digest")),
          Map.entry("telling", List.of("thing", "kind", "key", "receipt_id")),
          Map.entry("address_mark", List.of("receipt_id", "handle_id", "mark")),
          Map.entry("calendar_export", List.of("receipt_id")),
          Map.entry("connection_secret", List.of("connection_id")),
          Map.entry("connection_state", List.of("connection_id")),
          Map.entry("connection_place", List.of("connection_id", "place")),
          Map.entry("connection_item", List.of("connection_id", "place", "item")),
          Map.entry("sure_pair", List.of("one", "other")),
          Map.entry("set_aside", List.of("handle")),
          Map.entry("view_cell", List.of("round_id", "trait", "people")));

  /** What the store keeps about itself: numbers given out, the journal, how often parts changed. */
  public static final List<String> OWN = List.of("counter", "journal", "edition");

  private final Database database;

  /** The columns by which a row of a table is known, beside its owner. */
  static List<String> key(String table) {
    return KEYS.getOrDefault(table, List.of("id"));
  }

  /** Over an open store. */
  public Tables(Database database) {
    this.database = database;
  }

  /**
   * A SHA-256 digest of each table's rows of one owner, in the order of their keys. O(rows log
   * rows) in the database.
   */
  public Map<String, String> digests(long owner) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String table : NAMES) digests.put(table, digest(owner, table));
    return digests;
  }

  private String digest(long owner, String table) {
    MessageDigest digest = Sha256.begun();
    String column = table.equals("owner") ? "id" : "owner_id";
    database.read(
        owner,
        sql -> {
          int columns =
              sql.sql("select * from " + table + " where " + column + " = :owner limit 0")
                  .param("owner", owner)
                  .query((ResultSetExtractor<Integer>) rows -> rows.getMetaData().getColumnCount());
          String order =
              java.util.stream.IntStream.rangeClosed(1, columns)
                  .mapToObj(String::valueOf)
                  .collect(java.util.stream.Collectors.joining(", "));
          sql.sql("select * from " + table + " where " + column + " = :owner order by " + order)
              .param("owner", owner)
              .query(row -> {
                for (int i = 1; i <= columns; i++) {
                  digest.update(String.valueOf(row.getString(i)).getBytes(StandardCharsets.UTF_8));
                  digest.update((byte) 0);
                }
              });
          return columns;
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What the database itself finds wrong with its file; empty when all is well. */
  public List<String> broken(long owner) {
    if (database.dialect() == Dialect.POSTGRESQL) return List.of();
    return database.read(
        owner,
        sql ->
            sql.sql("pragma integrity_check").query((row, n) -> row.getString(1)).list().stream()
                .filter(line -> !line.equals("ok"))
                .toList());
  }

  /** How many rows each table has for one owner. */
  public Map<String, Long> counts(long owner) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table : NAMES) {
      String column = table.equals("owner") ? "id" : "owner_id";
      counts.put(
          table,
          database.read(
              owner,
              sql ->
                  sql.sql("select count(*) from " + table + " where " + column + " = :owner")
                      .param("owner", owner)
                      .query(Long.class)
                      .single()));
    }
    return counts;
  }
}
