package rapport.cli.sources;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rapport.cli.Failures;
import rapport.cli.HomeCommand;
import rapport.cli.House;
import rapport.desk.sources.ConnectionChange.AddConnection;
import rapport.desk.sources.ConnectionChange.FollowConnection;
import rapport.desk.sources.ConnectionChange.PauseConnection;
import rapport.desk.sources.ConnectionChange.RemoveConnection;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.desk.sources.ConnectionChange.WithdrawConnection;
import rapport.live.ConnectionKind;
import rapport.live.Live;
import rapport.live.Providers;
import rapport.live.Seen;
import rapport.live.SignInPlace;
import rapport.live.Tried;
import rapport.outside.Route.Security;
import rapport.outside.Target;
import rapport.outside.Unreached;
import rapport.shapes.Json;
import rapport.shapes.SourceShapes;
import rapport.store.sources.Connections;

/** Sources that fetch by themselves. */
@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    header = "Show the accounts that Rapport keeps reading, add one, pause or remove one.",
    description = {
      "",
      "The password is read from the first line of --password-file, else of standard input. It is sealed on this",
      "machine and never shown. Rapport only reads: nothing at the account is changed or marked as seen, unless you",
      "let it write to the cards of an address book (rapport cards)."
    },
    footer = {
      "",
      "Examples:",
      "  rapport sources",
      "  rapport sources --mail ada@helix.example --password-file secret.txt",
      "  rapport sources --mail ada@outlook.com --oauth microsoft --client-id 0000-0000",
      "  rapport sources --graph ada@outlook.com --client-id 0000-0000",
      "  rapport sources --calendar https://calendar.example/secret.ics",
      "  rapport sources --folder ~/Downloads              looked at for exports that are new or have changed",
      "  rapport sources --remove 2                       what it brought stays; --withdraw takes that away too"
    })
public final class SourcesCommand extends HomeCommand {

  @Option(names = "--mail", paramLabel = "ADDRESS", description = "Add a mailbox by IMAP.")
  @Nullable String mail;

  @Option(names = "--calendar", paramLabel = "URL", description = "Add a calendar at an address.")
  @Nullable String calendar;

  @Option(names = "--caldav", paramLabel = "URL", description = "Add calendars by CalDAV.")
  @Nullable String caldav;

  @Option(names = "--carddav", paramLabel = "URL", description = "Add address books by CardDAV.")
  @Nullable String carddav;

  @Option(
      names = "--graph",
      paramLabel = "ADDRESS",
      description =
          "Add mail, contacts and the calendar of a Microsoft account by Graph; wants --client-id.")
  @Nullable String graph;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Keep reading a folder on this machine: exports, a Maildir of mbsync.")
  @Nullable Path folder;

  @Option(names = "--called", paramLabel = "NAME", description = "What to call the new source.")
  @Nullable String called;

  @Option(
      names = "--server",
      paramLabel = "HOST",
      description =
          "The mail server (default: found from the address); with --graph where Graph answers.")
  @Nullable String server;

  @Option(names = "--port", paramLabel = "PORT", description = "Its port (default: 993).")
  int port = 993;

  @Option(
      names = "--security",
      paramLabel = "KIND",
      description = "tls, starttls or none; none only for a server on this machine (default: tls).")
  Security security = Security.TLS;

  @Option(
      names = "--login",
      paramLabel = "NAME",
      description = "The name to sign in with (default: the address).")
  @Nullable String login;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file whose first line is the password.")
  @Nullable Path passwordFile;

  @Option(
      names = "--own-network",
      description = "The server is meant to be in my own network, where nobody outside reaches it.")
  boolean own;

  @Option(
      names = "--words",
      description = "Also read the words of sent mail, to find promises. Else headers only.")
  boolean words;

  @Option(names = "--sign-in", paramLabel = "N", description = "Give a source its password anew.")
  long signIn;

  @Option(names = "--pause", paramLabel = "N", description = "Look at this one no more for now.")
  long pause;

  @Option(names = "--go-on", paramLabel = "N", description = "Look at this one again.")
  long goOn;

  @Option(
      names = "--follow",
      paramLabel = "N",
      description = "What seems gone at this one is gone: the next look follows it.")
  long follow;

  @Option(names = "--remove", paramLabel = "N", description = "Remove it; what it brought stays.")
  long remove;

  @Option(names = "--withdraw", paramLabel = "N", description = "Remove it and what it brought.")
  long withdraw;

  @Mixin TokenSignIn oauth = new TokenSignIn();

