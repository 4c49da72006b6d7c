package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.store.Filled.AT;
import static rapport.store.Filled.card;
import static rapport.store.Filled.mail;
import static rapport.store.Filled.meeting;
import static rapport.store.Filled.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.store.interactions.Interactions;
import rapport.store.nurture.Nurture;
import rapport.store.people.Erasure;
import rapport.store.people.HandleRows;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;
import rapport.store.sources.ReceiptItems;
import rapport.store.sources.ReceiptItems.Figure;

/** What every store does with what the user said. Each test has an owner of its own. */
abstract class SaidContract {

  private static final AtomicLong OWNERS = new AtomicLong(100);

  final long owner = newOwner();

  abstract Database database();

  static long newOwner() {
    return OWNERS.incrementAndGet();
  }

  @BeforeEach
  void anOwnerComesIn() {
    assertEquals("Europe/Berlin", new Owners(database()).get(owner, "Europe/Berlin").zone());
  }

  @Test
  void whatSourcesFiledIsReadWithoutCounting() {
    write(database(), owner, 1, mail("a", AT, null));
    Owners owners = new Owners(database());
    Owners.Evidence counted = owners.evidence(owner).getFirst();
    assertTrue(counted.sent() > 0 && counted.messages() > 0, counted.toString());
    assertEquals(
        List.of(new Owners.Evidence(counted.address(), counted.delivered(), counted.sent(), 0)),
        owners.filings(owner).orElseThrow());
    assertTrue(owners.mostMessages(owner) >= counted.messages());
    assertEquals(Map.of(1L, "Ada Lindqvist"), owners.called(owner, List.of(1L)));
    assertEquals(Map.of(), owners.called(owner, List.of()));
  }

  @Test
  void whoIsOneHumanAndWhoIsNoneIsRemembered() {
    Identities identities = new Identities(database());
    String maya = Identities.key(Handle.email("maya@northwind.example"));
    String okafor = Identities.key(Handle.email("okafor@northwind.example"));
    long word = identities.say(owner, maya, okafor, false);
    identities.say(owner, maya, okafor, true);
    assertEquals(
        List.of(false, true), identities.words(owner).stream().map(Identities.Word::same).toList());
    identities.forget(owner, word);
    assertEquals(1, identities.words(owner).size());
    List<Identities.Sure> sure = List.of(new Identities.Sure(maya, okafor, "same address"));
    assertTrue(identities.sure(owner, sure));
    assertFalse(identities.sure(owner, sure), "nothing is different");
    assertEquals(sure, identities.sure(owner));
    assertEquals(sure, identities.sureOf(owner, List.of(okafor)));
    assertEquals(List.of(), identities.sureOf(owner, List.of("EMAIL nobody@northwind.example")));
    assertTrue(identities.sure(owner, List.of()));
    identities.setAside(owner, maya, "thing", AT);
    identities.setAside(owner, maya, "hidden", AT);
    assertEquals(List.of(new Identities.Aside(maya, "hidden", AT)), identities.aside(owner));
    assertEquals(java.util.Set.of(maya), identities.asideKeys(owner));
    identities.bringBack(owner, maya);
    assertEquals(List.of(), identities.aside(owner));
  }

  @Test
  void whatACardSaysBesideIsRead() {
    Filled.write(database(), owner, 1, Filled.card("c"));
    PeopleRows people = new PeopleRows(database());
    int handles = people.handles(owner).size();
    assertTrue(new Identities(database()).few(owner, handles));
    assertFalse(new Identities(database()).few(owner, handles - 1));
    assertEquals(
        new Detail(Detail.Kind.BIRTHDAY, "--12-02"), people.details(owner).getFirst().detail());
    assertEquals(List.of(1L, 2L), people.pictured(owner));
    assertEquals(Optional.of("AA"), people.photo(owner, 1));
  }

