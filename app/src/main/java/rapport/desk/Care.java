package rapport.desk;

import java.time.Instant;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.MailPassword;

/** What is done for relationships: each part behind one door, all over the same desk. */
public final class Care {

  private final Desk desk;
  private final Database database;
  private final long owner;
  private final MailPassword mailPassword;

  Care(Desk desk, Database database, long owner, MailPassword mailPassword) {
    this.mailPassword = mailPassword;
    this.desk = desk;
    this.database = database;
    this.owner = owner;
  }

  /** Value given and received. */
  public Exchanges exchanges() {
    return new Exchanges(desk, database, owner);
  }

  /** Quarrels, and ties held through them. */
  public Tensions tensions() {
    return new Tensions(desk, database, owner);
  }

  /** Ways to take the lead, and what is worth sharing. */
  public Plays plays() {
    return new Plays(desk, database, owner);
  }

  /** What was told, styles, feedback. */
  public Whole whole() {
    return new Whole(desk, database, owner);
  }

  /** Rhythms of groups, and pauses. */
  public Rhythms rhythms() {
    return new Rhythms(desk, database, owner);
  }

  /** Trips, open rooms, and links that need no account. */
  public Trips trips() {
    return new Trips(desk, database, owner);
  }

  /** Promises that were found and wait for a yes or a no. */
  public Ledger ledger() {
    return new Ledger(desk, database, owner);
  }

  /** The digest: when and by which way it goes, and what is in it. */
  public Digests digests() {
    return new Digests(desk, mailPassword);
  }

  /** The handle on which words about a person hang. */
  static long handle(Desk desk, PersonId person, Instant now) {
    return Desk.handle(desk.snapshot(now), person);
  }
}
