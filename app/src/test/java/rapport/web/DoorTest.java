package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rapport.web.settings.Password;

/** Coming in, going out, and what is let through the door. */
class DoorTest extends Wired {

  private static final Instant NOW = Rooms.NOW;

  @Test
  void aLinkSignsInOnce() throws IOException {
    String path = rooms.link().replaceFirst("^http://[^/]+", "");
    Wire.Answer first = wire.get(path).send();
    assertEquals(303, first.status());
    assertTrue(first.head().contains("HttpOnly"));
    assertTrue(first.head().contains("SameSite=Strict"));
    assertEquals(401, wire.get(path).send().status());
  }

  @Test
  void signingOutEndsTheSession() throws IOException {
    String session = rooms.session();
    String token = "token=" + Door.token(session);
    assertEquals(200, wire.get("/settings").session(session).send().status());
    assertEquals(303, wire.post("/sign-out").session(session).form(token).send().status());
    assertEquals(401, wire.get("/settings").session(session).send().status());
  }

  @Test
  void aFormOfThePageItselfIsTaken() throws IOException {
    String session = rooms.session();
    Wire.Request form =
        wire.post("/settings")
            .session(session)
            .form("name=Ada&zone=Europe/Berlin&theme=dark&token=" + Door.token(session))
            .with("Origin", "http://127.0.0.1:" + wire.port())
            .with("Sec-Fetch-Site", "same-origin");
    assertEquals(303, form.send().status());
    assertEquals("Ada", rooms.look().me().name());
    assertTrue(wire.get("/").session(session).send().body().contains("data-theme=\"dark\""));
  }

  @Test
  void anUploadIsStreamedToDisk() throws IOException {
    String session = rooms.session();
    Wire.Request upload =
        wire.post("/sources/uploads?token=" + Door.token(session))
            .session(session)
            .multipart("../../evil.eml", "From: maya@northwind.example\r\n\r\nhello");
    assertEquals(303, upload.send().status());
    assertFalse(Files.exists(folder.resolve("evil.eml")));
    assertEquals("1 file", rooms.jobs.all().size() + " file");
  }

  @Test
  void anUploadBeyondTheBoundIsRefusedWithoutBeingKept() throws IOException {
    String session = rooms.session();
    Wire.Request upload =
        wire.post("/sources/uploads?token=" + Door.token(session))
            .session(session)
            .multipart("big.eml", "x".repeat(200_000));
    assertEquals(413, upload.send().status());
    assertEquals(0, rooms.jobs.all().size());
    try (Stream<Path> left = Files.walk(rooms.home.uploads())) {
      assertEquals(0, left.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void anotherRapportOnThisMachineKeepsItsSession() throws IOException {
    String session = rooms.session();
    try (Rooms demo = Rooms.open(folder.resolve("demo"))) {
      Wire other = new Wire(demo.server.port());
      String path = demo.link().replaceFirst("^http://[^/]+", "");
      String head = other.get(path).send().head();
      assertTrue(head.contains(Door.COOKIE + other.port() + "="), "named by its port");
    }
    assertEquals(200, wire.get("/settings").session(session).send().status());
  }

  @Test
  void wordsOfOthersAreNotPutIntoAPage() throws IOException {
    String session = rooms.session();
    String page = wire.get("/find?q=%3Cscript%3E").session(session).send().body();
    assertFalse(page.contains("<script>"), "a query is text");
    page = wire.get("/settings?said=<b>x&undo=1").session(session).send().body();
    assertFalse(page.contains("notice__words"), "an unknown word is not said");
  }

  @Test
  void aWayBackLeadsNowhereElse() {
    List<String> elsewhere =
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "/-/../x");
    for (String back : elsewhere) assertEquals("/people", Pages.back(back, "/people"), back);
    assertEquals("/people/7?from=50", Pages.back("/people/7?from=50&said=later&undo=3", "/"));
    assertEquals("/", Pages.back("/?said=later&undo=3", "/x"));
    assertEquals("/", Pages.back("/people/7/letters/answer?about=contact%3A9,/", "/x"));
  }

  @Test
  void beyondThisMachineNeedsACertificateAndAPassword() {
    assertThrows(IllegalArgumentException.class, () -> new Options("0.0.0.0", 0, folder, 1, null));
  }

  @Test
  void thePasswordWaitsAfterFiveWrongTries() throws IOException {
    Path file = folder.resolve("password");
    Files.writeString(file, "a long enough secret\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Password password = Password.of(new Options.Remote(file, "", file));
    for (int i = 0; i < 5; i++) assertEquals(Password.Outcome.WRONG, password.check("no", NOW));
    assertEquals(Password.Outcome.WAIT, password.check("a long enough secret", NOW));
    Instant later = NOW.plusSeconds(61);
    assertEquals(Password.Outcome.RIGHT, password.check("a long enough secret", later));
  }

  @Test
  void aPasswordThatOthersCanReadIsRefused() throws IOException {
    Path file = folder.resolve("password");
    Files.writeString(file, "a long enough secret\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThrows(
        IllegalArgumentException.class, () -> Password.of(new Options.Remote(file, "", file)));
  }
}
