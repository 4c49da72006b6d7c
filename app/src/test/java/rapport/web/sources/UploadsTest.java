package rapport.web.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that would fill the disk are not taken. */
class UploadsTest {

  private static final long MB = 1L << 20;

  @Test
  void whatHasRoomIsTaken() {
    assertNull(Uploads.refusal(100 * MB, 158 * MB));
    assertNull(Uploads.refusal(-1, 0), "a length that is not announced is bounded elsewhere");
  }

  @Test
  void aFileKeepsItsNameAndTheSecondOfANameGetsANumber(@TempDir Path folder) throws IOException {
    assertEquals("Sent.mbox", name(Files.createFile(Uploads.free(folder, "Sent.mbox"))));
    assertEquals("2-Sent.mbox", name(Files.createFile(Uploads.free(folder, "Sent.mbox"))));
    assertEquals("3-Sent.mbox", name(Uploads.free(folder, "Sent.mbox")));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Test
  void whatHasNoneIsRefusedInOneSentence() {
    assertEquals(
        "These files have 100 MB and the disk has 156 MB left, so they were not taken.",
        Uploads.refusal(100 * MB, 156 * MB));
    assertEquals(
        "These files have 8191 MB and the disk has 0 MB left, so they were not taken.",
        Uploads.refusal(8_191 * MB, 0));
  }
}
