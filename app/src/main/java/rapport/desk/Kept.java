package rapport.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;
import rapport.look.Act;
import rapport.look.Asking;
import rapport.look.Change;
import rapport.look.Conversed;
import rapport.look.Directory;
import rapport.look.Look;
import rapport.look.Memory;
import rapport.look.Owner;
import rapport.look.Snapshot;
import rapport.look.Timelines;
import rapport.look.Words;
import rapport.look.Written;
import rapport.store.Chapter;
import rapport.store.Database;
import rapport.store.Editions;
import rapport.store.Journal;
import rapport.store.StoredItem;
import rapport.store.Trail;
import rapport.store.interactions.Interactions;
import rapport.store.people.Remarks;
import rapport.store.settings.Owners;
import rapport.ties.Attention;

/**
 * Keeps the owner's network as it was last read, until the store changes or ten minutes have
 * passed, and makes changes to it. What a change wrote says what of the kept network has to be
 * worked out anew: usually one person. Whatever is written past this desk, by an import or another
 * process, is seen by the editions of the store and read anew. Any thread may use it; one change is
 * made at a time.
 */
@SuppressWarnings("ReferenceEquality") // comparing what maps hold would cost what is saved
public final class Kept {

  /** Tables whose change can concern who everybody is. */
  private static final Set<String> WHOLE =
      Set.of(
          "owner_address",
          "card",
          "card_handle",
          "card_detail",
          "card_photo",
          "handle",
          "counted",
          "rule_off",
          "sure_pair",
          "set_aside");

  /** Tables from which follows who belongs together. */
  private static final Set<String> JOINING = Set.of("card_handle", "same_person", "set_aside");

  /** Tables of the owner's words about people, from which names and facets are read. */
  private static final Set<String> DESCRIBED = Set.of("description", "remark");

  /** Tables that {@link Words} are read from. */
  private static final Set<String> WORDS =
      Set.of(
          "promise",
          "answer",
          "shown",
          "rhythm",
          "rhythm_group",
          "rhythm_member",
          "pause",
          "exchange",
          "tension",
          "commitment");

  private final Database database;
  private final long owner;
  private final Owners owners;
  private final rapport.store.people.PeopleRows people;
  private final Interactions interactions;
  private final Journal journal;
  private final Memory memory;
  private final Ends ends;
  private final @Nullable Kept beside;
  private volatile @Nullable Snapshot last;

  Kept(Database database, long owner, Memory memory) {
    this(database, owner, memory, null);
  }

  private Kept(Database database, long owner, Memory memory, @Nullable Kept beside) {
    this.beside = beside;
    this.database = database;
    this.owner = owner;
    this.owners = new Owners(database);
    this.people = new rapport.store.people.PeopleRows(database);
    this.interactions = new Interactions(database);
    this.journal = new Journal(database);
    this.ends = new Ends(database, owner);
    this.memory = memory;
  }

  /**
   * The same network at other instants: it shares what this one holds, and keeps its own figures.
   */
  Kept beside(Memory memory) {
    return new Kept(database, owner, memory, this);
  }

  /** What was read last, here or where it is shared from; null where nothing was. */
  private @Nullable Snapshot base(Editions editions) {
    Snapshot own = last;
    if (beside == null || (own != null && own.editions.equals(editions))) return own;
    Snapshot shared = beside.last;
    return shared != null && shared.editions.equals(editions) ? shared : own;
  }

  /** Makes a look of a snapshot. */
  interface Looking {
    /** The look at an instant. */
    Look at(Snapshot all, Instant now);
  }

  /** The network at an instant; read anew when anything changed, else taken from memory. */
  Snapshot at(Instant now) {
    Editions editions = database.editions(owner);
    Snapshot kept = last;
    if (kept != null && fresh(kept, now) && kept.editions.equals(editions)) return kept;
    synchronized (this) {
      return read(now);
    }
  }

  private static boolean fresh(Snapshot kept, Instant now) {
    return !now.isBefore(kept.at) && now.isBefore(kept.at.plus(Snapshot.FRESH));
  }

