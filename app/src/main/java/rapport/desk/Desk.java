package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.intake.Receipt;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.LeftOut;
import rapport.interactions.Timeline;
import rapport.nurture.Answer;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Handle;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.Interactions;
import rapport.store.MailPassword;
import rapport.store.Nurture;
import rapport.store.Owners;
import rapport.store.Receipts;
import rapport.store.Rules;
import rapport.ties.Strength;

/**
 * What every door asks: the owner's network at an instant. All figures come from core; what is
 * derived is kept in memory until the store changes or ten minutes have passed.
 */
public final class Desk {

  private final Database database;
  private final long owner;
  private final Owners owners;
  private final rapport.store.People people;
  private final Interactions interactions;
  private final Nurture nurture;
  private final Receipts receipts;
  private final Happenings happenings;
  private final Survey survey;
  private final Snapshots snapshots;
  private final Forecasts forecasts;
  private final Rules rules;
  private final MailPassword mailPassword;
  private volatile @Nullable Told told;

  /** Every page shows how many moves there are, and looking for them means looking at everybody. */
  private record Told(Snapshot all, Instant minute, Today today) {}

  /** Over an open store, for one owner, in a home. */
  public Desk(Database database, long owner, Home home) {
    this.database = database;
    this.owner = owner;
    this.owners = new Owners(database);
    this.people = new rapport.store.People(database);
    this.interactions = new Interactions(database);
    this.nurture = new Nurture(database);
    this.receipts = new Receipts(database);
    this.happenings = new Happenings(interactions, owner);
    this.survey = new Survey(interactions, owner);
    this.snapshots = new Snapshots(database, owner, survey);
    this.forecasts = new Forecasts(snapshots);
    this.rules = new Rules(database);
    this.mailPassword = new MailPassword(home);
  }

  /** Whose Rapport this is. */
  public Owner owner() {
    return Owner.of(owners, owner, snapshots.ownName());
  }

  /** The network at an instant. */
  Snapshot snapshot(Instant now) {
    return snapshots.at(now);
  }

  /** Makes a change that no figure of the network depends on. */
  <T> T aside(Supplier<T> change) {
    return snapshots.aside(change);
  }

  /** The same for a change that tells nothing. */
  void aside(Runnable change) {
    snapshots.aside(change);
  }

  /** The whole network as it stands. Some seconds for ten thousand people the first time. */
  public Landscape landscape(Instant now) {
    return survey.landscape(snapshot(now), now);
  }

  /** The chance of contact with each person. */
  public Forecasts forecasts() {
    return forecasts;
  }

  /** What is done for relationships. */
  public Care care() {
    return new Care(this, database, owner, mailPassword);
  }

  /** Makes a change that concerns one person alone. */
  long about(PersonId person, Supplier<Long> change) {
    long[] id = new long[1];
    snapshots.refresh(
        person,
        () -> {
          id[0] = change.get();
          return null;
        });
    return id[0];
  }

  /** Makes a change that concerns how everybody stands. */
  long anew(Supplier<Long> change, Instant now) {
    return snapshots.restate(change, now);
  }

  /** The owner's meetings that begin in a span of time, in order. */
  List<Happening> meetings(Instant from, Instant to, Instant now) {
    return happenings.meetings(snapshot(now), from, to);
  }

  /** The subject of an interaction. */
  Optional<String> subject(long interaction) {
    return happenings.subject(interaction);
  }

  /** Relationship check-ins. */
  public CheckIns checkIns() {
    return new CheckIns(this, database, owner);
  }

  /** Practising to listen, and tallies after talks. */
  public Practice practice() {
    return new Practice(this, database, owner);
  }

  /** What kind of relationship each tie is. */
  public Kinds kinds() {
    return new Kinds(this, database, owner);
  }

  /** Needs, initiatives, shared goals, and who could help. */
  public Goals goals() {
    return new Goals(this, survey, database, owner);
  }

