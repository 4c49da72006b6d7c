package rapport.web.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.sources.Sha256;
import rapport.web.Options;

/**
 * The password of a server that others can reach. It compares digests in constant time, and after
 * five wrong tries lets a minute pass.
 */
public final class Password {

  private static final int TRIES = 5;
  private static final int SHORTEST = 12;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** What came of a try. */
  public enum Outcome {
    RIGHT,
    WRONG,
    WAIT
  }

  private final byte @Nullable [] digest;
  private int wrong;
  private Instant until = Instant.MIN;

  private Password(byte @Nullable [] digest) {
    this.digest = digest;
  }

  /**
   * The password in a file's first line; none where nobody else reaches the server.
   *
   * @throws IllegalArgumentException if it is short or others may read the file
   */
  public static Password of(Options.@Nullable Remote remote) throws IOException {
    if (remote == null) return new Password(null);
    Path file = remote.passwordFile();
    if (readableByOthers(file)) {
      throw new IllegalArgumentException("others may read the password file; chmod 600 it");
    }
    String password = Files.readString(file).lines().findFirst().orElse("").strip();
    if (password.length() < SHORTEST) {
      throw new IllegalArgumentException("the password needs " + SHORTEST + " characters");
    }
    return new Password(digest(password));
  }

  private static boolean readableByOthers(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) return false;
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    return granted.contains(PosixFilePermission.GROUP_READ)
        || granted.contains(PosixFilePermission.OTHERS_READ);
  }

  /** Whether there is one. */
  boolean used() {
    return digest != null;
  }

  /** Tries a password. */
  public synchronized Outcome check(String given, Instant now) {
    if (digest == null) return Outcome.WRONG;
    if (now.isBefore(until)) return Outcome.WAIT;
    if (MessageDigest.isEqual(digest, digest(given))) {
      wrong = 0;
      return Outcome.RIGHT;
    }
    if (++wrong >= TRIES) {
      wrong = 0;
      until = now.plus(PAUSE);
    }
    return Outcome.WRONG;
  }

  private static byte[] digest(String password) {
    return Sha256.begun().digest(password.getBytes(StandardCharsets.UTF_8));
  }
}
