package rapport.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One look at a time at the sources of a home, and none waits for another home's. */
class LookingTest {

  private final Path folder;

  LookingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path home(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name)).resolve("looking.lock");
  }

  @Test
  void oneHomeIsLookedForOnceAtATime() throws IOException {
    Path home = home("ada");
    try (Looking _ = Looking.begun(home).orElseThrow()) {
      assertTrue(Looking.begun(home).isEmpty());
      assertTrue(Looking.begun(home.resolve("../looking.lock")).isEmpty(), "under another name");
    }
    Looking.begun(home).orElseThrow().close();
  }

  @Test
  void anotherHomeDoesNotWait() throws IOException {
    try (Looking _ = Looking.begun(home("ada")).orElseThrow()) {
      Looking.begun(home("maya")).orElseThrow().close();
    }
  }
}
