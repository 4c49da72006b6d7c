package rapport.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.Made;
import rapport.desk.people.Groups;
import rapport.desk.people.Known;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.look.Grouped;
import rapport.nurture.Standing;
import rapport.people.match.Folding;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Everybody, and somebody new. */
@Controller
public record PeoplePages(Pages pages) {

  private static final int LONGEST_QUERY = 200;

  @GetMapping("/people")
  View list(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "care") String sort,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "0") long list,
      @RequestParam(defaultValue = "0") int from,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
    Groups groups = Groups.of(pages.look());
    Groups.Kept kept = groups.list(list).orElse(null);
    People.Query query =
        kept != null
            ? kept.query().part(0, PeopleView.PAGE)
            : new People.Query(
                q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q,
                scope,
                group,
                sort(sort),
                Math.max(0, from),
                PeopleView.PAGE);
    Frame frame = pages.frame(request, Room.PEOPLE, kept == null ? "People" : kept.name());
    People people = Listing.people(pages.look(), query);
    PeopleView view =
        PeopleView.of(frame, filter(groups, query, kept, people), people, pages.say());
    return pages.show(target.equals("people") ? "people/list" : "people/people", view);
  }

  private static PeopleView.Filter filter(
      Groups groups, People.Query query, Groups.@Nullable Kept kept, People people) {
    String chosen = Grouped.key(query.group());
    List<PeopleView.Choice> choices = new ArrayList<>();
    for (Groups.Group one : groups.all())
      choices.add(
          new PeopleView.Choice(one.name(), one.name(), chosen.equals(Grouped.key(one.name()))));
    return new PeopleView.Filter(
        query,
        choices,
        groups.lists().stream().map(one -> GroupsView.kept(one, 0)).toList(),
        kept == null ? 0 : kept.id(),
        people.matching());
  }

  private static People.Sort sort(String name) {
    for (People.Sort sort : People.Sort.values()) {
      if (sort.name().toLowerCase(Locale.ROOT).equals(name)) return sort;
    }
    return People.Sort.CARE;
  }

  @GetMapping("/people/new")
  View blank(HttpServletRequest request) {
    return pages.show(
        "people/newperson", new NewPersonView(pages.frame(request, Room.PEOPLE, "Add a person")));
  }

  @PostMapping("/people")
  View create(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean another,
      @RequestParam(required = false) @Nullable String email,
      @RequestParam(required = false) @Nullable String phone,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(required = false) @Nullable String title) {
    if (!another) {
      String wanted = Folding.plain(name);
      for (Standing one : pages.look().everybody())
        if (Folding.plain(one.person().name()).equals(wanted)) throw Known.byName(one.person());
    }
    Made made =
        pages.make(
            new AddPerson(name, given(email), given(phone), given(organisation), given(title)));
    return Pages.see(Said.ADDED.on("/people/" + made.number(), made.entry()));
  }

  /** What a form field holds, or null when it was left empty. */
  public static @Nullable String given(@Nullable String field) {
    return field == null || field.isBlank() ? null : field.strip();
  }
}
