package rapport.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.shapes.Problem;

/**
 * The first thing a request meets: wrong names for this server and other sites' requests end here,
 * before anybody asks who it is. It writes its refusals itself, because an error page could be
 * redirected by the very header it refuses.
 */
final class Guard implements Filter {

  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]", "::1");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self' mailto:; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private final List<String> names;
  private final boolean secure;

  Guard(Options options) {
    this.names =
        thisMachine(options.host())
            ? List.of("127.0.0.1", "localhost", "[::1]")
            : List.of(options.host(), "127.0.0.1", "localhost", "[::1]");
    this.secure = options.remote() != null;
  }

  /** Whether a host is this machine itself. */
  static boolean thisMachine(String host) {
    return THIS_MACHINE.contains(host);
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    headers(response);
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
    request.setCharacterEncoding(StandardCharsets.UTF_8);
    if (!named(request)) {
      refuse(request, response, 421, "This server answers to its own name only.");
    } else if (!KNOWN.contains(request.getMethod())) {
      refuse(request, response, 405, "That method is not used here.");
    } else if (foreign(request)) {
      refuse(
          request,
          response,
          403,
          "Another site asked for this. Open Rapport itself and try there.");
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * Tells a browser to forget what it kept for this site beside cookies: pages, files and what
   * waits to be sent (Clear Site Data §3.1).
   */
  static void forget(HttpServletResponse response) {
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  /** What every answer tells a browser, also one that Tomcat gives before anybody was asked. */
  static void headers(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", CONTENT_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }

  private boolean named(HttpServletRequest request) {
    String host = request.getHeader("Host");
    return host != null && ours(host.toLowerCase(Locale.ROOT), request.getLocalPort());
  }

  private boolean ours(String host, int port) {
    for (String name : names) {
      if (host.equals(name + ":" + port)) return true;
      if (port == (secure ? 443 : 80) && host.equals(name)) return true;
    }
    return false;
  }

  /**
   * Whether another site's page stands behind a request, by what browsers say about it. A page that
   * sends no referrer has the origin "null" even towards its own site (Fetch §3.1.1); then
   * Sec-Fetch-Site alone, which no page can write, tells.
   */
  private boolean foreign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    boolean other = site != null && !site.equals("same-origin") && !site.equals("none");
    if (READING.contains(request.getMethod())) return other && !visit(request);
    String origin = request.getHeader("Origin");
    if ("same-origin".equals(site) && "null".equals(origin)) return false;
    return other || otherOrigin(origin, request.getLocalPort());
  }

  /** A person following a link from elsewhere, into a window of its own. */
  private static boolean visit(HttpServletRequest request) {
    return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
        && "document".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  private boolean otherOrigin(@Nullable String origin, int port) {
    if (origin == null) return false;
    String scheme = secure ? "https://" : "http://";
    return !origin.startsWith(scheme)
        || !ours(origin.substring(scheme.length()).toLowerCase(Locale.ROOT), port);
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String why)
      throws IOException {
    if (Problem.answers(request.getServletPath())) {
      Pages.problem(response, status, why);
      return;
    }
    response.setStatus(status);
    response.setContentType("text/plain;charset=UTF-8");
    response.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
