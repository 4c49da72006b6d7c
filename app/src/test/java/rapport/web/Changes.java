package rapport.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rapport.desk.Undo;
import rapport.desk.growth.GrowthChange.*;
import rapport.desk.growth.ListeningPractice.Counts;
import rapport.desk.growth.PanelChange.*;
import rapport.desk.growth.Views;
import rapport.desk.interactions.InteractionChange.*;
import rapport.desk.interactions.PromiseLedger;
import rapport.desk.network.NetworkChange.*;
import rapport.desk.nurture.CycleChange.*;
import rapport.desk.nurture.NurtureChange.*;
import rapport.desk.nurture.Shelf;
import rapport.desk.nurture.VisitChange.*;
import rapport.desk.people.GroupChange.*;
import rapport.desk.people.IdentityChange.*;
import rapport.desk.people.People;
import rapport.desk.people.PeopleChange.*;
import rapport.desk.people.RelationChange.*;
import rapport.desk.repair.RepairChange.*;
import rapport.desk.settings.SettingsChange.*;
import rapport.desk.sources.SourceChange.*;
import rapport.desk.ties.TieChange.*;
import rapport.growth.Benefit;
import rapport.growth.Manner;
import rapport.growth.OwnStep;
import rapport.growth.Practice;
import rapport.growth.View;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.interactions.LeftOut;
import rapport.look.Change;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Play;
import rapport.nurture.Style;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.PersonId;
import rapport.people.Relation;
import rapport.people.Scope;
import rapport.ties.Kind;

/** One instance of every kind of change, each on the ground it needs; made in the sample office. */
final class Changes {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Rooms rooms;
  private final PersonId maya;
  private final PersonId tomas;
  private int plays;

  Changes(Rooms rooms) {
    this.rooms = rooms;
    this.maya = rooms.person("Maya Okafor");
    this.tomas = rooms.person("Tomás Rey");
  }

