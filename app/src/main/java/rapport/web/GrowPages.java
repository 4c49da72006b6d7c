package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Growth;
import rapport.desk.Habits;
import rapport.desk.Landscape;
import rapport.desk.People;
import rapport.people.Person;

/** Grow: everything the owner trains, at a glance. */
@Controller
class GrowPages {

  private static final int CHOICES = 300;

  private final Pages pages;
  private final Desk desk;

  GrowPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/grow")
  View show(HttpServletRequest request) {
    Growth growth = desk.growth();
    Habits habits = growth.habits(pages.now());
    GrowView.Parts parts =
        new GrowView.Parts(
            growth.assessments(),
            SelfPages.shown(desk, pages),
            growth.plans().running(pages.today()).orElse(null),
            growth.plans().all().stream().anyMatch(one -> PlanView.over(one, pages.today())),
            growth.sides(pages.now()),
            growth.outcomes(pages.now()),
            habits.comfort(),
            habits.stretch().orElse(null),
            growth.changes(pages.now()),
            desk.practice().tries());
    Frame frame = pages.frame(request, Room.GROW, "Grow");
    return pages.show("grow/page", GrowView.of(frame, parts, names(desk, pages), pages.say()));
  }

  /** How people are called now. */
  static GrowView.PersonNames names(Desk desk, Pages pages) {
    Landscape all = desk.landscape(pages.now());
    return id -> {
      Person person = all.person(id);
      return person == null ? "somebody" : person.name();
    };
  }

  /** Whom a form offers, strongest tie first. */
  static List<PeopleView.Choice> choices(Desk desk, Pages pages, String chosen) {
    List<PeopleView.Choice> choices = new ArrayList<>();
    desk.people(new People.Query("", "", People.Sort.STRENGTH, 0, CHOICES), pages.now())
        .rows()
        .forEach(row -> {
          String id = row.person().id().toString();
          choices.add(new PeopleView.Choice(id, row.person().name(), id.equals(chosen)));
        });
    return choices;
  }
}
