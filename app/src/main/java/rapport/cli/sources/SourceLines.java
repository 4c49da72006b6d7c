package rapport.cli.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.cli.Terminal;
import rapport.live.Seen;

/** Sources as lines of text. */
final class SourceLines {

  private SourceLines() {}

  /** One source: what it is, how fresh it is, and the sum of what lies there. */
  static List<String> of(Seen seen) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "#%d %s  %s".formatted(seen.row().id(), Terminal.clean(seen.row().called()), fresh(seen)));
    String problem = seen.state().problem();
    if (problem != null) lines.add("   " + problem);
    String asks = seen.state().asks();
    if (asks != null)
      lines.add(
          "   "
              + Terminal.clean(asks)
              + " Is that meant? rapport sources --follow "
              + seen.row().id());
    lines.add("   " + sum(seen) + last(seen));
    if (seen.comparedAt() != null) lines.add("   " + compared(seen));
    return lines;
  }

  private static String fresh(Seen seen) {
    String next = seen.nextLook() == null ? "" : ", looks again at " + seen.nextLook();
    if (seen.row().paused()) next = ", paused";
    @Nullable Instant until = seen.freshUntil();
    return (until == null ? "never read to its end" : "fresh until " + until) + next;
  }

  static String sum(Seen seen) {
    return String.format(
        Locale.ROOT,
        "%,d %s = %,d read + %,d seen twice + %,d left out + %,d unreadable.",
        seen.there(),
        seen.kind().items(seen.there()),
        seen.read(),
        seen.twice(),
        seen.leftOut(),
        seen.unreadable());
  }

  private static String last(Seen seen) {
    if (seen.state().lookedAt() == null) return "";
    if (seen.state().fetched() == 0 && seen.state().gone() == 0) return " Last look: nothing new.";
    return String.format(
        Locale.ROOT,
        " Last look: %,d read, %,d of them new%s.",
        seen.state().fetched(),
        seen.state().brought(),
        seen.state().gone() == 0 ? "" : ", " + seen.state().gone() + " no longer there");
  }

  private static String compared(Seen seen) {
    long differed = seen.compared().differed();
    return "Compared one by one at "
        + seen.comparedAt()
        + (differed == 0
            ? ": nothing was missing."
            : ": %d differed from what the server had said; mended.".formatted(differed));
  }
}
