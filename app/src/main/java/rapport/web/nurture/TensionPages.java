package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Made;
import rapport.desk.growth.Growth;
import rapport.desk.interactions.Exchanges;
import rapport.desk.nurture.NurtureChange.BeginTension;
import rapport.desk.nurture.NurtureChange.CloseTension;
import rapport.desk.nurture.NurtureChange.ForgetTension;
import rapport.desk.nurture.NurtureChange.HoldTie;
import rapport.desk.nurture.NurtureChange.RepairTension;
import rapport.desk.nurture.NurtureChange.WriteSheet;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Whole;
import rapport.growth.Outcome;
import rapport.interactions.Exchange;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Quarrels: one click begins the day of rest (N8, N9). */
@Controller
public class TensionPages {

  private static final int FEW = 5;

  private final Pages pages;

  TensionPages(Pages pages) {
    this.pages = pages;
  }

  private Tensions tensions() {
    return Tensions.of(pages.look());
  }

  @GetMapping("/tensions")
  View list(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Tensions");
    return pages.show(
        "tension/list",
        TensionView.Many.of(
            frame, tensions().all(), tensions().questions(), pages.now(), pages.say()));
  }

  /** The open one with somebody, for a link that knows only whom it is about. */
  @GetMapping("/people/{id}/tension")
  View open(@PathVariable long id) {
    if (id <= 0) throw new Missing();
    return Pages.see(
        tensions()
            .open(new PersonId(id))
            .map(one -> "/tensions/" + one.tension().id())
            .orElseThrow(Missing::new));
  }

  @GetMapping("/tensions/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    Tensions.One one = tensions().find(id).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.PEOPLE, "Tension");
    return pages.show(
        "tension/page",
        TensionView.of(
            frame,
            one,
            tensions().held(one.person().id()),
            Whole.of(pages.look()).channels(one.person().id()).richer().words(),
            received(one.person().id()),
            pages.now(),
            pages.say()));
  }

  /** What the owner wrote down of what came from somebody: it is easily forgotten in a quarrel. */
  private List<String> received(PersonId person) {
    List<String> received = new ArrayList<>();
    for (Outcome one : Growth.of(pages.look()).outcomes())
      if (one.person().equals(person)) received.add(one.what());
    for (Exchange one : Exchanges.of(pages.look()).with(person))
      if (!one.given()) received.add(one.what().isBlank() ? one.sort().words() : one.what());
    return received.stream().distinct().limit(FEW).toList();
  }

  @PostMapping("/people/{id}/tensions")
  View begin(@PathVariable long id) {
    Made made = pages.make(new BeginTension(new PersonId(id)));
    return Pages.see(Said.TENSION.on("/tensions/" + made.number(), made.entry()));
  }

  @PostMapping("/tensions/{id}")
  View write(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String story,
      @RequestParam(defaultValue = "") String readings,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String goal) {
    return pages.done(
        Said.SAVED, "/tensions/" + id, new WriteSheet(id, facts, story, readings, given, goal));
  }

  @PostMapping("/tensions/{id}/repair")
  View repair(@PathVariable long id, @RequestParam(defaultValue = "") String how) {
    return pages.done(Said.REPAIRED, "/tensions/" + id, new RepairTension(id, how));
  }

  @PostMapping("/tensions/{id}/ending")
  View end(@PathVariable long id, @RequestParam(defaultValue = "") String how) {
    return pages.done(Said.TENSION_ENDED, "/tensions", new CloseTension(id, how));
  }

  @PostMapping("/tensions/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/tensions", new ForgetTension(id));
  }

  @PostMapping("/people/{id}/commitment")
  View hold(@PathVariable long id, @RequestParam boolean held) {
    return pages.done(Said.SAVED, "/people/" + id, new HoldTie(new PersonId(id), held));
  }
}
