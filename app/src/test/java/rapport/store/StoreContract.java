package rapport.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;
import static rapport.store.Filled.card;
import static rapport.store.Filled.mail;
import static rapport.store.Filled.meeting;
import static rapport.store.Filled.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import rapport.people.Handle;
import rapport.store.interactions.Interactions;
import rapport.store.nurture.Nurture;
import rapport.store.nurture.PlayRows;
import rapport.store.people.PeopleRows;
import rapport.store.people.PeopleRows.Named;
import rapport.store.settings.Owners;
import rapport.store.sources.Batches;
import rapport.store.sources.Batches.Outcome;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

/** What every store does with what sources hold. */
abstract class StoreContract extends ConnectionsContract {

  @Test
  void anOwnerIsCreatedOnce() {
    Owners owners = new Owners(database());
    owners.settings(owner, "Ada", "America/New_York", "dark");
    owners.confirm(owner);
    assertEquals(
        new Owners.Row(owner, "Ada", "America/New_York", "dark", true),
        owners.get(owner, "Europe/Berlin"));
  }

  @Test
  void anAddressTheUserNamesIsNoLongerAFind() {
    Owners owners = new Owners(database());
    owners.addAddress(owner, "ada@helix.example", true);
    owners.addAddress(owner, "ada@helix.example", false);
    owners.addAddress(owner, "ada@helix.example", true);
    owners.addAddress(owner, "a@x.example", true);
    owners.removeAddress(owner, "a@x.example");
    assertEquals(List.of(new Owners.Address("ada@helix.example", false)), owners.addresses(owner));
  }

  @Test
  void erasingLeavesNothing() {
    Filled.fill(database(), owner);
    new Owners(database()).erase(owner);
    new Tables(database())
        .counts(owner)
        .forEach((table, rows) -> assertEquals(0, rows.longValue(), table));
  }

  @Test
  void everyTableCanBeFilled() {
    Filled.fill(database(), owner);
    new Tables(database()).counts(owner).forEach((table, rows) -> assertTrue(rows > 0, table));
    assertEquals(List.of(), new Tables(database()).broken(owner));
  }

  @Test
  void theSameEntriesGiveTheSameDigests() {
    Filled.fill(database(), owner);
    Map<String, String> before = new Tables(database()).digests(owner);
    write(database(), owner, 2, mail("a", AT, null), card("c"));
    assertEquals(before, new Tables(database()).digests(owner));
    write(database(), owner, 3, mail("z", AT, null));
    assertFalse(before.equals(new Tables(database()).digests(owner)));
  }

  @Test
  void anEntryIsNewOnceThenKnown() {
    assertEquals(
        List.of(Outcome.NEW, Outcome.KNOWN),
        write(database(), owner, 1, mail("a", AT, null), mail("a", AT, null)));
  }

  @Test
  void anEntryOfAnotherImportIsSharedOnce() {
    write(database(), owner, 1, mail("a", AT, null));
    assertEquals(
        List.of(Outcome.SHARED, Outcome.KNOWN, Outcome.NEW),
        write(database(), owner, 2, mail("a", AT, null), mail("a", AT, null), meeting("a", AT)));
  }

  @Test
  void aCopyBringsThoseItNamesBesideAndTakesThemBack() {
    write(database(), owner, 1, mail("a", AT, null));
    StoredItem.Happened copy = Filled.mailTo("a", "blind@fenwick.example");
    write(database(), owner, 2, copy, Filled.mailTo("b", "blind@fenwick.example"), copy);
    assertEquals(
        List.of("ada@helix.example", "maya@northwind.example", "blind@fenwick.example"),
        new PeopleRows(database()).handles(owner).stream().map(k -> k.handle().value()).toList());
    new Receipts(database()).undo(owner, 2);
    assertEquals(2, new PeopleRows(database()).handles(owner).size());
    write(database(), owner, 3, copy);
    assertEquals(3, new PeopleRows(database()).handles(owner).size());
  }

