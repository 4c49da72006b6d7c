package rapport.growth;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.people.PersonId;
import rapport.ties.Share;

/**
 * How much of the owner's contact stays in the circle he is at home in, and whom he could reach out
 * to beyond it this week (practice G8). It is not a target: some work is done at home.
 */
public final class Stretch {

  /** Whoever was in contact within so many days is not asked for. */
  public static final int QUIET_DAYS = 30;

  /** So many are chosen from. */
  public static final int CHOICE = 8;

  /** The farthest from home for their reach first. */
  public static final Comparator<Beyond> FARTHEST =
      Comparator.comparingDouble((Beyond one) -> -one.steps() * Math.sqrt(one.chance()))
          .thenComparing(Beyond::person);

  private Stretch() {}

  /** The share of interactions that stay among people at home; each counts once. O(contacts). */
  public static Share comfort(
      Map<PersonId, Timeline> timelines, Set<PersonId> home, Instant from, Instant to) {
    if (home.isEmpty()) return new Share(0, 0);
    Map<Long, Boolean> inside = new java.util.HashMap<>();
    timelines.forEach((person, timeline) -> {
      for (Contact contact : timeline.contacts())
        if (!contact.at().isBefore(from) && contact.at().isBefore(to))
          inside.merge(contact.interaction(), home.contains(person), Boolean::logicalAnd);
    });
    int part = 0;
    for (boolean one : inside.values()) if (one) part++;
    return new Share(part, inside.size());
  }

  /**
   * Somebody beyond home.
   *
   * @param chance of reaching them, over others if need be, in (0, 1]
   * @param steps how many borders lie between: another circle, organisation, field, a higher level
   * @param quietDays since the last contact, or a large number without any
   */
  public record Beyond(PersonId person, double chance, int steps, long quietDays) {}

  /**
   * The one for a week: of the eight that are farthest from home for their reach, another each
   * week. Whoever was in contact within thirty days, or was passed over, is not asked for.
   *
   * @param week its number, counted on from any beginning
   */
  public static Optional<Beyond> of(List<Beyond> all, Set<PersonId> passed, long week) {
    List<Beyond> ranked =
        all.stream()
            .filter(one -> one.chance() > 0 && one.steps() > 0 && one.quietDays() >= QUIET_DAYS)
            .filter(one -> !passed.contains(one.person()))
            .sorted(FARTHEST)
            .limit(CHOICE)
            .toList();
    if (ranked.isEmpty()) return Optional.empty();
    return Optional.of(ranked.get(Math.floorMod(week, ranked.size())));
  }
}
