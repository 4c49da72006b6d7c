package rapport.store.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import rapport.store.Home;

/**
 * The password of the owner's mail server, in a file of its own that only the owner can read. It is
 * in no table, so no copy, digest or listing of the store holds it.
 */
public final class MailPassword {

  private static final int LONGEST = 1_000;

  private final Path file;

  /** Over a home. */
  public MailPassword(Home home) {
    this.file = home.mailPassword();
  }

  /** The password, if there is one. */
  public Optional<String> read() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps a password instead of the one before.
   *
   * @throws IllegalArgumentException for an empty one, a very long one, or one with control
   *     characters
   */
  public void write(String password) {
    if (password.isEmpty() || password.length() > LONGEST)
      throw new IllegalArgumentException("a password has 1 to " + LONGEST + " letters");
    if (password.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("a password has no control characters");
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Home.create(fresh);
      Files.writeString(fresh, password);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets it. */
  public void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
