package rapport.lab;

/** A wrong use of the command line that picocli cannot see; the exit code is 2. */
final class Misused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Misused(String message) {
    super(message);
  }
}