  private Snapshot read(Instant now) {
    Editions editions = database.editions(owner);
    Snapshot kept = base(editions);
    boolean own = kept == last;
    if (own && kept != null && fresh(kept, now) && kept.editions.equals(editions)) return kept;
    boolean same = kept != null && kept.editions.equals(editions);
    Written written = kept != null && same && own ? kept.written : new Written();
    Snapshot.Read read;
    if (kept != null
        && kept.editions.same(editions, Chapter.PEOPLE, Chapter.INTERACTIONS, Chapter.SETTINGS)) {
      Directory directory =
          same
              ? kept.directory
              : kept.directory.with(people, owner, remarks(written), kept.directory.ids());
      Snapshot.Read last = kept.read();
      read =
          new Snapshot.Read(
              editions,
              written,
              last.zone(),
              directory,
              last.timelines(),
              last.attention(),
              ends.at(now, kept.zone, false),
              last.heard(),
              last.parties(),
              last.asking());
    } else {
      ZoneId zone = Owner.zone(owners, owner);
      Directory directory = new Directory(people, owner, owners.addresses(owner), remarks(written));
      Timelines sorted = new Timelines(directory);
      interactions.each(owner, sorted);
      Map<Long, Timeline> timelines = sorted.all();
      List<Timeline> others = Timelines.others(directory, timelines);
      read =
          new Snapshot.Read(
              editions,
              written,
              zone,
              directory,
              timelines,
              Attention.of(others),
              ends.at(now, zone, true),
              OneSided.Tally.of(others),
              sorted.parties(),
              new Asking(interactions, owner));
    }
    Snapshot next = Snapshot.of(read, now, words(read));
    if (kept != null && own && read.timelines() == kept.timelines)
      next = next.inRow(kept, List.of(), List.of());
    last = next;
    return next;
  }

  private List<Remarks.RemarkRow> remarks(Written written) {
    return written.of("remark", () -> new Remarks(database).all(owner));
  }

  private Words words(Snapshot.Read read) {
    return Words.read(read, database, owner);
  }

  /**
   * Makes a change, in one transaction with its entry in the journal, and follows it.
   *
   * @param key by which the same change is known when it is sent again; null where it is sent once
   */
  synchronized Made make(
      Change change, String who, Instant now, Looking looking, @Nullable String key) {
    if (key != null) {
      Optional<Long> before = journal.sent(owner, key);
      if (before.isPresent()) return new Made(before.get(), 0);
    }
    read(now);
    Trail trail = new Trail();
    Done done =
        database.change(
            owner,
            trail,
            () -> {
              Snapshot before = read(now);
              long number = change.make(new Act(looking.at(before, now)));
              if (change instanceof Undo
                  && !Collections.disjoint(trail.tables(), JOINING)
                  && !ByHand.left(before, trail)) Regrouped.resolve(database, owner, trail);
              long entry =
                  change.journaled()
                      ? journal.add(owner, now.getEpochSecond(), who, Forms.of(change), trail)
                      : 0;
              if (key != null && entry != 0) journal.sent(owner, entry, key);
              if (change instanceof Undo undo) journal.undone(owner, undo.entry(), entry);
              return new Done(new Made(entry, number), before, database.editions(owner));
            });
    ByHand.Moved one =
        ByHand.moved(done.before(), trail, change, handle -> people.person(owner, handle));
    last =
        one == null
            ? followed(done.before(), trail, done.after(), now)
            : followed(done.before(), one, trail, done.after());
    if (change.scrubs()) database.scrub();
    return done.made();
  }

  private record Done(Made made, Snapshot before, Editions after) {}

  /** The network with somebody more, or less, of whom nothing was heard; null to read it anew. */
  private @Nullable Snapshot followed(
      Snapshot before, ByHand.Moved one, Trail trail, Editions after) {
    if (unexplained(before.editions, after, Set.of("handle"))) return null;
    Written written = before.written.without(trail.tables());
    Set<Long> people = Set.of(one.person());
    Directory directory =
        before.directory.with(database, owner, remarks(written), people, one.handles());
    if (!directory.homeLike(before.directory, people)) return null;
    for (Owners.Address own : owners.addresses(owner))
      if (directory.ofAddress(own.address()) == one.person()) return null;
    Snapshot.Read read = read(before, after, written, directory);
    Snapshot next = before.standing(read, words(read), people);
    memory.moved(before, next, people);
    return next;
  }

  private static Snapshot.Read read(
      Snapshot before, Editions after, Written written, Directory directory) {
    return new Snapshot.Read(
        after,
        written,
        before.zone,
        directory,
        before.timelines,
        before.attention,
        before.fresh,
        before.read().heard(),
        before.parties,
        before.asking);
  }

