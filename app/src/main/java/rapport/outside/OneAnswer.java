package rapport.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Waits on this machine alone for the one visit of a browser that carries a word which only it can
 * know (RFC 8252 §7.3). It listens on the loopback address on any free port, says one sentence to
 * each visitor, and keeps nothing. It is for one thread.
 */
public final class OneAnswer implements AutoCloseable {

  private static final int MOST_VISITS = 50;
  private static final int ONE_VISIT_MILLIS = 5_000;
  private static final int LONGEST = 8_000;
  private static final String SAID =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nConnection: close\r\n\r\n";

  private final ServerSocket socket;

  /** Listens at once. */
  public OneAnswer() throws IOException {
    socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  /** Where browsers of this machine find it. */
  public String address() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/";
  }

  /**
   * The fields of the visit whose state is this one; others are sent away.
   *
   * @throws Unreached if none came in time
   */
  public Map<String, String> waited(String state, Duration longest) throws IOException {
    long end = System.nanoTime() + longest.toNanos();
    for (int n = 0; n < MOST_VISITS; n++) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) break;
      socket.setSoTimeout((int) left);
      try (Socket visit = socket.accept()) {
        Map<String, String> said = said(visit);
        boolean meant = state.equals(said.get("state"));
        answer(
            visit,
            meant
                ? "You can close this page and go back to Rapport."
                : "This is not what Rapport waits for.");
        if (meant) return said;
      } catch (SocketTimeoutException e) {
        break;
      }
    }
    throw new Unreached(Unreached.Why.TOKEN);
  }

  /** Says a sentence to a visitor, who may be gone already. */
  private static void answer(Socket visit, String words) {
    try {
      visit.getOutputStream().write((SAID + words + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      // What was said counts all the same.
    }
  }

  /** What a visitor says; nothing where they break off or make no sense, which ends nothing. */
  private static Map<String, String> said(Socket visit) {
    try {
      visit.setSoTimeout(ONE_VISIT_MILLIS);
      return fields(visit);
    } catch (IOException | IllegalArgumentException e) {
      return Map.of();
    }
  }

  /** The fields of the one line that counts. */
  private static Map<String, String> fields(Socket visit) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(visit.getInputStream(), StandardCharsets.ISO_8859_1), LONGEST);
    char[] first = new char[LONGEST];
    int got = Math.max(0, in.read(first));
    String line = new String(first, 0, got).split("\r?\n", 2)[0];
    Map<String, String> fields = new HashMap<>();
    int from = line.indexOf('?');
    int to = line.lastIndexOf(' ');
    if (!line.startsWith("GET /") || from < 0 || to < from) return fields;
    for (String pair : line.substring(from + 1, to).split("&")) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2)
        fields.putIfAbsent(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
