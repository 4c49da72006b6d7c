package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.outside.Unreached;
import rapport.outside.Unreached.Why;
import rapport.outside.web.Web;
import rapport.store.sources.Connections;

/** Signing in by a token at a provider of the test's own. */
class TokenTest extends MailCase {

  private final HttpServer provider;
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final TokenServer tokens = new TokenServer(new Web(patient()));

  TokenTest(@TempDir Path folder) throws IOException {
    super(folder);
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/",
        exchange -> {
          heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          String answer = answers.size() > 1 ? answers.poll() : answers.peek();
          byte[] bytes = String.valueOf(answer).substring(4).getBytes(StandardCharsets.UTF_8);
          int status = Integer.parseInt(String.valueOf(answer).substring(0, 3));
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    provider.start();
    server.box("INBOX").add(mail(1), "");
  }

  @AfterEach
  void stop() {
    provider.stop(0);
  }

  private URI at() {
    return URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
  }

  private Token app() {
    return new Token("client-7", "", at().toString(), "", "", 0);
  }

  private Token token(String access, long until) {
    return app().with(access, "refresh-1", until);
  }

  private void refuses(String access) {
    String words = "user=ada\1auth=Bearer " + access + "\1\1";
    String said = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    server.instead.put("AUTHENTICATE XOAUTH2 " + said, "TAG NO [AUTHENTICATIONFAILED] expired\r\n");
  }

  private static String given(String access, String refresh) {
    return "200 {\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600}"
        .formatted(access, refresh);
  }

  @Test
  void aCodeTypedAtAnotherDeviceSignsIn() throws Unreached {
    answers.add(
        "200 {\"device_code\":\"d-1\",\"user_code\":\"ABCD-EF\",\"verification_uri\":\"https://p.example/d\",\"interval\":1}");
    answers.add("400 {\"error\":\"authorization_pending\"}");
    answers.add("400 {\"error\":\"slow_down\"}");
    answers.add(given("access-1", "refresh-1"));
    TokenServer.Device device = tokens.device(at(), "client-7", "mail offline");
    assertEquals("ABCD-EF", device.type());
    List<Long> pauses = new ArrayList<>();
    Token token = tokens.typed(app(), device, NOW, pauses::add);
    assertEquals(List.of(1L, 6L), pauses);
    assertEquals("refresh-1", token.refresh());
    assertTrue(heard.getFirst().contains("scope=mail+offline"), heard.getFirst());
  }

  @Test
  void whoeverSaysNoThereHasNotSignedIn() {
    TokenServer.Device device = new TokenServer.Device("", "", "d-1", 1, 900);
    for (String error : List.of("access_denied", "expired_token")) {
      answers.clear();
      answers.add("400 {\"error\":\"" + error + "\"}");
      Unreached no =
          assertThrows(Unreached.class, () -> tokens.typed(app(), device, NOW, _ -> {}), error);
      assertEquals(Why.TOKEN, no.why());
    }
  }

  @Test
  void nobodyWaitsForeverForACode() {
    answers.add("400 {\"error\":\"authorization_pending\"}");
    TokenServer.Device device = new TokenServer.Device("", "", "d-1", 5, 60);
    assertThrows(Unreached.class, () -> tokens.typed(app(), device, NOW, _ -> {}));
    assertEquals(12, heard.size());
  }

  @Test
  void aMailboxIsReadByATokenAndTheTokenIsRenewedInTime() {
    live.secret(id, token("access-1", NOW.getEpochSecond() + 1_000).secret());
    complete(look());
    assertEquals(0, heard.size(), "the token is good");
    answers.add(given("access-2", "refresh-2"));
    answers.add(given("access-3", "refresh-3"));
    server.box("INBOX").add(mail(2), "");
    complete(look());
    assertTrue(heard.getFirst().contains("refresh_token=refresh-1"), heard.getFirst());
    now = now.plusSeconds(7_200);
    look();
    assertTrue(heard.get(1).contains("refresh_token=refresh-2"), "what came is kept: " + heard);
    String sealed = new Connections(database).sealed(1, id).orElseThrow();
    assertFalse(sealed.contains("refresh") || sealed.contains("access"), "and sealed");
  }

  @Test
  void aTokenTakenBackBeforeItsTimeIsRenewedOnce() {
    live.secret(id, token("access-1", NOW.getEpochSecond() + 9_000).secret());
    refuses("access-1");
    answers.add(given("access-2", "refresh-2"));
    complete(look());
    assertEquals(1, heard.size());
  }

  @Test
  void anEndedSignInIsOneSentenceAndNothingIsLost() {
    live.secret(id, token("access-1", NOW.getEpochSecond() + 1_000).secret());
    complete(look());
    answers.add("400 {\"error\":\"invalid_grant\",\"error_description\":\"ada has gone\"}");
    Seen seen = look();
    assertEquals(Why.TOKEN.sentence(), seen.state().problem());
    assertNull(seen.nextLook(), "nobody knocks again before the owner has signed in");
    assertEquals(1, seen.there());
    live.secret(id, token("access-9", now.getEpochSecond() + 9_000).secret());
    complete(look());
  }

  @Test
  void aProviderInTroubleIsAskedAgain() {
    live.secret(id, token("", 0).secret());
    for (String trouble :
        List.of("503 {}", "200 <html>", "429 {}", "400 {\"error\":\"temporarily_unavailable\"}")) {
      answers.clear();
      answers.add(trouble);
      Seen seen = look();
      assertTrue(seen.state().problem() != null && seen.nextLook() != null, trouble);
    }
  }

  @Test
  void mailThatGoesOutSignsInByTheSameToken() throws Unreached {
    live.secret(id, token("access-1", NOW.getEpochSecond() + 1_000).secret());
    assertEquals("access-1", live.token("ada", NOW).orElseThrow());
    assertTrue(live.token("eve", NOW).isEmpty());
    live.secret(id, "a password");
    assertTrue(live.token("ada", NOW).isEmpty());
  }

  @Test
  void aCodeComesBackToThisMachineAlone() throws IOException {
    answers.add(given("access-1", "refresh-1"));
    SignInPlace place = new SignInPlace(null, URI.create("https://p.example/a"), at(), "mail");
    try (CodeBack back = new CodeBack()) {
      String page = back.page(place, "client-7", "ada").toString();
      CompletableFuture<Token> waits =
          CompletableFuture.supplyAsync(() -> {
            try {
              return back.agreed(tokens, app(), NOW, Duration.ofSeconds(30));
            } catch (IOException e) {
              throw new CompletionException(e);
            }
          });
      assertTrue(visited(page, "forged", "stolen").contains("not what Rapport waits for"));
      assertTrue(visited(page, part(page, "state"), "code-1").contains("close this page"));
      assertEquals("access-1", waits.join().access());
    }
    assertEquals(1, heard.size(), "a forged answer is not passed on");
    assertTrue(heard.getFirst().contains("code=code-1&code_verifier="), heard.getFirst());
  }

  private static String part(String page, String name) {
    return page.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
  }

  /** What a browser is told that comes back with a state and a code. */
  private static String visited(String page, String state, String code) throws IOException {
    int port = Integer.parseInt(part(page, "redirect_uri").replaceFirst(".*%3A([0-9]+)%2F$", "$1"));
    try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String asked = "GET /?state=" + state + "&code=" + code + " HTTP/1.1\r\nHost: x\r\n\r\n";
      line.getOutputStream().write(asked.getBytes(StandardCharsets.US_ASCII));
      return new String(
          Objects.requireNonNull(line.getInputStream()).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aVeryLongTokenIsAskedForAnewEachTime() {
    answers.add(given("a".repeat(9_500), "refresh-2"));
    live.secret(id, token("", 0).secret());
    complete(look());
    complete(look());
    assertEquals(2, heard.size());
    assertTrue(heard.getLast().contains("refresh_token=refresh-2"), heard.getLast());
  }

  @Test
  void nothingOfATokenIsShown() {
    assertEquals("Token", token("access-1", 5).toString());
    assertEquals(token("a", 5), Token.of(token("a", 5).secret()).orElseThrow());
    assertTrue(Token.of("a password").isEmpty() || Token.of("oauth2 {broken").isEmpty());
  }
}
