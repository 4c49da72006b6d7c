package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rapport.desk.settings.SettingsChange.ConfirmAddresses;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.shapes.Json;
import rapport.sources.Sources;
import tools.jackson.databind.JsonNode;

/** Whoever brings in a mailbox without saying who they are is asked once, where they land. */
class IsThisYouTest extends Wired {

  private static final String THREE = "3 letters filed as sent are from it.";
  private static final String ONE = "One letter filed as sent is from it.";

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms rooms = Rooms.open(folder);
    Letters letters = new Letters();
    for (int n = 0; n < 12; n++) letters.fromMaya("a" + n, 9 * n + 2).toMaya("b" + n, 9 * n + 1);
    Path mail = letters.to(folder.resolve("mail.mbox"));
    new Intake(rooms.database, 1)
        .run(Sources.units(List.of(mail), false), List.of(), Rooms.NOW, new Intake.Watcher() {});
    return rooms;
  }

  @Test
  void theCardIsThereUntilItIsAnswered() throws IOException {
    List<String> asked = rooms.look().me().asked();
    assertFalse(asked.isEmpty());
    assertTrue(shown("/sources").select("#you").text().contains("Is this you, Ada Lindqvist?"));
    assertEquals(1, shown("/").select(".asks a[href='/sources#you']").size());
    rooms.make(new ConfirmAddresses());
    assertEquals(asked, rooms.look().me().addresses());
    assertTrue(shown("/sources").select("#you").isEmpty());
    assertTrue(shown("/").select(".asks a[href='/sources#you']").isEmpty());
  }

  @Test
  void everyAddressSaysWhyItIsTakenForTheOwners() throws IOException {
    String other = "Ada Lindqvist <a.lindqvist@post.example>";
    Letters letters = new Letters().toMaya("s1", 5).toMaya("s2", 6).toMaya("s3", 7);
    letters.letter("s4", other, "maya@northwind.example", 8);
    Path sent = letters.to(folder.resolve("Sent.mbox"));
    new Intake(rooms.database, 1)
        .run(Sources.units(List.of(sent), false), List.of(), Rooms.NOW, new Intake.Watcher() {});
    String card = shown("/sources").select("section[aria-labelledby=you]").text();
    JsonNode api = Json.mapper().readTree(page("/api/own-addresses"));
    assertEquals(2, api.size());
    for (JsonNode one : api) {
      boolean first = one.get("address").asString().equals("ada@helix.example");
      assertEquals(first ? THREE : ONE, one.get("reasons").get(0).asString());
      for (JsonNode reason : one.get("reasons")) assertTrue(card.contains(reason.asString()), card);
    }
    assertTrue(card.contains("“ada lindqvist” with that of ada@helix.example."), card);
  }

  @Test
  void aNoIsOneActWithTheYesAndHasOneWayBack() throws IOException {
    Letters letters = new Letters().toMaya("s1", 5).toMaya("s2", 6).toMaya("s3", 7);
    letters.letter("s4", "Ada Lindqvist <a.lindqvist@post.example>", "maya@northwind.example", 8);
    new Intake(rooms.database, 1)
        .run(
            Sources.units(List.of(letters.to(folder.resolve("Sent.mbox"))), false),
            List.of(),
            Rooms.NOW,
            new Intake.Watcher() {});
    assertEquals(2, shown("/sources").select(".yesno").size());
    form(
        "/settings/addresses/confirmation",
        Map.of("is-a.lindqvist@post.example", "no", "is-ada@helix.example", "yes"));
    assertEquals(List.of("ada@helix.example"), rooms.look().me().addresses());
    assertTrue(rooms.look().me().asked().isEmpty());
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), Rooms.NOW);
    assertEquals(2, rooms.look().me().asked().size());
  }

  private Document shown(String path) throws IOException {
    return Jsoup.parse(page(path));
  }
}
