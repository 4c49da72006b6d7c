package rapport.sources.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.sources.databases.SqliteFile;

/**
 * The texts that a database of Evolution's data server holds, one a row: cards or entries. In what
 * it keeps of a server (libebackend/e-cache in its source), a row that was deleted here while the
 * server was away is not there any more. An address book of this machine
 * (libedata-book/e-book-sqlite) has one table for each name that stands in {@code folders}.
 */
final class EvolutionRows {

  static final String CACHE = "ECacheObjects";

  private static final String DELETED = "3";

  private final List<String> texts = new ArrayList<>();
  private int damaged;

  EvolutionRows(SqliteFile file) {
    damaged = file.each(CACHE, List.of("ECacheOBJ", "ECacheState"), this::cached);
    List<String> books = new ArrayList<>();
    damaged +=
        file.each(
            "folders", List.of("folder_id"), (List<@Nullable String> row) -> named(books, row));
    for (String book : books) damaged += file.each(book, List.of("vcard"), this::text);
  }

  private void cached(List<@Nullable String> row) {
    if (!DELETED.equals(row.get(1))) text(row);
  }

  private void text(List<@Nullable String> row) {
    texts.add(Objects.requireNonNullElse(row.getFirst(), ""));
  }

  private static void named(List<String> books, List<@Nullable String> row) {
    String name = row.getFirst();
    if (name != null && !books.contains(name)) books.add(name);
  }

  /** The texts in the order of their rows; empty for a row without one. */
  List<String> texts() {
    return texts;
  }

  /** How many places are damaged where rows stood. */
  int damaged() {
    return damaged;
  }
}
