package rapport.web;

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
import rapport.desk.CheckIns;
import rapport.desk.Desk;
import rapport.desk.PersonPage;
import rapport.people.PersonId;
import rapport.ties.CheckIn;

/**
 * Check-ins (K5). The other side answers by a link, without an account, and reaches nothing else by
 * it.
 */
@Controller
class CheckInPages {

  private final Pages pages;
  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  CheckInPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/people/{id}/check-ins")
  View list(HttpServletRequest request, @PathVariable long id) {
    return page(request, id, "");
  }

  @PostMapping("/people/{id}/check-ins")
  View create(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "false") boolean ask) {
    PersonId person = new PersonId(id);
    List<Integer> mine = answers(request);
    if (!ask) {
      desk.checkIns().keep(person, mine, pages.now());
      return Pages.see(Said.SAVED.on("/people/" + id + "/check-ins"));
    }
    return page(request, id, desk.checkIns().ask(person, mine, random, pages.now()));
  }

  private View page(HttpServletRequest request, long id, String secret) {
    if (id <= 0) throw new Missing();
    PersonId person = new PersonId(id);
    PersonPage page = desk.person(person, pages.now(), 0, 1).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    String link = secret.isEmpty() ? "" : base(request) + "/check-in?key=" + secret;
    List<CheckIns.Held> held = desk.checkIns().all(person, pages.now());
    return pages.show("person/checkins", CheckInView.of(frame, page, held, link, pages.say()));
  }

  private static String base(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }

  @PostMapping("/check-ins/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.checkIns().forget(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/people")));
  }

  @GetMapping("/check-in")
  View open(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    boolean open = desk.checkIns().open(key, pages.now());
    return other(request, open ? key : "", List.of(), open ? 200 : 404);
  }

  @PostMapping("/check-in")
  View answer(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    CheckIn both = desk.checkIns().answer(key, answers(request), pages.now()).orElse(null);
    return other(request, "", both == null ? List.of() : both.seen(), both == null ? 404 : 200);
  }

  private View other(HttpServletRequest request, String key, List<CheckIn.Line> lines, int status) {
    Frame frame = pages.framed(request, Room.NONE, "Check-in", "system", null, null);
    return pages.show(
        "frame/checkin",
        new OtherSideView(frame, key, CheckInView.form(), CheckInView.lines(lines)),
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
