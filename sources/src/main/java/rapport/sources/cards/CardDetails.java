package rapport.sources.cards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.people.Detail;
import rapport.people.Detail.Kind;
import rapport.sources.lines.ContentLine;

/**
 * Reads what cards and tables of contacts say beside names, addresses and work. A day without month
 * or day of the month, a zone that nobody knows, and what stands elsewhere (a picture at an
 * address, a related card by its number) say nothing.
 */
public final class CardDetails {

  /** The properties of a card that are details. */
  static final Set<String> PROPERTIES =
      Set.of(
          "BDAY",
          "ANNIVERSARY",
          "X-ANNIVERSARY",
          "X-EVOLUTION-ANNIVERSARY",
          "X-MS-ANNIVERSARY",
          "X-KADDRESSBOOK-X-ANNIVERSARY",
          "X-ABDATE",
          "X-ABLABEL",
          "ADR",
          "TZ",
          "GEO",
          "NOTE",
          "CATEGORIES",
          "RELATED");

  /** A day: its year, if it has one, its month and its day of the month. */
  static final Pattern DAY =
      Pattern.compile("(?:([0-9]{4})-?|--)([0-9]{2})-?([0-9]{2})(?:[T ].*)?");

  private static final Pattern OFFSET = Pattern.compile("([+-])([0-9]{1,2}):?([0-9]{2})?");
  private static final int NO_YEAR = 1604;
  private static final int EARLIEST = 1800;
  private static final int MOST = 60;
  private static final int LONGEST_GROUP = 80;

  private CardDetails() {}

  /** What these properties of one card say, each thing once, at most sixty things. */
  static List<Detail> of(List<ContentLine> properties) {
    Set<Detail> details = new LinkedHashSet<>();
    ContentLine address = null;
    Position position = null;
    for (ContentLine line : properties)
      switch (line.name()) {
        case "BDAY" -> add(details, Kind.BIRTHDAY, day(text(line)));
        case "GEO" -> position = position == null ? Position.of(text(line)) : position;
        case "TZ" -> add(details, Kind.ZONE, zone(text(line)));
        case "NOTE" -> add(details, Kind.NOTE, text(line));
        case "CATEGORIES" -> groups(details, line.unescaped(), ",");
        case "RELATED" -> add(details, Kind.RELATED, related(line));
        case "X-ABLABEL" -> {}
        case "X-ABDATE" -> {
          Kind of = labelled(line, properties);
          if (of != null) add(details, of, day(text(line)));
        }
        case "ADR" -> address = address == null || rank(line) > rank(address) ? line : address;
        default -> add(details, Kind.ANNIVERSARY, day(text(line)));
      }
    if (address != null) add(details, Kind.PLACE, place(address.components()));
    if (position == null && address != null) position = position(address);
    boolean zone = details.stream().anyMatch(detail -> detail.kind() == Kind.ZONE);
    if (position != null && !zone) add(details, Kind.POSITION, ZoneMap.zone(position));
    return details.stream().limit(MOST).toList();
  }

  /** Where an address lies (the GEO parameter, RFC 6350 §5.10), or null. */
  private static @Nullable Position position(ContentLine address) {
    String geo = address.parameter("GEO");
    return geo == null ? null : Position.of(geo);
  }

  /**
   * What a day of Apple's address book is, by the label of the same group: {@code
   * _$!<Anniversary>!$_} or words of the owner's; null where they say neither of the two.
   */
  private static @Nullable Kind labelled(ContentLine day, List<ContentLine> properties) {
    for (ContentLine label : properties) {
      if (!label.name().equals("X-ABLABEL") || !label.group().equals(day.group())) continue;
      String words = text(label).toLowerCase(Locale.ROOT);
      if (words.contains("anniversary")) return Kind.ANNIVERSARY;
      if (words.contains("birthday")) return Kind.BIRTHDAY;
    }
    return null;
  }

  private static String text(ContentLine line) {
    String text = line.oneLine();
    return text == null ? "" : text;
  }

  private static void add(Set<Detail> details, Kind kind, @Nullable String value) {
    if (value != null && !value.isBlank()) details.add(new Detail(kind, value.strip()));
  }

  /**
   * A day in the basic or extended form of ISO 8601, with or without its year (RFC 6350 §4.3.1);
   * null for anything else. Apple writes the year 1604 for none.
   */
  public static @Nullable String day(String text) {
    Matcher parts = DAY.matcher(text.strip());
    if (!parts.matches()) return null;
    int month = Integer.parseInt(parts.group(2));
    int day = Integer.parseInt(parts.group(3));
    try {
      MonthDay of = MonthDay.of(month, day);
      int year = parts.group(1) == null ? NO_YEAR : Integer.parseInt(parts.group(1));
      return year < EARLIEST ? of.toString() : LocalDate.of(year, month, day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A zone by its name, or as an offset from UTC; null for anything else. */
  static @Nullable String zone(String text) {
    try {
      Matcher offset = OFFSET.matcher(text);
      if (!offset.matches()) return text.contains("/") ? ZoneId.of(text).getId() : null;
      int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
      int all = Integer.parseInt(offset.group(2)) * 60 + minutes;
      return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * all).getId();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** An address that is preferred, then the one at work: it is a working life. */
  static int rank(ContentLine line) {
    String type = String.valueOf(line.parameter("TYPE")).toUpperCase(Locale.ROOT);
    boolean preferred = type.contains("PREF") || line.parameter("PREF") != null;
    return (preferred ? 2 : 0) + (type.contains("WORK") ? 1 : 0);
  }

  /** Town and country; the region where no town is named. */
  private static String place(List<String> parts) {
    String town = part(parts, 3).isEmpty() ? part(parts, 4) : part(parts, 3);
    return place(town, part(parts, 6));
  }

  /** Town and country in one line; empty if neither is known. */
  public static String place(String town, String country) {
    String between = town.isBlank() || country.isBlank() ? "" : ", ";
    return (town.strip() + between + country.strip()).replaceAll("\\s+", " ");
  }

  private static String part(List<String> parts, int at) {
    return at < parts.size() ? parts.get(at) : "";
  }

  /** Groups between separators; those that programs keep for themselves are none. */
  public static List<String> groups(String text, String separator) {
    List<String> groups = new ArrayList<>();
    for (String one : text.split(Pattern.quote(separator))) {
      String group = one.strip();
      boolean own = group.startsWith("*") || group.equalsIgnoreCase("myContacts");
      boolean made = group.toLowerCase(Locale.ROOT).startsWith("imported on ");
      if (!own && !made && !group.isEmpty() && group.length() <= LONGEST_GROUP) groups.add(group);
    }
    return groups;
  }

  private static void groups(Set<Detail> details, String text, String separator) {
    for (String group : groups(text, separator)) add(details, Kind.GROUP, group);
  }

  /** A name in plain words; a number of another card says nothing to a reader. */
  private static @Nullable String related(ContentLine line) {
    String text = text(line);
    if (text.isEmpty() || text.matches("(?i)[a-z]{2,10}:.*")) return null;
    String type = String.valueOf(line.parameter("TYPE")).toLowerCase(Locale.ROOT);
    String first = type.split(",")[0];
    return first.equals("null") || first.equals("text") ? text : first + ": " + text;
  }
}
