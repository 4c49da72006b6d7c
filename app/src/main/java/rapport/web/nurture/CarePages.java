package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import rapport.desk.Asked;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Today;
import rapport.desk.nurture.Trips;
import rapport.look.Look;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;

/**
 * Where everything stands that keeps relationships alive, and what the phone's bar has no room for.
 */
@Controller
public class CarePages {

  private final Pages pages;

  CarePages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/care")
  View care(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Care");
    Look look = pages.look();
    return pages.show(
        "nurture/care",
        CareView.of(
            frame,
            Today.of(look),
            Asked.of(look),
            Plays.of(look),
            Tensions.of(look).all().stream()
                .filter(one -> one.tension().closedAt() == null)
                .toList(),
            Trips.of(look).ahead().size(),
            pages.say()));
  }

  @GetMapping("/more")
  View more(HttpServletRequest request) {
    return pages.show("frame/more", pages.frame(request, Room.NONE, "More"));
  }
}
