package rapport.web.nurture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.network.Goals;
import rapport.desk.nurture.Briefing;
import rapport.desk.nurture.CycleChange.AnswerNeed;
import rapport.desk.nurture.CycleChange.Came;
import rapport.desk.nurture.Letters;
import rapport.desk.nurture.NurtureChange.KeepDraft;
import rapport.network.Need;
import rapport.nurture.Move;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.people.Face;

/** The letter of a move, and what came of asking. Nothing is sent from here. */
@Controller
public class LetterPages {

  private final Pages pages;

  LetterPages(Pages pages) {
    this.pages = pages;
  }

  /** The letter of a move of this week; without one, the ways to take the lead. */
  @GetMapping("/people/{id}/letters/{cause}")
  View letter(
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable String cause,
      @RequestParam(defaultValue = "") String about) {
    if (id <= 0 || pages.look().standing(new PersonId(id)).isEmpty()) throw new Missing();
    Letters letters = Letters.of(pages.look());
    Move move = letters.move(new PersonId(id), cause(cause), about).orElse(null);
    if (move == null) return Pages.see("/people/" + id + "/plays");
    Letters.Addressed found = letters.of(move).orElse(null);
    if (found == null) return Pages.see("/people/" + id + "/plays");
    Frame frame = pages.frame(request, Room.TODAY, move.what());
    List<String> brief =
        pages
            .look()
            .standing(found.to().id())
            .map(one -> new Briefing(pages.look()).forALetter(one))
            .orElse(List.of());
    return pages.show("nurture/letter", LetterView.of(frame, move, found, letters, brief));
  }

  /** Keeps a letter as it was changed; an empty one makes it anew. */
  @PostMapping("/people/{id}/letters/{cause}")
  View keep(
      @PathVariable long id,
      @PathVariable String cause,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String subject,
      @RequestParam(defaultValue = "") String body,
      @RequestParam(required = false) @Nullable String back) {
    if (id <= 0) throw new Missing();
    Move.Cause of = cause(cause);
    pages.make(new KeepDraft(new PersonId(id), of, about, subject, body));
    return Pages.see(Said.SAVED.on(Pages.back(back, LetterView.path(new PersonId(id), of, about))));
  }

  private static Move.Cause cause(String name) {
    for (Move.Cause one : Move.Cause.values())
      if (one.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) return one;
    throw new Missing();
  }

  /** Asks what came of asking somebody for a need. */
  @GetMapping("/needs/{id}/outcome")
  View asked(HttpServletRequest request, @PathVariable long id, @RequestParam long person) {
    if (person <= 0) throw new Missing();
    Need need = need(id);
    Person who = pages.look().person(new PersonId(person)).orElseThrow(Missing::new);
    Frame frame = pages.frame(request, Room.GOALS, "What came of it?");
    return pages.show(
        "nurture/needoutcome", new NeedOutcomeView(frame, id, need.what(), Face.of(who)));
  }

  @PostMapping("/needs/{id}/outcome")
  View came(
      @PathVariable long id,
      @RequestParam long person,
      @RequestParam Came came,
      @RequestParam(required = false) @Nullable String words) {
    Need need = need(id);
    if (came == Came.NARROWED && (words == null || words.isBlank() || words.equals(need.what())))
      return Pages.see("/needs/" + id + "/outcome?person=" + person);
    Said said =
        switch (came) {
          case COVERED -> Said.NEED_COVERED;
          case NARROWED -> Said.NEED_NARROWED;
          case NOTHING -> Said.NEED_OPEN;
        };
    String kept = came == Came.NARROWED ? words : null;
    return pages.done(said, "/", new AnswerNeed(id, new PersonId(person), came, kept));
  }

  private Need need(long id) {
    return Goals.of(pages.look()).needs().stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(Missing::new);
  }
}
