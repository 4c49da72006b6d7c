package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.intake.Intake;
import rapport.outside.Unreached.Why;
import rapport.store.Tables;
import rapport.store.sources.Connections;

/** A mailbox at a server that does everything a server can do to us, and nothing is lost. */
@Timeout(120)
class HostileMailTest extends MailCase {

  HostileMailTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  void aMailboxOfEverySortIsHeldWhole() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 30; n++) inbox.add(mail(n), "\\Seen");
    inbox.add(mail("a@quay.example", "", "Mon, 2 Nov 2026 10:00:00 +0000"), "");
    inbox.add(mail("a@quay.example", "", "Mon, 2 Nov 2026 10:00:00 +0000"), "");
    inbox.add(mail("b@quay.example", "d1", ""), "");
    inbox.add(mail("b@quay.example", "d2", "Tue, 99 Foo 20222 99:99:99"), "");
    inbox.add(mail("b@quay.example", "d3", "Mon, 1 Jan 1900 00:00:00 +0000"), "");
    inbox.add("", "");
    inbox.add("\r\n", "");
    inbox.add("no header at all\r\n\r\n", "");
    server.box("Gesendete &AOQ-").add(mail(3), "");
    FakeServer.Box junk = server.box("Quatsch");
    junk.attributes = "\\Junk";
    junk.add(mail(77), "");
    FakeServer.Box none = server.box("Nothing");
    none.attributes = "\\Noselect";
    server.boxes.remove("Nothing");
    Seen seen = look();
    complete(seen);
    assertEquals(1, seen.outcomes().get("spam"));
    assertEquals(2, seen.twice(), "the second without an id, and the copy in the other folder");
    assertTrue(seen.unreadable() >= 2);
    assertEquals(0, look().state().fetched());
  }

  @Test
  void cutAtEveryAnswerItGoesOnAndEndsInTheSame() throws IOException {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 25; n++) inbox.add(mail(n), "");
    FakeServer.Box sent = server.box("Sent");
    for (int n = 0; n < 5; n++) sent.add(mail(100 + n), "");
    for (int cut = 0; cut < 40; cut++) {
      server.cutAfter = cut;
      look();
    }
    server.cutAfter = -1;
    Seen seen = look();
    complete(seen);
    assertEquals(30, seen.read());
    assertEquals(30, new Tables(database).counts(1).get("interaction"));
  }

  @Test
  void manyLooksAtAMailboxThatNeverRests() {
    Random random = new Random(18);
    FakeServer.Box inbox = server.box("INBOX");
    FakeServer.Box archive = server.box("Archive");
    Set<String> ever = new TreeSet<>();
    int next = 0;
    for (int look = 0; look < 30; look++) {
      for (int n = random.nextInt(12); n > 0; n--) {
        ever.add("<m" + next + "@x.example>");
        inbox.add(mail(next++), "");
      }
      for (long uid : List.copyOf(inbox.mails.keySet())) {
        int fate = random.nextInt(30);
        FakeServer.Mail mail = inbox.mails.get(uid);
        if (fate == 0) inbox.mails.remove(uid);
        if (fate == 1 && mail != null) {
          inbox.mails.remove(uid);
          archive.add(mail.header(), "");
        }
        if (fate == 2 && mail != null) archive.add(mail.header(), "");
      }
      if (look % 9 == 4) renumbered(archive);
      if (look % 13 == 6) renumbered(inbox);
      server.cutAfter = look % 3 == 1 ? random.nextInt(40) : -1;
      look();
      server.cutAfter = -1;
      Seen seen = look();
      if (seen.state().asks() != null) {
        new Connections(database).looked(1, new Connections(database).state(1, id).followed());
        seen = look();
      }
      complete(seen);
    }
    assertTrue(ever.size() > 120);
  }

  @Test
  void newNumbersAreNoNewMessages() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 20; n++) inbox.add(mail(n), "");
    Seen before = look();
    renumbered(inbox);
    Seen after = look();
    complete(after);
    assertEquals(before.outcomes(), after.outcomes());
    assertNull(after.state().asks());
    assertEquals(20, new Tables(database).counts(1).get("interaction"));
  }

  @Test
  void whatMovedIsFoundAndCountsOnce() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 20; n++) inbox.add(mail(n), "");
    look();
    FakeServer.Box archive = server.box("Archive");
    inbox.mails.values().forEach(mail -> archive.add(mail.header(), ""));
    inbox.mails.clear();
    Seen seen = look();
    complete(seen);
    assertNull(seen.state().asks(), "nothing is missing");
    assertEquals(20, seen.read());
  }

  @Test
  void aMailboxThatSuddenlyIsEmptyAsks() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 20; n++) inbox.add(mail(n), "");
    look();
    inbox.mails.clear();
    Seen seen = look();
    assertEquals("The inbox looks emptied: 20 of 20 are no longer there.", seen.state().asks());
    assertEquals(20, seen.there());
    new Connections(database).looked(1, new Connections(database).state(1, id).followed());
    Seen followed = look();
    assertNull(followed.state().asks());
    assertEquals(0, followed.there());
    assertEquals(20, new Tables(database).counts(1).get("interaction"), "they did happen");
  }

  @Test
  void whatIsAnnouncedAndNotGivenIsSaidAndAskedForAgain() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 5; n++) inbox.add(mail(n), "");
    server.kept.add(3L);
    Seen seen = look();
    assertEquals(4, seen.there());
    assertEquals(Why.WITHHELD.sentence(), seen.state().problem());
    assertNull(seen.comparedAt(), "nothing is said to be whole");
    server.kept.clear();
    complete(look());
  }

  @Test
  void answersThatComeBeforeTheirTurnAreHeard() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 4_500; n++) inbox.add(mail(n), "");
    server.mixed = true;
    Seen seen = look();
    complete(seen);
    assertEquals(4_500, seen.read());
    assertEquals(0, look().state().fetched());
  }

  /** A server that counts more than it lists takes nothing away. */
  @Test
  void ofAListThatIsShorterThanItsCountNothingIsGone() {
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 20; n++) inbox.add(mail(n), "");
    look();
    server.hidden.addAll(List.of(3L, 4L));
    inbox.add(mail(20), "");
    Seen seen = look();
    complete(seen);
    assertEquals(0, seen.state().gone());
    inbox.mails.remove(4L);
    server.hidden.clear();
    complete(look());
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIST", "STATUS", "EXAMINE", "UID SEARCH", "UID FETCH", "AUTHENTICATE"})
  void noAnswerHangsAndEachIsToldInOneSentence(String command) throws IOException {
    server.box("INBOX").add(mail(1), "");
    Live hasty = hasty();
    for (String wrong :
        List.of(
            "",
            "* 1 FETCH (UID 1 BODY[] {2147483648}\r\n",
            "* 1 FETCH (UID 1 BODY[] {99999999999999999999}\r\n",
            "* 1 FETCH (UID 1 BODY[] {100}\r\nhalf",
            "* LIST (" + "(".repeat(5_000) + "\r\n",
            "x".repeat(100_000),
            "HTTP/1.1 400 Bad Request\r\n\r\n",
            FakeServer.raw("0015fffe00ff") + "\r\n",
            "* BYE [OVERQUOTA] enough\r\n",
            "TAG BAD what\r\n")) {
      server.instead.put(command, wrong);
      now = now.plusSeconds(600);
      Seen seen = hasty.look(id, now, new Intake.Watcher() {}).orElseThrow().seen();
      String problem = seen.state().problem();
      // EXAMINE and STATUS may be refused: then the folder is left for the next look.
      boolean passed = wrong.startsWith("TAG") && !command.startsWith("UID");
      if (!passed) assertNotNull(problem, command + " " + wrong);
      if (problem != null) assertTrue(problem.matches("[A-Z][^\n]{10,120}\\."), problem);
      hasty.secret(id, "secret");
    }
    server.instead.clear();
    complete(look());
  }

  @Test
  void aRefusedPasswordIsToldAndNotTriedAgainByItself() {
    server.box("INBOX").add(mail(1), "");
    server.instead.put("AUTHENTICATE", "TAG NO [AUTHENTICATIONFAILED] no\r\n");
    Seen seen = look();
    assertEquals(Why.PASSWORD.sentence(), seen.state().problem());
    int heard = server.heard.size();
    assertEquals(List.of(), live.due(now.plusSeconds(86_400), new Intake.Watcher() {}));
    assertEquals(heard, server.heard.size());
    server.instead.clear();
    live.secret(id, "right");
    assertEquals(1, live.due(now, new Intake.Watcher() {}).size());
  }

  @Test
  void withoutAConnectionNothingIsAsked() {
    new Connections(database).remove(1, id);
    assertEquals(List.of(), live.due(now, new Intake.Watcher() {}));
    assertEquals(List.of(), live.all());
    assertEquals(List.of(), server.heard);
  }

  @Test
  void nothingIsAskedThatCouldChangeAMailbox() {
    server.can = " CONDSTORE ESEARCH";
    server.box("INBOX").add(mail(1), "\\Draft");
    look();
    now = now.plusSeconds(86_400);
    look();
    for (String said : server.heard)
      assertTrue(
          said.matches("(AUTHENTICATE|CAPABILITY|LIST|STATUS|EXAMINE|LOGOUT).*")
              || said.matches("UID SEARCH (RETURN \\(ALL\\) )?(ALL|DRAFT|OR KEYWORD [$A-Za-z ]+)")
              || said.matches("UID FETCH [0-9:,]+ \\(.*BODY\\.PEEK\\[.*"),
          said);
  }
}
