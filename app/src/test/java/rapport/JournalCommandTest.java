package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rapport journal} says what was done in the words of the page “What I did”. */
class JournalCommandTest {

  @TempDir Path folder;

  @BeforeEach
  void something() {
    assertEquals(
        0,
        change(
                "{\"change\": \"add-person\", \"called\": \"Maya Okafor\", \"email\": \"maya@northwind.example\","
                    + " \"phone\": null, \"organisation\": null, \"title\": null}")
            .code());
    assertEquals(
        0, change("{\"change\": \"set-level\", \"person\": 1, \"level\": \"MANAGER\"}").code());
  }

  private Spoken change(String json) {
    return said("change", json);
  }

  private Spoken said(String first, String second) {
    return Spoken.of(
        first,
        second,
        "--home",
        folder.resolve("home").toString(),
        "--now",
        "2026-11-23T07:30:00Z");
  }

  @Test
  void whatWasDoneIsToldInWordsNewestFirst() {
    String[] lines = said("journal", "--most=9").out().strip().split("\n");
    assertEquals(2, lines.length);
    assertTrue(
        lines[0].matches(" *2  23 Nov 2026, \\d\\d:30  Said what level somebody has · Maya Okafor"),
        lines[0]);
    assertTrue(lines[1].endsWith("Added a person: Maya Okafor"), lines[1]);
  }

  @Test
  void whatWasTakenBackSaysSo() {
    String lines = said("journal", "--undo=2").out();
    assertTrue(lines.contains("Took a change back"), lines);
    assertTrue(lines.contains("Maya Okafor  (taken back by 3)"), lines);
  }

  @Test
  void nothingDoneIsSaid() {
    assertEquals(
        "Nothing was done yet.\n",
        Spoken.of("journal", "--home", folder.resolve("other").toString()).out());
  }
}
