package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Timeline;
import rapport.nurture.Matters;
import rapport.nurture.Move;
import rapport.nurture.Shown;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.search.Index;
import rapport.store.Database;
import rapport.store.MailPassword;
import rapport.store.Owners;
import rapport.store.Remarks;
import rapport.ties.Strength;

/**
 * What is read at one instant for one owner. Made once for each request, command or job; whatever
 * is read through it is of one instant and, while nothing is written beside it, of one edition of
 * the store. Immutable to those who read; what takes long to work out is kept for later looks.
 */
public final class Look {

  final Snapshot all;
  final Instant now;
  final Written written;
  final Database database;
  final long owner;
  final Survey survey;
  final Forecasts forecasts;
  final MailPassword mailPassword;
  private volatile @Nullable Today today;
  private volatile @Nullable List<Matters.Hint> wants;
  private volatile @Nullable Owner me;

  Look(
      Snapshot all,
      Instant now,
      Database database,
      long owner,
      Survey survey,
      Forecasts forecasts,
      MailPassword mailPassword) {
    this.all = all;
    this.now = now;
    this.written = all.written;
    this.database = database;
    this.owner = owner;
    this.survey = survey;
    this.forecasts = forecasts;
    this.mailPassword = mailPassword;
  }

  /** The instant it is of. */
  public Instant now() {
    return now;
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
    return new rapport.store.People(database)
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
    return Strength.of(timeline(id), all.attention, now);
  }

  /** What the owner said that moves are made from. */
  public Matters matters() {
    return all.words.matters();
  }

  /** The morning page's content; worked out once for each look. */
  public Today morning() {
    Today kept = today;
    if (kept == null) {
      kept = survey.today(this);
      today = kept;
    }
    return kept;
  }

  /** What the owner wants, as reasons for moves; worked out once for each look. */
  List<Matters.Hint> wants() {
    List<Matters.Hint> kept = wants;
    if (kept == null) {
      kept = List.copyOf(new Wants(this).all());
      wants = kept;
    }
    return kept;
  }

  /** The moves of this week that were not noted as shown in it yet. */
  public List<Move> unshown() {
    LocalDate week = Shown.week(today());
    return morning().moves().stream()
        .filter(move ->
            matters().shown().stream().noneMatch(one -> one.week().equals(week) && one.of(move)))
        .toList();
  }

  /** The whole network as it stands. Some seconds for ten thousand people the first time. */
  public Landscape landscape() {
    return survey.landscape(all, now);
  }

  /** The chance of contact with each person. */
  public Forecasts forecasts() {
    return forecasts;
  }

  /** What is known of everybody, to be searched by words. */
  Index index() {
    return survey.index(all, remarks());
  }

  /** What the owner said of people and of himself. */
  List<Remarks.RemarkRow> remarks() {
    return written("remark", () -> new Remarks(database).all(owner));
  }

  /** A reading of what the owner said, kept until one of its tables is written. */
  <T> T written(String tables, Supplier<T> reading) {
    return written.of(tables, reading);
  }
}
