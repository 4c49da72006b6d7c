package rapport.web.repair;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Made;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Whole;
import rapport.desk.repair.Repair;
import rapport.desk.repair.RepairChange.BeginTension;
import rapport.desk.repair.RepairChange.CloseTension;
import rapport.desk.repair.RepairChange.ForgetTension;
import rapport.desk.repair.RepairChange.HoldTie;
import rapport.desk.repair.RepairChange.ReopenTension;
import rapport.desk.repair.RepairChange.RepairTension;
import rapport.desk.repair.RepairChange.WriteSheet;
import rapport.interactions.Channel;
import rapport.nurture.Opening;
import rapport.nurture.Tension;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.WhomField;

/** Quarrels and hard talks: one click begins the day of rest (N8, N9). */
@Controller
public record TensionPages(Pages pages) {

  private Tensions tensions() {
    return Tensions.of(pages.look());
  }

  @GetMapping("/tensions")
  View list(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Tensions");
    return pages.show(
        "repair/tensions",
        TensionView.Many.of(
            frame,
            tensions().all(),
            tensions().questions(),
            WhomField.of(pages.look()),
            pages.now(),
            pages.say()));
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
  View show(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int another) {
    Repair repair = repair(id);
    Tensions.One one = repair.one();
    Frame frame = pages.frame(request, Room.CARE, "Tension");
    List<String> emails = one.person().emails();
    return pages.show(
        "repair/tension",
        TensionView.of(
            frame,
            repair,
            tensions().held(one.person().id()),
            best(one.person().id()),
            Math.clamp(another, 0, 99),
            emails.isEmpty() ? "" : emails.getFirst(),
            pages.now(),
            pages.say()));
  }

  private String best(PersonId person) {
    Channel richer = Whole.of(pages.look()).channels(person).richer();
    return richer == null ? "" : richer.words();
  }

  private Repair repair(long id) {
    return Repair.of(pages.look(), id).orElseThrow(Missing::new);
  }

  /** The same with somebody who is typed by name. */
  @PostMapping("/tensions")
  View begin(
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "false") boolean ahead) {
    return begin(pages.whom(person, "Say with whom.").value(), ahead);
  }

  @PostMapping("/people/{id}/tensions")
  View begin(@PathVariable long id, @RequestParam(defaultValue = "false") boolean ahead) {
    Made made = pages.make(new BeginTension(new PersonId(id), ahead));
    Said said = ahead ? Said.TALK : Said.TENSION;
    return Pages.see(said.on("/tensions/" + made.number(), made.entry()));
  }

  /** Keeps the sheet; a question that was pressed is added to the kinder readings. */
  @PostMapping("/tensions/{id}")
  View write(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String facts,
      @RequestParam(defaultValue = "") String story,
      @RequestParam(defaultValue = "") String readings,
      @RequestParam(defaultValue = "") String reading,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String goal,
      @RequestParam(required = false) @Nullable String part,
      @RequestParam(required = false) @Nullable String question) {
    String all = reading.isBlank() ? readings : (readings.strip() + "\n" + reading).strip();
    return pages.done(
        Said.SAVED,
        "/tensions/" + id,
        new WriteSheet(id, facts, story, all, given, goal, part, question, null));
  }

  /** Keeps how the talk begins in the owner's words; three empty lines make it from the sheet. */
  @PostMapping("/tensions/{id}/opening")
  View open(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String want,
      @RequestParam(defaultValue = "") String was,
      @RequestParam(defaultValue = "") String ask) {
    Tension.Sheet sheet = repair(id).one().tension().sheet();
    String words = new Opening(want, was, ask).kept();
    return pages.done(
        Said.SAVED,
        "/tensions/" + id,
        new WriteSheet(
            id,
            sheet.facts(),
            sheet.story(),
            sheet.readings(),
            sheet.given(),
            sheet.goal(),
            null,
            null,
            words.isBlank() ? "" : words));
  }

  @PostMapping("/tensions/{id}/repair")
  View repair(@PathVariable long id, @RequestParam(defaultValue = "") String how) {
    return pages.done(Said.REPAIRED, "/tensions/" + id, new RepairTension(id, how));
  }

  @PostMapping("/tensions/{id}/ending")
  View end(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(required = false) @Nullable String believed,
      @RequestParam(required = false) @Nullable String thinks) {
    return pages.done(
        Said.TENSION_ENDED, "/tensions/" + id, new CloseTension(id, how, believed, thinks));
  }

  @PostMapping("/tensions/{id}/reopening")
  View reopen(@PathVariable long id) {
    return pages.done(Said.SAVED, "/tensions/" + id, new ReopenTension(id));
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
