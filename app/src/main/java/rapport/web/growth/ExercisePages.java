package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.growth.Exercise;
import rapport.growth.Skill;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;

/** Exercises in the seven skills (G7). An answer is part of the address; nothing is written. */
@Controller
public class ExercisePages {

  static final String HERE = "/grow/exercises/";

  private final Pages pages;

  ExercisePages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(HERE + "{name}")
  View show(
      HttpServletRequest request,
      @PathVariable String name,
      @RequestParam(defaultValue = "0") int number,
      @RequestParam(defaultValue = "0") int answer) {
    Skill skill = Skill.of(name).orElseThrow(Missing::new);
    if (answer < 0 || answer > Exercise.ANSWERS) throw new Missing();
    Exercise exercise =
        number == 0
            ? Exercise.on(pages.look().today(), skill)
            : Exercise.of(skill, number).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.GROW, "Exercises in " + ExerciseView.plain(skill));
    return pages.show("growth/exercise", ExerciseView.of(frame, exercise, answer));
  }
}
