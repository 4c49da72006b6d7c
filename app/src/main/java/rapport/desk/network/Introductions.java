package rapport.desk.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Acquaintance;
import rapport.look.Look;
import rapport.network.Network;
import rapport.network.Way;
import rapport.network.Ways;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * Who connects two people: the strongest ways from one to the other, with what the sources show of
 * each step (R6). The chance is how close the ties are, not what anybody has agreed to; what the
 * owner's sources never saw is not in it.
 *
 * @param from the person the ways begin at, or null for the owner
 * @param own who of the owner and the person they lead to has turned to the other
 * @param ways strongest first, at most five; none over others with less than the least chance
 */
public record Introductions(@Nullable Person from, Person to, Acquaintance own, List<Path> ways) {

  private static final int WAYS = 5;

  /** Copies the list. */
  public Introductions {
    ways = List.copyOf(ways);
  }

  /**
   * One tie on a way.
   *
   * @param person whom it leads to, or null for the owner
   * @param last when the sources last saw the two in one letter or meeting; of the owner's own ties
   *     the latest real contact, if there is one; null where they only work at one small place
   * @param touch whether the owner was in touch with that person; false for what was only a letter
   *     to many or one that does not name the owner
   */
  public record Step(
      @Nullable Person person, double chance, @Nullable Instant last, boolean touch) {}

  /**
   * A way: its steps in order, the last leading to the person asked for.
   *
   * @param strained whether it is difficult at the moment with somebody on it
   */
  public record Path(List<Step> steps, double chance, boolean strained) {
    /** Copies the list. */
    public Path {
      steps = List.copyOf(steps);
    }

    /** Whether the two have a tie of their own, with nobody between. */
    public boolean direct() {
      return steps.size() == 1;
    }
  }

  /**
   * The ways between two people over at most three others; none where one of them has no tie, or
   * where both are the same. The owner may be one of those between.
   *
   * @param from whose ways, or null for the owner's
   */
  public static Introductions of(Look look, @Nullable Person from, Person to) {
    Landscape landscape = Landscape.of(look);
    int first = from == null ? 0 : landscape.number(from.id());
    int last = landscape.number(to.id());
    List<Path> paths = new ArrayList<>();
    if (first >= 0 && last >= 0 && first != last)
      for (Way way :
          Ways.in(landscape.network)
              .between(first, last, WAYS, Goals.INTRODUCERS, landscape.boxesBut(first, last)))
        if (!way.slight()) paths.add(path(look, landscape, way));
    Acquaintance own = Acquaintance.of(look.timeline(to.id()).until(look.now()));
    return new Introductions(from, to, own, paths);
  }

  private static Path path(Look look, Landscape landscape, Way way) {
    Network network = landscape.network;
    List<Step> steps = new ArrayList<>();
    boolean strained = false;
    for (int place = 1; place < way.people().size(); place++) {
      int number = way.people().get(place);
      int before = way.people().get(place - 1);
      Person person = landscape.spots().get(number).person();
      int slot = network.slot(before, number);
      long seen = landscape.seen(slot);
      Instant last = seen == 0 ? null : Instant.ofEpochSecond(seen);
      Person other = landscape.spots().get(before == 0 ? number : before).person();
      Instant real = before * number == 0 && other != null ? real(look, other.id()) : null;
      steps.add(new Step(person, network.weight(slot), real == null ? last : real, real != null));
      strained |= person != null && strained(look, person.id());
    }
    return new Path(steps, way.chance(), strained);
  }

  private static @Nullable Instant real(Look look, PersonId person) {
    return look.standing(person).map(Standing::lastAt).orElse(null);
  }

  private static boolean strained(Look look, PersonId person) {
    return look.matters().strained(person, look.now());
  }
}
