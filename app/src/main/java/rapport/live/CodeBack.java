package rapport.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import rapport.outside.OneAnswer;
import rapport.outside.Unreached;
import rapport.outside.Unreached.Why;

/**
 * Waits on this machine alone for the code that a provider's page sends back after the owner has
 * agreed there (RFC 8252 §7.3, with proof of possession, RFC 7636). It believes only an answer that
 * carries its own state.
 */
public final class CodeBack implements AutoCloseable {

  private static final int SECRET_BYTES = 32;

  private final OneAnswer answer = new OneAnswer();
  private final String state = secret();
  private final String verifier = secret();

  /** Listens at once, on any free port. */
  public CodeBack() throws IOException {}

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The page to open in a browser of this machine. */
  public URI page(SignInPlace place, String client, String user) {
    return URI.create(
        String.valueOf(place.page())
            + "?response_type=code&access_type=offline&prompt=consent&code_challenge_method=S256"
            + "&client_id="
            + TokenServer.encoded(client)
            + "&redirect_uri="
            + TokenServer.encoded(answer.address())
            + "&scope="
            + TokenServer.encoded(place.scope())
            + "&login_hint="
            + TokenServer.encoded(user)
            + "&state="
            + state
            + "&code_challenge="
            + challenge());
  }

  private String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the code and takes what it is worth. */
  public Token agreed(TokenServer server, Token app, Instant now, Duration longest)
      throws IOException {
    String code = answer.waited(state, longest).get("code");
    if (code == null) throw new Unreached(Why.TOKEN);
    return server.exchanged(app, code, verifier, answer.address(), now);
  }

  @Override
  public void close() throws IOException {
    answer.close();
  }
}
