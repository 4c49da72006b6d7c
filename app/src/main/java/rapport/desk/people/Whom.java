package rapport.desk.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;

/**
 * Whom typed words mean: a number, a whole name, an address, a name with an address behind it, or a
 * name whose words begin so. Accents and case aside. It is no guess: where several could be meant,
 * all of them stand here, and nobody is chosen.
 *
 * @param people those who could be meant, the strongest tie first
 */
public record Whom(List<Person> people) {

  private static final int PROPOSED = 200;

  /** Copies the list. */
  public Whom {
    people = List.copyOf(people);
  }

  /** Whom words mean; nobody where they are empty. O(people). */
  public static Whom of(Look look, String typed) {
    String words = typed.strip();
    if (words.isEmpty()) return new Whom(List.of());
    if (words.matches("[1-9][0-9]{0,17}")) {
      @Nullable Person numbered = look.person(new PersonId(Long.parseLong(words))).orElse(null);
      if (numbered != null) return new Whom(List.of(numbered));
    }
    List<Person> called = called(look, words);
    if (!called.isEmpty()) return new Whom(called);
    List<Person> reached = reached(look, words.substring(words.lastIndexOf(' ') + 1));
    return new Whom(reached.isEmpty() ? begun(look, words) : reached);
  }

  /** The one who is meant, or nobody where nobody or more than one could be. */
  public @Nullable Person one() {
    return people.size() == 1 ? people.getFirst() : null;
  }

  /**
   * Names to propose while somebody types, the strongest ties first, at most two hundred; whoever
   * shares a name has an address behind it, so that every one of them can be chosen.
   */
  public static List<String> proposed(Look look) {
    List<Person> first = look.everybody().stream().limit(PROPOSED).map(Standing::person).toList();
    Map<String, Integer> times = new HashMap<>();
    for (Person one : first) times.put(one.name(), 0);
    for (Standing one : look.everybody())
      times.computeIfPresent(one.person().name(), (name, count) -> count + 1);
    return first.stream()
        .map(one -> times.getOrDefault(one.name(), 1) > 1 ? reachable(one) : one.name())
        .distinct()
        .toList();
  }

  /** What to type to mean somebody: their name, and an address behind it where others share it. */
  public static String typed(Look look, Person person) {
    long called =
        look.everybody().stream().filter(one -> one.person().name().equals(person.name())).count();
    return called > 1 ? reachable(person) : person.name();
  }

  /** Somebody by name and, where there is one, an address. */
  public static String reachable(Person person) {
    List<String> mail = person.emails();
    if (!mail.isEmpty()) return person.name() + ", " + mail.getFirst();
    return person.handles().isEmpty()
        ? person.name()
        : person.name() + ", " + person.handles().getFirst().value();
  }

  private static List<Person> called(Look look, String words) {
    List<Person> found = new ArrayList<>();
    String wanted = Spellings.plain(words);
    Spellings spellings = look.kept(Spellings.class, Spellings::new);
    for (Standing one : look.everybody())
      if (spellings.name(one.person()).equals(wanted)) found.add(one.person());
    List<Person> exact = found.stream().filter(one -> one.name().equals(words)).toList();
    return exact.isEmpty() ? found : exact;
  }

  private static List<Person> reached(Look look, String address) {
    String wanted = address.toLowerCase(Locale.ROOT);
    List<Person> found = new ArrayList<>();
    for (Standing one : look.everybody())
      for (Handle handle : one.person().handles())
        if (handle.value().equals(wanted)) {
          found.add(one.person());
          break;
        }
    return found;
  }

  private static List<Person> begun(Look look, String words) {
    String[] wanted = Spellings.plain(words).split(" +");
    Spellings spellings = look.kept(Spellings.class, Spellings::new);
    List<Person> found = new ArrayList<>();
    for (Standing one : look.everybody())
      if (begins(spellings.name(one.person()), wanted)) found.add(one.person());
    return found;
  }

  private static boolean begins(String name, String[] wanted) {
    for (String word : wanted)
      if (!name.startsWith(word) && !name.contains(" " + word)) return false;
    return true;
  }
}
