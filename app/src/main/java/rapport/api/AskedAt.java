package rapport.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import rapport.desk.Desk;
import rapport.look.Conflict;
import rapport.look.Look;

/**
 * What a request of the API reads: the network now, or as it was known at the instant that its
 * parameter {@code now} names, as {@code --now} does on the command line.
 */
record AskedAt(Desk desk, InstantSource clock) {

  private static final String NOW = "now";

  /** The look of this request. */
  Look look() {
    Instant at = instant();
    return at == null ? desk.look(clock.instant()) : desk.past().look(at, clock.instant());
  }

  /** Notes that a look's moves were shown; what is read as of an earlier time was not. */
  void shown(Look look) {
    if (instant() == null) desk.shown(look);
  }

  /**
   * That something is written today.
   *
   * @throws Conflict if the request names another time
   */
  void today() {
    if (instant() != null) throw new Conflict("What is written is written today; leave out “now”.");
  }

  private static @Nullable Instant instant() {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request))
      return null;
    String named = request.getRequest().getParameter(NOW);
    if (named == null || named.isEmpty()) return null;
    try {
      return Instant.parse(named);
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "“now” is an instant such as 2026-11-23T07:30:00Z, not " + named, wrong);
    }
  }
}
