package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.store.Tables;

/** What a mail server counts saves looking, and is never the proof. */
@Timeout(120)
class ChangesTest extends MailCase {

  ChangesTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  private FakeServer.Box filled(String can) {
    server.can = can;
    FakeServer.Box inbox = server.box("INBOX");
    for (int n = 0; n < 20; n++) inbox.add(mail(n), "");
    complete(look());
    server.heard.clear();
    return inbox;
  }

  private boolean opened() {
    return server.heard.stream().anyMatch(said -> said.startsWith("EXAMINE"));
  }

  private static void flags(FakeServer.Box box, long uid, String flags) {
    FakeServer.Mail mail = box.mails.get(uid);
    if (mail != null) box.mails.put(uid, new FakeServer.Mail(mail.header(), flags));
  }

  @Test
  void flagsThatLeaveNothingOutOpenNoFolder() {
    FakeServer.Box inbox = filled(" CONDSTORE ESEARCH");
    for (long uid = 1; uid <= 10; uid++) flags(inbox, uid, "\\Seen \\Flagged");
    assertEquals(0, look().state().fetched());
    assertTrue(!opened(), server.heard.toString());
  }

  @Test
  void whatIsNoLongerADraftIsRead() {
    FakeServer.Box inbox = filled(" CONDSTORE ESEARCH");
    inbox.add(mail(20), "\\Draft \\Seen");
    Seen seen = look();
    complete(seen);
    assertEquals(1, seen.leftOut());
    server.heard.clear();
    assertEquals(1, look().leftOut());
    assertTrue(!opened(), "nothing changed");
    flags(inbox, 21, "\\Seen");
    seen = look();
    complete(seen);
    assertEquals(0, seen.leftOut());
    assertEquals(1, seen.state().fetched());
    assertEquals(21, new Tables(database).counts(1).get("interaction"));
    server.heard.clear();
    assertEquals(0, look().state().fetched());
    assertTrue(!opened(), "it is read once");
  }

  @Test
  void aServerThatDoesNotCountIsLookedThroughOnceADay() {
    FakeServer.Box inbox = filled("");
    inbox.add(mail(20), "\\Draft");
    look();
    flags(inbox, 21, "\\Seen");
    assertEquals(1, look().leftOut());
    now = now.plusSeconds(86_400);
    Seen seen = look();
    assertEquals(0, seen.leftOut());
    assertEquals(0, seen.compared().differed(), "the server did not say that it was the same");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " CONDSTORE ESEARCH"})
  void onceADayAllIsComparedAndWhatWasNotToldIsSaid(String can) {
    FakeServer.Box inbox = filled(can);
    server.instead.put(
        "STATUS",
        "* STATUS \"x\" (MESSAGES 20 UIDNEXT 21 UIDVALIDITY 1 HIGHESTMODSEQ 2)\r\nTAG OK done\r\n");
    now = now.plusSeconds(86_400);
    complete(look());
    inbox.mails.remove(4L);
    inbox.add(mail(30), "");
    for (int hours = 0; hours < 3; hours++) {
      now = now.plusSeconds(3_600);
      assertEquals(0, look().state().fetched(), "the server says that nothing changed");
    }
    now = now.plusSeconds(86_400);
    Seen seen = look();
    complete(seen);
    assertEquals(2, seen.compared().differed());
    now = now.plusSeconds(86_400);
    assertEquals(0, look().compared().differed());
  }

  @Test
  void rangesWithoutEndAreNotReadOut() {
    FakeServer.Box inbox = filled(" ESEARCH");
    for (String set :
        List.of("1:4294967295", "4294967295:1", "1:1999999,2000001:4000001", "x", ",", "0")) {
      inbox.add(mail((int) inbox.next), "");
      server.instead.put(
          "UID SEARCH", "* ESEARCH (TAG \"x\") UID ALL " + set + "\r\nTAG OK done\r\n");
      String problem = look().state().problem();
      assertTrue(problem != null && problem.matches("[A-Z][^\n]{10,120}\\."), set + problem);
      server.instead.clear();
      assertNull(look().state().problem());
    }
    complete(look());
  }
}
