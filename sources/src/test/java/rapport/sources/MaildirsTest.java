package rapport.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maildirs as mbsync and offlineimap lay them out. */
class MaildirsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-03-01T00:00:00Z"));
  private static final String MAIL = "From: maya@brightwater.example\nSubject: One\n\nHello.\n";

  @TempDir private Path home;

  private void maildir(String folder, String... messages) throws IOException {
    Path path = home.resolve(folder);
    for (String part : List.of("cur", "new", "tmp")) Files.createDirectories(path.resolve(part));
    Files.writeString(
        path.resolve(".mbsyncstate"), "FarUidValidity 1\nNearUidValidity 1\n\n1 1 S\n");
    Files.writeString(path.resolve(".uidvalidity"), "1\n1\n");
    for (String message : messages) Files.writeString(path.resolve(message), MAIL);
  }

  /** What is read: folder and count; drafts apart. */
  private void check(Map<String, Integer> expected) throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    for (Unit unit : Sources.units(List.of(home), false)) {
      Collected all = new Collected();
      unit.read(WINDOW, all);
      assertEquals(List.of(), all.problems, unit.name());
      for (Item.Mail mail : all.mails())
        found.merge(
            mail.folders().getFirst() + (mail.leftOut() == null ? "" : " " + mail.leftOut().id()),
            1,
            Integer::sum);
    }
    assertEquals(new TreeMap<>(expected), found);
  }

  @Test
  void foldersSideBySideAreRead() throws IOException {
    maildir("acct/INBOX", "cur/1771.R1.host,U=1:2,S", "new/1772.R2.host,U=2", "tmp/1773.R3.host");
    maildir("acct/Sent", "cur/1771.R1.host,U=1:2,RS");
    maildir("acct/Drafts", "cur/1771.R1.host,U=1:2,DS");
    check(Map.of("INBOX", 2, "Sent", 1, "Drafts draft", 1));
  }

  @Test
  void foldersInsideFoldersHaveWholeNames() throws IOException {
    maildir("Mail", "cur/1:2,S");
    maildir("Mail/Work", "cur/1:2,S");
    maildir("Mail/Work/Old", "cur/1:2,S");
    maildir("Mail/Work/Old/Older", "cur/1:2,S");
    check(Map.of("Mail", 1, "Work", 1, "Work/Old", 1, "Work/Old/Older", 1));
  }

  @Test
  void foldersWithADotNeedNoMaildirAroundThem() throws IOException {
    maildir("acct/.INBOX", "cur/1:2,S");
    maildir("acct/.Work.Old", "cur/1:2,S");
    check(Map.of("INBOX", 1, "Work/Old", 1));
  }

  @Test
  void aPartThatWasEmptyMayBeMissing() throws IOException {
    maildir("copy", "cur/1736154000.M1.host:2,S");
    maildir("copy/.Sent", "cur/1736154000.M1.host:2,S");
    for (String part : List.of("new", "tmp", ".Sent/new", ".Sent/tmp"))
      Files.delete(home.resolve("copy").resolve(part));
    Files.createDirectories(home.resolve("copy/.Icons/cur"));
    Files.writeString(home.resolve("copy/.Icons/cur/arrow.png"), "no mail");
    check(Map.of("copy", 1, "Sent", 1));
  }
}