  /** For each kind an instance; what it builds on is made first. */
  List<Supplier<Change>> instances() {
    List<Supplier<Change>> all = new ArrayList<>();
    all.addAll(new HouseChanges(rooms).connections());
    all.add(() -> new AddPerson("Nora Beck", "nora@beck.example", null, "Beck", "Partner"));
    all.add(() -> new DescribePerson(maya, "Maya O.", "Harbour", "Chief harbourmaster"));
    all.add(() -> new DescribePerson(myself(), "Ada", "Harbour", null));
    all.add(() -> new JoinPeople(List.of(maya, tomas), "Maya O.", null, "Chief"));
    all.add(() -> new JoinPeople(List.of(tomas, maya), null, null, null));
    all.add(() -> new KeepApart(List.of(maya, tomas)));
    all.add(() -> new PartPerson(joinedPeople()));
    all.add(() -> new SetAside(parted(), How.THING));
    all.add(() -> new BringBack(List.of("EMAIL nobody@nowhere.example")));
    all.add(() -> new ThatIsMe(tomas));
    all.add(() -> new NoteSure(List.of()));
    all.add(() -> new EraseRemoved());
    all.add(() -> new WriteNote(maya, About.KNOWS, "tidal turbines"));
    all.add(() -> new ForgetNote(rooms.make(new WriteNote(tomas, About.WANTS, "a mooring"))));
    all.add(() -> new ReadSubjects(false));
    all.add(() -> new SetScope(maya, Scope.Side.INSIDE));
    all.add(() -> new SetLevel(maya, Level.EXECUTIVE));
    all.add(() -> new SetField(maya, Field.PRODUCT));
    all.add(() -> new SetSince(maya, 2019));
    all.add(() -> new SetTitle("Director"));
    all.add(() -> new Tell(maya, false, "a day", "birthday", MonthDay.of(11, 28)));
    all.add(() -> new ForgetTold(rooms.make(new Tell(maya, true, "family", "a son", null))));
    all.add(() -> new SayStyle(maya, 2, -1, Channel.VIDEO, Style.Said.ME));
    all.add(() ->
        new LogConversation(
            maya,
            Channel.PHONE,
            Rooms.NOW.minusSeconds(90_000),
            true,
            "I will send you the plan by Friday.",
            new LogConversation.Promised(true, "call back", DAY.plusDays(3))));
    all.add(() ->
        new RemoveConversation(
            rooms.make(
                new LogConversation(
                    tomas, Channel.FACE_TO_FACE, Rooms.NOW.minusSeconds(60), true, null))));
    for (long ago : new long[] {60, 400_000, 40_000_000})
      for (Channel channel : List.of(Channel.CHAT, Channel.PHONE))
        all.add(() -> new RemoveConversation(rooms.make(talk(tomas, channel, ago))));
    all.add(() -> talk(tomas, Channel.CHAT, 3_000));
    all.add(() -> new CountInteraction(leftOut(), true));
    all.add(() -> new CountAlike(leftOut(), false, true));
    all.add(() -> new WritePromise(maya, true, "send the harbour plan", DAY.plusDays(1)));
    all.add(() -> new KeepPromise(promise(), true));
    all.add(() -> new DropPromise(promise()));
    all.add(() -> new AcceptPromise(found(), true));
    all.add(() -> new RefusePromise(found()));
    all.add(RefuseOlderPromises::new);
    all.add(() -> new GiveExchange(maya, false, Exchange.Sort.ADVICE, "on the budget", null));
    all.add(() -> new ForgetExchange(exchange()));
    all.add(() -> new PassExchange(maya, "letter-1@x.example"));
    all.add(() -> new WriteFeedback(maya, "received", true, "The dates moved twice."));
    all.add(() -> new AnswerFeedback(feedback(), "a new plan"));
    all.add(() -> new ForgetFeedback(feedback()));
    all.add(() ->
        new Capture(
            maya,
            "I will send you the list on Monday.",
            "send the list",
            "call",
            DAY,
            "a hint",
            Exchange.Sort.HELP,
            true,
            true,
            new Counts(1, 2, 3, 4, true, false),
            "it was late",
            "it was early"));
    all.add(() -> new SayKind(maya, List.of(1, 2, 3), Kind.Value.TRANSACTIONAL));
    all.add(
        () -> new UnsayKind(rooms.make(new SayKind(maya, List.of(), Kind.Value.TRANSFORMATIONAL))));
    all.add(() -> new CheckInWith(maya, List.of(1, 2, 3, 4, 5), "digest"));
    all.add(
        () -> new ForgetCheckIn(rooms.make(new CheckInWith(maya, List.of(5, 5, 5, 5, 5), null))));
    PlanContact plan =
        new PlanContact(
            maya,
            "win her view",
            Kind.Value.MUTUAL,
            "plain words",
            Channel.VIDEO,
            17,
            List.of(new PlanContact.Step(DAY, "ask how the pilot went")),
            DAY);
    all.add(() -> plan);
    all.add(() -> {
      rooms.make(plan);
      return new MakeStep(1, true);
    });
    all.add(() -> {
      rooms.make(plan);
      return new EndContactPlan(maya);
    });
    all.add(() -> new AnswerCheckIn("no link", List.of(1, 1, 1, 1, 1)));
    all.add(() -> new WriteNeed(Need.Category.PERSPECTIVE, "platform economics", Need.Horizon.NOW));
    all.add(() ->
        new CloseNeed(
            rooms.make(new WriteNeed(Need.Category.SUPPORT, "a hand", Need.Horizon.SOON)), true));
    all.add(() ->
        new Begin(
            "Head of engineering",
            List.of(maya),
            List.of(tomas),
            List.of(new Wanted(Need.Category.KNOW_HOW, "open harbours", Need.Horizon.NOW))));
    all.addAll(new HouseChanges(rooms).initiatives());
    all.add(() -> new AddStakeholder(initiative(), "Legal", maya));
    all.add(() -> new FillRole(stakeholder(), tomas));
    all.add(() -> new BoardStakeholder(stakeholder(), true));
    all.add(() -> new RemoveStakeholder(stakeholder()));
    all.add(() ->
        new DescribeStakeholder(
            stakeholder(),
            "one date",
            "the plan",
            "a yes",
            rapport.desk.network.Initiatives.Stance.LEANING,
            "show the plan",
            DAY.plusDays(3),
            "",
            Kind.Value.MUTUAL));
    all.add(() -> new SayMoved(initiative(), 0, "a yes"));
    all.add(() -> new ForgetMoved(rooms.make(new SayMoved(initiative(), 0, "a no"))));
    all.add(() ->
        new AnswerNeed(
            rooms.make(new WriteNeed(Need.Category.KNOW_HOW, "open harbours", Need.Horizon.NOW)),
            maya,
            Came.COVERED,
            null));
    all.add(() -> new ShareGoal(maya, "an open harbour", DAY.plusDays(90)));
    all.add(() -> new ReachGoal(goal(), true));
    all.add(() -> new ForgetGoal(goal()));
    all.add(() -> new KeepDraft(maya, Move.Cause.RHYTHM, "", "Coffee?", "Dear Maya"));
    all.add(() -> new AnswerMove(maya, Move.Cause.RHYTHM, Answer.Reply.DONE, "contact:1"));
    all.add(() -> new ShowMoves());
    all.add(() -> new SetRhythm(maya, 2, 3));
    all.add(() -> new MakeGroup("board", 5, 9));
    all.add(() -> new DissolveGroup(joined()));
    all.add(() -> new JoinGroup(rooms.make(new MakeGroup("board", 5, 9)), maya));
    all.add(() -> new LeaveGroup(joined(), maya));
    all.add(() -> new Relate(maya, Relation.Kind.REPORTS_TO, tomas));
    all.add(() -> new ForgetRelation(rooms.make(new Relate(tomas, Relation.Kind.PARTNER, maya))));
    all.add(() -> new GroupPeople("regatta", List.of(maya, tomas), true));
    all.add(() -> {
      joined();
      return new GroupPeople("Crew", List.of(maya), false);
    });
    all.add(() -> new KeepList("sailors", "ma", "outside", "crew", People.Sort.NAME));
    all.add(() -> new ForgetList(rooms.make(new KeepList("rowers", "", "", "", People.Sort.CARE))));
    all.add(() -> new Pause(null, DAY.minusDays(1), DAY.plusDays(2), "away"));
    all.add(() -> new EndPause(rooms.make(new Pause(maya, DAY, DAY.plusDays(30), ""))));
    all.add(() -> new TakePlay(maya, Play.MEETING));
    all.add(() -> new PlayOutcome(play(), "yes"));
    all.add(() -> new ForgetPlay(play()));
    all.add(() -> new BeginTension(maya));
    all.add(() -> new BeginTension(tomas, true));
    all.add(() -> new WriteSheet(tension(maya), "facts", "story", "readings", "given", "goal"));
    all.add(() -> new RepairTension(old(), "a call"));
    all.add(() ->
        new WriteSheet(
            tension(maya), "facts", "story", "readings", "given", "goal", "mine", "How?", "One"));
    all.add(() -> new CloseTension(tension(maya), "good again"));
    all.add(() -> new CloseTension(tension(maya), "good again", "she held it back", "she did not"));
    all.add(() -> new ReopenTension(ended()));
    all.add(() -> new ForgetTension(tension(maya)));
    all.add(() -> new HoldTie(maya, true));
    all.add(() -> new DropMaterial("a paper on tides", "https://example.org/tides"));
    all.add(() -> new PutAway(rooms.make(new DropMaterial("a paper on ebb", null)), true));
    all.add(() -> new PlanTrip("Lisbon", DAY.plusDays(9), DAY.plusDays(11)));
    all.add(() -> new ForgetTrip(rooms.make(new PlanTrip("Porto", DAY, DAY.plusDays(1)))));
    all.add(() -> new OpenHours("open door", "here", LocalDateTime.of(2026, 11, 26, 15, 0), 45, 1));
    all.add(() -> new CloseHours(hours(), true));
    all.add(() -> new Attend(hours(), DAY, maya, true));
    all.add(() -> new GiveLink("feed-week", null, "digest", 0, true));
    all.add(() -> new EndLinks("feed-week"));
    all.add(() -> new AnswerStyle("no link", 1, 1, Channel.MAIL));
    all.add(() -> new TrySituation(1, "What happened then?", true));
    all.add(() -> new ForgetTry(rooms.make(new TrySituation(2, "Tell me more.", true))));
    all.add(() -> new RehearseTalk(1, java.util.Collections.nCopies(4, Manner.ASKING)));
    all.add(() -> new FollowPath(true));
    all.add(() -> new AnswerStep("first:same", OwnStep.Reply.LATER));
    all.add(() -> new TallyTalk(maya, new Counts(1, 2, 3, 4, true, false)));
    all.add(
        () -> new ForgetTally(rooms.make(new TallyTalk(null, new Counts(0, 0, 1, 0, true, true)))));
    all.add(() -> new AssessSelf("3".repeat(50)));
    all.add(() -> new ForgetAssessment(rooms.make(new AssessSelf("4".repeat(50)))));
    all.add(() -> new CheckBiases(List.of(1, 2, 3, 1, 2, 0)));
    all.add(() -> new ForgetCheck(rooms.make(new CheckBiases(List.of(1, 1, 1, 1, 1, 1)))));
    all.add(() -> new ChangeMind(maya, DAY, "planning", "trust"));
    all.add(() -> new ForgetMindChange(rooms.make(new ChangeMind(maya, DAY, "this", "that"))));
    all.add(() -> new WriteOutcome(maya, DAY, Benefit.SUPPORT, "a seat"));
    all.add(() -> new PassOutcome(exchange()));
    all.add(() ->
        new ForgetOutcome(rooms.make(new WriteOutcome(maya, DAY, Benefit.KNOW_HOW, "a desk"))));
    all.add(() -> new BeginPlan("to listen", List.of(Practice.NAME_IT)));
    all.add(() -> new EndPlan(plan(), true));
    all.add(() -> new ForgetPlan(plan()));
    all.add(() -> new ReviewPlan(plan(), 3, "well"));
    all.add(() -> new ForgetReview(rooms.make(new ReviewPlan(plan(), 2, "so so"))));
    all.add(() -> new PassStretch(tomas));
    all.add(() ->
        new OpenRound(Stream.of(1, 2, 3, 4, 5, 6).map(n -> Views.digest("link", "" + n)).toList()));
    all.add(() -> new AnswerRound("1", View.Relation.PEER, "4".repeat(50), "", "own"));
    all.add(() -> new LeaveRound("own"));
    all.add(() -> new CloseRound(1));
    all.add(() -> new NameColumns(List.of("Who", "Mail"), List.of("name", "email")));
    all.add(() -> new SwitchRule(leftOutRule(), false));
    all.add(() -> new UndoImport(999));
    all.addAll(new HouseChanges(rooms).settings());
    all.add(() -> new Undo(rooms.desk.make(new SetRhythm(tomas, 4, 9), Rooms.NOW).entry()));
    return all;
  }

