package rapport.outside.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.outside.Target;

/**
 * One question to a web server.
 *
 * @param own whether the host is meant to be on this machine or in the owner's network
 * @param most the bytes that the answer may have
 */
public record Ask(
    String method, URI address, Map<String, String> headers, String body, boolean own, int most) {

  private static final int LONGEST = 4_000;

  /**
   * Checks the address: https with a host and no user in it; without encryption only to this
   * machine itself.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Ask {
    headers = Map.copyOf(headers);
    String host = address.getHost();
    boolean http = "http".equalsIgnoreCase(address.getScheme());
    if (host == null
        || address.getRawUserInfo() != null
        || address.toString().length() > LONGEST
        || !(http || "https".equalsIgnoreCase(address.getScheme())))
      throw new IllegalArgumentException("Write an address that begins with https://.");
    if (http && !own && Target.here(plain(host)))
      throw new IllegalArgumentException(
          "That server is on this machine: say so under “Other settings”, or with --own-network.");
    if (http && !Target.here(plain(host)))
      throw new IllegalArgumentException(
          "Without https, Rapport asks only a server on this machine (localhost).");
    for (Map.Entry<String, String> header : headers.entrySet())
      if ((header.getKey() + header.getValue()).chars().anyMatch(Character::isISOControl))
        throw new IllegalArgumentException("That cannot stand in a header.");
    new Target(host, port(address), own);
  }

  /** A question without words. */
  public static Ask get(URI address, boolean own, int most) {
    return new Ask("GET", address, Map.of(), "", own, most);
  }

  /** With one more header. */
  public Ask with(String name, @Nullable String value) {
    if (value == null) return this;
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Ask(method, address, all, body, own, most);
  }

  /** As somebody (RFC 7617); as nobody for an empty name. */
  public Ask as(String user, String password) {
    if (user.isEmpty()) return this;
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** Whether a whole collection is asked about (RFC 4918 §9.1, RFC 3253 §3.6). */
  boolean gathers() {
    return method.equals("REPORT")
        || (method.equals("PROPFIND") && "1".equals(headers.get("Depth")));
  }

  Target target() {
    return new Target(address.getHost(), port(address), own);
  }

  boolean encrypted() {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  /**
   * The same question at another address. Who asks is said to the same server alone, and what the
   * owner said of the first host holds for no other.
   */
  Ask moved(URI to) {
    boolean same =
        address.getHost().equalsIgnoreCase(to.getHost())
            && port(address) == port(to)
            && "https".equalsIgnoreCase(to.getScheme()) == encrypted();
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (!same) all.remove("Authorization");
    boolean host = address.getHost().equalsIgnoreCase(to.getHost());
    return new Ask(method, to, all, body, own && host, most);
  }

  private static String plain(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static int port(URI address) {
    if (address.getPort() != -1) return address.getPort();
    return "http".equalsIgnoreCase(address.getScheme()) ? 80 : 443;
  }
}
