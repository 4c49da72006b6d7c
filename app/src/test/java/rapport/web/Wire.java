package rapport.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;

/** Requests letter by letter, so that every header can be wrong on purpose. */
record Wire(int port, SocketFactory sockets) {

  Wire(int port) {
    this(port, SocketFactory.getDefault());
  }

  private static final Pattern LOCATION =
      Pattern.compile("(?im)^location: (?:https?://[^/]+)?(\\S+)");

  /** What came back. */
  record Answer(int status, String head, String body) {}

  /** A request under construction. */
  final class Request {
    private final String line;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private Request(String method, String path) {
      line = method + " " + path + " HTTP/1.1\r\n";
      headers.put("Host", "127.0.0.1:" + port);
      headers.put("Connection", "close");
    }

    Request with(String name, String value) {
      headers.put(name, value);
      return this;
    }

    Request session(String secret) {
      return with("Cookie", Door.COOKIE + port + "=" + secret);
    }

    Request form(String fields) {
      body = fields.getBytes(StandardCharsets.UTF_8);
      return with("Content-Type", "application/x-www-form-urlencoded");
    }

    Request json(String text) {
      body = text.getBytes(StandardCharsets.UTF_8);
      return with("Content-Type", "application/json");
    }

    Request multipart(String name, String content) {
      String part =
          "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
              + name
              + "\"\r\n\r\n"
              + content
              + "\r\n--b--\r\n";
      body = part.getBytes(StandardCharsets.UTF_8);
      return with("Content-Type", "multipart/form-data; boundary=b");
    }

    /** Where a sent form leads to. */
    String leads() throws IOException {
      Matcher to = LOCATION.matcher(send().head());
      if (!to.find()) throw new IOException("no other page");
      return to.group(1);
    }

    /** The page that a sent form leads to. */
    String seen() throws IOException {
      return get(leads()).with("Cookie", headers.getOrDefault("Cookie", "")).send().body();
    }

    Answer send() throws IOException {
      headers.put("Content-Length", Integer.toString(body.length));
      StringBuilder head = new StringBuilder(line);
      headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
      head.append("\r\n");
      try (Socket socket = sockets.createSocket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(answer);
        return parsed(answer.toString(StandardCharsets.UTF_8));
      }
    }
  }

  Request get(String path) {
    return new Request("GET", path);
  }

  Request post(String path) {
    return new Request("POST", path).form("");
  }

  Request request(String method, String path) {
    return method.equals("GET") ? get(path) : new Request(method, path).form("");
  }

  private static Answer parsed(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    String head = end < 0 ? answer : answer.substring(0, end);
    String status = head.length() < 12 ? "0" : head.substring(9, 12);
    return new Answer(Integer.parseInt(status), head, end < 0 ? "" : answer.substring(end + 4));
  }
}
