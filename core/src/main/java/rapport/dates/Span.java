package rapport.dates;

import java.time.LocalDateTime;

/** A stretch of local time, its end excluded. */
record Span(LocalDateTime start, LocalDateTime end, Grain grain) {

  static Span of(LocalDateTime start, Grain grain) {
    return new Span(start, grain.plus(start, 1), grain);
  }

  boolean holds(LocalDateTime time) {
    return !time.isBefore(start) && time.isBefore(end);
  }
}