  /** What the owner trains, and what came of it. */
  public Growth growth() {
    return new Growth(this, survey, database, owner);
  }

  /** The morning page. */
  public Today today(Instant now) {
    Snapshot all = snapshot(now);
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Told last = told;
    if (last != null && last.all == all && last.minute.equals(minute)) return last.today;
    Today fresh = new Agenda(interactions, owner, happenings, database).today(all, now);
    told = new Told(all, minute, fresh);
    return fresh;
  }

  /** A part of the list of people. */
  public People people(People.Query query, Instant now) {
    return Listing.people(snapshot(now), query, now);
  }

  /** Everybody, strongest first. */
  public List<Standing> everybody(Instant now) {
    return snapshot(now).strongest;
  }

  /** A person's contacts up to an instant with the share each has in the strength. */
  public Strength strength(PersonId id, Instant now) {
    Snapshot all = snapshot(now);
    return Strength.of(
        all.timelines.getOrDefault(id.value(), new Timeline(List.of())), all.attention, now);
  }

  /** The sources' own identities of all interactions, by number: how evidence is called. */
  public Map<Long, String> keys() {
    return interactions.keys(owner);
  }

  /** Those of some interactions. */
  public Map<Long, String> keys(java.util.Collection<Long> ids) {
    return happenings.keys(ids);
  }

  /** Everything about one person, with the timeline from an offset. */
  public Optional<PersonPage> person(PersonId id, Instant now, int from, int limit) {
    return new Portrait(happenings, database, owner).person(snapshot(now), id, now, from, limit);
  }

  /** One stored interaction, to open a figure to its evidence. */
  public Optional<Happening> interaction(long id, Instant now) {
    return happenings.find(snapshot(now), id);
  }

  /** All receipts, newest first. */
  public List<Receipt> receipts() {
    return Shelf.receipts(receipts, owner);
  }

  /** Items of one import that a rule left out, newest first. */
  public List<Happening> leftOut(long importId, LeftOut rule, int from, int limit, Instant now) {
    return happenings.all(snapshot(now), rules.leftOut(owner, importId, rule.id(), from, limit));
  }

  /**
   * Counts a left-out interaction after all (or leaves it out again); the user's word survives
   * later imports.
   */
  public void count(long interaction, boolean counted) {
    if (counted) rules.count(owner, interaction);
    else rules.uncount(owner, interaction);
  }

  /** Switches a left-out rule off (everything it left out counts) or on again. */
  public void rule(LeftOut rule, boolean on) {
    if (on) rules.on(owner, rule.id());
    else rules.off(owner, rule.id());
  }

  /** The rules that are switched off. */
  public List<LeftOut> rulesOff() {
    return rules.off(owner).stream().map(LeftOut::of).toList();
  }

  /** Takes a whole import back: what only it brought is gone. */
  public void undoImport(long importId) {
    receipts.undo(owner, importId);
    new Intake(database, owner).resolve();
  }

  /**
   * Forgets what is derived, so that the next question reads the store anew; also works out anew
   * who belongs together.
   */
  public void rebuild() {
    new Intake(database, owner).resolve();
    snapshots.forget();
  }

  /** Answers a move; returns the answer's number for undo. */
  public long answer(PersonId person, Move.Cause cause, Answer.Reply reply, Instant now) {
    Snapshot all = snapshot(now);
    LocalDate today = all.day(now);
    long handle = handle(all, person);
    return about(
        person,
        () ->
            nurture.answer(
                owner,
                handle,
                cause.name(),
                reply.name(),
                now.getEpochSecond(),
                Answer.until(reply, today).toString()));
  }

  static long handle(Snapshot all, PersonId person) {
    List<Long> handles = all.directory.handlesOf(person.value());
    if (handles.isEmpty()) throw new IllegalArgumentException("nobody has the number " + person);
    return handles.getFirst();
  }

