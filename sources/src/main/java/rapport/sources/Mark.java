package rapport.sources;

/**
 * What one item shows an address to be, beside what the item itself says. It holds for the whole
 * archive: an address that a list uses once is a list in every mail.
 */
public enum Mark {
  /** A mailing list: List-Post (RFC 2369 §3.4), List-Id (RFC 2919), Mailing-List. */
  LIST("list"),
  /** A room or another thing that is asked to meetings (CUTYPE, RFC 5545 §3.2.3). */
  THING("thing"),
  /** The owner's own, because the export says whose it is. */
  OWN("own");

  private final String id;

  Mark(String id) {
    this.id = id;
  }

  /** The mark's name in the store; it never changes. */
  public String id() {
    return id;
  }
}
