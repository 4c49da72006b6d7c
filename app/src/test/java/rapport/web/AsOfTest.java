package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.nurture.Today;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.nurture.Move;
import rapport.shapes.Json;
import rapport.sources.Sources;
import rapport.store.Tables;
import tools.jackson.databind.JsonNode;

/** A mailbox that ended years ago is looked at as of its last day, and nothing is written then. */
class AsOfTest extends Wired {

  /** The day of the newest letter. */
  private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

  private static final Duration YEARS = Duration.ofDays(9 * 365);

  private static final String JONAS = "Jonas Weber <jonas@fjord.example>";

  private String session = "";

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms rooms = Rooms.open(folder);
    Letters letters = new Letters();
    for (int n = 0; n < 30; n++) {
      letters.fromMaya("a" + n, 7 * n + 40).toMaya("b" + n, 7 * n + 41);
      letters.letter("c" + n, JONAS, "ada@helix.example", 3 * n);
      letters.letter("d" + n, "Ada Lindqvist <ada@helix.example>", JONAS, 3 * n + 1);
    }
    Path mail = letters.to(folder.resolve("mail.mbox"));
    rooms.pass(YEARS);
    new Intake(rooms.database, 1)
        .run(
            Sources.units(List.of(mail), false),
            List.of("ada@helix.example"),
            rooms.now,
            new Intake.Watcher() {});
    return rooms;
  }

  @BeforeEach
  void signIn() {
    session = rooms.session();
  }

  @Test
  void theOfferLeadsThereAndTheWayBackLeadsBack() throws IOException {
    Document today = shown("/");
    Map<String, String> before = held();
    assertTrue(today.text().contains("Your mail ends on 23 Nov 2026, 8 years ago."));
    assertEquals("Look at it as of 23 November 2026", offer(today).text());
    assertEquals("Look at it as of 23 November 2026", offer(shown("/sources")).text());
    assertEquals(LAST.toString(), offer(today).select("[name=day]").val());
    assertEquals(303, send(offer(today)).status());
    Document then = shown("/");
    assertEquals(
        "You are looking at everything as of 23 November 2026. What you write belongs to today.",
        then.select(".elsewhere p").text());
    assertTrue(then.select("form[action=/as-of]").isEmpty(), "it is there already");
    assertFalse(then.text().contains("ends on"), "mail speaks until then");
    assertEquals("Monday 23 November · week 48", then.select(".date").text());
    assertEquals(people(asOf()), people(then));
    assertFalse(people(then).isEmpty());
    String maya = "/people/" + rooms.person("Maya Okafor");
    assertTrue(shown(maya).text().contains("40 days"), shown(maya).text());
    assertEquals(before, held(), "and what was shown is not noted");
    assertFalse(
        page("/").contains("You are looking at everything"), "another session looks at today");
    Element leave = one(shown(maya), "form[action=/as-of/removal]");
    assertEquals(maya, location(send(leave)));
    assertEquals(today.select("#main").html(), shown("/").select("#main").html());
    assertEquals(0, rooms.desk.past().held());
  }

  @Test
  void whatIsWrittenIsRefusedAndKeptAndSentByOnePress() throws IOException {
    String maya = "/people/" + rooms.person("Maya Okafor");
    send(offer(shown("/")));
    Map<String, String> before = held();
    Element form = one(shown(maya + "/details"), "form[action=" + maya + "/description]");
    Element title = one(form, "[name=title]");
    title.attr("value", "Keeper of the harbour");
    Wire.Answer answer = send(form);
    assertEquals(409, answer.status());
    Document back = Jsoup.parse(answer.body());
    assertTrue(back.select("p.wrong").text().startsWith("You are looking at a day gone by"));
    Element filled = one(back, "form[action=" + maya + "/description]");
    assertEquals("Keeper of the harbour", filled.select("[name=title]").val());
    assertEquals(before, held());
    assertEquals(409, upload().status());
    assertEquals(before, held());
    Element press = one(filled, "button[name=today]");
    filled.appendElement("input").attr("name", "today").attr("value", press.val());
    assertEquals(303, send(filled).status());
    assertTrue(shown(maya).text().contains("Keeper of the harbour"));
    assertTrue(shown("/").select(".elsewhere").isEmpty(), "one is back at today");
  }

  @Test
  void whatAButtonSaysIsSentTodayToo() throws IOException {
    send(offer(shown("/")));
    Element menu = one(shown("/"), ".move form.menu");
    menu.appendElement("input").attr("name", "reply").attr("value", "LATER");
    Wire.Answer answer = send(menu);
    assertEquals(409, answer.status());
    Element filled =
        one(Jsoup.parse(answer.body()), "form[action=" + menu.attr("action") + "]:has(.wrong)");
    assertEquals("LATER", filled.select("input[name=reply]").val());
    filled.appendElement("input").attr("name", "today").attr("value", "true");
    assertEquals(303, send(filled).status());
    assertTrue(shown("/").select(".elsewhere").isEmpty());
  }

  @Test
  void aDayThatIsNotOverIsRefused() throws IOException {
    for (String day : List.of("2999-01-01", "2035-11-21", "1969-12-31", "-999999999-01-01")) {
      Wire.Answer answer = form("/as-of", Map.of("day", day));
      assertEquals(400, answer.status(), day);
    }
  }

  @Test
  void theApiTakesAnInstant() throws IOException {
    String then = "2026-11-23T22:00:00Z";
    Map<String, String> before = held();
    JsonNode today = Json.mapper().readTree(page("/api/today?now=" + then));
    assertEquals(LAST.toString(), today.get("day").asString());
    assertEquals(asOf().moves().size(), today.get("moves").size());
    assertFalse(today.get("sources").get(0).get("ended").asBoolean());
    assertEquals(before, held(), "what was shown is not noted");
    JsonNode now = Json.mapper().readTree(page("/api/today"));
    assertTrue(now.get("sources").get(0).get("ended").asBoolean());
    for (String wrong : List.of("yesterday", "2999-01-01T00:00:00Z"))
      assertEquals(400, wire.get("/api/people?now=" + wrong).session(session).send().status());
    Wire.Answer change =
        wire.post("/api/changes?now=" + then)
            .session(session)
            .with(Door.TOKEN_HEADER, Door.token(session))
            .json("{\"change\":\"confirm-addresses\"}")
            .send();
    assertEquals(409, change.status(), change.body());
    assertTrue(change.body().contains("written today"));
  }

  @Test
  void memoryIsGivenBackAndTheDeskIsLeftAlone() {
    var look = rooms.look();
    for (int day = 1; day < 5; day++) {
      Instant then = Letters.NOW.minus(Duration.ofDays(day));
      var past = rooms.desk.past().look(then, rooms.now);
      assertEquals(then, past.now());
      assertSame(look.all.timelines, past.all.timelines, "contacts stand in memory once");
      assertSame(look.all, rooms.look().all, "the desk still has what it had");
    }
    assertEquals(2, rooms.desk.past().held());
    rooms.desk.match(rooms.now.plus(Duration.ofMinutes(31)));
    assertEquals(0, rooms.desk.past().held());
  }

  private Today asOf() {
    Instant end = LAST.plusDays(1).atStartOfDay(rooms.look().zone()).toInstant().minusSeconds(1);
    return Today.of(rooms.desk.past().look(end, rooms.now));
  }

  private static List<String> people(Today today) {
    return today.moves().stream().map(Move::person).map(one -> "/people/" + one.id()).toList();
  }

  private static List<String> people(Document today) {
    return today.select(".move a.move__name").eachAttr("href");
  }

  private Map<String, String> held() {
    Map<String, String> held = new TreeMap<>(new Tables(rooms.database).digests(1));
    held.remove("session");
    return held;
  }

  private Document shown(String path) throws IOException {
    return Jsoup.parse(wire.get(path).session(session).send().body());
  }

  private static Element one(Element in, String where) {
    return Objects.requireNonNull(in.select(where).first(), where);
  }

  private static Element offer(Document page) {
    return one(page, "form[action=/as-of]");
  }

  private Wire.Answer upload() throws IOException {
    return wire.post("/sources/uploads?token=" + Door.token(session))
        .session(session)
        .multipart("more.mbox", "From a")
        .send();
  }

  private static String location(Wire.Answer answer) {
    return answer.head().replaceAll("(?s).*\nLocation: ([^\r\n]*).*", "$1");
  }

  /** Sends a form as it stands. */
  private Wire.Answer send(Element form) throws IOException {
    StringBuilder body = new StringBuilder();
    for (Element field : form.select("input[name], textarea[name], select[name]"))
      body.append('&')
          .append(field.attr("name"))
          .append('=')
          .append(URLEncoder.encode(field.val(), StandardCharsets.UTF_8));
    String from = form.select("[name=back]").val();
    return wire.post(form.attr("action"))
        .session(session)
        .with("Referer", "http://127.0.0.1:" + wire.port() + from)
        .form(body.substring(1))
        .send();
  }
}
