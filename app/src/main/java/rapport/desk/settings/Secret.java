package rapport.desk.settings;

import java.security.SecureRandom;
import java.util.Base64;

/** How the secret of a link or a session is made. The store holds digests of them only. */
public final class Secret {

  private Secret() {}

  /** A new one: 256 bits, in letters that an address may hold. */
  public static String fresh(SecureRandom random) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
