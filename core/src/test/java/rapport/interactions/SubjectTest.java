package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

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

  private static void check(String bare, String subject) {
    assertEquals(bare, Subject.bare(subject));
  }
}
