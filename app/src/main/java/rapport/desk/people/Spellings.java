package rapport.desk.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.match.Folding;

/**
 * What is known by name of each person, as plain words to be compared: the name, and all of name,
 * organisation, title and addresses, without accents. Kept for a person as they are known; whoever
 * is known otherwise is folded anew. Any thread may use it.
 */
@SuppressWarnings("ReferenceEquality") // the very same person: comparing would cost what is saved
public final class Spellings {

  private final Map<Long, Spelt> kept = new ConcurrentHashMap<>();

  private record Spelt(Person person, String name, String all) {}

  /** Everything by name of somebody, in one line, so that words may stand in different places. */
  public String of(Person person) {
    return spelt(person).all();
  }

  /** The name of somebody. */
  String name(Person person) {
    return spelt(person).name();
  }

  private Spelt spelt(Person person) {
    Spelt spelt = kept.get(person.id().value());
    if (spelt == null || spelt.person() != person) {
      spelt = new Spelt(person, plain(person.name()), Folding.plain(words(person)));
      kept.put(person.id().value(), spelt);
    }
    return spelt;
  }

  /** Words without accents and case, to be compared with a name. */
  static String plain(String words) {
    return Folding.plain(words).strip();
  }

  private static String words(Person person) {
    StringBuilder all = new StringBuilder(person.name());
    if (person.organisation() != null) all.append(' ').append(person.organisation());
    if (person.title() != null) all.append(' ').append(person.title());
    for (Handle handle : person.handles()) all.append(' ').append(handle.value());
    return all.toString();
  }
}
