package rapport.shapes;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.Made;
import rapport.store.Journal;
import tools.jackson.core.type.TypeReference;

/** Version 1 of the shapes of what was done; see docs/json.md. */
public final class JournalShapes {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private JournalShapes() {}

  /** A change that was made just now. */
  public record MadeShape(int version, long entry, long number) {}

  /** One thing that was done. */
  public record EntryShape(
      long entry, Instant at, String who, Map<String, Object> change, @Nullable Long undoneBy) {}

  /** A change that was made just now. */
  public static MadeShape made(Made made) {
    return new MadeShape(1, made.entry(), made.number());
  }

  /** One thing that was done. */
  public static EntryShape entry(Journal.Row row) {
    return new EntryShape(
        row.id(),
        Instant.ofEpochSecond(row.at()),
        row.who(),
        Json.mapper().readValue(row.form(), OBJECT),
        row.undoneBy());
  }
}
