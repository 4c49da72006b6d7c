package rapport.web.network;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Landscape;
import rapport.desk.network.NetworkChange.CloseNeed;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.people.PeopleChange.About;
import rapport.desk.people.PeopleChange.ForgetNote;
import rapport.desk.people.PeopleChange.ReadSubjects;
import rapport.desk.people.PeopleChange.WriteNote;
import rapport.growth.Giving;
import rapport.look.Change;
import rapport.look.Misfit;
import rapport.network.Need;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Needs, who could help, and what the owner could give. */
@Controller
public record GoalsPages(Pages pages) {

  @GetMapping("/goals")
  View list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") long need,
      @RequestParam(defaultValue = "false") boolean compare) {
    Goals goals = Goals.of(pages.look());
    List<Goals.Covered> covered = goals.covered();
    Frame frame = pages.frame(request, Room.GOALS, "Goals");
    return pages.show(
        "network/goals",
        GoalsView.of(
            frame,
            covered,
            Landscape.of(pages.look()),
            Initiatives.of(pages.look()).all(),
            goals.expansion(),
            goals.remarks(null),
            need,
            compare));
  }

  @GetMapping("/needs/new")
  View blank(HttpServletRequest request, @RequestParam(defaultValue = "") String category) {
    Frame frame = pages.frame(request, Room.GOALS, "What do you need?");
    return pages.show("network/newneed", NewNeedView.of(frame, category));
  }

  @PostMapping("/needs")
  View create(
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "NOW") Need.Horizon horizon,
      @RequestParam(required = false) @Nullable Giving lacks) {
    if (!NewNeedView.known(category)) throw new Misfit("Choose one of the eight kinds.", category);
    if (what.isBlank() || what.length() > Need.LONGEST)
      throw new Misfit("Say in a few words what it is.", what);
    Need.Category kind = Need.Category.valueOf(category);
    long need = pages.make(new WriteNeed(kind, what, horizon, lacks)).number();
    return Pages.see(Said.SAVED.on("/goals?need=" + need));
  }

  @PostMapping("/needs/{id}/closing")
  View close(@PathVariable long id) {
    return pages.done(Said.NEED_CLOSED, "/goals", new CloseNeed(id, true));
  }

  @PostMapping("/remarks")
  View remark(
      @RequestParam String aspect,
      @RequestParam String words,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(required = false) @Nullable String back) {
    PersonId about = person == 0 ? null : new PersonId(person);
    Change change =
        aspect.equals("without-subjects")
            ? new ReadSubjects(false)
            : new WriteNote(about, About.of(aspect), words);
    return pages.done(Said.SAVED, Pages.back(back, "/goals"), change);
  }

  @PostMapping("/remarks/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/goals"), new ForgetNote(id));
  }
}
