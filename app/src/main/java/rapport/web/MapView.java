package rapport.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rapport.desk.Goals;
import rapport.desk.Landscape;
import rapport.network.Candidate;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * The map: what is drawn, and the same facts in words.
 *
 * @param count how much is drawn, in words
 * @param goal who could help with the chosen need, or null
 * @param way the numbers of a way to draw, separated by commas; empty for none
 */
public record MapView(
    Frame frame,
    String count,
    boolean none,
    List<CircleLine> circles,
    List<SpotLine> brokers,
    List<PeopleView.Choice> needs,
    @Nullable GoalPanel goal,
    String way,
    List<String> scripts) {

  private static final int BROKERS = 12;
  private static final int CIRCLES = 60;
  private static final int HELPERS = 3;

  /** Copies the lists. */
  public MapView {
    circles = List.copyOf(circles);
    brokers = List.copyOf(brokers);
    needs = List.copyOf(needs);
    scripts = List.copyOf(scripts);
  }

  /** One circle. */
  public record CircleLine(String name, String reason, String people, String strong) {}

  /** One person of the map in the table. */
  public record SpotLine(
      Face face, String circle, String strength, String brokerage, String constraint) {}

  /** Who could help. */
  public record GoalPanel(String title, List<CandidateLine> candidates) {
    /** Copies the list. */
    public GoalPanel {
      candidates = List.copyOf(candidates);
    }
  }

  /** One candidate on the map. */
  public record CandidateLine(String name, String href, String fit, String way, String mapHref) {}

  static MapView of(
      Frame frame,
      Landscape all,
      List<Goals.Covered> goals,
      long need,
      long to,
      List<String> scripts,
      Say say) {
    Goals.Covered chosen = null;
    for (Goals.Covered goal : goals)
      if (goal.need().id() == need || (need == 0 && chosen == null)) chosen = goal;
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
            + Say.count(all.circles().size(), "circle", "circles"),
        all.spots().size() < 2,
        circles(all),
        brokers(all),
        needs,
        chosen == null ? null : panel(chosen, all),
        way(chosen, to),
        scripts);
  }

  private static List<CircleLine> circles(Landscape all) {
    return all.circles().stream()
        .limit(CIRCLES)
        .map(circle ->
            new CircleLine(
                circle.name(),
                circle.reason(),
                Say.number(circle.people()),
                Say.number(circle.strong())))
        .toList();
  }

  private static List<SpotLine> brokers(Landscape all) {
    List<Landscape.Spot> spots = new ArrayList<>(all.spots());
    spots.sort(java.util.Comparator.comparingDouble(Landscape.Spot::brokerage).reversed());
    List<SpotLine> lines = new ArrayList<>();
    for (Landscape.Spot spot : spots) {
      Person person = spot.person();
      if (person == null || spot.brokerage() == 0 || lines.size() == BROKERS) continue;
      lines.add(
          new SpotLine(
              Face.of(person),
              spot.circle() < 0 ? "none" : all.circles().get(spot.circle()).name(),
              Marks.digits(spot.strength()),
              Say.percent(spot.brokerage()),
              Double.isNaN(spot.constraint()) ? "not known" : Marks.digits(spot.constraint())));
    }
    return lines;
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
