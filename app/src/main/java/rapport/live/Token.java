package rapport.live;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What signs in instead of a password (RFC 6749): the owner's own client, and what the provider
 * gave it. It is sealed as a password is, and shown never.
 *
 * @param client the identifier of the owner's own application at the provider
 * @param clientSecret its secret, empty for an application that has none
 * @param server where tokens are renewed
 * @param refresh what renews them
 * @param access what signs in now, or empty
 * @param until when that ends, in seconds since 1970
 */
public record Token(
    String client, String clientSecret, String server, String refresh, String access, long until) {

  private static final String BEFORE = "oauth2 ";
  private static final int LONGEST = 9_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** What a secret holds; empty for a password. */
  static Optional<Token> of(String secret) {
    if (!secret.startsWith(BEFORE + "{")) return Optional.empty();
    try {
      return Optional.of(JSON.readValue(secret.substring(BEFORE.length()), Token.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** As it is sealed; what signs in now is left out where it is very long, and asked for anew. */
  public String secret() {
    String all = BEFORE + JSON.writeValueAsString(this);
    if (all.length() <= LONGEST) return all;
    return BEFORE
        + JSON.writeValueAsString(new Token(client, clientSecret, server, refresh, "", 0));
  }

  /** Whether it signs in for another minute. */
  boolean fresh(Instant now) {
    return !access.isEmpty() && now.getEpochSecond() < until - 60;
  }

  /** With what a server gave; a server that gives no new refresh token means the one there is. */
  Token with(String access, @Nullable String refresh, long until) {
    String kept = refresh == null || refresh.isEmpty() ? this.refresh : refresh;
    return new Token(client, clientSecret, server, kept, access, until);
  }

  URI address() {
    return URI.create(server);
  }

  /** Nothing of it is shown. */
  @Override
  public String toString() {
    return "Token";
  }
}
