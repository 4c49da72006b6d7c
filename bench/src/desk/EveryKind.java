import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.Undo;
import rapport.desk.growth.GrowthChange.ChangeMind;
import rapport.desk.growth.GrowthChange.WriteOutcome;
import rapport.desk.interactions.InteractionChange.*;
import rapport.desk.network.Landscape;
import rapport.desk.network.NetworkChange.ShareGoal;
import rapport.desk.nurture.NurtureChange.*;
import rapport.desk.nurture.Today;
import rapport.desk.people.IdentityChange.*;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.desk.people.PeopleChange.*;
import rapport.desk.repair.RepairChange.*;
import rapport.desk.ties.TieChange.*;
import rapport.growth.Benefit;
import rapport.interactions.Channel;
import rapport.interactions.Exchange;
import rapport.look.Change;
import rapport.nurture.Standing;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.PersonId;
import rapport.people.Scope;
import rapport.store.Database;
import rapport.store.Home;
import rapport.ties.Kind;

/**
 * What each kind of change costs that touches one person: it is made, and then the morning page, the
 * list of people and the landscape are asked for. Usage: java EveryKind.java HOME NOW TIMES [KIND].
 * A kind that is not through after twenty seconds is cut short there. For each kind a line: its name, the median and the 95th percentile in milliseconds on the clock,
 * the mean of CPU milliseconds of the process, and which of the four steps took most.
 */
public final class EveryKind {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final String[] STEPS = {"the change", "today", "people", "landscape"};
  private static final People.Query EVERYBODY =
      new People.Query("", "", People.Sort.STRENGTH, 0, 100);
  private static final double BAR = 4.7;

  /** A kind that takes seconds is made less often, but never less than this. */
  private static final int FEWEST = 4;

  private static final long LONGEST = 20_000_000_000L;

  /** Makes the change that is measured, after the ground it needs. */
  private interface Making {
    Change of(PersonId person, int time);
  }

  private final Desk desk;
  private final Instant now;
  private final LocalDate day;
  private final int times;
  private final Map<String, Making> kinds = new LinkedHashMap<>();
  private int missed;

  private EveryKind(Desk desk, Instant now, int times) {
    this.desk = desk;
    this.now = now;
    this.day = now.atZone(ZoneOffset.UTC).toLocalDate();
    this.times = times;
    conversations();
    people();
    said();
    identities();
  }

  public static void main(String[] words) throws Exception {
    Home home = Home.at(Path.of(words[0]));
    Instant now = Instant.parse(words[1]);
    try (Database database = Database.open(home)) {
      Desk desk = new Desk(database, 1, home);
      EveryKind bench = new EveryKind(desk, now, Integer.parseInt(words[2]));
      List<Standing> everybody = desk.look(now).everybody();
      Landscape.of(desk.look(now));
      System.out.println(everybody.size() + " people with ties, each kind " + words[2] + " times");
      bench.kinds.forEach((name, making) -> {
        if (words.length < 4 || name.startsWith(words[3])) bench.kind(name, making, everybody);
      });
      System.out.printf(
          Locale.ROOT,
          "  %d of %d kinds above %.1f ms (median on the clock)%n",
          bench.missed,
          bench.kinds.size(),
          BAR);
    }
  }

  private void conversations() {
    kinds.put("log-conversation", (one, time) -> talk(one, 3600 + 60L * time));
    kinds.put("log-conversation, half a year ago", (one, time) -> talk(one, 15_552_000L + time));
    kinds.put("remove-conversation", (one, time) -> new RemoveConversation(number(talk(one, 90))));
    kinds.put("undo of log-conversation", (one, time) -> undo(talk(one, 7200)));
    kinds.put("write-promise", (one, time) -> promise(one));
    kinds.put("keep-promise", (one, time) -> new KeepPromise(number(promise(one)), true));
    kinds.put(
        "give-exchange",
        (one, time) -> new GiveExchange(one, true, Exchange.Sort.ADVICE, "a hint", null));
    kinds.put("write-feedback", (one, time) -> new WriteFeedback(one, "given", false, "clear"));
  }

  private void people() {
    kinds.put("add-person", (one, time) -> added());
    kinds.put("undo of add-person", (one, time) -> undo(added()));
    kinds.put("describe-person", (one, time) -> named(one, time));
    kinds.put("undo of describe-person", (one, time) -> undo(named(one, time)));
    kinds.put("write-note", (one, time) -> new WriteNote(one, About.KNOWS, "tides " + time));
    kinds.put(
        "forget-note",
        (one, time) -> new ForgetNote(number(new WriteNote(one, About.KNOWS, "ebb " + time))));
    kinds.put("set-scope", (one, time) -> new SetScope(one, Scope.Side.INSIDE));
    kinds.put("set-level", (one, time) -> new SetLevel(one, Level.EXECUTIVE));
    kinds.put("set-field", (one, time) -> new SetField(one, Field.PRODUCT));
    kinds.put("set-since", (one, time) -> new SetSince(one, 2019));
    kinds.put("tell", (one, time) -> new Tell(one, false, "family", "a son", null));
  }

