package rapport.desk.people;

import rapport.people.Person;

/** Says that somebody is known already, by an address or number or by the name alone. */
public final class Known extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Person person;
  private final boolean name;

  private Known(Person person, boolean name, String words) {
    super(words);
    this.person = person;
    this.name = name;
  }

  public Known(Person person) {
    this(
        person,
        false,
        "This address or number belongs to somebody you know already: " + person.name() + ".");
  }

  /** Of one name; two people may have it, so that the owner may say that this is another. */
  public static Known byName(Person person) {
    return new Known(person, true, "You know somebody of this name already.");
  }

  /** Whose it is. */
  public Person person() {
    return person;
  }

  /** Whether the name alone is known. */
  public boolean byNameAlone() {
    return name;
  }
}
