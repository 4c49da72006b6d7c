package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.cli.House;

/** Nobody is stranded outside: a running Rapport gives new links, and a second one opens it. */
class LinkTest {

  @TempDir Path folder;

  @Test
  void aRunningServerGivesNewLinksAndASecondOneOpensIt() throws Exception {
    Path home = folder.resolve("home");
    assertEquals(2, spoken("link").code(), "nothing serves yet");
    CompletableFuture<String> first = new CompletableFuture<>();
    House served = Rapport.opener().open(home);
    Thread serving =
        Thread.ofVirtual()
            .start(() -> {
              try {
                served.serve(
                    new House.Serving("127.0.0.1", 0, InstantSource.system(), null, null),
                    first::complete);
              } catch (Exception e) {
                first.completeExceptionally(e);
              }
            });
    String link = first.get(60, TimeUnit.SECONDS);
    String next = spoken("link").out().strip();
    assertNotEquals(link, next);
    assertEquals(URI.create(link).getPort(), URI.create(next).getPort());
    assertEquals(303, opened(next));
    assertEquals(401, opened(next), "it works once");
    Spoken second = spoken("serve", "--port", "0");
    assertEquals(0, second.code(), second.err());
    assertTrue(second.out().contains(" already.\nOpen http://127.0.0.1:"), second.out());
    served.close();
    serving.join(30_000);
    try (House after = Rapport.opener().open(home)) {
      assertNull(after.link());
    }
  }

  private static int opened(String link) throws Exception {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<Void> answer =
          browser.send(
              HttpRequest.newBuilder(URI.create(link)).build(),
              HttpResponse.BodyHandlers.discarding());
      assertNotNull(answer);
      return answer.statusCode();
    }
  }

  private Spoken spoken(String... words) {
    return Spoken.of(List.of("--home", folder.resolve("home").toString()), words);
  }
}
