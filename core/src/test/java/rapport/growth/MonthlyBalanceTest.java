package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.network.Need;

class MonthlyBalanceTest {

  private static MonthlyBalance of(Integer... answers) {
    return new MonthlyBalance(1, LocalDate.of(2026, 12, 1), List.of(answers));
  }

  @Test
  void whatIsLowComesLowestFirstAndWhatWasPassedOverNever() {
    assertEquals(List.of(Giving.LIGHTNESS, Giving.BELONGING), of(2, 3, 5, 1, 0, 4, 3, 3).low());
    assertEquals(List.of(), of(0, 0, 0, 0, 0, 0, 0, 0).low());
  }

  @Test
  void itIsReadAsItWasWritten() {
    MonthlyBalance one = of(1, 2, 3, 4, 5, 0, 1, 2);
    assertEquals(one.answers(), MonthlyBalance.read(one.text()));
  }

  @Test
  void anotherNumberOfAnswersOrAnotherAnswerIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> of(1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> of(1, 2, 3, 4, 5, 6, 1, 1));
  }

  @Test
  void eachWishIsANeedAndEachStepNamesSomebody() {
    for (Giving one : Giving.values()) {
      assertFalse(one.wish().length() > Need.LONGEST);
      assertEquals(1, one.step("Maya").split("Maya", -1).length - 1, one.step("Maya"));
    }
  }
}
