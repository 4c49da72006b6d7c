package rapport.sources.calendar;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.people.Nobody;
import rapport.sources.Item;
import rapport.sources.Party;
import rapport.sources.lines.ContentLine;

/**
 * Who calls a meeting and who is asked to it (ORGANIZER, ATTENDEE, RFC 5545 §3.8.4.1, §3.8.4.3). It
 * resolves nobody. An address is found behind {@code mailto:} in whatever case or without it; the
 * EMAIL parameter says the one to be used instead (RFC 7986 §6.2), as where iCloud stands in for a
 * guest. {@code mailto:} without an address is nobody, and who has none in another scheme keeps
 * what stands there, with the name. A room that calls a meeting is nobody, too.
 */
final class Participants {

  private static final Set<String> THINGS = Set.of("GROUP", "RESOURCE", "ROOM");
  private static final Pattern SCHEME = Pattern.compile("(?i)^\\s*(?:(?:mailto|smtp):\\s*)+");
  private static final Pattern ANGLED = Pattern.compile("(?i)<(?:mailto:)?([^<>@\\s]+@[^<>\\s]+)>");

  private Participants() {}

  static @Nullable Party organizer(EventProperties entry) {
    ContentLine line = entry.first("ORGANIZER");
    return line == null || !person(line) ? null : party(line);
  }

  static List<Item.Attendee> attendees(EventProperties entry) {
    List<Item.Attendee> attendees = new ArrayList<>();
    for (ContentLine line : entry.all("ATTENDEE")) {
      Party party = party(line);
      if (party != null) attendees.add(new Item.Attendee(party, status(line), person(line)));
    }
    return attendees;
  }

  private static @Nullable String status(ContentLine line) {
    String status = line.parameter("PARTSTAT");
    if (status == null) status = line.parameter("STATUS");
    return status == null || status.isBlank() ? null : status.toLowerCase(Locale.ROOT);
  }

  private static boolean person(ContentLine line) {
    String type = line.parameter("CUTYPE");
    if (type != null && THINGS.contains(type.toUpperCase(Locale.ROOT).replaceFirst("^X-", "")))
      return false;
    return !(line.says("CUTYPE", "UNKNOWN") && line.says("ROLE", "NON-PARTICIPANT"));
  }

  private static @Nullable Party party(ContentLine line) {
    String value = line.value().replace("\\", "").strip();
    int angle = value.indexOf('<');
    String name = name(line.parameter("CN"));
    if (name == null && angle > 0) name = name(value.substring(0, angle).replace("\"", ""));
    String address = address(value);
    String email = line.parameter("EMAIL");
    boolean said = email != null && address(email).indexOf('@') > 0;
    if (said && email != null) address = address(email);
    if (address.indexOf('@') > 0) {
      Handle handle = Handle.email(address);
      boolean nobody = Nobody.calendar(handle) || Nobody.placeholder(handle);
      return nobody || address.endsWith("@") ? null : new Party(handle, name);
    }
    if (SCHEME.matcher(value).find()) return null;
    if (placeholder(address) && (name == null || placeholder(name))) return null;
    String known = (value + (name == null ? "" : " " + name)).strip();
    if (known.isEmpty()) return null;
    return new Party(new Handle(Handle.Kind.CARD, known.toLowerCase(Locale.ROOT)), name);
  }

  /** What calendar programs write where they know nobody. */
  private static boolean placeholder(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}:]", "");
    return letters.isEmpty() || NOBODY.contains(letters);
  }

  private static final Set<String> NOBODY =
      Set.of(
          "mailto:",
          "invalid:nomail",
          "unknown",
          "unknownorganizer",
          "noreply",
          "none",
          "null",
          "nobody",
          "undisclosedrecipients",
          "undisclosedrecipients:");

  private static String address(String value) {
    java.util.regex.Matcher angled = ANGLED.matcher(value);
    if (angled.find()) return angled.group(1);
    String bare = SCHEME.matcher(value).replaceFirst("");
    if (bare.indexOf('%') >= 0) bare = decoded(bare);
    int query = bare.indexOf('?');
    String address = query < 0 ? bare : bare.substring(0, query);
    return address.replace("\"", "").replaceFirst("[\\s;,>]+$", "").strip();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static @Nullable String name(@Nullable String text) {
    if (text == null) return null;
    String line = text.replaceAll("\\\\(?=[,;])", "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.length() > 1 && line.startsWith("'") && line.endsWith("'"))
      line = line.substring(1, line.length() - 1);
    return line.isEmpty() ? null : line.length() > 500 ? line.substring(0, 500) : line;
  }
}
