package rapport.sources.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.sources.lines.ContentLine;

/**
 * The properties of one VEVENT (RFC 5545 §3.6.1) that Rapport looks at, as they stand. It is not
 * judged: a start may be missing, a rule may be nonsense. Parts inside it, such as alarms, are not
 * in it. At most 10,000 properties and eight million characters are kept.
 */
final class EventProperties {

  private static final int MOST = 10_000;
  private static final Set<String> KEPT =
      Set.of(
          "UID",
          "DTSTART",
          "DTEND",
          "DURATION",
          "RRULE",
          "EXRULE",
          "RDATE",
          "EXDATE",
          "RECURRENCE-ID",
          "SUMMARY",
          "LOCATION",
          "DESCRIPTION",
          "URL",
          "STATUS",
          "ORGANIZER",
          "ATTENDEE",
          "CONFERENCE",
          "X-GOOGLE-CONFERENCE",
          "X-MICROSOFT-SKYPETEAMSMEETINGURL",
          "X-MICROSOFT-ONLINEMEETINGCONFLINK",
          "SEQUENCE",
          "LAST-MODIFIED",
          "DTSTAMP",
          "X-MICROSOFT-CDO-APPT-SEQUENCE",
          "TRANSP",
          "X-MICROSOFT-CDO-BUSYSTATUS");

  private final int line;
  private final int calendar;
  private final @Nullable String method;
  private final List<ContentLine> kept = new ArrayList<>();
  private boolean full;
  private long characters;

  /**
   * An entry that begins here.
   *
   * @param line the number of its first line
   * @param calendar the number of the calendar object around it, from 0
   * @param method METHOD of the calendar around it in upper case, or null
   */
  EventProperties(int line, int calendar, @Nullable String method) {
    this.line = line;
    this.calendar = calendar;
    this.method = method;
  }

  void add(ContentLine property) {
    if (!KEPT.contains(property.name())) return;
    characters += property.value().length() + 64L;
    if (kept.size() < MOST && characters < 8_000_000) kept.add(property);
    else full = true;
  }

  int line() {
    return line;
  }

  int calendar() {
    return calendar;
  }

  @Nullable String method() {
    return method;
  }

  /** Whether properties had to be left out. */
  boolean full() {
    return full;
  }

  /** The first property of this name, or null. */
  @Nullable ContentLine first(String name) {
    for (ContentLine one : kept) if (one.name().equals(name)) return one;
    return null;
  }

  List<ContentLine> all(String name) {
    return kept.stream().filter(one -> one.name().equals(name)).toList();
  }

  /** The text of the first property of this name, as one line, or null. */
  @Nullable String text(String name) {
    ContentLine first = first(name);
    return first == null ? null : first.oneLine();
  }

  /**
   * The UID (§3.8.4.7) with every space in it, or null if it is missing or blank. Outlook's are
   * hexadecimal (MS-OXCICAL §2.1.3.1.1.20.26) and written in either case on their way.
   */
  @Nullable String uid() {
    ContentLine first = first("UID");
    String text = first == null ? "" : first.unescaped();
    if (text.isBlank()) return null;
    String bare = text.strip();
    return OUTLOOKS.matcher(bare).matches() ? bare.toUpperCase(Locale.ROOT) : text;
  }

  private static final Pattern OUTLOOKS =
      Pattern.compile("(?i)040000008200E00074C5B7101A82E008[0-9A-F]*");

  /** Every kept property, in order. */
  List<ContentLine> properties() {
    return kept;
  }
}
