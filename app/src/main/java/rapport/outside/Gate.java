package rapport.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Finds the addresses of a target, once, and lets only those through that everybody can reach: no
 * loopback, no link-local, no private network, no multicast, no address that hides another one in
 * itself; unless the owner named the host. Whoever connects connects to the addresses given here
 * and asks nobody again, so that a name cannot mean something else the second time. If one of
 * several addresses of a name is refused, the name is.
 */
public final class Gate {

  /** Tells the addresses of a name. */
  public interface Names {
    /** All of them. */
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private final Names names;

  /** Asks this machine's resolver. */
  public Gate() {
    this(InetAddress::getAllByName);
  }

  Gate(Names names) {
    this.names = names;
  }

  /**
   * The addresses to connect to.
   *
   * @throws Unreached if there are none, or if one of them is not to be connected to
   */
  List<InetAddress> addresses(Target target) throws Unreached {
    InetAddress literal = target.literal();
    InetAddress[] found = literal == null ? asked(target) : new InetAddress[] {literal};
    if (found.length == 0) throw new Unreached(Unreached.Why.NO_NAME);
    if (!target.named())
      for (InetAddress address : found)
        if (!open(address)) throw new Unreached(Unreached.Why.INSIDE);
    return List.of(found);
  }

  private InetAddress[] asked(Target target) throws Unreached {
    try {
      // Nobody is asked what this name means (RFC 6761 §6.3).
      boolean here = target.host().equals("localhost") || target.host().endsWith(".localhost");
      return here
          ? new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}
          : names.of(target.host());
    } catch (UnknownHostException _) {
      throw new Unreached(Unreached.Why.NO_NAME);
    }
  }

  /** Whether everybody can reach an address, by the registries of IANA (RFC 6890). */
  static boolean open(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? open4(bytes) : open6(bytes);
  }

  private static boolean open4(byte[] b) {
    int first = b[0] & 255;
    int second = b[1] & 255;
    int third = b[2] & 255;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          !(second == 168
              || (second == 0 && (third == 0 || third == 2))
              || (second == 88 && third == 99));
      case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** Of IPv6 only global unicast (RFC 4291 §2.4), without what carries other addresses. */
  private static boolean open6(byte[] b) {
    int first = (b[0] & 255) << 8 | (b[1] & 255);
    int second = (b[2] & 255) << 8 | (b[3] & 255);
    if (first < 0x2000 || first > 0x3fff) return false;
    if (first == 0x2002 || first == 0x3fff) return false;
    return first != 0x2001 || (second >= 0x200 && second != 0xdb8);
  }
}
