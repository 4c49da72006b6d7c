package rapport.web.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.people.RelationChange.ForgetRelation;
import rapport.desk.people.RelationChange.Relate;
import rapport.look.Misfit;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.people.match.Folding;
import rapport.web.Pages;
import rapport.web.Said;

/** What two people are to each other. */
@Controller
public class RelationPages {

  private final Pages pages;

  RelationPages(Pages pages) {
    this.pages = pages;
  }

  @PostMapping("/people/{id}/relations")
  View relate(
      @PathVariable long id,
      @RequestParam Relation.Kind is,
      @RequestParam(defaultValue = "") String of) {
    return pages.done(
        Said.SAVED, "/people/" + id + "/details", new Relate(new PersonId(id), is, called(of)));
  }

  /** The one person who is called so. */
  private PersonId called(String name) {
    String wanted = Folding.plain(name).strip();
    List<Standing> found =
        pages.look().everybody().stream()
            .filter(one -> Folding.plain(one.person().name()).strip().equals(wanted))
            .toList();
    if (found.isEmpty()) throw new Misfit("nobody here is called so; add them first", name);
    if (found.size() > 1) throw new Misfit("more than one person is called so", name);
    return found.getFirst().person().id();
  }

  @PostMapping("/relations/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new ForgetRelation(id));
  }
}