  private LogConversation talk(PersonId with, Channel channel, long ago) {
    rooms.make(new LogConversation(with, channel, Rooms.NOW.minusSeconds(ago + 50), false, null));
    return new LogConversation(with, channel, Rooms.NOW.minusSeconds(ago), true, null);
  }

  private PersonId myself() {
    Look look = rooms.look();
    return look.all.directory.ids().stream()
        .filter(look.all.directory::mine)
        .map(PersonId::new)
        .findFirst()
        .orElseThrow();
  }

  private long leftOut() {
    for (var from : Shelf.receipts(rooms.look()))
      for (LeftOut rule : from.leftOut().keySet())
        for (var one : Shelf.leftOut(rooms.look(), from.id(), rule, 0, 1)) return one.id();
    throw new IllegalStateException("the office has nothing that is left out");
  }

  private LeftOut leftOutRule() {
    for (var from : Shelf.receipts(rooms.look()))
      for (LeftOut rule : from.leftOut().keySet()) return rule;
    throw new IllegalStateException("the office has nothing that is left out");
  }

  private long entry;

  private PersonId joinedPeople() {
    var made = rooms.desk.make(new JoinPeople(List.of(maya, tomas), null, null, null), Rooms.NOW);
    entry = made.entry();
    return new PersonId(made.number());
  }

