package rapport.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Plays;
import rapport.desk.nurture.Rhythms;
import rapport.desk.nurture.Tensions;
import rapport.desk.nurture.Trips;
import rapport.desk.nurture.Whole;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.nurture.ChannelAdvice;
import rapport.nurture.Draft;
import rapport.nurture.Play;
import rapport.nurture.Slots;
import rapport.nurture.Style;
import rapport.people.Detail;
import rapport.people.Names;
import rapport.people.Person;
import rapport.phrases.FoundExchange;
import rapport.ties.Kind;
import rapport.ties.ReplyTime;
import rapport.ties.Share;
import rapport.web.growth.TallyView;
import rapport.web.interactions.CaptureView;
import rapport.web.interactions.ExchangeView;
import rapport.web.interactions.LedgerView;
import rapport.web.nurture.LetterView;
import rapport.web.nurture.PlayView;
import rapport.web.nurture.RhythmView;
import rapport.web.nurture.StyleView;
import rapport.web.nurture.TodayAside;
import rapport.web.nurture.TripView;
import rapport.web.nurture.WorthView;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonView;
import rapport.web.people.WholeView;
import rapport.web.ties.KindView;

/** The gallery's states of what is done for relationships. */
final class GalleryCare {

  private static final Person MAYA = GalleryCast.MAYA;
  private static final Instant NOW = GalleryCast.NOW;
  private static final Say SAY = GalleryCast.SAY;

  private GalleryCare() {}

  static void states(Gallery.Adding to) {
    for (boolean full : new boolean[] {true, false}) {
      String end = full ? "" : "-empty";
      PersonPage page = GalleryCast.page(full ? MAYA : GalleryCast.NEW, 1);
      to.add(
          "exchanges" + end, "interactions/exchanges", Room.PEOPLE, f -> exchanges(f, page, full));
      to.add("whole" + end, "people/whole", Room.PEOPLE, f -> whole(f, page, full));
      to.add("plays" + end, "nurture/plays", Room.PEOPLE, f -> plays(f, page, full));
      to.add("worth" + end, "nurture/worth", Room.TODAY, f -> worth(f, full));
      to.add("trips" + end, "nurture/trips", Room.TODAY, f -> trips(f, full));
      to.add("rhythms" + end, "nurture/rhythms", Room.TODAY, f -> rhythms(f, full));
      to.add("ledger" + end, "interactions/promises", Room.TODAY, f -> ledger(f, full));
    }
    to.add("play", "nurture/play", Room.PEOPLE, GalleryCare::play);
    GalleryRepair.states(to);
    to.add(
        "capture",
        "interactions/capture",
        Room.NONE,
        f ->
            new CaptureView(
                f, Face.of(MAYA), ExchangeView.choices(), TallyView.form(), inPassing()));
    to.add("check-in", "frame/checkin", Room.NONE, f -> GalleryGoals.otherSide(f, "secret", false));
    to.add("check-in-done", "frame/checkin", Room.NONE, f -> GalleryGoals.otherSide(f, "", true));
    to.add(
        "check-in-closed", "frame/checkin", Room.NONE, f -> GalleryGoals.otherSide(f, "", false));
    to.add("map", "network/map", Room.MAP, frame -> GalleryGoals.map(frame, false));
    to.add(
        "map-ended",
        "network/map",
        Room.MAP,
        frame -> GalleryGoals.map(frame, false, List.of("Your mail ends on 23 Oct, 31 days ago.")));
    to.add("map-empty", "network/map", Room.MAP, frame -> GalleryGoals.map(frame, true));
    to.add("style", "people/other", Room.NONE, f -> other(f, "secret", false));
    to.add("style-done", "people/other", Room.NONE, f -> other(f, "", true));
    to.add("style-closed", "people/other", Room.NONE, f -> other(f, "", false));
  }

  static TodayAside aside() {
    return TodayAside.of(
        1,
        List.of(new Tensions.One(GalleryRepair.quarrel(3, null, null), GalleryCast.LONG, false)),
        List.of(new Whole.Day(MAYA, "birthday", SAY.today().plusDays(3))),
        List.of(taken(null)),
        3,
        2,
        SAY);
  }

