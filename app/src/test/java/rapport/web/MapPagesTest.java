package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rapport.desk.network.YearOfTies;
import rapport.people.Person;
import rapport.shapes.Json;
import tools.jackson.databind.JsonNode;

/** The map answers its three questions on the page and over the wire, in words. */
class MapPagesTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private Person lena() {
    return rooms.desk.look(Rooms.NOW).everybody().stream()
        .filter(one -> one.person().name().equals("Lena Novak"))
        .findFirst()
        .orElseThrow()
        .person();
  }

  @Test
  void aWayIsSaidInWordsAndLeadsToTheAsk() throws IOException {
    Person to = lena();
    JsonNode asked = Json.mapper().readTree(page("/api/map/questions?to=" + to.id()));
    String page = page("/map?to=" + URLEncoder.encode(to.name(), StandardCharsets.UTF_8));
    assertFalse(asked.get("ways").isEmpty());
    assertTrue(page.contains(" in 10."), "a chance in words");
    assertTrue(page.contains("/people/" + to.id() + "/goals#ways"), "the ask");
    assertTrue(page.contains("data-way=\"0,"), "the way is drawn from the owner on");
  }

  @Test
  void whatChangedIsTheSameOnThePageAndOverTheWire() throws IOException {
    JsonNode year = Json.mapper().readTree(page("/api/map/questions")).get("year");
    YearOfTies own = YearOfTies.of(rooms.desk.look(Rooms.NOW));
    String page = page("/map");
    assertEquals(own.young().size(), year.get("young").size());
    assertEquals(own.further().size(), year.get("further").size());
    for (JsonNode one : year.get("young"))
      assertTrue(page.contains("/people/" + one.get("person").asString() + "/strength"));
  }

  @Test
  void nobodyOfThatNameIsSaidAndNothingIsInvented() throws IOException {
    assertTrue(page("/map?to=Zebulon+Quark").contains("Nobody here is called “Zebulon Quark”."));
    assertFalse(page("/map?to=Zebulon+Quark").contains(" in 10."));
    assertEquals(
        404, wire.get("/api/map/questions?to=999999").session(rooms.session()).send().status());
  }

  @Test
  void theFaceOfTheMapHasNoFiguresOfItsNetwork() throws IOException {
    String page = page("/map").replaceAll("<[^>]*>", " ");
    int fold = page.indexOf("The figures behind the words");
    Pattern figure = Pattern.compile("\\b0\\.\\d\\d\\b");
    String face = page.substring(0, fold);
    assertEquals(List.of(), figure.matcher(face).results().map(MatchResult::group).toList());
    assertFalse(face.contains("constraint") || face.contains("Constraint"));
    assertTrue(figure.matcher(page.substring(fold)).find(), "one fold deeper");
  }
}
