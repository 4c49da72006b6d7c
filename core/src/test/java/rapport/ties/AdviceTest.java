package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdviceTest {

  private Kind.@Nullable Value wanted;
  private int alone;
  private int spoken;
  private int written = 9;
  private boolean heard = true;
  private boolean owed;
  private boolean ended;

  private String advice(Kind.Evidence evidence) {
    return Advice.of(
        new Advice.Facts(
            "Ruth",
            Kind.of(evidence),
            evidence,
            wanted,
            alone,
            spoken,
            written,
            heard,
            owed,
            ended));
  }

  private static Kind.Evidence begun(int mine, int all) {
    return new Kind.Evidence(30, new Share(mine, all), 12, 0, 0, 0, 0, null, null, null, null);
  }

  private static Kind.Evidence months(int with, int kept, int due) {
    return new Kind.Evidence(30, new Share(10, 20), with, kept, due, 0, 0, null, null, null, null);
  }

  @Test
  void whoAlwaysBeginsIsAnsweredByABeginning() {
    ended = true;
    assertEquals("Ruth began all 19 of your exchanges: begin one yourself.", advice(begun(0, 19)));
    assertEquals(
        "You began all 18 of your exchanges: offer something of use before you ask again, and leave the next turn to Ruth.",
        advice(begun(18, 18)));
    assertEquals(
        "Ruth began 15 of your 18 exchanges: begin the next one yourself.", advice(begun(3, 18)));
    assertEquals(
        "You began 15 of your 18 exchanges: offer something of use before you ask again.",
        advice(begun(15, 18)));
  }

  @Test
  void theRoadFollowsFromTheLastYear() {
    String said = "There was contact in 2 of 12 months: agree on the next time before you part.";
    assertEquals(said + " In the last year you only wrote: speak once.", advice(months(2, 0, 0)));
    heard = false;
    assertEquals(said, advice(months(2, 0, 0)));
    spoken = 4;
    assertEquals(
        said
            + " In the last year you only spoke with others there: ask for half an hour of just the two of you.",
        advice(months(2, 0, 0)));
    alone = 2;
    assertEquals(
        said
            + " You spoke with nobody else there 2 times in the last year: that is the place for it.",
        advice(months(2, 0, 0)));
    owed = true;
    assertEquals(
        said + " A letter of theirs waits for your answer: begin there.", advice(months(2, 0, 0)));
  }

  @Test
  void promisesThatWereNotKeptComeFirst() {
    ended = true;
    assertEquals(
        "1 of 5 promises between you were kept: keep one small one before you promise more.",
        advice(months(4, 1, 5)));
    assertEquals(
        "There was contact in 4 of 12 months: set a rhythm; a line is enough to keep it.",
        advice(months(4, 2, 5)));
  }

  @Test
  void nothingIsSaidWithoutEvidenceOrWhereNothingIsWeak() {
    assertEquals("", advice(begun(0, 0)));
    assertEquals("", advice(begun(9, 18)));
  }

  @Test
  void whatIsWantedHasNotToGrow() {
    wanted = Kind.Value.TRANSACTIONAL;
    assertEquals(
        "You want it transactional, and it is no less: nothing has to grow.", advice(begun(0, 19)));
    wanted = Kind.Value.MUTUAL;
    ended = true;
    assertEquals("Ruth began all 19 of your exchanges: begin one yourself.", advice(begun(0, 19)));
  }
}
