package rapport.web.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.desk.network.Introductions;
import rapport.desk.network.Landscape;
import rapport.network.Candidate;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.ties.Strength;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;
import rapport.web.people.PeopleView;
import rapport.web.ties.Marks;

/**
 * The map: what is drawn, and the same facts in words.
 *
 * @param count how much is drawn, in words
 * @param circles those of three people and more
 * @param asks the three questions, with their answers
 * @param everybody a part of all people, by brokerage
 * @param goal who could help with the chosen need, or null
 * @param way the numbers of a way to draw, separated by commas; empty for none
 */
public record MapView(
    Frame frame,
    String count,
    boolean none,
    List<CircleLine> circles,
    Pairs pairs,
    MapQuestions asks,
    Everybody everybody,
    List<PeopleView.Choice> needs,
    @Nullable GoalPanel goal,
    String way,
    String script,
    List<String> ends) {

  private static final int LINES = 25;
  private static final int CIRCLES = 60;
  private static final int HELPERS = 3;

  /** Copies the lists. */
  public MapView {
    circles = List.copyOf(circles);
    needs = List.copyOf(needs);
    ends = List.copyOf(ends);
  }

  /** One circle. */
  public record CircleLine(String name, String reason, String people, String strong) {}

  /** The circles of only two people; their words are empty without any. */
  public record Pairs(String words, List<CircleLine> lines) {
    /** Copies the list. */
    public Pairs {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One person of the map in the table: in words, and the figures behind them.
   *
   * @param tie the owner's tie, in a word
   * @param between how often ways between others run through them, in a word
   */
  public record SpotLine(
      Face face,
      String circle,
      String tie,
      String between,
      String strength,
      String brokerage,
      String constraint) {}

  /** Some of all people. */
  public record Everybody(
      String note, List<SpotLine> lines, @Nullable String earlier, @Nullable String later) {
    /** Copies the list. */
    public Everybody {
      lines = List.copyOf(lines);
    }
  }

  /** Who could help. */
  public record GoalPanel(String title, List<CandidateLine> candidates) {
    /** Copies the list. */
    public GoalPanel {
      candidates = List.copyOf(candidates);
    }
  }

  /** One candidate on the map. */
  public record CandidateLine(String name, String href, String fit, String way, String mapHref) {}

  /** What the address asks for: a need, two people, and after how many the table begins. */
  record Asked(long need, @Nullable Introductions pair, int after) {}

  static MapView of(
      Frame frame,
      Landscape all,
      List<Goals.Covered> goals,
      MapQuestions asks,
      Asked asked,
      String script,
      List<String> ends) {
    Goals.Covered chosen = null;
    for (Goals.Covered goal : goals)
      if (goal.need().id() == asked.need() || (asked.need() == 0 && chosen == null)) chosen = goal;
    List<PeopleView.Choice> needs = new ArrayList<>();
    for (Goals.Covered goal : goals)
      needs.add(
          new PeopleView.Choice(
              String.valueOf(goal.need().id()), GoalsView.title(goal.need()), goal.equals(chosen)));
    return new MapView(
        frame,
        Say.count(all.spots().size() - 1, "person", "people")
            + " · "
            + Say.count(all.ties(), "tie", "ties")
            + " · "
            + Say.count(all.circles().size() - all.pairs(), "circle", "circles"),
        all.spots().size() < 2,
        circles(all, false),
        new Pairs(
            all.pairs() == 0 ? "" : "and " + Say.count(all.pairs(), "pair", "pairs"),
            circles(all, true)),
        asks,
        everybody(all, Math.max(0, asked.after())),
        needs,
        chosen == null ? null : panel(chosen, all),
        way(asked.pair()),
        script,
        ends);
  }

  private static List<CircleLine> circles(Landscape all, boolean pairs) {
    return all.circles().stream()
        .filter(circle -> circle.pair() == pairs)
        .limit(CIRCLES)
        .map(circle ->
            new CircleLine(
                circle.name(),
                circle.reason(),
                Say.number(circle.people()),
                Say.number(circle.strong())))
        .toList();
  }

  private static Everybody everybody(Landscape all, int from) {
    Comparator<Landscape.Spot> order =
        Comparator.comparingDouble(Landscape.Spot::brokerage)
            .thenComparingDouble(Landscape.Spot::strength)
            .reversed()
            .thenComparing(Landscape.Spot::name);
    int people = (int) all.spots().stream().filter(spot -> spot.person() != null).count();
    int first = Math.min(from, people);
    int end = Math.min(people, first + LINES);
    PriorityQueue<Landscape.Spot> best = new PriorityQueue<>(order.reversed()); // the last on top
    for (Landscape.Spot spot : all.spots()) {
      boolean full = best.size() == end;
      if (spot.person() == null || (full && last(best) > spot.brokerage())) continue;
      best.add(spot);
      if (best.size() > end) best.remove();
    }
    List<Landscape.Spot> spots = best.stream().sorted(order).toList();
    List<SpotLine> lines = new ArrayList<>();
    for (Landscape.Spot spot : spots.subList(first, end)) {
      Person person = spot.person();
      if (person == null) continue;
      lines.add(
          new SpotLine(
              Face.of(person),
              spot.circle() < 0 ? "none" : all.circles().get(spot.circle()).name(),
              Marks.of(spot.strength()).word(),
              between(spot.brokerage()),
              Strength.figure(spot.strength()),
              Say.percent(spot.brokerage()),
              Double.isNaN(spot.constraint()) ? "not known" : Marks.digits(spot.constraint())));
    }
    return new Everybody(
        Say.number(first + 1) + "–" + Say.number(end) + " of " + Say.number(people),
        lines,
        first == 0 ? null : "/map?after=" + Math.max(0, first - LINES) + "#everybody",
        end == people ? null : "/map?after=" + end + "#everybody");
  }

  private static double last(PriorityQueue<Landscape.Spot> best) {
    Landscape.Spot last = best.peek();
    return last == null ? 0 : last.brokerage();
  }

  private static String between(double brokerage) {
    return brokerage >= 0.9
        ? "very often"
        : brokerage >= 0.7 ? "often" : brokerage >= 0.4 ? "now and then" : "seldom";
  }

  private static GoalPanel panel(Goals.Covered goal, Landscape all) {
    return new GoalPanel(
        goal.need().what(),
        goal.candidates().stream()
            .limit(HELPERS)
            .map(candidate ->
                new CandidateLine(
                    GoalsView.name(all, candidate.person()),
                    "/people/" + candidate.person(),
                    candidate.fit() >= 0.7
                        ? "fits well"
                        : candidate.fit() >= 0.4 ? "fits in part" : "fits a little",
                    way(all, candidate),
                    "/map?need=" + goal.need().id() + "&to=" + candidate.person()))
            .toList());
  }

  /** A way to a candidate in words. */
  private static String way(Landscape all, Candidate candidate) {
    List<String> names = new ArrayList<>();
    for (PersonId id : candidate.way()) names.add(GoalsView.name(all, id));
    return names.isEmpty()
        ? "no way is known"
        : "You → " + String.join(" → ", names) + ": " + MapQuestions.likely(candidate.reach());
  }

  /** The people on the strongest way between the two asked for; the owner is 0. */
  private static String way(@Nullable Introductions pair) {
    if (pair == null || pair.ways().isEmpty()) return "";
    List<String> numbers = new ArrayList<>();
    numbers.add(number(pair.from()));
    for (Introductions.Step step : pair.ways().getFirst().steps())
      numbers.add(number(step.person()));
    return String.join(",", numbers);
  }

  private static String number(@Nullable Person person) {
    return person == null ? "0" : String.format(Locale.ROOT, "%d", person.id().value());
  }
}
