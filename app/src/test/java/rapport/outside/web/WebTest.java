package rapport.outside.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.outside.Gate;
import rapport.outside.Line;
import rapport.outside.Outside;
import rapport.outside.Unreached;
import rapport.outside.Unreached.Why;

/** Web servers that lead elsewhere, never end, or lie; each answers with whatever it is told to. */
class WebTest {

  private static final Line.Patience SHORT =
      new Line.Patience(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(900));

  private final ServerSocket socket = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final Web web = new Web(new Outside(new Gate(), SHORT, null));
  private volatile String answer = "";
  private volatile long thinks;

  WebTest() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
  }

  private void serve() {
    while (!socket.isClosed())
      try (Socket line = socket.accept()) {
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(line.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String one = in.readLine(); one != null && !one.isEmpty(); one = in.readLine())
          heard.add(one);
        Thread.sleep(thinks);
        line.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        line.getOutputStream().flush();
        // Whoever announces more than it sends keeps the line open.
        if (answer.contains("more to come")) in.readLine();
      } catch (IOException _) {
        // The other side has hung up.
      } catch (InterruptedException _) {
        return;
      }
  }

  private Ask ask() {
    return Ask.get(URI.create("http://localhost:" + socket.getLocalPort() + "/x"), true, 1_000);
  }

  private void check(Why expected, String says) {
    answer = says;
    Unreached told = assertThrows(Unreached.class, () -> web.had(ask().as("ada", "secret")), says);
    assertEquals(expected, told.why(), says);
  }

  private static String ok(String more) {
    return "HTTP/1.1 200 OK\r\n" + more;
  }

  @Test
  void anAnswerIsHadInEveryForm() throws Unreached {
    for (String form :
        List.of(
            ok("Content-Length: 5\r\n\r\nhello"),
            ok("Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;x=y\r\nllo\r\n0\r\n\r\n"),
            ok("\r\nhello"),
            "HTTP/1.1 100 Continue\r\n\r\n" + ok("Content-Length: 5\r\n\r\nhello"))) {
      answer = form;
      assertEquals("hello", new String(web.had(ask()).body(), StandardCharsets.US_ASCII), form);
    }
  }

  @Test
  void aServerMayThinkLongerOfAWholeCollection() throws Unreached {
    answer = ok("Content-Length: 5\r\n\r\nhello");
    thinks = 500;
    assertEquals(Why.SLOW, assertThrows(Unreached.class, () -> web.had(ask())).why());
    Ask one = ask();
    for (Ask all :
        List.of(
            new Ask("REPORT", one.address(), Map.of(), "", true, 1_000),
            new Ask("PROPFIND", one.address(), Map.of("Depth", "1"), "", true, 1_000)))
      assertEquals(200, web.had(all).status(), all.method());
    thinks = 1_500;
    Ask all = new Ask("REPORT", one.address(), Map.of(), "", true, 1_000);
    assertEquals(Why.SLOW, assertThrows(Unreached.class, () -> web.had(all)).why());
  }

  @ParameterizedTest
  @CsvSource({
    "401,PASSWORD",
    "404,NOTHING",
    "410,NOTHING",
    "429,BUSY",
    "503,BUSY",
    "507,BUSY",
    "500,BUSY",
    "403,REFUSED",
    "418,REFUSED"
  })
  void everyRefusalIsOneKindOfTrouble(int status, Why why) {
    check(why, "HTTP/1.1 " + status + " x\r\nContent-Length: 0\r\n\r\n");
  }

  @Test
  void whenToComeBackIsHeard() {
    answer = "HTTP/1.1 503 x\r\nRetry-After: 1800\r\nContent-Length: 0\r\n\r\n";
    assertEquals(1_800, assertThrows(Unreached.class, () -> web.had(ask())).againSeconds());
  }

  @Test
  void whatLiesOrNeverEndsIsHungUpOn() {
    check(Why.TOO_MUCH, ok("Content-Length: 2147483648\r\n\r\nmore to come"));
    check(Why.TOO_MUCH, ok("Transfer-Encoding: chunked\r\n\r\nfffffff\r\nmore to come"));
    check(Why.TOO_MUCH, ok("\r\n" + "x".repeat(2_000)));
    check(Why.TOO_MUCH, ok("X: " + "y".repeat(70_000) + "\r\n\r\n"));
    check(Why.BROKEN, ok("Content-Length: 500\r\n\r\nhalf"));
    check(Why.SLOW, ok("Content-Length: 500\r\n\r\nmore to come"));
    check(Why.STRANGE, "* OK IMAP ready\r\n");
    check(Why.STRANGE, ok("Transfer-Encoding: chunked\r\n\r\nzz\r\n"));
    check(Why.BROKEN, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest", "https://10.0.0.1/", "https://[::1]/",
        "https://192.168.1.1/", "https://[fd00::1]/", "https://[::ffff:7f00:1]/"
      })
  void aRedirectInwardIsRefused(String to) {
    answer = "HTTP/1.1 302 x\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n";
    Unreached told = assertThrows(Unreached.class, () -> web.had(ask()));
    assertTrue(told.why() == Why.INSIDE || told.why() == Why.REFUSED, to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://0x7f000001/", "https://2130706433/", "https://127.1/", "file:///etc/passwd",
        "ftp://a.example/", "//0177.0.0.1/x", "https://user:pass@a.example/", "https:///x"
      })
  void aRedirectToAnOddPlaceIsRefused(String to) {
    check(Why.REFUSED, "HTTP/1.1 302 x\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
  }

  @Test
  void aCircleOfRedirectsEnds() {
    check(Why.REFUSED, "HTTP/1.1 302 x\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n");
    assertEquals(6, heard.stream().filter(one -> one.startsWith("GET ")).count());
  }

  @Test
  void whoAsksIsSaidToNoOtherServer() {
    Ask ask = ask().as("ada", "secret");
    assertTrue(ask.headers().containsKey("Authorization"));
    Ask same = ask.moved(URI.create("http://localhost:" + socket.getLocalPort() + "/y"));
    assertTrue(same.headers().containsKey("Authorization"));
    Ask other = ask.moved(URI.create("https://localhost/y"));
    assertNull(other.headers().get("Authorization"));
    assertTrue(!ask.moved(URI.create("https://b.example/y")).own());
  }

  @Test
  void nothingIsAskedWithoutEncryptionBeyondThisMachine() {
    for (String address :
        List.of("http://a.example/", "http://127.0.0.2/", "ftp://a.example/", "x", "https:///x"))
      assertThrows(
          IllegalArgumentException.class, () -> Ask.get(URI.create(address), true, 10), address);
    assertThrows(
        IllegalArgumentException.class, () -> Ask.get(URI.create("http://localhost/"), false, 10));
    assertThrows(IllegalArgumentException.class, () -> ask().with("X", "a\r\nY: b"));
  }

  @Test
  void halfAListIsNone() {
    String whole =
        """
        <d:multistatus xmlns:d="DAV:"><d:response><d:href>/a.ics</d:href><d:propstat><d:prop><d:getetag>"1"</d:getetag>
        </d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>
        """;
    for (String body :
        List.of(
            whole.substring(0, whole.indexOf("</d:multistatus>")),
            whole.substring(0, 80),
            "<html/>",
            "<!DOCTYPE d [<!ENTITY a \"b\">]>" + whole,
            "<a>".repeat(200))) {
      answer =
          "HTTP/1.1 207 x\r\nContent-Length: "
              + body.getBytes(StandardCharsets.UTF_8).length
              + "\r\n\r\n"
              + body;
      Dav dav = new Dav(web, "ada", "secret", true);
      assertThrows(Unreached.class, () -> dav.properties(ask().address(), 1, "<x/>"), body);
    }
  }

  @Test
  void ofAResourceOnlyWhatItHasIsBelieved() throws Exception {
    String body =
        """
        <multistatus xmlns="DAV:"><response><href>b.ics</href>
          <propstat><prop><getetag>"1"</getetag><resourcetype><collection/></resourcetype></prop><status>HTTP/1.1 200 OK</status></propstat>
          <propstat><prop><displayname/></prop><status>HTTP/1.1 404 Not Found</status></propstat></response>
          <response><href>/gone.ics</href><status>HTTP/1.1 404 Not Found</status></response></multistatus>
        """;
    List<Dav.Resource> all =
        Multistatus.read(URI.create("https://a.example/c/"), body.getBytes(StandardCharsets.UTF_8))
            .found();
    assertEquals(1, all.size());
    assertEquals(URI.create("https://a.example/c/b.ics"), all.getFirst().at());
    assertEquals("\"1\"", all.getFirst().text("getetag"));
    assertTrue(all.getFirst().kinds().contains("collection"));
  }
}
