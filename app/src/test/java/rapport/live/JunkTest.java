package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Intake;
import rapport.sources.Sources;
import rapport.store.interactions.Interactions;

/** What the owner takes out of the folder of spam is mail again, at the source that said spam. */
@Timeout(120)
class JunkTest extends MailCase {

  private final FakeServer.Box inbox = server.box("INBOX");
  private final FakeServer.Box junk = server.box("Junk");

  JunkTest(@TempDir Path folder) throws IOException {
    super(folder);
    junk.attributes = "\\Junk";
    for (int n = 0; n < 6; n++) inbox.add(mail(n), "");
    junk.add(mail(7), "");
    complete(look());
    assertEquals("spam", rule());
  }

  /** The rule that leaves out the message of which all this is. */
  private @Nullable String rule() {
    Interactions interactions = new Interactions(database);
    long one = interactions.withKey(1, "<m7@x.example>").orElseThrow();
    return interactions.find(1, one).orElseThrow().leftOut();
  }

  /** Two looks: at the first the move is seen, at the second the message is read again. */
  private void check(@Nullable String expected) {
    complete(look());
    complete(look());
    assertEquals(expected, rule());
    complete(look());
    assertEquals(expected, rule());
  }

  @Test
  void whatIsMovedToTheInboxIsMailAgain() {
    junk.mails.clear();
    inbox.add(mail(7), "");
    check(null);
  }

  @Test
  void whatIsCopiedFirstAndDeletedLaterToo() {
    inbox.add(mail(7), "");
    complete(look());
    assertEquals("spam", rule());
    junk.mails.clear();
    check(null);
  }

  @Test
  void movedBackItIsSpamAndMovedOutItIsNot() {
    for (int n = 0; n < 2; n++) {
      junk.mails.clear();
      inbox.add(mail(7), "");
      check(null);
      inbox.mails.values().removeIf(one -> one.header().contains("<m7@"));
      junk.add(mail(7), "");
      check("spam");
    }
  }

  @Test
  void whatIsDeletedThereAloneStaysSpam() {
    junk.mails.clear();
    check("spam");
  }

  @Test
  void aCopyInAnotherFolderOfSpamKeepsTheVerdict() {
    FakeServer.Box other = server.box("Quarantine");
    other.attributes = "\\Junk";
    other.add(mail(7), "");
    junk.mails.clear();
    inbox.add(mail(7), "");
    check("spam");
  }

  private void flag(FakeServer.Box box, String flags) {
    box.mails.replaceAll((uid, one) ->
        one.header().contains("<m7@") ? new FakeServer.Mail(one.header(), flags) : one);
  }

  /** The server counts changes, as nearly all do, so that a mark is seen at the next look. */
  private void counting() {
    server.can = " CONDSTORE ESEARCH";
    complete(look());
  }

  @Test
  void whatIsMarkedAsNoSpamInItsFolderIsMailAtTheNextLook() {
    counting();
    for (String word : List.of("$NotJunk", "NotJunk \\Seen")) {
      flag(junk, word);
      complete(look());
      assertNull(rule(), word);
      complete(look());
      assertNull(rule(), word);
      flag(junk, "\\Seen");
      complete(look());
      assertEquals("spam", rule(), "the mark is gone, the folder is not");
    }
  }

  @Test
  void bothMarksAreNoneAndAFiltersOwnTakesNothingOutOfTheFolder() {
    counting();
    for (String words : List.of("$Junk $NotJunk", "Junk NotJunk", "NonJunk", "$Junk")) {
      flag(junk, words);
      complete(look());
      assertEquals("spam", rule(), words);
    }
  }

  @Test
  void aMarkInTheInboxIsReadAsTheFolderIs() {
    junk.mails.clear();
    inbox.add(mail(7), "$Junk");
    complete(look());
    complete(look());
    assertEquals("spam", rule());
    counting();
    for (String words : List.of("", "Junk", "Junk NonJunk", "$Junk", "$Junk $NotJunk", "Junk")) {
      flag(inbox, words);
      now = now.plusSeconds(86_400);
      complete(look());
      boolean marked = words.equals("Junk") || words.equals("$Junk");
      assertEquals(marked ? "spam" : null, rule(), words);
    }
  }

  @Test
  void aMarkTakenBackBesideACopyInTheFolderChangesNothing() {
    counting();
    inbox.add(mail(7), "$Junk");
    complete(look());
    flag(inbox, "$NotJunk");
    now = now.plusSeconds(86_400);
    complete(look());
    assertEquals("spam", rule());
  }

  @Test
  void aServerThatLooksForNoKeyWordsIsReadAsBefore() {
    server.instead.put("UID SEARCH RETURN (ALL) OR", "TAG BAD what\r\n");
    counting();
    flag(junk, "$NotJunk");
    complete(look());
    assertEquals("spam", rule());
  }

  @Test
  void theVerdictOfAnotherSourceSticks() throws IOException {
    Path file = folder.resolve("Junk.mbox");
    Files.writeString(
        file, "From x Mon Nov  2 10:00:00 2026\n" + mail(7).replace("\r\n", "\n") + "Words.\n");
    new Intake(database, 1)
        .run(Sources.units(List.of(file), false), List.of(), now, new Intake.Watcher() {});
    junk.mails.clear();
    inbox.add(mail(7), "");
    check("spam");
  }
}
