package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.Tables;

/**
 * A large mailbox in which everything that mailboxes do happens at once, over many looks, half of
 * them cut off: after each that went to its end, all that is there is held and the sum holds.
 */
class RaisedMailTest extends MailCase {

  private static final String[] FOLDERS = {"INBOX", "Sent", "Gesendete &AOQ-", "Archive", "Junk"};

  private final Random random = new Random(1818);
  private final Set<String> ever = new HashSet<>();
  private int next;

  RaisedMailTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  @Timeout(300)
  void twoThousandMessagesOverFiftyLooks() {
    overLooks(2_000, 50);
  }

  /** {@code -Dgroups=long -DexcludedGroups=} runs it; some minutes. */
  @Test
  @Tag("long")
  void twentyThousandMessagesOverFiftyLooks() {
    overLooks(20_000, 50);
  }

  private void overLooks(int messages, int looks) {
    for (String one : FOLDERS) server.box(one);
    server.box("Junk").attributes = "\\Junk";
    for (int n = 0; n < messages; n++) delivered();
    Map<String, List<FakeServer.Mail>> backup = new HashMap<>();
    for (int look = 0; look < looks; look++) {
      for (int n = random.nextInt(messages / 50); n > 0; n--) delivered();
      for (String one : FOLDERS) shuffled(server.box(one));
      if (look % 9 == 4) renumbered(server.box("Archive"));
      if (look % 13 == 6) renumbered(server.box("INBOX"));
      if (look % 10 == 5) backup.put("Sent", List.copyOf(server.box("Sent").mails.values()));
      if (look % 10 == 8) restored(server.box("Sent"), backup.getOrDefault("Sent", List.of()));
      server.cutAfter = random.nextInt(3) == 0 ? random.nextInt(messages) : -1;
      look();
      server.cutAfter = -1;
      complete(followed());
    }
    assertEquals(List.of(), new Tables(database).broken(1));
    long stored = new Tables(database).counts(1).getOrDefault("interaction", 0L);
    assertTrue(stored <= ever.size(), stored + " of " + ever.size());
    assertTrue(stored > ever.size() * 9L / 10, stored + " of " + ever.size());
  }

  private void delivered() {
    int n = next++;
    FakeServer.Box box = server.box(FOLDERS[random.nextInt(FOLDERS.length)]);
    int odd = random.nextInt(40);
    String who = "p" + n % 57 + "@quay.example";
    String date = "Mon, %d Nov 2026 10:%02d:%02d +0000".formatted(1 + n % 20, n % 60, n / 60 % 60);
    String said =
        switch (odd) {
          case 0 -> mail(who, "", date).replace("Harbour", "Nameless " + n);
          case 1 -> mail(who, "m" + n, "");
          case 2 -> mail(who, "m" + n, "Tue, 99 Foo 20222 99:99:99");
          case 3 -> mail(who, "m" + n, "Mon, 1 Jan 1900 00:00:00 +0000");
          case 4 -> "";
          case 5 -> "no header at all " + n + "\r\n\r\n";
          case 6 -> mail("\"(((" + "x".repeat(300) + "\" <" + who + ">", "m" + n, date);
          default -> mail(who, "m" + n, date);
        };
    if (odd != 4 && odd != 5) ever.add(said);
    box.add(said, odd == 7 ? "\\Seen \\Flagged" : "");
    if (odd == 8) server.box("Archive").add(said, "");
  }

  /** Some are expunged, some move, some are copied, some get other flags. */
  private void shuffled(FakeServer.Box box) {
    for (long uid : List.copyOf(box.mails.keySet())) {
      FakeServer.Mail mail = box.mails.get(uid);
      int fate = random.nextInt(160);
      if (mail == null || fate > 3) continue;
      if (fate < 2) box.mails.remove(uid);
      if (fate == 1 || fate == 2)
        server.box(FOLDERS[random.nextInt(FOLDERS.length)]).add(mail.header(), mail.flags());
      if (fate == 3) box.mails.put(uid, new FakeServer.Mail(mail.header(), "\\Answered"));
    }
  }

  /** An old copy comes back under the same validity: numbers will be given out a second time. */
  private static void restored(FakeServer.Box box, List<FakeServer.Mail> backup) {
    box.mails.clear();
    box.next = 1;
    for (FakeServer.Mail mail : backup) box.add(mail.header(), mail.flags());
  }

  /** The same at a server that counts changes and lists numbers as ranges. */
  @Test
  @Timeout(300)
  void threeHundredMessagesOverThirtyLooksAtAServerThatCounts() {
    server.can = " CONDSTORE QRESYNC ESEARCH";
    overLooks(300, 30);
    assertTrue(server.heard.contains("UID SEARCH RETURN (ALL) ALL"));
  }

  @Test
  void aNumberThatIsGivenOutTwiceHidesNoMessage() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 20; n++) inbox.add(mail(n), "");
    look();
    for (int n = 0; n < 8; n++) inbox.mails.remove(20L - n);
    inbox.next = 13;
    Seen seen = look();
    assertNotNull(seen.state().asks(), "eight of twenty are gone");
    for (int n = 0; n < 8; n++) inbox.add(mail(100 + n), "");
    look();
    complete(followed());
    assertEquals(28, new Tables(database).counts(1).get("interaction"));
  }

  /** Cut off two hundred times and more, and the last look ends in what one look ends in. */
  @Test
  @Timeout(300)
  void cutTwoHundredTimesItEndsInTheSame() throws IOException {
    for (int n = 0; n < 240; n++) server.box(FOLDERS[n % 5]).add(mail(n), "");
    for (int cut = 0; cut < 210; cut++) {
      server.cutAfter = 5 + random.nextInt(280);
      look();
    }
    server.cutAfter = -1;
    Seen seen = look();
    complete(seen);
    assertEquals(undisturbed(), told(database));
  }
}
