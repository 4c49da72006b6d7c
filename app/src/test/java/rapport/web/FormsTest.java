package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.network.Need;
import rapport.people.PersonId;

/** Every form of every page, with each of its fields wrong in turn: nothing typed is ever lost. */
class FormsTest extends Wired {

  private static final int FEWEST_FORMS = 40;
  private static final String FIELDS =
      "input[name]:not([type=hidden]), select[name], textarea[name]";

  /** Forms that end what the test lives on, or leave this machine. */
  private static final Pattern LEFT =
      Pattern.compile("/(sign-out|sign-in|settings/erase.*|sources.*)");

  private static final Pattern NUMBER = Pattern.compile("(?<=[/=])[0-9]+");

  private String session = "";

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @BeforeEach
  void signIn() {
    session = rooms.session();
    PersonId tomas = rooms.person("Tomás Rey");
    rooms.make(new WriteNeed(Need.Category.SUPPORT, "platform economics", Need.Horizon.NOW));
    rooms.make(new BeginInitiative("One launch date", "No outage in the quarter", 12));
    rooms.make(new WritePromise(tomas, true, "send the plan", LocalDate.of(2026, 11, 24)));
    rooms.desk.make(new BeginTension(tomas), Rooms.NOW.minus(Duration.ofDays(3)));
  }

  /** One wrong field of one form, as it was sent. */
  private record Sent(
      String page, String action, String field, String wrong, Map<String, String> values) {}

  @Test
  void aFormThatDoesNotFitComesBackFilledWithItsFieldNamed() throws IOException {
    Set<String> seen = new HashSet<>();
    Set<String> lost = new TreeSet<>();
    int refused = 0;
    for (String page : pages()) {
      for (Element form : Jsoup.parse(get(page)).select("form[method=post]")) {
        String action = form.attr("action");
        boolean text = form.select(FIELDS).stream().anyMatch(field -> !wrongs(field).isEmpty());
        if (!text || LEFT.matcher(action).matches() || !seen.add(shape(action))) continue;
        for (Sent sent : wrongly(page, form)) {
          Wire.Answer answer = send(sent);
          if (answer.status() == 303 || answer.status() == 200) continue;
          refused++;
          String why = trouble(sent, answer);
          if (!why.isEmpty())
            lost.add(shape(action) + " " + sent.field() + " = " + cut(sent.wrong()) + ": " + why);
        }
      }
    }
    assertEquals(Set.of(), lost);
    assertTrue(seen.size() >= FEWEST_FORMS, "only " + seen.size() + " forms were found");
    assertTrue(refused >= FEWEST_FORMS, "only " + refused + " were refused");
  }

  @Test
  void aFormWhosePageIsNotKnownIsAnsweredWithWhatWasTyped() throws IOException {
    Wire.Answer answer =
        wire.post("/rooms")
            .session(session)
            .form(
                "title=The+old+harbour&starts=2026-12-03T10:00&minutes=900&token="
                    + Door.token(session))
            .send();
    assertEquals(400, answer.status());
    assertTrue(answer.body().contains("An open room lasts 5 to 600 minutes, not 900."));
    assertTrue(answer.body().contains("The old harbour"));
  }

  @Test
  void whoIsKnownAlreadyIsShownAndNobodyIsRenamed() throws IOException {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("name", "Maya O");
    typed.put("email", "maya@northwind.example");
    typed.put("organisation", "Northwind Trading");
    Wire.Answer address = send(new Sent("/people/new", "/people", "email", "", typed));
    assertEquals(409, address.status());
    Document page = Jsoup.parse(address.body());
    String maya = "/people/" + rooms.person("Maya Okafor").value();
    assertEquals(maya, page.select("p.wrong a").attr("href"));
    assertEquals("Northwind Trading", page.select("#organisation").val());
    typed.put("name", "maya okafor");
    typed.put("email", "");
    Wire.Answer name = send(new Sent("/people/new", "/people", "name", "", typed));
    assertEquals(409, name.status());
    assertEquals(1, Jsoup.parse(name.body()).select("p.wrong button[name=another]").size());
    typed.put("another", "true");
    assertEquals(303, send(new Sent("/people/new", "/people", "name", "", typed)).status());
    assertEquals(
        2,
        rooms.look().everybody().stream()
            .filter(one -> one.person().name().equalsIgnoreCase("maya okafor"))
            .count());
  }

