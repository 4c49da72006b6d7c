package rapport.sources.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Party;

/**
 * Addresses as archives of mailing lists write them against robots: {@code jane at acme.example
 * (Jane Doe)} of Mailman, {@code jane(at)acme.example}, {@code jane [at] acme [dot] example}. It
 * reads only a field in which no address stands.
 */
final class Masked {

  private static final String DOT = "(?:\\.| ?[\\[({<] ?(?:dot|punkt) ?[\\])}>] ?| (?:dot|DOT) )";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "([\\p{L}\\p{N}._%+'-]{1,64})(?: (?:at|AT|an) | ?[\\[({<] ?(?:at|AT|@) ?[\\])}>] ?|_at_| -at- )"
              + "([\\p{L}\\p{N}-]+(?:"
              + DOT
              + "[\\p{L}\\p{N}-]+)+)");

  private Masked() {}

  /** The one party that the text names, or null. */
  static @Nullable Party party(String text) {
    Matcher found = ADDRESS.matcher(text);
    if (!found.find()) return null;
    String domain = found.group(2).replaceAll(DOT, ".");
    Handle handle = AddressParser.handle(found.group(1) + "@" + domain);
    if (handle == null) return null;
    String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
    String name = rest.replaceAll("[()<>\"\\s]+", " ").strip();
    return new Party(handle, name.isEmpty() ? null : name);
  }
}
