package rapport.web;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the pages are served.
 *
 * @param host the address to listen on; anything but this machine's own needs {@code remote}
 * @param port the port, or 0 for any free one
 * @param uploads the folder that uploaded files are streamed into
 * @param uploadBytes the most bytes of one upload
 * @param remote how others reach it safely, or null for this machine only
 */
public record Options(
    String host, int port, Path uploads, long uploadBytes, @Nullable Remote remote) {

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

  /** For this machine only. */
  public static Options local(int port, Path uploads) {
    return new Options("127.0.0.1", port, uploads, UPLOAD_BYTES, null);
  }
}
