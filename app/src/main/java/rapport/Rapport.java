package rapport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import rapport.api.Api;
import rapport.api.CareApi;
import rapport.api.GoalsApi;
import rapport.api.GrowthApi;
import rapport.api.JournalApi;
import rapport.api.ListeningApi;
import rapport.api.SignInApi;
import rapport.cli.House;
import rapport.cli.RapportCommand;
import rapport.cli.demo.DemoCommand;
import rapport.desk.Desk;
import rapport.desk.growth.Growth;
import rapport.desk.network.Landscape;
import rapport.desk.nurture.Today;
import rapport.desk.settings.Sessions;
import rapport.intake.Intake;
import rapport.intake.Jobs;
import rapport.live.Live;
import rapport.look.Memory;
import rapport.outside.Outside;
import rapport.outside.Post;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.Served;
import rapport.store.StoreFailure;
import rapport.store.Tables;
import rapport.web.Options;
import rapport.web.Server;
import rapport.web.settings.Mailing;
import rapport.web.sources.SampleOffice;

/** Wires everything; the only class that knows all rooms. */
public final class Rapport implements House {

  /** SQLite holds one owner. */
  private static final long OWNER = 1;

  /** How long the end waits for pages and imports that are at work. */
  private static final long PATIENCE_SECONDS = 20;

  /** How long an end waits for what is prepared; a large map is drawn without reading. */
  private static final Duration UNREAD = Duration.ofSeconds(2);

  /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal");

  private static final Logger OURS = Logger.getLogger("rapport");

  private final Database database;
  private final Home home;
  private final Desk desk;
  private final CountDownLatch stop = new CountDownLatch(1);
  private volatile CountDownLatch served = new CountDownLatch(0);

  private Rapport(Home home, Database database) {
    this.home = home;
    this.database = database;
    this.desk = new Desk(database, OWNER, home);
  }

  /** Runs one command line. */
  public static void main(String[] words) {
    quiet();
    System.exit(RapportCommand.run(opener(), words));
  }

  /** Opens homes as the command line does. */
  static House.Opener opener() {
    return new Openings();
  }

