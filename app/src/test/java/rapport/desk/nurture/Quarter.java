package rapport.desk.nurture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import rapport.desk.Desk;
import rapport.desk.growth.GrowthChange.BeginPlan;
import rapport.desk.growth.Plans;
import rapport.desk.interactions.InteractionChange.KeepPromise;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.interactions.InteractionChange.WritePromise;
import rapport.desk.network.Goals;
import rapport.desk.network.Initiatives;
import rapport.desk.network.Initiatives.Stance;
import rapport.desk.network.NetworkChange.AddStakeholder;
import rapport.desk.network.NetworkChange.BeginInitiative;
import rapport.desk.network.NetworkChange.DescribeStakeholder;
import rapport.desk.network.NetworkChange.ShareGoal;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.desk.nurture.CycleChange.AnswerNeed;
import rapport.desk.nurture.CycleChange.Came;
import rapport.desk.nurture.NurtureChange.AnswerMove;
import rapport.desk.nurture.NurtureChange.PlayOutcome;
import rapport.growth.Practice;
import rapport.interactions.Channel;
import rapport.look.Change;
import rapport.look.Look;
import rapport.network.Need;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Shown;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.ties.Kind;

/**
 * Lives ninety days in the fictional office: others write as they used to, promises are made, needs
 * are written down, and the owner answers the moves of each day as a busy person does: 60 of 100
 * are done, 25 put off, 15 refused. It counts what came of it. Everything follows from a seed.
 */
final class Quarter implements AutoCloseable {

  static final LocalDate BEGIN = LocalDate.of(2026, 11, 23);
  static final int DAYS = 90;
  static final int WITHIN = 14;

  /** What is promised in each week. */
  private static final List<String> MATTERS =
      List.of(
          "the hiring rubric",
          "the figures for the board",
          "a draft of the plan",
          "the names of two candidates",
          "the notes of the offsite",
          "a word with finance",
          "the budget for winter",
          "an answer on the scheduler",
          "the agenda for Monday",
          "the list of open risks",
          "a review of the design",
          "the dates of the visit",
          "the slides");

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final OpenOffice office;
  private final Desk desk;
  private final Random random;
  private final Map<String, Set<LocalDate>> sentences = new HashMap<>();
  private final Set<String> planned = new HashSet<>();
  private final Map<Long, LocalDate> wanted = new TreeMap<>();
  private final Map<Long, LocalDate> served = new TreeMap<>();
  private final Map<Long, LocalDate> owed = new TreeMap<>();
  private final Set<Long> refused = new HashSet<>();
  private final Map<Move.Cause, Integer> causes = new TreeMap<>();
  private final List<String> crowded = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int closed;
  private int kept;
  private int late;
  private int lost;
  private int fewWishes;

  /** What was counted. */
  record Report(
      Map<Move.Cause, Integer> causes,
      int needs,
      int served,
      int closed,
      int promises,
      int kept,
      int ties,
      int lost,
      int sentences,
      List<String> often,
      List<String> wrong,
      List<String> crowded,
      int fewWishes) {

    @Override
    public String toString() {
      return "moves asked: "
          + causes
          + "\nneeds served within "
          + WITHIN
          + " days: "
          + served
          + " of "
          + needs
          + ", closed "
          + closed
          + "\npromises kept in time: "
          + kept
          + " of "
          + promises
          + "\nstrong ties lost: "
          + lost
          + " of "
          + ties
          + "\nsentences: "
          + sentences
          + ", seen in more than two weeks: "
          + often.size()
          + "\nfalse sentences: "
          + wrong.size()
          + "\ndays with more than two new moves: "
          + crowded.size()
          + "\nweeks that began with something wanted and fewer than two moves for it: "
          + fewWishes;
    }
  }

  Quarter(Path folder, long seed) throws IOException {
    office = new OpenOffice(folder, at(BEGIN, 7));
    desk = office.desk;
    random = new Random(seed);
  }

  @Override
  public void close() {
    office.close();
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(BERLIN).toInstant();
  }

  private long make(Change change, LocalDate day, int hour) {
    return desk.make(change, at(day, hour)).number();
  }

