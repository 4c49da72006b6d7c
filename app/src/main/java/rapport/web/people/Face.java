package rapport.web.people;

import rapport.people.Person;

/**
 * A person as a round of two letters beside their name.
 *
 * @param tone which of five grounds it stands on, by number alone
 * @param about title and organisation, empty if not known
 */
public record Face(long id, String name, String initials, int tone, String about) {

  public static Face of(Person person) {
    return new Face(
        person.id().value(),
        person.name(),
        initials(person.name()),
        (int) (person.id().value() % 5),
        about(person));
  }

  /** Somebody of whom no more than a name is known. */
  public static Face called(long id, String name) {
    return new Face(id, name, initials(name), (int) (id % 5), "");
  }

  /** Where their page is. */
  public String href() {
    return "/people/" + id;
  }

  /** Title and organisation in one line. */
  public static String about(Person person) {
    String title = person.title() == null ? "" : person.title();
    String organisation = person.organisation() == null ? "" : person.organisation();
    return title + (title.isEmpty() || organisation.isEmpty() ? "" : ", ") + organisation;
  }

  /** The first letters of the first and the last word that begin with a letter. */
  static String initials(String name) {
    String plain = name.indexOf('@') > 0 ? name.substring(0, name.indexOf('@')) : name;
    String[] words = plain.replaceAll("[^\\p{L}\\p{M}\\s'’-]", " ").strip().split("\\s+");
    if (words[0].isEmpty()) return "·";
    String first = letter(words[0]);
    return words.length == 1 ? first : first + letter(words[words.length - 1]);
  }

  private static String letter(String word) {
    return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
  }
}
