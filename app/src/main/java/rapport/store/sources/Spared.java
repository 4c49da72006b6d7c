package rapport.store.sources;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.store.StoredItem;

/**
 * What a rule would leave out and the owner counts after all: whole rules that are switched off,
 * and senders and lists that were brought back (which stand among the exceptions as those of the
 * kind 0, as no item has). It says nothing of single items, which stand in the store one by one.
 */
public final class Spared {

  private final Set<String> off;
  private final Set<String> alike;

  private Spared(Set<String> off, Set<String> alike) {
    this.off = off;
    this.alike = alike;
  }

  /** As it stands, inside a batch's transaction. */
  static Spared of(Connection connection, long owner) throws SQLException {
    return new Spared(
        texts(
            connection,
            owner,
            "select rule from rule_off where owner_id = ? order by rule limit 100"),
        texts(
            connection,
            owner,
            "select key from counted where owner_id = ? and kind = 0 order by key limit 100000"));
  }

  private static Set<String> texts(Connection connection, long owner, String question)
      throws SQLException {
    Set<String> texts = new HashSet<>();
    try (PreparedStatement asked = connection.prepareStatement(question)) {
      asked.setLong(1, owner);
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) texts.add(row.getString(1));
      }
    }
    return texts;
  }

  /**
   * Under which rule an item is remembered that counts although a rule leaves it out: the rule with
   * a star where all of the rule counts, the rule itself where its sender or its list does; null if
   * it is left out.
   */
  @Nullable String as(StoredItem.Happened it) {
    String rule = it.leftOut();
    if (rule == null) return null;
    if (off.contains(rule)) return "*" + rule;
    return holds(alike, rule, it.parts()) ? rule : null;
  }

  /**
   * Whether an item of these parts is of a sender or a list that was brought back.
   *
   * @param alike what stands for those, as {@link #key} makes it
   */
  public static boolean holds(Collection<String> alike, String rule, List<StoredItem.Part> parts) {
    if (alike.isEmpty()) return false;
    return parts.stream()
        .anyMatch(part ->
            switch (part.role()) {
              case StoredItem.Role.AUTHOR ->
                  alike.contains(key(rule, false, part.handle().value()));
              case StoredItem.Role.TO, StoredItem.Role.COPY ->
                  alike.contains(key(rule, true, part.handle().value()));
              default -> false;
            });
  }

  /** What stands for a sender under a rule, or for a list that is written to. */
  static String key(String rule, boolean list, String handle) {
    return rule + (list ? " to " : " by ") + handle;
  }
}
