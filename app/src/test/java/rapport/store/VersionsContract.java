package rapport.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rapport.store.Filled.AT;
import static rapport.store.Filled.account;
import static rapport.store.Filled.mail;
import static rapport.store.Filled.mailTo;
import static rapport.store.Filled.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.people.Detail;
import rapport.people.Handle;
import rapport.store.StoredItem.Part;
import rapport.store.interactions.Interactions;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;
import rapport.store.sources.Batches;
import rapport.store.sources.Batches.Outcome;
import rapport.store.sources.ItemNumbers;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

/** What every store makes of several tellings of one thing. */
abstract class VersionsContract extends JournalContract {

  static StoredItem.Happened occurrence(String key, long at, String subject) {
    List<Part> parts = List.of(Filled.ADA, Filled.MAYA);
    return new StoredItem.Happened(
        StoredItem.Kind.MEETING,
        key,
        at,
        at + 1800,
        null,
        0,
        subject,
        null,
        1,
        true,
        ItemNumbers.of(key),
        null,
        ItemNumbers.of("u"),
        null,
        parts,
        null,
        false);
  }

  private static StoredItem series(long version, String subject, long... starts) {
    List<StoredItem.Happened> all = new ArrayList<>();
    for (long at : starts) all.add(occurrence("u@" + at, at, subject));
    return new StoredItem.Series("u", "u", version, true, all);
  }

  private static StoredItem part(long version, long original, long at, String subject) {
    String key = "u@" + original;
    return new StoredItem.Series("u", key, version, false, List.of(occurrence(key, at, subject)));
  }

  private void check(String... expected) {
    List<String> found = new ArrayList<>();
    for (Interactions.Row row : new Interactions(database()).meetings(owner, 0, AT))
      found.add(row.key() + " " + row.at() + " " + row.subject());
    assertEquals(List.of(expected), found);
  }

  private List<Outcome> tell(long receipt, StoredItem... entries) {
    return write(database(), owner, receipt, entries);
  }

  @Test
  void aNewerTellingMovesAndEnds() {
    assertEquals(List.of(Outcome.NEW), tell(1, series(1, "Sync", 10, 20, 30)));
    assertEquals(List.of(Outcome.UPDATED), tell(2, series(2, "Review", 10, 20)));
    check("u@10 10 Review", "u@20 20 Review");
  }

  @Test
  void anOlderTellingChangesNothing() {
    tell(1, series(2, "Review", 10, 20));
    assertEquals(List.of(Outcome.SHARED), tell(2, series(1, "Sync", 10, 20, 30)));
    check("u@10 10 Review", "u@20 20 Review");
  }

  @Test
  void ofEquallyNewTellingsTheLaterImportCounts() {
    tell(1, series(1, "Sync", 10));
    tell(2, series(1, "Review", 10));
    check("u@10 10 Review");
  }

  @Test
  void takingAnImportBackBringsTheEarlierTellingBack() {
    tell(1, series(1, "Sync", 10, 20, 30));
    tell(2, series(2, "Review", 10, 20));
    tell(3, series(2, "Review", 10, 20));
    new Receipts(database()).undo(owner, 2);
    check("u@10 10 Review", "u@20 20 Review");
    new Receipts(database()).undo(owner, 3);
    check("u@10 10 Sync", "u@20 20 Sync", "u@30 30 Sync");
    new Receipts(database()).undo(owner, 1);
    check();
  }

  @Test
  void oneOccurrenceMayBeToldAlone() {
    tell(1, series(1, "Sync", 10, 20, 30));
    tell(2, part(2, 20, 25, "Moved"));
    check("u@10 10 Sync", "u@20 25 Moved", "u@30 30 Sync");
    tell(3, series(3, "Anew", 10, 20));
    check("u@10 10 Anew", "u@20 20 Anew");
  }

  @Test
  void theSameTellingTwiceIsKnown() {
    tell(1, series(1, "Sync", 10));
    assertEquals(List.of(Outcome.SHARED), tell(2, series(1, "Sync", 10)));
    assertEquals(List.of(Outcome.KNOWN), tell(2, series(1, "Sync", 10)));
    new Receipts(database()).undo(owner, 1);
    check("u@10 10 Sync");
  }

  @Test
  void whatIsGoneIsCounted() {
    tell(1, series(1, "Sync", 10, 20, 30));
    long[] counted = new long[1];
    new Batches(database(), owner)
        .write(
            List.of(series(2, "Sync", 10)),
            List.of(),
            2,
            true,
            new Batches.Ending() {
              @Override
              public Receipts.Saved of(List<Outcome> outcomes) {
                return account(2, "file2", true);
              }

              @Override
              public Receipts.Saved of(List<Outcome> outcomes, long gone) {
                counted[0] = gone;
                return of(outcomes);
              }
            });
    assertEquals(2, counted[0]);
  }

