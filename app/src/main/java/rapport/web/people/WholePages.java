package rapport.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.VisitChange.AnswerStyle;
import rapport.desk.nurture.VisitChange.GiveLink;
import rapport.desk.nurture.Whole;
import rapport.desk.people.PeopleChange.ForgetTold;
import rapport.desk.people.PeopleChange.SayStyle;
import rapport.desk.people.PeopleChange.Tell;
import rapport.desk.settings.Secret;
import rapport.interactions.Channel;
import rapport.look.Misfit;
import rapport.nurture.Style;
import rapport.people.PersonId;
import rapport.sources.Sha256;
import rapport.web.Frame;
import rapport.web.FreshLinks;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.nurture.StyleView;

/** The whole person as told, how they like to work and to be reached (R7, N2, N3, N4). */
@Controller
public class WholePages {

  private final Pages pages;
  private final FreshLinks fresh;
  private final SecureRandom random = new SecureRandom();

  WholePages(Pages pages, FreshLinks fresh) {
    this.pages = pages;
    this.fresh = fresh;
  }

  private Whole whole() {
    return Whole.of(pages.look());
  }

  @GetMapping("/people/{id}/whole")
  View show(HttpServletRequest request, @PathVariable long id) {
    return page(request, id, fresh.one(request));
  }

  private View page(HttpServletRequest request, long id, String link) {
    PersonPage page = pages.person(id);
    PersonId person = page.standing().person().id();
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    return pages.show(
        "people/whole",
        WholeView.of(
            frame,
            page,
            whole().told(person),
            StyleView.of(
                page.standing().person(),
                whole().style(person),
                whole().style(null),
                whole().channels(person),
                page.standing().latest() == null ? null : page.standing().latest().channel(),
                whole().zone(person),
                pages.zone()),
            link,
            link.isEmpty() || pages.reached() ? null : pages.look().me().name(),
            pages.say()));
  }

  @PostMapping("/people/{id}/told")
  View tell(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "") String recurs,
      @RequestParam(required = false) @Nullable String back) {
    return pages.done(
        Said.TOLD,
        Pages.back(back, "/people/" + id + "/whole"),
        new Tell(new PersonId(id), mine, topic, words, day(recurs)));
  }

  /** A day of the year as a date field sends it; its year does not count. */
  private static @Nullable MonthDay day(String recurs) {
    if (recurs.isBlank()) return null;
    try {
      return MonthDay.from(java.time.LocalDate.parse(recurs));
    } catch (DateTimeException e) {
      throw new Misfit("a day is written as 2026-05-12", recurs);
    }
  }

  @PostMapping("/told/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new ForgetTold(id));
  }

  @PostMapping("/people/{id}/style")
  View style(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String structured,
      @RequestParam(defaultValue = "") String fast,
      @RequestParam(defaultValue = "") String channel) {
    PersonId person = id == 0 ? null : new PersonId(id);
    return pages.done(
        Said.SAVED,
        id == 0 ? "/settings" : "/people/" + id + "/whole",
        new SayStyle(person, step(structured), step(fast), channel(channel), Style.Said.ME));
  }

  private static @Nullable Integer step(String value) {
    return value.matches("-?[0-2]") ? Integer.valueOf(value) : null;
  }

  private static @Nullable Channel channel(String name) {
    return name.isEmpty() ? null : Channel.valueOf(name);
  }

  @PostMapping("/people/{id}/style-links")
  View ask(HttpServletRequest request, @PathVariable long id) {
    String secret = Secret.fresh(random);
    pages.make(new GiveLink(Whole.STYLE_LINK, new PersonId(id), Sha256.hex(secret), 30, false));
    String base = request.getScheme() + "://" + request.getHeader("Host");
    return fresh.shown("/people/" + id + "/whole", List.of(base + "/style?key=" + secret));
  }

  @GetMapping("/style")
  View other(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
    boolean open = whole().styleOpen(key);
    return other(request, open ? key : "", false, open ? 200 : 404);
  }

  @PostMapping("/style")
  View said(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String structured,
      @RequestParam(defaultValue = "") String fast,
      @RequestParam(defaultValue = "") String channel) {
    boolean said =
        pages
                .make(
                    new AnswerStyle(
                        Sha256.hex(key), step(structured), step(fast), channel(channel)))
                .number()
            == 1;
    return other(request, "", said, said ? 200 : 404);
  }

  private View other(HttpServletRequest request, String key, boolean done, int status) {
    Frame frame =
        pages.framed(request, Room.NONE, "How you like to work", "system", null, null, null);
    return pages.show(
        "people/other",
        new StyleView.Other(frame, pages.asker(), key, done, StyleView.channels(null)),
        status);
  }
}