  /** Why the answer is not the form again, or nothing. */
  private static String trouble(Sent sent, Wire.Answer answer) {
    if (answer.status() < 400 || answer.status() >= 500) return "answer " + answer.status();
    Document page = Jsoup.parse(answer.body());
    if (page.select("[role=alert]").isEmpty()) return "no reason is said";
    for (Element form : page.select("form[method=post]")) {
      if (!shape(form.attr("action")).equals(shape(sent.action()))) continue;
      List<String> gone = new ArrayList<>();
      for (Map.Entry<String, String> typed : sent.values().entrySet()) {
        Element field = form.selectFirst("[name=" + typed.getKey() + "]");
        if (field == null || field.is("select, [type=radio], [type=checkbox], [type=password]"))
          continue;
        if (!field.val().equals(typed.getValue())) gone.add(typed.getKey());
      }
      if (gone.isEmpty()) return named(page, form) ? "" : "the field is not named";
    }
    return "the form is not filled in";
  }

  private static boolean named(Document page, Element form) {
    if (form.select(FIELDS).size() == 1 || !page.select("form p.wrong, main > p.wrong").isEmpty())
      return true;
    return form.select("[aria-invalid=true]").hasAttr("name");
  }

  private Wire.Answer send(Sent sent) throws IOException {
    StringBuilder fields = new StringBuilder("token=" + Door.token(session));
    sent.values()
        .forEach((name, value) -> fields.append("&").append(name).append("=").append(coded(value)));
    return wire.post(sent.action())
        .session(session)
        .with("Referer", "http://127.0.0.1:" + rooms.server.port() + sent.page())
        .form(fields.toString())
        .send();
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The form once for each way in which one of its fields can be wrong. */
  private static List<Sent> wrongly(String page, Element form) {
    List<Sent> all = new ArrayList<>();
    for (Element field : form.select(FIELDS)) {
      for (String wrong : wrongs(field)) {
        Map<String, String> values = right(form);
        values.put(field.attr("name"), wrong);
        all.add(new Sent(page, form.attr("action"), field.attr("name"), wrong, values));
      }
    }
    return all;
  }

  private static List<String> wrongs(Element field) {
    List<String> all = new ArrayList<>();
    String kind =
        field.is("select") ? "select" : field.is("textarea") ? "text" : field.attr("type");
    switch (kind) {
      case "date", "datetime-local", "month" -> all.addAll(List.of("2026-13-45", "yesterday"));
      case "number" -> all.addAll(List.of("-7", "many", "99999999999"));
      case "email" -> all.add("nobody at all");
      case "select", "radio" -> all.add("no such choice");
      case "checkbox", "file", "password", "submit", "range" -> {}
      default -> all.add("x".repeat(20_001));
    }
    if (field.hasAttr("required") && !all.isEmpty()) all.add("");
    return all;
  }

  /** What somebody might send who fills the form in as it is meant. */
  private static Map<String, String> right(Element form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
      String name = field.attr("name");
      if (name.equals(Door.TOKEN)) continue;
      switch (field.is("input") ? field.attr("type") : field.tagName()) {
        case "hidden" -> values.put(name, field.val());
        case "radio", "checkbox" -> {
          if (field.hasAttr("checked")) values.put(name, field.val());
        }
        case "button" -> values.putIfAbsent(name, field.val());
        case "select" -> {
          Element chosen = field.selectFirst("option[selected]");
          Element first = chosen == null ? field.selectFirst("option") : chosen;
          if (first != null) values.put(name, first.val());
        }
        case "date" -> values.put(name, field.val().isEmpty() ? "2026-11-20" : field.val());
        case "datetime-local" ->
            values.put(name, field.val().isEmpty() ? "2026-11-20T10:00" : field.val());
        case "number" -> values.put(name, field.val().isEmpty() ? "5" : field.val());
        case "file" -> {}
        default -> values.put(name, field.val().isEmpty() ? "Some words" : field.val());
      }
    }
    return values;
  }

  /** One page of every shape that is reached from Today by links. */
  private List<String> pages() throws IOException {
    Set<String> shapes = new HashSet<>();
    List<String> all = new ArrayList<>();
    Deque<String> next = new ArrayDeque<>(List.of("/"));
    next.add("/people/" + rooms.person("Maya Okafor").value());
    while (!next.isEmpty()) {
      String page = next.poll();
      if (!shapes.add(shape(page))) continue;
      Wire.Answer answer = wire.get(page).session(session).send();
      if (answer.status() != 200 || !answer.head().contains("text/html")) continue;
      all.add(page);
      for (Element link : Jsoup.parse(answer.body()).select("a[href^=/]"))
        next.add(link.attr("href").replaceAll("#.*", ""));
    }
    return all;
  }

  private static String shape(String path) {
    return NUMBER.matcher(path.replaceAll("\\?.*", "")).replaceAll("N");
  }

  private static String cut(String words) {
    return words.length() > 30 ? words.length() + " letters" : words;
  }

  private String get(String path) throws IOException {
    return wire.get(path).session(session).send().body();
  }
}
