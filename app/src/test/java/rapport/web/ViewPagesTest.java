package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rapport.growth.Inventory;
import rapport.store.Tables;

/** How others see the owner: what an owner who wants to know who said what does not find out. */
class ViewPagesTest extends Wired {

  private static final String PAGE = "/grow/views";
  private static final String NOTHING = "Nothing can be shown";

  @Test
  void threeRatersShowNothing() throws IOException {
    List<String> links = round(5);
    for (int n = 0; n < 3; n++) answer(links.get(n), 5);
    String page = closing(1);
    assertTrue(page.contains(NOTHING), page);
    assertFalse(page.contains("5.00"));
  }

  @Test
  void fiveRatersAreFiveMeansAndNoAnswerStays() throws IOException {
    List<String> links = round(5);
    for (String link : links) answer(link, 4);
    String page = closing(1);
    assertTrue(page.contains("4.00"), page);
    for (String table : List.of("view_answer", "view_link"))
      assertEquals(0, new Tables(rooms.database).counts(1).get(table), table);
  }

  @Test
  void thePageDoesNotMoveWithEachAnswer() throws IOException {
    List<String> links = round(6);
    String before = seen();
    for (int n = 0; n < 3; n++) {
      answer(links.get(n), 1 + n);
      assertEquals(before, seen(), "after " + (n + 1));
    }
    answer(links.get(3), 5);
    String four = seen();
    assertNotEquals(before, four);
    answer(links.get(4), 1);
    assertEquals(four, seen());
  }

  @Test
  void aRaterWhoLeavesLeavesNothing() throws IOException {
    List<String> links = round(5);
    for (int n = 0; n < 3; n++) answer(links.get(n), 4);
    Matcher own =
        Pattern.compile("name=\"own\" value=\"([^\"]+)\"").matcher(answer(links.get(3), 1));
    assertTrue(own.find());
    String form = "own=" + own.group(1);
    assertEquals(200, wire.post("/view/withdrawal").form(form).send().status());
    assertEquals(404, wire.post("/view/withdrawal").form(form).send().status());
    assertTrue(closing(1).contains(NOTHING));
  }

  @Test
  void twoRoundsSetAgainstEachOtherShowNobody() throws IOException {
    for (String link : round(5)) answer(link, 4);
    closing(1);
    rooms.pass(Duration.ofDays(91));
    List<String> links = round(5);
    for (int n = 0; n < 4; n++) answer(links.get(n), 4);
    assertTrue(closing(2).contains(NOTHING), "four after five");
  }

  @Test
  void aSecondRoundHasToWait() throws IOException {
    round(5);
    closing(1);
    rooms.pass(Duration.ofDays(30));
    String token = "token=" + Door.token(session()) + "&links=5";
    assertNotEquals(200, wire.post(PAGE).session(current).form(token).send().status());
  }

  @Test
  void aLinkWorksOnceInTimeAndOpensNothingElse() throws IOException {
    List<String> links = round(5);
    answer(links.getFirst(), 3);
    assertEquals(404, wire.get(links.getFirst()).send().status());
    assertEquals(404, wire.get("/view?key=guess").send().status());
    assertEquals(401, wire.get(PAGE).send().status());
    rooms.pass(Duration.ofDays(22));
    assertEquals(404, wire.get(links.get(1)).send().status());
  }

  @Test
  void aRoundClosesByItselfWhenItsTimeIsOver() throws IOException {
    List<String> links = round(5);
    for (int n = 0; n < 4; n++) answer(links.get(n), 2);
    rooms.pass(Duration.ofDays(22));
    assertTrue(seen().contains("2.00"));
  }

  private String current = "";

  private String session() {
    current = rooms.session();
    return current;
  }

  private List<String> round(int links) throws IOException {
    String token = "token=" + Door.token(session()) + "&links=" + links;
    String page = wire.post(PAGE).session(current).form(token).seen();
    List<String> found = new ArrayList<>();
    Matcher link = Pattern.compile("(/view\\?key=[A-Za-z0-9_-]+)").matcher(page);
    while (link.find()) found.add(link.group(1));
    assertEquals(links, found.size());
    return found;
  }

  /** Answers so that each item counts for its trait as said. */
  private String answer(String link, int value) throws IOException {
    StringBuilder form = new StringBuilder(link.substring(link.indexOf('?') + 1));
    form.append("&relation=PEER&words=");
    for (Inventory.Item item : Inventory.seen())
      form.append("&item").append(item.number()).append('=').append(item.keyed(value));
    Wire.Answer answer = wire.post("/view").form(form.toString()).send();
    assertEquals(200, answer.status());
    return answer.body();
  }

  private String closing(long round) throws IOException {
    String token = "token=" + Door.token(session());
    wire.post(PAGE + "/" + round + "/closing").session(current).form(token).send();
    return seen();
  }

  /** The owner's page, without what differs with each session. */
  private String seen() throws IOException {
    String page = wire.get(PAGE).session(session()).send().body();
    return page.substring(page.indexOf("<main")).replaceAll("name=\"token\" value=\"[^\"]*\"", "");
  }
}
