package rapport.live;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.outside.Outside;
import rapport.outside.Unreached;
import rapport.outside.imap.Imap;
import rapport.outside.web.Web;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.StoreFailure;
import rapport.store.Vault;
import rapport.store.sources.CardWrites;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;
import rapport.store.sources.JunkRows;
import rapport.store.sources.Receipts;

/**
 * All sources that fetch by themselves: tried out, looked at, told of. Without a connection nothing
 * leaves this machine. Any thread may use it; one looks at a time.
 */
public final class Live {

  private static final System.Logger LOG = System.getLogger("rapport.live");

  /** How long after a look the next one follows. */
  public static final Duration EVERY = Duration.ofMinutes(10);

  /** The one place of a calendar that is a file. */
  static final String FEED = "feed";

  private static final long DAY_SECONDS = 86_400;

  /** How long a server's word that nothing changed, or what, is taken without looking oneself. */
  static final Duration WORD = Duration.ofDays(1);

  private static final String STOPPED = "Stopped. Rapport goes on from here.";

  private static final String INSIDE =
      "Something went wrong inside Rapport. What was read so far is safe.";

  private final Database database;
  private final long owner;
  private final Home home;
  private final Connections connections;
  private final Holdings holdings;
  private final JunkRows junk;
  private final Receipts receipts;
  private final Keys keys;
  private final Web web;

  /** For one owner over an open store. */
  public Live(Database database, long owner, Home home, Outside outside) {
    this.database = database;
    this.owner = owner;
    this.home = home;
    this.connections = new Connections(database);
    this.holdings = new Holdings(database);
    this.junk = new JunkRows(database);
    this.receipts = new Receipts(database);
    this.web = new Web(outside);
    this.keys = new Keys(connections, new Vault(home), owner, outside, web);
  }

  /** All connections as they stand. */
  public List<Seen> all() {
    Map<Long, Connections.State> states = connections.states(owner);
    return connections.all(owner).stream()
        .map(row -> seen(row, states.getOrDefault(row.id(), Connections.State.unseen(row.id()))))
        .toList();
  }

  private Seen seen(Connections.Row row, Connections.State state) {
    return new Seen(row, state, holdings.sums(owner, row.id()), holdings.compared(owner, row.id()));
  }

  /** One of them. */
  public Optional<Seen> find(long id) {
    return all().stream().filter(seen -> seen.row().id() == id).findFirst();
  }

  /**
   * What of a connection is secret: its password; of a calendar at an address the address, too,
   * because it may be all that is needed to read it.
   */
  public static String secret(ConnectionKind kind, String address, String password) {
    if (kind != ConnectionKind.CALENDAR) return password;
    return address.strip().replaceFirst("^webcals?://", "https://") + " " + password;
  }

  /** Seals the secret of a connection and forgets why it was refused before. */
  public void secret(long id, String secret) {
    keys.keep(id, secret);
  }

  /** Tries a connection out without keeping anything. */
  public Tried tried(Connections.Row row, String secret) {
    return keys.tried(row, secret);
  }

  /** What asks providers for tokens. */
  public TokenServer tokens() {
    return keys.server();
  }

  /**
   * What signs this user in at the provider now, for mail that goes out; empty if no source of
   * theirs signs in by a token.
   *
   * @throws Unreached if it cannot be renewed
   */
  public Optional<String> token(String user, Instant now) throws Unreached {
    return keys.access(user, now);
  }

  /**
   * Looks at every connection whose time has come.
   *
   * @return how each of them went
   */
  public List<Looked> due(Instant now, Intake.Watcher watcher) {
    List<Looked> done = new ArrayList<>();
    for (Connections.Row row : connections.all(owner)) {
      Long next = connections.state(owner, row.id()).nextLook();
      Long last = connections.state(owner, row.id()).lookedAt();
      boolean due = last == null || (next != null && next <= now.getEpochSecond());
      if (!row.paused() && due && !watcher.stopped())
        look(row.id(), now, watcher).ifPresent(done::add);
    }
    return done;
  }

  /** How one look went. */
  public record Looked(Seen seen) {
    /** Whether it went to its end. */
    public boolean well() {
      return seen.state().problem() == null;
    }
  }

  /** Looks at one connection now; empty if there is none, or if somebody is looking already. */
  public Optional<Looked> look(long id, Instant now, Intake.Watcher watcher) {
    Connections.Row row = connections.find(owner, id).orElse(null);
    if (row == null) return Optional.empty();
    Optional<Looking> right = right();
    if (right.isEmpty()) return Optional.empty();
    try (Looking _ = right.get()) {
      return Optional.of(looked(row, now, watcher));
    }
  }

