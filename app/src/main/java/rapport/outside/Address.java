package rapport.outside;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address that can stand in a header and in a command of SMTP as it is: a dot-atom and a
 * domain in ASCII (RFC 5322 §3.4.1), without a display name, a comment or a quoted part.
 */
public record Address(String text) {

  private static final int LONGEST = 254;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final Pattern FORM =
      Pattern.compile(ATOM + "(\\." + ATOM + ")*@" + Route.HOST.pattern());

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Address {
    if (text.length() > LONGEST || text.indexOf('@') > 64 || !FORM.matcher(text).matches())
      throw new IllegalArgumentException("That is no mail address: " + text);
  }

  /** The address in these words, or null if they are no plain one. */
  static @Nullable Address plain(String words) {
    try {
      return new Address(words);
    } catch (IllegalArgumentException none) {
      return null;
    }
  }

  /** The part after the at sign. */
  String domain() {
    return text.substring(text.indexOf('@') + 1);
  }
}
