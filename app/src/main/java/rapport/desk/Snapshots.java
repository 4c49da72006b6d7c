package rapport.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rapport.interactions.Contact;
import rapport.interactions.Timeline;
import rapport.nurture.Standing;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.Interactions;
import rapport.store.Owners;
import rapport.store.Remarks;
import rapport.ties.Attention;

/**
 * Keeps the owner's network as it was last read: until the store changes, or ten minutes have
 * passed. A change that concerns one person alone, or no figure at all, does not read everything
 * again.
 */
final class Snapshots {

  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Database database;
  private final long owner;
  private final Owners owners;
  private final rapport.store.People people;
  private final Interactions interactions;
  private final Survey survey;
  private volatile @Nullable Snapshot kept;

  Snapshots(Database database, long owner, Survey survey) {
    this.database = database;
    this.owner = owner;
    this.owners = new Owners(database);
    this.people = new rapport.store.People(database);
    this.interactions = new Interactions(database);
    this.survey = survey;
  }

  /** The network at an instant; built anew when anything changed, else taken from memory. */
  Snapshot at(Instant now) {
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
      ZoneId zone = Owner.zone(owners.get(owner, ZoneId.systemDefault().getId()).zone());
      Directory directory;
      Map<Long, Timeline> timelines;
      Attention attention;
      if (again != null && again.version == version) {
        directory = again.directory;
        timelines = again.timelines;
        attention = again.attention;
      } else {
        directory =
            new Directory(people, owner, owners.addresses(owner), new Remarks(database).all(owner));
        Timelines sorted = new Timelines(directory);
        interactions.each(owner, sorted);
        timelines = sorted.all();
        attention = Snapshot.attention(directory, timelines);
      }
      Words words = Words.read(database, owner, directory, zone);
      Snapshot fresh = Snapshot.of(version, now, zone, directory, timelines, attention, words);
      if (again != null && again.version == version) fresh = fresh.like(again);
      kept = fresh;
      return fresh;
    }
  }

  /**
   * Brings one person up to date after a change that concerns nobody else, so that a click does not
   * read everything again. Falls back to reading everything when another change came between.
   */
  void refresh(PersonId person, Supplier<@Nullable Contact> change) {
    synchronized (this) {
      Snapshot last = kept;
      long before = database.version(owner);
      Contact added = change.get();
      long after = database.version(owner);
      if (last == null || last.version != before || after != before + 1) return;
      Map<Long, Timeline> timelines = last.timelines;
      long id = person.value();
      if (added != null) {
        List<Contact> contacts = new ArrayList<>();
        Timeline timeline = timelines.get(id);
        if (timeline != null) contacts.addAll(timeline.contacts());
        contacts.add(added);
        timelines = Patched.with(timelines, id, new Timeline(contacts));
      }
      Words words =
          added == null ? Words.read(database, owner, last.directory, last.zone) : last.words;
      Instant at = last.at.plus(FRESH);
      Standing standing =
          Snapshot.standing(
              id, last.directory, timelines.get(id), last.attention, words, at, last.zone);
      Snapshot next =
          added == null
              ? last.with(after, words, id, standing)
              : last.with(after, timelines, id, added, standing);
      survey.moved(last, next, id);
      kept = next;
    }
  }

  /** Makes a change of the user's words that may concern everybody: contacts are not read again. */
  <T> T restate(Supplier<T> change, Instant now) {
    synchronized (this) {
      Snapshot last = kept;
      long before = database.version(owner);
      T result = change.get();
      if (last == null || last.version != before || now.isBefore(last.at)) {
        kept = null;
        return result;
      }
      Words words = Words.read(database, owner, last.directory, last.zone);
      kept =
          Snapshot.of(
                  database.version(owner),
                  now,
                  last.zone,
                  last.directory,
                  last.timelines,
                  last.attention,
                  words)
              .like(last);
      return result;
    }
  }

  /** Makes a change that no figure of the network depends on. */
  <T> T aside(Supplier<T> change) {
    synchronized (this) {
      Snapshot last = kept;
      long before = database.version(owner);
      T result = change.get();
      long after = database.version(owner);
      if (last != null && last.version == before && after == before + 1) kept = last.at(after);
      return result;
    }
  }

  /** The same for a change that tells nothing. */
  void aside(Runnable change) {
    aside(() -> {
      change.run();
      return this;
    });
  }

  /** How the owner is called in mail, empty while nothing was read. */
  String ownName() {
    Snapshot last = kept;
    return last == null ? "" : last.directory.ownName();
  }

  /** Forgets what is kept. */
  void forget() {
    kept = null;
  }
}
