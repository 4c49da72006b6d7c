package rapport.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.sources.Sha256;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.tables.NamedColumns;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.nurture.TripRows;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;
import rapport.store.sources.Batches;
import rapport.store.sources.ReadBeforeRows;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

/**
 * The one road in: reads units, stores what they hold in batches, finds out who the owner is and
 * who belongs together. Killed at any moment and run again, it goes on after the last batch and
 * ends in the same state.
 */
public final class Intake {

  private static final System.Logger LOG = System.getLogger("rapport.intake");
  private static final int HEAD = 64 * 1024;
  private static final long RESERVE = 32L << 20;

  /** The name of the choice which words may be read for promises. */
  public static final String READ = "read";

  /** The name of the list of folders in which all may be read. */
  public static final String FOLDERS = "read-folders";

  /** The name of the folder for things worth sharing that the owner mails to himself. */
  public static final String SHARE = "share-folder";

  /** How that folder is called unless the owner says otherwise. */
  public static final String TO_SHARE = "To share";

  private final Database database;

  /** Says that an import was begun and has not come to its end. */
  private static final String BEGUN = "import-begun";

  private final long owner;
  private final Receipts receipts;
  private final Owners owners;
  private final PeopleRows people;
  private final RuleRows rules;

  /** For one owner over an open store. */
  public Intake(Database database, long owner) {
    this.database = database;
    this.owner = owner;
    this.receipts = new Receipts(database);
    this.owners = new Owners(database);
    this.people = new PeopleRows(database);
    this.rules = new RuleRows(database);
  }

  /** Is told how an import goes, and may stop it. */
  public interface Watcher {
    /** Some more is done. */
    default void progress(Progress progress) {}

    /** Another import goes on in this home, and this one waits until it is over. */
    default void waiting(Duration since) {}

    /** A unit is finished. */
    default void receipt(Receipt receipt) {}

    /** Whether to stop after the current batch. */
    default boolean stopped() {
      return false;
    }
  }

  /**
   * Imports some units, one after the other.
   *
   * @param me addresses that the user says are the owner's
   * @return one receipt per unit that was begun
   */
  public List<Receipt> run(List<Unit> units, List<String> me, Instant now, Watcher watcher)
      throws IOException {
    try (ImportTurn turn = ImportTurn.wait(importing(), watcher::waiting, watcher::stopped)) {
      return turn == null ? List.of() : taken(units, me, now, watcher);
    }
  }

  private List<Receipt> taken(List<Unit> units, List<String> me, Instant now, Watcher watcher)
      throws IOException {
    long start = System.nanoTime();
    owners.get(owner, java.time.ZoneId.systemDefault().getId());
    for (String address : me) owners.addAddress(owner, Handle.written(address).value(), false);
    if (!me.isEmpty()) owners.confirm(owner);
    List<Receipt> done = new ArrayList<>();
    Pace pace = new Pace(units, watcher, start);
    Home home = database.home();
    if (home != null) home.roomFor(room(units));
    TripRows settings = new TripRows(database);
    settings.set(owner, BEGUN, "yes");
    database.beginImport();
    try {
      for (Unit unit : units) {
        if (watcher.stopped()) break;
        Receipt receipt = one(unit, now, pace);
        done.add(receipt);
        watcher.receipt(receipt);
      }
      conclude();
    } catch (IOException | RuntimeException e) {
      end(e);
      throw e;
    }
    database.endImport();
    settings.unset(owner, BEGUN);
    pace.end();
    long found = done.stream().mapToLong(Receipt::found).sum();
    long millis = (System.nanoTime() - start) / 1_000_000;
    LOG.log(
        System.Logger.Level.INFO,
        "imported {0} sources, {1} items, {2} ms",
        done.size(),
        found,
        millis);
    return done;
  }

  /**
   * Concludes an import whose process was killed after its last batch: what it brought is there,
   * and whose it is was not looked for yet. Does nothing where every import came to its end, and
   * where another process imports now.
   */
  public void finish() throws IOException {
    TripRows settings = new TripRows(database);
    if (settings.setting(owner, BEGUN).isEmpty()) return;
    try (ImportTurn turn = ImportTurn.here(importing())) {
      if (turn == null) return;
      conclude();
      settings.unset(owner, BEGUN);
    }
  }

