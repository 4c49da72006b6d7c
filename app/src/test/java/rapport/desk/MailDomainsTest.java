package rapport.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.look.MailDomains;

/** What the lists that come with Rapport say. */
class MailDomainsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gmail.com",
        "yahoo.co.uk",
        "yahoo.fr",
        "yahoo.com.br",
        "hotmail.co.uk",
        "hotmail.fr",
        "outlook.de",
        "outlook.fr",
        "live.co.uk",
        "live.nl",
        "gmx.com",
        "gmx.de",
        "gmx.at",
        "web.de",
        "btinternet.com",
        "orange.fr",
        "bluewin.ch",
        "mailbox.org",
        "hey.com",
        "tuta.com",
        "wp.pl",
        "seznam.cz",
        "bigpond.com",
        "docomo.ne.jp",
        "uol.com.br",
        "freemail.example"
      })
  void anybodyCanHaveAnAddressAtANationalProvider(String domain) {
    assertTrue(MailDomains.known().free(domain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "helix.example", "siemens.com", "bbc.co.uk", "cam.ac.uk", "mit.edu", "bund.de", "ibm.com",
        "apache.org", "co.uk", "com", "basf.com", "kobe.ac.jp", "google.com", "microsoft.com"
      })
  void anOrganisationsDomainIsNotAnybodys(String domain) {
    assertFalse(MailDomains.known().free(domain));
  }

  @ParameterizedTest
  @CsvSource({
    "mail.helix.co.uk, helix.co.uk",
    "a.helix.com.au, helix.com.au",
    "dept.cam.ac.uk, cam.ac.uk",
    "x.y.city.kawasaki.jp, city.kawasaki.jp",
    "a.b.helix.公司.cn, helix.公司.cn",
    "a.b.helix.xn--55qx5d.cn, helix.xn--55qx5d.cn"
  })
  void organisationsRegisterUnderAPublicSuffix(String domain, String registered) {
    assertEquals(registered, MailDomains.known().registered(domain));
  }

  @Test
  void noPublicSuffixIsTakenForAProvider() {
    assertFalse(MailDomains.known().free("somebody.gov.uk"));
  }
}
