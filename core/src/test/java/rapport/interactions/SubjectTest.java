package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

  @Test
  void marksOfRepliesAndForwardsGo() {
    check("Harbour budget", "Re: FW: aw[2] : Harbour budget");
    check("Harbour budget", " Antw: SV:Harbour budget ");
  }

  @Test
  void wordsThatOnlyBeginLikeMarksStay() {
    check("Research: harbour", "Research: harbour");
    check("Harbour: re budget", "Harbour: re budget");
  }

  @Test
  void marksAloneSayNothing() {
    check("", "Re: ");
    check("", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "California Update p.2; 5/29/01",
        "California Power Crisis Update (No. 10)",
        "FW: Harbour budget",
        "Re: Fwd: Harbour budget",
        "FYI",
        "Thank you for everything",
        "Northwind Mentions",
        "Newsletter #12",
      })
  void forwardsThanksAndSeriesWaitForNoAnswer(String subject) {
    assertTrue(Subject.asksNothing(subject), subject);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Harbour budget",
        "Re: Plan for 2027",
        "Thanks – and could you send the figures?",
        "Five numbers I need"
      })
  void otherSubjectsMayWait(String subject) {
    assertFalse(Subject.asksNothing(subject), subject);
  }

  private static void check(String bare, String subject) {
    assertEquals(bare, Subject.bare(subject));
  }
}
