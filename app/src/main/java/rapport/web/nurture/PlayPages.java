package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.nurture.NurtureChange.DropMaterial;
import rapport.desk.nurture.NurtureChange.PlayOutcome;
import rapport.desk.nurture.NurtureChange.PutAway;
import rapport.desk.nurture.NurtureChange.TakePlay;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Tensions;
import rapport.nurture.Draft;
import rapport.nurture.Play;
import rapport.outside.OutgoingMessage;
import rapport.outside.Unsent;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/**
 * Ways to take the lead (R1 to R5, R8): drafts to copy or to open elsewhere, never sent from here.
 */
@Controller
public class PlayPages {

  private final Pages pages;

  PlayPages(Pages pages) {
    this.pages = pages;
  }

  private Plays plays() {
    return Plays.of(pages.look());
  }

  @GetMapping("/people/{id}/plays")
  View list(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id);
    Frame frame = pages.frame(request, Room.PEOPLE, page.standing().person().name());
    PersonId person = new PersonId(id);
    return pages.show(
        "nurture/plays",
        PlayView.Many.of(
            frame,
            page,
            plays().with(person),
            plays().taken().stream().filter(one -> one.person().id().equals(person)).toList(),
            Tensions.of(pages.look()).open(person).orElse(null),
            pages.now(),
            pages.say()));
  }

  @GetMapping("/people/{id}/plays/{play}")
  View show(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable String play,
      @RequestParam(defaultValue = "WARM") Draft.Tone tone) {
    PersonPage page = pages.person(id);
    Play which = play(play);
    Plays.Offer offer = plays().offer(new PersonId(id), which).orElseThrow(Missing::new);
    Draft draft = draft(id, which, tone);
    Frame frame = pages.frame(request, Room.PEOPLE, which.words());
    return pages.show(
        "nurture/play",
        PlayView.of(frame, page.standing().person(), offer, tone, draft, pages.say()));
  }

  private Draft draft(long id, Play play, Draft.Tone tone) {
    return plays().draft(new PersonId(id), play, tone).orElseThrow(Missing::new);
  }

  @GetMapping("/people/{id}/plays/{play}/draft.eml")
  void letter(
      @PathVariable long id,
      @PathVariable String play,
      @RequestParam(defaultValue = "WARM") Draft.Tone tone,
      HttpServletResponse response)
      throws IOException {
    PersonPage page = pages.person(id);
    var emails = page.standing().person().emails();
    Draft draft = draft(id, play(play), tone);
    OutgoingMessage letter = new OutgoingMessage(draft.subject(), draft.text(), "", pages.now());
    give(
        response,
        "message/rfc822",
        "draft.eml",
        new String(
            Unsent.file(emails.isEmpty() ? null : emails.getFirst(), letter),
            StandardCharsets.UTF_8));
  }

  @GetMapping("/people/{id}/plays/{play}/slots.ics")
  void slots(@PathVariable long id, @PathVariable String play, HttpServletResponse response)
      throws IOException {
    PersonPage page = pages.person(id);
    Plays.Offer offer = plays().offer(new PersonId(id), play(play)).orElseThrow(Missing::new);
    if (offer.rests() != null) throw new Missing();
    give(
        response,
        "text/calendar",
        "slots.ics",
        Feeds.slots(page.standing().person(), offer.matter(), pages.now()));
  }

  static void give(HttpServletResponse response, String type, String name, String content)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/people/{id}/plays/{play}")
  View take(@PathVariable long id, @PathVariable String play) {
    return pages.done(
        Said.PLAYED, "/people/" + id + "/plays", new TakePlay(new PersonId(id), play(play)));
  }

  @PostMapping("/plays/{id}/outcome")
  View outcome(
      @PathVariable long id,
      @RequestParam String outcome,
      @RequestParam(required = false) @Nullable String back) {
    String words = outcome.length() > 300 ? outcome.substring(0, 300) : outcome;
    return pages.done(Said.PLAY_OUTCOME, Pages.back(back, "/"), new PlayOutcome(id, words));
  }

  @GetMapping("/worth")
  View worth(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String link) {
    Frame frame = pages.frame(request, Room.CARE, "Worth sharing");
    return pages.show(
        "nurture/worth",
        WorthView.of(
            frame, plays().worth(), plays().perhaps(), what, link, base(request), pages.say()));
  }

  private static String base(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader("Host");
  }

  @PostMapping("/worth")
  View drop(
      @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String link) {
    String words = what.isBlank() ? link : what;
    return pages.done(
        Said.DROPPED, "/worth", new DropMaterial(words, link.isBlank() ? null : link.strip()));
  }

  @PostMapping("/worth/{id}/withdrawal")
  View putAway(@PathVariable long id) {
    return pages.done(Said.PUT_AWAY, "/worth", new PutAway(id, true));
  }

  private static Play play(String name) {
    for (Play play : Play.values())
      if (play.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) return play;
    throw new Missing();
  }
}
