package rapport.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.outside.Unreached;
import rapport.outside.web.Ask;
import rapport.outside.web.Web;
import rapport.outside.web.WebAnswer;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.Sha256;
import rapport.sources.Sink;
import rapport.sources.Through;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * One look at a calendar that is one file at an address. The file comes whole or not at all; an
 * entry that is as it was is not taken in again.
 */
final class FeedLook {

  private static final int MOST_BYTES = 64 * 1024 * 1024;

  private final Holdings holdings;
  private final Intake intake;
  private final long owner;
  private final Connections.Row connection;
  private final Difference difference;
  private final Web web;

  FeedLook(
      Holdings holdings,
      Intake intake,
      long owner,
      Connections.Row connection,
      Difference difference,
      Web web) {
    this.holdings = holdings;
    this.intake = intake;
    this.owner = owner;
    this.connection = connection;
    this.difference = difference;
    this.web = web;
  }

  /** The file at an address, or null if it is still the one with this tag. */
  static @Nullable WebAnswer had(
      Web web, Connections.Row connection, String secret, @Nullable String tag) throws Unreached {
    String[] both = secret.split(" ", 2);
    Ask ask =
        Ask.get(URI.create(both[0]), connection.own(), MOST_BYTES)
            .as(connection.login(), both.length == 1 ? "" : both[1])
            .with("If-None-Match", tag);
    WebAnswer answer = web.had(ask);
    if (answer.status() == 304) return null;
    String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
    // Half a file, or the page of a sign-in, is not the calendar.
    if (!text.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15) || !text.endsWith("END:VCALENDAR"))
      throw new Unreached(Unreached.Why.STRANGE);
    return answer;
  }

  /** Looks; returns the identities of what is gone for good. */
  List<String> run(String secret, String source, Instant now, Intake.Watcher watcher)
      throws IOException {
    Map<String, Holdings.Place> before = holdings.places(owner, connection.id());
    Holdings.Place old = before.get(Live.FEED);
    String tag =
        old == null || old.token() == null || old.token().startsWith("#") ? null : old.token();
    WebAnswer answer = had(web, connection, secret, tag);
    if (answer == null) return List.of();
    String digest = "#" + Sha256.hex(new byte[0], answer.body());
    String etag = answer.header("etag");
    String token = etag == null ? digest : etag;
    if (old != null && token.equals(old.token())) return List.of();
    Map<String, @Nullable String> held = holdings.items(owner, connection.id(), Live.FEED);
    Entries entries = new Entries(answer.body(), held);
    entries.count(Window.around(now));
    if (entries.fresh > 0) intake.live(entries, connection.id(), source, now, watcher);
    if (watcher.stopped()) return List.of();
    return difference.close(
        new Holdings.Place(Live.FEED, 0, 0, entries.there.size(), token),
        "“" + connection.called() + "”",
        entries.there);
  }

  /** The entries of the file that are new or changed, as one unit to read. */
  private final class Entries implements Unit {
    private final byte[] bytes;
    private final Map<String, @Nullable String> held;
    private final Set<String> there = new HashSet<>();
    private long fresh;

    Entries(byte[] bytes, Map<String, @Nullable String> held) {
      this.bytes = bytes;
      this.held = held;
    }

    /** Reads once to see what there is. */
    void count(Window window) throws IOException {
      read(window, item -> {});
    }

    @Override
    public String name() {
      return connection.called();
    }

    @Override
    public Path path() {
      return Path.of("");
    }

    @Override
    public String format() {
      return "ics";
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public void read(Window window, Sink sink) throws IOException {
      there.clear();
      fresh = 0;
      new Calendars()
          .read(new BytesContent(connection.called(), bytes), window, new Changed(this, sink));
    }
  }

  /** Lets only those entries through that are not held as they are. */
  private static final class Changed extends Through {
    private final Entries entries;

    Changed(Entries entries, Sink sink) {
      super(sink);
      this.entries = entries;
    }

    @Override
    public void item(Item item) {
      String name = name(item);
      String tag = Sha256.hex(said(item));
      if (!entries.there.add(name) || tag.equals(entries.held.get(name))) return;
      entries.fresh++;
      to.lies(Live.FEED, name, tag);
      to.item(item);
    }

    private static String name(Item item) {
      return switch (item) {
        case Item.Meeting meeting ->
            meeting.version().whole() || meeting.instances().isEmpty()
                ? meeting.uid()
                : meeting.instances().getFirst().id();
        default -> item.where();
      };
    }

    /** What an item says, wherever it stands. */
    private static String said(Item item) {
      return item instanceof Item.Meeting it
          ? it.as(
                  "",
                  it.instances(),
                  it.leftOut(),
                  new Item.Version(it.version().sequence(), null, it.version().whole()))
              .toString()
          : item.toString();
    }
  }
}
