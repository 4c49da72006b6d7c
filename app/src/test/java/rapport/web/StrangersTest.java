package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to be asked by a stranger: nothing is read, kept or told. */
@Isolated
class StrangersTest extends Wired {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/form-data; boundary=b";
  private static final String PART =
      "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.eml\"\r\n\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/sources/uploads", "/nothing"})
  void aStrangersUploadIsRefusedBeforeItIsRead(String path) throws IOException {
    assertEquals(401, announced("POST", path, FILES, 60_000_000, PART + "x".repeat(5_000)));
    try (Stream<Path> kept = Files.walk(rooms.home.uploads())) {
      assertEquals(1, kept.count());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/view", "/sign-in", "/check-in", "/style"})
  void aStrangersLongFormIsRefusedBeforeItIsRead(String path) throws IOException {
    assertEquals(413, announced("POST", path, FORM, 2_000_000, "k"));
    assertEquals(413, announced("POST", path, FILES, 2_000, PART));
    assertEquals(413, announced("GET", path, FILES, 2_000, PART));
    assertEquals(413, announced("POST", path, FORM + "\r\nTransfer-Encoding: chunked", -1, ""));
  }

  @Test
  void filesAreTakenWhereFilesAreWantedAlone() throws IOException {
    String session = rooms.session();
    String token = "?token=" + Door.token(session);
    assertEquals(
        413, wire.post("/settings" + token).session(session).multipart("a", "b").send().status());
  }

  @Test
  void twoHundredHalfFormsLeaveTheOwnersPagesAsTheyAre() throws IOException {
    List<Socket> held = new java.util.ArrayList<>();
    for (int n = 0; n < 200; n++) held.add(begun("POST", "/view", FORM, 2_000_000, "k"));
    assertEquals(200, wire.get("/settings").session(rooms.session()).send().status());
    for (Socket one : held) one.close();
  }

  @Test
  void whatTomcatItselfRefusesTellsNothingOfTheInside() throws IOException {
    for (Wire.Request odd :
        List.of(
            wire.get("/").with("X", "a".repeat(9_000)),
            wire.get("/\0"),
            wire.get("/WEB-INF/web.xml").session(rooms.session()))) {
      Wire.Answer answer = odd.send();
      assertTrue(answer.status() >= 400 && answer.status() < 500, answer.head());
      assertFalse(answer.body().contains("org.apache"), answer.body());
      assertTrue(answer.head().contains("Content-Security-Policy"), answer.head());
    }
  }

  @Test
  void aFormOfTooManyFieldsDoesNotFit() throws IOException {
    String fields = "a&".repeat(20_000);
    int stranger = wire.post("/view").form(fields).send().status();
    assertEquals(400, stranger);
    String session = rooms.session();
    int owner = wire.post("/settings").session(session).form(fields).send().status();
    assertEquals(403, owner);
  }

  @Test
  void errorsOfTheApiAreProblems() throws IOException {
    problem(401, wire.get("/api/people").send());
    problem(401, wire.get("/api/nothing").send());
    String session = rooms.session();
    for (String path :
        List.of("people/0", "people/999999", "nothing", "people/0/ways", "needs/7/candidates"))
      problem(404, wire.get("/api/" + path).session(session).send());
    problem(400, wire.get("/api/people?limit=many").session(session).send());
    problem(403, wire.post("/api/people").session(session).send());
    problem(403, wire.get("/api/people").with("Sec-Fetch-Site", "cross-site").send());
  }

  private static void problem(int status, Wire.Answer answer) {
    assertEquals(status, answer.status());
    assertTrue(answer.head().contains("application/problem+json"), answer.head());
    assertTrue(answer.body().contains("\"status\" : " + status), answer.body());
    assertTrue(answer.body().contains("\"detail\""), answer.body());
  }

  @Test
  void whatAKilledRunLeftOfUploadsIsClearedAtTheStart() throws IOException {
    rooms.close();
    Path left = Files.createDirectory(rooms.home.uploads().resolve("upload-1"));
    Files.writeString(left.resolve("0-a.mbox"), "From maya@northwind.example");
    rooms = rooms(folder);
    assertFalse(Files.exists(left));
  }

  @Test
  void aPortInUseIsSaidInOneSentence() {
    Options same = Options.local(rooms.server.port(), rooms.home.uploads());
    Exception refused =
        assertThrows(
            IllegalStateException.class,
            () ->
                Server.start(
                    same, rooms.desk, rooms.jobs, rooms.live, rooms.sessions, () -> rooms.now));
    assertEquals(
        "port " + rooms.server.port() + " is in use; choose another with --port",
        refused.getMessage());
  }

  @Test
  void aPipeIsNoSource() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    String session = rooms.session();
    for (String path : List.of(pipe.toString(), "/proc/version", "/dev/zero")) {
      String form = "path=" + path + "&token=" + Door.token(session);
      Wire.Answer answer = wire.post("/sources/paths").session(session).form(form).send();
      assertEquals(400, answer.status(), path);
    }
    assertEquals(0, rooms.jobs.all().size());
  }

  /** The status of a request that announces more than it sends. */
  private int announced(String method, String path, String type, long length, String sent)
      throws IOException {
    try (Socket socket = begun(method, path, type, length, sent);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
      return Integer.parseInt(in.readLine().substring(9, 12));
    }
  }

  private Socket begun(String method, String path, String type, long length, String sent)
      throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), wire.port());
    socket.setSoTimeout(5_000);
    String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + wire.port();
    String size = length < 0 ? "" : "\r\nContent-Length: " + length;
    OutputStream out = socket.getOutputStream();
    String all = head + "\r\nContent-Type: " + type + size + "\r\n\r\n" + sent;
    out.write(all.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }
}
