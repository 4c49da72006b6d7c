package rapport.sources.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.people.Names;
import rapport.people.Nobody;
import rapport.sources.Party;

/**
 * Reads address lists of RFC 5322 §3.4 with everything §4.4 tolerates and what programs write
 * besides: comments, groups, routes, quoted strings, encoded words inside quotes, semicolons
 * between addresses, missing brackets, a family name before a comma without quotes. It judges only
 * that an address has something on both sides of its {@code @}; what has not is no party. One
 * object reads one list at a time, in linear time and without recursion.
 */
final class AddressParser {

  private static final int LONGEST_ADDRESS = 512;

  private static final Pattern ADDRESS_BEHIND =
      Pattern.compile("(?<=\\S)\\s*[(<\\[][^()<>\\[\\]\\s]*@[^()<>\\[\\]\\s]*[)>\\]]$");

  /** Signs around an address that are no part of it, also as HTML writes them. */
  private static final Pattern BEFORE = Pattern.compile("^(?:&lt;?|[<\\[(])+");

  private static final Pattern BEHIND = Pattern.compile("(?:&gt;?|[.'>;,)\\]])+$");

  /** The beginning of an encoded word (RFC 2047 §2), of whatever encoding. */
  private static final Pattern CODE = Pattern.compile("\\?[\\w.:-]{2,40}\\?[A-Za-z]\\?\\S");

  private final GatheredBytes phrase = new GatheredBytes();
  private final GatheredBytes written = new GatheredBytes();
  private final GatheredBytes address = new GatheredBytes();
  private final GatheredBytes comment = new GatheredBytes();
  private final GatheredBytes family = new GatheredBytes();
  private @Nullable Header header;
  private byte[] bytes = new byte[0];
  private int to;
  private boolean angle;
  private boolean unquoted;
  private boolean uncommented;

  /** Says in which message the next lists stand, which may say how its bytes are meant. */
  void of(@Nullable Header message) {
    header = message;
  }

  /** Adds the mailboxes of the range to the list, those of groups too. */
  void parse(byte[] source, int from, int end, List<Party> parties) {
    bytes = source;
    to = end;
    unquoted = false;
    uncommented = false;
    clear();
    family.clear();
    int at = from;
    while (at < to) at = step(at, parties);
    finish(parties);
  }

  private int step(int at, List<Party> parties) {
    byte letter = bytes[at];
    return switch (letter) {
      case '"' -> quoted(at, phrase, written);
      case '(' -> comment(at);
      case '<' -> angle(at, parties);
      case ',', ';' -> {
        finish(parties);
        if (letter == ',') comma();
        clear();
        yield at + 1;
      }
      case ':' -> {
        endOfGroupName(parties);
        yield at + 1;
      }
      case '>' -> at + 1; // one too many
      case '\\' -> escaped(at);
      case '=' -> encodedWord(at);
      default -> {
        plain(letter);
        yield at + 1;
      }
    };
  }

  private int encodedWord(int at) {
    int end = HeaderText.wordEnd(bytes, at, to);
    if (end < 0) {
      plain(bytes[at]);
      return at + 1;
    }
    phrase.addAll(bytes, at, end);
    written.addAll(bytes, at, end);
    return end;
  }

  private void plain(byte letter) {
    if (Scan.blank(letter)) {
      phrase.space();
      written.space();
    } else {
      phrase.add(letter);
      written.add(letter);
    }
  }

  private int escaped(int at) {
    if (at + 1 < to) plain(bytes[at + 1]);
    return at + 2;
  }

  /** What stands before a colon is the name of a group, unless it is an address. */
  private void endOfGroupName(List<Party> parties) {
    if (written.contains('@')) finish(parties);
    else clear();
  }

  /** A quoted string goes into the name without its quotes, into what was written with them. */
  private int quoted(int at, GatheredBytes name, GatheredBytes raw) {
    int end = unquoted ? -1 : closing(at + 1);
    if (end < 0) {
      unquoted = true;
      return at + 1;
    }
    raw.add((byte) '"');
    for (int i = at + 1; i < end; i++) {
      if (bytes[i] == '\\' && i + 1 < end) i++;
      name.add(bytes[i]);
      raw.add(bytes[i]);
    }
    raw.add((byte) '"');
    return end + 1;
  }

