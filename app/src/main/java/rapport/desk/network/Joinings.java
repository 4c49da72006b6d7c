package rapport.desk.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rapport.look.Look;
import rapport.people.PersonId;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;

/** Of which addresses and names somebody was joined, and who said so. */
public final class Joinings {

  private Joinings() {}

  /** What somebody was joined of beside cards, and why; empty when cards alone say who it is. */
  public static List<String> joined(Look look, PersonId person) {
    Set<String> keys = new HashSet<>();
    for (PeopleRows.Known known : look.all.directory.known())
      if (known.person() == person.value()) keys.add(Identities.key(known.handle()));
    Identities identities = new Identities(look.database);
    List<String> joined = new ArrayList<>();
    for (Identities.Word word : look.written("same_person", () -> identities.words(look.owner)))
      if (word.same() && keys.contains(word.one()) && keys.contains(word.other()))
        joined.add(value(word.one()) + " and " + value(word.other()) + ": you said so");
    for (Identities.Sure sure : identities.sure(look.owner))
      if (keys.contains(sure.one()) && keys.contains(sure.other()))
        joined.add(value(sure.one()) + " and " + value(sure.other()) + ": " + sure.why());
    return joined;
  }

  private static String value(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }
}
