package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.outside.Gate;
import rapport.outside.Line;
import rapport.outside.Outside;
import rapport.outside.Unreached.Why;
import rapport.outside.web.Web;
import rapport.store.Home;
import rapport.store.Tables;

/** An address book at Radicale behind a line that spoils answers: no hang, no loss, a sentence. */
@Timeout(180)
class WebFaultsTest extends RealServers {

  private static final int CARDS = 24;

  private final Between line = new Between();

  WebFaultsTest() throws IOException {}

  @AfterEach
  void closeTheLine() throws IOException {
    line.close();
  }

  private static String status(String line) {
    return "HTTP/1.1 " + line + "\r\nContent-Length: 0\r\n\r\n";
  }

  private long filled() throws IOException, InterruptedException {
    line.behind = radicale();
    Line.Patience brief =
        new Line.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    live =
        new Live(
            database, 1, Home.at(folder.resolve("home")), new Outside(new Gate(), brief, null));
    String root = "http://localhost:" + line.behind + "/";
    Web web = new Web(Outside.usual());
    collections(web, root);
    for (int n = 1; n <= CARDS; n++)
      status(web, "PUT", root + "ada/people/c" + n + ".vcf", "text/vcard", card(n, "Person"));
    long id = add(ConnectionKind.CARDDAV, "", 0, "TLS", "http://localhost:" + line.port() + "/");
    assertEquals(CARDS, look(id).there());
    return id;
  }

  /** How many people there are; a card that changed is a second telling of the same one. */
  private long people() {
    return new Tables(database).counts(1).getOrDefault("handle", 0L);
  }

  private void changed(int n) throws IOException {
    String at = "http://localhost:" + line.behind + "/ada/people/c1.vcf";
    status(new Web(Outside.usual()), "PUT", at, "text/vcard", card(1, "Renamed" + n));
  }

  @Test
  void whateverAnAnswerIsNothingIsLost() throws IOException, InterruptedException {
    long id = filled();
    int n = 0;
    for (int part = 1; part < 4; part++) {
      int of = part;
      spoiled(
          id,
          ++n,
          answer -> Between.with(answer, body -> body.substring(0, body.length() * of / 4)));
      spoiled(id, ++n, answer -> answer.substring(0, answer.length() * of / 4));
    }
    spoiled(id, ++n, _ -> status("500 Oh"));
    spoiled(id, ++n, _ -> status("507 Insufficient Storage"));
    spoiled(id, ++n, _ -> status("403 No"));
    spoiled(id, ++n, answer -> answer.replace("<", "&lt;"));
    spoiled(
        id, ++n, answer -> Between.with(answer, body -> "<!DOCTYPE x [<!ENTITY y \"z\">]>" + body));
    spoiled(id, ++n, answer -> "HTTP/1.1 200 OK\r\nContent-Length: 2147483648\r\n\r\n" + answer);
    spoiled(id, ++n, _ -> status("401 Your token has expired"));
  }

  /** One look that is spoiled, and one that is not. */
  private void spoiled(long id, int n, UnaryOperator<String> how) throws IOException {
    changed(n);
    line.spoil = (_, answer) -> how.apply(answer);
    Seen seen = look(id);
    String problem = seen.state().problem();
    assertNotNull(problem, "fault " + n);
    assertTrue(problem.matches("[A-Z][^\n]{10,120}\\."), problem);
    assertEquals(CARDS, seen.there(), "fault " + n);
    assertEquals(CARDS, people(), "fault " + n);
    line.spoil = (_, answer) -> answer;
    live.secret(id, "secret");
    Seen after = look(id);
    assertNull(after.state().problem(), "after fault " + n);
    assertNull(after.state().asks());
    assertEquals(CARDS, after.there());
  }

  @Test
  void whenToComeBackIsKeptAndASlowLineIsLeft() throws IOException, InterruptedException {
    long id = filled();
    changed(1);
    line.spoil = (_, _) -> "HTTP/1.1 503 x\r\nRetry-After: 7200\r\nContent-Length: 0\r\n\r\n";
    Seen seen = look(id);
    assertEquals(Why.BUSY.sentence(), seen.state().problem());
    assertEquals(now.getEpochSecond() + 7_200, seen.state().nextLook());
    String until = "Mon, 23 Nov 2026 11:00:00 GMT";
    for (String date :
        new String[] {until, "Monday, 23-Nov-26 11:00:00 GMT", "Mon Nov 23 11:00:00 2026"}) {
      line.spoil =
          (_, _) ->
              "HTTP/1.1 429 x\r\nDate: Mon, 23 Nov 2026 08:00:00 GMT\r\nRetry-After: "
                  + date
                  + "\r\nContent-Length: 0\r\n\r\n";
      assertEquals(now.plusSeconds(600 + 10_800).getEpochSecond(), look(id).state().nextLook());
    }
    line.spoil =
        (_, _) -> "HTTP/1.1 503 x\r\nRetry-After: " + until + "\r\nContent-Length: 0\r\n\r\n";
    assertEquals(now.plusSeconds(1_200).getEpochSecond(), look(id).state().nextLook(), "no Date");
    line.spoil = (_, answer) -> answer;
    line.slowly = true;
    assertEquals(Why.SLOW.sentence(), look(id).state().problem());
  }

  /** A list that ends too soon and is well formed cannot be told from a loss: it asks. */
  @Test
  void aListThatIsShortAsks() throws IOException, InterruptedException {
    long id = filled();
    changed(1);
    now = now.plusSeconds(86_400);
    line.spoil = (_, answer) -> Between.with(answer, WebFaultsTest::shortened);
    Seen seen = look(id);
    assertNotNull(seen.state().asks());
    assertEquals(CARDS, people());
    line.spoil = (_, answer) -> answer;
    assertNull(look(id).state().asks());
    assertEquals(CARDS, people());
  }

  /** Of a list of many the first six. */
  private static String shortened(String body) {
    int at = 0;
    for (int n = 0; n < 6; n++) at = body.indexOf("</response>", at) + 11;
    return body.split("</response>", -1).length < CARDS
        ? body
        : body.substring(0, at) + "</multistatus>";
  }
}
