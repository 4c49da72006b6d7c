package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;
import static rapport.store.Filled.account;
import static rapport.store.Filled.mail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rapport.store.people.NewcomerRows;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;
import rapport.store.sources.Arrivals;
import rapport.store.sources.Batches;
import rapport.store.sources.CardWrites;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;
import rapport.store.sources.JunkRows;
import rapport.store.sources.Receipts;

/** What every store keeps of sources that fetch by themselves. */
abstract class ConnectionsContract extends VersionsContract {

  /** A mailbox that is not looked at yet. */
  static Connections.Row mailbox(String called) {
    return new Connections.Row(
        0, "IMAP", called, "imap.helix.example", 993, "TLS", "ada", "", false, "", false, AT);
  }

  /** What the owner wants written into a card. */
  static CardWrites.Row wish(long connection, long handle) {
    return new CardWrites.Row(
        0,
        connection,
        "/a/1",
        handle,
        "TITLE",
        null,
        "Head",
        CardWrites.State.WAITING,
        null,
        null,
        null,
        AT);
  }

  /** Keeps items in the transaction of a batch; each as place, item, key and outcome. */
  static void keep(Database database, long owner, long connection, String[]... items) {
    List<Holdings.Held> held = new ArrayList<>();
    for (String[] one : items)
      held.add(new Holdings.Held(connection, one[0], one[1], null, one[2], one[3]));
    new Batches(database, owner)
        .write(
            List.of(mail("kept" + connection, AT, null)),
            1,
            true,
            new Batches.Ending() {
              @Override
              public Receipts.Saved of(List<Batches.Outcome> outcomes) {
                return account(1, "mailbox", true);
              }

              @Override
              public List<Holdings.Held> held() {
                return held;
              }
            });
  }

  private static String[] item(String place, String item, String key, String outcome) {
    return new String[] {place, item, key, outcome};
  }

  @Test
  void aConnectionIsAddedPausedAndRemovedWithItsSecret() {
    Connections connections = new Connections(database());
    long id = connections.add(owner, mailbox("Work"));
    assertTrue(connections.pause(owner, id, true));
    assertTrue(connections.bodies(owner, id, "\\Sent"));
    Connections.Row row = connections.find(owner, id).orElseThrow();
    assertTrue(row.paused());
    assertEquals("\\Sent", row.bodies());
    assertEquals(List.of(row), connections.all(owner));
    connections.seal(owner, id, "1 a b");
    connections.seal(owner, id, "1 a c");
    assertEquals(Optional.of("1 a c"), connections.sealed(owner, id));
    keep(database(), owner, id, item("INBOX", "1.1", "a", "new"));
    connections.remove(owner, id);
    assertEquals(Optional.empty(), connections.find(owner, id));
    assertEquals(Optional.empty(), connections.sealed(owner, id));
    assertEquals(Map.of(), new Holdings(database()).sums(owner, id));
    assertFalse(connections.pause(owner, id, false));
  }

  @Test
  void aCopyIsReadAgainWhenNoneIsSpamAnyMore() {
    long id = new Connections(database()).add(owner, mailbox("Work"));
    keep(
        database(),
        owner,
        id,
        item("Junk", "1", "a", "spam"),
        item("INBOX", "2", "a", "known"),
        item("INBOX", "3", "b", "new"));
    Holdings holdings = new Holdings(database());
    JunkRows junk = new JunkRows(database());
    assertEquals(List.of("a"), junk.spam(owner, id, "Junk", List.of("1")));
    assertEquals(List.of(), junk.spam(owner, id, "INBOX", List.of("2", "3")));
    junk.again(owner, id, List.of("a"));
    assertFalse(holdings.items(owner, id, "INBOX").containsValue("draft"));
    holdings.close(owner, id, new Holdings.Place("INBOX", 1, 4, 2, "t"), List.of());
    holdings.close(owner, id, new Holdings.Place("Junk", 1, 2, 0, null), List.of("1"));
    junk.again(owner, id, List.of("a"));
    assertEquals("draft", holdings.items(owner, id, "INBOX").get("2"));
    keep(database(), owner, id, new String[] {"Spam", "9", "s", "spam"});
    junk.lifted(owner, id, "Spam", List.of("9", "none"));
    assertEquals("draft", holdings.items(owner, id, "Spam").get("9"));
    assertEquals(List.of(), junk.spam(owner, id, "Spam", List.of("9")));
    assertEquals(
        List.of(-1L, 0L),
        holdings.places(owner, id).values().stream().map(Holdings.Place::messages).toList());
  }

