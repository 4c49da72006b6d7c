package rapport.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import rapport.desk.find.Found;
import rapport.desk.nurture.Today;
import rapport.desk.people.People;
import rapport.interactions.Channel;
import rapport.interactions.OneSided;
import rapport.people.Person;
import rapport.web.find.FindView;
import rapport.web.interactions.ConversationPages;
import rapport.web.interactions.ConversationView;
import rapport.web.interactions.HappeningLine;
import rapport.web.interactions.InteractionView;
import rapport.web.network.NewNeedView;
import rapport.web.nurture.BriefView;
import rapport.web.nurture.TodayAside;
import rapport.web.nurture.TodayView;
import rapport.web.people.Face;
import rapport.web.people.NewPersonView;
import rapport.web.people.OrderView;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonHead;
import rapport.web.people.PersonTabs;
import rapport.web.people.PersonView;
import rapport.web.settings.DeviceView;
import rapport.web.settings.SignInView;
import rapport.web.settings.WordsView;

/**
 * Every page in every state, from fixed data, for the eye and for the browser test; no part of the
 * product.
 */
@Controller
class Gallery {

  /** Makes one state of a page; the frame takes its title. */
  private record State(
      String template,
      Room room,
      int status,
      Function<Frame, Object> page,
      Frame.@Nullable Notice notice) {}

  private final Pages pages;
  private final Map<String, State> states = new LinkedHashMap<>();

  Gallery(Pages pages) {
    this.pages = pages;
    today();
    people();
    person();
    person(GalleryCast.MAYA, "");
    person(GalleryCast.NEW, "-empty");
    person(GalleryCast.LONG, "-long");
    conversations();
    GalleryFirst.states(this::add);
    GallerySources.states(this::add);
    settings();
    goals();
    GalleryCare.states(this::add);
    GalleryListening.states(this::add);
    GalleryRooms.grow(this::add);
    GalleryAsked.states(this::add);
    others();
  }

  /** The names of all states. */
  List<String> names() {
    return List.copyOf(states.keySet());
  }

  @GetMapping("/gallery")
  View index() {
    StringBuilder page = new StringBuilder("<!doctype html><title>Gallery</title>");
    for (String name : states.keySet())
      page.append("<p><a href=\"/gallery/" + name + "\">" + name + "</a></p>");
    return (model, request, response) -> {
      response.setContentType("text/html;charset=UTF-8");
      response.getWriter().write(page.toString());
    };
  }

  @GetMapping("/gallery/{name}")
  View state(HttpServletRequest request, @PathVariable String name) {
    State state = states.get(name);
    if (state == null) throw new Missing();
    boolean empty = name.startsWith("first") || name.equals("people-empty");
    Frame frame =
        pages.framed(
            request,
            state.room(),
            name,
            "system",
            empty ? null : "6",
            empty ? null : "418",
            empty ? null : "9");
    if (state.notice() != null) frame = frame.saying(state.notice());
    return pages.show(state.template(), state.page().apply(frame), state.status());
  }

  private void add(String name, String template, Room room, Function<Frame, Object> page) {
    states.put(name, new State(template, room, 200, page, null));
  }

  private static Frame sample(Frame frame) {
    return frame.from(
        new Frame.Elsewhere(
            "You are looking at the sample office. Everybody in it is invented.",
            "Back to your own Rapport",
            "http://127.0.0.1:7070/"));
  }

  /** Takes the states of a room. */
  interface Adding {
    void add(String name, String template, Room room, Function<Frame, Object> page);
  }

