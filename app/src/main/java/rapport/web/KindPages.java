package rapport.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Desk;
import rapport.people.PersonId;
import rapport.ties.Kind;

/** What the owner says of a relationship's kind. */
@Controller
class KindPages {

  private final Pages pages;
  private final Desk desk;

  KindPages(Pages pages, Desk desk) {
    this.pages = pages;
    this.desk = desk;
  }

  @PostMapping("/people/{id}/kind")
  View say(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String answer1,
      @RequestParam(required = false) @Nullable String answer2,
      @RequestParam(required = false) @Nullable String answer3,
      @RequestParam(defaultValue = "") String kind) {
    List<Integer> answers = new ArrayList<>();
    for (String answer : Arrays.asList(answer1, answer2, answer3))
      if (answer != null && answer.matches("[0-4]")) answers.add(Integer.parseInt(answer));
    if (answers.size() < 3) answers.clear();
    Kind.Value said = null;
    for (Kind.Value value : Kind.Value.values()) if (value.name().equals(kind)) said = value;
    if (answers.isEmpty() && said == null && !kind.isEmpty())
      throw new IllegalArgumentException("there is no kind called so");
    long word = desk.kinds().say(new PersonId(id), answers, said, pages.now());
    return Pages.see(Said.KIND.on("/people/" + id + "/goals", word));
  }

  @PostMapping("/kinds/{id}/withdrawal")
  View unsay(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    desk.kinds().unsay(id);
    return Pages.see(Said.UNDONE.on(Pages.back(back, "/people")));
  }
}
