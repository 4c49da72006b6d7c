package rapport.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rapport.sources.tables.Column;
import rapport.sources.tables.ColumnGuess;
import rapport.sources.tables.TableHead;

/**
 * A table that seems to hold contacts and whose columns nobody has named. Nothing in it is read;
 * its one problem says how to name them.
 *
 * @param guess what its columns probably hold
 */
record UnnamedTable(String name, Path path, long size, List<Column> guess) implements Unit {

  /** The format of such a table. */
  static final String FORMAT = "table-unnamed";

  /** The table, if these first bytes are one whose columns can say who somebody is. */
  static Optional<Unit> of(FileContent file, String fileName, byte[] head) {
    return TableHead.of(fileName, head)
        .map(ColumnGuess::of)
        .filter(Column::enough)
        .map(guess -> new UnnamedTable(file.name(), file.path(), file.size(), guess));
  }

  @Override
  public String format() {
    return FORMAT;
  }

  @Override
  public void read(Window window, Sink sink) {
    sink.problem(
        name,
        "a table; say what its columns hold, on its page or as --columns "
            + Column.written(guess)
            + " (this is a guess)");
    sink.progress(size);
  }
}
