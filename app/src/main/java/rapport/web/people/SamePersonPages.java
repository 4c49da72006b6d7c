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
import rapport.desk.network.SamePeople;
import rapport.desk.people.Aside;
import rapport.desk.people.IdentityChange.BringBack;
import rapport.desk.people.IdentityChange.How;
import rapport.desk.people.IdentityChange.JoinPeople;
import rapport.desk.people.IdentityChange.KeepApart;
import rapport.desk.people.IdentityChange.PartPerson;
import rapport.desk.people.IdentityChange.SetAside;
import rapport.desk.people.IdentityChange.ThatIsMe;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;

/** Who is one human with several cards, and who is none. */
@Controller
public record SamePersonPages(Pages pages) {

  private static final String HERE = "/care/same-person";
  private static final int NAMESAKES = 50;
  private static final int CHOICES = 20;

  @GetMapping(HERE)
  View show(HttpServletRequest request, @RequestParam(defaultValue = "0") int at) {
    Frame frame = pages.frame(request, Room.CARE, "Same person?");
    SamePeople all = SamePeople.of(pages.look());
    return pages.show(
        "people/sameperson", SamePersonView.of(frame, all, Math.max(0, at), pages.say()));
  }

  @GetMapping("/care/same-person/namesakes")
  View namesakes(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Namesakes");
    return pages.show(
        "people/namesakes",
        SamePersonView.Namesakes.of(frame, SamePeople.of(pages.look()).namesakes(NAMESAKES)));
  }

  @PostMapping(HERE)
  View answer(
      @RequestParam String answer,
      @RequestParam(defaultValue = "") List<Long> person,
      @RequestParam(required = false) @Nullable String called,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(required = false) @Nullable String title,
      @RequestParam(defaultValue = "0") int at,
      @RequestParam(required = false) @Nullable String back) {
    List<PersonId> people = person.stream().map(PersonId::new).toList();
    String next = Pages.back(back, at <= 0 ? HERE : HERE + "?at=" + at);
    return switch (answer) {
      case "join" ->
          pages.done(
              Said.JOINED,
              next,
              new JoinPeople(
                  people,
                  PeoplePages.given(called),
                  PeoplePages.given(organisation),
                  PeoplePages.given(title)));
      case "apart" -> pages.done(Said.APART, next, new KeepApart(people));
      default -> throw new IllegalArgumentException("the answer is join or apart");
    };
  }

  /** Choosing by hand who is the same human as somebody. */
  @GetMapping("/people/{id}/same-person")
  View sameAs(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words) {
    PersonId who = new PersonId(id);
    Person person = pages.look().person(who).orElseThrow(() -> new Missing());
    Frame frame = pages.frame(request, Room.PEOPLE, person.name());
    SamePeople same = SamePeople.of(pages.look());
    return pages.show(
        "people/sameas",
        SameAsView.of(
            frame,
            person,
            words,
            words.isBlank() ? same.near(who, CHOICES) : same.named(words, who, CHOICES)));
  }

  /** Not a person, hidden, removed, the owner, or parted again: in one press. */
  @PostMapping("/people/{id}/identity")
  View identity(
      @PathVariable long id,
      @RequestParam String is,
      @RequestParam(required = false) @Nullable String back) {
    PersonId person = new PersonId(id);
    String next = Pages.back(back, "/people");
    if (next.startsWith("/people/" + id)) next = "/people";
    return switch (is) {
      case "me" -> pages.done(Said.MINE, next, new ThatIsMe(person));
      case "parted" ->
          pages.done(Said.PARTED, "/people/" + id + "/details", new PartPerson(person));
      case "thing", "hidden", "removed" ->
          pages.done(
              Said.ASIDE, next, new SetAside(person, How.valueOf(is.toUpperCase(Locale.ROOT))));
      default -> throw new IllegalArgumentException("somebody is me, thing, hidden or removed");
    };
  }

  @GetMapping("/care/aside")
  View aside(HttpServletRequest request) {
    Frame frame = pages.frame(request, Room.CARE, "Set aside");
    return pages.show("people/aside", AsideView.of(frame, Aside.all(pages.look()), pages.say()));
  }

  @PostMapping("/care/aside")
  View back(@RequestParam List<String> handle) {
    return pages.done(Said.BACK, "/care/aside", new BringBack(handle));
  }
}
