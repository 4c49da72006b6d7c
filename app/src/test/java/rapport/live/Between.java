package rapport.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** A line to a web server that hears every question and may spoil every answer. */
final class Between implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());

  /** The port of the server. */
  volatile int behind;

  /** Makes of a question and its answer the answer that is given. */
  volatile BinaryOperator<String> spoil = (_, answer) -> answer;

  /** Answers a question itself, before the server hears of it; empty words let it through. */
  volatile UnaryOperator<String> instead = _ -> "";

  /** Whether answers come one letter at a time. */
  volatile boolean slowly;

  /** What was asked. */
  final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  /** The bytes that were answered. */
  final AtomicLong bytes = new AtomicLong();

  Between() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed())
      try (Socket line = socket.accept()) {
        String asked = asked(line.getInputStream());
        heard.add(asked);
        String own = instead.apply(asked);
        String answer = own.isEmpty() ? spoil.apply(asked, answered(asked)) : own;
        byte[] all = answer.getBytes(ISO_8859_1);
        bytes.addAndGet(all.length);
        for (int at = 0; at < all.length; at += slowly ? 1 : all.length) {
          line.getOutputStream().write(all, at, slowly ? 1 : all.length);
          line.getOutputStream().flush();
          if (slowly) TimeUnit.MILLISECONDS.sleep(50);
        }
      } catch (IOException | InterruptedException _) {
        // The other side has hung up, as it should.
      }
  }

  /** One question, whole, asking for the line to be closed. */
  private static String asked(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) throw new IOException("nothing was asked");
      head.write(one);
    }
    String words = head.toString(ISO_8859_1);
    java.util.regex.Matcher length =
        java.util.regex.Pattern.compile("(?i)content-length: *(\\d+)").matcher(words);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return words + new String(in.readNBytes(size), ISO_8859_1);
  }

  private String answered(String asked) throws IOException {
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      line.getOutputStream().write(asked.getBytes(ISO_8859_1));
      line.getOutputStream().flush();
      return new String(line.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** An answer with another body, and its length said rightly. */
  static String with(String answer, UnaryOperator<String> body) {
    int at = answer.indexOf("\r\n\r\n") + 4;
    if (!answer.contains("multistatus")) return answer;
    String other = body.apply(answer.substring(at));
    return answer
            .substring(0, at)
            .replaceFirst("(?i)content-length: *\\d+", "Content-Length: " + other.length())
        + other;
  }
}
