package rapport.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Acquaintance;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.PersonId;
import rapport.people.Scope;

/**
 * What is known of one person when a need looks for somebody. Everything in it was said or
 * happened; nothing is guessed from a name or a picture.
 *
 * @param words how much of the need's words what is known of the person covers, in [0, 1]
 * @param where in which words, for the reason; empty when nothing matches
 * @param circle the person's circle, or −1 when in none
 * @param strength of ego's own tie, in [0, 1]
 * @param chance along the strongest way in, in [0, 1]
 * @param way the introducers in order, then the person; empty without a way
 * @param brokerage the share of people whom fewer circles' ties run through, in [0, 1]
 * @param offer how well something ego can give meets what the person wants, in [0, 1]
 * @param gift what that is, or null
 * @param silentDays days since the latest real contact, or null where it is not known
 * @param acquaintance who of the two has turned to the other
 */
public record Prospect(
    PersonId person,
    double words,
    String where,
    Level level,
    Field field,
    @Nullable String organisation,
    Scope.Side side,
    int circle,
    double strength,
    double chance,
    List<PersonId> way,
    double brokerage,
    double offer,
    @Nullable String gift,
    @Nullable Long silentDays,
    Acquaintance acquaintance) {

  /** Copies the list. */
  public Prospect {
    way = List.copyOf(way);
  }

  /** The same with another match of the need's words. */
  public Prospect matching(double words, String where) {
    return new Prospect(
        person,
        words,
        where,
        level,
        field,
        organisation,
        side,
        circle,
        strength,
        chance,
        way,
        brokerage,
        offer,
        gift,
        silentDays,
        acquaintance);
  }
}
