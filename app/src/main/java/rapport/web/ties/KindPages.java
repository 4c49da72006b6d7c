package rapport.web.ties;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.ties.Kinds;
import rapport.desk.ties.TieChange.SayKind;
import rapport.desk.ties.TieChange.UnsayKind;
import rapport.people.PersonId;
import rapport.ties.Kind;
import rapport.web.Pages;
import rapport.web.Said;

/** What the owner says of a relationship's kind. */
@Controller
public record KindPages(Pages pages) {

  @PostMapping("/people/{id}/kind")
  View say(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String answer1,
      @RequestParam(required = false) @Nullable String answer2,
      @RequestParam(required = false) @Nullable String answer3,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable String back) {
    List<Integer> answers = answers(answer1, answer2, answer3);
    Kind.Value said = kind(kind);
    if (answers.isEmpty() && said == null && !kind.isEmpty())
      throw new IllegalArgumentException("there is no kind called so");
    return pages.done(
        Said.KIND,
        Pages.back(back, "/people/" + id + "/goals"),
        new SayKind(new PersonId(id), answers, said));
  }

  /** What was answered in passing, in a form about something else, or null if nothing was. */
  public static @Nullable SayKind inPassing(PersonId person, HttpServletRequest form) {
    List<Integer> answers =
        answers(
            form.getParameter("answer1"),
            form.getParameter("answer2"),
            form.getParameter("answer3"));
    String kind = form.getParameter("kind");
    return answers.isEmpty() ? null : new SayKind(person, answers, kind(kind == null ? "" : kind));
  }

  /** The three answers, or none if no question was answered. */
  private static List<Integer> answers(@Nullable String... three) {
    List<Integer> answers = new ArrayList<>();
    for (String answer : three)
      answers.add(
          answer != null && answer.matches("[0-4]") ? Integer.parseInt(answer) : Kinds.UNANSWERED);
    if (answers.stream().allMatch(one -> one == Kinds.UNANSWERED)) answers.clear();
    return answers;
  }

  private static Kind.@Nullable Value kind(String name) {
    for (Kind.Value value : Kind.Value.values()) if (value.name().equals(name)) return value;
    return null;
  }

  @PostMapping("/kinds/{id}/withdrawal")
  View unsay(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new UnsayKind(id));
  }
}
