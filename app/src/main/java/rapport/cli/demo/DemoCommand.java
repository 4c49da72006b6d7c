package rapport.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import rapport.cli.House;
import rapport.cli.RapportCommand;
import rapport.cli.Terminal;
import rapport.cli.nurture.TodayCommand;
import rapport.desk.Desk;
import rapport.desk.settings.SettingsChange.SetOwner;
import rapport.intake.Intake;
import rapport.intake.Receipt;
import rapport.look.Look;
import rapport.outside.Loopback;
import rapport.shapes.Json;
import rapport.shapes.Shapes;
import rapport.sources.Sources;

/** Imports the sample office by the ordinary road and shows it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    header =
        "Look at the sample office: a fictional mailbox, calendar, address book and LinkedIn export.",
    description = {
      "",
      "Everything goes into a throw-away folder that is removed at the end. The office's clock stands at",
      "Monday 23 November 2026, half past eight in Berlin, and goes on from there."
    },
    footer = {"", "Example:", "  rapport demo --no-serve"})
public final class DemoCommand implements java.util.concurrent.Callable<Integer> {

  /** The office's morning. */
  static final Instant MORNING = Instant.parse("2026-11-23T07:30:00Z");

  @ParentCommand @Nullable RapportCommand rapport;

  @Option(names = "--no-serve", description = "Print and end.")
  boolean noServe;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to serve (default: 7070; 0 is any free one).")
  int port = 7070;

  @Option(names = "--json", description = "Print JSON: receipts, then today.")
  boolean json;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Visit a few pages and end, to train the start-up cache.")
  boolean rehearse;

  @Option(
      names = "--now",
      paramLabel = "INSTANT",
      description = "The office's time (default: its Monday morning).")
  @Nullable Instant now;

  @Override
  public Integer call() throws IOException {
    if (rapport == null) throw new IllegalStateException("a command without its root");
    Instant morning = now == null ? MORNING : now;
    InstantSource clock = clock(morning);
    Path home = Files.createTempDirectory("rapport-demo");
    try (House house = rapport.opener.aside(home)) {
      Runnable end = house::close;
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                end.run();
                remove(home);
              }));
      Terminal terminal = new Terminal(System.out, System.err, Terminal.watched() && !json);
      List<Receipt> receipts = fill(house, rapport.opener.cast(), clock.instant(), terminal);
      tell(house, receipts, terminal, clock.instant());
      if (!noServe) {
        house.serve(
            new House.Serving("127.0.0.1", rehearse ? 0 : port, clock, null, null),
            rehearse ? DemoCommand::rehearse : link -> invite(link, house.place()));
      }
    }
    return 0;
  }

  /** A clock that shows the office's morning now and goes on from there. */
  public static InstantSource clock() {
    return clock(MORNING);
  }

  private static InstantSource clock(Instant morning) {
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), morning));
  }

  /** Reads the office's files into an empty home, and says what no file holds. */
  public static List<Receipt> fill(House house, Path cast, Instant now, Intake.Watcher watcher)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(cast)) {
      files = all.sorted().toList();
    }
    List<Receipt> receipts =
        house.intake().run(Sources.units(files, false), List.of("ada@helix.example"), now, watcher);
    if (!watcher.stopped()) speak(house.desk(), now);
    return receipts;
  }

  /** What Ada wrote down herself: everything of the demo that no file holds. */
  public static void speak(Desk desk, Instant now) {
    desk.make(new SetOwner("Ada", java.time.ZoneId.of("Europe/Berlin"), "system", null), now);
    new DemoWords(desk, now).say();
    new DemoCare(desk, now).say();
    new DemoGrowth(desk, now).say();
  }

  private void tell(House house, List<Receipt> receipts, Terminal terminal, Instant at) {
    if (json) {
      Json.write(System.out, Shapes.receipts(receipts));
      Json.write(System.out, Shapes.today(house.desk().look(at)));
      return;
    }
    System.out.println("The sample office, imported by the ordinary road:\n");
    terminal.receipts(receipts.stream().map(DemoCommand::named).toList());
    System.out.println();
    Look look = house.desk().look(at);
    TodayCommand.print(System.out, look);
  }

  private static Receipt named(Receipt receipt) {
    String name = receipt.source().substring(receipt.source().lastIndexOf('/') + 1);
    return new Receipt(
        receipt.id(),
        name,
        receipt.format(),
        receipt.found(),
        receipt.imported(),
        receipt.known(),
        receipt.leftOut(),
        receipt.unreadable(),
        List.of(),
        0,
        receipt.complete(),
        receipt.startedAt(),
        receipt.finishedAt(),
        0,
        0,
        null);
  }

  private static void invite(String link, String place) {
    System.out.println(
        "\nOpen "
            + link
            + "\n(Another link: ./rapport link --home "
            + place
            + "\n Ctrl C ends the demo and removes its data.)");
  }

  /** Opens the pages a person opens first, and ends the process. */
  private static void rehearse(String link) {
    Thread.ofPlatform().start(() -> System.exit(visit(link) ? 0 : 3));
  }

  private static boolean visit(String link) {
    int port = java.net.URI.create(link).getPort();
    try {
      String cookies = Loopback.get(port, link.substring(link.indexOf("/sign-in")), "").cookies();
      boolean well = true;
      for (int round = 0; round < 3; round++) {
        for (String path :
            List.of(
                "/",
                "/people",
                "/people?words=a",
                "/grow",
                "/sources",
                "/settings",
                "/api/today")) {
          well &= Loopback.get(port, path, cookies).status().contains(" 200");
        }
      }
      return well;
    } catch (IOException e) {
      System.err.println("rapport: the rehearsal failed: " + e.getMessage());
      return false;
    }
  }

  /** Removes a throw-away home. */
  public static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
    } catch (IOException leftForTheSystemToClean) {
      System.err.println("rapport: could not remove " + folder);
    }
  }
}
