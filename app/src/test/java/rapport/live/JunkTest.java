package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
