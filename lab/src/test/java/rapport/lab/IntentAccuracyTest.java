package rapport.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lab says of labelled sentences: that the weights shipped are those that were fitted. */
@Tag("shared")
class IntentAccuracyTest {

  private static final Path LINES =
      Path.of(System.getProperty("rapport.shared", "none"), "data/promises/parakweet-train.txt");

  @TempDir private Path folder;

  @Test
  void aProposalIsWhatPeopleCallAnIntent() throws IOException {
    List<String[]> rows = Files.readAllLines(LINES).stream().map(l -> l.split("\t", 2)).toList();
    Path file = folder.resolve("sentences.txt");
    Files.write(file, rows.stream().map(row -> row[1]).toList());
    List<String> said =
        Spoken.of("lab", "promises", "--sentences", file.toString()).out().lines().toList();
    assertEquals(rows.size(), said.size());
    double hits = 0;
    double either = 0;
    for (int i = 0; i < said.size(); i++) {
      boolean yes = rows.get(i)[0].equals("Yes");
      boolean found = Json.mapper().readTree(said.get(i)).get("proposal").asDouble() > 0.5;
      if (yes && found) hits++;
      either += (yes ? 1 : 0) + (found ? 1 : 0);
    }
    assertTrue(2 * hits / either >= 0.78, "F1 " + 2 * hits / either);
  }
}
