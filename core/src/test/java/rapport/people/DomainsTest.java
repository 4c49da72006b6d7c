package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainsTest {

  static final Domains KNOWN =
      new Domains(
          List.of("gmail.com", "yahoo.co.uk", "free.fr"),
          List.of(
              "com",
              "uk",
              "co.uk",
              "uk.com",
              "fr",
              "jp",
              "ac.jp",
              "kobe.jp",
              "*.kobe.jp",
              "!city.kobe.jp",
              "*.ck",
              "!www.ck"));

  @ParameterizedTest
  @CsvSource({
    "helix.com, helix.com",
    "a.b.helix.com, helix.com",
    "mail.helix.co.uk, helix.co.uk",
    "co.uk, co.uk",
    "com, com",
    "helix.uk.com, helix.uk.com",
    "b.c.kobe.jp, b.c.kobe.jp",
    "a.b.c.kobe.jp, b.c.kobe.jp",
    "c.kobe.jp, c.kobe.jp",
    "www.city.kobe.jp, city.kobe.jp",
    "city.kobe.jp, city.kobe.jp",
    "a.b.ck, a.b.ck",
    "x.www.ck, www.ck",
    "labs.helix.example, helix.example",
    "Labs.HELIX.Example, helix.example",
    "localhost, localhost"
  })
  void oneOrganisationRegistersTheLabelBeforeTheSuffix(String domain, String registered) {
    assertEquals(registered, KNOWN.registered(domain));
  }

  @Test
  void whereAnybodyCanHaveAnAddressIsFreeWithItsSubdomains() {
    assertTrue(KNOWN.free("GMail.com") && KNOWN.free("yahoo.co.uk") && KNOWN.free("x.free.fr"));
    assertFalse(KNOWN.free("helix.co.uk") || KNOWN.free("co.uk") || KNOWN.free("notgmail.com"));
  }
}
