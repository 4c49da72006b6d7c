package rapport.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the pages. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    header = "Serve your pages on this machine.",
    description = {
      "",
      "Opens your browser with a link that signs you in once, and prints it. Where this home is served already, that one",
      "is opened. Only this machine can connect, unless --host, --tls-keystore and",
      "--password-file are all given."
    },
    footer = {"", "Example:", "  rapport serve --port 8080"})
public final class ServeCommand extends HomeCommand {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where to serve (default: 7070; 0 is any free one).")
  int port = 7070;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to serve on (default: 127.0.0.1).")
  String host = "127.0.0.1";

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "A PKCS#12 keystore, for serving beyond this machine.")
  @Nullable Path keystore;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "A file (mode 600) with the password of keystore and sign-in.")
  @Nullable Path passwordFile;

  @Option(
      names = "--no-open",
      description =
          "Do not open a browser; else one opens where there are a terminal and a display.")
  boolean closed;

  @Override
  public int answer(House house) throws IOException {
    String running = house.link();
    if (running != null) {
      System.out.println("Rapport serves " + house.place() + " already.\nOpen " + running);
      if (!closed) Browse.to(running);
      return 0;
    }
    InstantSource clock =
        now == null
            ? Clock.systemUTC()
            : Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now));
    house.serve(
        new House.Serving(host, port, clock, keystore, passwordFile),
        link -> {
          System.out.println("Rapport serves " + house.place() + "\nOpen " + link);
          if (!closed) Browse.to(link);
        });
    return 0;
  }
}
