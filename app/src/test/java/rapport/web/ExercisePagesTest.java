package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import rapport.growth.Exercise;
import rapport.growth.Skill;
import rapport.shapes.Json;

/** Exercises on a page and by the API: every answer is told its reason. */
class ExercisePagesTest extends Wired {

  private static final String PAGE = "/grow/exercises/";

  private String session = "";

  @Test
  void everySkillIsLinkedAndAnotherLeadsOn() throws IOException {
    Document skills = Jsoup.parse(get("/grow/skills").body());
    for (Skill skill : Skill.values()) {
      assertFalse(skills.select("a[href=" + PAGE + skill.key() + "]").isEmpty(), skill.words());
      assertEquals(3, buttons(PAGE + skill.key()).size(), skill.words());
    }
    String last = PAGE + "empathy?number=" + Exercise.of(Skill.EMPATHY).size() + "&answer=1";
    assertTrue(get(last).body().contains(PAGE + "empathy?number=1\""));
  }

  @Test
  void anAnswerIsToldItsReasonAndTheBest() throws IOException {
    for (Exercise one : Exercise.of(Skill.COMMON_GOALS))
      for (int place = 1; place <= 3; place++) {
        String told =
            Jsoup.parse(
                    get(PAGE + "common-goals?number=" + one.number() + "&answer=" + place).body())
                .select("[role=status]")
                .text();
        assertTrue(told.contains(one.answer(place).why()), told);
        assertTrue(told.contains(one.answer(one.best()).why()), told);
        assertEquals(
            place == one.best() ? 1 : 2, told.split("Your answer|What fits best").length - 1);
      }
  }

  @Test
  void whatThereIsNotIsNotFound() throws IOException {
    for (String path :
        List.of("charm", "empathy?number=999", "empathy?number=-1", "empathy?answer=4"))
      assertEquals(404, get(PAGE + path).status(), path);
    assertEquals(404, get("/api/exercises?skill=charm").status());
  }

  @Test
  void theApiListsOneSkillOrAll() throws IOException {
    for (Skill skill : Skill.values())
      assertEquals(Exercise.of(skill).size(), listed("?skill=" + skill.key()), skill.words());
    int all = 0;
    for (Skill skill : Skill.values()) all += Exercise.of(skill).size();
    assertEquals(all, listed(""));
  }

  private int listed(String which) throws IOException {
    return Json.mapper().readTree(get("/api/exercises" + which).body()).size();
  }

  private List<Element> buttons(String path) throws IOException {
    return Jsoup.parse(get(path).body()).select("button[name=answer]");
  }

  private Wire.Answer get(String path) throws IOException {
    if (session.isEmpty()) session = rooms.session();
    return wire.get(path).session(session).send();
  }
}
