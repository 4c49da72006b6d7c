package rapport.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rapport.api.Api;
import rapport.api.CareApi;
import rapport.api.GoalsApi;
import rapport.api.GrowthApi;
import rapport.api.JournalApi;
import rapport.api.ListeningApi;
import rapport.api.SignInApi;
import rapport.desk.Desk;
import rapport.desk.settings.Sessions;
import rapport.intake.Intake;
import rapport.intake.Jobs;
import rapport.live.Live;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.outside.Outside;
import rapport.people.PersonId;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Home;

/** A whole Rapport in a folder of its own, at a fixed instant, with its pages served. */
final class Rooms implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T08:41:00Z");

  /** The files of the sample office. */
  static final Path CAST = Path.of(System.getProperty("rapport.root"), "cast", "files");

  private static final long UPLOAD_BYTES = 100_000;

  private static byte @Nullable [] sampleOffice;

  final Home home;
  final Database database;
  final Desk desk;
  final Jobs jobs;
  final Live live;
  final Sessions sessions;
  final Server server;

  /** What the clock of this Rapport shows. */
  volatile Instant now = NOW;

  private Rooms(Path folder, boolean gallery, Options.@Nullable Remote remote) throws IOException {
    home = FreshHome.at(folder.resolve("home"));
    InstantSource clock = () -> now;
    database = Database.open(home);
    desk = new Desk(database, 1, home);
    jobs = new Jobs(new Intake(database, 1), clock);
    live = new Live(database, 1, home, Outside.usual());
    desk.owner();
    sessions = new Sessions(database, 1, new SecureRandom());
    Options options = new Options("127.0.0.1", 0, home.uploads(), UPLOAD_BYTES, remote);
    List<Class<?>> doors =
        new ArrayList<>(
            List.of(
                Api.class,
                GoalsApi.class,
                JournalApi.class,
                SignInApi.class,
                CareApi.class,
                ListeningApi.class,
                GrowthApi.class));
    if (gallery) doors.add(Gallery.class);
    server = Server.start(options, desk, jobs, live, sessions, clock, doors);
  }

  static Rooms open(Path folder) throws IOException {
    return new Rooms(folder, false, null);
  }

  /** With the sample office taken in, seen by Ada; it is read once, and copied from then on. */
  static Rooms office(Path folder) throws IOException {
    FreshHome.lay(Home.at(folder.resolve("home")), sampleOffice());
    return open(folder);
  }

  private static synchronized byte[] sampleOffice() throws IOException {
    byte[] known = sampleOffice;
    if (known != null) return known;
    Path folder = Files.createTempDirectory("rapport-office");
    byte[] store;
    try (Rooms rooms = open(folder)) {
      try (Stream<Path> files = Files.list(CAST)) {
        rooms.take(files.sorted().toList());
      }
      rooms.database.close();
      store = Files.readAllBytes(rooms.home.database());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
    sampleOffice = store;
    return store;
  }

  /** Served as to other machines: under a certificate, with a password. */
  static Rooms remote(Path folder, Options.Remote remote) throws IOException {
    return new Rooms(folder, false, remote);
  }

  static Rooms gallery(Path folder) throws IOException {
    return new Rooms(folder, true, null);
  }

  /** An address that signs in once. */
  String link() {
    return server.url("/sign-in?link=" + sessions.newLink(now));
  }

  /** Takes files in as Ada's. */
  void take(List<Path> files) throws IOException {
    new Intake(database, 1)
        .run(
            Sources.units(files, false),
            List.of("ada@helix.example"),
            NOW,
            new Intake.Watcher() {});
  }

  /** What is to be read now. */
  Look look() {
    return desk.look(now);
  }

  /** Waits until what was begun in the background is done. */
  void idle() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    jobs.start(
        "wait",
        watcher -> {
          done.countDown();
          return null;
        });
    done.await();
  }

  /** Makes a change of the owner's now; returns the number of what came into being. */
  long make(Change change) {
    return desk.make(change, now).number();
  }

  /** Whoever has a name. */
  PersonId person(String name) {
    return look().everybody().stream()
        .map(Standing::person)
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Lets time pass. */
  void pass(Duration time) {
    now = now.plus(time);
  }

  /** A session's secret, for a client without a browser. */
  String session() {
    return sessions.redeem(sessions.newLink(now), now);
  }

  @Override
  public void close() {
    server.close();
    jobs.close();
    database.close();
  }

  /** Serves the gallery until killed, to look at while working on it. */
  static final class Show {
    private Show() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      long start = System.nanoTime();
      Path folder = Files.createTempDirectory("rapport-look");
      try (Rooms rooms = Rooms.gallery(folder)) {
        System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
        System.out.println(rooms.link());
        Thread.sleep(Long.MAX_VALUE);
      }
    }
  }
}
