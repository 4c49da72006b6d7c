package rapport.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.desk.Desk;
import rapport.intake.Intake;
import rapport.live.Live;

/**
 * What the command line needs of the running product; opened for one command and closed after it.
 */
public interface House extends AutoCloseable {

  /** The owner's desk. */
  Desk desk();

  /** The road in. */
  Intake intake();

  /** The sources that fetch by themselves. */
  Live live();

  /** Where the data is. */
  String place();

  /** Digests of all tables, by name. */
  Map<String, String> digests();

  /** Rows of all tables, by name. */
  Map<String, Long> counts();

  /** What the database finds wrong with itself. */
  List<String> broken();

  /**
   * Serves the pages until the process is stopped.
   *
   * @param started is told the link to open, once
   */
  void serve(Serving serving, java.util.function.Consumer<String> started) throws IOException;

  /** A new link that signs in to the pages where they are served now, or null if they are not. */
  @Nullable String link() throws IOException;

  /**
   * Sends the digest now by the owner's mail server.
   *
   * @return why it did not go, or empty
   * @throws IllegalArgumentException if no mail server was chosen
   */
  Optional<String> sendDigest(Instant now);

  @Override
  void close();

  /** How to serve. */
  record Serving(
      String host,
      int port,
      InstantSource clock,
      @Nullable Path keystore,
      @Nullable Path passwordFile) {}

  /** Opens houses. */
  interface Opener {
    /**
     * Opens a home.
     *
     * @param home the folder, or null for the usual place
     */
    House open(@Nullable Path home) throws IOException;

    /**
     * Opens a throw-away home: what is kept there is in that folder alone, whatever database this
     * machine's settings name.
     */
    House aside(Path folder) throws IOException;

    /** The files of the sample office. */
    Path cast();
  }
}
