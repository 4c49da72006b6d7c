package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Letters;
import rapport.shapes.Json;

/** The map's questions on the command line are those of its page and of the API. */
class MapCommandTest {

  private static final String NOW = Letters.NOW.toString();

  @TempDir Path folder;

  @Test
  void theThreeQuestionsAreAnsweredAsTheApiAnswersThem() throws IOException {
    var asked = Planted.questions(folder);
    Spoken said = map("--to", "kim", "--json");
    assertEquals(asked, Json.mapper().readTree(said.out()));
    assertTrue(asked.get("ways").size() > 0);
  }

  @Test
  void itSaysInWordsWhoConnectsAndWhatChanged() throws IOException {
    Planted.questions(folder);
    String ways = map("--to", "kim").out();
    assertTrue(ways.contains("You → ") && ways.contains("Kim"), ways);
    String rest = map().out();
    assertTrue(rest.contains("new") && rest.contains("Young"), rest);
    assertTrue(rest.contains("gone quiet") || rest.contains("only way in"), rest);
    String then = map("--by", "2025-12").out();
    assertTrue(then.contains("as it stood on 2025-12-31"), then);
    assertEquals(2, map("--by", "December").code(), "no month");
    assertEquals(2, map("--from", "maya").code(), "from alone asks nothing");
    assertEquals(2, map("--from", "maya", "--to", "maya").code(), "one and the same");
    assertEquals(2, map("--to", "nobody at all").code());
  }

  private Spoken map(String... words) {
    String[] all = new String[words.length + 5];
    all[0] = "map";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--home";
    all[words.length + 2] = folder.resolve("questions").toString();
    all[words.length + 3] = "--now";
    all[words.length + 4] = NOW;
    return Spoken.of(all);
  }
}
