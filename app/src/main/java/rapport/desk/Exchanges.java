package rapport.desk;

import java.time.Instant;
import java.util.List;
import rapport.interactions.Exchange;
import rapport.people.PersonId;
import rapport.store.Database;

/** Value given and received (I4, N6, N12). */
public final class Exchanges {

  private static final int LONGEST = 500;

  private final Desk desk;
  private final rapport.store.Exchanges store;
  private final long owner;

  Exchanges(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new rapport.store.Exchanges(database);
    this.owner = owner;
  }

  /** All exchanges with one person, newest first. */
  public List<Exchange> with(PersonId person, Instant now) {
    return desk.snapshot(now).words.matters().exchanges().stream()
        .filter(one -> one.person().equals(person) && !one.at().isAfter(now))
        .toList();
  }

  /** How much went each way. */
  public Exchange.Ledger balance(PersonId person, Instant now) {
    return Exchange.Ledger.of(desk.snapshot(now).words.matters().exchanges(), person, now);
  }

  /**
   * Writes an exchange down; returns its number.
   *
   * @throws IllegalArgumentException for words longer than 500 letters
   */
  public long add(
      PersonId person, boolean given, Exchange.Sort sort, String what, Instant at, Instant now) {
    if (what.length() > LONGEST)
      throw new IllegalArgumentException("an exchange has at most " + LONGEST + " letters");
    long handle = Care.handle(desk, person, now);
    return desk.about(
        person,
        () -> store.add(owner, handle, given, sort.name(), what.strip(), at.getEpochSecond()));
  }

  /** Forgets an exchange. */
  public void forget(long id, Instant now) {
    PersonId person =
        desk.snapshot(now).words.matters().exchanges().stream()
            .filter(one -> one.id() == id)
            .map(Exchange::person)
            .findFirst()
            .orElse(null);
    if (person == null) return;
    desk.about(
        person,
        () -> {
          store.forget(owner, id);
          return id;
        });
  }
}
