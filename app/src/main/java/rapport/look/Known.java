package rapport.look;

import rapport.people.Person;

/** Says that an address or number belongs to somebody who is known already. */
public final class Known extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Person person;

  public Known(Person person) {
    super("This address or number belongs to somebody you know already: " + person.name() + ".");
    this.person = person;
  }

  /** Whose it is. */
  public Person person() {
    return person;
  }
}
