package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rapport.nurture.Office.TODAY;
import static rapport.nurture.Office.promise;
import static rapport.nurture.Office.standing;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rapport.interactions.Promise;
import rapport.interactions.Story;

class BriefTest {

  @Test
  void theFirstMeetingSaysSo() {
    check(new Story(), List.of(), "You have not been in touch with Maya yet.");
  }

  @Test
  void theLastContactIsTold() {
    check(new Story().sent(9, 1), List.of(), "Last contact yesterday, “Harbour budget”.");
  }

  @Test
  void aContactOfManyYearsAgoIsToldInYears() {
    check(new Story().sent(729), List.of(), "Last contact 729 days ago, “Harbour budget”.");
    check(new Story().sent(9200), List.of(), "Last contact 25 years ago, “Harbour budget”.");
  }

  @Test
  void whoWaitsIsToldFirst() {
    check(
        new Story().sent(9).received(3),
        List.of(),
        "Maya waits for your answer: “Harbour budget”.",
        "Last contact 3 days ago.");
  }

  @Test
  void promisesOfBothSidesComeBeforeAll() {
    check(
        new Story().met(0),
        List.of(promise(1, 1, true, TODAY.plusDays(2)), promise(2, 1, false, null)),
        "You promised: send the figures, due 25 November.",
        "Maya promised: send the figures.",
        "Last contact today, “Harbour budget”.");
  }

  @Test
  void whatMayBeOwedComesBeforeTheLastContact() {
    Brief brief =
        Brief.of(
            standing(1, "Maya Okafor", new Story().sent(9).received(3)),
            List.of(),
            List.of("Perhaps promised by you on 18 November: “I will send it”."),
            interaction -> Optional.of("Re: Harbour budget"),
            TODAY);
    assertEquals(
        List.of(
            "Maya waits for your answer: “Harbour budget”.",
            "Perhaps promised by you on 18 November: “I will send it”.",
            "Last contact 3 days ago."),
        brief.lines());
  }

  @Test
  void promisesToOthersAreNotTold() {
    check(
        new Story(),
        List.of(promise(1, 2, true, null)),
        "You have not been in touch with Maya yet.");
  }

  @Test
  void aTopicKeepsToALineAndIsNotCutInsideACharacter() {
    assertEquals("a".repeat(60), DayWords.topic("Re: FW: aw[2]: " + "a".repeat(60)));
    assertEquals(
        "one two ".repeat(7).strip() + "…", DayWords.topic("one two ".repeat(7) + "three four"));
    assertEquals("a".repeat(57) + "…", DayWords.topic("a".repeat(61)));
    assertEquals("😀".repeat(29) + "…", DayWords.topic("😀".repeat(61)));
  }

  private static void check(Story story, List<Promise> promises, String... lines) {
    Brief brief =
        Brief.of(
            standing(1, "Maya Okafor", story),
            promises,
            interaction -> Optional.of("Re: Harbour budget"),
            TODAY);
    assertEquals(List.of(lines), brief.lines());
  }
}