  @Override
  public int answer(House house) throws IOException {
    house.desk().owner();
    Live live = house.live();
    for (long one : new long[] {signIn, pause, goOn, follow, remove, withdraw})
      if (one != 0 && live.find(one).isEmpty())
        throw new Failures.Misused("there is no source of the number " + one);
    if (pause != 0) make(house, new PauseConnection(pause, true));
    if (goOn != 0) make(house, new PauseConnection(goOn, false));
    if (follow != 0) make(house, new FollowConnection(follow));
    if (remove != 0) make(house, new RemoveConnection(remove));
    if (withdraw != 0) make(house, new WithdrawConnection(withdraw));
    if (signIn != 0)
      live.secret(signIn, secret(live, live.find(signIn).orElseThrow().row().login()));
    if (mail != null) return added(house, mailbox(live, mail));
    if (calendar != null) return added(house, at(Source.CALENDAR, calendar));
    if (caldav != null) return added(house, at(Source.CALDAV, caldav));
    if (carddav != null) return added(house, at(Source.CARDDAV, carddav));
    if (graph != null) return added(house, account(live, graph));
    if (folder != null)
      return added(house, at(Source.FOLDER, folder.toAbsolutePath().normalize().toString()));
    return told(live.all());
  }

  private int told(List<Seen> all) {
    if (json) Json.write(System.out, all.stream().map(SourceShapes::source).toList());
    else {
      for (Seen seen : all) SourceLines.of(seen).forEach(System.out::println);
      if (all.isEmpty())
        System.out.println("Rapport keeps reading nothing yet. Add one: rapport sources --help");
    }
    return 0;
  }

  private @Nullable String secret;

  private AddConnection mailbox(Live live, String address) throws IOException {
    String user = login == null ? address : login;
    secret = secret(live, user);
    List<Providers.Server> servers =
        server == null
            ? oauth.mailServer().map(List::of).orElseGet(() -> Providers.mail(address))
            : List.of(new Providers.Server(server, port, security));
    AddConnection last = null;
    for (Providers.Server one : servers) {
      last =
          new AddConnection(
              Source.IMAP,
              called == null ? address : called,
              one.host(),
              one.port(),
              one.security(),
              user,
              "",
              own || Target.here(one.host()),
              words ? "\\Sent" : "");
      if (servers.size() == 1 || live.tried(row(last), secret).reached()) return last;
    }
    return Objects.requireNonNull(last);
  }

  private AddConnection account(Live live, String address) throws IOException {
    oauth.graph();
    secret = secret(live, address);
    return new AddConnection(
        Source.GRAPH,
        called == null ? address : called,
        "",
        0,
        Security.TLS,
        address,
        server == null ? SignInPlace.GRAPH_AT : server,
        own,
        "");
  }

  private AddConnection at(Source kind, String address) throws IOException {
    String user = login == null ? "" : login;
    ConnectionKind whole = ConnectionKind.valueOf(kind.name());
    secret = Live.secret(whole, address, user.isEmpty() ? "" : password());
    String name = called == null ? ConnectionKind.valueOf(kind.name()).called() : called;
    String place = address.replaceFirst("^webcals?://", "https://");
    return new AddConnection(kind, name, "", 0, Security.TLS, user, place, own, "");
  }

  private int added(House house, AddConnection add) {
    Tried tried = house.live().tried(row(add), Objects.requireNonNull(secret));
    if (!tried.well()) {
      System.err.println("rapport: " + tried.problem());
      return 1;
    }
    long id = make(house, add).number();
    if (!Objects.requireNonNull(secret).isEmpty())
      house.live().secret(id, Objects.requireNonNull(secret));
    String well =
        add.kind() == Source.FOLDER ? "The folder is there" : "It lets you in" + in(tried);
    if (!json) System.out.println(well + ". Read it: rapport sync " + id);
    return json ? told(house.live().find(id).stream().toList()) : 0;
  }

  private static String in(Tried tried) {
    return tried.items() < 0
        ? ""
        : ": %,d folders, %,d messages".formatted(tried.folders(), tried.items());
  }

  private static Connections.Row row(AddConnection add) {
    return add.row(0);
  }

  private String secret(Live live, String user) throws IOException {
    if (!oauth.wanted()) return password();
    try {
      return oauth.secret(live.tokens(), user, now());
    } catch (Unreached e) {
      throw new Failures.Misused(e.why().sentence());
    }
  }

  private String password() throws IOException {
    List<String> lines =
        passwordFile != null
            ? Files.readAllLines(passwordFile)
            : new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .lines()
                .limit(1)
                .toList();
    if (lines.isEmpty() || lines.getFirst().isEmpty())
      throw new Failures.Misused("give the password in --password-file or on standard input");
    return lines.getFirst();
  }
}
