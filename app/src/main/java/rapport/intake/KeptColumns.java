package rapport.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rapport.sources.tables.Column;
import rapport.sources.tables.NamedColumns;

/**
 * What the owner has said the columns of tables hold, as it is kept among the small choices: a name
 * with the key of a table's head, and the columns in order with spaces between.
 */
public final class KeptColumns implements NamedColumns {

  private static final String NAME = "columns ";

  private final Map<String, String> settings;

  KeptColumns(Map<String, String> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** The name under which the columns of a table are kept. */
  public static String name(String key) {
    return NAME + key;
  }

  /** The words that are kept. */
  public static String words(List<Column> columns) {
    return columns.stream().map(Column::id).collect(Collectors.joining(" "));
  }

  @Override
  public List<Column> of(String key) {
    String words = settings.get(name(key));
    return words == null ? List.of() : Arrays.stream(words.split(" ")).map(Column::of).toList();
  }

  @Override
  public boolean isEmpty() {
    return settings.keySet().stream().noneMatch(name -> name.startsWith(NAME));
  }
}
