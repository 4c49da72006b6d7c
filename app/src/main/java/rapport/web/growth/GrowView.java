package rapport.web.growth;

import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.desk.growth.Views;
import rapport.desk.network.Sides;
import rapport.growth.Diversity;
import rapport.growth.MindChange;
import rapport.growth.Outcome;
import rapport.growth.Plan;
import rapport.growth.Try;
import rapport.people.Person;
import rapport.ties.Share;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.drawing.Gauge;
import rapport.web.drawing.Radar;
import rapport.web.network.GoalsView;

/** Everything the owner trains, at a glance. */
public record GrowView(
    Frame frame,
    String lead,
    Card self,
    Radar radar,
    Card plan,
    @Nullable String planDone,
    List<String> practices,
    Card sides,
    List<GoalsView.Fact> figures,
    Card outcomes,
    List<GoalsView.Fact> gains,
    Card stretch,
    Card changes,
    Card listening) {

  private static final int GAINS = 4;
  private static final int KNOWN = 5;

  /** One part of the page: a note beside its title, a sentence, and where to go on. */
  public record Card(String note, String words, String action, String href) {}

  /** What the page is made of. */
  public record Parts(
      List<Growth.Assessed> assessed,
      Views.@Nullable Round round,
      @Nullable Plan plan,
      boolean over,
      Sides sides,
      List<Outcome> outcomes,
      List<Share> comfort,
      Habits.@Nullable Contacted stretch,
      List<MindChange> changes,
      List<Try> tries) {}

  public static GrowView of(Frame frame, Parts it, PersonNames names, Say say) {
    int quarter = say.today().get(IsoFields.QUARTER_OF_YEAR);
    return new GrowView(
        frame,
        "What you practise stays with you · quarter " + quarter,
        self(it, say),
        it.assessed().isEmpty()
            ? SelfView.blank()
            : SelfView.radar(it.assessed().getLast().sheet(), it.round()),
        plan(it.plan(), it.over(), say),
        it.plan() == null
            ? null
            : String.format(Locale.ROOT, "%.0f%%", 100.0 * it.plan().week(say.today()) / 13),
        it.plan() == null
            ? List.of()
            : it.plan().practices().stream().map(rapport.growth.Practice::words).toList(),
        sides(it.sides()),
        figures(it.sides()),
        outcomes(it.outcomes(), say),
        it.outcomes().stream()
            .limit(GAINS)
            .map(one ->
                new GoalsView.Fact(
                    one.what(),
                    one.benefit().words() + " · " + names.name(one.person()),
                    say.day(one.day())))
            .toList(),
        stretch(it),
        changes(it.changes(), names, say),
        listening(it.tries()));
  }

  private static Card self(Parts it, Say say) {
    if (it.assessed().isEmpty())
      return new Card(
          "",
          "Fifty short sentences about yourself, five minutes. You see where you stand on the five traits, and in three months what moved.",
          "Begin",
          "/grow/self/new");
    return new Card(
        SelfView.legend(it.round()),
        SelfView.hint(it.assessed().getLast(), it.round(), say),
        "Open",
        "/grow/self");
  }

  private static Card listening(List<Try> tries) {
    if (tries.isEmpty())
      return new Card(
          "",
          "A colleague tells you something hard. What do you say? One situation, one answer, two minutes; you see whether it was heard.",
          "Practise",
          "/grow/listening");
    long good = tries.stream().filter(Try::good).count();
    return new Card(
        Say.count(tries.size(), "answer", "answers"),
        Say.count(good, "answer", "answers")
            + " said back what was heard or asked on; reflection minus advice is "
            + String.format(
                Locale.ROOT, "%+.2f", tries.stream().mapToDouble(Try::score).average().orElse(0))
            + ".",
        "Practise",
        "/grow/listening");
  }

  private static Card plan(@Nullable Plan plan, boolean over, Say say) {
    if (plan == null && over)
      return new Card(
          "over",
          "Ninety days are over. Look back at the weeks, take them to a coach, or begin anew.",
          "Look back",
          "/grow/plan");
    if (plan == null)
      return new Card(
          "",
          "Ninety days, at most three practices, two minutes a week. What happens anyway is the evidence.",
          "Make a plan",
          "/grow/plan");
    return new Card(
        "week " + plan.week(say.today()) + " of 13",
        plan.aim() + (plan.reviewDue(say.today()) ? " — this week’s review is due." : ""),
        plan.reviewDue(say.today()) ? "Review the week" : "Open the plan",
        "/grow/plan");
  }

  private static Card sides(Sides sides) {
    if (sides.close() < 3)
      return new Card(
          "",
          "With three strong ties there is something to say about how many-sided they are. Bring in a mailbox or a calendar, or log who you talk to.",
          "Sources",
          "/sources");
    Person bridge = sides.bridge();
    return new Card(
        Say.count(sides.close(), "close tie", "close ties"),
        bridge == null
            ? "Nobody you can reach would add a side."
            : "Ask " + bridge.name() + " for a view: " + sides.bridgeWhy() + ".",
        "Open",
        "/grow/diversity");
  }

  /** In words; the figures stand one page deeper. What is known of too few is not said. */
  static List<GoalsView.Fact> figures(Sides sides) {
    List<GoalsView.Fact> facts = new ArrayList<>();
    if (sides.close() < 3) return facts;
    List<String> narrower = new ArrayList<>();
    List<String> wider = new ArrayList<>();
    List<String> usual = new ArrayList<>();
    for (Sides.Line line : sides.lines()) {
      Diversity.Figure now = line.now();
      if (Double.isNaN(now.value()) || now.people() < KNOWN) continue;
      int against = line.more() ? now.against() : -now.against();
      String name = line.more() ? line.name() : "how well they know each other";
      (against < 0 ? narrower : against > 0 ? wider : usual).add(name);
    }
    fact(facts, "Narrower than chance", narrower);
    fact(facts, "Wider than chance", wider);
    fact(facts, "As chance would have it", usual);
    return facts;
  }

  private static void fact(List<GoalsView.Fact> facts, String name, List<String> words) {
    if (!words.isEmpty()) facts.add(new GoalsView.Fact(name, String.join(", ", words), ""));
  }

  private static Card outcomes(List<Outcome> outcomes, Say say) {
    if (outcomes.isEmpty())
      return new Card(
          "",
          "A hire, an idea, a kind word at the right time: write down what came through whom, and at the end of the year there is a story.",
          "Write one down",
          "/grow/outcomes");
    long year =
        outcomes.stream().filter(one -> one.day().getYear() == say.today().getYear()).count();
    return new Card(year + " this year", "", "Open", "/grow/outcomes");
  }

  private static Card stretch(Parts it) {
    Share comfort = it.comfort().getFirst();
    String note = comfort.known() ? "contacts within it: " + Gauge.of(comfort).face() : "";
    Habits.Contacted stretch = it.stretch();
    if (stretch == null)
      return new Card(
          note,
          "Nobody beyond your own circle is in reach yet. Bring in more of your contacts, and there will be.",
          "Open",
          "/grow/stretch");
    return new Card(
        note,
        stretch.done() == null
            ? "This week: " + stretch.person().name() + " — " + stretch.why() + "."
            : "Done this week: you were in contact with " + stretch.person().name() + ".",
        "Open",
        "/grow/stretch");
  }

  private static Card changes(List<MindChange> changes, PersonNames names, Say say) {
    if (changes.isEmpty())
      return new Card(
          "",
          "Who changed your mind lately, and about what? Writing it down keeps the door open.",
          "Write it down",
          "/grow/changes");
    MindChange last = changes.getFirst();
    return new Card(
        Say.count(changes.size(), "change", "changes"),
        names.name(last.person()) + " on " + say.day(last.day()) + ": “" + last.thinks() + "”",
        "Open",
        "/grow/changes");
  }

  /** How people are called. */
  public interface PersonNames {
    String name(rapport.people.PersonId person);
  }
}