  @Test
  void aReportStandsBehindTheCalendarAndComesBackWithoutIt() {
    StoredItem report =
        new StoredItem.Series(
            "attended:r", "attended:r", 0, true, List.of(occurrence("attended:r", 200, "Joined")));
    new Batches(database(), owner)
        .write(List.of(report), 1, true, outcomes -> reportOf(account(1, "file1", true)));
    tell(2, series(1, "Sync", 100));
    new Batches(database(), owner).twins();
    check("u@100 100 Sync");
    new Receipts(database()).undo(owner, 2);
    new Batches(database(), owner).twins();
    check("attended:r 200 Joined");
  }

  private static Receipts.Saved reportOf(Receipts.Saved it) {
    Receipts.Row row = it.row();
    return new Receipts.Saved(
        new Receipts.Row(
            row.id(),
            row.source(),
            "zoom-attendance",
            row.fingerprint(),
            row.position(),
            row.found(),
            row.imported(),
            row.known(),
            row.unreadable(),
            row.problems(),
            row.complete(),
            row.startedAt(),
            row.finishedAt(),
            0,
            0),
        it.leftOut(),
        it.problems());
  }

  @Test
  void aSentCopySaysMoreThanADraftInAnyOrder() {
    for (boolean draftFirst : new boolean[] {true, false}) {
      String key = "copies" + draftFirst;
      StoredItem draft = mail(key, AT, "draft");
      tell(1, draftFirst ? draft : mail(key, AT, null));
      tell(2, draftFirst ? mail(key, AT, null) : draft);
      Interactions interactions = new Interactions(database());
      long id = interactions.withKey(owner, key).orElseThrow();
      assertEquals(null, interactions.find(owner, id).orElseThrow().leftOut());
    }
  }

  @Test
  void copiesOfAMessageAreUnited() {
    tell(1, mailTo("a", "open@fenwick.example"));
    assertEquals(List.of(Outcome.UPDATED), tell(2, mailTo("a", "blind@fenwick.example")));
    long id = new Interactions(database()).withKey(owner, "a").orElseThrow();
    assertEquals(3, new Interactions(database()).find(owner, id).orElseThrow().parties().size());
    assertEquals(2, new Interactions(database()).find(owner, id).orElseThrow().people());
    new Receipts(database()).undo(owner, 2);
    assertEquals(2, new Interactions(database()).find(owner, id).orElseThrow().parties().size());
  }

  @Test
  void whomOnlyADraftNamesWasNotWrittenTo() {
    for (boolean draftFirst : new boolean[] {true, false}) {
      String key = "removed" + draftFirst;
      StoredItem draft = mailTo(key, "removed@fenwick.example", "draft");
      StoredItem sent = mailTo(key, "open@fenwick.example");
      tell(1, draftFirst ? draft : sent);
      tell(2, draftFirst ? sent : draft);
      Interactions interactions = new Interactions(database());
      long id = interactions.withKey(owner, key).orElseThrow();
      assertEquals(2, interactions.find(owner, id).orElseThrow().parties().size());
    }
  }

  @Test
  void whatOneCopyHasAsSpamIsSpam() {
    tell(1, mail("a", AT, "spam"));
    tell(2, mail("a", AT, null));
    long id = new Interactions(database()).withKey(owner, "a").orElseThrow();
    assertEquals("spam", new Interactions(database()).find(owner, id).orElseThrow().leftOut());
  }

  @Test
  void theNewestTellingOfACardCounts() {
    PeopleRows people = new PeopleRows(database());
    assertEquals(List.of(Outcome.NEW), tell(1, card("k1", "Lena Aust-Berg", 9)));
    assertEquals(List.of(Outcome.UPDATED), tell(2, card("k2", "Lena Aust", 5)));
    assertEquals(
        List.of("Lena Aust-Berg"),
        people.said(owner).stream().map(PeopleRows.Said::name).distinct().toList());
    assertEquals(2, people.onCards(owner).stream().filter(PeopleRows.OnCard::current).count());
    new Receipts(database()).undo(owner, 1);
    assertEquals("Lena Aust", people.said(owner).getFirst().name());
  }

  private static StoredItem card(String key, String name, long revised) {
    return new StoredItem.Carded(
        key, name, null, null, null, Filled.card(key).parts(), "uid", revised);
  }

