package rapport.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
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
import rapport.interactions.Promise;
import rapport.interactions.Timeline;
import rapport.nurture.Answer;
import rapport.nurture.Brief;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.nurture.Week;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Entry;
import rapport.store.Interactions;
import rapport.store.Nurture;
import rapport.store.Owners;
import rapport.store.Receipts;
import rapport.ties.Strength;

/**
 * What every door asks: the owner's network at an instant. All figures come from core; what is
 * derived is kept in memory until the store changes or ten minutes have passed.
 */
public final class Desk {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int COURSE = 60;

  private final Database database;
  private final long owner;
  private final Owners owners;
  private final rapport.store.People people;
  private final Interactions interactions;
  private final Nurture nurture;
  private final Receipts receipts;
  private volatile @Nullable Snapshot kept;
  private volatile @Nullable Told told;

  /** Every page shows how many moves there are, and looking for them means looking at everybody. */
  private record Told(Snapshot all, Instant minute, Today today) {}

  /** Over an open store, for one owner. */
  public Desk(Database database, long owner) {
    this.database = database;
    this.owner = owner;
    this.owners = new Owners(database);
    this.people = new rapport.store.People(database);
    this.interactions = new Interactions(database);
    this.nurture = new Nurture(database);
    this.receipts = new Receipts(database);
  }

