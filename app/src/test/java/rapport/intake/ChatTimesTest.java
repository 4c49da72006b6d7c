package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.StoredItem;
import rapport.store.sources.Arrivals;

/** When chats happened whose export names no zone. */
class ChatTimesTest {

  @Test
  void aClockWithoutAZoneShowedTheOwnersTime(@TempDir Path folder) throws IOException {
    Path chat = folder.resolve("WhatsApp Chat with Maya.txt");
    Files.writeString(
        chat, "23/11/2026, 09:30 - Maya: Are you there?\n23/11/2026, 09:31 - Ada: Yes.\n");
    try (Road road = new Road(folder.resolve("home"))) {
      assertEquals(2, road.one(chat).imported());
      assertEquals(
          List.of(Instant.parse("2026-11-23T08:31:00Z").getEpochSecond()),
          new Arrivals(road.database).newest(Road.OWNER, StoredItem.Kind.CHAT, 4_000_000_000L, 1));
    }
  }
}