  private void today() {
    add(
        "today-sample",
        "nurture/today",
        Room.TODAY,
        frame -> today(sample(frame), GalleryOffice.full()));
    add(
        "today-past",
        "nurture/today",
        Room.TODAY,
        frame -> today(frame.from(Frame.Elsewhere.asOf("14 June 2001")), GalleryOffice.full()));
    add(
        "today-ended",
        "nurture/today",
        Room.TODAY,
        frame ->
            today(frame, GalleryOffice.full())
                .until(GalleryOffice.ENDED, OneSided.NONE, GalleryOffice.BACK, GalleryCast.SAY));
    add("today", "nurture/today", Room.TODAY, frame -> today(frame, GalleryOffice.full()));
    add("today-one", "nurture/today", Room.TODAY, frame -> today(frame, GalleryOffice.one()));
    add("today-quiet", "nurture/today", Room.TODAY, frame -> today(frame, GalleryOffice.quiet()));
    states.put(
        "today-undo",
        new State(
            "nurture/today",
            Room.TODAY,
            200,
            frame -> today(frame, GalleryOffice.full()),
            new Frame.Notice("Put off until Monday.", "/answers/17/withdrawal")));
    add(
        "order",
        "nurture/order",
        Room.TODAY,
        frame ->
            OrderView.of(frame, GalleryCast.moves(), GalleryCast.SAY, GalleryCast::happenings));
    add("order-empty", "nurture/order", Room.TODAY, frame -> new OrderView(frame, List.of()));
    add(
        "brief",
        "nurture/brief",
        Room.TODAY,
        frame -> BriefView.of(frame, GalleryOffice.upNext().get(1), GalleryCast.SAY));
    add(
        "brief-person",
        "nurture/brief",
        Room.PEOPLE,
        frame ->
            BriefView.of(
                frame,
                GalleryOffice.upNext().get(1).guests().getFirst().standing(),
                GalleryOffice.upNext().get(1).guests().getFirst().brief(),
                GalleryCast.SAY));
    add(
        "brief-empty",
        "nurture/brief",
        Room.TODAY,
        frame ->
            BriefView.of(
                frame,
                new Today.UpNext(GalleryOffice.upNext().getFirst().meeting(), List.of(), 4),
                GalleryCast.SAY));
  }

  private static TodayView today(Frame frame, Today today) {
    return TodayView.of(
        frame,
        GalleryCast.ADA,
        today,
        today.moves().size() > 1 ? GalleryTalks.aside(GalleryCare.aside()) : TodayAside.NOTHING,
        9,
        GalleryCast.SAY,
        GalleryCast::happenings);
  }

  private void people() {
    add(
        "people",
        "people/people",
        Room.PEOPLE,
        frame -> people(frame, "", new People(GalleryCast.hundred(), 418, 418)));
    add(
        "people-one",
        "people/people",
        Room.PEOPLE,
        frame -> people(frame, "maya", new People(GalleryCast.everybody().subList(0, 1), 1, 418)));
    add(
        "people-nobody",
        "people/people",
        Room.PEOPLE,
        frame -> people(frame, "xyz", new People(List.of(), 0, 418)));
    add(
        "people-empty",
        "people/people",
        Room.PEOPLE,
        frame -> people(frame, "", new People(List.of(), 0, 0)));
    GalleryPeople.add(this::add);
    add("people-new", "people/newperson", Room.PEOPLE, frame -> new NewPersonView(frame));
  }

  private static PeopleView people(Frame frame, String words, People people) {
    var query = new People.Query(words, "", People.Sort.CARE, 0, PeopleView.PAGE);
    return PeopleView.of(frame, PeopleView.Filter.of(query), people, GalleryCast.SAY);
  }

  private void person() {
    add(
        "interaction",
        "people/interaction",
        Room.PEOPLE,
        frame ->
            new InteractionView(
                frame,
                HappeningLine.of(GalleryCast.happening(1001).orElseThrow(), GalleryCast.SAY),
                List.of("Maya Okafor"),
                "m1001@helix.example"));
  }

  private void person(Person who, String suffix) {
    var page = GalleryCast.page(who, 5);
    add(
        "person" + suffix,
        "people/person",
        Room.PEOPLE,
        frame ->
            PersonView.of(
                frame,
                page,
                rapport.ties.Kind.Value.UNKNOWN,
                suffix.isEmpty() ? GalleryCare.letter(frame, who) : null,
                GalleryCare.style(who, suffix.isEmpty()),
                GalleryCare.human(who, suffix.isEmpty()),
                suffix.isEmpty() ? "/tensions/1" : "",
                suffix.isEmpty()
                    ? null
                    : new PersonView.Paused(1, "Nothing is asked until 23 Dec."),
                GalleryCast.SAY,
                GalleryCast::happenings));
    add("letter" + suffix, "nurture/letter", Room.TODAY, frame -> GalleryCare.letter(frame, who));
    add(
        "timeline" + suffix,
        "people/timeline",
        Room.PEOPLE,
        frame -> PersonTabs.TimelineView.of(frame, GalleryCast.page(who, 50), 0, GalleryCast.SAY));
    add(
        "promises" + suffix,
        "people/promises",
        Room.PEOPLE,
        frame -> PersonTabs.PromisesView.of(frame, page, GalleryCast.SAY));
    add(
        "ways" + suffix,
        "network/persongoals",
        Room.PEOPLE,
        frame ->
            GalleryGoals.person(
                frame,
                PersonHead.of(page, PersonHead.Page.GOALS, GalleryCast.SAY),
                suffix.isEmpty()));
    add(
        "checkins" + suffix,
        "ties/checkins",
        Room.PEOPLE,
        frame ->
            GalleryGoals.checkIns(
                frame,
                PersonHead.of(page, PersonHead.Page.CHECK_INS, GalleryCast.SAY),
                suffix.isEmpty()));
    add(
        "contact-plan" + suffix,
        "ties/contactplan",
        Room.PEOPLE,
        frame ->
            GalleryGoals.plan(
                frame,
                PersonHead.of(page, PersonHead.Page.CONTACT_PLAN, GalleryCast.SAY),
                suffix.isEmpty()));
    add(
        "details" + suffix,
        "people/details",
        Room.PEOPLE,
        frame -> GalleryPeople.details(frame, page, suffix.isEmpty()));
    add(
        "strength" + suffix,
        "people/strength",
        Room.PEOPLE,
        frame ->
            PersonTabs.StrengthView.of(
                frame, page, GalleryGoals.chance(), GalleryCast.SAY, GalleryCast::happenings));
  }

