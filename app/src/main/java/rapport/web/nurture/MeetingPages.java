package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Today;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;

/** What to know before a meeting, for a sheet of paper too. */
@Controller
public class MeetingPages {

  private final Pages pages;

  MeetingPages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/meetings/{id}/brief")
  View brief(HttpServletRequest request, @PathVariable long id) {
    Frame frame = pages.frame(request, Room.TODAY, "Brief");
    return pages.show("nurture/brief", BriefView.of(frame, next(id), pages.say()));
  }

  @GetMapping("/meetings/{id}/brief.md")
  void text(@PathVariable long id, HttpServletResponse response) throws IOException {
    PlayPages.give(
        response, "text/markdown", "brief.md", BriefView.markdown(next(id), pages.say()));
  }

  /** The same about one person, whenever the two talk. */
  @GetMapping("/people/{id}/brief")
  View person(HttpServletRequest request, @PathVariable long id) {
    PersonPage page =
        Portrait.of(pages.look()).person(new PersonId(id), 0, 1).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.PEOPLE, "Brief");
    return pages.show(
        "nurture/brief", BriefView.of(frame, page.standing(), page.brief(), pages.say()));
  }

  private Today.UpNext next(long id) {
    return Today.of(pages.look()).upNext().stream()
        .filter(up -> up.meeting().id() == id)
        .findFirst()
        .orElseThrow(Missing::new);
  }
}
