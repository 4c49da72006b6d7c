package rapport.desk;

import java.time.Instant;

/**
 * Who may open the pages. A one-time link from the terminal becomes a session; the store holds only
 * hashes of both, so that a copy of it opens nothing.
 */
public final class Sessions {

  /** A new secret for a sign-in link; it works once, within 15 minutes. */
  public String newLink(Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Turns a link's secret into a session's secret; empty text if the link is unknown, used or too
   * old.
   */
  public String redeem(String link, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Whether this secret belongs to a session that is neither ended nor older than 30 days. */
  public boolean valid(String session, Instant now) {
    throw new UnsupportedOperationException();
  }

  /** Ends a session. */
  public void end(String session) {
    throw new UnsupportedOperationException();
  }
}
