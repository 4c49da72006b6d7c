package rapport.shapes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.sources.CardDifferences;
import rapport.live.Seen;
import rapport.live.tokens.SignIns;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.store.sources.Connections;

/** Version 1 of the shapes of sources that fetch by themselves; see docs/json.md. */
public final class SourceShapes {

  private SourceShapes() {}

  /** One source; no password is ever in it. */
  public record SourceShape(
      int version,
      long id,
      String kind,
      String called,
      String server,
      String login,
      boolean paused,
      @Nullable Instant freshUntil,
      @Nullable Instant nextLook,
      @Nullable String problem,
      @Nullable String asks,
      long there,
      long read,
      long twice,
      Map<String, Long> leftOut,
      long unreadable,
      LastShape last) {}

  /** The last look at a source, and the last time that all of it was compared one by one. */
  public record LastShape(
      @Nullable Instant at,
      long fetched,
      long brought,
      long gone,
      @Nullable Instant comparedAt,
      long differed) {}

  /**
   * A sign-in at a provider that takes no password. No secret is ever in it.
   *
   * @param source the number of the source it became, or null
   */
  public record SignInShape(
      int version,
      long id,
      String called,
      String at,
      @Nullable String type,
      String state,
      @Nullable Long source) {}

  /** One that waits. */
  public static SignInShape signIn(SignIns.Begun it) {
    return new SignInShape(1, it.id(), it.called(), it.at(), it.type(), "waiting", null);
  }

  /** One that became a source. */
  public static SignInShape added(SignIns.Begun it, long source) {
    return new SignInShape(1, it.id(), it.called(), it.at(), it.type(), "added", source);
  }

  /** One part of one card of which the owner says something else. */
  public record DifferenceShape(
      int version,
      long connection,
      String called,
      long person,
      String name,
      String item,
      String field,
      @Nullable String card,
      String you,
      String state) {}

  /** One of them. */
  public static DifferenceShape difference(CardDifferences.Difference one) {
    return new DifferenceShape(
        1,
        one.connection(),
        one.called(),
        one.person().id().value(),
        one.person().name(),
        one.item(),
        one.field().name(),
        one.says(),
        one.said(),
        one.wish() == null ? "open" : one.wish().state().name().toLowerCase(Locale.ROOT));
  }

  /** Until when one kind of source speaks. */
  public record EndShape(String kind, Instant until, boolean ended) {}

  /** Until when each kind of source speaks. */
  static List<EndShape> ends(Look look) {
    return look.fresh().ends().stream()
        .map(end -> new EndShape(end.kind().words(), end.at(), end.ended()))
        .toList();
  }

  /** The day on which the sources of a tie ended, or null where they speak until now. */
  static @Nullable LocalDate known(Standing standing) {
    return standing.known().equals(LocalDate.MAX) ? null : standing.known();
  }

  /** One source. */
  public static SourceShape source(Seen seen) {
    Connections.Row row = seen.row();
    Connections.State state = seen.state();
    Map<String, Long> leftOut = new LinkedHashMap<>(seen.outcomes());
    leftOut.keySet().removeAll(List.of("new", "updated", "known", "unreadable"));
    return new SourceShape(
        1,
        row.id(),
        row.kind().toLowerCase(Locale.ROOT),
        row.called(),
        row.address().isEmpty() ? row.host() + ":" + row.port() : row.address(),
        row.login(),
        row.paused(),
        seen.freshUntil(),
        seen.nextLook(),
        state.problem(),
        state.asks(),
        seen.there(),
        seen.read(),
        seen.twice(),
        leftOut,
        seen.unreadable(),
        new LastShape(
            state.lookedAt() == null ? null : Instant.ofEpochSecond(state.lookedAt()),
            state.fetched(),
            state.brought(),
            state.gone(),
            seen.comparedAt(),
            seen.compared().differed()));
  }
}
