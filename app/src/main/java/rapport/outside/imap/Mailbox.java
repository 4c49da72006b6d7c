package rapport.outside.imap;

import java.util.Locale;
import java.util.Set;

/**
 * One folder of a server.
 *
 * @param name as the server writes it, in modified UTF-7 where it is not plain (RFC 3501 §5.1.3)
 * @param separator between the parts of the name, or 0 for none
 * @param attributes in lower case, special uses among them (RFC 6154 §2)
 */
public record Mailbox(String name, char separator, Set<String> attributes) {

  /** Copies the set. */
  public Mailbox {
    attributes = Set.copyOf(attributes);
  }

  /** Whether it can hold messages at all. */
  public boolean opens() {
    return !attributes.contains("\\noselect") && !attributes.contains("\\nonexistent");
  }

  /** Whether the server says that it is for a use, such as {@code \Sent}. */
  public boolean is(String use) {
    return attributes.contains(use.toLowerCase(Locale.ROOT));
  }

  /** The name with slashes between its parts, as it stands in no other way. */
  public String path() {
    return separator == 0 || separator == '/' ? name : name.replace(separator, '/');
  }

  /**
   * What a folder holds now. As long as all three stay the same, so does the set of messages: what
   * comes takes the next number, and numbers are never used twice (RFC 3501 §2.3.1.1).
   *
   * @param validity while this is the same, numbers name the same messages
   * @param next the number that the next message gets
   * @param change what grows with every change of flags, too (HIGHESTMODSEQ, RFC 7162 §3.1.2); 0 if
   *     the server does not count
   */
  public record State(long validity, long next, long messages, long change) {}
}
