package rapport.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;
import rapport.outside.web.Graph;
import rapport.store.sources.Holdings;
import tools.jackson.databind.JsonNode;

/**
 * Finds the places of an account at Microsoft Graph: all folders of mail, the contacts and their
 * folders, the calendar. Which folder holds what was sent, drafts or junk is asked by the names
 * that are the same in every language, and only while a folder is new.
 */
final class GraphPlaces {

  private static final int DEEPEST = 60;

  /** Roles by their number: the well-known name, and the mark that readers of mail know. */
  private static final List<String[]> ROLES =
      List.of(
          new String[] {"", ""},
          new String[] {"inbox", ""},
          new String[] {"sentitems", "\\sent"},
          new String[] {"drafts", "\\drafts"},
          new String[] {"junkemail", "\\junk"},
          new String[] {"deleteditems", "\\trash"});

  /** A folder that was looked at and has no role. */
  private static final int NONE = ROLES.size();

  private final Graph graph;
  private final Map<String, Holdings.Place> before;

  GraphPlaces(Graph graph, Map<String, Holdings.Place> before) {
    this.graph = graph;
    this.before = before;
  }

  /**
   * One folder of mail or of contacts, or the calendar, of an account at Microsoft Graph.
   *
   * @param name how it is called among what is held: its kind and its number
   * @param path its name as a person reads it, parts divided by slashes
   * @param role what the server keeps in it, as a number of its roles
   * @param marks the same as the readers of mail know it
   * @param list where all that lies in it is listed
   * @param changes where what changed in it is told
   * @param items how many it says it holds, or 0
   */
  record Place(
      Kind kind,
      String name,
      String path,
      int role,
      Set<String> marks,
      String list,
      String changes,
      long items) {

    /** How the names of folders of mail begin. */
    static final String MAIL = "mail:";

    /** What lies in a place. */
    enum Kind {
      /** Messages. */
      MAIL,
      /** Contacts. */
      CARDS,
      /** Meetings. */
      CALENDAR
    }

    /** How it is told. */
    String shown() {
      return switch (kind) {
        case MAIL -> "The folder " + path;
        case CARDS -> "The contacts " + path;
        case CALENDAR -> "The calendar";
      };
    }
  }

  /** Sent mail first, because it says who the owner is. */
  List<Place> all() throws Unreached {
    List<Place> places = new ArrayList<>(mail());
    places.sort((a, b) -> Integer.compare(sent(b), sent(a)));
    String select = "/delta?$select=" + GraphTexts.CONTACT;
    places.add(cards("", "", "me/contacts" + select));
    for (JsonNode folder : graph.all(graph.at("me/contactFolders?$select=displayName"))) {
      String id = Graph.text(folder, "id");
      if (id != null)
        places.add(
            cards(
                id,
                String.valueOf(Graph.text(folder, "displayName")),
                "me/contactFolders/" + Graph.part(id) + "/contacts" + select));
    }
    places.add(
        new Place(
            Place.Kind.CALENDAR,
            "calendar",
            "calendar",
            NONE,
            Set.of(),
            "me/calendarView?$top=500&$select=" + GraphEvents.SELECT + "&",
            "me/calendarView/delta?",
            0));
    return places;
  }

  private static int sent(Place place) {
    return place.marks().contains("\\sent") ? 1 : 0;
  }

  private static Place cards(String id, String name, String at) {
    String shown = name.isEmpty() ? "contacts" : name;
    return new Place(Place.Kind.CARDS, "cards:" + id, shown, NONE, Set.of(), at, at, 0);
  }

  /** The folders of mail with how many messages they say they hold. */
  static List<JsonNode> folders(Graph graph) throws Unreached {
    return graph
        .all(graph.at("me/mailFolders/delta?$select=displayName,parentFolderId,totalItemCount"))
        .stream()
        .filter(folder -> Graph.text(folder, "id") != null && !folder.has("@removed"))
        .toList();
  }

  private List<Place> mail() throws Unreached {
    Map<String, JsonNode> byId = new HashMap<>();
    List<JsonNode> folders = folders(graph);
    for (JsonNode folder : folders) byId.put(String.valueOf(Graph.text(folder, "id")), folder);
    Map<String, Integer> roles = roles(byId.keySet());
    List<Place> places = new ArrayList<>();
    for (String id : byId.keySet()) {
      int role = roles.getOrDefault(id, NONE);
      String mark = role < NONE ? ROLES.get(role)[1] : "";
      String at =
          "me/mailFolders/" + Graph.part(id) + "/messages/delta?$select=" + GraphTexts.MESSAGE;
      places.add(
          new Place(
              Place.Kind.MAIL,
              Place.MAIL + id,
              path(id, byId),
              role,
              mark.isEmpty() ? Set.of() : Set.of(mark),
              at,
              at,
              Graph.number(Objects.requireNonNull(byId.get(id)), "totalItemCount")));
    }
    places.sort((a, b) -> a.name().compareTo(b.name()));
    return places;
  }

  /** What each folder holds, by its number; asked only while one of them is new. */
  private Map<String, Integer> roles(Set<String> folders) throws Unreached {
    Map<String, Integer> roles = new HashMap<>();
    boolean fresh = false;
    for (String id : folders) {
      Holdings.Place known = before.get(Place.MAIL + id);
      if (known == null || known.validity() == 0) fresh = true;
      else roles.put(id, (int) known.validity());
    }
    if (!fresh) return roles;
    roles.clear();
    for (int role = 1; role < ROLES.size(); role++) {
      JsonNode folder =
          graph.one(graph.at("me/mailFolders/" + ROLES.get(role)[0] + "?$select=id")).orElse(null);
      String id = folder == null ? null : Graph.text(folder, "id");
      if (id != null) roles.put(id, role);
    }
    return roles;
  }

  private static String path(String id, Map<String, JsonNode> byId) {
    StringBuilder path = new StringBuilder();
    @Nullable String at = id;
    for (int deep = 0; deep < DEEPEST && at != null && byId.containsKey(at); deep++) {
      JsonNode folder = byId.get(at);
      String name = String.valueOf(Graph.text(folder, "displayName")).replace('/', ' ');
      path.insert(0, path.isEmpty() ? name : name + "/");
      at = Graph.text(folder, "parentFolderId");
    }
    return path.toString();
  }
}
