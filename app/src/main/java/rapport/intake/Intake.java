package rapport.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.people.Handle;
import rapport.people.Resolution;
import rapport.sources.Sha256;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.store.Database;
import rapport.store.Owners;
import rapport.store.People;
import rapport.store.Receipts;
import rapport.store.Rules;
import rapport.store.Trips;

/**
 * The one road in: reads units, stores what they hold in batches, finds out who the owner is and
 * who belongs together. Killed at any moment and run again, it goes on after the last batch and
 * ends in the same state.
 */
public final class Intake {

  private static final System.Logger LOG = System.getLogger("rapport.intake");
  private static final int HEAD = 64 * 1024;

  /** The name of the choice which words may be read for promises. */
  public static final String READ = "read";

  /** The name of the list of folders in which all may be read. */
  public static final String FOLDERS = "read-folders";

  /** The name of the folder for things worth sharing that the owner mails to himself. */
  public static final String SHARE = "share-folder";

  /** How that folder is called unless the owner says otherwise. */
  public static final String TO_SHARE = "To share";

  private final Database database;
  private final long owner;
  private final Receipts receipts;
  private final Owners owners;
  private final People people;
  private final Rules rules;

  /** For one owner over an open store. */
  public Intake(Database database, long owner) {
    this.database = database;
    this.owner = owner;
    this.receipts = new Receipts(database);
    this.owners = new Owners(database);
    this.people = new People(database);
    this.rules = new Rules(database);
  }

  /** Is told how an import goes, and may stop it. */
  public interface Watcher {
    /** Some more is done. */
    default void progress(Progress progress) {}

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
    long start = System.nanoTime();
    owners.get(owner, java.time.ZoneId.systemDefault().getId());
    for (String address : me) owners.addAddress(owner, Handle.email(address).value(), false);
    if (!me.isEmpty()) owners.confirm(owner);
    List<Receipt> done = new ArrayList<>();
    Pace pace = new Pace(units, watcher, start);
    database.beginImport();
    try {
      for (Unit unit : units) {
        if (watcher.stopped()) break;
        Receipt receipt = one(unit, now, pace);
        done.add(receipt);
        watcher.receipt(receipt);
      }
      resolve();
      findOwner();
    } finally {
      database.endImport();
    }
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

  private Receipt one(Unit unit, Instant now, Pace pace) throws IOException {
    String source = identity(unit);
    String fingerprint = fingerprint(unit);
    boolean seen = receipts.seen(owner, source);
    Optional<Receipts.Row> unfinished =
        receipts.unfinished(owner, source).filter(row -> row.fingerprint().equals(fingerprint));
    Receipts.Row row =
        unfinished.orElseGet(() ->
            new Receipts.Row(
                receipts.next(owner),
                source,
                unit.format(),
                fingerprint,
                0,
                0,
                0,
                0,
                0,
                0,
                false,
                now.getEpochSecond(),
                null));
    Account account =
        unfinished.isPresent()
            ? new Account(
                row,
                receipts.leftOut(owner, row.id()),
                receipts.problems(owner, row.id(), Receipt.MOST_PROBLEMS))
            : new Account(row, Map.of(), List.of());
    Translation translation =
        new Translation(
            mine(), Set.copyOf(rules.off(owner)), Set.copyOf(rules.counted(owner)), zone());
    Set<String> mine = mine();
    Trips settings = new Trips(database);
    Wording wording =
        new Wording(
            Wording.Allowed.of(settings.setting(owner, READ).orElse("")),
            Folders.of(settings.setting(owner, FOLDERS).orElse("")),
            new ToShare(settings.setting(owner, SHARE).orElse(TO_SHARE), mine),
            mine,
            zone());
    Reading reading =
        new Reading(unit, Window.around(now), translation, wording, account.position(), pace);
    return new Saving(database, owner, account, !seen, unfinished.isPresent()).run(reading, now);
  }

  private java.time.ZoneId zone() {
    return java.time.ZoneId.of(owners.get(owner, java.time.ZoneId.systemDefault().getId()).zone());
  }

  private Set<String> mine() {
    Set<String> mine = new HashSet<>();
    for (Owners.Address address : owners.addresses(owner)) mine.add(address.address());
    return mine;
  }

  /** Two names of one file on disk are one source. */
  private static String identity(Unit unit) {
    String name = unit.name();
    int inside = name.indexOf('!');
    return unit.path().toAbsolutePath().normalize() + (inside < 0 ? "" : name.substring(inside));
  }

  private static String fingerprint(Unit unit) throws IOException {
    Path path = unit.path();
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    String size = attributes.size() + " " + attributes.lastModifiedTime().toMillis();
    if (attributes.isDirectory())
      return Sha256.hex(path + " " + attributes.lastModifiedTime().toMillis());
    try (InputStream in = Files.newInputStream(path)) {
      return Sha256.hex(size.getBytes(StandardCharsets.UTF_8), in.readNBytes(HEAD));
    }
  }

  /** Works out anew which handles belong together and moves those that changed. */
  public void resolve() {
    Map<Long, Handle.Kind> kinds = new HashMap<>();
    Map<Long, Long> before = new HashMap<>();
    for (People.Known known : people.handles(owner)) {
      kinds.put(known.id(), known.handle().kind());
      before.put(known.id(), known.person());
    }
    List<Resolution.Link> links = new ArrayList<>();
    for (People.OnCard on : people.onCards(owner)) {
      Handle.Kind kind = kinds.get(on.handle());
      if (kind != null) links.add(new Resolution.Link(on.card(), on.handle(), kind, on.name()));
    }
    Map<Long, Long> persons = Resolution.persons(links);
    Map<Long, Long> moves = new java.util.TreeMap<>();
    before.forEach((handle, person) -> {
      long now = persons.getOrDefault(handle, handle);
      if (now != person) moves.put(handle, now);
    });
    people.move(owner, moves);
  }

  /**
   * Finds the owner's addresses in the evidence when the user has named none; shown for
   * confirmation.
   */
  private void findOwner() {
    if (!owners.addresses(owner).isEmpty()) return;
    List<Owners.Evidence> evidence = owners.evidence(owner);
    Owners.@Nullable Evidence best = null;
    for (Owners.Evidence one : evidence) if (best == null || score(one) > score(best)) best = one;
    if (best == null) return;
    owners.addAddress(owner, best.address(), true);
    for (Owners.Evidence one : evidence) {
      if (one.sent() >= 5
          || (one.delivered() >= 5
              && one.delivered() * 5 >= best.delivered()
              && best.delivered() > 0)) {
        owners.addAddress(owner, one.address(), true);
      }
    }
  }

  private static long score(Owners.Evidence evidence) {
    return 5 * evidence.sent() + 3 * evidence.delivered() + evidence.messages();
  }
}
