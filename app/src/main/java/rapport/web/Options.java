package rapport.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rapport.web.sources.SampleOffice;

/**
 * How the pages are served.
 *
 * @param host the address to listen on; anything but this machine's own needs {@code remote}
 * @param port the port, or 0 for any free one
 * @param uploads the folder that uploaded files are streamed into
 * @param uploadBytes the most bytes of one upload
 * @param remote how others reach it safely, or null for this machine only
 * @param beside what else is served for the same browser, or null for nothing
 */
public record Options(
    String host,
    int port,
    Path uploads,
    long uploadBytes,
    @Nullable Remote remote,
    @Nullable Beside beside) {

  /** The most bytes of one upload unless said otherwise: 20 GB. */
  public static final long UPLOAD_BYTES = 20_000_000_000L;

  /** The most files of one upload. */
  public static final int UPLOAD_FILES = 1_000;

  /**
   * What serving beyond this machine takes.
   *
   * @param keystore a PKCS #12 file with the certificate and its key
   * @param passwordFile a file with the sign-in password in its first line, readable by its owner
   *     alone
   */
  public record Remote(Path keystore, String keystorePassword, Path passwordFile) {}

  /** What the owner's pages and those of the sample office know of each other. */
  public sealed interface Beside {}

  /** From the owner's pages the sample office can be opened. */
  public record Offer(SampleOffice office) implements Beside {}

  /**
   * These are the pages of the sample office.
   *
   * @param own the port of the owner's pages
   */
  public record Sample(int own) implements Beside {}

  /**
   * Checks that others are never served without a certificate and a password.
   *
   * @throws IllegalArgumentException if they would be
   */
  public Options {
    if (remote == null && !Guard.thisMachine(host)) {
      throw new IllegalArgumentException(
          "serving beyond this machine, on " + host + ", needs a keystore and a password file");
    }
  }

  /** With nothing beside. */
  public Options(String host, int port, Path uploads, long uploadBytes, @Nullable Remote remote) {
    this(host, port, uploads, uploadBytes, remote, null);
  }

  /** For this machine only. */
  public static Options local(int port, Path uploads) {
    return new Options("127.0.0.1", port, uploads, UPLOAD_BYTES, null);
  }
}
