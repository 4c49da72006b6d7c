package rapport.live;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to a server under TLS that is cut after so many records of its answers. */
final class CutLine implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final int behind;

  /** Records of answers (RFC 8446 §5.1) that pass; negative for all. */
  volatile int after = -1;

  CutLine(int behind) throws IOException {
    this.behind = behind;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed())
      try {
        Socket near = socket.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), behind);
        Thread.ofVirtual().start(() -> questions(near, far));
        Thread.ofVirtual().start(() -> answers(far, near));
      } catch (IOException _) {
        // The server is away for a moment, or the test is over.
      }
  }

  private static void questions(Socket near, Socket far) {
    try (near;
        far) {
      near.getInputStream().transferTo(far.getOutputStream());
    } catch (IOException _) {
      // One of them has hung up.
    }
  }

  private void answers(Socket far, Socket near) {
    try (near;
        far) {
      DataInputStream in = new DataInputStream(far.getInputStream());
      OutputStream out = near.getOutputStream();
      byte[] head = new byte[5];
      for (int left = after; left != 0; left--) {
        in.readFully(head);
        byte[] record = new byte[(head[3] & 255) << 8 | (head[4] & 255)];
        in.readFully(record);
        out.write(head);
        out.write(record);
        out.flush();
      }
    } catch (IOException _) {
      // One of them has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
