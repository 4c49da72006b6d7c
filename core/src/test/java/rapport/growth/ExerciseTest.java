package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseTest {

  private static final String WELL =
      "It rained.\nWhat now?\n- Run.\nOne gets wet.\n+ Wait.\nIt passes.\n- Sing.\nIt goes on.";

  @ParameterizedTest
  @EnumSource
  void eachSkillHasTwentyWithNumbersInOrder(Skill skill) {
    List<Exercise> all = Exercise.of(skill);
    assertTrue(all.size() >= 20, skill + " has " + all.size());
    for (int n = 0; n < all.size(); n++) assertEquals(n + 1, all.get(n).number());
  }

  @ParameterizedTest
  @EnumSource
  void thePlaceOfTheBestAnswerIsSpreadEvenly(Skill skill) {
    List<Exercise> all = Exercise.of(skill);
    for (int place = 1; place <= Exercise.ANSWERS; place++) {
      int here = place;
      long found = all.stream().filter(one -> one.best() == here).count();
      assertTrue(Math.abs(found - all.size() / 3.0) < 1, skill + ": " + found + " at " + place);
    }
  }

  @Test
  void theBestAnswerIsNotToldByItsLength() {
    int[] ranks = new int[Exercise.ANSWERS];
    for (Exercise one : all()) ranks[shorterThanTheBest(one)]++;
    for (int rank : ranks) assertTrue(rank <= all().size() / 2, Arrays.toString(ranks));
  }

  @Test
  void nothingIsWrittenTwice() {
    Set<String> once = new HashSet<>();
    List<String> twice =
        all().stream().flatMap(ExerciseTest::texts).filter(t -> !once.add(t)).toList();
    assertEquals(List.of(), twice);
  }

  @Test
  void allIsShortAndWithoutBrackets() {
    for (Exercise one : all()) {
      within(one.situation(), 40, 240);
      within(one.question(), 15, 110);
      assertTrue(one.question().endsWith("?"), one.question());
      for (Exercise.Answer answer : one.answers()) {
        within(answer.words(), 5, 160);
        within(answer.why(), 20, 140);
      }
    }
  }

  @Test
  void aReasonIsOneWholeSentence() {
    for (Exercise one : all())
      for (Exercise.Answer answer : one.answers()) {
        assertTrue(answer.why().matches("\\p{Lu}.*\\."), answer.why());
        assertFalse(answer.why().matches(".*[.!?] .*"), answer.why());
      }
  }

  @Test
  void oneAfterAnotherReturnsToTheFirst() {
    List<Exercise> all = Exercise.of(Skill.EMPATHY);
    assertEquals(all.get(1), all.getFirst().next());
    assertEquals(all.getFirst(), all.getLast().next());
  }

  @Test
  void eachDayBeginsWithTheNext() {
    LocalDate day = LocalDate.of(1969, 12, 20);
    for (int n = 0; n < 40; n++)
      assertEquals(
          Exercise.on(day.plusDays(n), Skill.LISTENING).next(),
          Exercise.on(day.plusDays(n + 1), Skill.LISTENING));
  }

  @Test
  void whatIsWrittenBadlyIsRefused() {
    assertEquals(2, Exercise.read(Skill.EMPATHY, WELL).getFirst().best());
    for (String wrong :
        List.of(
            WELL.replace("+ ", "- "),
            WELL.replace("- ", "+ "),
            WELL.replace("- Run", "Run"),
            WELL.replace("It passes.\n", "")))
      assertThrows(
          IllegalArgumentException.class, () -> Exercise.read(Skill.EMPATHY, wrong), wrong);
    assertThrows(
        IllegalArgumentException.class, () -> Exercise.of(Skill.EMPATHY).getFirst().answer(4));
  }

  private static void within(String text, int least, int most) {
    assertTrue(text.length() >= least && text.length() <= most, text.length() + ": " + text);
    assertFalse(text.matches(".*[()\\[\\]{}<>].*"), text);
  }

  private static int shorterThanTheBest(Exercise one) {
    int best = one.answer(one.best()).words().length();
    return (int) one.answers().stream().filter(other -> other.words().length() < best).count();
  }

  private static java.util.stream.Stream<String> texts(Exercise one) {
    List<String> texts = new ArrayList<>(List.of(one.situation(), one.question()));
    for (Exercise.Answer answer : one.answers())
      texts.addAll(List.of(answer.words(), answer.why()));
    return texts.stream();
  }

  private static List<Exercise> all() {
    return Arrays.stream(Skill.values()).flatMap(skill -> Exercise.of(skill).stream()).toList();
  }
}
