package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.desk.Trips;
import rapport.people.PersonId;

/** Trips, open rooms, and calendars to subscribe to by a secret address (N11). */
@Controller
class TripPages {

  private final Pages pages;
  private final Desk desk;
  private final SecureRandom random = new SecureRandom();

  TripPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  private Trips trips() {
    return desk.care().trips();
  }

  @GetMapping("/trips")
  View show(HttpServletRequest request) {
    return page(request, "");
  }

  private View page(HttpServletRequest request, String address) {
    Frame frame = pages.frame(request, Room.TODAY, "Trips and open rooms");
    return pages.show(
        "trip/page",
        TripView.of(
            frame,
            trips().ahead(pages.now()),
            trips().rooms(pages.now()),
            desk.everybody(pages.now()),
            trips().fed(Trips.ROOMS_FEED),
            trips().fed(Trips.WEEK_FEED),
            address,
            pages.say()));
  }

  @PostMapping("/trips")
  View plan(
      @RequestParam(defaultValue = "") String place,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
    long trip = trips().plan(place, from, until);
    return Pages.see(Said.TRIP_PLANNED.on("/trips", trip));
  }

  @PostMapping("/trips/{id}/withdrawal")
  View forget(@PathVariable long id) {
    trips().forget(id);
    return Pages.see(Said.UNDONE.on("/trips"));
  }

  @PostMapping("/rooms")
  View open(
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String place,
      @RequestParam LocalDateTime starts,
      @RequestParam(defaultValue = "45") int minutes,
      @RequestParam(defaultValue = "1") int weeks) {
    trips().open(title, place, starts, minutes, weeks);
    return Pages.see(Said.SAVED.on("/trips"));
  }

  @PostMapping("/rooms/{id}/closing")
  View close(@PathVariable long id) {
    trips().close(id, pages.today());
    return Pages.see(Said.ROOM_CLOSED.on("/trips", id));
  }

  @PostMapping("/room-closings/{id}/withdrawal")
  View reopen(@PathVariable long id) {
    trips().close(id, null);
    return Pages.see(Said.UNDONE.on("/trips"));
  }

  @PostMapping("/rooms/{id}/attendance")
  View came(
      @PathVariable long id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam long person,
      @RequestParam(defaultValue = "true") boolean came) {
    trips().came(id, day, new PersonId(person), came, pages.now());
    return Pages.see(Said.SAVED.on("/trips"));
  }

  @PostMapping("/feeds")
  View feed(HttpServletRequest request, @RequestParam String feed) {
    String purpose = purpose(feed);
    String secret = trips().feed(purpose, random, pages.now());
    String base = request.getScheme() + "://" + request.getHeader("Host");
    return page(request, base + "/feeds/" + feed + ".ics?key=" + secret);
  }

  @PostMapping("/feeds/removal")
  View unfeed(@RequestParam String feed) {
    trips().unfeed(purpose(feed));
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
    if (!trips().opens(key, Trips.ROOMS_FEED, pages.now())) throw new Missing();
    give(response, Feeds.rooms(trips().rooms(pages.now()), pages.zone(), pages.now()));
  }

  @GetMapping("/feeds/week.ics")
  void week(@RequestParam(defaultValue = "") String key, HttpServletResponse response)
      throws IOException {
    if (!trips().opens(key, Trips.WEEK_FEED, pages.now())) throw new Missing();
    give(response, Feeds.week(desk.care().digests().calendar(pages.now()), pages.now()));
  }

  private static void give(HttpServletResponse response, String content) throws IOException {
    response.setContentType("text/calendar;charset=UTF-8");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }
}
