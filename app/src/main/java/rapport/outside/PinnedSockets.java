package rapport.outside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets for a library that looks names up by itself: whatever it believes a name to mean, they
 * connect to the one address that the {@link Gate} found. Encryption and its check of the name are
 * left as they are. It opens no socket that is connected already.
 */
final class PinnedSockets extends SSLSocketFactory {

  private final SSLSocketFactory secure;
  private final InetAddress address;

  PinnedSockets(SSLSocketFactory secure, InetAddress address) {
    this.secure = secure;
    this.address = address;
  }

  /** The same without encryption; Angus takes every factory for TLS as a wish for TLS. */
  SocketFactory plain() {
    return new Plain(address);
  }

  @Override
  public Socket createSocket() {
    return new Pinned(address);
  }

  @Override
  public Socket createSocket(Socket plain, String host, int port, boolean close)
      throws IOException {
    return secure.createSocket(plain, host, port, close);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw new UnknownHostException("names are looked up at the gate alone");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress to, int port) throws IOException {
    return createSocket("", port);
  }

  @Override
  public Socket createSocket(InetAddress to, int port, InetAddress from, int fromPort)
      throws IOException {
    return createSocket("", port);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return secure.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return secure.getSupportedCipherSuites();
  }

  private static final class Plain extends SocketFactory {
    private final InetAddress address;

    Plain(InetAddress address) {
      this.address = address;
    }

    @Override
    public Socket createSocket() {
      return new Pinned(address);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw new UnknownHostException("names are looked up at the gate alone");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress to, int port) throws IOException {
      return createSocket("", port);
    }

    @Override
    public Socket createSocket(InetAddress to, int port, InetAddress from, int fromPort)
        throws IOException {
      return createSocket("", port);
    }
  }

  private static final class Pinned extends Socket {
    private final InetAddress address;

    Pinned(InetAddress address) {
      this.address = address;
    }

    @Override
    public void connect(SocketAddress to, int timeout) throws IOException {
      int port = ((InetSocketAddress) to).getPort();
      super.connect(new InetSocketAddress(address, port), timeout);
    }
  }
}
