package rapport.outside;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The way of a message out of this machine: whose server, how secured, as whom. The password is not
 * in it.
 *
 * @param user the name to sign in with, empty for none
 */
public record Route(
    String host, int port, Security security, String user, Address from, Address to) {

  /** A host's name (RFC 1123 §2.1). */
  static final Pattern HOST =
      Pattern.compile(
          "([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private static final Pattern NUMERIC = Pattern.compile("[0-9A-Fa-f:]{2,39}");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
  private static final int LONGEST = 253;

  /** How the line to the server is secured. */
  public enum Security {
    /** Encrypted from the first byte (RFC 8314 §3.3), usually port 465. */
    TLS,
    /** Encrypted before anything is said, or nothing is said (RFC 3207), usually port 587. */
    STARTTLS,
    /** Not at all; only to this machine itself. */
    NONE
  }

  /**
   * Checks the way.
   *
   * @throws IllegalArgumentException for a host or port that is none, for a user with control
   *     characters, and for an unsecured line that would leave this machine
   */
  public Route {
    if (host.length() > LONGEST
        || !(HOST.matcher(host).matches() || NUMERIC.matcher(host).matches()))
      throw new IllegalArgumentException("That is no mail server: " + host);
    if (port < 1 || port > 65_535)
      throw new IllegalArgumentException("A port is a number from 1 to 65535.");
    if (user.length() > LONGEST || user.chars().anyMatch(Character::isISOControl))
      throw new IllegalArgumentException("That is no user name.");
    if (security == Security.NONE && !HERE.contains(host))
      throw new IllegalArgumentException(
          "Without TLS, mail goes only to a server on this machine (localhost).");
  }

  /** Where to connect; for an unsecured line nobody is asked what the name means. */
  String dialled() {
    return security == Security.NONE && host.equals("localhost") ? "127.0.0.1" : host;
  }
}
