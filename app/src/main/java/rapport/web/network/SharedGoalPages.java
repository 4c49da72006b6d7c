package rapport.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.NetworkChange.ForgetGoal;
import rapport.desk.network.NetworkChange.ReachGoal;
import rapport.desk.network.NetworkChange.ShareGoal;
import rapport.desk.nurture.PersonPage;
import rapport.desk.ties.Kinds;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.ties.KindView;

/** Ways to a person, goals shared with them, and copies of those for both sides (I8, R6). */
@Controller
public record SharedGoalPages(Pages pages) {

  private static final int WAYS = 3;

  @GetMapping("/people/{id}/goals")
  View show(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id);
    PersonId person = page.standing().person().id();
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    return pages.show(
        "network/persongoals",
        PersonGoalsView.of(
            frame,
            page,
            KindView.of(
                Kinds.of(pages.look()).of(person),
                Kinds.of(pages.look()).words(person),
                Kinds.of(pages.look()).advice(person),
                pages.say()),
            Goals.of(pages.look()).routes(person, WAYS),
            Initiatives.of(pages.look()).shared(person),
            Goals.of(pages.look()).remarks(person),
            pages.say()));
  }

  @PostMapping("/people/{id}/goals")
  View share(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn) {
    return pages.done(
        Said.SAVED, "/people/" + id + "/goals", new ShareGoal(new PersonId(id), what, dueOn));
  }

  @PostMapping("/shared-goals/{id}/attainment")
  View reached(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.REACHED, Pages.back(back, "/goals"), new ReachGoal(id, true));
  }

  @PostMapping("/shared-goals/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/goals"), new ForgetGoal(id));
  }

  @GetMapping("/shared-goals/{id}/copy.ics")
  void calendar(@PathVariable long id, HttpServletResponse response) throws IOException {
    give(
        response,
        "text/calendar",
        "shared-goal.ics",
        GoalCopy.calendar(find(id), pages.look().me().name(), pages.now()));
  }

  @GetMapping("/shared-goals/{id}/copy.md")
  void text(@PathVariable long id, HttpServletResponse response) throws IOException {
    give(
        response,
        "text/markdown",
        "shared-goal.md",
        GoalCopy.text(find(id), pages.look().me().name()));
  }

  private Initiatives.Shared find(long id) {
    return Initiatives.of(pages.look()).shared(null).stream()
        .filter(goal -> goal.id() == id)
        .findFirst()
        .orElseThrow(Missing::new);
  }

  private static void give(HttpServletResponse response, String type, String name, String content)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }
}