  @Test
  void whereAnAccountHasItsPlacesIsRememberedBesideTheLastLook() {
    Connections connections = new Connections(database());
    assertEquals(Optional.empty(), connections.home(owner, 8));
    connections.home(owner, 8, "https://dav.helix.example/ada/");
    Connections.State state =
        new Connections.State(8, 1L, AT, AT, AT + 600, null, null, false, 4, 3, 2);
    connections.looked(owner, state);
    assertEquals(Optional.of("https://dav.helix.example/ada/"), connections.home(owner, 8));
    connections.home(owner, 8, null);
    assertEquals(Optional.empty(), connections.home(owner, 8));
    assertEquals(state, connections.state(owner, 8));
  }

  @Test
  void whatIsToBeWrittenIntoCardsWaitsAndEnds() {
    Connections connections = new Connections(database());
    CardWrites writes = new CardWrites(database());
    long id =
        connections.add(
            owner,
            new Connections.Row(
                0, "CARDDAV", "Book", "", 0, "TLS", "ada", "https://a/", false, "", false, AT));
    assertFalse(writes.allow(owner, connections.add(owner, mailbox("Mail")), true), "no cards");
    assertTrue(writes.allow(owner, id, true));
    assertEquals(Set.of(id), writes.allowed(owner));
    long hand =
        new rapport.store.people.PeopleRows(database())
            .add(owner, "Nora Beck", "nora@beck.example", "+4930123", null, null);
    CardWrites.ByHand first = writes.byHand(owner).getFirst();
    assertEquals(new CardWrites.ByHand(hand, "EMAIL", "nora@beck.example"), first);
    long card =
        new rapport.store.people.PeopleRows(database())
            .onCards(owner).stream()
                .filter(one -> one.handle() == hand)
                .findFirst()
                .orElseThrow()
                .card();
    assertEquals(2, writes.handles(owner, card).size());
    assertEquals(List.of(), writes.details(owner, card));
    new Holdings(database())
        .keep(owner, List.of(new Holdings.Held(id, "/a/", "/a/1", "1", "hand:1", "new")));
    assertEquals(List.of(new CardWrites.Lying(card, id, "/a/1")), writes.lying(owner));
    CardWrites.Row wish = wish(id, hand);
    long asked = writes.ask(owner, wish);
    writes.ended(owner, asked, CardWrites.State.CHANGED, "Chief", null, null, AT + 1);
    CardWrites.Row ended = writes.all(owner).getFirst();
    assertEquals(CardWrites.State.CHANGED, ended.state());
    assertEquals("Chief", ended.found());
    writes.forget(owner, asked);
    writes.ask(owner, wish);
    connections.remove(owner, id);
    assertEquals(List.of(), writes.all(owner), "they go with their source");
    assertEquals(Set.of(), writes.allowed(owner));
  }

  @Test
  void theLastLookIsRemembered() {
    Connections connections = new Connections(database());
    assertEquals(Connections.State.unseen(7), connections.state(owner, 7));
    Connections.State state =
        new Connections.State(7, 1L, AT, AT, AT + 600, "why", "asks", false, 4, 3, 2);
    connections.looked(owner, state);
    assertEquals(state, connections.state(owner, 7));
    connections.looked(owner, state.followed());
    assertTrue(connections.state(owner, 7).follow());
    connections.looked(owner, state.again());
    assertNull(connections.state(owner, 7).problem());
    assertEquals(Set.of(7L), connections.states(owner).keySet());
  }

