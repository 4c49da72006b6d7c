package rapport.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import rapport.desk.network.HeardElsewhere;
import rapport.desk.network.SamePeople;
import rapport.desk.nurture.CycleChange;
import rapport.desk.nurture.Shelf;
import rapport.desk.nurture.Today;
import rapport.desk.people.IdentityChange;
import rapport.desk.people.Likeness;
import rapport.intake.Intake;
import rapport.intake.Receipt;
import rapport.look.Change;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Owner;
import rapport.look.Snapshot;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.Journal;
import rapport.store.people.Erasure;
import rapport.store.people.Identities;
import rapport.store.settings.MailPassword;
import rapport.store.settings.Owners;

/** The two verbs of the house: look, to read; make, to change. Any thread may use it. */
public final class Desk {

  private static final String OWNER = "owner";
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 64;

  private final Database database;
  private final long owner;
  private final Owners owners;
  private final Journal journal;
  private final Memory memory;
  private final Kept kept;
  private final MailPassword mailPassword;
  private final Past past;

  /** Over an open store, for one owner, in a home. */
  public Desk(Database database, long owner, Home home) {
    this.database = database;
    this.owner = owner;
    this.owners = new Owners(database);
    this.journal = new Journal(database);
    this.memory = new Memory();
    this.kept = new Kept(database, owner, memory);
    this.mailPassword = new MailPassword(home);
    this.past = new Past(this::beside);
  }

  /** Looks at the same network as of another instant, beside this desk. */
  private Past.Beside beside(Instant now) {
    Likeness.of(look(now)); // so that there is one to share: whoever is alike is so at any time
    Memory own = memory.sharing(Likeness.class);
    Kept same = kept.beside(own);
    return at -> look(same.at(at), at, own);
  }

  /** What is to be read at an instant. */
  public Look look(Instant now) {
    return look(kept.at(now), now);
  }

  private Look look(Snapshot all, Instant now) {
    return look(all, now, memory);
  }

  private Look look(Snapshot all, Instant now, Memory memory) {
    return HeardElsewhere.heed(new Look(all, now, database, owner, memory, mailPassword));
  }

  /** Looks as of days gone by; through them nothing is written. */
  public Past past() {
    return past;
  }

  /** Makes a change of the owner's; when this returns it is durable. */
  public Made make(Change change, Instant now) {
    return make(change, OWNER, now);
  }

  /** Makes a change; when this returns it is durable. Who: the owner, a source or an assistant. */
  public Made make(Change change, String who, Instant now) {
    return kept.make(change, who, now, this::look, null);
  }

  /**
   * Makes a change of the owner's that may be sent more than once: under one key it is made once,
   * and the second time only its entry is told.
   *
   * @param key made by whoever sends it, {@value #SHORTEST_KEY} to {@value #LONGEST_KEY} letters
   */
  public Made once(Change change, String key, Instant now) {
    if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY)
      throw new IllegalArgumentException(
          "a key has " + SHORTEST_KEY + " to " + LONGEST_KEY + " letters");
    return kept.make(change, OWNER, now, this::look, key);
  }

  /**
   * A look for whoever has the time: everybody was compared before it, so that no silence is told
   * of somebody who may have written from elsewhere. The first one of a process waits some seconds
   * where there are many thousand people.
   */
  public Look compared(Instant now) {
    Look look = look(now);
    if (SamePeople.of(look).ready()) return look;
    SamePeople.waited(look);
    return look(now);
  }

  /** Notes that the moves of a look were shown, where one is new in its week. */
  public void shown(Look look) {
    if (!Today.unshown(look).isEmpty()) make(new CycleChange.ShowMoves(), "rapport", look.now());
  }

  /** Takes an entry of the journal back. */
  public Made undo(long entry, Instant now) {
    return make(new Undo(entry), now);
  }

  /** What was done, newest first. */
  public List<Journal.Row> journal(int limit) {
    return journal.newest(owner, limit);
  }

  /** Whose Rapport this is, without looking at anything else. */
  public Owner owner() {
    return Owner.of(owners, owner, kept.ownName());
  }

  /** Where the owner's days begin, without looking at anything else. */
  public ZoneId zone() {
    return Owner.zone(owners, owner);
  }

  /** All receipts, newest first, without looking at anything else. */
  public List<Receipt> receipts() {
    return Shelf.read(database, owner);
  }

  /**
   * Compares everybody with everybody else and joins those who are one human without a question.
   * Some seconds for ten thousand people; nothing when nothing came since.
   */
  public void match(Instant now) {
    past.rest(now);
    tidy(now);
    Look look = look(now);
    Likeness.of(look).note(look, sure -> make(sure, "rapport", now));
  }

  /** Erases what was removed and has rested for thirty days; nothing when there is none. */
  public void tidy(Instant now) {
    long rested = IdentityChange.rested(now.getEpochSecond());
    if (!new Erasure(database).due(owner, rested).isEmpty())
      make(new IdentityChange.EraseRemoved(), "rapport", now);
  }

  /** The same where nobody waits for a large piece of work; else nothing, and later is as good. */
  public void matchBeside(Instant now) {
    if (!memory.turns().taken()) match(now);
  }

  /** Who goes first where several large pieces of work want the machine. */
  public Memory.Turns turns() {
    return memory.turns();
  }

  /** The same, but only where it takes well under a second; larger homes match beside the pages. */
  public void matchIfSmall(Instant now) {
    if (new Identities(database).few(owner, Likeness.SMALL)) match(now);
  }

  /** Forgets what is derived and works out anew who belongs together. */
  public void rebuild() {
    new Intake(database, owner).again();
    kept.forget();
  }

  /** Erases everything this owner has in the store. */
  public void erase() {
    owners.erase(owner);
    mailPassword.remove();
    kept.forget();
  }
}
