package rapport.sources.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of another kind that Exchange wrapped into one of mail: {@code
 * IMCEAEX-_O=ACME_CN=JANE@acme.example} (MS-OXCMAIL §2.1.3.2.1). A wrapped mail address is
 * unwrapped; what wraps anything else, a directory name above all, is no address anybody can be
 * known by. Linear in the length.
 */
final class Encapsulated {

  private static final Pattern WRAPPED = Pattern.compile("imcea([a-z0-9]+)-(.+)@[^@]*");

  /** Kinds of what is wrapped; INVALID is an address that Exchange could not place. */
  private static final Set<String> MAIL = Set.of("smtp", "mailto", "invalid");

  private static final Pattern SIGN = Pattern.compile("\\+([0-9a-f]{2})");

  private Encapsulated() {}

  /** The address inside, empty if it is none; any address that is not wrapped as it stands. */
  static String address(String lower) {
    if (!lower.startsWith("imcea")) return lower;
    Matcher wrapped = WRAPPED.matcher(lower);
    if (!wrapped.matches()) return lower;
    String kind = wrapped.group(1);
    if (!MAIL.contains(kind)) return "";
    String inside = wrapped.group(2).replace('_', '/');
    return SIGN.matcher(inside)
        .replaceAll(sign ->
            Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(sign.group(1), 16))));
  }
}
