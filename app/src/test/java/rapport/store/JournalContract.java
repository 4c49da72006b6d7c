package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.store.interactions.ExchangeRows;
import rapport.store.nurture.TripRows;
import rapport.store.people.PeopleRows;

/** What must hold of changes, their trails and numbers, on both databases. */
abstract class JournalContract extends CareContract {

  @Test
  void aChangeIsWrittenWholeAndCanBePutBack() {
    ExchangeRows exchanges = new ExchangeRows(database());
    Journal journal = new Journal(database());
    Trail trail = new Trail();
    long entry =
        database()
            .change(
                owner,
                trail,
                () -> {
                  exchanges.add(owner, 3, true, "HELP", "a draft", AT);
                  return journal.add(owner, AT, "owner", "{}", trail);
                });
    assertEquals(List.of("exchange"), List.copyOf(trail.tables()));
    assertEquals(Set.of("exchange"), trail.asked());
    assertEquals(List.of(3L), List.copyOf(trail.numbers("exchange", "handle_id")));
    assertEquals(trail.steps(), journal.trail(owner, entry).steps());
    assertEquals(trail.steps(), Trail.of(trail.plain()).steps());
    assertFalse(trail.isEmpty());
    assertTrue(journal.restore(owner, journal.trail(owner, entry)));
    assertEquals(List.of(), exchanges.all(owner));
    assertFalse(journal.restore(owner, journal.trail(owner, entry)), "it is not there any more");
    journal.undone(owner, entry, 99);
    assertEquals(99L, journal.find(owner, entry).orElseThrow().undoneBy());
    assertEquals(List.of(journal.find(owner, entry).orElseThrow()), journal.newest(owner, 5));
  }

  /** Handles that came to belong to somebody else follow from rows, and are no rows themselves. */
  @Test
  void handlesThatMovedAreNotedAndAreNoStep() {
    Trail trail = new Trail();
    trail.moved(Set.of(3L));
    trail.moved(Set.of(4L));
    assertEquals(Set.of(3L, 4L), trail.moved());
    assertEquals(List.of(), trail.steps());
    assertEquals(Set.of(), Trail.of(trail.plain()).moved());
  }

  @Test
  void whatWasSentUnderAKeyIsKnownAgain() {
    Journal journal = new Journal(database());
    long entry =
        database()
            .change(
                owner,
                new Trail(),
                () -> {
                  long id = journal.add(owner, AT, "owner", "{}", new Trail());
                  journal.sent(owner, id, "a-key-of-a-browser");
                  return id;
                });
    assertEquals(entry, journal.sent(owner, "a-key-of-a-browser").orElseThrow());
    assertTrue(journal.sent(owner, "another-key-of-it").isEmpty());
  }

  @Test
  void aChangeThatFailsLeavesNothing() {
    ExchangeRows exchanges = new ExchangeRows(database());
    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .change(
                    owner,
                    new Trail(),
                    () -> {
                      exchanges.add(owner, 3, true, "HELP", "a draft", AT);
                      throw new IllegalStateException("in the middle");
                    }));
    assertEquals(List.of(), exchanges.all(owner));
  }

  @Test
  void cleaningTheFilesChangesNoRow() {
    new ExchangeRows(database()).add(owner, 3, true, "HELP", "a draft", AT);
    var before = new Tables(database()).digests(owner);
    database().scrub();
    assertEquals(before, new Tables(database()).digests(owner));
  }

  @Test
  void numbersOfRemovedRowsAreNotGivenOutAgain() {
    ExchangeRows exchanges = new ExchangeRows(database());
    long first = exchanges.add(owner, 3, true, "HELP", "a draft", AT);
    exchanges.forget(owner, first);
    assertTrue(exchanges.add(owner, 4, true, "HELP", "another", AT) > first);
  }

  @Test
  void readingsOfOnePieceOfWorkSeeOneState() {
    ExchangeRows exchanges = new ExchangeRows(database());
    assertEquals(
        List.of(0, 0),
        database()
            .reading(
                owner,
                () -> {
                  int before = exchanges.all(owner).size();
                  Thread other =
                      Thread.ofVirtual()
                          .start(() -> exchanges.add(owner, 3, true, "HELP", "a draft", AT));
                  try {
                    other.join();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return List.of(before, exchanges.all(owner).size());
                }));
  }

  @Test
  void choicesAreReadTogether() {
    TripRows settings = new TripRows(database());
    settings.set(owner, "read", "sent");
    assertEquals(java.util.Map.of("read", "sent"), settings.settings(owner));
  }

  @Test
  void everyChangeRaisesTheEditionOfItsChapterAndNoReadDoes() {
    Editions before = database().editions(owner);
    new PeopleRows(database()).describe(owner, 7, "Maya", null, null);
    Editions after = database().editions(owner);
    assertEquals(before.of(Chapter.PEOPLE) + 1, after.of(Chapter.PEOPLE));
    assertTrue(after.same(before, Chapter.INTERACTIONS, Chapter.SAID, Chapter.SETTINGS));
    new Tables(database()).digests(owner);
    new Secrets(database()).add(owner, "abc", "link", AT);
    assertEquals(after, database().editions(owner));
  }
}
