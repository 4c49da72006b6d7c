package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewsTest {

  private static News news(int week, String since, List<String> moved, List<String> vacant) {
    return new News("One launch date", "ship once", week, 8, since, moved, vacant);
  }

  @Test
  void itTellsTheWeekWhatMovedAndWhoIsMissing() {
    News news =
        news(3, "12 November", List.of("The 8th is held.", "Tests run"), List.of("Finance"));
    assertEquals("How it stands: One launch date", news.subject());
    assertEquals(
        """
        Hello everybody,

        This is how “One launch date” stands in week 3 of 8. The aim: ship once.

        What moved since 12 November:
        - The 8th is held
        - Tests run

        Nobody is named yet for “Finance”. If you know somebody, please tell me.

        What do you see that I do not? Tell me what speaks against it, too: I would rather hear it now than later.

        All the best,
        Ada\
        """,
        news.text("Ada"));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    String text = news(9, "", List.of(), List.of()).text("");
    assertTrue(text.contains("stands in week 9. The aim"));
    assertFalse(text.contains("moved"));
    assertFalse(text.contains("Nobody"));
    assertTrue(text.endsWith("All the best,"));
    assertTrue(news(1, "", List.of("a"), List.of()).text("").contains("What moved so far:\n- a"));
  }
}
