package rapport.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Freshness;
import rapport.interactions.Timeline;
import rapport.nurture.Matters;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.people.Remarks;
import rapport.store.settings.MailPassword;
import rapport.store.settings.Owners;
import rapport.ties.Strength;

/**
 * What is read at one instant for one owner. Made once for each request, command or job; whatever
 * is read through it is of one instant and, while nothing is written beside it, of one edition of
 * the store. Immutable to those who read; what takes long to work out is kept for later looks.
 */
@SuppressWarnings("ReferenceEquality") // comparing what snapshots hold would cost what is saved
public final class Look {

  public final Snapshot all;
  public final Instant now;
  final Written written;
  public final Database database;
  public final long owner;
  private final Memory memory;
  public final MailPassword mailPassword;
  private final boolean waits;
  private volatile @Nullable Owner me;

  public Look(
      Snapshot all,
      Instant now,
      Database database,
      long owner,
      Memory memory,
      MailPassword mailPassword) {
    this(all, now, database, owner, memory, mailPassword, true);
  }

  private Look(
      Snapshot all,
      Instant now,
      Database database,
      long owner,
      Memory memory,
      MailPassword mailPassword,
      boolean waits) {
    this.waits = waits;
    this.all = all;
    this.now = now;
    this.written = all.written;
    this.database = database;
    this.owner = owner;
    this.memory = memory;
    this.mailPassword = mailPassword;
  }

  /** The same of another snapshot of the same instant. */
  public Look over(Snapshot all) {
    return all == this.all
        ? this
        : new Look(all, now, database, owner, memory, mailPassword, waits);
  }

  /** The same of somebody who would rather be told that something takes long than wait for it. */
  public Look hurried() {
    return new Look(all, now, database, owner, memory, mailPassword, false);
  }

  /** Whether whoever looks waits for what takes long. */
  public boolean waits() {
    return waits;
  }

  /** The instant it is of. */
  public Instant now() {
    return now;
  }

  /** Until when the sources of each channel speak. */
  public Freshness fresh() {
    return all.fresh;
  }

  /** The owner's zone. */
  public ZoneId zone() {
    return all.zone;
  }

  /** The owner's day. */
  public LocalDate today() {
    return all.day(now);
  }

  /** Whose Rapport this is. */
  public Owner me() {
    Owner kept = me;
    if (kept == null) {
      kept =
          written.of(
              "owner owner_address",
              () -> Owner.of(new Owners(database), owner, all.directory.ownName()));
      me = kept;
    }
    return kept;
  }

  /** Somebody by number; empty for nobody. */
  public Optional<Person> person(PersonId id) {
    return Optional.ofNullable(all.directory.find(id.value()));
  }

  /** Whose a handle is; empty for nobody's. */
  public Optional<Person> known(Handle handle) {
    return new rapport.store.people.PeopleRows(database)
        .find(owner, handle)
        .flatMap(number -> person(all.directory.of(number)));
  }

  private Optional<Person> person(long id) {
    return Optional.ofNullable(all.directory.find(id));
  }

  /** How the owner stands with somebody; empty without contact or card. */
  public Optional<Standing> standing(PersonId id) {
    return Optional.ofNullable(all.standings.get(id.value()));
  }

  /** How the owner stands with everybody, strongest first. */
  public List<Standing> everybody() {
    return all.strongest;
  }

  /** What happened with somebody, oldest first; empty without contact. */
  public Timeline timeline(PersonId id) {
    return all.timelines.getOrDefault(id.value(), new Timeline(List.of()));
  }

  /** What a tie is made of: each contact with the share it has in the strength. */
  public Strength strength(PersonId id) {
    Timeline timeline = timeline(id);
    Instant known = all.fresh.of(timeline.until(now), now);
    return Strength.of(timeline, all.attention, known);
  }

  /** What the owner said that moves are made from. */
  public Matters matters() {
    return all.words.matters();
  }

  /** Who goes first where several large pieces of work want the machine. */
  public Memory.Turns turns() {
    return memory.turns();
  }

  /** What is kept of a kind for later looks; made at the first question. */
  public <T> T kept(Class<T> kind, Supplier<T> first) {
    return memory.of(kind, first);
  }

  /** What the owner said of people and of himself. */
  public List<Remarks.RemarkRow> remarks() {
    return written("remark", () -> new Remarks(database).all(owner));
  }

  /** The groups that people are in. */
  public List<Grouped> grouped() {
    return Grouped.all(written, new rapport.store.people.GroupRows(database), owner, all.directory);
  }

  /** A reading of what the owner said, kept until one of its tables is written. */
  public <T> T written(String tables, Supplier<T> reading) {
    return written.of(tables, reading);
  }
}
