package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StyleTest {

  private static Style style(@Nullable Integer structured, @Nullable Integer fast) {
    return new Style(structured, fast, Style.Said.ME);
  }

  @Test
  void adviceComesWhereBothDifferByTwoSteps() {
    assertEquals(
        List.of(
            "Send Maya an agenda before you meet, and end with who does what.",
            "Send Maya the question ahead, and ask for an answer on another day."),
        style(1, -1).advice(style(-1, 1), "Maya"));
  }

  @Test
  void noneWhereTheyAgreeOrNothingWasSaid() {
    assertEquals(List.of(), style(1, 1).advice(style(0, 0), "Maya"));
    assertEquals(List.of(), style(null, null).advice(style(2, 2), "Maya"));
    assertEquals(List.of(), style(2, 2).advice(style(null, null), "Maya"));
  }

  @Test
  void itIsToldInWords() {
    assertEquals("very structured, deliberate", style(2, -1).words());
    assertEquals("", Style.UNKNOWN.words());
  }

  @Test
  void beyondTwoStepsThereIsNothing() {
    assertThrows(IllegalArgumentException.class, () -> style(3, 0));
  }
}
