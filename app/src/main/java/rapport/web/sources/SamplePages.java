package rapport.web.sources;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;

/** From the first page to the sample office, without a terminal. */
@Controller
public record SamplePages(Pages pages) {

  /**
   * The page in between, which goes on by itself: a form's answer must not lead to another port,
   * because the content policy keeps forms to this one.
   */
  @GetMapping("/sample")
  View sample(HttpServletRequest request, HttpServletResponse response) {
    SampleView view =
        SampleView.of(
            pages.frame(request, Room.TODAY, "The sample office"),
            office(),
            request.getServerName());
    String next = view.next();
    if (next != null) response.setHeader("Refresh", next);
    return pages.show("sources/sample", view);
  }

  @PostMapping("/sample")
  View begin(HttpServletRequest request) {
    office().begin(request.getLocalPort());
    return Pages.see("/sample");
  }

  private SampleOffice office() {
    SampleOffice office = pages.sample();
    if (office == null) throw new Missing();
    return office;
  }
}
