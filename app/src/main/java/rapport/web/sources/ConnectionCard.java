package rapport.web.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.LeftOut;
import rapport.live.ConnectionKind;
import rapport.live.Seen;
import rapport.store.sources.Connections;
import rapport.web.Say;

/**
 * One source that is kept fresh, as one line: what it is, until when it speaks, when it is looked
 * at next, and what became of all that lies there, as one sum.
 *
 * @param tone good while it is looked at, gold while it rests, warm when it does not go on
 * @param parts the terms of the sum; their first word is a plus sign but for the first
 * @param signIn whether it wants its password again
 */
public record ConnectionCard(
    long id,
    String called,
    String by,
    String icon,
    String fresh,
    String next,
    String tone,
    String there,
    List<Part> parts,
    String last,
    @Nullable String asks,
    boolean paused,
    boolean signIn,
    Writing writing) {

  /** Whether Rapport may write to it. */
  public enum Writing {
    /** It cannot be written to at all. */
    NEVER,
    /** The owner may let it. */
    OFF,
    /** The owner lets it. */
    ON
  }

  /** The same of one to which the owner lets Rapport write. */
  public ConnectionCard written() {
    return new ConnectionCard(
        id,
        called,
        by,
        icon,
        fresh,
        next,
        tone,
        there,
        parts,
        last,
        asks,
        paused,
        signIn,
        Writing.ON);
  }

  /** One term: how it begins, its words, and what opens it, or null. */
  public record Part(String before, String words, @Nullable String href) {}

  /** One source as it stands. */
  public static ConnectionCard of(Seen seen, Say say, Instant now) {
    Connections.Row row = seen.row();
    String problem = seen.state().problem();
    Instant until = seen.freshUntil();
    String fresh =
        until == null
            ? "not read to its end yet"
            : problem == null && !row.paused()
                ? "fresh until " + say.moment(until)
                : "ended " + say.moment(until);
    String tone = problem != null ? "warm" : row.paused() ? "gold" : "good";
    boolean signIn =
        seen.kind() != ConnectionKind.CALENDAR
            && problem != null
            && seen.nextLook() == null
            && !row.paused();
    return new ConnectionCard(
        row.id(),
        row.called(),
        by(seen),
        icon(seen.kind()),
        fresh,
        next(seen, now),
        tone,
        unread(seen) ? "" : Say.number(seen.there()) + " " + seen.kind().items(seen.there()),
        unread(seen) ? List.of() : parts(seen),
        last(seen) + compared(seen, say),
        seen.state().asks(),
        row.paused(),
        signIn,
        seen.kind() == ConnectionKind.CARDDAV ? Writing.OFF : Writing.NEVER);
  }

  /** Whether nothing is known of what lies there: how much it is, nobody has been told yet. */
  private static boolean unread(Seen seen) {
    return seen.freshUntil() == null && seen.there() == 0;
  }

  private static String icon(ConnectionKind kind) {
    return switch (kind) {
      case IMAP, GRAPH -> "mail";
      case CALENDAR, CALDAV -> "calendar";
      case CARDDAV -> "card";
      case FOLDER -> "file";
    };
  }

  private static String by(Seen seen) {
    Connections.Row row = seen.row();
    return switch (seen.kind()) {
      case IMAP -> row.login() + ", by IMAP from " + row.host();
      case GRAPH -> row.login() + ", by Microsoft Graph";
      case CALENDAR -> "a calendar at " + host(row.address());
      case CALDAV -> host(row.address()) + ", by CalDAV";
      case CARDDAV -> host(row.address()) + ", by CardDAV";
      case FOLDER -> "a folder on this machine: " + row.address();
    };
  }

  /** The host alone: what follows it may be a secret. */
  private static String host(String address) {
    return address.replaceFirst("^[a-z]+://", "").replaceFirst("[/?#].*$", "");
  }

  private static String next(Seen seen, Instant now) {
    String problem = seen.state().problem();
    if (problem != null) return problem;
    if (seen.row().paused()) return "paused";
    Instant next = seen.nextLook();
    if (next == null) return "looked at within a minute";
    long minutes = (next.getEpochSecond() - now.getEpochSecond() + 59) / 60;
    return minutes <= 1
        ? "looks again within a minute"
        : "looks again in " + Say.count(minutes, "minute", "minutes");
  }

  private static List<Part> parts(Seen seen) {
    Long receipt = seen.state().receipt();
    List<Part> parts = new ArrayList<>();
    String list = receipt == null || seen.read() == 0 ? null : "/sources/" + receipt + "/items";
    parts.add(new Part(" = ", Say.number(seen.read()) + " read", list));
    if (seen.twice() > 0)
      parts.add(new Part(" + ", Say.number(seen.twice()) + " seen twice", null));
    seen.outcomes()
        .forEach((outcome, items) -> {
          if (List.of("new", "updated", "known", "unreadable").contains(outcome)) return;
          LeftOut rule = LeftOut.of(outcome);
          String href = receipt == null ? null : "/sources/" + receipt + "/left-out/" + rule.id();
          parts.add(new Part(" + ", Say.number(items) + " left out as " + rule.words(), href));
        });
    if (seen.unreadable() > 0)
      parts.add(
          new Part(
              " + ",
              Say.number(seen.unreadable()) + " unreadable",
              receipt == null ? null : "/sources/" + receipt + "/problems"));
    return parts;
  }

  private static String last(Seen seen) {
    Connections.State state = seen.state();
    if (state.lookedAt() == null || state.problem() != null) return "";
    String gone = state.gone() == 0 ? "" : ", " + Say.number(state.gone()) + " no longer there";
    if (state.fetched() == 0) return " Last look: nothing new" + gone + ".";
    return " Last look: "
        + Say.number(state.fetched())
        + " read, "
        + Say.number(state.brought())
        + " of them new"
        + gone
        + ".";
  }

  private static String compared(Seen seen, Say say) {
    Instant at = seen.comparedAt();
    if (at == null) return "";
    long differed = seen.compared().differed();
    return " Compared one by one "
        + say.moment(at)
        + (differed == 0
            ? ": nothing was missing."
            : ": "
                + Say.number(differed)
                + " differed from what the server had said, and were put right.");
  }
}
