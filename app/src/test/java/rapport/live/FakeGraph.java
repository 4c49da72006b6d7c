package rapport.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft Graph as its published documentation tells it, as far as Rapport asks: pages and links,
 * deltas with what was removed, occurrences that a delta tells without their series, folders by
 * well-known names. No real server was asked.
 */
final class FakeGraph implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  /** Folders of mail: number, then name, parent and well-known name. */
  final Map<String, String[]> folders = new TreeMap<>();

  /** Folders of contacts: number and name. */
  final Map<String, String> books = new TreeMap<>();

  /** What lies in each place, by its number. */
  final Map<String, Map<String, String>> places = new HashMap<>();

  /** Identities of series. */
  final Map<String, String> series = new HashMap<>();

  /** What was asked. */
  final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  /** Answers instead; empty words let the question through. */
  volatile UnaryOperator<String> instead = _ -> "";

  /** Who is let in. */
  volatile String token = "access";

  /** Whether links are forgotten, and whether they tell nothing. */
  volatile String forgets = "";

  volatile boolean silent;

  private final List<String[]> changes = new ArrayList<>();
  private final Map<String, List<String>> pending = new HashMap<>();
  private long version = 1;
  private long lists;

  FakeGraph() throws IOException {
    folders.put("F-inbox", new String[] {"Posteingang", "root", "inbox"});
    folders.put("F-sent", new String[] {"Gesendete Elemente", "root", "sentitems"});
    folders.put("F-drafts", new String[] {"Entwürfe", "root", "drafts"});
    folders.put("F-junk", new String[] {"Junk-E-Mail", "root", "junkemail"});
    folders.put("F-work", new String[] {"Work", "F-inbox", ""});
    Thread.ofVirtual().start(this::serve);
  }

  String address() {
    return "http://localhost:" + socket.getLocalPort() + "/v1.0/";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Puts something into a place: mail:F-inbox, cards:, calendar. */
  synchronized void put(String place, String id, String fields) {
    version++;
    String json =
        "{\"@odata.etag\":\"W/\\\"" + version + "\\\"\",\"id\":\"" + id + "\"," + fields + "}";
    places.computeIfAbsent(place, _ -> new LinkedHashMap<>()).put(id, json);
    changes.add(new String[] {place, id, Long.toString(version)});
  }

  synchronized void remove(String place, String id) {
    version++;
    places.getOrDefault(place, new HashMap<>()).remove(id);
    changes.add(new String[] {place, id, Long.toString(version)});
  }

  private void serve() {
    while (!socket.isClosed())
      try (Socket line = socket.accept()) {
        String asked = asked(line.getInputStream());
        heard.add(asked.substring(0, asked.indexOf("\r\n")));
        String own = instead.apply(asked);
        String answer = own.isEmpty() ? answer(asked) : own;
        line.getOutputStream().write(answer.getBytes(UTF_8));
        line.getOutputStream().flush();
      } catch (IOException _) {
        // The other side has hung up.
      }
  }

  private static String asked(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(UTF_8).endsWith("\r\n\r\n")) {
      int one = in.read();
      if (one < 0) throw new IOException("nothing was asked");
      head.write(one);
    }
    String words = head.toString(UTF_8);
    java.util.regex.Matcher length =
        java.util.regex.Pattern.compile("(?i)content-length: *(\\d+)").matcher(words);
    int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return words + new String(in.readNBytes(size), UTF_8);
  }

  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
  }

  static String no(String status, String code) {
    String body = "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\"}}";
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private synchronized String answer(String asked) {
    String target = asked.split(" ", 3)[1];
    if (target.equals("/token"))
      return ok(
          "{\"access_token\":\"" + token + "\",\"refresh_token\":\"r2\",\"expires_in\":3600}");
    if (!asked.contains("\r\nAuthorization: Bearer " + token + "\r\n"))
      return no("401 Unauthorized", "InvalidAuthenticationToken");
    if (!target.startsWith("/v1.0/")) return no("404 Not Found", "ResourceNotFound");
    String path = target.substring(6).replaceFirst("\\?.*$", "");
    String query = target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
    String[] parts = path.split("/");
    for (int n = 0; n < parts.length; n++) parts[n] = URLDecoder.decode(parts[n], UTF_8);
    String answer = answer(path, parts, query);
    return answer == null ? no("404 Not Found", "ErrorItemNotFound") : answer;
  }

  private @Nullable String answer(String path, String[] parts, String query) {
    if (path.equals("me/mailFolders") || path.equals("me/mailFolders/delta"))
      return page(path, query, folders.keySet().stream().map(this::folder).toList(), null);
    if (path.startsWith("me/mailFolders/") && path.endsWith("/messages/delta"))
      return delta(path, query, "mail:" + parts[2]);
    if (path.startsWith("me/mailFolders/")) return wellKnown(parts[2]);
    if (path.equals("me/contacts/delta")) return delta(path, query, "cards:");
    if (path.equals("me/contactFolders"))
      return page(
          path,
          query,
          books.entrySet().stream()
              .map(one ->
                  "{\"id\":\"" + one.getKey() + "\",\"displayName\":\"" + one.getValue() + "\"}")
              .toList(),
          null);
    if (path.startsWith("me/contactFolders/")) return delta(path, query, "cards:" + parts[2]);
    if (path.equals("me/calendarView/delta")) return delta(path, query, "calendar");
    if (path.equals("me/calendarView"))
      return page(
          path, query, List.copyOf(places.getOrDefault("calendar", Map.of()).values()), null);
    if (path.startsWith("me/events/"))
      return series.containsKey(parts[2])
          ? ok("{\"id\":\"x\",\"iCalUId\":\"" + series.get(parts[2]) + "\"}")
          : null;
    if (path.startsWith("me/messages/"))
      for (Map<String, String> place : places.values())
        if (place.containsKey(parts[2])) return ok(place.get(parts[2]).replace("#partial", ""));
    return null;
  }

  private String folder(String id) {
    String[] said = folders.getOrDefault(id, new String[3]);
    int items = places.getOrDefault("mail:" + id, Map.of()).size();
    return "{\"id\":\"%s\",\"displayName\":\"%s\",\"parentFolderId\":\"%s\",\"totalItemCount\":%d}"
        .formatted(id, said[0], said[1], items);
  }

  private @Nullable String wellKnown(String name) {
    for (Map.Entry<String, String[]> one : folders.entrySet())
      if (one.getValue()[2].equals(name)) return ok("{\"id\":\"" + one.getKey() + "\"}");
    return null;
  }

  private String delta(String path, String query, String place) {
    Map<String, String> here = places.getOrDefault(place, Map.of());
    String link = "?$deltatoken=" + version;
    if (query.contains("$skiptoken=")) return page(path, query, List.of(), null);
    if (!query.contains("$deltatoken="))
      return page(path, query, here.values().stream().map(FakeGraph::lean).toList(), link);
    if (!forgets.isEmpty()) return no(forgets, "anything");
    long since = Long.parseLong(query.substring(query.indexOf("$deltatoken=") + 12));
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    for (String[] change : changes)
      if (change[0].equals(place) && Long.parseLong(change[2]) > since) ids.add(change[1]);
    if (silent) ids.clear();
    List<String> told = new ArrayList<>();
    for (String id : ids)
      told.add(
          here.containsKey(id)
              ? lean(here.get(id))
              : "{\"id\":\"" + id + "\",\"@removed\":{\"reason\":\"deleted\"}}");
    return page(path, query, told, link);
  }

  /** A delta tells of an occurrence only its times and its series. */
  private static String lean(String json) {
    if (!json.contains("\"type\":\"occurrence\"")) return json;
    return json.replaceFirst("\"subject\":\"[^\"]*\",", "");
  }

  /** Two at a time. */
  private String page(String path, String query, List<String> all, @Nullable String link) {
    List<String> items = all;
    String end = link == null ? "" : link;
    if (query.contains("$skiptoken=")) {
      items = pending.getOrDefault(query.substring(query.indexOf("$skiptoken=") + 11), List.of());
      end = items.getFirst();
      items = items.subList(1, items.size());
    }
    StringBuilder json = new StringBuilder("{\"@odata.context\":\"x\",");
    if (items.size() > 2) {
      String key = "L" + ++lists;
      List<String> rest = new ArrayList<>();
      rest.add(end);
      rest.addAll(items.subList(2, items.size()));
      pending.put(key, rest);
      json.append("\"@odata.nextLink\":\"")
          .append(address())
          .append(path)
          .append("?$skiptoken=")
          .append(key)
          .append("\",");
      items = items.subList(0, 2);
    } else if (!end.isEmpty())
      json.append("\"@odata.deltaLink\":\"")
          .append(address())
          .append(path)
          .append(end)
          .append("\",");
    json.append("\"value\":[").append(String.join(",", items)).append("]}");
    return ok(json.toString());
  }

  private static String person(String address) {
    return "{\"emailAddress\":{\"name\":\"P %s\",\"address\":\"%s\"}}".formatted(address, address);
  }

  void mail(String folder, int n) {
    boolean sent = folder.equals("F-sent");
    String other = "p" + n % 4 + "@quay.example";
    put(
        "mail:" + folder,
        "M" + n,
        "\"subject\":\"Harbour, \\\"%d\\\"\",\"from\":%s,\"toRecipients\":[%s],\"ccRecipients\":[],\"bccRecipients\":[],\"internetMessageId\":\"<m%d@x.example>\",\"sentDateTime\":\"2026-11-%02dT10:00:00Z\",\"receivedDateTime\":\"2026-11-%02dT10:00:05Z\",\"isDraft\":%s"
            .formatted(
                n,
                person(sent ? "ada@helix.example" : other),
                person(sent ? other : "ada@helix.example"),
                n,
                1 + n % 20,
                1 + n % 20,
                folder.equals("F-drafts")));
  }

  void contact(int n, String name) {
    put(
        "cards:",
        "C" + n,
        "\"displayName\":\"%s %d\",\"givenName\":\"%s\",\"surname\":\"%d\",\"emailAddresses\":[{\"name\":\"x\",\"address\":\"c%d@quay.example\"}],\"companyName\":\"Quay; Ltd\",\"jobTitle\":\"Pilot\",\"mobilePhone\":\"+49 30 1234567\",\"birthday\":\"1984-04-13T11:59:00Z\""
            .formatted(name, n, name, n, n));
  }

  void event(String item, String day, String more) {
    put(
        "calendar",
        item,
        "\"subject\":\"Site visit\",\"start\":{\"dateTime\":\"2026-11-%sT10:00:00.0000000\",\"timeZone\":\"UTC\"},\"end\":{\"dateTime\":\"2026-11-%sT11:00:00.0000000\",\"timeZone\":\"UTC\"},\"isAllDay\":false,\"organizer\":%s,\"attendees\":[{\"type\":\"required\",\"status\":{\"response\":\"accepted\"},\"emailAddress\":{\"name\":\"P\",\"address\":\"p1@quay.example\"}}],%s"
            .formatted(day, day, person("ada@helix.example"), more));
  }

  void single(int n) {
    event(
        "E" + n,
        "%02d".formatted(n),
        "\"type\":\"singleInstance\",\"iCalUId\":\"e%d@x\"".formatted(n));
  }

  void occurrence(String day) {
    event(
        "S1-" + day,
        day,
        "\"type\":\"occurrence\",\"seriesMasterId\":\"S1\",\"iCalUId\":\"s1-" + day + "@x\"");
  }

  void filled() {
    for (int n = 0; n < 11; n++) mail("F-inbox", n);
    for (int n = 20; n < 25; n++) mail("F-sent", n);
    for (int n = 30; n < 33; n++) mail("F-work", n);
    mail("F-junk", 40);
    mail("F-drafts", 41);
    for (int n = 1; n <= 5; n++) contact(n, "Person");
    for (int n = 1; n <= 4; n++) single(n);
    series.put("S1", "s1@x");
    for (String day : List.of("05", "12", "19")) occurrence(day);
  }
}
