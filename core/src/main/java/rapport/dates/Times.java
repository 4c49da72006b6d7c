package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of time that words name, as "Friday" names many days and "tomorrow" one. They do not
 * overlap and come in the order of time. Null means that there is none within reach.
 */
interface Times {

  Grain grain();

  /** The first that starts at a time or after it. */
  @Nullable Span from(LocalDateTime at);

  /** The last that starts before a time. */
  @Nullable Span before(LocalDateTime at);

  /** The one that holds a time, or else the first after it. */
  default @Nullable Span current(LocalDateTime at) {
    Span last = before(at);
    return last != null && last.holds(at) ? last : from(at);
  }

  /** One stretch only. */
  record Once(Span span) implements Times {
    @Override
    public Grain grain() {
      return span.grain();
    }

    @Override
    public @Nullable Span from(LocalDateTime at) {
      return span.start().isBefore(at) ? null : span;
    }

    @Override
    public @Nullable Span before(LocalDateTime at) {
      return span.start().isBefore(at) ? span : null;
    }
  }

  /**
   * What starts inside the coarser of two, as "Friday" and "the 13th" or "March" and "2027". Each
   * step leaps to where both may be, at most 600 of them.
   */
  record Both(Times coarse, Times fine) implements Times {

    private static final int STEPS = 600;

    static Times of(Times one, Times other) {
      return one.grain().compareTo(other.grain()) >= 0
          ? new Both(one, other)
          : new Both(other, one);
    }

    @Override
    public Grain grain() {
      return fine.grain();
    }

    @Override
    public @Nullable Span from(LocalDateTime at) {
      LocalDateTime reach = at;
      for (int step = 0; step < STEPS; step++) {
        Span outer = coarse.current(reach);
        if (outer == null) return null;
        Span inner = fine.from(outer.start().isAfter(reach) ? outer.start() : reach);
        if (inner == null) return null;
        if (inner.start().isBefore(outer.end())) return inner;
        reach = inner.start();
      }
      return null;
    }

    @Override
    public @Nullable Span before(LocalDateTime at) {
      LocalDateTime reach = at;
      for (int step = 0; step < STEPS; step++) {
        Span outer = coarse.before(reach);
        if (outer == null) return null;
        Span inner = fine.before(outer.end().isBefore(reach) ? outer.end() : reach);
        if (inner == null) return null;
        if (!inner.start().isBefore(outer.start())) return inner;
        reach = inner.start().plusNanos(1);
      }
      return null;
    }
  }
}
