package rapport.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.interactions.OneSided;
import rapport.interactions.Timeline;
import rapport.look.Directory;
import rapport.look.Snapshot;
import rapport.look.Timelines;
import rapport.look.Words;
import rapport.look.Written;
import rapport.people.ByNumber;
import rapport.store.Database;
import rapport.store.Editions;
import rapport.store.Trail;
import rapport.store.interactions.Interactions;
import rapport.store.people.HandleRows;
import rapport.store.people.PeopleRows;
import rapport.store.people.Remarks;
import rapport.store.settings.Owners;

/**
 * What a network becomes when some handles belong to somebody else than before: people joined,
 * parted, set aside or brought back. Only those are read anew; what all ties hold together is
 * counted on. Where more follows than that (the owner's own addresses, what the owner's
 * organisation is called, of which channels one side only is known), it says so and everybody is
 * read anew.
 */
final class Regrouped {

  /** Tables in which a change says who belongs together, and how they are called. */
  private static final Set<String> TABLES =
      Set.of("set_aside", "same_person", "sure_pair", "description");

  /** More people than these are read no faster one by one. */
  private static final int MOST = 200;

  private final Database database;
  private final long owner;
  private final Snapshot before;
  private final Set<Long> people;
  private final Set<Long> handles;

  private Regrouped(Database database, long owner, Snapshot before, Set<Long> moved) {
    this.database = database;
    this.owner = owner;
    this.before = before;
    this.people = new HashSet<>();
    this.handles = new TreeSet<>(moved);
    for (long handle : moved) people.add(before.directory.of(handle));
    for (PeopleRows.Known one : new HandleRows(database).known(owner, moved))
      people.add(one.person());
    people.remove(0L);
    for (long person : people) handles.addAll(before.directory.handlesOf(person));
  }

  /** Whether a change is of this kind, as far as its rows tell. */
  static boolean is(Trail trail) {
    return TABLES.containsAll(trail.tables())
        && (!trail.moved().isEmpty() || trail.tables().contains("set_aside"));
  }

  /** Works out anew who belongs together, as far as rows that were put back can change it. */
  static void resolve(Database database, long owner, Trail trail) {
    Intake intake = new Intake(database, owner);
    if (TABLES.containsAll(trail.tables())) intake.resolve(keys(trail));
    else intake.resolve();
  }

  /** The names of the handles about which such a change says something. */
  private static Set<String> keys(Trail trail) {
    Set<String> keys = new TreeSet<>();
    for (Trail.Step step : trail.steps())
      for (List<Map<String, Object>> rows : List.of(step.before(), step.after()))
        for (Map<String, Object> row : rows)
          for (String column : List.of("handle", "one", "other"))
            if (row.get(column) instanceof String key) keys.add(key);
    return keys;
  }

  /**
   * The network after such a change; null where everybody has to be read anew.
   *
   * @param said whose names the owner gave beside
   */
  static @Nullable After followed(
      Database database,
      long owner,
      Snapshot before,
      Trail trail,
      Set<Long> said,
      Editions editions) {
    if (trail.moved().size() > MOST) return null;
    Regrouped one = new Regrouped(database, owner, before, trail.moved());
    one.people.addAll(said);
    return one.people.size() > MOST || one.mine() ? null : one.after(editions);
  }

  /** A network, and who is another in it. */
  record After(Snapshot all, Set<Long> people) {
    After {
      people = Set.copyOf(people);
    }
  }

  private boolean mine() {
    if (people.stream().anyMatch(before.directory::mine)) return true;
    Set<String> own = new HashSet<>();
    for (Owners.Address address : new Owners(database).addresses(owner)) own.add(address.address());
    return new HandleRows(database)
        .known(owner, handles).stream().anyMatch(one -> own.contains(one.handle().value()));
  }

  private @Nullable After after(Editions editions) {
    Written written = new Written(); // some readings tell people, not handles
    List<Remarks.RemarkRow> remarks = written.of("remark", () -> new Remarks(database).all(owner));
    Directory directory = before.directory.with(database, owner, remarks, people, handles);
    if (!directory.homeLike(before.directory, people)) return null;
    Timelines sorted = new Timelines(directory, people);
    new Interactions(database).each(owner, before.parties.of(handles), sorted);
    Map<Long, Timeline> now = sorted.all();
    Map<Long, @Nullable Timeline> anew = new HashMap<>();
    List<Timeline> gone = new ArrayList<>();
    List<Timeline> come = new ArrayList<>();
    for (long person : people) {
      Timeline was = before.timelines.get(person);
      Timeline is = now.get(person);
      if (Objects.equals(was, is)) continue;
      anew.put(person, is);
      if (was != null) gone.add(was);
      if (is != null) come.add(is);
    }
    Snapshot.Read last = before.read();
    OneSided.Tally heard = last.heard().with(gone, come);
    if (!heard.sides().equals(before.sides)) return null;
    Snapshot.Read read =
        new Snapshot.Read(
            editions,
            written,
            before.zone,
            directory,
            anew.isEmpty() ? before.timelines : ByNumber.of(before.timelines).with(anew),
            before.attention.with(gone, come),
            before.fresh,
            heard,
            before.parties,
            before.asking);
    Snapshot all = before.with(read, Words.read(read, database, owner), people);
    return new After(all.inRow(before, gone, come), people);
  }
}
