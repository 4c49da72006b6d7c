package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.Party;
import rapport.sources.Sha256;

/**
 * Reads message ids (RFC 5322 §3.6.4) as they are written, with their angle brackets; what some
 * programs write without brackets counts where it names the message itself.
 */
final class MessageIds {

  private static final int LONGEST = 2_000;

  /** An id of one side is unlikely to be given out twice from this length on. */
  private static final int LONG = 16;

  private static final Set<String> NOTHING =
      Set.of(
          "",
          "null",
          "none",
          "nil",
          "undefined",
          "unknown",
          "(null)",
          "message-id",
          "messageid",
          "msgid");
  private static final int LONGEST_NOTHING = "message-id".length();

  /** At a machine's name for itself so short an id is given out again and again. */
  private static final int SHORT = 3;

  /** What programs write around an id in place of its brackets, or beside one of them. */
  private static final Pattern AROUND = Pattern.compile("^[<\"'\\[(]+|[>\"'\\])]+$");

  private MessageIds() {}

  /**
   * The message's own id, or null if it has none. What does not tell one message from another is
   * none: an id has two sides (RFC 5322 §3.6.4); one with a single side counts if it is long. Signs
   * alone, and a program's template that was never filled in, tell nothing.
   */
  static @Nullable String own(Header header) {
    if (!header.has(HeaderField.MESSAGE_ID)) return null;
    String id = first(header, HeaderField.MESSAGE_ID);
    return id == null || placeholder(id) ? null : id;
  }

  private static boolean placeholder(String id) {
    String inside = id.substring(1, id.length() - 1).strip();
    int at = inside.lastIndexOf('@');
    String local = at < 0 ? inside : inside.substring(0, at);
    boolean oneSided = at < 1 || at == inside.length() - 1;
    if (oneSided && (inside.length() < LONG || inside.chars().noneMatch(Character::isDigit)))
      return true;
    boolean nothing =
        local.length() <= LONGEST_NOTHING && NOTHING.contains(local.toLowerCase(Locale.ROOT));
    boolean again = local.length() <= SHORT && inside.endsWith("@localhost");
    return nothing || again || inside.contains("{{") || !tells(local);
  }

  /** Whether any letter or digit stands in a text. */
  private static boolean tells(String text) {
    for (int i = 0; i < text.length(); i++)
      if (Character.isLetterOrDigit(text.charAt(i))) return true;
    return false;
  }

  /** The first id of a field, or null. */
  static @Nullable String first(Header header, HeaderField field) {
    List<String> ids = all(header, field, 1);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  /** The ids of a field, in order, at most so many; of more, the last ones are nearest. */
  static List<String> all(Header header, HeaderField field, int most) {
    if (!header.has(field)) return List.of();
    int from = header.from(field);
    int to = header.to(field);
    boolean encoded = Scan.findPair(header.bytes, from, to, '=', '?') < to;
    if (encoded || Scan.findPair(header.bytes, from, to, '&', 'l') < to) {
      String text = HeaderText.text(header.bytes, from, to);
      byte[] decoded = unescaped(text).getBytes(StandardCharsets.UTF_8);
      return all(decoded, 0, decoded.length, most);
    }
    return all(header.bytes, from, to, most);
  }

  /** Web programs write the brackets as HTML does. */
  private static String unescaped(String text) {
    return text.indexOf('<') >= 0 ? text : text.replace("&lt;", "<").replace("&gt;", ">");
  }

  private static List<String> all(byte[] bytes, int from, int to, int most) {
    List<String> ids = new ArrayList<>();
    int at = from;
    while (ids.size() < most && (at = Scan.find(bytes, at, to, '<')) < to) {
      int end = Scan.find(bytes, at, to, '>');
      if (end == to) break;
      for (int inner; (inner = Scan.find(bytes, at + 1, end, '<')) < end; ) at = inner;
      if (end - at > 1 && end - at < LONGEST) ids.add(text(bytes, at, end + 1));
      at = end + 1;
    }
    return ids.isEmpty() ? bare(bytes, from, to, most) : ids;
  }

  /**
   * Ids without brackets, with one of the two or with other signs in their place, if the field has
   * nothing but ids; they are told with brackets.
   */
  private static List<String> bare(byte[] bytes, int from, int to, int most) {
    if (to - from > 100 * LONGEST) return List.of();
    List<String> ids = new ArrayList<>();
    for (String written : HeaderText.text(bytes, from, to).split("[\\s,;]+")) {
      String word = AROUND.matcher(written).replaceAll("");
      if (word.isEmpty()) continue;
      boolean id = (word.indexOf('@') > 0 && !word.endsWith("@")) || word.length() >= LONG;
      boolean signs = word.indexOf('"') >= 0 || word.indexOf('<') >= 0 || word.indexOf('>') >= 0;
      if (!id || word.length() > LONGEST || signs) return List.of();
      if (ids.size() < most) ids.add("<" + word + ">");
    }
    return ids;
  }

  private static String text(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++)
      if (bytes[i] <= ' ') return HeaderText.text(bytes, from, to).replace(" ", "");
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Stands for the id of a message without one: the same for the same header in every file. */
  static String digest(
      @Nullable Party from, List<Party> to, List<Party> cc, long at, @Nullable String subject) {
    StringBuilder canonical = new StringBuilder();
    canonical.append(from == null ? "" : from.handle().value()).append('\n');
    canonical.append(addresses(to)).append('\n').append(addresses(cc)).append('\n');
    canonical.append(at == Dates.NONE ? "" : Long.toString(at)).append('\n');
    canonical.append(subject == null ? "" : subject);
    return "sha256:" + Sha256.hex(canonical.toString());
  }

  private static String addresses(List<Party> parties) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Party party : parties) sorted.add(party.handle().value());
    return String.join(",", sorted);
  }
}
