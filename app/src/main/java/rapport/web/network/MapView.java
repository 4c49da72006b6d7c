package rapport.web.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.network.Candidate;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;
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
 * @param asleep ties that were strong and are silent, most worth waking first
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
    List<AsleepLine> asleep,
    Everybody everybody,
    List<PeopleView.Choice> needs,
    @Nullable GoalPanel goal,
    String way,
    List<String> scripts,
    List<String> ends) {

  private static final int LINES = 25;
  private static final int CIRCLES = 60;
  private static final int HELPERS = 3;

  /** Copies the lists. */
  public MapView {
    circles = List.copyOf(circles);
    asleep = List.copyOf(asleep);
    needs = List.copyOf(needs);
    scripts = List.copyOf(scripts);
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

  /** One person of the map in the table. */
  public record SpotLine(
      Face face, String circle, String strength, String brokerage, String constraint) {}

  /** One tie that sleeps. */
  public record AsleepLine(Face face, String since, String height) {}

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

  /**
   * What the address asks for: a need, the person a way leads to, and from whom the table begins.
   */
  record Asked(long need, long to, int from) {}

  static MapView of(
      Frame frame,
      Landscape all,
      List<Goals.Covered> goals,
      List<Goals.Asleep> asleep,
      Asked asked,
      List<String> scripts,
      List<String> ends,
      Say say) {
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
            all.pairs() == 0 ? "" : "and " + Say.number(all.pairs()) + " in twos",
            circles(all, true)),
        asleep.stream().map(one -> line(one, say)).toList(),
        everybody(all, Math.max(0, asked.from())),
        needs,
        chosen == null ? null : panel(chosen, all),
        way(chosen, asked.to()),
        scripts,
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

  private static AsleepLine line(Goals.Asleep one, Say say) {
    Standing standing = one.standing();
    LocalDate last = standing.lastReal();
    return new AsleepLine(
        Face.of(standing.person()),
        last == null ? "never" : say.ago(last),
        Marks.digits(standing.height()));
  }

  private static Everybody everybody(Landscape all, int from) {
    List<Landscape.Spot> spots = new ArrayList<>();
    for (Landscape.Spot spot : all.spots()) if (spot.person() != null) spots.add(spot);
    spots.sort(
        Comparator.comparingDouble(Landscape.Spot::brokerage)
            .thenComparingDouble(Landscape.Spot::strength)
            .reversed()
            .thenComparing(Landscape.Spot::name));
    int first = Math.min(from, spots.size());
    int end = Math.min(spots.size(), first + LINES);
    List<SpotLine> lines = new ArrayList<>();
    for (Landscape.Spot spot : spots.subList(first, end)) {
      Person person = spot.person();
      if (person == null) continue;
      lines.add(
          new SpotLine(
              Face.of(person),
              spot.circle() < 0 ? "none" : all.circles().get(spot.circle()).name(),
              Marks.digits(spot.strength()),
              Say.percent(spot.brokerage()),
              Double.isNaN(spot.constraint()) ? "not known" : Marks.digits(spot.constraint())));
    }
    return new Everybody(
        Say.number(first + 1) + "–" + Say.number(end) + " of " + Say.number(spots.size()),
        lines,
        first == 0 ? null : "/map?from=" + Math.max(0, first - LINES) + "#everybody",
        end == spots.size() ? null : "/map?from=" + end + "#everybody");
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
                    Marks.digits(candidate.fit()),
                    GoalsView.way(all, candidate),
                    "/map?need=" + goal.need().id() + "&to=" + candidate.person()))
            .toList());
  }

  /** The way to the person asked for, else to the best candidate. */
  private static String way(Goals.@Nullable Covered goal, long to) {
    if (goal == null) return "";
    for (Candidate candidate : goal.candidates()) {
      if (to != 0 && candidate.person().value() != to) continue;
      List<String> numbers = new ArrayList<>();
      for (PersonId id : candidate.way()) numbers.add(String.format(Locale.ROOT, "%d", id.value()));
      return String.join(",", numbers);
    }
    return "";
  }
}
