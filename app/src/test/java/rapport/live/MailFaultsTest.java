package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rapport.intake.Intake;
import rapport.outside.Unreached.Why;

/**
 * What a mail server may do to us, fault by fault: the look ends in time with one sentence that
 * says which it was, everything held stays held, and the next look goes on. Certificates are tried
 * at a real server, tokens at a provider, and faults of web servers where these are.
 */
@Timeout(120)
class MailFaultsTest extends MailCase {

  private static final int HELD = 20;
  private static final String FETCH = "* 1 FETCH (UID 21 FLAGS () BODY[HEADER.FIELDS (FROM)]<0> ";

  MailFaultsTest(@TempDir Path folder) throws IOException {
    super(folder);
  }

  @Test
  void aServerThatSendsOneByteAtATimeIsLeft() throws IOException {
    server.slowly = true;
    check(Why.SLOW, "UID FETCH", "* OK " + "still there ".repeat(100));
  }

  @Test
  void aServerThatSaysNothingIsLeft() throws IOException {
    check(Why.SLOW, "UID SEARCH", "");
  }

  @Test
  void aLiteralThatNeverEndsIsLeft() throws IOException {
    check(Why.SLOW, "UID FETCH", FETCH + "{200000}\r\nFrom: x@y.example\r\n");
  }

  @Test
  void aHeaderOfTwoGigabytesIsNotTaken() throws IOException {
    check(Why.TOO_MUCH, "UID FETCH", FETCH + "{2147483648}\r\nFrom: x@y.example\r\n");
  }

  @Test
  void aLineThatNeverEndsIsNotTaken() throws IOException {
    check(Why.TOO_MUCH, "LIST", "* LIST (" + "x".repeat(17 * 1024 * 1024));
  }

  @Test
  void aRefusedLoginIsSaid() throws IOException {
    check(Why.PASSWORD, "AUTHENTICATE", "TAG NO [AUTHENTICATIONFAILED] no\r\n");
  }

  @Test
  void aQuotaIsWaitedFor() throws IOException {
    check(Why.BUSY, "UID FETCH", "* BYE [OVERQUOTA] enough for today\r\n");
    check(Why.BUSY, "AUTHENTICATE", "TAG NO [LIMIT] too many connections\r\n");
  }

  @Test
  void anAnswerThatBreaksOffIsGoneOnFrom() throws IOException {
    server.cutAfter = 12;
    check(Why.BROKEN, "NOTHING", "");
  }

  @Test
  void whatIsNoMailServerIsSaid() throws IOException {
    check(Why.STRANGE, "LIST", "HTTP/1.1 400 (Bad Request\r\n\r\n");
  }

  private void check(Why why, String command, String answer) throws IOException {
    int cut = server.cutAfter;
    server.cutAfter = -1;
    FakeServer.Box inbox = server.box("INBOX");
    while (inbox.mails.size() < HELD) inbox.add(mail(inbox.mails.size()), "");
    complete(look());
    long held = inbox.mails.size();
    inbox.add(mail(100 + inbox.mails.size()), "");
    server.cutAfter = cut;
    server.instead.put(command, answer);
    now = now.plusSeconds(86_400);
    Live looking = why == Why.SLOW ? hasty() : live;
    Seen seen = looking.look(id, now, new Intake.Watcher() {}).orElseThrow().seen();
    assertEquals(why.sentence(), seen.state().problem());
    assertEquals(held, seen.there(), "nothing is taken away");
    server.instead.clear();
    server.cutAfter = -1;
    live.secret(id, "secret");
    Seen after = look();
    complete(after);
    assertEquals(held + 1, after.there(), "the next look goes on");
  }
}
