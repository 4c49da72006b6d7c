package rapport.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What a test without a browser asks: a Rapport, over a wire. */
abstract class Wired {

  @TempDir Path folder;
  Rooms rooms;
  Wire wire;

  @BeforeEach
  void open() throws IOException {
    rooms = rooms(folder);
    wire = new Wire(rooms.server.port());
  }

  /** What Rapport holds at the outset. */
  Rooms rooms(Path folder) throws IOException {
    return Rooms.open(folder);
  }

  @AfterEach
  void close() {
    rooms.close();
  }
}