  /** Lives it all. */
  Report live() {
    wish();
    List<Standing> close = new ArrayList<>();
    for (Standing one : desk.look(at(BEGIN, 8)).everybody())
      if (one.tie().strength() >= 0.3) close.add(one);
    for (int n = 0; n < DAYS; n++) day(BEGIN.plusDays(n));
    Look last = desk.look(at(BEGIN.plusDays(DAYS), 8));
    for (Standing one : close) {
      Standing now = last.standing(one.person().id()).orElseThrow();
      if (now.tie().strength() < 0.1) lost++;
    }
    return report(close.size());
  }

  private Report report(int ties) {
    List<String> often = new ArrayList<>();
    sentences.forEach((sentence, weeks) -> {
      if (weeks.size() > 2) often.add(sentence);
    });
    int all = 0;
    int intime = 0;
    LocalDate end = BEGIN.plusDays(DAYS - WITHIN);
    for (Map.Entry<Long, LocalDate> need : wanted.entrySet()) {
      if (need.getValue().isAfter(end)) continue;
      all++;
      LocalDate first = served.get(need.getKey());
      if (first != null && !first.isAfter(need.getValue().plusDays(WITHIN))) intime++;
    }
    return new Report(
        causes,
        all,
        intime,
        closed,
        promises(),
        kept,
        ties,
        lost,
        sentences.size(),
        often,
        wrong,
        crowded,
        fewWishes);
  }

  /** How many promises came due that the owner did not refuse to keep. */
  private int promises() {
    LocalDate last = BEGIN.plusDays(DAYS - 1);
    long never =
        owed.entrySet().stream()
            .filter(one -> one.getValue().isBefore(last) && !refused.contains(one.getKey()))
            .count();
    return kept + late + (int) never;
  }

  /** What the owner writes down on the first day. */
  private void wish() {
    need(Need.Category.KNOW_HOW, "machine-learning operations", Need.Horizon.NOW, BEGIN);
    need(
        Need.Category.SPONSOR,
        "the platform change in front of the board",
        Need.Horizon.NOW,
        BEGIN);
    need(Need.Category.TALENT, "a staff data engineer", Need.Horizon.SOON, BEGIN);
    need(Need.Category.PERSPECTIVE, "splitting the platform team", Need.Horizon.ALWAYS, BEGIN);
    long launch = make(new BeginInitiative("One launch date", "ship once, together", 12), BEGIN, 8);
    List<Standing> all = desk.look(at(BEGIN, 8)).everybody();
    make(new AddStakeholder(launch, "Product", all.get(4).person().id()), BEGIN, 8);
    make(new AddStakeholder(launch, "Reliability", all.get(9).person().id()), BEGIN, 8);
    make(new AddStakeholder(launch, "Finance lead", null), BEGIN, 8);
    make(
        new ShareGoal(all.get(2).person().id(), "one scheduler for both", BEGIN.plusDays(60)),
        BEGIN,
        8);
    make(new BeginPlan("to ask more", List.of(Practice.FIRST_STEP, Practice.ONE_TO_ONE)), BEGIN, 8);
  }

  private void need(Need.Category category, String what, Need.Horizon horizon, LocalDate day) {
    wanted.put(make(new WriteNeed(category, what, horizon), day, 8), day);
  }

  private void day(LocalDate day) {
    if (day.equals(BEGIN.plusDays(28)))
      need(Need.Category.KNOW_HOW, "site reliability and on-call", Need.Horizon.NOW, day);
    if (day.equals(BEGIN.plusDays(49)))
      need(Need.Category.OPPORTUNITY, "a talk at a platform conference", Need.Horizon.SOON, day);
    others(day);
    if (day.getDayOfWeek().getValue() > 5) return;
    Look look = desk.look(at(day, 9));
    if (day.getDayOfWeek() == DayOfWeek.MONDAY) promise(look, day);
    look = desk.look(at(day, 9));
    List<Move> moves = Today.of(look).moves();
    new Claims(look).check(moves, wrong);
    desk.shown(look);
    if (day.getDayOfWeek() == DayOfWeek.MONDAY) wishes(look, moves);
    for (Move move : moves) seen(move, day);
    act(moves, day);
  }

