package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import rapport.desk.growth.Growth;
import rapport.desk.growth.GrowthChange.AssessSelf;
import rapport.desk.growth.GrowthChange.ForgetAssessment;
import rapport.desk.growth.Views;
import rapport.growth.Inventory;
import rapport.growth.Sheet;
import rapport.look.Misfit;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** The self-assessment (G3). */
@Controller
public record SelfPages(Pages pages) {

  @GetMapping("/grow/self")
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Emotional intelligence");
    return pages.show(
        "growth/self",
        SelfView.of(frame, Growth.of(pages.look()).assessments(), shown(pages), pages.say()));
  }

  /** The newest round of views that shows anything, or null. */
  static Views.@Nullable Round shown(Pages pages) {
    for (Views.Round round : Views.of(pages.look()).rounds())
      if (!round.cells().isEmpty()) return round;
    return null;
  }

  @GetMapping("/grow/self/new")
  View blank(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.GROW, "Fifty short sentences");
    return pages.show("growth/sheet", SelfView.Form.of(frame));
  }

  @PostMapping("/grow/self")
  View create(HttpServletRequest request) {
    Sheet sheet = sheet(request);
    if (sheet.answered() == 0)
      throw new Misfit("Answer what you can; nothing is answered yet.", null);
    return pages.done(Said.ASSESSED, "/grow/self", new AssessSelf(sheet.text()));
  }

  @PostMapping("/assessments/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/grow/self", new ForgetAssessment(id));
  }

  /** The answers of a form, 0 for none. */
  static Sheet sheet(HttpServletRequest request) {
    List<Integer> answers = new ArrayList<>();
    for (int n = 1; n <= Inventory.ITEMS; n++) {
      String answer = request.getParameter("item" + n);
      answers.add(answer != null && answer.matches("[1-5]") ? Integer.parseInt(answer) : 0);
    }
    return new Sheet(answers);
  }
}