  static StyleView style(Person person, boolean known) {
    ChannelAdvice advice =
        known
            ? new ChannelAdvice(
                null,
                Map.of(
                    Channel.MAIL,
                    new ChannelAdvice.Learned(
                        18, 15, .81, .66, .93, new ReplyTime(Duration.ofHours(5), 15)),
                    Channel.CHAT,
                    new ChannelAdvice.Learned(6, 2, .45, .13, .62, ReplyTime.UNKNOWN)),
                Channel.VIDEO,
                new ChannelAdvice.Window(9, 12, 21, 40))
            : new ChannelAdvice(null, Map.of(), Channel.VIDEO, null);
    Style theirs = known ? new Style(2, -1, Style.Said.THEM) : Style.UNKNOWN;
    return StyleView.of(
        person,
        theirs,
        new Style(-1, 1, Style.Said.ME),
        advice,
        known ? Channel.MAIL : null,
        GalleryCast.ZONE,
        GalleryCast.ZONE);
  }

  private static StyleView.Other other(Frame frame, String key, boolean done) {
    return new StyleView.Other(frame, "Ada Lindqvist", key, done, StyleView.channels(null));
  }

  private static ExchangeView exchanges(Frame frame, PersonPage page, boolean full) {
    return ExchangeView.of(
        frame,
        page,
        full ? new Exchange.Ledger(4, 3) : new Exchange.Ledger(0, 0),
        full
            ? List.of(
                new Exchange(1, MAYA.id(), true, Exchange.Sort.INTRODUCTION, "to Lena", NOW),
                new Exchange(2, MAYA.id(), false, Exchange.Sort.ADVICE, "on the budget", NOW),
                new Exchange(3, MAYA.id(), true, Exchange.Sort.MISTAKE, "", NOW))
            : List.of(),
        full
            ? List.of(
                new FoundExchange(
                    1002, "m1", NOW, false, Exchange.Sort.INTRODUCTION, "Introduction to Inês"))
            : List.of(),
        full
            ? List.of(
                feedback(1, true, "The dates changed twice without a word.", null),
                feedback(2, false, "The briefing was clear.", "do it again"))
            : List.of(),
        SAY);
  }

  private static Whole.Feedback feedback(
      long id, boolean complaint, String words, @Nullable String followUp) {
    return new Whole.Feedback(
        id, MAYA, "received", complaint, words, NOW, followUp, followUp == null ? null : NOW);
  }

  static LetterView letter(Frame frame, Person who) {
    Face face = Face.of(who);
    return new LetterView(
        frame,
        face,
        face,
        "Get in touch with " + Names.given(who.name()),
        "47 days quiet; your rhythm is every 21 days.",
        "RHYTHM",
        "",
        "Coffee next week?",
        "Hello,\n\nit has been a while. Shall we talk on Tuesday?\n\nAda",
        true,
        face.href() + "/letters/rhythm",
        List.of("Last contact 47 days ago.", "Ask what is new in it: rowing on Thursdays"),
        "mailto:somebody@helix.example?subject=Coffee%20next%20week%3F");
  }

  static PersonView.Human human(Person who, boolean full) {
    return PersonView.Human.of(
        who,
        full
            ? List.of(
                new Detail(Detail.Kind.NOTE, "Met at the harbour conference; asks for the agenda"))
            : List.of(),
        full ? List.of("Rowing") : List.of(),
        List.of(),
        full ? told() : List.of(),
        full ? List.of(new Whole.Day(who, "birthday", SAY.today().plusDays(9))) : List.of(),
        SAY);
  }

  private static List<Whole.Line> told() {
    LocalDate since = SAY.today();
    return List.of(
        new Whole.Line(1, false, "family", "two daughters, the older one plays chess", null, since),
        new Whole.Line(2, false, "a day", "birthday", MonthDay.of(12, 2), since),
        new Whole.Line(3, true, "interests", "rowing on Thursdays", null, since));
  }

  private static WholeView whole(Frame frame, PersonPage page, boolean full) {
    return WholeView.of(
        frame,
        page,
        full ? told() : List.of(),
        style(page.standing().person(), full),
        full ? "http://127.0.0.1:7411/style?key=secret" : "",
        full ? "Ada" : null,
        SAY);
  }

  private static KindView.InPassing inPassing() {
    List<PeopleView.Choice> answers =
        List.of(
            new PeopleView.Choice("0", "not at all", false),
            new PeopleView.Choice("4", "very much", false));
    return new KindView.InPassing(
        new KindView.Question("answer1", Kind.QUESTIONS.getFirst(), answers), "");
  }

  private static Draft.Matter matter() {
    return new Draft.Matter(
        "Ada",
        "Maya",
        "Team topology",
        new Draft.Touched(Draft.Touched.How.THEY_WROTE, "12 November", 11),
        "",
        null,
        "",
        List.of(
            new Slots.Span(NOW.plusSeconds(86_400), NOW.plusSeconds(88_200)),
            new Slots.Span(NOW.plusSeconds(180_000), NOW.plusSeconds(181_800))),
        GalleryCast.ZONE,
        false);
  }

