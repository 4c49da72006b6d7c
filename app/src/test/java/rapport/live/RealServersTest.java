package rapport.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.outside.Outside;
import rapport.outside.Unreached.Why;
import rapport.outside.web.Web;
import rapport.store.Tables;

/** The real servers of Debian, on this machine: Dovecot under TLS, and Radicale. */
@Timeout(120)
class RealServersTest extends RealServers {

  RealServersTest() throws IOException {}

  @Test
  void aMailboxAtDovecotIsHeldWhole()
      throws IOException, InterruptedException, GeneralSecurityException {
    for (int n = 0; n < 40; n++) letter("", n);
    for (int n = 0; n < 9; n++) letter(".Sent", 100 + n);
    int port = dovecot();
    long id = add(ConnectionKind.IMAP, "localhost", port, "TLS", "");
    assertEquals(Why.CERTIFICATE.sentence(), look(id).state().problem());
    live = live(trust());
    long other = add(ConnectionKind.IMAP, "127.0.0.1", port, "TLS", "");
    assertEquals(
        Why.CERTIFICATE.sentence(), look(other).state().problem(), "the name is another one");
    Seen seen = look(id);
    assertNull(seen.state().problem());
    assertEquals(Map.of("new", 49L), seen.outcomes());
    assertEquals(49, new Tables(database).counts(1).get("interaction"));
    assertEquals(0, look(id).state().fetched());
    live.secret(id, "wrong");
    assertEquals(Why.PASSWORD.sentence(), look(id).state().problem());
  }

  /** Dovecot counts changes and lists numbers as ranges. */
  @Test
  void aDraftAtDovecotThatIsNoneAnyMoreIsRead()
      throws IOException, InterruptedException, GeneralSecurityException {
    for (int n = 0; n < 9; n++) letter("", n);
    Path sent = folder.resolve("mail/ada/cur/1700000000.M4.host:2,S");
    Path draft = sent.resolveSibling("1700000000.M4.host:2,DS");
    Files.move(sent, draft);
    int port = dovecot();
    live = live(trust());
    long id = add(ConnectionKind.IMAP, "localhost", port, "TLS", "");
    assertEquals(Map.of("draft", 1L, "new", 8L), look(id).outcomes());
    Path other = sent.resolveSibling("1700000000.M7.host:2,S");
    Files.move(other, sent.resolveSibling("1700000000.M7.host:2,FS"));
    assertEquals(0, look(id).state().fetched(), "another flag of another message");
    Files.move(draft, sent);
    Seen seen = look(id);
    assertEquals(1, seen.state().fetched());
    assertEquals(0, seen.leftOut());
    Files.delete(sent);
    assertEquals(8, look(id).there());
    now = now.plusSeconds(86_400);
    seen = look(id);
    assertEquals(0, seen.compared().differed());
    assertEquals(now, seen.comparedAt());
  }

  /** Key words of a Maildir at Dovecot are letters, which dovecot-keywords names. */
  @Test
  void aMessageMarkedAsNoSpamAtDovecotIsMail()
      throws IOException, InterruptedException, GeneralSecurityException {
    for (int n = 0; n < 3; n++) letter("", n);
    for (int n = 10; n < 13; n++) letter(".Junk", n);
    Path box = folder.resolve("mail/ada/.Junk");
    Files.writeString(box.resolve("dovecot-keywords"), "0 $NotJunk\n");
    int port = dovecot();
    live = live(trust());
    long id = add(ConnectionKind.IMAP, "localhost", port, "TLS", "");
    assertEquals(Map.of("new", 3L, "spam", 3L), look(id).outcomes());
    Path one = box.resolve("cur/1700000000.M11.host:2,S");
    Files.move(one, one.resolveSibling("1700000000.M11.host:2,Sa"));
    Seen seen = look(id);
    assertEquals(1, seen.state().fetched());
    assertEquals(2, seen.leftOut());
    assertEquals(0, look(id).state().fetched());
  }

  @Test
  void calendarsAndCardsAtRadicaleFollow() throws IOException, InterruptedException {
    int port = radicale();
    Web web = new Web(Outside.usual());
    String root = "http://localhost:" + port + "/";
    collections(web, root);
    for (int n = 1; n <= 5; n++) {
      status(web, "PUT", root + "ada/work/e" + n + ".ics", "text/calendar", entry(n));
      status(web, "PUT", root + "ada/people/c" + n + ".vcf", "text/vcard", card(n, "Person"));
    }
    long calendar = add(ConnectionKind.CALDAV, "", 0, "TLS", root);
    long cards = add(ConnectionKind.CARDDAV, "", 0, "TLS", root);
    assertEquals(Map.of("new", 5L), look(calendar).outcomes());
    assertEquals(Map.of("new", 5L), look(cards).outcomes());
    assertEquals(0, look(calendar).state().fetched());
    status(web, "DELETE", root + "ada/work/e2.ics", "text/calendar", "");
    status(web, "DELETE", root + "ada/people/c2.vcf", "text/vcard", "");
    status(web, "PUT", root + "ada/people/c3.vcf", "text/vcard", card(3, "Renamed"));
    assertEquals(4, look(calendar).there());
    Seen seen = look(cards);
    assertEquals(4, seen.there());
    assertEquals(1, seen.state().gone());
    assertEquals(4, new Tables(database).counts(1).get("interaction"));
    assertTrue(called("Renamed"));
    status(web, "PUT", root + "ada/people/c3.vcf", "text/vcard", card(3, "Person"));
    assertEquals(1, look(cards).state().fetched(), "what a card said before it may say again");
    assertFalse(called("Renamed"));
  }

  private boolean called(String name) {
    return new rapport.store.people.PeopleRows(database)
        .said(1).stream().anyMatch(on -> on.name().startsWith(name));
  }
}