  @Test
  void aMessageThatMovedKeepsWhatBecameOfIt() {
    Holdings holdings = new Holdings(database());
    keep(
        database(),
        owner,
        3,
        item("INBOX", "1.1", "a", "new"),
        item("INBOX", "1.2", "b", "list"),
        item("INBOX", "1.3", "c", "new"),
        item("Archive", "9.1", "a", "known"),
        item("Archive", "9.2", "b", "known"));
    assertEquals(List.of("c"), holdings.only(owner, 3, "INBOX", List.of("1.1", "1.2", "1.3")));
    Holdings.Place place = new Holdings.Place("INBOX", 1, 4, 0, "token");
    holdings.close(owner, 3, place, List.of("1.1", "1.2", "1.3"));
    assertEquals(Map.of("INBOX", place), holdings.places(owner, 3));
    assertEquals(Map.of("list", 1L, "new", 1L), holdings.sums(owner, 3));
    Map<String, String> held = new TreeMap<>();
    holdings.items(owner, 3, "Archive").forEach((item, tag) -> held.put(item, "" + tag));
    assertEquals(Map.of("9.1", "null", "9.2", "null"), held);
  }

  @Test
  void whatIsSetAsideCountsAndHasNoNumber() {
    Holdings holdings = new Holdings(database());
    keep(database(), owner, 4, item("INBOX", "1.1", "a", "new"), item("Sent", "1.1", "b", "new"));
    holdings.keep(owner, List.of(new Holdings.Held(5, "/f", "a", "1 2", null, "new")));
    assertEquals(Map.of("new", 1L), holdings.sums(owner, 5));
    holdings.setAside(owner, 4, "INBOX");
    assertEquals(Set.of("before 1.1"), holdings.items(owner, 4, "INBOX").keySet());
    assertEquals(Set.of("1.1"), holdings.items(owner, 4, "Sent").keySet());
    assertEquals(Map.of("new", 2L), holdings.sums(owner, 4));
  }

  @Test
  void whenAllWasComparedIsWhenThePlaceLongestAgoWas() {
    Holdings holdings = new Holdings(database());
    assertEquals(Holdings.Compared.NEVER, holdings.compared(owner, 6));
    for (Holdings.Place place :
        List.of(
            new Holdings.Place("INBOX", 1, 4, 0, "7", AT + 9, 2),
            new Holdings.Place("Sent", 1, 4, 0, null, AT, 1),
            new Holdings.Place("gone", 0, 0, 0, null))) {
      holdings.close(owner, 6, place, List.of());
      assertEquals(place, holdings.places(owner, 6).get(place.place()));
    }
    assertEquals(new Holdings.Compared(AT, 3), holdings.compared(owner, 6));
    holdings.close(owner, 6, new Holdings.Place("New", 1, 4, 9, null), List.of());
    assertEquals(new Holdings.Compared(null, 3), holdings.compared(owner, 6));
  }

  @Test
  void whatIsOfAVersionIsFound() {
    Holdings holdings = new Holdings(database());
    holdings.keep(owner, List.of(new Holdings.Held(6, "INBOX", "1.1", "marked", "a", "draft")));
    assertTrue(holdings.any(owner, 6, "INBOX", "marked"));
    assertFalse(
        holdings.any(owner, 6, "INBOX", "other") || holdings.any(owner, 6, "Sent", "marked"));
  }

  @Test
  void whatNeedsLittleHasRoom() {
    Home home = database().home();
    if (home == null) return;
    home.roomFor(1);
    assertTrue(home.importing().startsWith(home.folder()));
    assertEquals(Map.of(), new Holdings(database()).sums(owner, 99));
  }

  @Test
  void takingAnAccountBackForgetsWhatItHeldAndRests() {
    Connections connections = new Connections(database());
    long id = connections.add(owner, mailbox("Work"));
    keep(database(), owner, id, item("INBOX", "1.1", "a", "new"));
    connections.looked(
        owner, new Connections.State(id, 1L, AT, AT, AT, null, null, false, 0, 0, 0));
    new Receipts(database()).undo(owner, 1);
    assertEquals(Map.of(), new Holdings(database()).sums(owner, id));
    assertTrue(connections.find(owner, id).orElseThrow().paused());
  }

