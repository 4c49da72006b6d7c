package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Views;
import rapport.growth.Sheet;
import rapport.growth.View.Relation;

/**
 * Views of others (G4). A rater comes by a link, without an account, and reaches nothing else by
 * it.
 */
@Controller
class ViewPages {

  private final Pages pages;
  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  ViewPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  private Views views() {
    return desk.growth().views();
  }

  @GetMapping("/grow/views")
  View list(HttpServletRequest request) {
    return page(request, List.of());
  }

  @PostMapping("/grow/views")
  View create(HttpServletRequest request, @RequestParam(defaultValue = "8") int links) {
    String base = request.getScheme() + "://" + request.getHeader("Host") + "/view?key=";
    return page(
        request, views().open(links, random, pages.today()).stream().map(base::concat).toList());
  }

  private View page(HttpServletRequest request, List<String> links) {
    Frame frame = pages.frame(request, Room.GROW, "How others see you");
    List<Views.Round> rounds = views().rounds(pages.today());
    boolean enough =
        rounds.stream().anyMatch(one -> one.closedOn() == null && views().enough(one.id()));
    return pages.show(
        "grow/views",
        RoundsView.of(frame, links, rounds, enough, views().next(pages.today()), pages.say()));
  }

  @PostMapping("/grow/views/{id}/closing")
  View close(@PathVariable long id) {
    views().close(id, pages.today());
    return Pages.see(Said.ROUND_CLOSED.on("/grow/views"));
  }

  @GetMapping("/view")
  View open(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    boolean open = views().opened(key, pages.today());
    return rater(request, open ? key : "", "", false, "", open ? 200 : 404);
  }

  @PostMapping("/view")
  View answer(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "PEER") Relation relation,
      @RequestParam(defaultValue = "") String words) {
    if (!views().opened(key, pages.today())) return rater(request, "", "", false, "", 404);
    Sheet sheet = SelfPages.sheet(request);
    if (sheet.answered() == 0 || words.length() > Views.LONGEST)
      return rater(request, key, "", false, "Answer what you can; nothing is answered yet.", 400);
    Optional<String> own = views().answer(key, relation, sheet, words, random, pages.today());
    return rater(request, "", own.orElse(""), false, "", own.isPresent() ? 200 : 404);
  }

  @PostMapping("/view/withdrawal")
  View leave(HttpServletRequest request, @RequestParam(defaultValue = "") String own) {
    boolean gone = views().leave(own, pages.today());
    return rater(request, "", "", gone, "", gone ? 200 : 404);
  }

  private View rater(
      HttpServletRequest request, String key, String own, boolean gone, String wrong, int status) {
    Frame frame = pages.framed(request, Room.NONE, "How you see a colleague", "system", null, null);
    return pages.show(
        "frame/rater", RaterView.of(frame, desk.owner().name(), key, own, gone, wrong), status);
  }
}
