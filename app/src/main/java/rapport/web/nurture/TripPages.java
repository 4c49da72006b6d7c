package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.growth.OwnPath;
import rapport.desk.nurture.Digests;
import rapport.desk.nurture.Trips;
import rapport.desk.nurture.VisitChange.Attend;
import rapport.desk.nurture.VisitChange.CloseHours;
import rapport.desk.nurture.VisitChange.EndLinks;
import rapport.desk.nurture.VisitChange.ForgetTrip;
import rapport.desk.nurture.VisitChange.GiveLink;
import rapport.desk.nurture.VisitChange.OpenHours;
import rapport.desk.nurture.VisitChange.PlanTrip;
import rapport.desk.settings.Secret;
import rapport.look.Look;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.web.Frame;
import rapport.web.FreshLinks;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.WhomField;

/** Trips, open rooms, and calendars to subscribe to by a secret address (N11). */
@Controller
public class TripPages {

  private final Pages pages;
  private final FreshLinks fresh;
  private final SecureRandom random = new SecureRandom();

  TripPages(Pages pages, FreshLinks fresh) {
    this.pages = pages;
    this.fresh = fresh;
  }

  private Trips trips() {
    return Trips.of(pages.look());
  }

  @GetMapping("/trips")
  View show(HttpServletRequest request) {
    return page(request, fresh.one(request));
  }

  private View page(HttpServletRequest request, String address) {
    Frame frame = pages.frame(request, Room.CARE, "Trips and open rooms");
    return pages.show(
        "nurture/trips",
        TripView.of(
            frame,
            trips().ahead(),
            trips().rooms(),
            WhomField.of(pages.look()),
            trips().fed(Trips.ROOMS_FEED),
            trips().fed(Trips.WEEK_FEED),
            address,
            pages.now().atZone(pages.zone()).toLocalDateTime(),
            pages.say()));
  }

  @PostMapping("/trips")
  View plan(
      @RequestParam(defaultValue = "") String place,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    return pages.done(Said.TRIP_PLANNED, "/trips", new PlanTrip(place, from, until));
  }

  @PostMapping("/trips/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/trips", new ForgetTrip(id));
  }

  @PostMapping("/rooms")
  View open(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String place,
      @RequestParam LocalDateTime starts,
      @RequestParam(defaultValue = "45") int minutes,
      @RequestParam(defaultValue = "1") int weeks) {
    return pages.done(Said.SAVED, "/trips", new OpenHours(title, place, starts, minutes, weeks));
  }

  @PostMapping("/rooms/{id}/closing")
  View close(@PathVariable long id) {
    return pages.done(Said.ROOM_CLOSED, "/trips", new CloseHours(id, true));
  }

  @PostMapping("/rooms/{id}/attendance")
  View came(
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "true") boolean came) {
    PersonId who = pages.whom(person, "Say who came.");
    return pages.done(Said.SAVED, "/trips", new Attend(id, day, who, came));
  }

  @PostMapping("/feeds")
  View feed(HttpServletRequest request, @RequestParam String feed) {
    String purpose = purpose(feed);
    String secret = Secret.fresh(random);
    pages.make(new GiveLink(purpose, null, Sha256.hex(secret), 0, true));
    String base = request.getScheme() + "://" + request.getHeader("Host");
    return fresh.shown("/trips", List.of(base + "/feeds/" + feed + ".ics?key=" + secret));
  }

  @PostMapping("/feeds/removal")
  View unfeed(@RequestParam String feed) {
    pages.make(new EndLinks(purpose(feed)));
    return Pages.see(Said.SAVED.on("/trips"));
  }

  private static String purpose(String feed) {
    return switch (feed) {
      case "rooms" -> Trips.ROOMS_FEED;
      case "week" -> Trips.WEEK_FEED;
      default -> throw new IllegalArgumentException("there is no feed called so");
    };
  }

  @GetMapping("/feeds/rooms.ics")
  void rooms(@RequestParam(defaultValue = "") String key, HttpServletResponse response)
      throws IOException {
    if (!trips().opens(key, Trips.ROOMS_FEED)) throw new Missing();
    give(response, Feeds.rooms(trips().rooms(), pages.zone(), pages.now()));
  }

  @GetMapping("/feeds/week.ics")
  void week(@RequestParam(defaultValue = "") String key, HttpServletResponse response)
      throws IOException {
    if (!trips().opens(key, Trips.WEEK_FEED)) throw new Missing();
    Look look = pages.look();
    give(response, Feeds.week(Digests.of(look).calendar(), OwnPath.of(look).step(), pages.now()));
  }

  private static void give(HttpServletResponse response, String content) throws IOException {
    response.setContentType("text/calendar;charset=UTF-8");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }
}
