package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rapport.live.FakeServer;
import rapport.shapes.Json;

/** A mailbox added, watched, paused and removed in the pages. */
class ConnectionPagesTest extends Wired {

  private static final String SECRET = "geheim98765";

  private final FakeServer server;

  ConnectionPagesTest() throws IOException {
    server = new FakeServer();
    for (int n = 0; n < 3; n++)
      server
          .box("INBOX")
          .add(
              "From: maya@northwind.example\r\nTo: ada@helix.example\r\nDate: Mon, 2 Nov 2026 10:0"
                  + n
                  + ":00 +0000\r\nMessage-ID: <"
                  + n
                  + "@x.example>\r\n\r\n",
              "");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Wire.Answer post(String path, String fields) throws IOException {
    String session = rooms.session();
    return wire.post(path)
        .session(session)
        .form("token=" + Door.token(session) + (fields.isEmpty() ? "" : "&" + fields))
        .send();
  }

  private String add(String more) {
    return "kind=IMAP&address=ada@helix.example&password="
        + SECRET
        + "&host=localhost&port="
        + server.port()
        + "&security=NONE"
        + more;
  }

  private String page() throws IOException {
    return wire.get("/sources").session(rooms.session()).send().body();
  }

  private static String words(String page) {
    return page.replaceAll("</?a\\b[^>]*>", "");
  }

  @Test
  void aMailboxIsTriedAddedReadPausedAndRemoved() throws IOException, InterruptedException {
    Wire.Answer tried = post("/connections", add("&do=test"));
    assertEquals(200, tried.status());
    assertTrue(tried.body().contains("It lets you in: 1 folder, 3 messages."));
    assertEquals(List.of(), rooms.live.all());
    assertEquals(303, post("/connections", add("")).status());
    rooms.idle();
    assertTrue(words(page()).contains("3 messages = 3 read. Last look: 3 read, 3 of them new."));
    String list = "/sources/" + rooms.live.all().getFirst().state().receipt() + "/items";
    assertTrue(page().contains("<a href=\"" + list + "\">3 read</a>"));
    String opened = words(wire.get(list).session(rooms.session()).send().body());
    assertTrue(opened.contains("3 messages, chats and meetings."));
    assertTrue(page().contains("fresh until"));
    long id = rooms.live.all().getFirst().row().id();
    for (String path : List.of("/sources", "/api/sources", "/api/journal"))
      assertFalse(wire.get(path).session(rooms.session()).send().body().contains(SECRET), path);
    assertEquals(303, post("/connections/" + id + "/pause", "paused=true").status());
    assertTrue(page().contains("paused"));
    assertEquals(303, post("/connections/looks", "").status());
    assertEquals(303, post("/connections/" + id + "/removal", "data=true").status());
    assertEquals("[]", Json.mapper().readTree(api()).toString());
    assertEquals(0, rooms.look().everybody().size());
    try (var files = Files.list(rooms.home.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        assertFalse(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET),
            file.toString());
    }
  }

  private String api() throws IOException {
    return wire.get("/api/sources").session(rooms.session()).send().body();
  }

  @Test
  void whatDoesNotLetInIsToldAndNotKept() throws IOException {
    Wire.Answer inner =
        post("/connections", "kind=CALENDAR&address=https://169.254.169.254/x&do=add");
    assertEquals(400, inner.status());
    assertTrue(inner.body().contains("private network"));
    Wire.Answer none = post("/connections", "kind=IMAP&address=nobody&password=x");
    assertEquals(400, none.status());
    assertEquals(List.of(), rooms.live.all());
  }
}