  @Test
  void aBatchThatFailsLeavesNothing() {
    Map<String, String> before = new Tables(database()).digests(owner);
    Batches batches = new Batches(database(), owner);
    assertThrows(
        IllegalStateException.class,
        () ->
            batches.write(
                List.of(mail("a", AT, null)),
                1,
                true,
                outcomes -> {
                  throw new IllegalStateException("the power is gone");
                }));
    assertEquals(before, new Tables(database()).digests(owner));
    assertEquals(
        List.of(Outcome.NEW), batches.write(List.of(mail("a", AT, null)), 1, true, o -> null));
  }

  @Test
  void anAccountIsReadAsItWasSaved() {
    write(database(), owner, 1, mail("a", AT, null));
    Receipts receipts = new Receipts(database());
    Receipts.Saved saved = Filled.account(1, "file1", true);
    assertEquals(Optional.of(saved.row()), receipts.find(owner, 1));
    assertEquals(List.of(saved.row()), receipts.all(owner));
    assertEquals(saved.leftOut(), receipts.leftOut(owner, 1));
    assertEquals(saved.problems(), receipts.problems(owner, 1, 10));
    assertEquals(2, receipts.next(owner));
    receipts.undo(owner, 1);
    assertEquals(2, receipts.next(owner), "no number is given out twice");
  }

  @Test
  void whatWasNotReadToItsEndIsFound() {
    Receipts receipts = new Receipts(database());
    Batches batches = new Batches(database(), owner);
    batches.write(List.of(), 4, true, outcomes -> Filled.account(4, "mail", false));
    assertEquals(4, receipts.unfinished(owner, "mail").orElseThrow().id());
    assertFalse(receipts.seen(owner, "mail"));
    batches.write(List.of(), 4, true, outcomes -> Filled.account(4, "mail", true));
    assertEquals(Optional.empty(), receipts.unfinished(owner, "mail"));
    assertTrue(receipts.seen(owner, "mail"));
  }

  @Test
  void takingAnImportBackLeavesWhatAnotherHolds() {
    write(database(), owner, 1, mail("a", AT, null), mail("b", AT, null), card("c"));
    write(database(), owner, 2, mail("b", AT, null), card("c"));
    new Receipts(database()).undo(owner, 1);
    assertEquals("[b]", new Interactions(database()).keys(owner).values().toString());
    assertEquals(2, new PeopleRows(database()).onCards(owner).size());
    assertEquals(
        List.of(new Named(1, "Ada Lindqvist", 1), new Named(2, "Maya Okafor", 1)),
        new PeopleRows(database()).named(owner));
    assertEquals(1, new Owners(database()).evidence(owner).getFirst().sent());
  }

  @Test
  void takingAllImportsBackLeavesTheOwnerAlone() {
    Map<String, String> before = new Tables(database()).digests(owner);
    write(database(), owner, 1, mail("a", AT, null), card("c"));
    write(database(), owner, 2, mail("a", AT, null), card("c"), card("d"));
    write(database(), owner, 3, mail("a", AT, null), card("d"));
    for (long receipt : new long[] {2, 1, 3}) new Receipts(database()).undo(owner, receipt);
    assertEquals(before, new Tables(database()).digests(owner));
  }

  @Test
  void whatTheUserSaidKeepsItsHandle() {
    write(database(), owner, 1, mail("a", AT, null));
    new Nurture(database()).rhythm(owner, List.of(2L), 30, null);
    new Receipts(database()).undo(owner, 1);
    assertEquals(
        List.of("maya@northwind.example"),
        new PeopleRows(database()).handles(owner).stream().map(k -> k.handle().value()).toList());
  }

  @Test
  void everyCountedParticipationIsTold() {
    write(database(), owner, 1, mail("a", AT, null), mail("b", AT, "spam"), meeting("m", AT + 9));
    List<String> told = new ArrayList<>();
    new Interactions(database())
        .each(
            owner,
            (head, handle, role) ->
                told.add(
                    head.id()
                        + " "
                        + head.kind()
                        + " "
                        + head.answers()
                        + " "
                        + head.thread()
                        + " "
                        + handle
                        + ":"
                        + role));
    assertEquals(List.of("1 1 0 77 1:0", "1 1 0 77 2:1", "3 2 5 6 1:3", "3 2 5 6 2:5"), told);
  }

