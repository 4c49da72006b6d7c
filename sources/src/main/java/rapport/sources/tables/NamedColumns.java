package rapport.sources.tables;

import java.util.List;

/** What the owner has said of the columns of tables, by the key of a table's head. */
@FunctionalInterface
public interface NamedColumns {

  /** Nothing was said of any table. */
  NamedColumns NONE =
      new NamedColumns() {
        @Override
        public List<Column> of(String key) {
          return List.of();
        }

        @Override
        public boolean isEmpty() {
          return true;
        }
      };

  /** What the columns of a table with this head hold, one for each; empty if nobody said it. */
  List<Column> of(String key);

  /** Whether nothing was said of any table, so that none need be looked for. */
  default boolean isEmpty() {
    return false;
  }
}