  /** Whose Rapport this is. */
  public Owner owner() {
    Owners.Row row = owners.get(owner, ZoneId.systemDefault().getId());
    List<Owners.Address> addresses = owners.addresses(owner);
    String name = row.name();
    Snapshot last = kept;
    if (name.isEmpty() && last != null) name = last.directory.ownName();
    boolean confirmed = row.confirmed() || addresses.stream().noneMatch(Owners.Address::found);
    return new Owner(
        owner,
        name,
        zone(row.zone()),
        addresses.stream().map(Owners.Address::address).toList(),
        confirmed,
        row.theme());
  }

  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (java.time.DateTimeException unknown) {
      return ZoneId.of("UTC");
    }
  }

  /** The network at an instant; built anew when anything changed, else taken from memory. */
  private Snapshot snapshot(Instant now) {
    long version = database.version(owner);
    Snapshot last = kept;
    if (last != null
        && last.version == version
        && !now.isBefore(last.at)
        && now.isBefore(last.at.plus(FRESH))) return last;
    synchronized (this) {
      Snapshot again = kept;
      if (again != null && again != last && again.version == version && !now.isBefore(again.at))
        return again;
      ZoneId zone = zone(owners.get(owner, ZoneId.systemDefault().getId()).zone());
      Directory directory = new Directory(people, owner, owners.addresses(owner));
      Map<Long, Timeline> timelines;
      if (again != null && again.version == version) {
        timelines = again.timelines;
      } else {
        Timelines sorted = new Timelines(directory);
        interactions.each(owner, sorted);
        timelines = sorted.all();
      }
      Snapshot.Words words = Snapshot.Words.read(nurture, owner, directory, zone);
      Map<Long, Standing> standings = Snapshot.standings(directory, timelines, words, now, zone);
      Snapshot fresh = new Snapshot(version, now, zone, directory, timelines, words, standings);
      kept = fresh;
      return fresh;
    }
  }

  /**
   * Brings one person up to date after a change that concerns nobody else, so that a click does not
   * read everything again. Falls back to reading everything when another change came between.
   */
  private void refresh(PersonId person, Supplier<@Nullable Contact> change) {
    synchronized (this) {
      Snapshot last = kept;
      long before = database.version(owner);
      Contact added = change.get();
      long after = database.version(owner);
      if (last == null || last.version != before || after != before + 1) return;
      Map<Long, Timeline> timelines = last.timelines;
      long id = person.value();
      if (added != null) {
        timelines = new HashMap<>(last.timelines);
        List<Contact> contacts = new ArrayList<>();
        Timeline timeline = timelines.get(id);
        if (timeline != null) contacts.addAll(timeline.contacts());
        contacts.add(added);
        timelines.put(id, new Timeline(contacts));
      }
      Snapshot.Words words = Snapshot.Words.read(nurture, owner, last.directory, last.zone);
      Map<Long, Standing> standings = new HashMap<>(last.standings);
      Instant at = last.at.plus(FRESH);
      Standing standing =
          Snapshot.standing(id, last.directory, timelines.get(id), words, at, last.zone);
      if (standing == null) standings.remove(id);
      else standings.put(id, standing);
      kept = new Snapshot(after, last.at, last.zone, last.directory, timelines, words, standings);
    }
  }

  /** The morning page. */
  public Today today(Instant now) {
    Snapshot all = snapshot(now);
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    Told last = told;
    if (last != null && last.all == all && last.minute.equals(minute)) return last.today;
    Today fresh = today(all, now);
    told = new Told(all, minute, fresh);
    return fresh;
  }

  private Today today(Snapshot all, Instant now) {
    Morning morning = new Morning(all, now);
    LocalDate today = now.atZone(all.zone).toLocalDate();
    return new Today(
        today,
        all.strongest.size(),
        morning.figures(),
        week(all, now).moves(),
        promises(all, today),
        upNext(all, now, today),
        morning.weeks(),
        morning.thin());
  }

  private Week week(Snapshot all, Instant now) {
    return Week.of(
        all.strongest, all.words.promises(), all.words.answers(), this::subject, now, all.zone);
  }

  private Optional<String> subject(long interaction) {
    return interactions
        .find(owner, interaction)
        .map(Interactions.Row::subject)
        .filter(subject -> !subject.isBlank());
  }

  private static List<Today.PromiseLine> promises(Snapshot all, LocalDate today) {
    List<Today.PromiseLine> lines = new ArrayList<>();
    for (Promise promise : all.words.promises()) {
      Person person = all.directory.find(promise.person().value());
      if (promise.open() && person != null)
        lines.add(new Today.PromiseLine(promise, person, promise.late(today)));
    }
    lines.sort(
        Comparator.comparing(
                (Today.PromiseLine line) -> line.promise().dueOn(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(line -> line.promise().id()));
    return lines;
  }

  private List<Today.UpNext> upNext(Snapshot all, Instant now, LocalDate today) {
    List<Today.UpNext> next = new ArrayList<>();
    long to = today.plusDays(8).atStartOfDay(all.zone).toEpochSecond();
    for (Interactions.Row row : interactions.meetings(owner, now.getEpochSecond(), to)) {
      List<Today.Guest> guests = new ArrayList<>();
      int strangers = 0;
      boolean declined = false;
      java.util.Set<Long> seen = new java.util.HashSet<>();
      for (long[] one : interactions.participants(owner, row.id())) {
        long person = all.directory.of(one[0]);
        if (all.directory.mine(person)) declined |= one[1] == Entry.Role.DECLINED;
        if (one[1] == Entry.Role.DECLINED || all.directory.mine(person) || !seen.add(person))
          continue;
        Standing standing = all.standings.get(person);
        if (standing == null || standing.latest() == null) strangers++;
        if (standing != null)
          guests.add(
              new Today.Guest(
                  standing, Brief.of(standing, all.words.promises(), this::subject, today)));
      }
      guests.sort(
          Comparator.comparingDouble((Today.Guest guest) -> guest.standing().tie().strength())
              .reversed());
      if (!declined && !(guests.isEmpty() && strangers == 0))
        next.add(new Today.UpNext(happening(all, row), guests, strangers));
    }
    return next;
  }

  /** A part of the list of people. */
  public People people(People.Query query, Instant now) {
    Snapshot all = snapshot(now);
    LocalDate today = now.atZone(all.zone).toLocalDate();
    String[] words = query.words().toLowerCase(Locale.ROOT).strip().split("\\s+");
    List<Standing> matching = new ArrayList<>();
    for (Standing standing : all.strongest)
      if (matches(standing, words, query.scope())) matching.add(standing);
    switch (query.sort()) {
      case STRENGTH -> {}
      case CARE -> {
        IdentityHashMap<Standing, Double> care = new IdentityHashMap<>();
        for (Standing standing : matching) care.put(standing, -care(standing, today));
        matching.sort(Comparator.comparing(care::get));
      }
      case NAME ->
          matching.sort(
              Comparator.comparing(
                  (Standing s) -> s.person().name(), String.CASE_INSENSITIVE_ORDER));
      case LAST ->
          matching.sort(
              Comparator.comparing(
                      (Standing s) -> s.tie().last(),
                      Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                  .reversed());
    }
    int from = Math.clamp(query.from(), 0, matching.size());
    int to = Math.min(matching.size(), from + Math.max(0, query.limit()));
    return new People(matching.subList(from, to), matching.size(), all.strongest.size());
  }

  /** Height times how far the rhythm is behind; those without a rhythm come after, by strength. */
  private static double care(Standing standing, LocalDate today) {
    if (standing.rhythm() == null) return -1 + standing.tie().strength();
    long silence = standing.silence(today).orElse(0L);
    return standing.height()
        * Math.max(0, 1 - Math.pow(2, 1 - (double) silence / standing.rhythm().everyDays()));
  }

  private static boolean matches(Standing standing, String[] words, String scope) {
    Person person = standing.person();
    if (!scope.isEmpty() && !person.scope().side().name().equalsIgnoreCase(scope)) return false;
    for (String word : words) if (!word.isEmpty() && !has(person, word)) return false;
    return true;
  }

  private static boolean has(Person person, String word) {
    if (holds(person.name(), word)
        || holds(person.organisation(), word)
        || holds(person.title(), word)) return true;
    for (Handle handle : person.handles()) if (handle.value().contains(word)) return true;
    return false;
  }

  private static boolean holds(@Nullable String text, String word) {
    return text != null && text.toLowerCase(Locale.ROOT).contains(word);
  }

  /** Everybody, strongest first. */
  public List<Standing> everybody(Instant now) {
    return snapshot(now).strongest;
  }

  /** A person's contacts up to an instant with the share each has in the strength. */
  public Strength strength(PersonId id, Instant now) {
    return Strength.of(
        snapshot(now).timelines.getOrDefault(id.value(), new Timeline(List.of())), now);
  }

  /**
   * The sources' own identities of all interactions, by number: what evidence is called outside.
   */
  public Map<Long, String> keys() {
    return interactions.keys(owner);
  }

  /** Everything about one person, with the timeline from an offset. */
  public Optional<PersonPage> person(PersonId id, Instant now, int from, int limit) {
    Snapshot all = snapshot(now);
    Standing standing = all.standings.get(id.value());
    if (standing == null) return Optional.empty();
    Timeline timeline = all.timelines.getOrDefault(id.value(), new Timeline(List.of()));
    LocalDate today = now.atZone(all.zone).toLocalDate();
    List<Promise> promises =
        all.words.promises().stream()
            .filter(promise -> promise.person().equals(id))
            .sorted(Comparator.comparing((Promise p) -> !p.open()).thenComparingLong(p -> -p.id()))
            .toList();
    Move move =
        Week.of(
                List.of(standing),
                all.words.promises(),
                all.words.answers(),
                this::subject,
                now,
                all.zone)
            .moves()
            .stream()
            .findFirst()
            .orElse(null);
    return Optional.of(
        new PersonPage(
            standing,
            Strength.of(timeline, now),
            course(timeline, now),
            page(all, timeline.until(now), from, limit),
            timeline.until(now).contacts().size(),
            promises,
            Brief.of(standing, promises, this::subject, today),
            move,
            all.directory.cardsOf(id.value()).stream().map(Desk::line).toList()));
  }

  private static String line(rapport.store.People.Said card) {
    StringBuilder line = new StringBuilder(card.name());
    if (card.title() != null) line.append(", ").append(card.title());
    if (card.organisation() != null) line.append(", ").append(card.organisation());
    String source =
        card.source().isEmpty()
            ? "added by hand"
            : card.source().substring(card.source().lastIndexOf('/') + 1);
    return line + " — " + source;
  }

  private static List<PersonPage.Point> course(Timeline timeline, Instant now) {
    Timeline past = timeline.until(now);
    if (past.isEmpty()) return List.of();
    Instant start = past.contacts().getFirst().at();
    Instant earliest = now.minus(Duration.ofDays(3 * 366));
    if (start.isBefore(earliest)) start = earliest;
    Duration step = Duration.between(start, now).dividedBy(COURSE);
    List<Instant> instants = new ArrayList<>();
    for (int i = 0; i < COURSE; i++) instants.add(start.plus(step.multipliedBy(i)));
    instants.add(now);
    double[] values = Strength.course(past, instants);
    List<PersonPage.Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++)
      points.add(new PersonPage.Point(instants.get(i), values[i]));
    return points;
  }

  private List<Happening> page(Snapshot all, Timeline timeline, int from, int limit) {
    List<Contact> newest = timeline.contacts().reversed();
    int start = Math.clamp(from, 0, newest.size());
    List<Long> ids =
        newest.subList(start, Math.min(newest.size(), start + limit)).stream()
            .map(Contact::interaction)
            .toList();
    Map<Long, Interactions.Row> rows = new HashMap<>();
    for (Interactions.Row row : interactions.find(owner, ids)) rows.put(row.id(), row);
    List<Happening> page = new ArrayList<>();
    for (long id : ids) {
      Interactions.Row row = rows.get(id);
      if (row != null) page.add(happening(all, row));
    }
    return page;
  }

  /** One stored interaction, to open a figure to its evidence. */
  public Optional<Happening> interaction(long id, Instant now) {
    Snapshot all = snapshot(now);
    return interactions.find(owner, id).map(row -> happening(all, row));
  }

  private Happening happening(Snapshot all, Interactions.Row row) {
    List<String> with = new ArrayList<>();
    Direction direction = Direction.TOGETHER;
    for (long[] one : interactions.participants(owner, row.id())) {
      long person = all.directory.of(one[0]);
      boolean began = one[1] == Entry.Role.AUTHOR || one[1] == Entry.Role.ORGANIZER;
      if (began) direction = all.directory.mine(person) ? Direction.SENT : Direction.RECEIVED;
      Person known = all.directory.find(person);
      if (known != null
          && !all.directory.mine(person)
          && with.size() < 6
          && !with.contains(known.name())) with.add(known.name());
    }
    String rule = row.leftOut();
    return new Happening(
        row.id(),
        row.key(),
        Entry.Kind.words(row.kind()),
        Instant.ofEpochSecond(row.at()),
        row.until() == null ? null : Instant.ofEpochSecond(row.until()),
        row.day() == null ? null : LocalDate.parse(row.day()),
        Channel.at(row.channel()),
        direction,
        row.subject(),
        row.note(),
        row.people(),
        with,
        rule == null ? null : LeftOut.of(rule),
        row.kind() == Entry.Kind.CONVERSATION);
  }

  /** All receipts, newest first. */
  public List<Receipt> receipts() {
    List<Receipt> all = new ArrayList<>();
    for (Receipts.Row row : receipts.all(owner)) {
      Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
      receipts
          .leftOut(owner, row.id())
          .forEach((rule, items) -> leftOut.put(LeftOut.of(rule), items));
      List<Receipt.Trouble> problems =
          receipts.problems(owner, row.id(), Receipt.MOST_PROBLEMS).stream()
              .map(problem -> new Receipt.Trouble(problem.place(), problem.what()))
              .toList();
      all.add(
          new Receipt(
              row.id(),
              row.source(),
              row.format(),
              row.found(),
              row.imported(),
              row.known(),
              leftOut,
              row.unreadable(),
              problems,
              row.problems(),
              row.complete(),
              Instant.ofEpochSecond(row.startedAt()),
              row.finishedAt() == null ? null : Instant.ofEpochSecond(row.finishedAt())));
    }
    return all;
  }

  /** Items of one import that a rule left out, newest first. */
  public List<Happening> leftOut(long importId, LeftOut rule, int from, int limit, Instant now) {
    Snapshot all = snapshot(now);
    return interactions.leftOut(owner, importId, rule.id(), from, limit).stream()
        .map(row -> happening(all, row))
        .toList();
  }

  /**
   * Counts a left-out interaction after all (or leaves it out again); the user's word survives
   * later imports.
   */
  public void count(long interaction, boolean counted) {
    if (counted) interactions.count(owner, interaction);
    else interactions.uncount(owner, interaction);
  }

  /** Switches a left-out rule off (everything it left out counts) or on again. */
  public void rule(LeftOut rule, boolean on) {
    if (on) interactions.ruleOn(owner, rule.id());
    else interactions.ruleOff(owner, rule.id());
  }

  /** The rules that are switched off. */
  public List<LeftOut> rulesOff() {
    return interactions.rulesOff(owner).stream().map(LeftOut::of).toList();
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
    kept = null;
  }

  /** Answers a move; returns the answer's number for undo. */
  public long answer(PersonId person, Move.Cause cause, Answer.Reply reply, Instant now) {
    Snapshot all = snapshot(now);
    LocalDate today = now.atZone(all.zone).toLocalDate();
    long handle = handle(all, person);
    long[] id = new long[1];
    refresh(
        person,
        () -> {
          id[0] =
              nurture.answer(
                  owner,
                  handle,
                  cause.name(),
                  reply.name(),
                  now.getEpochSecond(),
                  Answer.until(reply, today).toString());
          return null;
        });
    return id[0];
  }

  private static long handle(Snapshot all, PersonId person) {
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
    List<Long> handles = snapshot(now).directory.handlesOf(person.value());
    if (handles.isEmpty()) throw new IllegalArgumentException("nobody has the number " + person);
    if (everyDays != null && (everyDays < 1 || everyDays > 3650)) {
      throw new IllegalArgumentException("a rhythm is between 1 and 3650 days, not " + everyDays);
    }
    refresh(
        person,
        () -> {
          nurture.rhythm(owner, handles, everyDays);
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
    refresh(
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

  /**
   * Sets the user's own words for a person's name, organisation and title; null returns to what
   * sources say.
   */
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
    long[] id = new long[1];
    String due = dueOn == null ? null : dueOn.toString();
    refresh(
        person,
        () -> {
          id[0] = nurture.promise(owner, handle, mine, what, now.getEpochSecond(), due);
          return null;
        });
    return id[0];
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
    kept = null;
  }

  /** Adds an address of the owner's own. */
  public void addAddress(String address) {
    owners.get(owner, ZoneId.systemDefault().getId());
    owners.addAddress(owner, Handle.email(address).value(), false);
  }

  /** Removes an address of the owner's own. */
  public void removeAddress(String address) {
    owners.removeAddress(owner, Handle.email(address).value());
  }

  /** Confirms the addresses that were found. */
  public void confirmAddresses() {
    owners.confirm(owner);
  }

  /** Erases everything this owner has in the store. */
  public void eraseEverything() {
    owners.erase(owner);
    kept = null;
  }
}