  @Test
  void theNewestThingsOfAKindComeFirst() {
    Filled.write(
        database(),
        owner,
        1,
        mail("a", AT, null),
        mail("b", AT + 5, null),
        mail("c", AT + 9, "list"));
    assertEquals(
        List.of(AT + 5, AT),
        new Arrivals(database()).newest(owner, StoredItem.Kind.MAIL, AT + 8, 9));
  }

  @Test
  void whoCameAfterAHandleIsFoundWithTheNamesItWasSeenUnder() {
    NewcomerRows rows = new NewcomerRows(database());
    assertEquals(0, rows.newest(owner));
    Filled.write(database(), owner, 1, mail("a", AT, null));
    long newest = rows.newest(owner);
    assertEquals(2, newest);
    assertEquals(2, rows.count(owner, 0));
    assertEquals(0, rows.count(owner, newest));
    List<PeopleRows.Known> others = rows.since(owner, 0, 9);
    assertEquals(
        List.of(Filled.MAYA.handle()), others.stream().map(PeopleRows.Known::handle).toList());
    assertEquals(List.of(), rows.since(owner, newest, 9));
    long ada = 3 - others.getFirst().id();
    assertEquals(List.of(ada), rows.own(owner));
    assertEquals(
        List.of("Ada Lindqvist"),
        rows.named(owner, List.of(ada)).stream().map(PeopleRows.Named::name).toList());
    assertEquals(List.of(), rows.named(owner, List.of()));
    new Owners(database()).addAddress(owner, Filled.MAYA.handle().value(), true);
    assertEquals(List.of(), rows.since(owner, 0, 9));
    assertEquals(List.of(1L, 2L), rows.own(owner));
  }

  @Test
  void lettersAreCountedByTheDayWhetherLeftOutOrNotUnlessTheyHaveNoDate() {
    Filled.write(
        database(),
        owner,
        1,
        mail("a", AT, null),
        mail("b", AT + 5, "list"),
        mail("c", AT + 86_400, null),
        mail("d", AT, "undated"));
    LocalDate day = LocalDate.ofEpochDay(AT / 86_400);
    Arrivals.Letters letters = new Arrivals(database()).letters(owner);
    assertEquals(Map.of(day, 2, day.plusDays(1), 1), letters.all());
    assertEquals(letters.all(), letters.received());
    new Owners(database()).addAddress(owner, Filled.ADA.handle().value(), true);
    assertEquals(letters.all(), new Arrivals(database()).letters(owner).sent());
    assertEquals(Map.of(), new Arrivals(database()).letters(owner).received());
  }

  @Test
  void whereAnImportEndsIsItsNewestThingThatCountsBeforeItWasRead() {
    Arrivals arrivals = new Arrivals(database());
    Filled.write(database(), owner, 1, mail("a", AT - 9, null), mail("b", AT - 5, null));
    Filled.write(database(), owner, 2, mail("c", AT - 3, "list"));
    assertEquals(Map.of(1L, AT - 5), arrivals.last(owner));
  }

  private void told(long receipt) {
    StoredItem series =
        new StoredItem.Series("u", "u", 1, true, List.of(occurrence("u", AT + 99, "Talk")));
    Filled.write(database(), owner, receipt, series, Filled.card("c"));
  }

  @Test
  void whatIsGoneFromASourceGoesUnlessAnotherTellsOfIt() {
    Holdings holdings = new Holdings(database());
    told(1);
    told(2);
    holdings.withdraw(owner, 1, List.of("u", "none"), false);
    holdings.withdraw(owner, 1, List.of("c"), true);
    assertEquals(1, new Tables(database()).counts(owner).get("interaction"));
    assertEquals(1, new Tables(database()).counts(owner).get("card"));
    holdings.withdraw(owner, 2, List.of("u"), false);
    holdings.withdraw(owner, 2, List.of("c"), true);
    for (String table : List.of("interaction", "telling", "card", "card_handle", "card_also_seen"))
      assertEquals(0, new Tables(database()).counts(owner).get(table), table);
  }
}