  /** Only warnings are told, on standard error; RAPPORT_LOG=INFO tells more of Rapport itself. */
  private static void quiet() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tT %4$s %3$s: %5$s%n");
    String level = System.getenv("RAPPORT_LOG");
    Logger.getLogger("").setLevel(Level.WARNING);
    LUCENE.setLevel(Level.SEVERE); // it advises on the options of the JVM
    OURS.setLevel(level == null ? Level.WARNING : Level.parse(level.toUpperCase(Locale.ROOT)));
  }

  /** Opens homes on this machine, or the database that RAPPORT_DATABASE names. */
  private static final class Openings implements House.Opener {

    @Override
    public House open(@Nullable Path folder) throws IOException {
      Home home = Home.at(folder == null ? usual() : folder);
      String url = System.getenv("RAPPORT_DATABASE");
      Database database =
          url == null || url.isBlank()
              ? Database.open(home)
              : Database.open(
                  url,
                  System.getenv("RAPPORT_DATABASE_USER"),
                  System.getenv("RAPPORT_DATABASE_PASSWORD"));
      return new Rapport(home, database);
    }

    private static Path usual() {
      String named = System.getenv("RAPPORT_HOME");
      if (named != null && !named.isBlank()) return Path.of(named);
      return Path.of(System.getProperty("user.home"), ".rapport");
    }

    @Override
    public House aside(Path folder) throws IOException {
      return Rapport.aside(folder);
    }

    @Override
    public Path cast() {
      return Path.of(System.getProperty("rapport.cast", "cast/files"));
    }
  }

  /** The sample office in a throw-away home of its own, in this process. */
  private static final class Beside implements SampleOffice.Maker {

    private final String host;
    private final Path cast;
    private volatile @Nullable Rapport office;

    Beside(String host, Path cast) {
      this.host = host;
      this.cast = cast;
    }

    @Override
    public void make(
        int own, Intake.Watcher watcher, Consumer<Supplier<SampleOffice.Entrance>> served)
        throws IOException {
      Path folder = Files.createTempDirectory("rapport-demo");
      try (Rapport made = aside(folder)) {
        office = made;
        InstantSource clock = DemoCommand.clock();
        DemoCommand.fill(made, cast, clock.instant(), watcher);
        if (watcher.stopped()) return;
        made.serve(
            new Serving(host, 0, clock, null, null),
            own,
            link -> {
              int port = URI.create(link).getPort();
              served.accept(() ->
                  new SampleOffice.Entrance(port, "/sign-in?link=" + made.secret(clock.instant())));
            });
      } finally {
        DemoCommand.remove(folder);
      }
    }

    @Override
    public void end() {
      Rapport open = office;
      if (open != null) open.stop.countDown();
    }
  }

  /** A throw-away home: in its folder alone, whatever database the environment names. */
  private static Rapport aside(Path folder) throws IOException {
    Home home = Home.at(folder);
    return new Rapport(home, Database.open(home));
  }

  @Override
  public Desk desk() {
    return desk;
  }

  @Override
  public Intake intake() {
    return new Intake(database, OWNER);
  }

  @Override
  public Live live() {
    return new Live(database, OWNER, home, Outside.usual());
  }

  @Override
  public String place() {
    return home.folder().toString();
  }

  @Override
  public Map<String, String> digests() {
    return new Tables(database).digests(OWNER);
  }

  @Override
  public Map<String, Long> counts() {
    return new Tables(database).counts(OWNER);
  }

  @Override
  public List<String> broken() {
    try {
      return new Tables(database).broken(OWNER);
    } catch (StoreFailure e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public @Nullable String link() throws IOException {
    Served.Where where = Served.where(home);
    if (where == null) return null;
    Sessions sessions = new Sessions(database, OWNER, new SecureRandom());
    return where.address() + "sign-in?link=" + sessions.newLink(Instant.now().plus(where.ahead()));
  }

  /** What signs in once to the pages that are served from this home now. */
  private String secret(Instant now) {
    return new Sessions(database, OWNER, new SecureRandom()).newLink(now);
  }

  @Override
  public void serve(Serving serving, Consumer<String> started) throws IOException {
    serve(serving, 0, started);
  }

  /**
   * Serves the sample office beside the owner's pages.
   *
   * @param own the port of the owner's pages, or 0 if these are the owner's
   */
  private void serve(Serving serving, int own, Consumer<String> started) throws IOException {
    try (Served place = Served.take(home)) {
      if (place == null)
        throw new IllegalStateException("another Rapport is just beginning to serve this home");
      serve(serving, own, place, started);
    }
  }

  private void serve(Serving serving, int own, Served place, Consumer<String> started)
      throws IOException {
    Sessions sessions = new Sessions(database, OWNER, new SecureRandom());
    intake().finish();
    Memory.Turns.Ahead map = desk.turns().ahead();
    Today.of(desk.look(serving.clock().instant()));
    served = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    try (map;
        Footprint _ = own == 0 ? Footprint.kept() : null;
        SampleOffice office = own == 0 ? offered(serving) : null;
        Jobs jobs = new Jobs(intake(), serving.clock());
        Server server =
            Server.start(
                options(serving, own, office),
                desk,
                jobs,
                live(),
                sessions,
                serving.clock(),
                List.of(
                    Api.class,
                    GoalsApi.class,
                    JournalApi.class,
                    SignInApi.class,
                    CareApi.class,
                    ListeningApi.class,
                    GrowthApi.class));
        ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("digest").factory());
        ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("looking").factory())) {
      Duration ahead = Duration.between(Instant.now(), serving.clock().instant());
      place.at(new Served.Where(server.url("/"), ahead.truncatedTo(ChronoUnit.MINUTES)));
      String secret = sessions.newLink(serving.clock().instant());
      started.accept(server.url("/sign-in?link=" + secret));
      // Seconds of work for a large network; whoever opens Map or Grow later finds it done.
      Thread preparing = Thread.ofVirtual().start(() -> prepare(serving.clock().instant(), map));
      Mailing mailing = Mailing.of(desk, live());
      String address = server.url("/");
      ScheduledFuture<?> _ =
          ticks.scheduleWithFixedDelay(
              () -> desk.matchBeside(serving.clock().instant()), 1, 20, TimeUnit.SECONDS);
      ScheduledFuture<?> _ =
          ticks.scheduleWithFixedDelay(
              () -> mailing.tick(serving.clock().instant(), address), 1, 1, TimeUnit.MINUTES);
      // A look may take minutes; it has a thread of its own and waits for no page.
      ScheduledFuture<?> _ =
          looks.scheduleWithFixedDelay(
              () -> look(serving.clock().instant()), 10, 60, TimeUnit.SECONDS);
      stop.await();
      preparing.join(UNREAD); // the store's log is folded in only where nobody reads it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      served.countDown();
    }
  }

  /** Draws the map, which somebody may wait for, and then works out what Grow shows. */
  private void prepare(Instant now, Memory.Turns.Ahead map) {
    try (map) {
      Landscape.of(desk.look(now));
    }
    Growth.of(desk.look(now)).prepare();
  }

  /** Looks at the sources whose time has come; without one nothing happens. */
  private void look(Instant now) {
    try {
      live()
          .due(
              now,
              new Intake.Watcher() {
                @Override
                public boolean stopped() {
                  return stop.getCount() == 0;
                }
              });
    } catch (RuntimeException e) {
      OURS.warning("looking at sources failed: " + e.getClass().getSimpleName());
    }
  }

  /** The sample office, where its files are at hand and the browser is on this machine. */
  private static @Nullable SampleOffice offered(Serving serving) {
    Path cast = opener().cast();
    if (serving.keystore() != null || !Files.isDirectory(cast)) return null;
    return new SampleOffice(new Beside(serving.host(), cast));
  }

  private Options options(Serving serving, int own, @Nullable SampleOffice office)
      throws IOException {
    Options.Beside beside =
        own != 0 ? new Options.Sample(own) : office == null ? null : new Options.Offer(office);
    return new Options(
        serving.host(),
        serving.port(),
        home.uploads(),
        Options.UPLOAD_BYTES,
        remote(serving),
        beside);
  }

  private static Options.@Nullable Remote remote(Serving serving) throws IOException {
    if (serving.keystore() == null || serving.passwordFile() == null) return null;
    String password = Files.readString(serving.passwordFile()).lines().findFirst().orElse("");
    return new Options.Remote(serving.keystore(), password, serving.passwordFile());
  }

  @Override
  public Optional<String> sendDigest(Instant now) {
    return switch (Mailing.of(desk, live()).send(now, "")) {
      case Post.Sent sent -> Optional.empty();
      case Post.NotSent not -> Optional.of(not.why());
    };
  }

  /** Ends serving, if it serves, and then the store; whoever comes second waits for the first. */
  @Override
  public void close() {
    stop.countDown();
    try {
      if (!served.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
        OURS.warning("serving did not end in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
