package rapport.web;

/** What was asked for is not there. */
public final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
