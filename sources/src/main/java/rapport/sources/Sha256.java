package rapport.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4): items, files and secrets are known again by it without being kept. It is
 * not what interactions are joined by; that is a shorter mark of the intake.
 */
public final class Sha256 {

  private Sha256() {}

  /** A digest that is fed piece by piece. */
  public static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  /** The digest of some parts, one after another, in 64 hexadecimal letters. */
  public static String hex(byte[]... parts) {
    MessageDigest digest = begun();
    for (byte[] part : parts) digest.update(part);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a text's UTF-8 bytes, in 64 hexadecimal letters. */
  public static String hex(String text) {
    return hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
