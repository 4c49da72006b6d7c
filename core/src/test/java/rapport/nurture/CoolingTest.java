package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rapport.interactions.Direction;
import rapport.interactions.Story;

class CoolingTest {

  private static void check(List<String> expected, Story story) {
    assertEquals(
        expected, Cooling.of(story.timeline(), Story.NOW).map(Cooling::signs).orElse(List.of()));
  }

  @Test
  void aTieThatFellSilentIsAsked() {
    Story story = new Story();
    for (int day = 65; day < 240; day += 10) story.sent(day);
    check(List.of("in touch on no day of the last 60, where 6 in 60 were usual"), story);
  }

  @Test
  void lettersOfOneDayOrOfOneMonthMakeNothingUsual() {
    Story afternoon = new Story();
    for (int letter = 0; letter < 17; letter++) afternoon.sent(93 + letter / 100.0);
    check(List.of(), afternoon.sent(200));
    Story month = new Story();
    for (int day = 65; day < 95; day++) month.sent(day);
    check(List.of(), month);
  }

  @Test
  void aRareTieThatIsSilentIsNot() {
    check(List.of(), new Story().sent(70, 130, 190));
  }

  @Test
  void answersThatTakeMuchLongerAreAsked() {
    Story story = new Story();
    for (int n = 0; n < 8; n++) {
      story.sent(70 + 20 * n).reply(Direction.RECEIVED, 69.9 + 20 * n, 1 + 2L * n, 0);
    }
    int before = 16;
    for (int n = 0; n < 6; n++) {
      story.sent(56 - 9 * n).reply(Direction.RECEIVED, 53 - 9 * n, before + 1 + 2L * n, 0);
    }
    check(List.of("answers take 3 days, where 2 h was usual"), story);
  }

  @Test
  void steadyTiesAreAskedInFewerThanOneOfTwenty() {
    int asked = 0;
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Story story = new Story();
      for (int n = 0; n < 40; n++) story.sent(240 * random.nextDouble());
      if (Cooling.of(story.timeline(), Story.NOW).isPresent()) asked++;
    }
    assertTrue(asked < 20, asked + " of 400");
  }

  @Test
  void theChanceOfFewIsPoissons() {
    assertEquals(Math.exp(-2) * (1 + 2 + 2), Cooling.poissonAtMost(2, 2), 1e-12);
  }
}
