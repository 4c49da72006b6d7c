package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rapport.live.FakeServer;

/** A mailbox of a provider that takes no password, added in the pages. */
class ProviderPagesTest extends Wired {

  private final FakeServer mail = new FakeServer();
  private final HttpServer provider;
  private final CountDownLatch agreed = new CountDownLatch(1);
  private final CountDownLatch given = new CountDownLatch(1);

  ProviderPagesTest() throws IOException {
    mail.box("INBOX")
        .add(
            "From: maya@northwind.example\r\nTo: ada@helix.example\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n\r\n",
            "");
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    says(
        "/device",
        "{\"device_code\":\"d\",\"user_code\":\"AB-12\",\"verification_uri\":\"https://p.example/d\"}");
    says(
        "/token",
        "{\"access_token\":\"access-1\",\"refresh_token\":\"refresh-1\",\"expires_in\":3600}");
    provider.start();
  }

  private void says(String path, String words) {
    provider.createContext(
        path,
        exchange -> {
          boolean token = path.equals("/token");
          if (token) waits();
          byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
          if (token) given.countDown();
        });
  }

  /** The provider answers when its owner has agreed. */
  private void waits() {
    try {
      agreed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    agreed.countDown();
    provider.stop(0);
    mail.close();
  }

  private Wire.Answer post(String path, String fields) throws IOException {
    String session = rooms.session();
    return wire.post(path).session(session).form("token=" + Door.token(session) + fields).send();
  }

  private String asked() {
    String at = "http://127.0.0.1:" + provider.getAddress().getPort();
    return "&provider=other&address=ada@helix.example&client=c-7&host=localhost&security=NONE&port="
        + mail.port()
        + "&device="
        + at
        + "/device&tokens="
        + at
        + "/token";
  }

  @Test
  void theOwnerSignsInThereAndTheMailboxIsRead() throws IOException, InterruptedException {
    assertEquals(303, post("/connections/sign-ins", asked()).status());
    String page = "/connections/sign-ins/1";
    String shown = wire.get(page).session(rooms.session()).send().body();
    assertTrue(shown.contains("AB-12") && shown.contains("https://p.example/d"), shown);
    assertTrue(post(page, "").body().contains("has not said yes yet"));
    agreed.countDown();
    given.await();
    Wire.Answer done = post(page, "");
    for (int n = 0; n < 1_000 && done.status() == 200; n++) done = post(page, "");
    assertEquals(303, done.status(), done.body());
    assertEquals("ada@helix.example", rooms.live.all().getFirst().row().called());
    assertEquals(404, wire.get(page).session(rooms.session()).send().status());
  }

  private Wire.Answer api(String path, String json) throws IOException {
    String session = rooms.session();
    return wire.post(path)
        .session(session)
        .with(Door.TOKEN_HEADER, Door.token(session))
        .json(json)
        .send();
  }

  private static String plain(Wire.Answer answer) {
    return answer.body().replaceAll("\\s", "");
  }

  @Test
  void theApiSignsInAsThePageDoes() throws IOException, InterruptedException {
    String at = "http://127.0.0.1:" + provider.getAddress().getPort();
    String wanted =
        "{\"provider\":\"other\",\"address\":\"ada@helix.example\",\"client\":\"c-7\",\"host\":\"localhost\","
            + "\"security\":\"NONE\",\"port\":"
            + mail.port()
            + ",\"device\":\""
            + at
            + "/device\",\"tokens\":\""
            + at
            + "/token\"}";
    String begun = plain(api("/api/sign-ins", wanted));
    assertTrue(begun.contains("\"type\":\"AB-12\""), begun);
    assertTrue(begun.contains("\"state\":\"waiting\""), begun);
    String one = "/api/sign-ins/1";
    assertEquals(200, wire.get(one).session(rooms.session()).send().status());
    assertTrue(plain(api(one, "")).contains("\"state\":\"waiting\""));
    agreed.countDown();
    given.await();
    Wire.Answer done = api(one, "");
    for (int n = 0; n < 1_000 && done.body().contains("waiting"); n++) done = api(one, "");
    assertTrue(plain(done).contains("\"state\":\"added\""), done.body());
    assertTrue(!done.body().contains("access-1") && !done.body().contains("refresh-1"));
    assertEquals("ada@helix.example", rooms.live.all().getFirst().row().called());
    assertEquals(404, api(one, "").status());
  }

  @Test
  void theApiSaysWhatDoesNotFit() throws IOException {
    for (String wrong :
        new String[] {
          "",
          "{",
          "{\"provider\":\"microsoft\",\"address\":\"a@b.example\"}",
          "{\"provider\":\"nobody\",\"client\":\"c\",\"address\":\"a@b.example\"}",
          "{\"provider\":\"graph\",\"client\":\"c\",\"address\":\"no address/\"}",
          "{\"provider\":\"graph\",\"client\":\"c\",\"address\":\"a@b.example\",\"security\":\"x\"}"
        }) assertEquals(400, api("/api/sign-ins", wrong).status(), wrong);
    assertEquals(0, rooms.live.all().size());
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    assertEquals(400, post("/connections/sign-ins", "&provider=microsoft").status());
    assertEquals(400, post("/connections/sign-ins", "&provider=nobody&client=c").status());
    assertEquals(400, post("/connections/sign-ins", "&provider=other&client=c").status());
    assertEquals(0, rooms.live.all().size());
  }
}
