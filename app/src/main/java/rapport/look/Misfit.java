package rapport.look;

import org.jspecify.annotations.Nullable;

/**
 * Something typed that does not fit, with the value as it was given, so that a form can show which
 * of its fields is meant whatever that field is called.
 */
public final class Misfit extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  private final String value;

  public Misfit(String words, @Nullable Object value) {
    super(words);
    this.value = value == null ? "" : value.toString();
  }

  /** The value that does not fit, as text; empty where something is missing. */
  public String value() {
    return value;
  }
}
