package rapport.web.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.people.RelationChange.ForgetRelation;
import rapport.desk.people.RelationChange.Relate;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.web.Pages;
import rapport.web.Said;

/** What two people are to each other. */
@Controller
public record RelationPages(Pages pages) {

  @PostMapping("/people/{id}/relations")
  View relate(
      @PathVariable long id,
      @RequestParam Relation.Kind is,
      @RequestParam(defaultValue = "") String of) {
    PersonId other = pages.whom(of, "Say whom.");
    return pages.done(
        Said.SAVED, "/people/" + id + "/details", new Relate(new PersonId(id), is, other));
  }

  @PostMapping("/relations/{id}/withdrawal")
  View forget(@PathVariable long id, @RequestParam(required = false) @Nullable String back) {
    return pages.done(Said.UNDONE, Pages.back(back, "/people"), new ForgetRelation(id));
  }
}
