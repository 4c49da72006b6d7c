package rapport.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the passwords and tokens of sources (AES-256-GCM, NIST SP 800-38D) with a key in a file of
 * its own that only the owner can read, beside the store and in no copy of it. A seal is bound to
 * its owner and connection: moved to another one it does not open. It protects copies of the store,
 * not against somebody who can read the whole home. Any thread may use one.
 */
public final class Vault {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 10_000;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final Path file;
  private final SecureRandom random = new SecureRandom();

  /** Over a home. */
  public Vault(Home home) {
    this.file = home.sealKey();
  }

  /**
   * Seals a secret.
   *
   * @throws IllegalArgumentException for an empty one, a very long one, or one with control
   *     characters
   */
  public String seal(long owner, long connection, String secret) {
    if (secret.isEmpty() || secret.length() > LONGEST)
      throw new IllegalArgumentException("a password has 1 to " + LONGEST + " letters");
    if (secret.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("a password has no control characters");
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key(), nonce, owner, connection)
              .doFinal(secret.getBytes(StandardCharsets.UTF_8));
      Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
      return "1 " + base64.encodeToString(nonce) + " " + base64.encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret could not be sealed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret; empty if the seal does not open here: another key, owner or connection. */
  public Optional<String> open(long owner, long connection, String sealed) {
    String[] parts = sealed.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals("1") || !Files.exists(file)) return Optional.empty();
    try {
      byte[] nonce = Base64.getDecoder().decode(parts[1]);
      byte[] secret =
          cipher(Cipher.DECRYPT_MODE, Files.readAllBytes(file), nonce, owner, connection)
              .doFinal(Base64.getDecoder().decode(parts[2]));
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, long owner, long connection)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("rapport " + owner + " " + connection).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private synchronized byte[] key() throws IOException {
    if (Files.exists(file)) return Files.readAllBytes(file);
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Home.create(fresh);
    Files.write(fresh, key);
    try {
      Files.move(fresh, file);
      return key;
    } catch (FileAlreadyExistsException _) {
      return Files.readAllBytes(file);
    }
  }
}
