package rapport.desk.network;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rapport.interactions.Contact;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.PersonId;

/**
 * Who may be one human with somebody who was heard of later. How long they have been silent is not
 * known until the owner says whether they are; nothing is known of a home that is not compared yet.
 */
public final class HeardElsewhere {

  private HeardElsewhere() {}

  /** All of them. O(questions). */
  public static Set<PersonId> of(Look look) {
    Set<PersonId> unsure = new HashSet<>();
    for (List<Long> people : SamePeople.of(look).groups()) {
      Instant last = Instant.MIN;
      for (long id : people) if (latest(look, id).isAfter(last)) last = latest(look, id);
      for (long id : people) if (latest(look, id).isBefore(last)) unsure.add(new PersonId(id));
    }
    return unsure;
  }

  private static Instant latest(Look look, long id) {
    return look.standing(new PersonId(id))
        .map(Standing::latest)
        .map(Contact::at)
        .orElse(Instant.MIN);
  }
}
