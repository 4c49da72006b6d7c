package rapport.web.people;

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
import rapport.desk.people.GroupChange.DissolveGroup;
import rapport.desk.people.GroupChange.ForgetList;
import rapport.desk.people.GroupChange.GroupPeople;
import rapport.desk.people.GroupChange.KeepList;
import rapport.desk.people.GroupChange.MakeGroup;
import rapport.desk.people.Groups;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Groups of people, and searches of people that are kept under a name. */
@Controller
public record GroupPages(Pages pages) {

  private static final String PATH = "/people/groups";

  @GetMapping(PATH)
  View show(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.PEOPLE, "Groups and lists");
    return pages.show("people/groups", GroupsView.of(frame, Groups.of(pages.look()), pages.look()));
  }

  @PostMapping(PATH)
  View make(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable Integer every,
      @RequestParam(required = false) @Nullable Integer most) {
    return pages.done(Said.SAVED, PATH, new MakeGroup(name, every, every == null ? null : most));
  }

  @PostMapping(PATH + "/{id}/withdrawal")
  View dissolve(@PathVariable long id) {
    return pages.done(Said.UNDONE, PATH, new DissolveGroup(id));
  }

  /** One person, or everybody whom a search finds. */
  @PostMapping(PATH + "/members")
  View members(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) @Nullable Long person,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "true") boolean in,
      @RequestParam(required = false) @Nullable String back) {
    List<PersonId> people =
        person != null
            ? List.of(new PersonId(person))
            : found(new People.Query(q, scope, group, People.Sort.NAME, 0, Integer.MAX_VALUE));
    return pages.done(
        Said.SAVED,
        Pages.back(back, person == null ? PeopleView.named(name) : PATH),
        new GroupPeople(name, people, in));
  }

  private List<PersonId> found(People.Query query) {
    return Listing.people(pages.look(), query).rows().stream()
        .map(one -> one.person().id())
        .toList();
  }

  @PostMapping("/people/lists")
  View keep(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "care") String sort) {
    var made =
        pages.make(
            new KeepList(
                name, q, scope, group, People.Sort.valueOf(sort.toUpperCase(Locale.ROOT))));
    return Pages.see(Said.LIST.on("/people?list=" + made.number(), made.entry()));
  }

  @PostMapping("/people/lists/{id}/withdrawal")
  View forget(@PathVariable long id) {
    return pages.done(Said.UNDONE, "/people", new ForgetList(id));
  }
}
