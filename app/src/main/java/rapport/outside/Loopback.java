package rapport.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Visits pages of this very process on the loopback address, to rehearse a start. It cannot reach
 * any other machine: the address is not an argument.
 */
public final class Loopback {

  private static final int TIMEOUT_MILLIS = 20_000;

  private Loopback() {}

  /** One answer: status line, header lines, and how many bytes came after them. */
  public record Answer(String status, List<String> headers, int bytes) {
    /** Copies the list. */
    public Answer {
      headers = List.copyOf(headers);
    }

    /** The cookies that the answer sets, as a request sends them. */
    public String cookies() {
      StringBuilder cookies = new StringBuilder();
      for (String header : headers) {
        if (!header.regionMatches(true, 0, "set-cookie:", 0, 11)) continue;
        String pair = header.substring(11).split(";", 2)[0].strip();
        cookies.append(cookies.isEmpty() ? "" : "; ").append(pair);
      }
      return cookies.toString();
    }
  }

  /** Gets one page. */
  public static Answer get(int port, String path, String cookies) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1:"
              + port
              + "\r\nConnection: close\r\nAccept: text/html\r\n"
              + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return read(socket.getInputStream());
    }
  }

  private static Answer read(InputStream in) throws IOException {
    String all = new String(in.readNBytes(4_000_000), StandardCharsets.ISO_8859_1);
    int end = all.indexOf("\r\n\r\n");
    if (end < 0) throw new IOException("no answer");
    List<String> head = new ArrayList<>(List.of(all.substring(0, end).split("\r\n")));
    String status = head.removeFirst();
    return new Answer(status, head, all.length() - end - 4);
  }
}
