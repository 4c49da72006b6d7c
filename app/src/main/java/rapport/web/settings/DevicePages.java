package rapport.web.settings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.Today;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.shapes.Json;
import rapport.web.Assets;
import rapport.web.Door;
import rapport.web.Pages;
import rapport.web.Room;

/** What a browser may keep of Rapport, to be read and written while the server is away. */
@Controller
public record DevicePages(Pages pages, Assets assets) {

  private static final Duration AHEAD = Duration.ofDays(3);
  private static final int LATEST = 12;

  @GetMapping("/device")
  View show(HttpServletRequest request) {
    return pages.show(
        "settings/device",
        new DeviceView(
            pages.frame(request, Room.SETTINGS, "This device"), assets.script("device")));
  }

  /**
   * What to keep.
   *
   * @param token for what is sent later, as pages carry it
   * @param pages addresses of pages, the most useful first
   * @param files what the pages need
   */
  public record Kept(String token, List<String> pages, List<String> files) {}

  @GetMapping("/device/list")
  void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    Json.write(
        response.getOutputStream(),
        new Kept(Door.tokenFor(request), new ArrayList<>(addresses()), assets.files()));
  }

  /** Today, the words, the next days' briefs, and the people of moves, briefs and last talks. */
  private Set<String> addresses() {
    Set<String> all = new LinkedHashSet<>(List.of("/device", "/", "/words", "/conversations/new"));
    Set<String> people = new LinkedHashSet<>();
    Today today = Today.of(pages.look());
    Instant until = pages.now().plus(AHEAD);
    for (Today.UpNext next : today.upNext()) {
      if (next.meeting().at().isAfter(until)) continue;
      all.add("/meetings/" + next.meeting().id() + "/brief");
      next.guests().forEach(guest -> people.add(guest.standing().person().id().toString()));
    }
    today.moves().forEach(move -> people.add(move.person().id().toString()));
    Listing.people(pages.look(), new People.Query("", "", People.Sort.LAST, 0, LATEST))
        .rows()
        .forEach(row -> people.add(row.person().id().toString()));
    for (String person : people) {
      all.add("/people/" + person);
      all.add("/conversations/new?person=" + person);
      all.add("/people/" + person + "/capture");
    }
    return all;
  }
}