  @Test
  void anInteractionIsFoundByItsNumber() {
    write(database(), owner, 1, mail("a", AT, null), meeting("m", AT + 9));
    Interactions interactions = new Interactions(database());
    Interactions.Row row = interactions.find(owner, 2).orElseThrow();
    assertEquals(
        new Interactions.Row(
            2,
            "m",
            2,
            AT + 9,
            AT + 3609,
            "2026-11-23",
            0,
            "Site visit",
            null,
            1,
            null,
            1,
            row.parties()),
        row);
    assertEquals(row, interactions.find(owner, List.of(2L, 99L)).getFirst());
    assertEquals(Optional.empty(), interactions.find(owner, 99));
    assertEquals(2, interactions.find(owner, 2).orElseThrow().parties().size());
  }

  @Test
  void meetingsOfASpanStandInOrder() {
    write(database(), owner, 1, meeting("m", AT + 9), meeting("n", AT), meeting("o", AT + 10));
    assertEquals(
        List.of("n", "m"),
        new Interactions(database())
            .meetings(owner, AT, AT + 10).stream().map(Interactions.Row::key).toList());
  }

  @Test
  void whoWasAskedToMeetingsOfASpanIsTold() {
    write(database(), owner, 1, meeting("m", AT + 9), meeting("n", AT), meeting("o", AT + 10));
    List<Integer> asked = new ArrayList<>();
    new Interactions(database()).asked(owner, AT, AT + 10, parties -> asked.add(parties.size()));
    assertEquals(List.of(2, 2), asked);
  }

  @Test
  void oneLeftOutInteractionCanBeCountedAndTakenBack() {
    write(database(), owner, 1, mail("a", AT, "list"), mail("b", AT, "list"));
    RuleRows rules = new RuleRows(database());
    assertEquals(0, rules.declined(owner, List.of(1L, 2L)));
    Map<String, String> before = new Tables(database()).digests(owner);
    rules.count(owner, 1);
    assertEquals(List.of("1 a"), rules.counted(owner));
    assertEquals(2, rules.leftOut(owner, 1, "list", 0, 10).size());
    rules.uncount(owner, 1);
    assertEquals(before, new Tables(database()).digests(owner));
  }

  @Test
  void aRuleCanBeSwitchedOffAndOnAgain() {
    write(database(), owner, 1, mail("a", AT, "list"), mail("b", AT, "spam"));
    Interactions interactions = new Interactions(database());
    RuleRows rules = new RuleRows(database());
    Map<String, String> before = new Tables(database()).digests(owner);
    rules.off(owner, "list");
    assertEquals(List.of("list"), rules.off(owner));
    assertEquals(null, interactions.find(owner, 1).orElseThrow().leftOut());
    rules.on(owner, "list");
    assertEquals(before, new Tables(database()).digests(owner));
  }

  @Test
  void anExceptionOutlivesItsRule() {
    write(database(), owner, 1, mail("a", AT, "list"), mail("b", AT, "list"));
    Interactions interactions = new Interactions(database());
    RuleRows rules = new RuleRows(database());
    rules.count(owner, 1);
    rules.off(owner, "list");
    rules.on(owner, "list");
    assertEquals(null, interactions.find(owner, 1).orElseThrow().leftOut());
    assertEquals("list", interactions.find(owner, 2).orElseThrow().leftOut());
  }

  @Test
  void leavingOutOneAgainWhileItsRuleIsOffKeepsTheRulesName() {
    write(database(), owner, 1, mail("a", AT, "list"));
    Interactions interactions = new Interactions(database());
    RuleRows rules = new RuleRows(database());
    rules.off(owner, "list");
    rules.uncount(owner, 1);
    assertEquals("list", interactions.find(owner, 1).orElseThrow().leftOut());
  }

