package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Sink;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.store.StoreFailure;

/** What would fill the disk is refused before it begins. */
class DiskRoomTest {

  /** A unit that says it is so large, and fails the test when it is opened. */
  private record Large(long size) implements Unit {
    @Override
    public String name() {
      return "large.mbox";
    }

    @Override
    public Path path() {
      return Path.of("large.mbox");
    }

    @Override
    public String format() {
      return "mbox";
    }

    @Override
    public void read(Window window, Sink sink) {
      throw new AssertionError("it was begun");
    }
  }

  @Test
  void anImportThatWouldFillTheDiskIsNotBegun(@TempDir Path folder) throws IOException {
    try (Road road = new Road(folder.resolve("home"))) {
      for (long size : new long[] {Long.MAX_VALUE, Long.MAX_VALUE / 2}) {
        List<Unit> units = List.of(new Large(size), new Large(size));
        StoreFailure refused =
            assertThrows(
                StoreFailure.class,
                () -> road.intake.run(units, List.of(), Letters.NOW, new Intake.Watcher() {}));
        String told = String.valueOf(refused.getMessage());
        assertTrue(
            told.matches("This needs up to \\d+ GB of room and the disk has .* left, so .*"));
      }
      assertEquals(0L, road.counts().get("receipt"));
    }
  }
}
