package rapport.desk.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Person;

/**
 * Whom the owner would lose first: ties that were strong and have gone quiet, and circles that hang
 * on one person. Nothing is said of ties whose sources have ended, of people who may have been
 * heard of from elsewhere since, nor of those with whom it is difficult at the moment. It is no
 * forecast.
 *
 * @param quiet what was strongest and ties circles together first, at most twelve
 * @param hanging the largest circle first
 */
public record Losses(List<Quiet> quiet, List<Hanging> hanging) {

  private static final double STEADY = 0.2;
  private static final double FAINT = 0.1;
  private static final double STRONG = 0.3;

  /** Copies the lists. */
  public Losses {
    quiet = List.copyOf(quiet);
    hanging = List.copyOf(hanging);
  }

  /**
   * A tie that has gone quiet.
   *
   * @param last the day of the last contact with at most eight people
   * @param height what the tie was worth when it was in use
   * @param brokerage the share of people whom fewer ways between others run through
   */
  public record Quiet(Person person, LocalDate last, double height, double brokerage) {}

  /**
   * A circle the owner reaches through one person: of the others none is more than faint.
   *
   * @param strength of the tie with that person
   * @param others how many more people the circle has
   */
  public record Hanging(Landscape.Circle circle, Person person, double strength, int others) {}

  /** As it stands for a look. O(people). */
  public static Losses of(Look look) {
    LocalDate today = look.today();
    List<Quiet> quiet = new ArrayList<>();
    for (Goals.Asleep one : Goals.of(look).asleep()) {
      Standing standing = one.standing();
      LocalDate last = standing.lastReal();
      if (last == null || standing.ended(today) || standing.height() < STRONG) continue;
      quiet.add(new Quiet(standing.person(), last, standing.height(), one.brokerage()));
    }
    return new Losses(quiet, hanging(look, today));
  }

  private static List<Hanging> hanging(Look look, LocalDate today) {
    Landscape landscape = Landscape.of(look);
    Map<Integer, List<Landscape.Spot>> people = new HashMap<>();
    for (Landscape.Spot spot : landscape.spots())
      if (spot.person() != null && spot.circle() >= 0)
        people.computeIfAbsent(spot.circle(), circle -> new ArrayList<>()).add(spot);
    List<Hanging> found = new ArrayList<>();
    for (Landscape.Circle circle : landscape.circles()) {
      List<Landscape.Spot> here = people.getOrDefault(circle.number(), List.of());
      if (circle.pair() || here.isEmpty()) continue;
      Landscape.Spot anchor = here.getFirst();
      for (Landscape.Spot spot : here) if (spot.strength() > anchor.strength()) anchor = spot;
      Person person = anchor.person();
      if (person == null || !alone(anchor, here) || unknown(look, here, today)) continue;
      if (look.matters().strained(person.id(), look.now())) continue;
      found.add(new Hanging(circle, person, anchor.strength(), here.size() - 1));
    }
    return found;
  }

  /** Whether one tie is steady and every other faint. */
  private static boolean alone(Landscape.Spot anchor, List<Landscape.Spot> here) {
    if (anchor.strength() < STEADY) return false;
    for (Landscape.Spot spot : here)
      if (!spot.equals(anchor) && spot.strength() >= FAINT) return false;
    return true;
  }

  /** Whether the sources of any tie among them have ended. */
  private static boolean unknown(Look look, List<Landscape.Spot> here, LocalDate today) {
    for (Landscape.Spot spot : here) {
      Person person = spot.person();
      if (person != null && look.standing(person.id()).map(one -> one.ended(today)).orElse(false))
        return true;
    }
    return false;
  }
}
