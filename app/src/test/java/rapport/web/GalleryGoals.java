package rapport.web;

import java.util.List;
import rapport.desk.ties.Kinds;
import rapport.ties.Kind;
import rapport.ties.Persistence;
import rapport.ties.Share;
import rapport.web.network.GoalsView;
import rapport.web.network.MapQuestions;
import rapport.web.network.MapView;
import rapport.web.network.MapYear;
import rapport.web.network.PersonGoalsView;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.people.PersonHead;
import rapport.web.ties.ChanceView;
import rapport.web.ties.CheckInView;
import rapport.web.ties.ContactPlanView;
import rapport.web.ties.KindView;
import rapport.web.ties.OtherSideView;

/** The map and the goals of the gallery. */
final class GalleryGoals {

  private static final List<GoalsView.Fact> EXPANDING =
      List.of(
          new GoalsView.Fact("New ties", "7 this quarter", "(9 are usual)"),
          new GoalsView.Fact("One circle", "71 % of strong ties", "Helix, around Tomás"),
          new GoalsView.Fact(
              "In other time zones",
              "about one contact a month with each person",
              "about 2 contacts a month with each in yours"));

  private GalleryGoals() {}

  static GoalsView empty(Frame frame) {
    return new GoalsView(
        frame,
        List.of(),
        null,
        List.of(),
        List.of(new GoalsView.Fact("New ties", "0 this quarter", "")),
        null,
        List.of(),
        7);
  }

  static GoalsView full(Frame frame, boolean compared) {
    List<GoalsView.NeedLine> needs =
        List.of(
            need(
                1,
                "Know-how",
                "machine-learning operations",
                "now",
                "blue",
                List.of("weak", "away", "away"),
                true),
            need(2, "Sponsor", "promotion to director", "now", "blue", List.of("strong"), false),
            need(3, "Perspective", "somebody who disagrees", "always", "plum", List.of(), false));
    Face maya = Face.of(GalleryCast.MAYA);
    GoalsView.Helper helper =
        new GoalsView.Helper(
            Face.of(GalleryCast.LONG),
            "You → Maya → Maximiliane: less likely, about 3 in 10",
            "dormant or light",
            List.of(
                "“machine, learning” in their title.",
                "One introduction away.",
                "You could give: the migration notes."),
            List.of(
                GoalsView.Factor.of("fit", 0.91),
                GoalsView.Factor.of("reach", 0.34),
                GoalsView.Factor.of("new to you", 1),
                GoalsView.Factor.of("you can give", 0)),
            "/map?need=1&to=7",
            maya);
    return new GoalsView(
        frame,
        needs,
        new GoalsView.HelpersView(
            1,
            "Who could help: machine-learning operations",
            "This need asks for a working contact; look for: worked in it lately.",
            List.of(helper, helper, helper),
            compared),
        List.of(card()),
        EXPANDING,
        "Most strong ties share one circle: what you hear there, you have heard before.",
        List.of(new GoalsView.Offer(1, "notes on moving a platform to streaming")),
        0);
  }

  private static GoalsView.NeedLine need(
      long id,
      String category,
      String what,
      String horizon,
      String tone,
      List<String> dots,
      boolean chosen) {
    return new GoalsView.NeedLine(
        id,
        category,
        what,
        horizon,
        tone,
        dots,
        dots.size() + " people",
        "no strong tie yet; one tie to build on",
        chosen);
  }

  private static GoalsView.InitiativeCard card() {
    return new GoalsView.InitiativeCard(
        1,
        "one launch date",
        "ship once, together, before the audit",
        "9 people needed: 5 strong, 2 weak, 2 unknown to you",
        "Finance lead, Legal",
        "week 3 of 8 · 5 of 9 on board",
        "56%");
  }

  static MapView map(Frame frame, boolean none) {
    return map(frame, none, List.of());
  }

  /** The map where some sources ended. */
  static MapView map(Frame frame, boolean none, List<String> ends) {
    return new MapView(
        frame,
        "418 people · 1,902 ties · 5 circles",
        none,
        List.of(new MapView.CircleLine("Northwind", "most work at Northwind", "31", "4")),
        new MapView.Pairs(
            "and 2 pairs",
            List.of(
                new MapView.CircleLine("Kite", "most work at Kite", "2", "0"),
                new MapView.CircleLine(
                    "Lena and Olu", "they share neither organisation nor field", "2", "1"))),
        questions(),
        new MapView.Everybody(
            "1–25 of 418",
            List.of(
                new MapView.SpotLine(
                    Face.of(GalleryCast.MAYA),
                    "Northwind",
                    "close",
                    "very often",
                    "0.71",
                    "98 %",
                    "0.21")),
            null,
            "/map?after=25#everybody"),
        List.of(new PeopleView.Choice("1", "Know-how · machine-learning operations", true)),
        new MapView.GoalPanel(
            "machine-learning operations",
            List.of(
                new MapView.CandidateLine(
                    "Lena Novak",
                    "/people/7",
                    "fits well",
                    "You → Maya → Lena: less likely, about 3 in 10",
                    "/map?need=1&to=7"))),
        "",
        "/scripts/map.js",
        ends);
  }

