package rapport.outside;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One connection to a server, through the {@link Gate}. Every wait is bounded: to connect, for the
 * next byte, and for one whole answer ({@link #within}), so that a server which sends a byte now
 * and then is not listened to for ever. Certificates are checked for the host (RFC 2818 §3.1). It
 * is for one thread; another may close it.
 */
public final class Line implements AutoCloseable {

  private static final int BUFFER = 32 * 1024;

  /**
   * What is not waited for any longer.
   *
   * @param connect for a connection
   * @param answer for the next byte
   * @param whole for one whole answer
   */
  public record Patience(Duration connect, Duration answer, Duration whole) {
    /** What suits people. */
    public static final Patience USUAL =
        new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(120));
  }

  private final Target target;
  private final Patience patience;
  private final SSLSocketFactory trusted;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private Duration silence;
  private long deadline;

  private Line(Target target, Patience patience, SSLSocketFactory trusted, Socket socket)
      throws IOException {
    this.target = target;
    this.patience = patience;
    this.silence = patience.answer();
    this.trusted = trusted;
    this.socket = socket;
    this.in = new BufferedInputStream(new Bounded(socket.getInputStream()), BUFFER);
    this.out = socket.getOutputStream();
    within();
  }

  /**
   * Connects.
   *
   * @param encrypted whether the line is encrypted from the first byte (RFC 8314 §3)
   */
  static Line open(
      Gate gate, Target target, boolean encrypted, Patience patience, SSLSocketFactory trusted)
      throws Unreached {
    Line line = connected(gate.addresses(target), target, patience, trusted);
    if (encrypted) line.encrypt();
    return line;
  }

  private static Line connected(
      List<InetAddress> addresses, Target target, Patience patience, SSLSocketFactory trusted)
      throws Unreached {
    Unreached last = new Unreached(Unreached.Why.NO_NAME);
    for (InetAddress address : addresses) {
      Socket socket = new Socket();
      try {
        socket.connect(
            new InetSocketAddress(address, target.port()), (int) patience.connect().toMillis());
        socket.setTcpNoDelay(true);
        return new Line(target, patience, trusted, socket);
      } catch (IOException e) {
        last = told(e);
        quietly(socket);
      }
    }
    throw last;
  }

  /**
   * Encrypts the line from here on. Whatever was sent before that is forgotten (RFC 3501 §6.2.1).
   */
  public void encrypt() throws Unreached {
    try {
      within();
      socket.setSoTimeout((int) patience.answer().toMillis());
      SSLSocket secure =
          (SSLSocket) trusted.createSocket(socket, target.host(), target.port(), true);
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      secure.setSSLParameters(parameters);
      secure.startHandshake();
      socket = secure;
      in = new BufferedInputStream(new Bounded(secure.getInputStream()), BUFFER);
      out = secure.getOutputStream();
    } catch (IOException e) {
      close();
      throw told(e);
    }
  }

  /** From here on one whole answer may take its time. */
  public void within() {
    deadline = System.nanoTime() + patience.whole().toNanos();
  }

  /**
   * As {@link #within}, for what the other side looks through a whole collection before its first
   * word: it may think as long as the whole answer may take.
   */
  public void gathering() {
    silence = patience.whole();
    within();
  }

  /** What comes. */
  public InputStream in() {
    return in;
  }

  /** Says something. */
  public void say(byte[] bytes) throws Unreached {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw told(e);
    }
  }

  /** What broke, for the owner. */
  public static Unreached told(IOException failure) {
    if (failure instanceof Unreached known) return known;
    @Nullable Throwable cause = failure;
    for (int n = 0; n < 9 && cause != null; n++, cause = cause.getCause())
      switch (cause) {
        case GeneralSecurityException _ -> {
          return new Unreached(Unreached.Why.CERTIFICATE);
        }
        case SocketTimeoutException _ -> {
          return new Unreached(Unreached.Why.SLOW);
        }
        case ConnectException _ -> {
          return new Unreached(Unreached.Why.CLOSED);
        }
        case NoRouteToHostException _ -> {
          return new Unreached(Unreached.Why.CLOSED);
        }
        default -> {}
      }
    return new Unreached(
        failure instanceof SSLException ? Unreached.Why.STRANGE : Unreached.Why.BROKEN);
  }

  @Override
  public void close() {
    quietly(socket);
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It is closed as far as it can be.
    }
  }

  /** Reads no longer than the answer may take. */
  private final class Bounded extends InputStream {
    private final InputStream from;

    Bounded(InputStream from) {
      this.from = from;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) throw new SocketTimeoutException("the answer takes too long");
      socket.setSoTimeout((int) Math.max(1, Math.min(left, silence.toMillis())));
      return from.read(bytes, at, length);
    }
  }
}
