package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rapport.people.Impersonal.Guess.DESK;
import static rapport.people.Impersonal.Guess.MACHINE;
import static rapport.people.Impersonal.Guess.SOMEBODY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpersonalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notifications@forge.example",
        "build-notifications@acme.example",
        "newsletter@acme.example",
        "acme-newsletter@acme.example",
        "invitations@acme.example",
        "alerts@bank.example",
        "root@server.acme.example",
        "mailer@acme.example",
        "bug-daemon@tracker.example",
        "ticket_23aj49j1029828689414@relay.example",
        "offers-f485fcce40b794d5@acme.example",
        "online#3.19703.9d-vzezlg@acme.example",
        "2.20367.04-dn9zgucxf@acme.example",
        "body_216095411795471888@acme.example",
        "ebe4476b-2d94882a-86256a14-75ff3b@acme.example",
        "someone@newsletter.acme.example",
        "devel@lists.acme.example",
        "friends@reply.acme.example",
        "acme@xkqjz.wpv.reply.acme.example",
        "ticket_jcehaoa1031163663480@relay.example",
        "chess@yahoogroups.com",
        "chess@groups.io"
      })
  void thisIsAProgramOrAList(String address) {
    check(MACHINE, address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maya.okafor@northwind.example",
        "norman.mailer@acme.example",
        "elihu.root@acme.example",
        "jan.bot@acme.example",
        "kevin.cron@acme.example",
        "john19850304@acme.example",
        "john.smith.1985@acme.example",
        "jean.christophedupont1985@acme.example",
        "13800138000@acme.example",
        "li_13812345678@acme.example",
        "cwg-dated-1030377287.06fa6d@acme.example",
        "anna@groups.example",
        "reply@acme.example",
        "j..kean@acme.example"
      })
  void thisMayBeSomebody(String address) {
    check(SOMEBODY, address);
  }

  @Test
  void aDeskIsOneUnlessAHumanNameStandsBesideIt() {
    check(DESK, "info@acme.example");
    check(DESK, "webmaster@classic-novels.example", "Classic Novels");
    check(SOMEBODY, "info@acme.example", "Maya Okafor");
    check(SOMEBODY, "webmaster@words.example", "Michael Quinn");
  }

  @Test
  void aNameTells() {
    check(DESK, "effector@acme.example", "Acme Newsletter");
    check(DESK, "ms@acme.example", "Outage Alerts", "Acme Alert");
    check(SOMEBODY, "ms@acme.example", "Outage Alerts", "Maya Santos");
  }

  @Test
  void aFirmAPaperAndACampaignAreDesks() {
    check(DESK, "fool@jollyfool.example", "The Jolly Fool");
    check(DESK, "volunteers@mayaokafor.example", "Maya Okafor For Governor");
    check(DESK, "faces@acme.example", "Acme News");
    check(DESK, "davidh@acme.example", "Maya Okafor Institute Media");
    check(DESK, "word@acme.example", "Word of the Day!");
    check(SOMEBODY, "ann.lee@acme.example", "Ann Lee, Acme Media");
    check(SOMEBODY, "lee@acme.example", "Ann Lee - Network Operations");
    check(SOMEBODY, "salt@sculptors.example", "The Butterfly");
    check(SOMEBODY, "loren@acme.example", "Bigfoot!");
    check(SOMEBODY, "the.anh@acme.example", "The Anh Nguyen");
    check(SOMEBODY, "x@acme.example", "Acme News", "Maya Okafor");
  }

  @Test
  void underOneAddressWriteSeveral() {
    check(DESK, "clips@acme.example", "boingboing", "guardian", "fark");
    check(DESK, "x@acme.example", "Maya Okafor", "Tomás Silva", "Ruth Feldman");
    check(SOMEBODY, "x@acme.example", "Maya Okafor", "Okafor, M.", "Maya");
    check(SOMEBODY, "x@acme.example", "Maya Okafor", "Maya Silva", "Mum");
  }

  @Test
  void onlyAddressesAreJudged() {
    assertEquals(SOMEBODY, Impersonal.of(Handle.phone("+4930123456"), List.of()));
  }

  private static void check(Impersonal.Guess guess, String address, String... names) {
    assertEquals(guess, Impersonal.of(Handle.written(address), List.of(names)), address);
  }
}