  private static MapQuestions questions() {
    MapQuestions.Line line =
        new MapQuestions.Line(
            Face.of(GalleryCast.LONG),
            "from strong to faint; 2 contacts this year, 30 the year before; last on 3 Mar",
            "/people/7/strength",
            "evidence");
    return new MapQuestions(
        "",
        "Lena Novak",
        List.of("Maya Okafor", "Lena Novak"),
        "",
        List.of(
            new MapQuestions.WayLine(
                Face.of(GalleryCast.MAYA),
                "Through Maya Okafor: probably, about 6 in 10.",
                List.of(
                    "You and Maya Okafor: last in touch on 20 Nov.",
                    "Maya Okafor and Lena Novak: last in one letter or meeting of yours on 3 Sep."),
                "/people/7/goals#ways",
                "Ask Maya Okafor for it")),
        List.of(),
        year(line),
        "One strong tie went quiet.",
        List.of(new MapQuestions.Group("Gone quiet", "", List.of(line), List.of())));
  }

  private static MapYear year(MapQuestions.Line line) {
    return new MapYear(
        "By the end of March 2026: nobody new, nobody nearer, three further away.",
        "2026-03",
        "March 2026",
        1,
        "/map?by=2026-02#year",
        List.of(
            new MapYear.Month(
                "/map?by=2026-02#year",
                "by-2026-02",
                "February 2026",
                "Feb",
                "By the end of February 2026: one new, nobody nearer, nobody further away",
                false,
                4,
                0,
                0),
            new MapYear.Month(
                "/map?by=2026-03#year",
                "by-2026-03",
                "March 2026",
                "Mar",
                "By the end of March 2026: nobody new, nobody nearer, three further away",
                true,
                0,
                0,
                12)),
        List.of(
            new MapQuestions.Group("Further away", "further", List.of(line, line), List.of(line))),
        List.of("Not known of 9 ties: your sources ended before then."),
        "",
        "",
        "7");
  }

  static CheckInView checkIns(Frame frame, PersonHead head, boolean full) {
    if (!full) return new CheckInView(frame, head, CheckInView.form(), List.of(), "", "");
    return new CheckInView(
        frame,
        head,
        CheckInView.form(),
        List.of(
            new CheckInView.HeldLine(2, "3 November", "waits for the other side", List.of()),
            new CheckInView.HeldLine(1, "2 May", "both have answered", both())),
        "https://rapport.example/check-in?key=b0xbC1y9AbCdEfGhIjKlMnOpQrStUvWxYz0123456789",
        "Dear Maya,\n\nI would like to know how it is between us.\n\nAda\n");
  }

  static ContactPlanView plan(Frame frame, PersonHead head, boolean full) {
    List<PeopleView.Choice> some =
        List.of(
            new PeopleView.Choice("UNKNOWN", "not said", !full),
            new PeopleView.Choice("MUTUAL", "mutually dependent", full));
    return new ContactPlanView(
        frame,
        head,
        "Maya",
        full,
        full ? "win her view on the new platform before the board meets" : "",
        some,
        full ? "plain words, and numbers she can check" : "",
        some,
        full ? "21" : "",
        List.of(
            new ContactPlanView.StepLine(
                1,
                full ? 4 : 0,
                "2026-11-30",
                full ? "ask how the pilot went" : "",
                full ? "You were in touch on 28 Nov. Was that it?" : ""),
            new ContactPlanView.StepLine(2, 0, "2026-12-14", "", ""),
            new ContactPlanView.StepLine(3, 0, "2026-12-28", "", "")),
        full ? List.of(new ContactPlanView.MadeLine(3, "send the figures", "16 Nov")) : List.of(),
        "2027-02-21",
        full ? List.of("Ask for their view: both of you touched “site visits”") : List.of(),
        full ? "What is missing most on the way there is vulnerability: ask them for help." : "");
  }

  static OtherSideView otherSide(Frame frame, String key, boolean done) {
    return new OtherSideView(
        frame, "Ada Lindqvist", key, CheckInView.form(), done ? both() : List.of());
  }

  private static List<CheckInView.Line> both() {
    return CheckInView.form().stream()
        .map(item -> new CheckInView.Line(item.words(), "4 of 5", "3 of 5"))
        .toList();
  }

  static ChanceView chance() {
    return ChanceView.of(
        new Persistence.Estimate(
            0.83,
            0.71,
            0.9,
            true,
            List.of(
                new Persistence.Contribution("how recent", 1.2),
                new Persistence.Contribution("own past", 0.4))));
  }

  /** NullAway does not see that a nested type is nullable where it reads it from a class file. */
  @SuppressWarnings("NullAway")
  private static KindView kind() {
    return KindView.of(
        Kind.of(new Kind.Evidence(60, new Share(22, 40), 10, 2, 3, 1, 0, 4, 1, null, null)),
        List.of(new Kinds.Word(1, GalleryCast.NOW, List.of(4, 1, 2), null)),
        "You began 22 of your 40 exchanges: offer something of use before you ask again.",
        GalleryCast.SAY);
  }

  static PersonGoalsView person(Frame frame, PersonHead head, boolean full) {
    if (!full) return new PersonGoalsView(frame, head, kind(), List.of(), List.of(), List.of());
    Face maya = Face.of(GalleryCast.MAYA);
    return new PersonGoalsView(
        frame,
        head,
        kind(),
        List.of(
            new PersonGoalsView.RouteLine(
                List.of(maya, Face.of(GalleryCast.LONG)),
                "less likely, about 3 in 10",
                "Ask Maya Okafor: would an introduction suit both?")),
        List.of(
            new PersonGoalsView.SharedLine(1, "a talk together in spring", "due 3 March", false),
            new PersonGoalsView.SharedLine(2, "the first pilot", "reached 2 October", true)),
        List.of(new PersonGoalsView.RemarkLine(1, "Knows", "feature stores")));
  }
}
