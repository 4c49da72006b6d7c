package rapport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Letters;

/** The terminal asks about the same promises as the page, and folds the same away. */
class PromisesCommandTest {

  @TempDir Path folder;

  private String promises(int daysLater, String... words) {
    String[] all = new String[words.length + 5];
    all[0] = "promises";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--home";
    all[words.length + 2] = folder.toString();
    all[words.length + 3] = "--now";
    all[words.length + 4] = Letters.NOW.plus(Duration.ofDays(daysLater)).toString();
    return Spoken.of(all).out();
  }

  @Test
  void whatIsOlderThanNinetyDaysIsCountedAndShownWhenAskedFor() throws IOException {
    String mail = new Letters().toMaya("a", 3).to(folder.resolve("a.mbox")).toString();
    Spoken.of("import", mail, "--me", "ada@helix.example", "--home", folder.toString());
    Planted.found(folder);
    String now = promises(1);
    assertTrue(now.contains("Kept by you: none was due yet"), now);
    assertTrue(now.contains("I will call."), now);
    assertFalse(now.contains("--older"), now);
    String later = promises(100);
    assertFalse(later.contains("I will call."), later);
    assertTrue(later.contains("1 from more than ninety days ago: rapport promises --older"), later);
    assertTrue(promises(100, "--older").contains("I will call."));
  }
}
