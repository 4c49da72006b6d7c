package rapport.web;

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
import rapport.desk.Desk;
import rapport.desk.Rhythms;
import rapport.people.PersonId;

/** Rhythms of groups, snoozes and holidays (N1). */
@Controller
class RhythmPages {

  private final Pages pages;
  private final Desk desk;

  RhythmPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  private Rhythms rhythms() {
    return desk.care().rhythms();
  }

  @GetMapping("/rhythms")
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.TODAY, "Rhythms and pauses");
    return pages.show(
        "care/rhythms",
        RhythmView.of(
            frame,
            rhythms().groups(pages.now()),
            rhythms().pauses(pages.now()),
            desk.everybody(pages.now()),
            pages.say()));
  }

  @PostMapping("/rhythms")
  View group(
      @RequestParam(defaultValue = "") String name,
      @RequestParam int every,
      @RequestParam(required = false) @Nullable Integer most) {
    rhythms().group(name, every, most, pages.now());
    return Pages.see(Said.SAVED.on("/rhythms"));
  }

  @PostMapping("/rhythms/{id}/withdrawal")
  View dissolve(@PathVariable long id) {
    rhythms().dissolve(id, pages.now());
    return Pages.see(Said.UNDONE.on("/rhythms"));
  }

  @PostMapping("/rhythms/{id}/members")
  View join(
      @PathVariable long id,
      @RequestParam long person,
      @RequestParam(defaultValue = "true") boolean in) {
    if (in) rhythms().join(id, new PersonId(person), pages.now());
    else rhythms().leave(id, new PersonId(person), pages.now());
    return Pages.see(Said.SAVED.on("/rhythms"));
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
    long pause =
        rhythms()
            .pause(person == null ? null : new PersonId(person), first, last, what, pages.now());
    return Pages.see(Said.PAUSED.on(Pages.back(back, "/rhythms"), pause));
  }

  @PostMapping("/pauses/{id}/withdrawal")
  View resume(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    rhythms().resume(id, pages.now());
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/rhythms")));
  }
}