  @Test
  void aConversationIsLoggedAndUnlogged() {
    write(database(), owner, 1, mail("a", AT, null));
    Interactions interactions = new Interactions(database());
    long id = interactions.log(owner, 2, 0, AT + 5, true, "lunch");
    List<String> texts = new ArrayList<>();
    var now = java.time.Instant.ofEpochSecond(AT + 5);
    interactions.texts(owner, now, 1, (one, at, about, note) -> texts.add(one + note + (at - AT)));
    assertEquals(List.of(id + "lunch5"), texts);
    assertEquals("lunch", interactions.find(owner, id).orElseThrow().note());
    assertTrue(interactions.unlog(owner, id));
    assertFalse(interactions.unlog(owner, id));
    assertFalse(interactions.unlog(owner, 1), "what a source brought stays");
  }

  @Test
  void writersOfOneOwnerWaitForEachOther() throws Exception {
    write(database(), owner, 1, mail("a", AT, null));
    Interactions interactions = new Interactions(database());
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int n = 0; n < 40; n++)
        all.add(pool.submit(() -> interactions.log(owner, 2, 0, AT, true, null)));
      assertEquals(40, all.stream().map(StoreContract::got).distinct().count());
    }
    assertEquals(41, interactions.keys(owner).size());
    for (var key : interactions.keys(owner).entrySet())
      assertEquals(key.getKey(), interactions.withKey(owner, key.getValue()).orElseThrow());
    assertTrue(interactions.withKey(owner, "nobody's").isEmpty());
  }

  @Test
  void cardsNameTheirHandles() {
    write(database(), owner, 1, card("c"));
    PeopleRows people = new PeopleRows(database());
    assertEquals(
        List.of(
            new PeopleRows.OnCard(1, 1, "Maya Okafor"), new PeopleRows.OnCard(1, 2, "Maya Okafor")),
        people.onCards(owner));
    assertEquals(
        new PeopleRows.Said(1, 1, "Maya Okafor", "Northwind", "Buyer", "mbox", "file1"),
        people.said(owner).getFirst());
  }

  @Test
  void handlesAreMovedToPersons() {
    write(database(), owner, 1, card("c"));
    PeopleRows people = new PeopleRows(database());
    people.move(owner, Map.of(2L, 1L));
    people.move(owner, Map.of());
    assertEquals(1, people.person(owner, 2));
    assertEquals(Optional.of(2L), people.find(owner, Handle.phone("+493012345")));
    assertEquals(Optional.empty(), people.find(owner, Handle.email("nobody@x.example")));
    assertEquals(
        new PeopleRows.Known(2, Handle.phone("+493012345"), 1), people.handles(owner).get(1));
  }

  @Test
  void namesAreCountedOverAllImports() {
    write(database(), owner, 1, mail("a", AT, null), mail("b", AT, null), mail("n", AT, "list"));
    write(database(), owner, 2, mail("z", AT, null));
    assertEquals(new Named(2, "Maya Okafor", 3), new PeopleRows(database()).named(owner).get(1));
  }

  @Test
  void anImportCanBeBegunAndEnded() {
    database().beginImport();
    write(database(), owner, 1, mail("a", AT, null));
    PlayRows plays = new PlayRows(database());
    database()
        .inImport(
            owner,
            () -> {
              for (int n = 0; n < 2; n++) plays.drop(owner, 1, "<a@b.example>", "a talk", null, AT);
            });
    database().endImport();
    assertEquals(1, plays.materials(owner).size());
    assertEquals(1, new Interactions(database()).keys(owner).size());
  }

  @Test
  void ownersDoNotSeeEachOther() {
    long other = newOwner();
    Filled.fill(database(), owner);
    new Owners(database()).get(other, "Europe/Berlin");
    Map<String, String> before = new Tables(database()).digests(other);
    write(database(), owner, 9, mail("only-here", AT, null));
    assertEquals(before, new Tables(database()).digests(other));
    assertEquals(List.of(Outcome.NEW), write(database(), other, 1, mail("a", AT, null)));
    new Owners(database()).erase(other);
    assertTrue(new Tables(database()).counts(owner).getOrDefault("interaction", 0L) > 0);
  }

  private static long got(Future<Long> number) {
    return assertDoesNotThrow(() -> number.get());
  }
}
