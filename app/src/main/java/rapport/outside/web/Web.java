package rapport.outside.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import rapport.outside.Line;
import rapport.outside.Outside;
import rapport.outside.Unreached;

/**
 * Asks web servers, one connection a question. It is not Java's own client because that one asks
 * what a name means for itself, after the {@link rapport.outside.Gate} has; here every connection,
 * also of a redirect, goes to an address that the gate let through. Any thread may use it.
 */
public final class Web {

  private static final int MOST_REDIRECTS = 5;
  private static final int HEAD_BYTES = 64 * 1024;

  private final Outside outside;

  /** By one way out. */
  public Web(Outside outside) {
    this.outside = outside;
  }

  /**
   * Asks, and follows redirects.
   *
   * @throws Unreached if there is no answer; an answer that refuses is one
   */
  public WebAnswer send(Ask first) throws Unreached {
    Ask ask = first;
    try {
      for (int n = 0; n <= MOST_REDIRECTS; n++) {
        WebAnswer answer = once(ask);
        String to = answer.header("location");
        boolean moved = answer.status() >= 301 && answer.status() <= 308 && answer.status() != 304;
        if (!moved || to == null) return answer;
        URI next = ask.address().resolve(URI.create(to.strip()));
        if (ask.encrypted() && !"https".equalsIgnoreCase(next.getScheme()))
          throw new Unreached(Unreached.Why.UNENCRYPTED);
        ask = ask.moved(next);
      }
      throw new Unreached(Unreached.Why.REFUSED);
    } catch (Unreached known) {
      throw known;
    } catch (IllegalArgumentException _) {
      // A redirect to what is no address for us.
      throw new Unreached(Unreached.Why.REFUSED);
    } catch (EOFException _) {
      throw new Unreached(Unreached.Why.BROKEN);
    } catch (IOException e) {
      throw Line.told(e);
    }
  }

  /**
   * Asks once and follows no redirect: for what must go to no other server.
   *
   * @throws Unreached if there is no answer, or it leads elsewhere
   */
  public WebAnswer straight(Ask ask) throws Unreached {
    try {
      WebAnswer answer = once(ask);
      boolean moved = answer.status() >= 300 && answer.status() <= 308 && answer.status() != 304;
      if (moved) throw new Unreached(Unreached.Why.REFUSED);
      return answer;
    } catch (Unreached known) {
      throw known;
    } catch (EOFException _) {
      throw new Unreached(Unreached.Why.BROKEN);
    } catch (IOException e) {
      throw Line.told(e);
    }
  }

  /** The same, where every answer that refuses is told as trouble. */
  public WebAnswer had(Ask ask) throws Unreached {
    WebAnswer answer = send(ask);
    int status = answer.status();
    if ((status >= 200 && status < 300) || status == 304) return answer;
    throw refused(answer);
  }

  /** What an answer that refuses is to the owner. */
  static Unreached refused(WebAnswer answer) {
    int status = answer.status();
    return switch (status) {
      case 401 -> new Unreached(Unreached.Why.PASSWORD);
      case 404, 410 -> new Unreached(Unreached.Why.NOTHING);
      case 429, 503, 507 -> new Unreached(Unreached.Why.BUSY, answer.again());
      default -> new Unreached(status >= 500 ? Unreached.Why.BUSY : Unreached.Why.REFUSED);
    };
  }

  private WebAnswer once(Ask ask) throws IOException {
    try (Line line = outside.line(ask.target(), ask.encrypted())) {
      if (ask.gathers()) line.gathering();
      else line.within();
      line.say(question(ask));
      return answer(ask, line.in());
    }
  }

  private static byte[] question(Ask ask) {
    URI address = ask.address();
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    byte[] body = ask.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder();
    head.append(ask.method()).append(' ').append(path.isEmpty() ? "/" : path).append(query);
    head.append(" HTTP/1.1\r\nHost: ").append(ask.target().written());
    if (address.getPort() != -1) head.append(':').append(address.getPort());
    head.append("\r\nConnection: close\r\nUser-Agent: Rapport\r\nAccept-Encoding: identity\r\n");
    if (body.length > 0 || !ask.method().equals("GET"))
      head.append("Content-Length: ").append(body.length).append("\r\n");
    ask.headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    // A URI keeps letters beyond ASCII; a line of HTTP does not.
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  private static WebAnswer answer(Ask ask, InputStream in) throws IOException {
    int status;
    Map<String, String> headers;
    do {
      int[] left = {HEAD_BYTES};
      String first = line(in, left);
      if (!first.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?"))
        throw new Unreached(Unreached.Why.STRANGE);
      status = Integer.parseInt(first.substring(9, 12));
      headers = headers(in, left);
    } while (status < 200);
    boolean none = status == 204 || status == 304;
    byte[] body = none ? new byte[0] : body(ask.most(), headers, in);
    if ("gzip".equalsIgnoreCase(headers.get("content-encoding"))) body = unpacked(body, ask.most());
    return new WebAnswer(ask.address(), status, headers, body);
  }

  private static Map<String, String> headers(InputStream in, int[] left) throws IOException {
    Map<String, String> headers = new HashMap<>();
    while (true) {
      String line = line(in, left);
      if (line.isEmpty()) return headers;
      int colon = line.indexOf(':');
      if (colon > 0)
        headers.putIfAbsent(
            line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).strip());
    }
  }

  private static byte[] body(int most, Map<String, String> headers, InputStream in)
      throws IOException {
    String coding = headers.get("transfer-encoding");
    if (coding != null && coding.toLowerCase(Locale.ROOT).endsWith("chunked"))
      return chunked(most, in);
    String length = headers.get("content-length");
    if (length == null) {
      byte[] all = in.readNBytes(most + 1);
      if (all.length > most) throw new Unreached(Unreached.Why.TOO_MUCH);
      return all;
    }
    if (!length.matches("[0-9]{1,18}")) throw new Unreached(Unreached.Why.STRANGE);
    if (Long.parseLong(length) > most) throw new Unreached(Unreached.Why.TOO_MUCH);
    int size = Integer.parseInt(length);
    byte[] all = in.readNBytes(size);
    if (all.length < size) throw new EOFException();
    return all;
  }

  private static byte[] chunked(int most, InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    while (true) {
      int[] left = {HEAD_BYTES};
      String size = line(in, left).split(";", 2)[0].strip();
      if (!size.matches("[0-9A-Fa-f]{1,8}")) throw new Unreached(Unreached.Why.STRANGE);
      long bytes = Long.parseLong(size, 16);
      if (bytes == 0) return all.toByteArray();
      if (all.size() + bytes > most) throw new Unreached(Unreached.Why.TOO_MUCH);
      byte[] chunk = in.readNBytes((int) bytes);
      if (chunk.length < bytes) throw new EOFException();
      all.writeBytes(chunk);
      line(in, left);
    }
  }

  private static byte[] unpacked(byte[] packed, int most) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] all = in.readNBytes(most + 1);
      if (all.length > most) throw new Unreached(Unreached.Why.TOO_MUCH);
      return all;
    }
  }

  private static String line(InputStream in, int[] left) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int letter = in.read();
      if (letter < 0) throw new EOFException();
      if (--left[0] < 0) throw new Unreached(Unreached.Why.TOO_MUCH);
      if (letter == '\n') break;
      if (letter != '\r') line.write(letter);
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
