package rapport.sources.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.people.Detail;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;

class NametagTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));

  private static Collected read() throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/contract/nametag.json"));
    return Collected.of(new Nametag(), "nametag.json", WINDOW, bytes, 0);
  }

  @Test
  void eachPersonIsACard() throws IOException {
    Item.Contact maya = read().all(Item.Contact.class).getFirst();
    assertEquals("Maya Okafor", maya.card().name());
    assertEquals("nametag:p1", maya.card().uid());
    assertEquals("Northwind", maya.card().organisation());
    assertEquals(List.of("+493012345678"), maya.phones());
    assertEquals(
        List.of("1984-04-13", "Kiel, Germany", "Likes tides.", "Harbour"),
        maya.details().stream().map(Detail::value).toList());
  }

  @Test
  void theJournalIsToldByItsNumber() throws IOException {
    assertEquals(List.of("of the kind “journal entry” 1 were left alone"), read().problems);
  }
}