  private void conversations() {
    Face maya = Face.of(GalleryCast.MAYA);
    List<Face> all = GalleryCast.everybody().stream().map(s -> Face.of(s.person())).toList();
    add(
        "conversation-who",
        "interactions/conversation",
        Room.NONE,
        frame -> conversation(frame, null, "", all));
    add(
        "conversation-nobody",
        "interactions/conversation",
        Room.NONE,
        frame -> conversation(frame, null, "xyz", List.of()));
    add(
        "conversation",
        "interactions/conversation",
        Room.NONE,
        frame -> conversation(frame, maya, "", List.of()));
  }

  private static ConversationView conversation(
      Frame frame, @Nullable Face face, String words, List<Face> choices) {
    return new ConversationView(
        frame,
        face,
        words,
        choices,
        ConversationPages.channels(Channel.VIDEO),
        "2026-11-23T09:41",
        "2026-11-23T09:41");
  }

  private void settings() {
    add("settings", "settings/settings", Room.SETTINGS, GallerySettings::full);
    add("settings-found", "settings/settings", Room.SETTINGS, GallerySettings::found);
    add("settings-wrong", "settings/settings", Room.SETTINGS, GallerySettings::wrong);
    add("settings-digest", "settings/settings", Room.SETTINGS, GallerySettings::digestFailed);
  }

  private void goals() {
    add("goals", "network/goals", Room.GOALS, frame -> GalleryGoals.full(frame, false));
    add("goals-compared", "network/goals", Room.GOALS, frame -> GalleryGoals.full(frame, true));
    add("goals-empty", "network/goals", Room.GOALS, GalleryGoals::empty);
    add("need", "network/newneed", Room.GOALS, frame -> NewNeedView.of(frame, "SPONSOR"));
    GalleryInitiative.states(this::add);
  }

  private static FindView found(Frame frame, String words, List<Found> found) {
    return FindView.of(frame, words, found, GalleryCast.SAY);
  }

  private void others() {
    add("find", "find/find", Room.NONE, frame -> found(frame, "a", GalleryCast.FOUND));
    add("find-nothing", "find/find", Room.NONE, frame -> found(frame, "xyz", List.of()));
    add(
        "device",
        "settings/device",
        Room.SETTINGS,
        frame -> new DeviceView(frame, "/scripts/device.js"));
    add("words", "frame/words", Room.SETTINGS, WordsView::of);
    add("sign-in", "frame/signin", Room.NONE, frame -> new SignInView(frame, false, null));
    add(
        "sign-in-wrong",
        "frame/signin",
        Room.NONE,
        frame ->
            new SignInView(
                frame, false, "This link was used already or is older than fifteen minutes."));
    add(
        "sign-in-password",
        "frame/signin",
        Room.NONE,
        frame -> new SignInView(frame, true, "That was not the password."));
    for (Refusal refusal : Refusal.values()) {
      states.put(
          "refused-" + refusal.status() + (refusal == Refusal.STALE ? "-stale" : ""),
          new State(
              "frame/refused",
              Room.NONE,
              200,
              frame -> RefusedView.of(frame, refusal, false),
              null));
    }
  }
}
