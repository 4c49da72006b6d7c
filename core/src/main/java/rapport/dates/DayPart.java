package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A part of a day in words, with the hours that it usually means; the night ends at midnight. */
enum DayPart {
  MORNING(6, 12),
  LUNCH(12, 14),
  AFTERNOON(12, 18),
  EVENING(18, 22),
  NIGHT(18, 24);

  private final int from;
  private final int to;

  DayPart(int from, int to) {
    this.from = from;
    this.to = to;
  }

  boolean secondHalf() {
    return this != MORNING;
  }

  Span on(LocalDateTime day) {
    return new Span(day.plusHours(from), day.plusHours(to), Grain.HOUR);
  }

  static @Nullable DayPart of(String word) {
    return switch (word) {
      case "morning", "am" -> MORNING;
      case "lunch", "lunchtime" -> LUNCH;
      case "afternoon", "pm" -> AFTERNOON;
      case "evening" -> EVENING;
      case "night", "tonight" -> NIGHT;
      default -> null;
    };
  }
}
