package rapport.sources.lines;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One property: name, parameters and raw value (RFC 5545 §3.1, RFC 6350 §3.3). It is not unescaped,
 * because that depends on the property's type; {@link #text} does it for texts. A parameter given
 * twice counts once, with its first value, except TYPE, which gathers them with commas between;
 * parameters without a name, as in vCard 2.1 and vCalendar 1.0, are kept under ENCODING or TYPE.
 * Circumflex escapes (RFC 6868) are undone.
 *
 * @param name in upper case, without a group
 * @param group what stands before the name and a dot (RFC 6350 §3.3), in upper case; often empty
 * @param parameters by name in upper case
 */
public record ContentLine(String name, String group, Map<String, String> parameters, String value) {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
  private static final int MOST_PARAMETERS = 100;
  private static final int MOST_COMPONENTS = 20;

  /** The property a line holds, or null if the line has no colon or its name is no name. */
  public static @Nullable ContentLine of(String line) {
    int at =
        line.isEmpty() || line.charAt(0) != ' ' ? 0 : line.length() - line.stripLeading().length();
    int first = at;
    while (at < line.length() && nameCharacter(line.charAt(at))) at++;
    String name = line.substring(first, at).toUpperCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String group = name.substring(0, Math.max(0, dot));
    name = name.substring(dot + 1);
    while (at < line.length() && line.charAt(at) == ' ') at++;
    if (name.isEmpty() || at == line.length()) return null;
    Map<String, String> parameters = new LinkedHashMap<>();
    while (at < line.length() && line.charAt(at) == ';') {
      int end = parameterEnd(line, at + 1);
      if (line.regionMatches(true, at + 1, "TZID=", 0, 5)) end = zoneEnd(line, end);
      if (parameters.size() < MOST_PARAMETERS) keep(parameters, line.substring(at + 1, end));
      at = end;
    }
    if (at >= line.length() || line.charAt(at) != ':') return null;
    return new ContentLine(name, group, parameters, line.substring(at + 1));
  }

  private static boolean nameCharacter(char c) {
    return c == '-' || c == '_' || c == '.' || (c < 128 && Character.isLetterOrDigit(c));
  }

  private static int parameterEnd(String line, int from) {
    boolean quoted = false;
    for (int at = from; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"') quoted = !quoted;
      else if (!quoted && (c == ';' || c == ':')) return at;
    }
    return quoted ? unquotedEnd(line, from) : line.length();
  }

  /**
   * Exchange writes names of zones with colons and no quotes around them ({@code (UTC-05:00)
   * Eastern Time}); the name ends where a date follows, or another parameter.
   */
  private static int zoneEnd(String line, int end) {
    int at = end;
    while (at < line.length() && line.charAt(at) == ':' && !date(line, at + 1)) {
      int next = line.indexOf(':', at + 1);
      if (next < 0) return end;
      at = next;
    }
    return at < line.length() ? at : end;
  }

  private static boolean date(String line, int at) {
    int digits = 0;
    for (int i = at; i < line.length() && digits < 8; i++) {
      char c = line.charAt(i);
      if (c >= '0' && c <= '9') digits++;
      else if (c != '-' && c != ' ') return false;
    }
    return digits == 8;
  }

  /** A quote that is never closed protects nothing. */
  private static int unquotedEnd(String line, int from) {
    for (int at = from; at < line.length(); at++)
      if (line.charAt(at) == ';' || line.charAt(at) == ':') return at;
    return line.length();
  }

  private static void keep(Map<String, String> parameters, String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      String bare = text.strip().toUpperCase(Locale.ROOT);
      boolean encoding =
          bare.equals("QUOTED-PRINTABLE") || bare.equals("BASE64") || bare.equals("B");
      add(parameters, encoding ? "ENCODING" : "TYPE", bare);
    } else {
      add(
          parameters,
          text.substring(0, equals).strip().toUpperCase(Locale.ROOT),
          uncircumflexed(text.substring(equals + 1).replace("\"", "").strip()));
    }
  }

  private static void add(Map<String, String> parameters, String name, String value) {
    String before = parameters.get(name);
    if (before == null || name.equals("TYPE"))
      parameters.put(name, before == null ? value : before + "," + value);
  }

  private static String uncircumflexed(String text) {
    if (text.indexOf('^') < 0) return text;
    return text.replace("^n", "\n").replace("^'", "\"").replace("^^", "^");
  }

  /** A parameter's value, or null. */
  public @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  /** Whether a parameter has this value, in whatever case. */
  public boolean says(String name, String value) {
    return value.equalsIgnoreCase(parameters.get(name));
  }

  /** The value as text: decoded and unescaped (§3.3.11), or null if nothing is left of it. */
  public @Nullable String text() {
    String text = unescaped().strip();
    return text.isEmpty() ? null : text;
  }

  /** The value decoded and unescaped, with the space around it. */
  public String unescaped() {
    return unescaped(decoded());
  }

  /** The text as one line, at most 2,000 characters of it. */
  public @Nullable String oneLine() {
    String text = text();
    if (text == null) return null;
    String line = SPACE.matcher(text).replaceAll(" ");
    return line.length() <= 2000 ? line : line.substring(0, 2000);
  }

  /**
   * The components of a structured value (RFC 6350 §3.3, N and ORG): decoded, split at semicolons,
   * each unescaped and stripped.
   */
  public List<String> components() {
    String raw = decoded();
    List<String> components = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= raw.length() && components.size() < MOST_COMPONENTS; at++) {
      if (at + 1 < raw.length() && raw.charAt(at) == '\\') at++;
      else if (at == raw.length() || raw.charAt(at) == ';') {
        components.add(unescaped(raw.substring(from, at)).strip());
        from = at + 1;
      }
    }
    return components;
  }

  /** The value without its transfer encoding (vCard 2.1 §2.1.5, RFC 2426 §2.4.1). */
  private String decoded() {
    if (says("ENCODING", "QUOTED-PRINTABLE")) return unquotedPrintable();
    return says("ENCODING", "BASE64") || says("ENCODING", "B") ? unbased() : value;
  }

  private String unbased() {
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(value);
    } catch (IllegalArgumentException _) {
      return value;
    }
    return text(bytes);
  }

  /** In the character set the line names; without one UTF-8, or else what Windows writes. */
  private String text(byte[] bytes) {
    String text = new String(bytes, charset());
    boolean told = parameter("CHARSET") != null;
    return told || text.indexOf('\uFFFD') < 0 ? text : new String(bytes, WESTERN);
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) return text;
    StringBuilder plain = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) plain.append(c);
      else {
        char escaped = text.charAt(++at);
        plain.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      }
    }
    return plain.toString();
  }

  private String unquotedPrintable() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(value.length());
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      int code = c == '=' && at + 2 < value.length() ? hex(value, at + 1) : -1;
      if (code < 0) bytes.writeBytes(String.valueOf(c).getBytes(charset()));
      else {
        bytes.write(code);
        at += 2;
      }
    }
    return text(bytes.toByteArray());
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private Charset charset() {
    String named = parameter("CHARSET");
    Charset charset = named == null ? null : CharsetLabels.of(named);
    return charset == null || !charset.canEncode() ? StandardCharsets.UTF_8 : charset;
  }
}
