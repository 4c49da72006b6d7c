package rapport.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.interactions.FoundPromise;
import rapport.interactions.Letter;
import rapport.interactions.Promise;
import rapport.people.Handle;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.store.Database;
import rapport.store.FoundPromises;
import rapport.store.Interactions;
import rapport.store.Nurture;
import rapport.ties.Share;

/** Promises that were found, and how promises are kept both ways (N5). */
public final class Ledger {

  private final Desk desk;
  private final FoundPromises store;
  private final Nurture nurture;
  private final Interactions interactions;
  private final long owner;

  Ledger(Desk desk, Database database, long owner) {
    this.desk = desk;
    this.store = new FoundPromises(database);
    this.nurture = new Nurture(database);
    this.interactions = new Interactions(database);
    this.owner = owner;
  }

  /** A promise that was found and waits for a yes or a no. */
  public record Found(
      long id,
      Person person,
      boolean mine,
      String sentence,
      String what,
      @Nullable LocalDate dueOn,
      Instant at,
      double chance,
      String key,
      @Nullable Instant keptAt,
      @Nullable String keptSentence) {}

  /** How promises were kept: of those kept or late, how many in time or at all. */
  public record Kept(Share mine, Share theirs) {}

  /**
   * Those that wait, newest first, at most as many as asked for; nobody in tension is among them.
   */
  public List<Found> waiting(int most, Instant now) {
    Snapshot all = desk.snapshot(now);
    List<Found> found = new ArrayList<>();
    List<FoundPromises.Row> rows = store.waiting(owner);
    java.util.Set<String> said = new java.util.HashSet<>();
    for (FoundPromises.Row row : rows) {
      Person person = all.directory.find(all.directory.ofAddress(row.address()));
      if (person == null || all.directory.mine(person.id().value()) || found.size() == most)
        continue;
      if (all.words.matters().rests(person.id(), now)) continue;
      if (!said.add(row.address() + "\n" + row.sentence())) continue;
      found.add(
          new Found(
              row.id(),
              person,
              row.mine(),
              row.sentence(),
              row.what(),
              row.dueOn() == null ? null : LocalDate.parse(row.dueOn()),
              Instant.ofEpochSecond(row.at()),
              row.chance(),
              row.key(),
              row.keptAt() == null ? null : Instant.ofEpochSecond(row.keptAt()),
              row.keptSentence()));
    }
    return found;
  }

  /** Says yes: the promise enters the ledger; returns its number. */
  public Optional<Long> yes(long id, Instant now) {
    return yes(id, false, now);
  }

  /** Says yes, and that it was kept when a later letter says so. */
  public Optional<Long> yes(long id, boolean kept, Instant now) {
    Found found =
        waiting(Integer.MAX_VALUE, now).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElse(null);
    if (found == null) return Optional.empty();
    long handle = Care.handle(desk, found.person().id(), now);
    String due = found.dueOn() == null ? null : found.dueOn().toString();
    long source = interactions.withKey(owner, found.key()).orElse(0L);
    return Optional.of(
        desk.about(
            found.person().id(),
            () -> {
              store.answer(owner, id, "yes");
              long promise =
                  nurture.promise(
                      owner,
                      handle,
                      found.mine(),
                      found.what(),
                      found.at().getEpochSecond(),
                      due,
                      source);
              Instant at = found.keptAt();
              if (kept && at != null) nurture.keep(owner, promise, at.getEpochSecond());
              return promise;
            }));
  }

  /**
   * Looks for promises in a note of the owner's about somebody; returns how many were found. They
   * wait for a yes like any other.
   */
  public int look(PersonId person, String note, String key, Instant now) {
    Snapshot all = desk.snapshot(now);
    Person about = all.directory.find(person.value());
    if (about == null || about.emails().isEmpty() || note.isBlank()) return 0;
    Handle other = Handle.email(about.emails().getFirst());
    Handle me = Handle.email("me@rapport.invalid");
    Letter letter = new Letter(true, me, List.of(other), now.atZone(all.zone), note);
    String given = about.name().strip().split("\\s+", -1)[0];
    List<FoundPromises.Row> rows = new ArrayList<>();
    for (FoundPromise one :
        rapport.interactions.FoundPromises.inNote(letter, java.util.Map.of(given, other)))
      rows.add(
          new FoundPromises.Row(
              0,
              0,
              key,
              other.value(),
              one.mine(),
              one.sentence(),
              one.what(),
              one.due() == null ? null : one.due().toString(),
              now.getEpochSecond(),
              one.chance(),
              null,
              null,
              null));
    return rows.isEmpty() ? 0 : desk.aside(() -> store.add(owner, rows));
  }

  /** Says no: it was none. */
  public void no(long id) {
    desk.aside(() -> store.answer(owner, id, "no"));
  }

  /** Takes a yes or a no back: it waits again, and what a yes wrote down goes. */
  public void unanswer(long id, Instant now) {
    desk.aside(() -> store.answer(owner, id, null));
    Snapshot all = desk.snapshot(now);
    for (FoundPromises.Row row : store.waiting(owner))
      if (row.id() == id)
        for (Promise promise : all.words.promises())
          if (promise.person().value() == all.directory.ofAddress(row.address())
              && promise.mine() == row.mine()
              && promise.what().equals(row.what())
              && promise.madeAt().getEpochSecond() == row.at()) desk.dropPromise(promise.id());
  }

  /** How promises were kept with somebody, both ways, or with everybody (null). */
  public Kept kept(@Nullable PersonId person, Instant now) {
    Snapshot all = desk.snapshot(now);
    LocalDate today = all.day(now);
    int[] kept = new int[2];
    int[] due = new int[2];
    for (Promise promise : all.words.promises()) {
      if (person != null && !promise.person().equals(person)) continue;
      int side = promise.mine() ? 0 : 1;
      if (!promise.open()) kept[side]++;
      if (!promise.open() || promise.late(today)) due[side]++;
    }
    return new Kept(new Share(kept[0], due[0]), new Share(kept[1], due[1]));
  }
}
