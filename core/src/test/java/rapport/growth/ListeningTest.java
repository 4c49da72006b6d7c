package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Answers to the office, and how they listen. */
class ListeningTest {

  private static final String SAID =
      "Nobody told me the launch had moved, and I stood there alone.";

  @Test
  void sayingBackIsReflecting() {
    check(Manner.REFLECTING, "You were left out, and it hurt.");
    check(Manner.REFLECTING, "It sounds like you felt forgotten.");
    check(Manner.REFLECTING, "So you found out when it was too late.");
  }

  @Test
  void aQuestionAboutThemIsAsking() {
    check(Manner.ASKING, "What happened then?");
    check(Manner.ASKING, "How did you hear about it?");
  }

  @Test
  void whoTellsTheOwnSideAndAsksForTheOthersAsks() {
    String told = "I want us both to do well. On Tuesday the date moved and I was not told";
    check(Manner.ASKING, told + "; how was it from your side?");
    check(Manner.ASKING, "I was not happy with my part in it. How was it for you?");
    check(Manner.ASKING, "I was upset on Tuesday, and I let it show. How did you take it?");
    check(Manner.ASKING, "Before I say anything, I would like to hear how you see it.");
    check(Manner.DEFLECTING, "I was there, too, and I had the same. How was the weekend?");
    check(Manner.DEFLECTING, "Oh, that happens to me all the time. What can one do?");
    check(Manner.ADVISING, "I would talk to Maya about it. You should know how she sees it.");
  }

  @Test
  void tellingWhatToDoIsAdvising() {
    check(Manner.ADVISING, "You should talk to Maya about it.");
    check(Manner.ADVISING, "Next time ask for the plan in writing.");
  }

  @Test
  void leadingAwayIsDeflecting() {
    check(Manner.DEFLECTING, "Oh, that happens to me all the time.");
    check(Manner.DEFLECTING, "It could be worse, at least the food was good.");
  }

  @Test
  void aNodIsOther() {
    check(Manner.OTHER, "Mm-hmm.");
    check(Manner.OTHER, "");
    check(Manner.OTHER, "Thank you for telling me.");
  }

  @Test
  void theWordsThatDecidedStandInTheAnswer() {
    Listening advice = Listening.of(Heard.answer(SAID, "You should talk to Maya about it."));
    assertEquals("you should", advice.deciding().getFirst());
    assertTrue(advice.deciding().size() <= 3);
  }

  @Test
  void theScoreIsReflectionMinusAdvice() {
    for (String text : new String[] {"You feel left out.", "You should ask.", "Why?", ""}) {
      Listening one = Listening.of(Heard.answer(SAID, text));
      double apart = one.chance(Manner.REFLECTING) - one.chance(Manner.ADVISING);
      assertEquals(apart, one.score(), 0);
      assertEquals(1, one.chances().values().stream().mapToDouble(d -> d).sum(), 1e-12);
    }
  }

  @Test
  void anyTextGivesChances() {
    String[] hostile = {
      "?",
      "\ud800",
      "\0\0",
      "'",
      "-",
      "[",
      "a-".repeat(9),
      "'".repeat(50_000),
      "you ".repeat(90_000)
    };
    for (String text : hostile) {
      Listening one = Listening.of(new Heard(text, text, text, text));
      assertTrue(one.confidence() > 0.19 && one.confidence() <= 1, text);
    }
  }

  private static void check(Manner expected, String answer) {
    assertEquals(expected, Listening.of(Heard.answer(SAID, answer)).manner(), answer);
  }
}
