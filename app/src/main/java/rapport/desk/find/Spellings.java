package rapport.desk.find;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.match.Folding;

/**
 * What is known by name of each person, as plain words to be compared: name, organisation, title
 * and addresses, without accents. Kept for a person as they are known; whoever is known otherwise
 * is folded anew. Any thread may use it.
 */
@SuppressWarnings("ReferenceEquality") // the very same person: comparing would cost what is saved
final class Spellings {

  private final Map<Long, Spelt> kept = new ConcurrentHashMap<>();

  private record Spelt(Person person, String plain) {}

  /** The plain words of somebody, in one line, so that they may stand in different places. */
  String of(Person person) {
    Spelt spelt = kept.get(person.id().value());
    if (spelt == null || spelt.person() != person) {
      spelt = new Spelt(person, Folding.plain(words(person)));
      kept.put(person.id().value(), spelt);
    }
    return spelt.plain();
  }

  private static String words(Person person) {
    StringBuilder all = new StringBuilder(person.name());
    if (person.organisation() != null) all.append(' ').append(person.organisation());
    if (person.title() != null) all.append(' ').append(person.title());
    for (Handle handle : person.handles()) all.append(' ').append(handle.value());
    return all.toString();
  }
}
