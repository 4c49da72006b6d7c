package rapport.desk.settings;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import rapport.sources.Sha256;
import rapport.store.Database;
import rapport.store.Secrets;

/**
 * Who may open the pages. A one-time link from the terminal becomes a session; the store holds only
 * hashes of both, so that a copy of it opens nothing.
 */
public final class Sessions {

  private static final Duration LINK = Duration.ofMinutes(15);
  private static final Duration SESSION = Duration.ofDays(30);

  private final Secrets secrets;
  private final long owner;
  private final SecureRandom random;

  /** Over an open store, for one owner. */
  public Sessions(Database database, long owner, SecureRandom random) {
    this.secrets = new Secrets(database);
    this.owner = owner;
    this.random = random;
  }

  /** A new secret for a sign-in link; it works once, within 15 minutes. */
  public String newLink(Instant now) {
    return remember("link", now.plus(LINK));
  }

  /**
   * Turns a link's secret into a session's secret; empty text if the link is unknown, used or too
   * old.
   */
  public String redeem(String link, Instant now) {
    if (!secrets.use(owner, Sha256.hex(link), "link", now.getEpochSecond())) return "";
    return remember("session", now.plus(SESSION));
  }

  /** Whether this secret belongs to a session that is neither ended nor older than 30 days. */
  public boolean valid(String session, Instant now) {
    return !session.isEmpty()
        && secrets.valid(owner, Sha256.hex(session), "session", now.getEpochSecond());
  }

  /** Ends a session. */
  public void end(String session) {
    secrets.remove(owner, Sha256.hex(session));
  }

  private String remember(String purpose, Instant until) {
    String secret = Secret.fresh(random);
    secrets.add(owner, Sha256.hex(secret), purpose, until.getEpochSecond());
    return secret;
  }
}