  private int closing(int from) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\\') i++;
      else if (bytes[i] == '"') return i;
    }
    return -1;
  }

  private int comment(int at) {
    int end = uncommented ? -1 : closingComment(at);
    if (end < 0) {
      uncommented = true;
      plain(bytes[at]);
      return at + 1;
    }
    if (comment.isEmpty()) comment.addAll(bytes, at + 1, end);
    phrase.space();
    written.space();
    return end + 1;
  }

  private int closingComment(int at) {
    int depth = 0;
    for (int i = at; i < to; i++) {
      if (bytes[i] == '\\') i++;
      else if (bytes[i] == '(') depth++;
      else if (bytes[i] == ')' && --depth == 0) return i;
    }
    return -1;
  }

  private int angle(int at, List<Party> parties) {
    if (angle) finish(parties);
    angle = true;
    int i = at + 1;
    while (i < to && bytes[i] != '>') {
      byte letter = bytes[i];
      if (letter == ',' && !address.startsWith('@')) return i;
      if (letter == '"') i = quoted(i, comment.spare(), address);
      else if (letter == '(' && !uncommented) i = comment(i);
      else {
        boolean again = letter == '<' && !address.contains('@');
        if (again || (letter == ':' && address.startsWith('@'))) address.clear();
        else if (letter < 0 || (letter > ' ' && letter != '<')) address.add(letter);
        i++;
      }
    }
    return i + 1;
  }

  private void finish(List<Party> parties) {
    if (angle || written.contains('@')) {
      String found = angle ? inAngle() : withoutAngle();
      Handle handle = handle(found);
      if (handle != null) parties.add(new Party(handle, name(handle.value())));
      clear();
      family.clear();
    } else if (written.startsWith('=')) encoded(parties);
  }

  /** What stands between the brackets; some programs encode that, too. */
  private String inAngle() {
    return address.startsWith('=') ? address.decoded(header) : address.text();
  }

  /**
   * What stands in encoded words as a whole, address and brackets, too, which RFC 2047 §5.3 forbids
   * and some programs write.
   */
  private void encoded(List<Party> parties) {
    String text = phrase.decoded(header);
    if (text.indexOf('@') < 1 || text.startsWith("=?")) return;
    byte[] read = bytesOf(text);
    new AddressParser().parse(read, 0, read.length, parties);
    clear();
    family.clear();
  }

  /**
   * Programs forget the quotes around {@code Family, Given <address>} and {@code Acme Holding, GmbH
   * <address>}. Words before a comma, with a capital, are kept for the mailbox behind it; any other
   * text without an address is nobody.
   */
  private void comma() {
    boolean first = family.isEmpty();
    family.clear();
    String word = phrase.isEmpty() || !first ? "" : phrase.decoded(header).strip();
    if (capital(word) && word.length() > 1) family.addAll(bytesOf(word));
  }

  /** The first word with an at sign; spaces around its signs are allowed (RFC 5322 §4.4). */
  private String withoutAngle() {
    String text = written.text();
    int at = unquotedAt(text);
    if (at < 0) return "";
    int from = start(text, at);
    int end = end(text, at);
    if (comment.isEmpty() && from > 0) comment.addAll(bytesOf(text.substring(0, from)));
    phrase.clear();
    String found = text.substring(from, end);
    return found.startsWith("\"") ? found : found.replace(" ", "");
  }

  private static int unquotedAt(String text) {
    boolean quote = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '"') quote = !quote;
      else if (text.charAt(i) == '@' && !quote) return i;
    }
    return -1;
  }

  private static int start(String text, int at) {
    int from = at;
    while (from > 0 && text.charAt(from - 1) == ' ') from--;
    if (from > 1 && text.charAt(from - 1) == '"')
      return Math.max(0, text.lastIndexOf('"', from - 2));
    while (from > 0 && (text.charAt(from - 1) != ' ' || dotted(text, from))) from--;
    return from;
  }

  /** Whether the space before this place belongs to a dot inside the address, not to a name. */
  private static boolean dotted(String text, int from) {
    boolean alone = from > 2 && text.charAt(from - 2) == '.' && text.charAt(from - 3) == ' ';
    return alone || (from < text.length() && text.charAt(from) == '.');
  }

  private static int end(String text, int at) {
    int end = at + 1;
    while (end < text.length()) {
      boolean space = text.charAt(end) == ' ';
      boolean sign = ".@".indexOf(text.charAt(end - 1)) >= 0;
      boolean dot = end + 1 < text.length() && text.charAt(end + 1) == '.';
      if (space && !sign && !dot) return end;
      end++;
    }
    return end;
  }

  private static byte[] bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The address as a handle, or null if it is none. */
  static @Nullable Handle handle(String written) {
    String text = written.strip().replace('＠', '@');
    if (text.regionMatches(true, 0, "mailto:", 0, 7)) text = text.substring(7);
    if (text.regionMatches(true, 0, "smtp:", 0, 5)) text = text.substring(5);
    text = Encapsulated.address(text.toLowerCase(Locale.ROOT));
    text = unwrapped(text);
    int at = text.lastIndexOf('@');
    int query = text.indexOf('?', at + 1);
    if (at > 0 && query > 0) text = text.substring(0, query);
    if (at < 1 || at >= text.length() - 1 || text.length() > LONGEST_ADDRESS) return null;
    String local = text.substring(0, at);
    if (local.startsWith("'")) local = local.substring(1);
    if (local.length() > 2 && local.startsWith("\"") && local.endsWith("\"")) local = local(local);
    if (local.isEmpty()) return null;
    Handle handle = Handle.email(local + text.substring(at));
    return Nobody.placeholder(handle) ? null : handle;
  }

  /** Without signs around it; a domain in square brackets keeps them (RFC 5321 §4.1.3). */
  private static String unwrapped(String text) {
    if (text.isEmpty()) return text;
    boolean before = "&<[(".indexOf(text.charAt(0)) >= 0;
    boolean behind = !Character.isLetterOrDigit(text.charAt(text.length() - 1));
    boolean html = text.indexOf('&') > 0;
    if (!before && !behind && !html) return text;
    String bare = BEFORE.matcher(text).replaceFirst("");
    return bare.indexOf("@[") > 0 ? bare : BEHIND.matcher(bare).replaceFirst("");
  }

  /** The quotes belong to an address only where it needs them (RFC 5321 §4.1.2). */
  private static String local(String quoted) {
    String inside = quoted.substring(1, quoted.length() - 1);
    return inside.matches("[^\\s\"(),:;<>@\\[\\\\\\]]+") ? inside : quoted;
  }

  /** The display name, or else the comment (RFC 5322 §4.4 calls that obsolete; many write it). */
  private @Nullable String name(String handle) {
    GatheredBytes source = phrase.isEmpty() ? comment : phrase;
    String name = source.decoded(header).strip();
    if (!family.isEmpty() && angle && source == phrase && behind(family.text(), name))
      name = family.text() + ", " + name;
    if (name.length() > 1 && name.startsWith("'") && name.endsWith("'"))
      name = name.substring(1, name.length() - 1).strip();
    if (name.indexOf('@') >= 0) name = withoutAddress(name);
    if (name.indexOf('?') >= 0 && CODE.matcher(name).find()) name = mended(name);
    return name.isEmpty() || name.equalsIgnoreCase(handle) ? null : name;
  }

  /**
   * What an encoded word says that lost its end; nothing, if it is still code: that is nobody's
   * name.
   */
  private static String mended(String code) {
    byte[] whole = bytesOf(code.replaceFirst("\\?*$", "?="));
    String text = HeaderText.text(whole, 0, whole.length).strip();
    return CODE.matcher(text).find() ? "" : text;
  }

  /** Whether a name goes on behind a comma: with one word before it, or as that of a company. */
  private static boolean behind(String before, String name) {
    return Names.company(name.replace(" ", "")) || (capital(name) && before.indexOf(' ') < 0);
  }

  private static boolean capital(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.codePointAt(0));
  }

  /** Programs write the address in brackets behind the name as well. */
  private static String withoutAddress(String name) {
    return ADDRESS_BEHIND.matcher(name).replaceFirst("").strip();
  }

  private void clear() {
    phrase.clear();
    written.clear();
    address.clear();
    comment.clear();
    angle = false;
  }
}
