package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an error in a reader costs, and what is never opened. */
class OneItemTest {

  @TempDir Path folder;

  @Test
  void anErrorInAReaderMakesOneItemUnreadable() {
    Item item =
        Item.at(
            "a.csv:7",
            () -> {
              throw new IllegalStateException("planted");
            });
    assertEquals("a.csv:7", assertInstanceOf(Item.Unreadable.class, item).where());
  }

  @Test
  void anEndlessDescentMakesOneItemUnreadable() {
    assertInstanceOf(Item.Unreadable.class, Item.at("a.eml", () -> descend(0)));
  }

  private static Item descend(int depth) {
    if (depth < 0) return new Item.Unreadable("a", "b");
    Item below = descend(depth + 1);
    return new Item.Unreadable(below.where(), "b");
  }

  @Test
  void aPipeIsToldAndNotOpened() throws Exception {
    Path pipe = folder.resolve("letter.eml");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Files.createSymbolicLink(folder.resolve("link.mbox"), Path.of("/dev/zero"));
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> looked(pipe));
  }

  private void looked(Path pipe) throws IOException {
    Unit unit = Sources.units(List.of(pipe), false).getFirst();
    assertEquals("unknown", unit.format());
    Collected told = new Collected(0);
    unit.read(Window.around(Instant.EPOCH), told);
    assertTrue(told.problems.toString().contains("only ordinary files"), told.problems.toString());
    assertEquals(List.of(), Sources.units(List.of(folder), false));
  }
}
