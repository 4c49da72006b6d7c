package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rapport.desk.Forms;
import rapport.shapes.Json;
import tools.jackson.databind.JsonNode;

/** Changes made and taken back by another program. */
class ChangesOverTheWireTest extends Wired {

  private static final Path DOC =
      Path.of(System.getProperty("rapport.root", "..")).resolve("docs/changes.md");

  private Wire.Answer change(String form) throws IOException {
    String session = rooms.session();
    return wire.post("/api/changes")
        .session(session)
        .with(Door.TOKEN_HEADER, Door.token(session))
        .json(form)
        .send();
  }

  @Test
  void aChangeIsMadeAndTakenBack() throws IOException {
    Wire.Answer added =
        change(
            "{\"change\": \"add-person\", \"called\": \"Noor Haddad\", \"email\": \"noor@quay.example\"}");
    assertEquals(200, added.status(), added.body());
    long entry = Json.mapper().readTree(added.body()).get("entry").asLong();
    JsonNode journal = Json.mapper().readTree(read("/api/journal"));
    assertEquals(entry, journal.get(0).get("entry").asLong());
    assertTrue(read("/api/people").contains("Noor Haddad"));
    assertEquals(200, change("{\"change\": \"undo\", \"entry\": " + entry + "}").status());
    assertEquals(409, change("{\"change\": \"undo\", \"entry\": " + entry + "}").status());
    assertTrue(!read("/api/people").contains("Noor Haddad"));
  }

  @Test
  void underOneKeyAChangeIsMadeOnce() throws IOException {
    String form = "{\"change\": \"add-person\", \"called\": \"Noor Haddad\"}";
    Wire.Answer first = keyed(form, "3f0c1a9e-one");
    assertEquals(400, first.status(), "a key that is too short");
    long entry = entry(keyed(form, "3f0c1a9e-5a77-one"));
    assertEquals(entry, entry(keyed(form, "3f0c1a9e-5a77-one")));
    assertEquals(1, read("/api/people").split("Noor Haddad", -1).length - 1);
    assertTrue(entry(keyed(form, "3f0c1a9e-5a77-two")) > entry);
  }

  private Wire.Answer keyed(String form, String key) throws IOException {
    String session = rooms.session();
    return wire.post("/api/changes")
        .session(session)
        .with(Door.TOKEN_HEADER, Door.token(session))
        .with("Idempotency-Key", key)
        .json(form)
        .send();
  }

  private static long entry(Wire.Answer answer) {
    assertEquals(200, answer.status(), answer.body());
    return Json.mapper().readTree(answer.body()).get("entry").asLong();
  }

  @Test
  void whatIsNoChangeIsRefusedInWords() throws IOException {
    for (String wrong :
        new String[] {
          "", "[]", "{\"change\": \"gossip\"}", "{\"change\": \"add-person\", \"called\": \"\"}"
        }) {
      Wire.Answer answer = change(wrong);
      assertEquals(400, answer.status(), wrong + ": " + answer.body());
    }
    String note = "{\"change\": \"write-note\", \"about\": \"NOTE\", \"words\": \"chess\", ";
    assertTrue(change(note + "\"person\": \"somebody\"}").body().contains("its part person "));
    assertTrue(change(note + "\"whom\": 5}").body().contains("it has no part called whom"));
    assertTrue(change("[]").body().contains("a JSON object with all its parts is wanted"));
    assertEquals(
        403, wire.post("/api/changes").session(rooms.session()).json("{}").send().status());
    assertEquals(401, wire.post("/api/changes").json("{}").send().status());
  }

  /** The id of a person is text where it is read; it may be sent as it was read. */
  @Test
  void aPersonIsSentAsItWasRead() throws IOException {
    change("{\"change\": \"add-person\", \"called\": \"Noor Haddad\"}");
    String id = Json.mapper().readTree(read("/api/people")).get(0).get("id").asString();
    for (String person : new String[] {id, "\"" + id + "\""})
      assertEquals(
          200,
          change(
                  "{\"change\": \"write-note\", \"about\": \"NOTE\", \"words\": \"chess\", \"person\": "
                      + person
                      + "}")
              .status());
    JsonNode notes = Json.mapper().readTree(read("/api/notes"));
    assertEquals(2, notes.size());
    assertEquals(id, notes.get(1).get("personId").asString());
  }

  @Test
  void everyChangeIsDescribed() throws IOException {
    String described = Files.readString(DOC);
    Forms.all()
        .keySet()
        .forEach(name -> assertTrue(described.contains("| `" + name + "` |"), name));
  }

  private String read(String path) throws IOException {
    return wire.get(path).session(rooms.session()).send().body();
  }
}
