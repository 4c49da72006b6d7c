package rapport.look;

/** Says that something cannot be done any more, because what it builds on has changed since. */
public final class Conflict extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a sentence for the owner. */
  public Conflict(String message) {
    super(message);
  }
}
