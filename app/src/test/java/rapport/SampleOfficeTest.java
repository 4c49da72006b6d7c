package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.cli.House;

/** From an empty home to the sample office with one press, and nothing of it in the home. */
class SampleOfficeTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeAll
  static void theFilesAreAtHand() {
    System.setProperty("rapport.cast", System.getProperty("rapport.root") + "/cast/files");
  }

  @Test
  void onePressOpensItBesideAnEmptyHomeAndItEndsWithIt() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    House served = Rapport.opener().open(folder.resolve("home"));
    Thread serving = Thread.ofVirtual().start(() -> serve(served, first));
    String own = first.get(LONG.toSeconds(), TimeUnit.SECONDS);
    int port = URI.create(own).getPort();
    String page = get(own);
    assertEquals(1, Jsoup.parse(page).select("form[action=/sample]").size());
    assertFalse(page.contains("You are looking at"), "these are one's own");
    Map<String, Long> before = held(served);
    String link = pressed(page, port);
    int beside = URI.create(link).getPort();
    String sample = get(link);
    assertEquals(
        "http://127.0.0.1:" + port + "/",
        Jsoup.parse(sample).select("aside.elsewhere a").attr("href"));
    assertTrue(get("http://127.0.0.1:" + beside + "/people").contains("Maya Okafor"));
    assertFalse(get("http://127.0.0.1:" + port + "/people").contains("Maya Okafor"));
    assertEquals(before, held(served));
    String again = pressed(page, port);
    assertEquals(beside, URI.create(again).getPort(), "one at most");
    assertTrue(
        get(again).contains("You are looking at the sample office"), "a new link every time");
    assertEquals(1, homes(beside).size());
    served.close();
    assertTrue(serving.join(LONG));
    assertThrows(IOException.class, () -> get("http://127.0.0.1:" + beside + "/"));
    assertEquals(List.of(), homes(beside));
  }

  @Test
  void itEndsWhileItIsBeingMade() throws Exception {
    CompletableFuture<String> first = new CompletableFuture<>();
    House served = Rapport.opener().open(folder.resolve("other"));
    Thread serving = Thread.ofVirtual().start(() -> serve(served, first));
    String own = first.get(LONG.toSeconds(), TimeUnit.SECONDS);
    String page = get(own);
    assertEquals(
        "1", press(page, URI.create(own).getPort()).headers().firstValue("Refresh").orElse(""));
    served.close();
    assertTrue(serving.join(LONG));
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(one -> one.getName().equals("sample")),
        "nobody goes on making it");
  }

  private static void serve(House served, CompletableFuture<String> first) {
    try {
      served.serve(
          new House.Serving("127.0.0.1", 0, InstantSource.system(), null, null), first::complete);
    } catch (IOException | RuntimeException e) {
      first.completeExceptionally(e);
    }
  }

  /** What a home holds, but for who is signed in. */
  private static Map<String, Long> held(House home) {
    Map<String, Long> counts = new java.util.TreeMap<>(home.counts());
    counts.remove("session");
    return counts;
  }

  /** Presses the button, and goes where the browser is led. */
  private String pressed(String page, int port) throws Exception {
    URI sample = URI.create("http://127.0.0.1:" + port + "/sample");
    HttpResponse<String> answer = press(page, port);
    long last = System.nanoTime() + LONG.toNanos();
    while (System.nanoTime() < last) {
      assertEquals(200, answer.statusCode());
      String next = answer.headers().firstValue("Refresh").orElse("none");
      if (next.startsWith("0; url=")) return next.substring("0; url=".length());
      assertEquals("1", next, answer.body());
      answer =
          browser.send(
              HttpRequest.newBuilder(sample).build(), HttpResponse.BodyHandlers.ofString());
    }
    throw new AssertionError("it does not open");
  }

  private HttpResponse<String> press(String page, int port) throws Exception {
    String token = Jsoup.parse(page).select("form[action=/sample] input[name=token]").val();
    HttpRequest press =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sample"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
            .build();
    return browser.send(press, HttpResponse.BodyHandlers.ofString());
  }

  private String get(String address) throws Exception {
    return browser
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** The throw-away homes that say they are served at a port. */
  private static List<Path> homes(int port) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(one -> String.valueOf(one.getFileName()).startsWith("rapport-demo"))
          .filter(one -> says(one, port))
          .toList();
    }
  }

  private static boolean says(Path home, int port) {
    try {
      return Files.readString(home.resolve("serving.lock")).contains(":" + port + "/");
    } catch (IOException gone) {
      return false;
    }
  }
}
