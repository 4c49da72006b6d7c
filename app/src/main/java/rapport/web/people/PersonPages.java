package rapport.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.interactions.Happenings;
import rapport.desk.network.Joinings;
import rapport.desk.nurture.Letters;
import rapport.desk.nurture.NurtureChange.SetRhythm;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.desk.nurture.Rhythms;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Whole;
import rapport.desk.people.Groups;
import rapport.desk.people.PeopleChange;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.desk.people.PeopleChange.SetScope;
import rapport.desk.ties.Forecasts;
import rapport.desk.ties.Kinds;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.web.Frame;
import rapport.web.Missing;
import rapport.web.Pages;
import rapport.web.Room;
import rapport.web.Said;
import rapport.web.interactions.HappeningLine;
import rapport.web.interactions.InteractionView;
import rapport.web.nurture.LetterView;
import rapport.web.nurture.StyleView;
import rapport.web.ties.ChanceView;

/** One person: the relationship, its timeline, promises and details. */
@Controller
public class PersonPages {

  private static final int LATEST = 5;

  /** Within how many days a day that comes back is near. */
  private static final int NEAR = 60;

  private final Pages pages;

  PersonPages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/people/{id}")
  View show(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id, 0, LATEST);
    Frame frame = frame(request, page);
    return pages.show(
        "people/person",
        PersonView.of(
            frame,
            page,
            Kinds.of(pages.look()).of(new PersonId(id)).value(),
            letter(frame, page),
            style(page),
            human(page),
            tension(id),
            paused(id),
            pages.say(),
            pages.evidence()));
  }

  private @Nullable LetterView letter(Frame frame, PersonPage page) {
    return page.move() == null ? null : LetterView.of(frame, page.move(), Letters.of(pages.look()));
  }

  @GetMapping("/people/{id}/photo")
  ResponseEntity<byte[]> photo(@PathVariable long id) {
    byte[] photo =
        Portrait.of(pages.look()).photo(new PersonId(id)).orElseThrow(() -> new Missing());
    return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(photo);
  }

  private PersonView.Human human(PersonPage page) {
    Whole whole = Whole.of(pages.look());
    PersonId id = page.standing().person().id();
    return PersonView.Human.of(
        page.standing().person(),
        page.said(),
        Groups.of(pages.look()).of(id),
        page.relations(),
        whole.told(id),
        whole.days(NEAR),
        pages.say());
  }

  private StyleView style(PersonPage page) {
    Standing standing = page.standing();
    Whole whole = Whole.of(pages.look());
    PersonId id = standing.person().id();
    return StyleView.of(
        standing.person(),
        whole.style(id),
        whole.style(null),
        whole.channels(id),
        standing.latest() == null ? null : standing.latest().channel(),
        whole.zone(id),
        pages.zone());
  }

  private PersonView.@Nullable Paused paused(long id) {
    for (Rhythms.Pause pause : Rhythms.of(pages.look()).pauses())
      if (pause.person() != null
          && pause.person().id().equals(new PersonId(id))
          && !pause.from().isAfter(pages.today()))
        return new PersonView.Paused(
            pause.id(), "Nothing is asked until " + pages.say().near(pause.until()) + ".");
    return null;
  }

  private String tension(long id) {
    return Tensions.of(pages.look())
        .open(new PersonId(id))
        .map(one -> "/tensions/" + one.tension().id())
        .orElse("");
  }

  @GetMapping("/people/{id}/timeline")
  View timeline(
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int from) {
    int start = Math.max(0, from);
    PersonPage page = pages.person(id, start, PersonTabs.TimelineView.PAGE);
    return pages.show(
        "people/timeline",
        PersonTabs.TimelineView.of(frame(request, page), page, start, pages.say()));
  }

  @GetMapping("/people/{id}/promises")
  View promises(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id, 0, 1);
    return pages.show(
        "people/promises", PersonTabs.PromisesView.of(frame(request, page), page, pages.say()));
  }

  @GetMapping("/people/{id}/details")
  View details(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id, 0, 1);
    return pages.show(
        "people/details",
        PersonTabs.DetailsView.of(
            frame(request, page),
            page,
            Joinings.joined(pages.look(), new PersonId(id)),
            around(page),
            pages.say()));
  }

  private PersonTabs.Around around(PersonPage page) {
    Groups groups = Groups.of(pages.look());
    Person person = page.standing().person();
    return new PersonTabs.Around(
        groups.of(person.id()),
        groups.all().stream().map(Groups.Group::name).toList(),
        page.relations().stream().map(one -> PersonTabs.Bond.of(one, person)).toList(),
        WhomField.of(pages.look()));
  }

  @GetMapping("/people/{id}/strength")
  View strength(HttpServletRequest request, @PathVariable long id) {
    PersonPage page = pages.person(id, 0, 1);
    return pages.show(
        "people/strength",
        PersonTabs.StrengthView.of(
            frame(request, page), page, chance(new PersonId(id)), pages.say(), pages.evidence()));
  }

  private ChanceView chance(PersonId id) {
    Look look = pages.look();
    if (look.all.doubts.containsKey(id.value())) return ChanceView.doubted();
    Instant from = Forecasts.from(id, look);
    LocalDate ended = from.equals(look.now()) ? null : look.all.day(from);
    return ChanceView.of(Forecasts.of(look).of(id, look), ended, pages.say());
  }

  @GetMapping("/interactions/{id}")
  View interaction(HttpServletRequest request, @PathVariable long id) {
    var happening = Happenings.of(pages.look()).find(id).orElseThrow(Missing::new);
    return pages.show(
        "people/interaction",
        new InteractionView(
            pages.frame(request, Room.PEOPLE, "One interaction"),
            HappeningLine.of(happening, pages.say()),
            happening.with(),
            happening.key()));
  }

  @PostMapping("/people/{id}/rhythm")
  View rhythm(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer days,
      @RequestParam(required = false) @Nullable Integer most) {
    return pages.done(
        Said.RHYTHM,
        "/people/" + id,
        new SetRhythm(new PersonId(id), days, days == null ? null : most));
  }

  @PostMapping("/people/{id}/description")
  View describe(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String name,
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(required = false) @Nullable String title) {
    return pages.done(
        Said.SAVED,
        "/people/" + id + "/details",
        new DescribePerson(
            new PersonId(id),
            PeoplePages.given(name),
            PeoplePages.given(organisation),
            PeoplePages.given(title)));
  }

  @PostMapping("/people/{id}/scope")
  View scope(@PathVariable long id, @RequestParam(defaultValue = "") String side) {
    Scope.Side said =
        switch (side) {
          case "inside" -> Scope.Side.INSIDE;
          case "outside" -> Scope.Side.OUTSIDE;
          default -> null;
        };
    return pages.done(
        Said.SAVED, "/people/" + id + "/details", new SetScope(new PersonId(id), said));
  }

  @PostMapping("/people/{id}/facets")
  View facet(@PathVariable long id, @RequestParam String aspect, @RequestParam String words) {
    return pages.done(
        Said.SAVED,
        "/people/" + id + "/details",
        PeopleChange.facet(new PersonId(id), aspect, words.strip()));
  }

  private Frame frame(HttpServletRequest request, PersonPage page) {
    return pages.frame(request, Room.PEOPLE, page.standing().person().name());
  }
}
