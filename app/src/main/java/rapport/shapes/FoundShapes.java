package rapport.shapes;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.find.Found;

/** What was found, as it leaves in JSON (docs/json.md). */
public final class FoundShapes {

  private FoundShapes() {}

  /** Something found. */
  public record FoundShape(
      String kind,
      long id,
      @Nullable Long person,
      @Nullable String name,
      String words,
      @Nullable LocalDate day,
      int count) {}

  /** One of them. */
  public static FoundShape found(Found it) {
    return new FoundShape(
        it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        it.id(),
        it.person() == null ? null : it.person().id().value(),
        it.person() == null ? null : it.person().name(),
        it.words(),
        it.day(),
        it.count());
  }
}
