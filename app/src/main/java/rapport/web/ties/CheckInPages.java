package rapport.web.ties;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.PersonPage;
import rapport.desk.settings.Secret;
import rapport.desk.ties.CheckIns;
import rapport.desk.ties.TieChange.AnswerCheckIn;
import rapport.desk.ties.TieChange.CheckInWith;
import rapport.desk.ties.TieChange.ForgetCheckIn;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.ties.CheckIn;
import rapport.web.Frame;
import rapport.web.FreshLinks;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/**
 * Check-ins (K5). The other side answers by a link, without an account, and reaches nothing else by
 * it.
 */
@Controller
public class CheckInPages {

  private final Pages pages;
  private final FreshLinks fresh;
  private final SecureRandom random = new SecureRandom();

  CheckInPages(Pages pages, FreshLinks fresh) {
    this.pages = pages;
    this.fresh = fresh;
  }

  @GetMapping("/people/{id}/check-ins")
  View list(HttpServletRequest request, @PathVariable long id) {
    return page(request, id);
  }

  @PostMapping("/people/{id}/check-ins")
  View create(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean ask) {
    PersonId person = new PersonId(id);
    List<Integer> mine = answers(request);
    if (!ask)
      return pages.done(
          Said.SAVED, "/people/" + id + "/check-ins", new CheckInWith(person, mine, null));
    String secret = Secret.fresh(random);
    pages.make(new CheckInWith(person, mine, Sha256.hex(secret)));
    return fresh.shown(
        "/people/" + id + "/check-ins", List.of(base(request) + "/check-in?key=" + secret));
  }

  private View page(HttpServletRequest request, long id) {
    PersonPage page = pages.person(id);
    PersonId person = page.standing().person().id();
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    String link = fresh.one(request);
    List<CheckIns.Held> held = CheckIns.of(pages.look()).all(person);
    return pages.show(
        "ties/checkins",
        CheckInView.of(
            frame,
            page,
            held,
            link,
            link.isEmpty() || pages.reached() ? null : pages.look().me().name(),
            pages.say()));
  }

  private static String base(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }

  @PostMapping("/check-ins/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new ForgetCheckIn(id));
  }

  @GetMapping("/check-in")
  View open(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    boolean open = CheckIns.of(pages.look()).open(key);
    return other(request, open ? key : "", List.of(), open ? 200 : 404);
  }

  @PostMapping("/check-in")
  View answer(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    CheckIn both = CheckIns.of(pages.look()).answered(key, answers(request)).orElse(null);
    if (both != null) pages.make(new AnswerCheckIn(Sha256.hex(key), answers(request)));
    return other(request, "", both == null ? List.of() : both.seen(), both == null ? 404 : 200);
  }

  private View other(HttpServletRequest request, String key, List<CheckIn.Line> lines, int status) {
    Frame frame = pages.framed(request, Room.NONE, "Check-in", "system", null, null, null);
    return pages.show(
        "frame/checkin",
        new OtherSideView(frame, pages.asker(), key, CheckInView.form(), CheckInView.lines(lines)),
        status);
  }

  private static List<Integer> answers(HttpServletRequest request) {
    List<Integer> answers = new ArrayList<>();
    for (int n = 1; n <= CheckIn.Item.values().length; n++) {
      String answer = request.getParameter("item" + n);
      if (answer == null || !answer.matches("[1-5]"))
        throw new IllegalArgumentException("each of the five items wants an answer");
      answers.add(Integer.parseInt(answer));
    }
    return answers;
  }
}
