package rapport.web.growth;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.PanelChange.AnswerRound;
import rapport.desk.growth.PanelChange.CloseRound;
import rapport.desk.growth.PanelChange.LeaveRound;
import rapport.desk.growth.PanelChange.OpenRound;
import rapport.desk.growth.Views;
import rapport.desk.settings.Secret;
import rapport.growth.Sheet;
import rapport.growth.View.Relation;
import rapport.web.Frame;
import rapport.web.FreshLinks;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/**
 * Views of others (G4). A rater comes by a link, without an account, and reaches nothing else by
 * it.
 */
@Controller
public class ViewPages {

  private final Pages pages;
  private final FreshLinks fresh;
  private final SecureRandom random = new SecureRandom();

  ViewPages(Pages pages, FreshLinks fresh) {
    this.pages = pages;
    this.fresh = fresh;
  }

  private Views views() {
    return Views.of(pages.look());
  }

  @GetMapping("/grow/views")
  View list(HttpServletRequest request) {
    return page(request, fresh.of(request));
  }

  @PostMapping("/grow/views")
  View create(HttpServletRequest request, @RequestParam(defaultValue = "8") int links) {
    String base = request.getScheme() + "://" + request.getHeader("Host") + "/view?key=";
    List<String> secrets = new ArrayList<>();
    for (int n = 0; n < Math.clamp(links, 0, Views.MOST + 1); n++)
      secrets.add(Secret.fresh(random));
    pages.make(new OpenRound(secrets.stream().map(one -> Views.digest("link", one)).toList()));
    return fresh.shown("/grow/views", secrets.stream().map(base::concat).toList());
  }

  private View page(HttpServletRequest request, List<String> links) {
    Frame frame = pages.frame(request, Room.GROW, "How others see you");
    for (long over : views().over()) pages.make(new CloseRound(over));
    List<Views.Round> rounds = views().rounds();
    boolean enough =
        rounds.stream().anyMatch(one -> one.closedOn() == null && views().enough(one.id()));
    return pages.show(
        "growth/views",
        RoundsView.of(frame, links, pages.reached(), rounds, enough, views().next(), pages.say()));
  }

  @PostMapping("/grow/views/{id}/closing")
  View close(@PathVariable long id) {
    pages.make(new CloseRound(id));
    return Pages.see(Said.ROUND_CLOSED.on("/grow/views"));
  }

  @GetMapping("/view")
  View open(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    boolean open = views().opened(key);
    return rater(request, open ? key : "", "", false, "", open ? 200 : 404);
  }

  @PostMapping("/view")
  View answer(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "PEER") Relation relation,
      @RequestParam(defaultValue = "") String words) {
    if (!views().opened(key)) return rater(request, "", "", false, "", 404);
    Sheet sheet = SelfPages.sheet(request);
    if (sheet.answered() == 0 || words.length() > Views.LONGEST)
      return rater(request, key, "", false, "Answer what you can; nothing is answered yet.", 400);
    String own = Secret.fresh(random);
    boolean taken =
        pages.make(new AnswerRound(key, relation, sheet.text(), words, own)).number() == 1;
    return rater(request, "", taken ? own : "", false, "", taken ? 200 : 404);
  }

  @PostMapping("/view/withdrawal")
  View leave(HttpServletRequest request, @RequestParam(defaultValue = "") String own) {
    boolean gone = pages.make(new LeaveRound(own)).number() == 1;
    return rater(request, "", "", gone, "", gone ? 200 : 404);
  }

  private View rater(
      HttpServletRequest request, String key, String own, boolean gone, String wrong, int status) {
    Frame frame =
        pages.framed(request, Room.NONE, "How you see a colleague", "system", null, null, null);
    return pages.show(
        "frame/rater",
        RaterView.of(frame, pages.look().me().name(), key, own, gone, wrong),
        status);
  }
}