  @Test
  void whatIsAskedOfSomeHandlesIsWhatIsToldOfAll() {
    Filled.write(database(), owner, 1, Filled.card("c"), Filled.mail("a", AT, null));
    PeopleRows people = new PeopleRows(database());
    HandleRows some = new HandleRows(database());
    List<PeopleRows.Known> all = people.handles(owner);
    List<Long> ids = all.stream().map(PeopleRows.Known::id).toList();
    List<String> keys = all.stream().map(one -> Identities.key(one.handle())).toList();
    assertEquals(all, some.known(owner, ids));
    assertEquals(java.util.Set.copyOf(all), java.util.Set.copyOf(some.keyed(owner, keys)));
    assertEquals(List.of(), some.keyed(owner, List.of("EMAIL nobody@northwind.example")));
    assertEquals(people.said(owner), some.said(owner, ids));
    assertEquals(people.details(owner), some.details(owner, ids));
    assertEquals(people.pictured(owner), some.pictured(owner, ids));
    assertEquals(people.named(owner), some.named(owner, ids));
    assertEquals(people.marks(owner), some.marks(owner, ids));
    assertEquals(people.onCards(owner), some.onCards(owner, ids));
    assertEquals(List.of(), some.onCards(owner, List.of()));
    List<PeopleRows.OnCard> onCards = people.onCards(owner);
    assertTrue(
        some.beside(owner, List.of(onCards.getFirst().handle()))
            .containsAll(onCards.stream().map(PeopleRows.OnCard::handle).toList()));
    List<Long> told = new java.util.ArrayList<>();
    new Interactions(database()).each(owner, List.of(1L), (head, _, _) -> told.add(head.id()));
    assertEquals(java.util.Set.of(1L), java.util.Set.copyOf(told));
  }

  @Test
  void whatRestedLongEnoughIsErased() {
    Filled.write(database(), owner, 1, Filled.card("c"), Filled.mail("a", AT, null));
    Identities identities = new Identities(database());
    String maya = Identities.key(Filled.MAYA.handle());
    identities.setAside(owner, maya, "removed", AT);
    Erasure erasure = new Erasure(database());
    assertEquals(List.of(), erasure.due(owner, AT));
    assertEquals(List.of(maya), erasure.due(owner, AT + 1));
    erasure.erase(owner, List.of(maya));
    assertEquals(List.of(), erasure.due(owner, AT + 1), "it has no rows any more");
    assertEquals(
        List.of("+493012345", "ada@helix.example"),
        new PeopleRows(database())
            .handles(owner).stream().map(k -> k.handle().value()).sorted().toList());
  }

  @Test
  void whatTheUserSaysOfSomebodyIsReplacedAndRemoved() {
    PeopleRows people = new PeopleRows(database());
    people.describe(owner, 7, "Maya", null, null);
    people.describe(owner, 7, "Maya O.", "Northwind", null);
    assertEquals(
        List.of(new PeopleRows.Described(7, "Maya O.", "Northwind", null)),
        people.described(owner));
    people.describe(owner, 7, null, null, null);
    assertEquals(List.of(), people.described(owner));
  }

  @Test
  void somebodyIsAddedByHand() {
    PeopleRows people = new PeopleRows(database());
    long first = people.add(owner, "Tom Ferreira", "Tom@fenwick.example", "+4930", null, "Buyer");
    assertEquals(Optional.of(first), people.find(owner, Handle.email("tom@fenwick.example")));
    people.add(owner, "Nobody Known", null, null, null, null);
    assertEquals(
        List.of("Tom Ferreira", "Tom Ferreira", "Nobody Known"),
        people.said(owner).stream().map(PeopleRows.Said::name).toList());
  }

  @Test
  void aRhythmIsSetMovedAndRemoved() {
    Nurture nurture = new Nurture(database());
    nurture.rhythm(owner, List.of(5L, 6L), 30, null);
    nurture.rhythm(owner, List.of(6L, 5L), 14, 20);
    assertEquals(List.of(new Nurture.RhythmRow(6, 14, 20)), nurture.rhythms(owner));
    nurture.rhythm(owner, List.of(6L), null, null);
    assertEquals(List.of(), nurture.rhythms(owner));
  }

