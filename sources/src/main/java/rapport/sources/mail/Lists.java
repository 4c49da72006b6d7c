package rapport.sources.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rapport.people.Handle;

/** Finds in a header the addresses of the mailing list that a message came through. */
final class Lists {

  private static final Pattern POST = Pattern.compile("(?i)mailto:([^<>?\\s,;]+@[^<>?\\s,;]+)");
  private static final Pattern NAMED = Pattern.compile("(?i)\\blist ([^<>\\s,;]+@[^<>\\s,;]+)");
  private static final Pattern SENDER =
      Pattern.compile(
          "(?i)(?:owner-([^<>\\s,;@]+)|([^<>\\s,;@+]+)-(?:owner|bounces)(?:\\+[^<>\\s@]*)?)(@[^<>\\s,;]+)");
  private static final Pattern CONTACT =
      Pattern.compile("(?i)\\bcontact ([^<>\\s,;]+@[^<>\\s,;]+)");
  private static final Pattern PLAIN = Pattern.compile("([^<>\\s,;]+@[^<>\\s,;]+)");

  private Lists() {}

  /**
   * The addresses that List-Post (RFC 2369 §3.4) and Mailing-List name, and those that list
   * programs note in X-Mailing-List and X-BeenThere, in X-Loop beside Precedence: list, and in
   * Delivered-To behind the words "mailing list". The list programs themselves send under the
   * list's own address with {@code owner-} before its name, or {@code -bounces} or {@code -owner}
   * behind it (RFC 2142 §6). An address for help (List-Help, RFC 2369 §3.1; the contact of
   * Mailing-List) is the list's own where the list's name stands before the word ({@code
   * dev-help@}).
   */
  static List<Handle> named(Header header) {
    List<Handle> found = new ArrayList<>(1);
    add(header, HeaderField.LIST_POST, POST, found);
    add(header, HeaderField.MAILING_LIST, NAMED, found);
    add(header, HeaderField.X_MAILING_LIST, PLAIN, found);
    add(header, HeaderField.BEEN_THERE, PLAIN, found);
    if (header.starts(HeaderField.PRECEDENCE, "list")) add(header, HeaderField.LOOP, PLAIN, found);
    header.each(HeaderField.DELIVERED_TO, (from, to) -> delivered(header, from, to, found));
    if (header.has(HeaderField.SENDER)) {
      Matcher sender = SENDER.matcher(text(header, HeaderField.SENDER));
      if (sender.find())
        add((sender.group(1) == null ? sender.group(2) : sender.group(1)) + sender.group(3), found);
    }
    if (!found.isEmpty()) {
      List<Handle> help = new ArrayList<>(1);
      add(header, HeaderField.LIST_HELP, POST, help);
      add(header, HeaderField.MAILING_LIST, CONTACT, help);
      for (Handle each : help)
        if (found.stream().anyMatch(list -> own(list, each))) found.add(each);
    }
    return found;
  }

  /** Whether an address is that of a list with the word for help behind its name. */
  private static boolean own(Handle list, Handle other) {
    return other.value().equals(list.value().replaceFirst("@(?=[^@]*$)", "-help@"));
  }

  private static void add(Header header, HeaderField field, Pattern pattern, List<Handle> found) {
    if (!header.has(field)) return;
    Matcher address = pattern.matcher(text(header, field));
    if (address.find()) add(address.group(1), found);
  }

  private static void delivered(Header header, int from, int to, List<Handle> found) {
    if (!Scan.startsWith(header.bytes, from, to, "mailing list ")) return;
    Matcher address = NAMED.matcher(HeaderText.text(header.bytes, from, to));
    if (address.find()) add(address.group(1), found);
  }

  private static void add(String address, List<Handle> found) {
    Handle handle = AddressParser.handle(address);
    if (handle != null) found.add(handle);
  }

  private static String text(Header header, HeaderField field) {
    return HeaderText.text(header.bytes, header.from(field), header.to(field));
  }

  /** Whether a list id (RFC 2919 §3) is this address with a dot for its at sign. */
  static boolean spells(String listId, Handle handle) {
    String address = handle.value();
    int at = address.lastIndexOf('@');
    if (at < 1 || address.length() > listId.length()) return false;
    String dotted = address.substring(0, at) + "." + address.substring(at + 1);
    return dotted.equals(listId.toLowerCase(Locale.ROOT));
  }
}
