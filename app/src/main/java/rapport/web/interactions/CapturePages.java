package rapport.web.interactions;

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
import rapport.desk.Made;
import rapport.desk.growth.ListeningPractice;
import rapport.desk.nurture.NurtureChange.Capture;
import rapport.desk.nurture.PersonPage;
import rapport.desk.ties.Kinds;
import rapport.desk.ties.TieChange.SayKind;
import rapport.interactions.Exchange;
import rapport.look.Misfit;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.growth.TallyView;
import rapport.web.people.Face;
import rapport.web.ties.KindPages;
import rapport.web.ties.KindView;

/**
 * What stays of a meeting, in a minute (N10): a note, a promise each way, what was given, thanks,
 * how one listened, what changed one's mind. The meeting itself is known from the calendar; nothing
 * is counted twice.
 */
@Controller
public record CapturePages(Pages pages) {

  private static final int LONGEST = 500;

  @GetMapping("/people/{id}/capture")
  View form(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id);
    Frame frame = pages.frame(request, Room.LOG, "After the meeting");
    return pages.show(
        "interactions/capture",
        new CaptureView(
            frame,
            Face.of(page.standing().person()),
            ExchangeView.choices(),
            TallyView.form(),
            KindView.inPassing(Kinds.of(pages.look()), new PersonId(id))));
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
      @RequestParam(required = false) @Nullable String once,
      HttpServletRequest request) {
    Capture kept =
        new Capture(
            new PersonId(id),
            cut(note),
            cut(mine),
            cut(theirs),
            dueOn,
            cut(value),
            sort == null ? Exchange.Sort.HELP : sort,
            given,
            thanks,
            counts(request),
            cut(believed),
            cut(thinks));
    SayKind answered = KindPages.inPassing(new PersonId(id), request);
    if (answered == null && !kept.something())
      throw new Misfit("Write down what stayed, or press “Nothing to keep”.", null);
    Made made = kept.something() ? pages.once(kept, once) : null;
    Made also = answered == null ? null : pages.make(answered);
    long entry = made != null ? made.entry() : also != null ? also.entry() : 0;
    return Pages.see(Said.SAVED.on("/people/" + id, entry));
  }

  /** A tally is kept only when something of it was tapped. */
  private static ListeningPractice.@Nullable Counts counts(HttpServletRequest request) {
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
    return tapped
        ? new ListeningPractice.Counts(
            counts[0], counts[1], counts[2], counts[3], attentive, judged)
        : null;
  }

  private static String cut(String words) {
    String stripped = words.strip();
    return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
  }
}