  @Test
  void anAnswerIsRemembered() {
    Nurture nurture = new Nurture(database());
    long id = nurture.answer(owner, 5, "RHYTHM", "LATER", AT, "2026-11-30", "need:3");
    assertEquals(
        List.of(new Nurture.AnswerRow(id, 5, "RHYTHM", "LATER", AT, "2026-11-30", "need:3")),
        nurture.answers(owner));
  }

  @Test
  void thatAMoveStoodInAWeekIsRememberedOnce() {
    Nurture nurture = new Nurture(database());
    Nurture.ShownRow move = new Nurture.ShownRow("2026-11-23", 5, "NEED", "need:3");
    nurture.show(owner, move);
    nurture.show(owner, move);
    assertEquals(List.of(move), nurture.shown(owner, "2026-11-23"));
    assertEquals(List.of(), nurture.shown(owner, "2026-11-30"));
  }

  @Test
  void promisesAreKeptOpenedAndDropped() {
    Nurture nurture = new Nurture(database());
    long id = nurture.promise(owner, 5, false, "call back", AT, "2026-11-25", null);
    nurture.keep(owner, id, AT + 9);
    Nurture.PromiseRow kept =
        new Nurture.PromiseRow(id, 5, false, "call back", AT, "2026-11-25", AT + 9, 0);
    assertEquals(List.of(kept), nurture.promises(owner));
    nurture.keep(owner, id, null);
    assertEquals(null, nurture.promises(owner).getFirst().keptAt());
    nurture.drop(owner, id);
    assertEquals(List.of(), nurture.promises(owner));
  }

  @Test
  void aSecretIsUsedOnceAndInTime() {
    Secrets secrets = new Secrets(database());
    secrets.add(owner, "abc", "link", AT);
    assertTrue(secrets.valid(owner, "abc", "link", AT));
    assertFalse(secrets.valid(owner, "abc", "session", AT));
    assertFalse(secrets.use(owner, "abc", "link", AT + 1));
    secrets.add(owner, "def", "link", AT);
    assertTrue(secrets.use(owner, "def", "link", AT));
    assertFalse(secrets.use(owner, "def", "link", AT));
    secrets.add(owner, "ghi", "session", AT);
    secrets.remove(owner, "ghi");
    assertFalse(secrets.valid(owner, "ghi", "session", AT));
  }

  @Test
  void whatStandsBehindAReceiptsFiguresIsListed() {
    write(database(), owner, 1, mail("a", AT, null), mail("n", AT, "newsletter"), card("c"));
    write(database(), owner, 2, mail("a", AT, null), meeting("m", AT + 9), card("c"));
    ReceiptItems items = new ReceiptItems(database());
    assertEquals(new ReceiptItems.Sizes(1, 1), items.sizes(owner, 1, Figure.IMPORTED));
    assertEquals(new ReceiptItems.Sizes(0, 0), items.sizes(owner, 1, Figure.KNOWN));
    assertEquals(new ReceiptItems.Sizes(1, 0), items.sizes(owner, 2, Figure.IMPORTED));
    assertEquals(new ReceiptItems.Sizes(1, 1), items.sizes(owner, 2, Figure.KNOWN));
    assertEquals(new ReceiptItems.Sizes(2, 1), items.sizes(owner, 1, Figure.ALL));
    assertEquals(new ReceiptItems.Sizes(2, 1), items.sizes(owner, 2, Figure.ALL));
    assertEquals(new ReceiptItems.Sizes(1, 0), items.sizes(owner, 1, Figure.LEFT_OUT));
    assertEquals(new ReceiptItems.Sizes(0, 0), items.sizes(owner, 2, Figure.UPDATED));
    assertEquals("a", items.happened(owner, 2, Figure.KNOWN, 0, 9).getFirst().key());
    assertEquals("m", items.happened(owner, 2, Figure.IMPORTED, 0, 9).getFirst().key());
    assertEquals(List.of(), items.happened(owner, 2, Figure.IMPORTED, 1, 9));
    assertEquals(1, items.cards(owner, 1, Figure.IMPORTED, 0, 9).size());
    assertEquals(List.of(), items.cards(owner, 2, Figure.IMPORTED, 0, 9));
  }
}
