package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names as sources write them, and their parts: {@code written → shown | given | family}. */
class NamesGoldenTest {

  private static final Path NAMES = Path.of("src/test/resources/people/names.txt");

  @Test
  void namesAreTakenApartAsTheirOwnersWriteThem() throws IOException {
    List<String> expected = Files.readAllLines(NAMES);
    List<String> found = new ArrayList<>();
    for (String line : expected) found.add(line.startsWith("#") ? line : told(line));
    if (Boolean.getBoolean("golden.write")) Files.write(NAMES, found);
    assertEquals(String.join("\n", expected), String.join("\n", found));
    assertTrue(found.stream().filter(line -> !line.startsWith("#")).count() >= 300);
  }

  @Test
  void aNameThatIsShownIsShownTheSameAgain() throws IOException {
    for (String line : Files.readAllLines(NAMES)) {
      String shown = line.startsWith("#") ? null : Names.shown(written(line));
      if (shown != null) assertEquals(shown, Names.shown(shown), line);
    }
  }

  private static String written(String line) {
    int arrow = line.indexOf(" → ");
    return arrow < 0 ? line : line.substring(0, arrow);
  }

  private static String told(String line) {
    String written = written(line);
    Names.Parts parts = Names.parts(written);
    return written
        + " → "
        + (parts == null
            ? "nobody"
            : parts.shown() + " | " + parts.given() + " | " + parts.family());
  }
}
