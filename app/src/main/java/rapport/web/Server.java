package rapport.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import rapport.desk.Desk;
import rapport.desk.settings.Sessions;
import rapport.intake.Jobs;
import rapport.web.sources.Uploads;

/** The running pages. Closing it ends them; what the desk holds is not its to close. */
public final class Server implements AutoCloseable {

  /**
   * Loggers that speak only when the owner should act; held, because java.util.logging forgets the
   * level of a logger that nobody holds. A missing page and an import that outlives a server are
   * nothing to warn of, and why a server cannot start is said by whoever starts it.
   */
  private static final Map<Logger, Level> QUIET =
      Map.of(
          Logger.getLogger("org.springframework"), Level.WARNING,
          Logger.getLogger("org.apache"), Level.WARNING,
          Logger.getLogger("org.springframework.web.servlet.PageNotFound"), Level.SEVERE,
          Logger.getLogger("org.apache.catalina.loader"), Level.SEVERE,
          Logger.getLogger(AnnotationConfigServletWebServerApplicationContext.class.getName()),
              Level.SEVERE);

  private final AnnotationConfigServletWebServerApplicationContext context;
  private final Options options;

  private Server(AnnotationConfigServletWebServerApplicationContext context, Options options) {
    this.context = context;
    this.options = options;
  }

  /**
   * Starts serving; returns when the port is open.
   *
   * @param doors further controllers, made by Spring from the same five objects
   */
  public static Server start(
      Options options,
      Desk desk,
      Jobs jobs,
      Sessions sessions,
      InstantSource clock,
      List<Class<?>> doors) {
    List<Path> left = leftOver(options.uploads());
    QUIET.forEach(Logger::setLevel);
    var context = new AnnotationConfigServletWebServerApplicationContext();
    context.registerBean(Options.class, () -> options);
    context.registerBean(Desk.class, () -> desk);
    context.registerBean(Jobs.class, () -> jobs);
    context.registerBean(Sessions.class, () -> sessions);
    context.registerBean(InstantSource.class, () -> clock);
    context.register(Wiring.class);
    if (!doors.isEmpty()) context.register(doors.toArray(Class<?>[]::new));
    try {
      context.refresh();
    } catch (RuntimeException e) {
      throw plain(e, options);
    }
    left.forEach(Uploads::remove);
    return new Server(context, options);
  }

  /** What a run before this one left behind when it was killed; nobody reads it any more. */
  private static List<Path> leftOver(Path folder) {
    try {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      try (Stream<Path> inside = Files.list(folder)) {
        return inside.toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The reason why nothing can be served, without the frame around it. */
  private static RuntimeException plain(RuntimeException broken, Options options) {
    Throwable last = broken;
    for (Throwable at = broken; at != null; at = at.getCause()) {
      if (at instanceof PortInUseException)
        return new IllegalStateException(
            "port " + options.port() + " is in use; choose another with --port", broken);
      last = at;
    }
    return switch (last) {
      case BindException _ ->
          new IllegalStateException(
              "nothing can be served on " + options.host() + ", which is not of this machine",
              broken);
      case NoSuchFileException missing ->
          new IllegalStateException("there is nothing at " + missing.getFile(), broken);
      case IOException unreadable ->
          new IllegalStateException(
              "a file for serving cannot be read: " + unreadable.getMessage(), broken);
      case GeneralSecurityException locked ->
          new IllegalStateException(
              "the keystore does not open with the password in the password file", broken);
      case RuntimeException ours -> ours;
      default -> new IllegalStateException("nothing can be served: " + last.getMessage(), broken);
    };
  }

  /** Starts serving the pages alone. */
  public static Server start(
      Options options, Desk desk, Jobs jobs, Sessions sessions, InstantSource clock) {
    return start(options, desk, jobs, sessions, clock, List.of());
  }

  /** The port it listens on. */
  public int port() {
    WebServer server = Objects.requireNonNull(context.getWebServer());
    return server.getPort();
  }

  /** The address of a path, to open in a browser on this machine. */
  public String url(String path) {
    String host = options.host().equals("::1") ? "[::1]" : options.host();
    return (options.remote() == null ? "http://" : "https://") + host + ":" + port() + path;
  }

  /** What Spring made, for tests that walk every route. */
  AnnotationConfigServletWebServerApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    context.close();
  }
}