  private PersonId parted() {
    rooms.desk.undo(entry, Rooms.NOW);
    return maya;
  }

  private long promise() {
    return rooms.make(new WritePromise(tomas, false, "bring the keys", DAY));
  }

  private long exchange() {
    return rooms.make(new GiveExchange(maya, false, Exchange.Sort.INTRODUCTION, "to Nils", null));
  }

  private long feedback() {
    return rooms.make(new WriteFeedback(tomas, "given", true, "too long"));
  }

  private long found() {
    rooms.make(
        new LogConversation(
            tomas,
            Channel.PHONE,
            Rooms.NOW.minusSeconds(500),
            true,
            "I will send you the tide table on Monday."));
    return PromiseLedger.of(rooms.look()).waiting(50).getFirst().id();
  }

  private long initiative() {
    return rooms.make(new BeginInitiative("a harbour", "soon", 4));
  }

  private long stakeholder() {
    return rooms.make(new AddStakeholder(initiative(), "Pilot", null));
  }

  private long goal() {
    return rooms.make(new ShareGoal(tomas, "a lighthouse", null));
  }

  private long joined() {
    long group = rooms.make(new MakeGroup("crew", 3, 6));
    rooms.make(new JoinGroup(group, maya));
    return group;
  }

  private long ended() {
    long id = tension(maya);
    rooms.make(new CloseTension(id, "over"));
    return id;
  }

  private long tension(PersonId person) {
    return rooms.make(new BeginTension(person));
  }

  private long old() {
    return rooms.desk.make(new BeginTension(tomas), Rooms.NOW.minusSeconds(200_000)).number();
  }

  private long play() {
    plays++;
    return rooms
        .desk
        .make(
            new TakePlay(tomas, Play.MEETING), Rooms.NOW.minus(Duration.ofDays(500 - 100L * plays)))
        .number();
  }

  private long hours() {
    return rooms.make(new OpenHours("a bench", "", LocalDateTime.of(2026, 11, 20, 9, 0), 30, 0));
  }

  private long plan() {
    for (var plan : rapport.desk.growth.Plans.of(rooms.look()).all())
      if (plan.closedOn() == null) rooms.make(new ForgetPlan(plan.id()));
    return rooms.make(new BeginPlan("to ask", List.of(Practice.FIRST_STEP)));
  }
}