  /** Takes an answer back. */
  public void unanswer(long answer) {
    nurture.unanswer(owner, answer);
  }

  /** Sets a person's rhythm; null returns to the learned one. */
  public void rhythm(PersonId person, @Nullable Integer everyDays, Instant now) {
    rhythm(person, everyDays, null, now);
  }

  /** Sets a person's rhythm and the interval after which it is overdue. */
  public void rhythm(
      PersonId person, @Nullable Integer everyDays, @Nullable Integer atMostDays, Instant now) {
    List<Long> handles = snapshot(now).directory.handlesOf(person.value());
    if (handles.isEmpty()) throw new IllegalArgumentException("nobody has the number " + person);
    if (everyDays != null) Rhythms.check(everyDays, atMostDays);
    snapshots.refresh(
        person,
        () -> {
          nurture.rhythm(owner, handles, everyDays, atMostDays);
          return null;
        });
  }

  /** Writes down a conversation; returns its number. */
  public long log(
      PersonId person,
      Channel channel,
      Instant at,
      boolean iReachedOut,
      @Nullable String note,
      Instant now) {
    long handle = handle(snapshot(now), person);
    long[] id = new long[1];
    snapshots.refresh(
        person,
        () -> {
          id[0] =
              interactions.log(
                  owner, handle, channel.rung(), at.getEpochSecond(), iReachedOut, note);
          Direction direction = iReachedOut ? Direction.SENT : Direction.RECEIVED;
          return new Contact(
              id[0], Instant.ofEpochSecond(at.getEpochSecond()), channel, direction, 1, 0, true, 0);
        });
    return id[0];
  }

  /** Takes a logged conversation back; what a source brought cannot be taken back one by one. */
  public boolean unlog(long interaction) {
    return interactions.unlog(owner, interaction);
  }

  /** Adds a person by hand. */
  public PersonId add(
      String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String organisation,
      @Nullable String title) {
    long handle = people.add(owner, name, email, phone, organisation, title);
    new Intake(database, owner).resolve();
    return new PersonId(people.person(owner, handle));
  }

  /** Sets the user's own words for a person; null returns to what sources say. */
  public void describe(
      PersonId person,
      @Nullable String name,
      @Nullable String organisation,
      @Nullable String title,
      Instant now) {
    people.describe(owner, handle(snapshot(now), person), name, organisation, title);
  }

  /** Writes down a promise; returns its number. */
  public long promise(
      PersonId person, boolean mine, String what, @Nullable LocalDate dueOn, Instant now) {
    long handle = handle(snapshot(now), person);
    String due = dueOn == null ? null : dueOn.toString();
    return about(
        person, () -> nurture.promise(owner, handle, mine, what, now.getEpochSecond(), due, 0));
  }

  /** Marks a promise kept, or open again. */
  public void keep(long promise, boolean kept, Instant now) {
    nurture.keep(owner, promise, kept ? now.getEpochSecond() : null);
  }

  /** Removes a promise. */
  public void dropPromise(long promise) {
    nurture.drop(owner, promise);
  }

  /** Sets how the owner is called, in which zone the day begins, and light or dark. */
  public void settings(String name, ZoneId zone, String theme) {
    owners.get(owner, zone.getId());
    owners.settings(owner, name, zone.getId(), theme);
    snapshots.forget();
  }

  /** Adds an address of the owner's own. */
  public void addAddress(String address) {
    owners.get(owner, ZoneId.systemDefault().getId());
    owners.addAddress(owner, Handle.written(address).value(), false);
  }

  /** Removes an address of the owner's own. */
  public void removeAddress(String address) {
    owners.removeAddress(owner, Handle.written(address).value());
  }

  /** Confirms the addresses that were found. */
  public void confirmAddresses() {
    owners.confirm(owner);
  }

  /** Erases everything this owner has in the store. */
  public void eraseEverything() {
    owners.erase(owner);
    mailPassword.remove();
    snapshots.forget();
  }
}
