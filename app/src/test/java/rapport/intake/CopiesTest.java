package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.interactions.LeftOut;

/** One letter under several Message-IDs counts once, and each copy stands in the receipt. */
class CopiesTest {

  private static final String MONDAY = "Mon, 19 Oct 2026 09:00:00 +0000";
  private static final String LATER = "Mon, 19 Oct 2026 09:00:01 +0000";

  @TempDir Path folder;
  private final StringBuilder box = new StringBuilder();

  @Test
  void aFurtherCopyIsLeftOutByItsRule() throws IOException {
    letter(1, MONDAY, "ada@helix.example", "Roof");
    letter(2, MONDAY, "ada@helix.example", "Roof");
    letter(3, MONDAY, "ada@helix.example", "Roof");
    check(1, 2);
  }

  @Test
  void anythingElseThatDiffersIsAnotherLetter() throws IOException {
    letter(1, MONDAY, "ada@helix.example", "Roof");
    letter(2, LATER, "ada@helix.example", "Roof");
    letter(3, MONDAY, "bea@helix.example", "Roof");
    letter(4, MONDAY, "ada@helix.example", "Door");
    check(4, 0);
  }

  @Test
  void withoutASubjectNothingTellsTwoLettersApart() throws IOException {
    letter(1, MONDAY, "ada@helix.example", "");
    letter(2, MONDAY, "ada@helix.example", "");
    check(2, 0);
  }

  private void letter(int id, String date, String to, String subject) {
    box.append("From x@y Mon Oct 19 09:00:00 2026\nFrom: Maya Okafor <maya@northwind.example>\n")
        .append("To: " + to + "\nSubject: " + subject + "\nDate: " + date + "\n")
        .append("Message-ID: <" + id + "@northwind.example>\n\nbody\n\n");
  }

  private void check(int imported, long copies) throws IOException {
    Path file = Files.writeString(folder.resolve("box.mbox"), box);
    try (Road road = new Road(folder.resolve("home"))) {
      Receipt receipt = road.one(file);
      assertEquals(imported, receipt.imported());
      assertEquals(
          copies == 0 ? Map.of() : Map.of(LeftOut.COPY, copies), receipt.leftOut(), "left out");
      assertEquals(0, road.one(file).imported(), "again");
    }
  }
}
