package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.intake.Road.OWNER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.interactions.LeftOut;
import rapport.sources.Sources;
import rapport.store.interactions.Interactions;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;
import rapport.store.sources.Receipts;
import rapport.store.sources.RuleRows;

class IntakeTest {

  private final Path folder;
  private final Road road;

  IntakeTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.road = new Road(folder.resolve("home"));
  }

  @BeforeEach
  void nothingIsThere() {
    assertEquals(0L, road.counts().get("interaction"));
  }

  @AfterEach
  void close() {
    road.close();
  }

  @Test
  void everyLetterIsAccountedFor() throws IOException {
    check("mbox: 4 = 1 + 1 + {NEWSLETTER=1} + 1", mailbox("mail.mbox"));
  }

  @Test
  void everyMeetingIsAccountedFor() throws IOException {
    check("ics: 2 = 2 + 0 + {} + 0", Letters.calendar(file("c.ics"), "Site visit", "Lunch"));
  }

  @Test
  void everyCardIsAccountedFor() throws IOException {
    Path cards = Letters.cards(file("c.vcf"), "Maya: maya@northwind.example", "Tom: +493012345");
    check("vcard: 2 = 2 + 0 + {} + 0", cards);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sumsAlwaysAddUp(long seed) throws IOException {
    Receipt receipt = road.one(Letters.many(file("many.mbox"), 900, seed));
    assertTrue(receipt.adds() && receipt.complete());
    assertEquals(900, receipt.found());
    assertEquals(receipt.imported() + receipt.leftOutSum(), road.counts().get("interaction"));
  }

  @Test
  void garbageIsSaidToBeUnknownAndHurtsNothing() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(7).nextBytes(noise);
    for (String name : List.of("noise.mbox", "noise.ics", "noise.vcf", "noise.zip", "noise.bin")) {
      Receipt receipt = road.one(Files.write(file(name), noise));
      assertTrue(receipt.adds(), name);
      assertEquals(0, receipt.imported(), name);
    }
    assertEquals(0L, road.counts().get("interaction"));
  }

  @Test
  void aTextThatLooksLikeNothingIsListed() throws IOException {
    Receipt receipt = road.one(Files.writeString(file("notes.bin"), "Dear diary,\n"));
    assertTrue(receipt.adds());
    assertEquals("unknown", receipt.format());
  }

  @Test
  void theUnreadableIsListedWithItsPlace() throws IOException {
    Receipt receipt = road.one(mailbox("mail.mbox"));
    assertEquals(1, receipt.unreadable());
    assertEquals("nobody is named as its author", receipt.problems().getFirst().what());
    assertTrue(receipt.problems().getFirst().where().contains("mail.mbox"));
  }

  @Test
  void importingTheSameAgainChangesNothing() throws IOException {
    Path[] files = {mailbox("mail.mbox"), Letters.calendar(file("c.ics"), "Site visit")};
    road.take(files);
    Map<String, String> before = road.digests();
    List<Receipt> again = road.take(files);
    assertEquals(before, road.digests());
    assertEquals("[1, 2]", again.stream().map(Receipt::known).toList().toString());
    assertEquals("[0, 0]", again.stream().map(Receipt::id).toList().toString());
  }

  @Test
  void anotherNameOfTheSameFileChangesNothing() throws IOException {
    Path mail = mailbox("mail.mbox");
    road.take(mail);
    Map<String, String> before = road.digests();
    road.take(folder.resolve("home/../mail.mbox"));
    assertEquals(before, road.digests());
  }

  @Test
  void whatIsNewInAGrownFileComesIn() throws IOException {
    road.take(new Letters().fromMaya("a", 9).to(file("mail.mbox")));
    Receipt grown = road.one(new Letters().fromMaya("a", 9).fromMaya("b", 3).to(file("mail.mbox")));
    assertEquals(List.of(1L, 1L), List.of(grown.imported(), grown.known()));
    assertTrue(grown.id() > 1);
  }

  @Test
  void theOwnerIsOneHumanEvenWhereOthersMailWasFiledAsSent() throws IOException {
    Letters sent = new Letters();
    for (int n = 0; n < 6; n++) sent.toMaya("a" + n, n, "X-Gmail-Labels: Sent");
    sent.letter("old", "Ada <ada.l@old.example>", "x@y.example", 3, "X-Gmail-Labels: Sent");
    for (int n = 0; n < 2; n++)
      sent.letter("j" + n, "Jonas <jonas@x.example>", "x@y.example", n, "X-Gmail-Labels: Sent");
    road.take(sent.to(file("all.mbox")));
    assertEquals(
        List.of(
            new Owners.Address("ada.l@old.example", true),
            new Owners.Address("ada@helix.example", true)),
        new Owners(road.database).addresses(OWNER));
  }

  @Test
  void anOverlappingFileSaysWhatIsKnown() throws IOException {
    road.take(new Letters().fromMaya("a", 9).fromMaya("b", 8).to(file("one.mbox")));
    Receipt two = road.one(new Letters().fromMaya("b", 8).toMaya("c", 7).to(file("two.mbox")));
    assertEquals(List.of(1L, 1L), List.of(two.imported(), two.known()));
  }

  @Test
  void takingTheFirstBackKeepsWhatTheSecondHolds() throws IOException {
    road.take(
        new Letters().fromMaya("a", 9).fromMaya("b", 8).to(file("one.mbox")),
        new Letters().fromMaya("b", 8).toMaya("c", 7).to(file("two.mbox")));
    new Receipts(road.database).undo(OWNER, 1);
    assertEquals(
        "[<b@mail.example>, <c@mail.example>]",
        new TreeSet<>(new Interactions(road.database).keys(OWNER).values()).toString());
    assertEquals("Maya Okafor", name("maya@northwind.example"));
  }

  @Test
  void takingBothBackLeavesNoHandles() throws IOException {
    road.take(
        new Letters().fromMaya("a", 9, "Delivered-To: ada@helix.example").to(file("one.mbox")),
        new Letters().fromMaya("a", 9).toMaya("c", 7).to(file("two.mbox")),
        Letters.cards(file("c.vcf"), "Maya: maya@northwind.example m@home.example"));
    for (long receipt = 1; receipt <= 3; receipt++)
      new Receipts(road.database).undo(OWNER, receipt);
    assertEquals(List.of(), new PeopleRows(road.database).handles(OWNER));
    road.counts()
        .forEach((table, rows) ->
            assertEquals(table.startsWith("owner") ? 1 : 0, rows.longValue(), table));
  }

  /** Everything that happened and everybody in it, without the numbers of rows. */
  private List<String> told() {
    List<String> told = new java.util.ArrayList<>();
    Map<Long, String> names = new java.util.HashMap<>();
    for (PeopleRows.Known known : new PeopleRows(road.database).handles(OWNER))
      names.put(known.id(), known.handle().value());
    rapport.store.interactions.Interactions interactions =
        new rapport.store.interactions.Interactions(road.database);
    for (long id : new java.util.TreeSet<>(interactions.keys(OWNER).keySet())) {
      var row = interactions.find(OWNER, id).orElseThrow();
      told.add(
          row.key()
              + " "
              + row.at()
              + " "
              + row.subject()
              + " "
              + row.leftOut()
              + " "
              + row.parties().stream()
                  .map(one -> one.role() + " " + names.get(one.handle()))
                  .toList());
    }
    return told;
  }

  @Test
  void whatWasTakenBackComesInAgain() throws IOException {
    Path mail = mailbox("mail.mbox");
    road.take(mail);
    List<String> before = told();
    new Receipts(road.database).undo(OWNER, 1);
    road.take(mail);
    assertEquals(before, told());
  }

  @Test
  void theOwnerIsFoundInTheMail() throws IOException {
    road.take(Letters.many(file("many.mbox"), 300, 5));
    assertEquals(
        List.of(new Owners.Address("ada@helix.example", true)),
        new Owners(road.database).addresses(OWNER));
    assertFalse(new Owners(road.database).get(OWNER, "UTC").confirmed());
  }

  @Test
  void theOwnerIsWhoTheUserSays() throws IOException {
    Path mail = mailbox("mail.mbox");
    road.intake.run(
        Sources.units(List.of(mail), false),
        List.of("Maya@Northwind.example"),
        Letters.NOW,
        new Intake.Watcher() {});
    assertEquals(
        List.of(new Owners.Address("maya@northwind.example", false)),
        new Owners(road.database).addresses(OWNER));
    assertTrue(new Owners(road.database).get(OWNER, "UTC").confirmed());
  }

  @Test
  void aRuleThatIsOffStaysOffForTheNextImport() throws IOException {
    RuleRows rules = new RuleRows(road.database);
    road.take(mailbox("mail.mbox"));
    rules.off(OWNER, LeftOut.NEWSLETTER.id());
    Receipt more = road.one(newsletter("n2", "more.mbox"));
    assertEquals(1, more.imported());
    assertEquals(Map.of(), more.leftOut());
    rules.on(OWNER, LeftOut.NEWSLETTER.id());
    assertEquals("newsletter", road.leftOut("<n@mail.example>"));
  }

  @Test
  void aRuleThatIsOnAgainAlsoBindsWhatCameInMeanwhile() throws IOException {
    RuleRows rules = new RuleRows(road.database);
    rules.off(OWNER, LeftOut.NEWSLETTER.id());
    road.take(newsletter("n2", "more.mbox"));
    rules.on(OWNER, LeftOut.NEWSLETTER.id());
    assertEquals("newsletter", road.leftOut("<n2@mail.example>"));
  }

  @Test
  void oneExceptionSurvivesImportingAgain() throws IOException {
    Path mail = mailbox("mail.mbox");
    road.take(mail);
    RuleRows rules = new RuleRows(road.database);
    long id = road.number("<n@mail.example>");
    rules.count(OWNER, id);
    Map<String, String> before = road.digests();
    road.take(mail);
    assertEquals(before, road.digests());
    new Receipts(road.database).undo(OWNER, 1);
    road.take(mail);
    assertEquals("none", road.leftOut("<n@mail.example>"));
    rules.uncount(OWNER, road.number("<n@mail.example>"));
    assertEquals("newsletter", road.leftOut("<n@mail.example>"));
  }

  @Test
  void theSameNameNeverMerges() throws IOException {
    road.take(
        new Letters()
            .letter("a", "Maya Okafor <maya@northwind.example>", "ada@helix.example", 9)
            .letter("b", "Maya Okafor <maya@fenwick.example>", "ada@helix.example", 8)
            .to(file("mail.mbox")),
        Letters.cards(file("c.vcf"), "Maya Okafor: maya@home.example"));
    assertEquals(4, persons());
  }

  @Test
  void oneCardMergesAndTakingItBackParts() throws IOException {
    road.take(
        new Letters()
            .letter("a", "Maya Okafor <maya@northwind.example>", "ada@helix.example", 9)
            .letter("b", "M <maya@fenwick.example>", "ada@helix.example", 8)
            .to(file("mail.mbox")));
    assertEquals(3, persons());
    road.take(Letters.cards(file("c.vcf"), "Maya: maya@northwind.example maya@fenwick.example"));
    assertEquals(2, persons());
    new Receipts(road.database).undo(OWNER, 2);
    road.intake.resolve();
    assertEquals(3, persons());
  }

  @Test
  void aSharedSwitchboardMergesNobody() throws IOException {
    road.take(
        Letters.cards(
            file("c.vcf"),
            "Maya Okafor: maya@northwind.example +493012345",
            "Tom Ferreira: tom@northwind.example +493012345"));
    assertEquals(3, persons());
  }

  @Test
  void whatChangesNothingIsToldButNotKept() throws IOException {
    Path mail = mailbox("mail.mbox");
    road.take(mail);
    road.take(mail);
    assertEquals(1, new Receipts(road.database).all(OWNER).size());
  }

  @Test
  void anEmptyFileIsNoFailure() throws IOException {
    for (String name : List.of("empty.mbox", "empty.ics", "empty.vcf")) {
      for (Receipt receipt : road.take(Files.createFile(file(name)))) {
        assertTrue(receipt.adds());
        assertEquals(0, receipt.imported());
      }
    }
  }

  @Test
  void aMailboxThatIsCutOffInTheMiddleKeepsWhatWasWhole() throws IOException {
    byte[] whole = Files.readAllBytes(Letters.many(file("many.mbox"), 40, 3));
    for (int part = 1; part < 20; part++) {
      byte[] cut = java.util.Arrays.copyOf(whole, whole.length * part / 20);
      assertTrue(road.one(Files.write(file("cut" + part + ".mbox"), cut)).adds());
    }
    Receipt receipt = road.one(file("many.mbox"));
    assertTrue(receipt.adds() && receipt.complete());
  }

  private Path mailbox(String name) throws IOException {
    return new Letters()
        .fromMaya("a", 9)
        .fromMaya("a", 9)
        .letter("x", "", "ada@helix.example", 7)
        .fromMaya("n", 6, "List-Unsubscribe: <mailto:off@northwind.example>")
        .to(file(name));
  }

  private Path newsletter(String id, String name) throws IOException {
    return new Letters()
        .fromMaya(id, 6, "List-Unsubscribe: <mailto:off@northwind.example>")
        .to(file(name));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String name(String address) {
    PeopleRows people = new PeopleRows(road.database);
    long handle = people.find(OWNER, rapport.people.Handle.email(address)).orElseThrow();
    return people.named(OWNER).stream()
        .filter(one -> one.handle() == handle)
        .findFirst()
        .orElseThrow()
        .name();
  }

  private long persons() {
    return new PeopleRows(road.database)
        .handles(OWNER).stream().mapToLong(PeopleRows.Known::person).distinct().count();
  }

  private void check(String account, Path file) throws IOException {
    Receipt it = road.one(file);
    assertTrue(it.adds() && it.complete());
    assertEquals(
        account,
        it.format()
            + (": " + it.found() + " = " + it.imported() + " + " + it.known())
            + (" + " + it.leftOut() + " + " + it.unreadable()));
  }
}