  @Test
  void endedPositionsOfTheOwnerAreTold() {
    tell(1, position("k1", "Kite", 5), position("k2", null, 9));
    tell(2, position("k3", null, 7));
    assertEquals(
        List.of("k2 ended"), new rapport.store.people.OwnPositionRows(database()).ended(owner));
  }

  private static StoredItem position(String key, @Nullable String company, long revised) {
    Detail words = new Detail(Detail.Kind.NOTE, key + (company == null ? " ended" : ""));
    List<Part> parts = Filled.card("p").parts();
    return new StoredItem.Carded(
        key, "", company, null, null, parts, "linkedin:position:x", revised, List.of(words), null);
  }

  @Test
  void marksAreKeptByImport() {
    Handle list = Handle.email("dev@lists.example");
    new Batches(database(), owner)
        .write(
            List.of(mail("a", AT, null)),
            List.of(new Batches.Marked(list, "list")),
            1,
            true,
            outcomes -> account(1, "file1", true));
    PeopleRows people = new PeopleRows(database());
    long handle = people.find(owner, list).orElseThrow();
    assertEquals(List.of(new PeopleRows.MarkedHandle(handle, "list")), people.marks(owner));
    new Receipts(database()).undo(owner, 1);
    assertEquals(List.of(), people.marks(owner));
  }

  @Test
  void foundAddressesAreFoundAnewAndRefusedOnesAreNot() {
    Owners owners = new Owners(database());
    owners.addAddress(owner, "ada@helix.example", false);
    owners.found(owner, List.of("a@x.example", "b@x.example", "ada@helix.example"));
    owners.removeAddress(owner, "b@x.example");
    owners.found(owner, List.of("b@x.example", "c@x.example"));
    assertEquals(
        List.of(
            new Owners.Address("ada@helix.example", false),
            new Owners.Address("c@x.example", true)),
        owners.addresses(owner));
  }

  @Test
  void whatIsSaidToBeSomebodyElsesIsNotFoundAndNeverReplacesWhatWasNamed() {
    Owners owners = new Owners(database());
    owners.addAddress(owner, "ada@helix.example", false);
    owners.other(owner, "ada@helix.example");
    owners.other(owner, "b@x.example");
    owners.found(owner, List.of("b@x.example"));
    assertEquals(List.of("b@x.example"), owners.others(owner));
    assertEquals(List.of(new Owners.Address("ada@helix.example", false)), owners.addresses(owner));
    owners.addAddress(owner, "b@x.example", false);
    assertEquals(List.of(), owners.others(owner));
  }

  @Test
  void whoTheMailboxBelongsToShowsInItsMail() {
    write(database(), owner, 1, mail("a", AT, null), mail("b", AT, "list"));
    assertEquals(
        List.of(
            new Owners.Evidence("ada@helix.example", 2, 2, 2),
            new Owners.Evidence("maya@northwind.example", 0, 0, 2)),
        new Owners(database()).evidence(owner));
    List<String> both = List.of("ada@helix.example", "nobody@x.example");
    Owners.Filed once = new Owners(database()).filed(owner, both).get("ada@helix.example");
    assertEquals(new Owners.Filed(1, 2, 1, 2), once);
    write(database(), owner, 2, mail("b", AT, "list"));
    Map<String, Owners.Filed> twice = new Owners(database()).filed(owner, both);
    assertEquals(Set.of("ada@helix.example"), twice.keySet());
    Owners.Filed ada = twice.getOrDefault("ada@helix.example", Owners.Filed.NOTHING);
    assertEquals(2, ada.sent(), "a letter that two sources have is one letter");
    assertEquals(2, ada.sources());
  }

  @Test
  void allOfASenderCanBeCountedAndTakenBack() {
    write(database(), owner, 1, mail("a", AT, "list"), mail("b", AT, "list"));
    RuleRows rules = new RuleRows(database());
    assertEquals(Set.of(1L, 2L), rules.toLists(owner, List.of(1L, 2L, 99L)));
    new Owners(database()).addAddress(owner, "maya@northwind.example", false);
    assertEquals(Set.of(), rules.toLists(owner, List.of(1L, 2L)), "it came to the owner alone");
    Map<String, String> before = new Tables(database()).digests(owner);
    assertEquals(2, rules.alike(owner, 1, false, true));
    assertEquals(1, rules.alike(owner).size());
    assertEquals(2, rules.leftOut(owner, 1, "list", 0, 10).size());
    assertEquals(List.of("1 a", "1 b"), rules.counted(owner));
    rules.alike(owner, 2, false, false);
    assertEquals(before, new Tables(database()).digests(owner));
  }
}
