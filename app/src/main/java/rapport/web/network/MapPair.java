package rapport.web.network;

import org.jspecify.annotations.Nullable;
import rapport.desk.find.Find;
import rapport.desk.network.Introductions;
import rapport.desk.people.Whom;
import rapport.look.Look;
import rapport.people.Person;

/**
 * Whom the two pickers of the map mean: a number, a name, an address, or the first that is found.
 */
final class MapPair {

  private final Look look;

  MapPair(Look look) {
    this.look = look;
  }

  /** What is asked by two fields as they were typed; an empty or zero first one is the owner. */
  MapQuestions.Asked asked(String from, String to) {
    String first = from.strip();
    String last = to.strip();
    boolean own = first.isEmpty() || first.equals("0") || first.equalsIgnoreCase("you");
    Person one = own ? null : person(first);
    Person other = last.isEmpty() || last.equals("0") ? null : person(last);
    String notice = "";
    if (!own && one == null) notice = "Nobody here is called “" + first + "”.";
    else if (other == null && !last.isEmpty() && !last.equals("0"))
      notice = "Nobody here is called “" + last + "”.";
    else if (one != null && one.equals(other)) notice = "These two are one and the same.";
    return new MapQuestions.Asked(
        one == null ? (own ? "" : first) : one.name(),
        other == null ? (last.equals("0") ? "" : last) : other.name(),
        other == null || !notice.isEmpty() ? null : Introductions.of(look, one, other),
        notice,
        Whom.proposed(look));
  }

  private @Nullable Person person(String typed) {
    Whom meant = Whom.of(look, typed);
    return meant.people().isEmpty() ? Find.person(look, typed) : meant.people().getFirst();
  }
}
