package rapport.web.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whoever types what a page is called gets there: every page that is about nobody in particular.
 */
class NamedPagesTest {

  /** The menu of a phone is no place of its own. */
  private static final Set<String> NO_PLACE = Set.of("/more");

  @Test
  void everyPageThatIsAboutNobodyHasAName() throws IOException {
    List<String> pages =
        Files.readAllLines(Path.of("..", "bench", "pages-asked.txt")).stream()
            .filter(line -> line.matches("/[a-z/-]*") && !NO_PLACE.contains(line))
            .filter(line -> !line.matches("/grow/(exercises|skills)/.+"))
            .toList();
    assertTrue(pages.size() > 30, pages.size() + " pages");
    assertEquals(List.of(), pages.stream().filter(page -> !FindView.names(page)).toList());
  }
}