  /** The network after a change; null when it must be read anew. */
  private @Nullable Snapshot followed(Snapshot before, Trail trail, Editions after, Instant now) {
    Set<String> tables = trail.tables();
    if (Regrouped.is(trail)) return regrouped(before, trail, after);
    if (!Collections.disjoint(tables, WHOLE)
        || !trail.moved().isEmpty()
        || unexplained(before.editions, after, trail.asked())
        || elsewhere(trail)
        || rewritten(trail)
        || (!Collections.disjoint(tables, DESCRIBED) && self(before.directory, trail))) return null;
    Written written = before.written.without(tables);
    Set<Long> touched = touched(before.directory, trail);
    Directory directory =
        Collections.disjoint(tables, DESCRIBED)
            ? before.directory
            : before.directory.with(people, owner, remarks(written), touched);
    Snapshot.Read read = read(before, after, written, directory);
    Words words = Collections.disjoint(tables, WORDS) ? before.words : words(read);
    if (everybody(tables, trail))
      return Snapshot.of(read, now, words).inRow(before, List.of(), List.of());
    Snapshot next =
        words == before.words && directory == before.directory
            ? before.like(read, words)
            : before.standing(read, words, touched);
    for (Trail.Step step : trail.steps())
      if (step.table().equals("interaction"))
        next = Conversed.followed(next, step.before(), step.after());
    if (!next.sides.equals(before.sides)) return null;
    memory.moved(before, next, touched);
    return next;
  }

  /** The network where some people belong together otherwise; null to read it anew. */
  private @Nullable Snapshot regrouped(Snapshot before, Trail trail, Editions after) {
    Set<String> asked = new HashSet<>(trail.asked());
    asked.add("handle");
    if (unexplained(before.editions, after, asked) || self(before.directory, trail)) return null;
    Set<Long> said = touched(before.directory, trail);
    Regrouped.After next = Regrouped.followed(database, owner, before, trail, said, after);
    if (next == null) return null;
    memory.moved(before, next.all(), next.people());
    return next.all();
  }

  /** Whether more than conversations written down by hand came or went. */
  private static boolean rewritten(Trail trail) {
    for (Trail.Step step : trail.steps()) {
      if (!step.table().equals("interaction")) continue;
      if (!step.before().isEmpty() && !step.after().isEmpty()) return true;
      for (Map<String, Object> row : both(step))
        if (number(row, "kind") != StoredItem.Kind.CONVERSATION) return true;
    }
    return false;
  }

  /** Whether the owner says something of himself: who is a colleague can follow from it. */
  private static boolean self(Directory directory, Trail trail) {
    return touched(directory, trail).stream().anyMatch(directory::mine);
  }

  /** Whether the owner's day begins at another time now. */
  private static boolean elsewhere(Trail trail) {
    for (Trail.Step step : trail.steps())
      if (step.table().equals("owner")
          && (step.before().isEmpty()
              || !Objects.equals(
                  step.before().getFirst().get("zone"), step.after().getFirst().get("zone"))))
        return true;
    return false;
  }

  /** Whether something changed that no row of the trail tells of. */
  private static boolean unexplained(Editions before, Editions after, Set<String> tables) {
    Set<Chapter> told = new HashSet<>();
    for (String table : tables) told.add(Chapter.of(table));
    for (Chapter chapter : Chapter.values())
      if (!before.same(after, chapter) && !told.contains(chapter)) return true;
    return false;
  }

  /** Whether a change concerns how everybody stands. */
  private static boolean everybody(Set<String> tables, Trail trail) {
    return tables.contains("rhythm_group")
        || (tables.contains("pause") && trail.numbers("pause", "handle_id").contains(0L));
  }

  /** The people on whose handles the written rows hang. */
  private static Set<Long> touched(Directory directory, Trail trail) {
    Set<Long> people = new HashSet<>();
    for (String table : trail.tables())
      for (long handle : trail.numbers(table, "handle_id"))
        if (directory.of(handle) != 0) people.add(directory.of(handle));
    for (Trail.Step step : trail.steps())
      if (step.table().equals("interaction"))
        for (Map<String, Object> row : both(step)) people.add(Conversed.person(directory, row));
    people.remove(0L);
    return people;
  }

  private static List<Map<String, Object>> both(Trail.Step step) {
    List<Map<String, Object>> rows = new java.util.ArrayList<>(step.before());
    rows.addAll(step.after());
    return rows;
  }

  private static long number(Map<String, Object> row, String column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  /** How the owner is called in mail, empty while nothing was read. */
  String ownName() {
    Snapshot kept = last;
    return kept == null ? "" : kept.directory.ownName();
  }

  /** Forgets what is kept. */
  void forget() {
    last = null;
  }
}
