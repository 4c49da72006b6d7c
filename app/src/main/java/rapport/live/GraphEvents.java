package rapport.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rapport.outside.web.Graph;
import tools.jackson.databind.JsonNode;

/**
 * What Microsoft Graph tells of meetings, written as entries of a calendar (RFC 5545): one meeting,
 * or all of a series that lie in the time asked for, as one entry with its days (RDATE) and an
 * entry for each occurrence that is other than the series (RECURRENCE-ID). So a series counts as
 * the same one that an .ics file of the same calendar tells of.
 */
final class GraphEvents {

  /** What is asked for of a meeting. */
  static final String SELECT =
      "subject,start,end,isAllDay,isCancelled,organizer,attendees,location,onlineMeeting,onlineMeetingUrl,"
          + "isOnlineMeeting,iCalUId,type,seriesMasterId,originalStart,lastModifiedDateTime,responseStatus";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);

  private GraphEvents() {}

  /** The meetings by what they belong to: their series, or themselves. */
  static Map<String, List<JsonNode>> bySeries(List<JsonNode> events) {
    Map<String, Map<String, JsonNode>> all = new TreeMap<>();
    for (JsonNode event : events) {
      String id = Graph.text(event, "id");
      if (id == null || "seriesMaster".equals(Graph.text(event, "type"))) continue;
      String master = Graph.text(event, "seriesMasterId");
      // A meeting at the edge of two spans of time is listed in both.
      all.computeIfAbsent(master == null ? id : master, _ -> new TreeMap<>()).put(id, event);
    }
    Map<String, List<JsonNode>> lists = new TreeMap<>();
    all.forEach((key, some) -> {
      List<JsonNode> list = new ArrayList<>(some.values());
      list.sort(
          Comparator.comparing((JsonNode event) -> original(event))
              .thenComparing(event -> String.valueOf(Graph.text(event, "id"))));
      lists.put(key, list);
    });
    return lists;
  }

  /** Whether they belong to a series. */
  static boolean series(List<JsonNode> events) {
    return Graph.text(events.getFirst(), "seriesMasterId") != null;
  }

  /**
   * The calendar that holds one meeting, or one series.
   *
   * @param uid the identity of the meeting or the series
   */
  static String calendar(String uid, List<JsonNode> events) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:graph\r\n");
    if (!series(events)) {
      begin(text, uid, events.getFirst());
      time(text, "DTSTART", events.getFirst(), start(events.getFirst()));
      time(text, "DTEND", events.getFirst(), end(events.getFirst()));
      text.append("END:VEVENT\r\n");
    } else series(text, uid, events);
    return text.append("END:VCALENDAR\r\n").toString();
  }

  private static void series(StringBuilder text, String uid, List<JsonNode> events) {
    JsonNode usual =
        events.stream()
            .filter(event -> !"exception".equals(Graph.text(event, "type")))
            .findFirst()
            .orElse(events.getFirst());
    Duration length = Duration.between(start(usual), end(usual));
    Instant first = original(events.getFirst());
    begin(text, uid, usual);
    time(text, "DTSTART", usual, first);
    time(text, "DTEND", usual, first.plus(length));
    for (JsonNode event : events.subList(1, events.size()))
      time(text, "RDATE", usual, original(event));
    text.append("END:VEVENT\r\n");
    for (JsonNode event : events) {
      boolean as =
          start(event).equals(original(event))
              && Duration.between(start(event), end(event)).equals(length)
              && !"exception".equals(Graph.text(event, "type"));
      if (as) continue;
      begin(text, uid, event);
      time(text, "RECURRENCE-ID", usual, original(event));
      time(text, "DTSTART", event, start(event));
      time(text, "DTEND", event, end(event));
      text.append("END:VEVENT\r\n");
    }
  }

  /** When an occurrence would be if nobody had moved it. */
  private static Instant original(JsonNode event) {
    Instant original = GraphTexts.instant(Graph.text(event, "originalStart"));
    return original == null ? start(event) : original;
  }

  private static Instant start(JsonNode event) {
    return at(event.get("start"));
  }

  private static Instant end(JsonNode event) {
    Instant end = at(event.get("end"));
    return end.isBefore(start(event)) ? start(event) : end;
  }

  private static Instant at(@Nullable JsonNode time) {
    Instant at = time == null ? null : GraphTexts.instant(Graph.text(time, "dateTime"));
    return at == null ? Instant.EPOCH : at;
  }

  private static void time(StringBuilder text, String name, JsonNode event, Instant at) {
    boolean day = Graph.says(event, "isAllDay");
    text.append(name)
        .append(day ? ";VALUE=DATE:" : ":")
        .append(day ? DAY.format(at) : TIME.format(at))
        .append("\r\n");
  }

  private static void begin(StringBuilder text, String uid, JsonNode event) {
    text.append("BEGIN:VEVENT\r\n");
    GraphTexts.property(text, "UID", uid);
    Instant changed = GraphTexts.instant(Graph.text(event, "lastModifiedDateTime"));
    if (changed != null) text.append("LAST-MODIFIED:").append(TIME.format(changed)).append("\r\n");
    GraphTexts.property(text, "SUMMARY", Graph.text(event, "subject"));
    JsonNode location = event.get("location");
    if (location != null)
      GraphTexts.property(text, "LOCATION", Graph.text(location, "displayName"));
    if (Graph.says(event, "isCancelled")) text.append("STATUS:CANCELLED\r\n");
    if (Graph.says(event, "isOnlineMeeting")) {
      JsonNode online = event.get("onlineMeeting");
      String url = online == null ? null : Graph.text(online, "joinUrl");
      GraphTexts.property(
          text,
          "X-MICROSOFT-SKYPETEAMSMEETINGURL",
          url == null ? Graph.text(event, "onlineMeetingUrl") : url);
    }
    JsonNode organizer = event.get("organizer");
    if (organizer != null) person(text, "ORGANIZER", organizer, "");
    for (JsonNode one : Graph.list(event, "attendees")) {
      boolean room = "resource".equalsIgnoreCase(Graph.text(one, "type"));
      String said = answer(one.get("status"));
      person(text, "ATTENDEE", one, (room ? ";CUTYPE=RESOURCE" : "") + ";PARTSTAT=" + said);
    }
  }

  private static String answer(@Nullable JsonNode status) {
    String said = status == null ? null : Graph.text(status, "response");
    return switch (said == null ? "" : said.toLowerCase(Locale.ROOT)) {
      case "accepted", "organizer" -> "ACCEPTED";
      case "declined" -> "DECLINED";
      case "tentativelyaccepted" -> "TENTATIVE";
      default -> "NEEDS-ACTION";
    };
  }

  private static void person(StringBuilder text, String name, JsonNode of, String parameters) {
    JsonNode mail = of.get("emailAddress");
    String address = mail == null ? null : Graph.text(mail, "address");
    if (mail == null || address == null || !address.matches("[^\\s<>\"]+@[^\\s<>\"]+")) return;
    String called = Graph.text(mail, "name");
    String quoted = called == null ? "" : called.replaceAll("[\"\\p{Cntrl}]+", " ").strip();
    text.append(name)
        .append(quoted.isEmpty() ? "" : ";CN=\"" + quoted + "\"")
        .append(parameters)
        .append(":mailto:")
        .append(address)
        .append("\r\n");
  }
}
