package rapport.outside;

import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The one way out of this machine for whatever fetches: which names mean what, which certificates
 * are trusted, how long is waited. Any thread may use it.
 *
 * @param trusted other certificates than those this Java trusts, or null
 */
public record Outside(Gate gate, Line.Patience patience, @Nullable SSLSocketFactory trusted) {

  /** With this machine's resolver and the certificates that this Java trusts. */
  public static Outside usual() {
    return new Outside(new Gate(), Line.Patience.USUAL, null);
  }

  /**
   * Connects.
   *
   * @throws Unreached if that fails, and for a line without encryption that would leave this
   *     machine
   */
  public Line line(Target target, boolean encrypted) throws Unreached {
    SSLSocketFactory factory =
        trusted == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trusted;
    return Line.open(gate, target, encrypted, patience, factory);
  }
}
