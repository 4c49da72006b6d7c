package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.NurtureChange.EndPause;
import rapport.desk.nurture.NurtureChange.Pause;
import rapport.desk.nurture.Rhythms;
import rapport.desk.people.GroupChange.DissolveGroup;
import rapport.desk.people.GroupChange.JoinGroup;
import rapport.desk.people.GroupChange.LeaveGroup;
import rapport.desk.people.GroupChange.MakeGroup;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.WhomField;

/** Rhythms of groups, snoozes and holidays (N1). */
@Controller
public class RhythmPages {

  private final Pages pages;

  RhythmPages(Pages pages) {
    this.pages = pages;
  }

  private Rhythms rhythms() {
    return Rhythms.of(pages.look());
  }

  @GetMapping("/rhythms")
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Rhythms and pauses");
    return pages.show(
        "nurture/rhythms",
        RhythmView.of(
            frame,
            rhythms().groups(),
            rhythms().pauses(),
            WhomField.of(pages.look()),
            pages.say()));
  }

  @PostMapping("/rhythms")
  View group(
      @RequestParam(defaultValue = "") String name,
      @RequestParam int every,
      @RequestParam(required = false) @Nullable Integer most) {
    return pages.done(Said.SAVED, "/rhythms", new MakeGroup(name, every, most));
  }

  @PostMapping("/rhythms/{id}/withdrawal")
  View dissolve(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/rhythms", new DissolveGroup(id));
  }

  @PostMapping("/rhythms/{id}/members")
  View join(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "true") boolean in) {
    PersonId who = pages.whom(person, "Say who belongs to it.");
    return pages.done(
        Said.SAVED, "/rhythms", in ? new JoinGroup(id, who) : new LeaveGroup(id, who));
  }

  @PostMapping("/pauses")
  View pause(
      @RequestParam(required = false) @Nullable Long person,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate until,
      @RequestParam(required = false) @Nullable Integer days,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(required = false) @Nullable String back) {
    LocalDate first = from == null ? pages.today() : from;
    LocalDate last = until == null ? first.plusDays(days == null ? 30 : days) : until.plusDays(1);
    return pages.done(
        Said.PAUSED,
        Pages.back(back, "/rhythms"),
        new Pause(person == null ? null : new PersonId(person), first, last, what));
  }

  @PostMapping("/pauses/{id}/withdrawal")
  View resume(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/rhythms"), new EndPause(id));
  }
}
