package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;

/** What to know before a meeting, for a sheet of paper too. */
@Controller
class MeetingPages {

  private final Pages pages;
  private final Desk desk;

  MeetingPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/meetings/{id}/brief")
  View brief(HttpServletRequest request, @PathVariable long id) {
    var next =
        desk.today(pages.now()).upNext().stream()
            .filter(up -> up.meeting().id() == id)
            .findFirst()
            .orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.TODAY, "Brief");
    return pages.show("today/brief", BriefView.of(frame, next, pages.say()));
  }
}
