package rapport.web.people;

import java.util.List;
import java.util.Optional;
import rapport.desk.people.Whom;
import rapport.look.Look;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * A field of a form into which somebody is typed by name.
 *
 * @param chosen what stands in it before anything is typed, or empty
 * @param names what is proposed while one types
 */
public record WhomField(String chosen, List<String> names) {

  /** An empty one. */
  public static WhomField of(Look look) {
    return new WhomField("", Whom.proposed(look));
  }

  /** One in which somebody stands already; the number may be anything. */
  public static WhomField of(Look look, long chosen) {
    Optional<Person> one = chosen <= 0 ? Optional.empty() : look.person(new PersonId(chosen));
    return new WhomField(
        one.map(person -> Whom.typed(look, person)).orElse(""), Whom.proposed(look));
  }
}
