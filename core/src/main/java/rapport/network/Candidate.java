package rapport.network;

import java.util.List;
import rapport.interactions.Acquaintance;
import rapport.people.PersonId;

/**
 * Somebody who could serve a need, with the four factors of the choice (I3) and the words for each.
 * It is a suggestion about a relationship, never a mark for a person.
 *
 * <p>The value is fit × (½ + ½ reach) × (½ + ½ fresh) × (½ + ½ offer): without any fit there is no
 * candidate, while a person one hardly reaches, or who adds nothing new, or whom one has nothing to
 * give, is only worth less. Each factor is in [0, 1].
 *
 * @param fit how well what is known of the person meets the words and the category of the need
 * @param reach the chance along the strongest way in, ego's own tie included
 * @param fresh how much the person adds that the strong ties do not have: 1 for a circle, field or
 *     organisation that none of them is in
 * @param offer what ego could give, as far as anything is known
 * @param way the introducers in order, then the person; one long for a direct tie, empty without
 *     any way
 * @param reasons in words, at most one a factor; none where nothing can be said
 * @param because the reason of the fit alone, which speaks of what is known of the person; empty
 *     words where nothing can be said
 * @param acquaintance who of the two has turned to the other
 */
public record Candidate(
    PersonId person,
    double fit,
    double reach,
    double fresh,
    double offer,
    List<PersonId> way,
    List<String> reasons,
    String because,
    Acquaintance acquaintance) {

  /** Copies the lists and checks the factors. */
  public Candidate {
    way = List.copyOf(way);
    reasons = List.copyOf(reasons);
    for (double factor : new double[] {fit, reach, fresh, offer})
      if (!(factor >= 0 && factor <= 1))
        throw new IllegalArgumentException("a factor of " + factor + " is not in 0 to 1");
  }

  /** Somebody whom the need is about, with that as the only reason: no words have to match. */
  public static Candidate known(Prospect one, String because) {
    return new Candidate(
        one.person(),
        1,
        one.chance(),
        0,
        one.offer(),
        List.of(one.person()),
        List.of(because),
        because,
        one.acquaintance());
  }

  /** The product of the four factors, in [0, 1]. */
  public double value() {
    return fit * (0.5 + 0.5 * reach) * (0.5 + 0.5 * fresh) * (0.5 + 0.5 * offer);
  }

  /**
   * The reasons without the one that says how the person is reached, for a page that shows the way
   * itself; all of them where no way is known.
   */
  public List<String> besidesWay() {
    if (way.isEmpty()) return reasons;
    String reached = Choice.reaches(way.size(), acquaintance);
    return reasons.stream().filter(reason -> !reason.equals(reached)).toList();
  }

  /** The same without some of the reasons. */
  Candidate without(java.util.Collection<String> said) {
    List<String> left = reasons.stream().filter(reason -> !said.contains(reason)).toList();
    return new Candidate(person, fit, reach, fresh, offer, way, left, because, acquaintance);
  }

  /** Whether ego has a tie to the person. */
  public boolean direct() {
    return way.size() == 1;
  }
}