  private void said() {
    kinds.put("say-kind", (one, time) -> new SayKind(one, List.of(1, 2, 3), Kind.Value.MUTUAL));
    kinds.put("check-in-with", (one, time) -> new CheckInWith(one, List.of(1, 2, 3, 4, 5), null));
    kinds.put("share-goal", (one, time) -> new ShareGoal(one, "an open harbour", day.plusDays(90)));
    kinds.put("change-mind", (one, time) -> new ChangeMind(one, day, "planning", "trust"));
    kinds.put("write-outcome", (one, time) -> new WriteOutcome(one, day, Benefit.SUPPORT, "a seat"));
    kinds.put("set-rhythm", (one, time) -> new SetRhythm(one, 14, 30));
    kinds.put("pause", (one, time) -> new Pause(one, day, day.plusDays(5), ""));
    kinds.put("begin-tension", (one, time) -> new BeginTension(one));
    kinds.put(
        "close-tension",
        (one, time) -> new CloseTension(number(new BeginTension(one)), "good again"));
    kinds.put("hold-tie", (one, time) -> new HoldTie(one, true));
  }

  private void identities() {
    kinds.put("set-aside", (one, time) -> new SetAside(one, How.HIDDEN));
    kinds.put("undo of set-aside", (one, time) -> undo(new SetAside(one, How.HIDDEN)));
    kinds.put("join-people", (one, time) -> joined(one));
    kinds.put("undo of join-people", (one, time) -> undo(joined(one)));
    kinds.put("keep-apart", (one, time) -> new KeepApart(List.of(one, other(one))));
  }

  private JoinPeople joined(PersonId one) {
    return new JoinPeople(List.of(one, other(one)), null, null, null);
  }

  /** Somebody else, for what is about two people. */
  private PersonId other(PersonId one) {
    List<Standing> all = desk.look(now).everybody();
    PersonId other = all.get((int) (one.value() * 31 % all.size())).person().id();
    return other.equals(one) ? all.getLast().person().id() : other;
  }

  private LogConversation talk(PersonId one, long ago) {
    return new LogConversation(one, Channel.PHONE, now.minusSeconds(ago), true, null);
  }

  private WritePromise promise(PersonId one) {
    return new WritePromise(one, true, "send the figures", day.plusDays(9));
  }

  private DescribePerson named(PersonId one, int time) {
    return new DescribePerson(one, "Nora Beck " + time, null, null);
  }

  private int guests;

  private AddPerson added() {
    guests++;
    return new AddPerson("Guest " + guests, "guest" + guests + "@beck.example", null, "Beck", null);
  }

  private long number(Change ground) {
    return desk.make(ground, now).number();
  }

  private Undo undo(Change ground) {
    Made made = desk.make(ground, now);
    return new Undo(made.entry());
  }

  private void kind(String name, Making making, List<Standing> everybody) {
    double[] clock = new double[times];
    double[] steps = new double[STEPS.length];
    double cpu = 0;
    int made = 0;
    long end = System.nanoTime() + LONGEST;
    for (int time = -Math.min(20, times); made < times; time++) {
      if (System.nanoTime() > end && (made >= FEWEST || time < -1)) {
        if (made >= FEWEST) break;
        time = -1;
      }
      int at = (int) (((time + 20) * 7919L + 17 + 131L * name.length()) % everybody.size());
      PersonId one = everybody.get(at).person().id();
      if (desk.look(now).standing(one).isEmpty())
        one = desk.look(now).everybody().get(at / 2).person().id();
      Change change = making.of(one, time);
      after();
      if (time == 0) Arrays.fill(steps, 0);
      long spent = PROCESS.getProcessCpuTime();
      double all = step(0, steps, () -> desk.make(change, now));
      all += step(1, steps, () -> Today.of(desk.look(now)));
      all += step(2, steps, () -> Listing.people(desk.look(now), EVERYBODY));
      all += step(3, steps, () -> Landscape.of(desk.look(now)));
      if (time < 0) continue;
      clock[made++] = all;
      cpu += (PROCESS.getProcessCpuTime() - spent) / 1e6;
    }
    tell(name, Arrays.copyOf(clock, made), cpu / made, steps);
  }

  /** What the ground made stale is not counted. */
  private void after() {
    Today.of(desk.look(now));
    Listing.people(desk.look(now), EVERYBODY);
    Landscape.of(desk.look(now));
  }

  private static double step(int step, double[] steps, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    double took = (System.nanoTime() - begun) / 1e6;
    steps[step] += took;
    return took;
  }

  private void tell(String name, double[] clock, double cpu, double[] steps) {
    Arrays.sort(clock);
    int most = 0;
    for (int step = 1; step < steps.length; step++) if (steps[step] > steps[most]) most = step;
    double median = clock[clock.length / 2];
    if (median > BAR) missed++;
    System.out.printf(
        Locale.ROOT,
        "  %-34s %8.2f %8.2f %8.2f   %-10s %s%n",
        name,
        median,
        clock[clock.length * 95 / 100],
        cpu,
        STEPS[most],
        median <= BAR ? "met" : "MISSED");
  }
}
