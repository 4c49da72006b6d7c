package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The first, second … or, counted back, the last (-1) of something within each of a coarser thing,
 * as "the last Monday of May". Weeks and other stretches must lie in it as a whole.
 */
record Nth(Times outer, Times inner, int count) implements Times {

  private static final int STEPS = 40;

  @Override
  public Grain grain() {
    return inner.grain();
  }

  @Override
  public @Nullable Span from(LocalDateTime at) {
    Span around = outer.current(at);
    for (int step = 0; around != null && step < STEPS; step++) {
      Span found = in(around);
      if (found != null && !found.start().isBefore(at)) return found;
      around = outer.from(around.end());
    }
    return null;
  }

  @Override
  public @Nullable Span before(LocalDateTime at) {
    Span around = outer.before(at);
    for (int step = 0; around != null && step < STEPS; step++) {
      Span found = in(around);
      if (found != null && found.start().isBefore(at)) return found;
      around = outer.before(around.start());
    }
    return null;
  }

  private @Nullable Span in(Span around) {
    Span found = count > 0 ? after(inner, around.start(), count) : back(around);
    return found == null
            || found.start().isBefore(around.start())
            || found.end().isAfter(around.end())
        ? null
        : found;
  }

  private @Nullable Span back(Span around) {
    Span found = inner.before(around.end());
    int left = -count;
    if (found != null && found.end().isAfter(around.end())) left++;
    while (found != null && --left > 0) found = inner.before(found.start());
    return found;
  }

  /** The so-manieth that starts at a time or after it. */
  static @Nullable Span after(Times times, LocalDateTime at, int count) {
    Span found = times.from(at);
    for (int n = 1; found != null && n < Math.min(count, 1000); n++)
      found = times.from(found.end());
    return found;
  }

  /** The so-manieth back that starts before a time. */
  static @Nullable Span before(Times times, LocalDateTime at, int count) {
    Span found = times.before(at);
    for (int n = 1; found != null && n < Math.min(count, 1000); n++)
      found = times.before(found.start());
    return found;
  }

  /** The so-manieth nearest to a stretch, which itself may be among them. */
  static @Nullable Span nearest(Times times, Span to, int count) {
    Span later = times.from(to.start());
    Span earlier = times.before(to.start());
    Span found = null;
    for (int n = 0; n < Math.min(count, 50); n++) {
      boolean back =
          later == null
              || (earlier != null
                  && java.time.Duration.between(earlier.end(), to.start())
                          .compareTo(java.time.Duration.between(to.end(), later.start()))
                      <= 0);
      found = back ? earlier : later;
      if (found == null) return null;
      if (back) earlier = times.before(found.start());
      else later = times.from(found.end());
    }
    return found;
  }
}
