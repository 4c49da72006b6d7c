package rapport.web.sources;

import org.jspecify.annotations.Nullable;
import rapport.desk.sources.ConnectionChange.Source;
import rapport.outside.Route.Security;

/**
 * What was typed to add a source; the password is never shown again.
 *
 * @param tried what trying it out gave, or null
 * @param wrong what is wrong with it, or null
 */
public record ConnectionForm(
    Source kind,
    String address,
    String login,
    String host,
    int port,
    Security security,
    boolean own,
    boolean words,
    @Nullable String tried,
    @Nullable String wrong) {

  private static final int IMAPS = 993;

  /** Nothing typed yet. */
  public static final ConnectionForm EMPTY =
      new ConnectionForm(Source.IMAP, "", "", "", IMAPS, Security.TLS, false, false, null, null);

  /** With what is wrong. */
  public ConnectionForm wrong(@Nullable String why) {
    return new ConnectionForm(kind, address, login, host, port, security, own, words, null, why);
  }

  /** With what trying it out gave. */
  ConnectionForm tried(String gave) {
    return new ConnectionForm(kind, address, login, host, port, security, own, words, gave, null);
  }
}
