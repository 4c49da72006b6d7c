package rapport.desk.network;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import rapport.interactions.Contact;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.ties.Tie;

/**
 * Who may be one human with somebody heard of at another time. How long they have been silent, or
 * whether they are new, is not known until the owner says whether they are; nothing is known of a
 * home that is not compared yet.
 */
public final class HeardElsewhere {

  private HeardElsewhere() {}

  /** Who may have been heard of later than they seem to have been. O(questions). */
  public static Set<PersonId> of(Look look) {
    return behind(look, id -> -latest(look, id).getEpochSecond());
  }

  /** Who may have been known earlier than they seem to have been. O(questions). */
  static Set<PersonId> earlier(Look look) {
    return behind(look, id -> first(look, id).getEpochSecond());
  }

  /** Those of each question who do not come first in an order. */
  private static Set<PersonId> behind(Look look, ToLongFunction<Long> order) {
    Set<PersonId> behind = new HashSet<>();
    for (List<Long> people : SamePeople.groups(look)) {
      long[] places = people.stream().mapToLong(order).toArray();
      long first = Arrays.stream(places).min().orElse(0);
      for (int i = 0; i < places.length; i++)
        if (places[i] > first) behind.add(new PersonId(people.get(i)));
    }
    return behind;
  }

  private static Instant latest(Look look, long id) {
    return look.standing(new PersonId(id))
        .map(Standing::latest)
        .map(Contact::at)
        .orElse(Instant.MIN);
  }

  private static Instant first(Look look, long id) {
    return look.standing(new PersonId(id)).map(Standing::tie).map(Tie::first).orElse(Instant.MAX);
  }
}
