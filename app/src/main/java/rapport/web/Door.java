package rapport.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import rapport.desk.settings.Sessions;

/**
 * Lets in whoever holds a session, and lets changes in only with that session's token: the HMAC of
 * a fixed word under the session's secret, which a page carries and another site cannot read.
 */
public final class Door implements Filter {

  /**
   * Begins the name of the cookie that holds the session's secret; the port follows, because
   * cookies are shared by all ports of a machine and the demo may run beside one's own Rapport.
   */
  static final String COOKIE = "rapport_session_";

  /** The form field, or query parameter of an upload, that holds the token. */
  static final String TOKEN = "token";

  /** The header that may hold the token instead. */
  static final String TOKEN_HEADER = "X-Rapport-Token";

  private static final Duration SESSION = Duration.ofDays(30);
  private static final String TOKEN_ATTRIBUTE = "rapport.token";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> OPEN =
      List.of(
          "/scripts/",
          "/fonts/",
          "/icons/",
          "/style.css",
          "/worker.js",
          "/sign-in",
          "/check-in",
          "/style",
          "/feeds/rooms.ics",
          "/feeds/week.ics",
          "/view",
          "/view/withdrawal");

  /** The addresses that take files. */
  private static final Set<String> UPLOADS =
      Set.of("/sources/uploads", "/grow/listening/transcript");

  /** The most bytes of a form of somebody who is not signed in. */
  private static final long STRANGERS_BYTES = 64 * 1024;

  private final Pages pages;
  private final Sessions sessions;

  Door(Pages pages, Sessions sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) asked;
    HttpServletResponse response = (HttpServletResponse) answer;
    String session = session(request);
    boolean known = session != null && sessions.valid(session, pages.instant());
    if (known && session != null) request.setAttribute(TOKEN_ATTRIBUTE, token(session));
    if (!known && !open(request)) {
      pages.refused(request, response, Refusal.SIGN_IN);
    } else if (known ? upload(request) && !UPLOADS.contains(path(request)) : heavy(request)) {
      pages.refused(request, response, Refusal.TOO_MUCH);
    } else if (known && !READING.contains(request.getMethod()) && !allowed(request)) {
      pages.refused(request, response, Refusal.STALE);
    } else if (known && upload(request) && pages.past(request)) {
      pages.refused(request, response, Refusal.PAST);
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * Whether a stranger sends more than the short forms that strangers may send. Nobody reads it
   * then: not to the disk, and not into a buffer of the size that it announces.
   */
  private static boolean heavy(HttpServletRequest request) {
    return upload(request)
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        || request.getContentLengthLong() > STRANGERS_BYTES;
  }

  /** A form of too many fields carries no token that anybody would look for. */
  private static boolean allowed(HttpServletRequest request) {
    try {
      return tokenFits(request);
    } catch (InvalidParameterException tooMany) {
      return false;
    }
  }

  /** Gives a browser a session. */
  public static void open(
      HttpServletRequest request, HttpServletResponse response, String session, boolean secure) {
    cookie(request, response, session, SESSION, secure);
  }

  /** Lets a browser forget everything it keeps of Rapport beside its session. */
  public static void forget(HttpServletResponse response) {
    Guard.forget(response);
  }

  /** Takes a browser's session away, with everything it keeps. */
  public static void close(
      HttpServletRequest request, HttpServletResponse response, boolean secure) {
    forget(response);
    cookie(request, response, "", Duration.ZERO, secure);
  }

  private static void cookie(
      HttpServletRequest request,
      HttpServletResponse response,
      String session,
      Duration age,
      boolean secure) {
    ResponseCookie cookie =
        ResponseCookie.from(name(request), session)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Strict")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** The session's secret that a request carries, or null. */
  public static @Nullable String session(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) return null;
    String name = name(request);
    for (Cookie cookie : cookies) if (cookie.getName().equals(name)) return cookie.getValue();
    return null;
  }

  private static String name(HttpServletRequest request) {
    return COOKIE + request.getLocalPort();
  }

  /** The token that this request's page puts into its forms; empty when nobody is signed in. */
  public static String tokenFor(HttpServletRequest request) {
    return request.getAttribute(TOKEN_ATTRIBUTE) instanceof String token ? token : "";
  }

  private static boolean open(HttpServletRequest request) {
    String path = path(request);
    return OPEN.stream()
        .anyMatch(open -> open.endsWith("/") ? path.startsWith(open) : path.equals(open));
  }

  private static String path(HttpServletRequest request) {
    return request.getServletPath();
  }

  private static boolean tokenFits(HttpServletRequest request) {
    String given = request.getHeader(TOKEN_HEADER);
    if (given == null) given = upload(request) ? fromQuery(request) : request.getParameter(TOKEN);
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8),
            tokenFor(request).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean upload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  /** Asking for a parameter would read the whole upload before it is known to be wanted. */
  private static @Nullable String fromQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) return null;
    for (String pair : query.split("&")) {
      if (pair.startsWith(TOKEN + "=")) return pair.substring(TOKEN.length() + 1);
    }
    return null;
  }

  /** The token of a session. */
  static String token(String session) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(session.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] token = mac.doFinal("rapport page token".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
