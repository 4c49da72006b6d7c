package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.desk.growth.ListeningPractice;
import rapport.desk.growth.Plans;
import rapport.look.Look;
import rapport.people.Person;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;

/** Grow: everything the owner trains, at a glance. */
@Controller
public record GrowPages(Pages pages) {

  @GetMapping("/grow")
  View show(HttpServletRequest request) {
    Growth growth = Growth.of(pages.look());
    Habits habits = Habits.of(pages.look());
    GrowView.Parts parts =
        new GrowView.Parts(
            growth.assessments(),
            SelfPages.shown(pages),
            Plans.of(pages.look()).running().orElse(null),
            Plans.of(pages.look()).all().stream()
                .anyMatch(one -> PlanView.over(one, pages.today())),
            growth.sides(),
            growth.outcomes(),
            habits.comfort(),
            habits.stretch().orElse(null),
            growth.changes(),
            ListeningPractice.of(pages.look()).tries());
    Frame frame = pages.frame(request, Room.GROW, "Grow");
    return pages.show("growth/grow", GrowView.of(frame, parts, names(pages), pages.say()));
  }

  /** How people are called now. */
  static GrowView.PersonNames names(Pages pages) {
    Look look = pages.look();
    return id -> look.person(id).map(Person::name).orElse("somebody");
  }
}