  /** What is locked while an import goes on; null for a database elsewhere. */
  private @Nullable Path importing() {
    Home home = database.home();
    return home == null ? null : home.importing();
  }

  /** Why these addresses are taken for the owner's, in the order given. */
  public List<OwnReasons.Own> reasons(Collection<String> addresses) {
    return new OwnReasons(database, owner).of(addresses);
  }

  private void conclude() {
    Set<String> known = mine();
    resolve();
    findOwner();
    Set<String> mine = mine();
    if (!mine.equals(known)) declined(mine);
    twins();
  }

  /** What the owner has declined is left out, also where it was read before the owner was known. */
  private void declined(Set<String> mine) {
    List<Long> handles = new ArrayList<>();
    for (PeopleRows.Known known : people.handles(owner))
      if (mine.contains(known.handle().value())) handles.add(known.id());
    rules.declined(owner, handles);
  }

  /**
   * What an import may need on the disk. Of mail little more than the headers is kept: 20,000 short
   * messages of 34 MB became 6 MB. A quarter is on the safe side.
   */
  private static long room(List<Unit> units) {
    double bytes = 0;
    for (Unit unit : units) bytes += Math.max(0, unit.size());
    return (long) (bytes / 4) + RESERVE;
  }

  /** What broke the import is told, not that ending it broke as well. */
  private void end(Exception broken) {
    try {
      database.endImport();
    } catch (RuntimeException again) {
      broken.addSuppressed(again);
    }
  }

  private Receipt one(Unit unit, Instant now, Pace pace) throws IOException {
    String source = identity(unit);
    String fingerprint = fingerprint(unit);
    boolean seen = receipts.seen(owner, source);
    Optional<Receipts.Row> unfinished =
        receipts.unfinished(owner, source).filter(row -> row.fingerprint().equals(fingerprint));
    Receipts.Row row =
        unfinished.orElseGet(() ->
            Receipts.Row.begun(
                receipts.next(owner), source, unit.format(), fingerprint, now.getEpochSecond()));
    Account account =
        unfinished.isPresent()
            ? new Account(
                row,
                receipts.leftOut(owner, row.id()),
                receipts.problems(owner, row.id(), Receipt.MOST_PROBLEMS))
            : new Account(row, Map.of(), List.of());
    ReadingTerms terms = terms();
    ReadBefore reads = new ReadBefore(database, owner, terms, unit);
    Optional<ReadBeforeRows.Row> before =
        unfinished.isPresent() ? Optional.empty() : reads.of(source);
    before.ifPresent(read ->
        account.behind(read, receipts.problems(owner, read.receipt(), Receipt.MOST_PROBLEMS)));
    long behind = before.map(ReadBeforeRows.Row::bytes).orElse(0L);
    Reading reading = reading(unit, terms, now, account.position(), behind, pace);
    Receipt receipt =
        new Saving(database, owner, account, !seen, unfinished.isPresent(), 0).run(reading, now);
    if (receipt.complete()) reads.keep(reading.lastBegan(), account, receipt, before);
    return receipt;
  }

  /**
   * Takes in what a connection brings, under the one account that the connection has: it goes on
   * with each look. An item is kept in the same transaction as the word that it is held.
   *
   * @param source how the account is called
   * @return the account as it stands now
   */
  public Receipt live(Unit unit, long connection, String source, Instant now, Watcher watcher)
      throws IOException {
    try (ImportTurn _ = ImportTurn.wait(importing(), watcher::waiting, () -> false)) {
      long start = System.nanoTime();
      Optional<Receipts.Row> before =
          receipts.all(owner).stream().filter(one -> one.source().equals(source)).findFirst();
      Receipts.Row row =
          before.orElseGet(() ->
              Receipts.Row.begun(
                  receipts.next(owner), source, unit.format(), "", now.getEpochSecond()));
      Account account =
          new Account(
              row,
              before.isPresent() ? receipts.leftOut(owner, row.id()) : Map.of(),
              before.isPresent()
                  ? receipts.problems(owner, row.id(), Receipt.MOST_PROBLEMS)
                  : List.of());
      Pace pace = new Pace(List.of(unit), watcher, start);
      Reading reading = reading(unit, terms(), now, 0, 0, pace);
      Receipt receipt =
          new Saving(database, owner, account, true, before.isPresent(), connection)
              .run(reading, now);
      if (account.changed()) conclude();
      pace.end();
      return receipt;
    }
  }

