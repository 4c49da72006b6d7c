package rapport.outside;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection is to go: a host as it is written, and a port. It is no address yet; {@link
 * Gate} finds that. A host is a name (RFC 1123 §2.1), or a number in its one usual spelling; every
 * other spelling of a number (octal, hexadecimal, shortened, with a zone) is refused, because
 * programs disagree about what it means.
 *
 * @param named whether the owner said that this host is his own machine or in his own network, so
 *     that addresses which nobody outside can reach are meant
 */
public record Target(String host, int port, boolean named) {

  private static final Pattern NAME =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final String BYTE = "(0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
  private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-f:]{2,39}");
  private static final int LONGEST = 253;

  /**
   * Checks the spelling.
   *
   * @throws IllegalArgumentException for a host that is none or is oddly spelt, and for a port that
   *     is none
   */
  public Target {
    host = host.strip().toLowerCase(Locale.ROOT);
    if (host.startsWith("[") && host.endsWith("]")) host = host.substring(1, host.length() - 1);
    if (port < 1 || port > 65_535)
      throw new IllegalArgumentException("A port is a number from 1 to 65535.");
    boolean spelt =
        host.length() <= LONGEST && (NAME.matcher(host).matches() || literal(host) != null);
    if (!spelt) throw new IllegalArgumentException("That is no name of a server.");
  }

  /** The address that the host spells out itself; null for a name. */
  @Nullable InetAddress literal() {
    return literal(host);
  }

  private static @Nullable InetAddress literal(String host) {
    boolean four = FOUR.matcher(host).matches();
    boolean six = host.indexOf(':') >= 0 && SIX.matcher(host).matches();
    if (!four && !six) return null;
    try {
      return InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /** Whether the host says of itself that it is this machine, so that no network lies between. */
  public static boolean here(String host) {
    String name = host.strip().toLowerCase(Locale.ROOT);
    return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("::1");
  }

  /** The host as it stands in an address with a port. */
  public String written() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }
}