  private void wishes(Look look, List<Move> moves) {
    long own = moves.stream().filter(one -> one.wish() != null).count();
    boolean wanted =
        !Goals.of(look).needs().isEmpty()
            || !Initiatives.of(look).all().isEmpty()
            || Plans.of(look).running().isPresent();
    if (wanted && own < 2) fewWishes++;
  }

  /** Others write as often as the rhythm of the tie lets expect, half of the time. */
  private void others(LocalDate day) {
    int looked = 0;
    for (Standing one : desk.look(at(day, 7)).everybody()) {
      if (++looked > 40) break;
      if (one.rhythm() == null) continue;
      double chance = 0.5 / Math.max(3, one.rhythm().everyDays());
      if (random.nextDouble() >= chance) continue;
      boolean mine = random.nextInt(3) == 0;
      Channel channel = random.nextInt(3) == 0 ? Channel.VIDEO : Channel.MAIL;
      make(new LogConversation(one.person().id(), channel, at(day, 6), mine, null), day, 7);
    }
  }

  private void promise(Look look, LocalDate day) {
    PersonId person = look.everybody().get(random.nextInt(20)).person().id();
    LocalDate due = day.plusDays(3);
    String what = MATTERS.get((int) ChronoUnit.WEEKS.between(BEGIN, day));
    owed.put(make(new WritePromise(person, true, what, due), day, 8), due);
  }

  private void seen(Move move, LocalDate day) {
    String sentence =
        move.person().name() + ": " + move.what() + ". " + move.why().replaceAll("[0-9]+", "#");
    sentences.computeIfAbsent(sentence, one -> new HashSet<>()).add(Shown.week(day));
    if (move.cause() == Move.Cause.NEED && move.wish() != null)
      served.putIfAbsent(move.wish().id(), day);
  }

  private void act(List<Move> moves, LocalDate day) {
    int fresh = 0;
    for (Move move : moves) {
      if (!move.day().equals(day)) continue;
      if (planned.add(move.person().id() + " " + move.cause() + " " + move.about())) {
        fresh++;
        causes.merge(move.cause(), 1, Integer::sum);
      }
      double dice = random.nextDouble();
      if (dice < 0.6) done(move, day);
      else answer(move, dice < 0.85 ? Answer.Reply.LATER : Answer.Reply.NOT_THIS, day);
      if (dice >= 0.85 && move.promise() != 0) refused.add(move.promise());
    }
    if (fresh > 2) crowded.add(day + " " + fresh);
  }

  private void answer(Move move, Answer.Reply reply, LocalDate day) {
    make(new AnswerMove(move.person().id(), move.cause(), reply, move.about()), day, 10);
  }

  private void done(Move move, LocalDate day) {
    long number = move.about().isEmpty() ? 0 : number(move.about());
    switch (move.cause()) {
      case PROMISE -> {
        make(new KeepPromise(move.promise(), true), day, 10);
        LocalDate due = owed.remove(move.promise());
        if (due != null && !day.isAfter(due)) kept++;
        else late++;
      }
      case OUTCOME -> {
        if (move.about().startsWith("play:")) {
          make(new PlayOutcome(number, "yes"), day, 10);
          return;
        }
        if (move.about().startsWith(Move.STANDS)) {
          Stance stance = random.nextBoolean() ? Stance.WITH : Stance.LEANING;
          make(
              new DescribeStakeholder(number, "", "", "", stance, "", null, "", Kind.Value.UNKNOWN),
              day,
              10);
          return;
        }
        boolean helped = random.nextBoolean();
        if (helped) closed++;
        make(
            new AnswerNeed(number, move.person().id(), helped ? Came.COVERED : Came.NOTHING, null),
            day,
            10);
      }
      default -> {
        answer(move, Answer.Reply.DONE, day);
        if (move.through() == null)
          make(
              new LogConversation(move.person().id(), Channel.MAIL, at(day, 10), true, null),
              day,
              11);
      }
    }
  }

  private static long number(String about) {
    String digits = about.replaceAll("[^0-9]", "").toLowerCase(Locale.ROOT);
    return digits.isEmpty() || digits.length() > 15 ? 0 : Long.parseLong(digits);
  }
}