  /** Who appears while an import goes on. */
  Newcomers newcomers() {
    return new Newcomers(database, owner);
  }

  /** What the owner has said the columns of tables hold. */
  public NamedColumns named() {
    return new KeptColumns(new TripRows(database).settings(owner));
  }

  private java.time.ZoneId zone() {
    return java.time.ZoneId.of(owners.get(owner, java.time.ZoneId.systemDefault().getId()).zone());
  }

  private Set<String> mine() {
    Set<String> mine = new HashSet<>();
    for (Owners.Address address : owners.addresses(owner)) mine.add(address.address());
    return mine;
  }

  private ReadingTerms terms() {
    return ReadingTerms.of(mine(), rules, owner, zone(), new TripRows(database).settings(owner));
  }

  private static Reading reading(
      Unit unit, ReadingTerms terms, Instant now, long skip, long behind, Pace pace) {
    return new Reading(
        unit, Window.around(now), terms.translation()::of, terms.wording(), skip, behind, pace);
  }

  /** Two names of one file on disk are one source. */
  private static String identity(Unit unit) {
    String name = unit.name();
    int inside = name.indexOf('!');
    return unit.path().toAbsolutePath().normalize() + (inside < 0 ? "" : name.substring(inside));
  }

  /** What tells a file from another of its name; of one that is not there, that it is not. */
  private static String fingerprint(Unit unit) throws IOException {
    Path path = unit.path();
    if (Files.notExists(path)) return Sha256.hex(path + " is not there");
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    String size = attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    if (!attributes.isRegularFile() || !Sources.ordinary(path))
      return Sha256.hex(path + " " + attributes.lastModifiedTime().toMillis());
    try (InputStream in = Files.newInputStream(path)) {
      return Sha256.hex(size.getBytes(StandardCharsets.UTF_8), in.readNBytes(HEAD));
    }
  }

  /**
   * Works out anew which handles belong together, and which are nobody's (a list, a room, a robot,
   * what the owner set aside; their person is 0), and moves those that changed.
   */
  public void resolve() {
    move(new Belonging(database, owner));
  }

  /**
   * The same where only what was said of some handles is another, by their names: whether they are
   * somebody, or who they are. O(what hangs together with them).
   */
  public void resolve(Collection<String> keys) {
    move(Belonging.near(database, owner, keys));
  }

  private void move(Belonging belonging) {
    Map<Long, Long> persons = belonging.persons();
    Map<Long, Long> moves = new java.util.TreeMap<>();
    for (PeopleRows.Known known : belonging.handles()) {
      long now = persons.getOrDefault(known.id(), known.id());
      if (now != known.person()) moves.put(known.id(), now);
    }
    people.move(owner, moves);
  }

  /** The same, after whole imports were taken back; and what was told twice counts anew. */
  public void again() {
    resolve();
    twins();
  }

  private void twins() {
    new Batches(database, owner).twins();
  }

  /**
   * Finds the owner's addresses. What the account itself says counts at once: the author of mail
   * that it filed as sent, and what an export calls its owner's own. Where neither is known, the
   * mailbox that most was delivered to is likely. Until the user confirms, all of it must be one
   * human: a sent author of another name than the first one's is somebody whose mail was copied
   * there.
   */
  private void findOwner() {
    boolean named = owners.addresses(owner).stream().anyMatch(address -> !address.found());
    new OwnerSearch(owners, people, owner).run(named);
  }
}
