package rapport.web.find;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.find.Find;
import rapport.web.Pages;
import rapport.web.Room;

/** The find box. */
@Controller
public record FindPages(Pages pages) {

  private static final int MOST = 8;
  private static final int LONGEST = 200;

  @GetMapping("/find")
  View find(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
    String words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
    FindView view =
        FindView.of(
            pages.frame(request, Room.NONE, "Find"),
            words,
            Find.words(pages.look(), words, MOST),
            pages.say());
    String briefed = FindView.briefed(words);
    if (!briefed.isEmpty()) view = view.briefs(Find.words(pages.look(), briefed, MOST));
    return pages.show(target.equals("found") ? "find/results" : "find/find", view);
  }
}
