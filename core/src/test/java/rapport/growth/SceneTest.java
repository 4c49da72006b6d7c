package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SceneTest {

  private static final Scene DEADLINE = Scene.of(1).orElseThrow();

  private static Scene.Course check(String... answers) {
    return DEADLINE.play("", List.of(answers));
  }

  @Test
  void thereAreAtLeastEightOfFourToSixTurnsAndNoLineStandsTwice() {
    assertTrue(Scene.all().size() >= 8);
    for (Scene scene : Scene.all()) {
      assertTrue(scene.beats().size() >= 4 && scene.beats().size() <= 6, scene.title());
      if (scene.chair()) continue;
      Set<String> lines = new HashSet<>();
      for (Scene.Beat beat : scene.beats())
        for (Scene.Openness one : Scene.Openness.values()) lines.add(beat.at(one));
      assertTrue(lines.size() >= 3 * scene.beats().size() - 2, scene.title());
    }
  }

  @Test
  void oneOfThemRehearsesAHardTalkFromTheOthersChair() {
    Scene chair = Scene.all().stream().filter(Scene::chair).findFirst().orElseThrow();
    assertTrue(chair.hard());
    Scene.Course course = chair.play("Could we talk about the launch?", List.of());
    assertEquals("Could we talk about the launch?", course.next());
  }

  @Test
  void sayingBackOpensAndTheNextLineSaysMore() {
    Scene.Course course = check("So the date moved again, and you had to find it out by yourself.");
    assertEquals(Scene.Openness.OPEN, course.turns().getFirst().to());
    assertEquals(DEADLINE.beats().getFirst().open(), course.next());
  }

  @Test
  void aJudgementClosesAtOnce() {
    Scene.Course course =
        check(
            "So the date moved again, and you had to find it out by yourself.",
            "You are simply too sensitive and lazy.");
    assertEquals(Scene.Openness.CLOSED, course.turns().getLast().to());
    assertTrue(course.turns().getLast().effect().startsWith("They say less"));
  }

  @Test
  void adviceClosesByOneStep() {
    Scene.Course course = check("You should just set an alert on that calendar.");
    assertEquals(Scene.Openness.CLOSED, course.turns().getFirst().to());
    assertEquals(DEADLINE.beats().getFirst().closed(), course.next());
  }

  @Test
  void aSecondQuestionInARowOpensNothing() {
    Scene.Course course = check("How was that for you?", "And what did your team say?");
    assertEquals(Scene.Openness.OPEN, course.turns().getFirst().to());
    assertTrue(course.turns().getLast().again());
    assertEquals(course.turns().getLast().from(), course.turns().getLast().to());
  }

  @Test
  void itIsOverAfterItsLastTurnAndTakesNoMore() {
    String[] answers = new String[9];
    java.util.Arrays.fill(answers, "Mm-hmm.");
    Scene.Course course = check(answers);
    assertTrue(course.over());
    assertEquals(DEADLINE.beats().size(), course.turns().size());
    assertFalse(check("Mm-hmm.").over());
  }

  @Test
  void theSameAnswersAlwaysLeadTheSameWay() {
    assertEquals(check("Mm-hmm.").next(), check("Mm-hmm.").next());
    assertNotEquals(check("Mm-hmm.").next(), check("You should set an alert.").next());
  }

  @Test
  void aSceneThatIsWrittenOtherwiseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Scene.read("# A | b\n> c\nopen: d"));
  }
}