  private Optional<Looking> right() {
    try {
      return Looking.begun(home.looking());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Looked looked(Connections.Row row, Instant now, Intake.Watcher watcher) {
    Connections.State before = connections.state(owner, row.id());
    Optional<String> secret = keys.of(row.id());
    boolean needed =
        !row.login().isEmpty() || ConnectionKind.valueOf(row.kind()) == ConnectionKind.CALENDAR;
    if (secret.isEmpty() && needed) return broke(row, before, needs(row), null, now);
    try {
      Difference difference = new Difference(holdings, junk, owner, row.id(), before.follow());
      Optional<Receipts.Row> account = account(row);
      try {
        fetch(row, secret.orElse(""), difference, now, watcher);
      } finally {
        difference.settle();
      }
      return watcher.stopped()
          ? broke(row, before, STOPPED, next(now, 0), now)
          : well(row, account, difference, now);
    } catch (Unreached e) {
      boolean waits = e.why() == Unreached.Why.PASSWORD || e.why() == Unreached.Why.TOKEN;
      Long next = waits ? null : next(now, e.againSeconds());
      return broke(row, before, e.why().sentence(), next, now);
    } catch (StoreFailure e) {
      return broke(row, before, String.valueOf(e.getMessage()), next(now, 0), now);
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a look failed: {0}", e.getClass().getSimpleName());
      return broke(row, before, INSIDE, next(now, 0), now);
    }
  }

  private static String needs(Connections.Row row) {
    return ConnectionKind.valueOf(row.kind()) == ConnectionKind.CALENDAR
        ? "Rapport needs the address again: remove this calendar and add it anew."
        : "Rapport needs the password again.";
  }

  private void fetch(
      Connections.Row row,
      String secret,
      Difference difference,
      Instant now,
      Intake.Watcher watcher)
      throws IOException {
    Intake intake = new Intake(database, owner);
    switch (ConnectionKind.valueOf(row.kind())) {
      case IMAP -> {
        try (Imap imap = keys.imap(row, secret, now)) {
          new MailLook(holdings, intake, owner, row, difference)
              .run(imap, source(row), now, watcher);
        }
      }
      case GRAPH -> {
        GraphLook.Lost lost =
            new GraphLook(holdings, intake, owner, row, difference, keys.graph(row, secret, now))
                .run(source(row), now, watcher);
        withdraw(row, lost.cards(), true);
        withdraw(row, lost.entries(), false);
      }
      case CALENDAR ->
          withdraw(
              row,
              new FeedLook(holdings, intake, owner, row, difference, web)
                  .run(secret, source(row), now, watcher));
      case FOLDER ->
          difference.folder(new FolderLook(holdings, intake, owner, row).run(now, watcher));
      case CALDAV, CARDDAV -> {
        new CardWriter(new CardWrites(database), holdings, owner, row, keys.card(row, secret))
            .run(now);
        withdraw(
            row,
            new DavLook(holdings, intake, owner, row, difference, keys.places(row, secret))
                .run(source(row), now, watcher));
      }
    }
  }

  private void withdraw(Connections.Row row, List<String> lost) {
    withdraw(row, lost, Keys.cards(row));
  }

  /** A calendar or an address book says what is; what is gone from it was taken back. */
  private void withdraw(Connections.Row row, List<String> lost, boolean cards) {
    Receipts.Row account = account(row).orElse(null);
    if (account == null || lost.isEmpty()) return;
    holdings.withdraw(owner, account.id(), lost, cards);
    new Intake(database, owner).resolve();
  }

  /** How the account of a connection is called. */
  static String source(Connections.Row row) {
    String who = row.login().isEmpty() ? row.called() : row.login();
    return who + " by " + ConnectionKind.valueOf(row.kind()).by() + ", source " + row.id();
  }

  private Looked well(
      Connections.Row row, Optional<Receipts.Row> account, Difference difference, Instant now) {
    Optional<Receipts.Row> after = account(row);
    return ended(
        row,
        new Connections.State(
            row.id(),
            after.map(Receipts.Row::id).orElse(null),
            now.getEpochSecond(),
            now.getEpochSecond(),
            next(now, 0),
            null,
            difference.asks(),
            false,
            difference.folder().found()
                + after.map(Receipts.Row::found).orElse(0L)
                - account.map(Receipts.Row::found).orElse(0L),
            difference.folder().imported()
                + after.map(Receipts.Row::imported).orElse(0L)
                - account.map(Receipts.Row::imported).orElse(0L),
            difference.gone()));
  }

  /** A look that did not go to its end: until when the source speaks stays as it was. */
  private Looked broke(
      Connections.Row row,
      Connections.State before,
      String problem,
      @Nullable Long next,
      Instant now) {
    return ended(
        row,
        new Connections.State(
            row.id(),
            account(row).map(Receipts.Row::id).orElse(null),
            before.freshUntil(),
            now.getEpochSecond(),
            next,
            problem,
            before.asks(),
            before.follow(),
            before.fetched(),
            before.brought(),
            before.gone()));
  }

  private Looked ended(Connections.Row row, Connections.State state) {
    if (connections.find(owner, row.id()).isPresent()) connections.looked(owner, state);
    return new Looked(seen(row, state));
  }

  /** The one account of a connection. */
  private Optional<Receipts.Row> account(Connections.Row row) {
    String source = source(row);
    return receipts.all(owner).stream().filter(one -> one.source().equals(source)).findFirst();
  }

  private static long next(Instant now, long againSeconds) {
    return now.getEpochSecond() + Math.max(EVERY.toSeconds(), Math.min(againSeconds, DAY_SECONDS));
  }
}
