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
import rapport.desk.PersonPage;
import rapport.desk.Practice;
import rapport.interactions.Exchange;
import rapport.people.PersonId;

/**
 * What stays of a meeting, in a minute (N10): a note, a promise each way, what was given, thanks,
 * how one listened, what changed one's mind. The meeting itself is known from the calendar; nothing
 * is counted twice.
 */
@Controller
class CapturePages {

  private static final int LONGEST = 500;

  private final Pages pages;
  private final Desk desk;

  CapturePages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/people/{id}/capture")
  View form(HttpServletRequest request, @PathVariable long id) {
    if (id <= 0) throw new Missing();
    PersonPage page = desk.person(new PersonId(id), pages.now(), 0, 1).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.NONE, "After the meeting");
    return pages.show(
        "care/capture",
        new CaptureView(
            frame, Face.of(page.standing().person()), ExchangeView.choices(), TallyView.form()));
  }

  @PostMapping("/people/{id}/captures")
  View keep(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(defaultValue = "") String mine,
      @RequestParam(defaultValue = "") String theirs,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate dueOn,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(required = false) Exchange.@Nullable Sort sort,
      @RequestParam(defaultValue = "true") boolean given,
      @RequestParam(defaultValue = "false") boolean thanks,
      @RequestParam(defaultValue = "") String believed,
      @RequestParam(defaultValue = "") String thinks,
      HttpServletRequest request) {
    PersonId person = new PersonId(id);
    if (!note.isBlank()) {
      long remark = desk.goals().remark(person, "note", cut(note), pages.now());
      desk.care().ledger().look(person, cut(note), "note:" + remark, pages.now());
    }
    if (!mine.isBlank()) desk.promise(person, true, cut(mine), dueOn, pages.now());
    if (!theirs.isBlank()) desk.promise(person, false, cut(theirs), null, pages.now());
    var exchanges = desk.care().exchanges();
    if (!value.isBlank())
      exchanges.add(
          person,
          given,
          sort == null ? Exchange.Sort.HELP : sort,
          cut(value),
          pages.now(),
          pages.now());
    if (thanks) exchanges.add(person, true, Exchange.Sort.THANKS, "", pages.now(), pages.now());
    listened(person, request);
    if (!believed.isBlank() && !thinks.isBlank())
      desk.growth().change(person, pages.today(), cut(believed), cut(thinks), pages.now());
    return Pages.see(Said.SAVED.on("/people/" + id));
  }

  /** A tally is kept only when something of it was tapped. */
  private void listened(PersonId person, HttpServletRequest request) {
    boolean attentive = request.getParameter("attentive") != null;
    boolean judged = request.getParameter("judged") != null;
    int[] counts = new int[TallyView.form().size()];
    boolean tapped = attentive || judged;
    for (int n = 0; n < counts.length; n++) {
      String count = request.getParameter(TallyView.form().get(n).name());
      if (count == null || !TallyView.COUNTS.contains(count)) continue;
      counts[n] = Integer.parseInt(count);
      tapped = true;
    }
    if (tapped)
      desk.practice()
          .tally(
              person,
              new Practice.Counts(counts[0], counts[1], counts[2], counts[3], attentive, judged),
              pages.now());
  }

  private static String cut(String words) {
    String stripped = words.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
  }
}