  private static Plays.Taken taken(@Nullable String outcome) {
    return new Plays.Taken(
        7, MAYA, Play.PERSPECTIVE, NOW.minusSeconds(600_000), "Team topology", outcome);
  }

  private static PlayView.Many plays(Frame frame, PersonPage page, boolean full) {
    List<String> because = List.of("“Team topology”, which you both know");
    return PlayView.Many.of(
        frame,
        page,
        full
            ? List.of(
                new Plays.Offer(Play.MEETING, null, matter(), because),
                new Plays.Offer(Play.PERSPECTIVE, NOW.plusSeconds(4_000_000), matter(), because))
            : List.of(),
        full ? List.of(taken(null), taken("yes")) : List.of(),
        full ? null : new Tensions.One(GalleryRepair.quarrel(3, null, null), MAYA, false),
        NOW,
        SAY);
  }

  private static PlayView play(Frame frame) {
    Plays.Offer offer =
        new Plays.Offer(
            Play.MEETING, null, matter(), List.of("two times that are free in your calendar"));
    return PlayView.of(
        frame,
        MAYA,
        offer,
        Draft.Tone.WARM,
        Draft.of(Play.MEETING, Draft.Tone.WARM, matter()),
        SAY);
  }

  private static WorthView worth(Frame frame, boolean full) {
    return WorthView.of(
        frame,
        full
            ? List.of(
                new Plays.Worth(
                    1,
                    "A field guide to feature stores",
                    "https://example.org/feature-stores",
                    NOW,
                    List.of(new Plays.Suits(MAYA, .7, List.of("feature", "stores")))),
                new Plays.Worth(2, "On sleeping well", null, NOW, List.of()))
            : List.of(),
        full
            ? List.of(
                new Plays.Perhaps(
                    "Pairing shortens reviews",
                    MAYA,
                    SAY.today(),
                    "what changed your mind",
                    List.of(new Plays.Suits(MAYA, .5, List.of("reviews")))))
            : List.of(),
        "",
        "",
        "http://127.0.0.1:7411",
        SAY);
  }

  private static TripView trips(Frame frame, boolean full) {
    LocalDate day = SAY.today();
    Trips.Room room =
        new Trips.Room(
            1,
            "Open door",
            "Room 3",
            LocalDateTime.of(day.minusDays(14), java.time.LocalTime.of(15, 0)),
            Duration.ofMinutes(45),
            1,
            null,
            List.of(new Trips.Came(day.minusDays(7), MAYA)));
    return TripView.of(
        frame,
        full
            ? List.of(
                new Trips.Trip(1, "Lisbon", day.plusDays(9), day.plusDays(12), List.of(MAYA)),
                new Trips.Trip(2, "Oslo", day.plusDays(40), day.plusDays(41), List.of()))
            : List.of(),
        full ? List.of(room) : List.of(),
        GalleryCast.WHOM,
        full,
        false,
        full ? "http://127.0.0.1:7411/feeds/rooms.ics?key=secret" : "",
        day.atTime(8, 41),
        SAY);
  }

  private static RhythmView rhythms(Frame frame, boolean full) {
    LocalDate day = SAY.today();
    return RhythmView.of(
        frame,
        full ? List.of(GalleryPeople.MENTORS) : List.of(),
        full
            ? List.of(
                new Rhythms.Pause(1, null, day.plusDays(20), day.plusDays(34), "holiday"),
                new Rhythms.Pause(2, MAYA, day, day.plusDays(30), ""))
            : List.of(),
        GalleryCast.WHOM,
        SAY);
  }

  private static List<PromiseLedger.Found> found() {
    return List.of(
        new PromiseLedger.Found(
            1,
            MAYA,
            true,
            "I will send you the figures by Friday.",
            "send you the figures by Friday",
            SAY.today().plusDays(4),
            NOW,
            .94,
            "a",
            NOW,
            "Here are the figures.",
            "Q3 figures",
            false),
        new PromiseLedger.Found(
            2,
            MAYA,
            true,
            "I will attend.",
            "attend",
            null,
            NOW.minus(Duration.ofDays(120)),
            .91,
            "b",
            null,
            null,
            "Offsite in Lisbon",
            true));
  }

  private static LedgerView ledger(Frame frame, boolean full) {
    return LedgerView.of(
        frame,
        full ? found() : List.of(),
        full ? GalleryOffice.full().promises() : List.of(),
        full
            ? new PromiseLedger.Kept(new Share(7, 9), new Share(3, 5))
            : new PromiseLedger.Kept(new Share(0, 0), new Share(0, 0)),
        SAY);
  }
}
