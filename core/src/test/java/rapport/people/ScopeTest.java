package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.people.Scope.Side;

class ScopeTest {

  private List<String> ownDomains = List.of("helix.example");
  private List<String> ownOrganisations = List.of("Helix");

  @Test
  void theSameDomainIsInside() {
    check(Side.INSIDE, "writes from helix.example", null, "jonas@helix.example");
  }

  @Test
  void aSubsidiaryIsInside() {
    check(Side.INSIDE, "writes from labs.helix.example", null, "priya@labs.helix.example");
  }

  @Test
  void theParentOfTheOwnersSubsidiaryIsInside() {
    ownDomains = List.of("labs.helix.example");
    check(Side.INSIDE, "writes from helix.example", null, "jonas@helix.example");
  }

  @Test
  void anotherDomainIsOutside() {
    check(Side.OUTSIDE, "writes from northwind.example", null, "maya@northwind.example");
  }

  @Test
  void aDomainThatOnlyEndsAlikeIsOutside() {
    check(Side.OUTSIDE, "writes from nothelix.example", null, "eve@nothelix.example");
  }

  @Test
  void twoCompaniesUnderCoUkAreNotOne() {
    ownDomains = List.of("helix.co.uk");
    check(Side.OUTSIDE, "writes from northwind.co.uk", null, "maya@northwind.co.uk");
    check(Side.INSIDE, "writes from mail.helix.co.uk", null, "jonas@mail.helix.co.uk");
  }

  @Test
  void freeMailTellsNothing() {
    check(Side.UNKNOWN, "no work address known", null, "maya@gmail.com");
  }

  @Test
  void freeMailUnderACountryOfTheOwnerDoesNotMakeFriendsColleagues() {
    ownDomains = List.of("yahoo.co.uk");
    ownOrganisations = List.of();
    check(Side.UNKNOWN, "no work address known", null, "bob@yahoo.co.uk");
  }

  @Test
  void freeMailOfTheOwnerDoesNotMakeFriendsColleagues() {
    ownDomains = List.of("gmail.com", "helix.example");
    check(Side.UNKNOWN, "no work address known", null, "maya@gmail.com");
  }

  @Test
  void freeMailWithTheOwnOrganisationIsInside() {
    check(Side.INSIDE, "works at helix", "helix", "jonas@gmail.com");
  }

  @Test
  void freeMailWithAnotherOrganisationIsOutside() {
    check(Side.OUTSIDE, "works at Northwind", "Northwind", "maya@gmail.com");
  }

  @Test
  void aChangedJobThatKeepsTheOldWorkAddressIsInside() {
    check(
        Side.INSIDE,
        "writes from helix.example",
        "Northwind",
        "maya@northwind.example",
        "maya@helix.example");
  }

  @Test
  void whereTheOwnerStandsMustBeKnown() {
    ownDomains = List.of("gmail.com");
    ownOrganisations = List.of();
    check(
        Side.UNKNOWN, "your own organisation is not known", "Northwind", "maya@northwind.example");
  }

  @Test
  void aNameTellsOfTheOutsideOnlyWhereTheOwnersIsKnown() {
    ownOrganisations = List.of();
    check(Side.UNKNOWN, "your own organisation is not known", "Helix");
    ownOrganisations = List.of("Helix");
    check(Side.OUTSIDE, "works at Northwind", "Northwind");
  }

  @Test
  void nothingKnownIsUnknown() {
    check(Side.UNKNOWN, "no work address known", null);
    check(Side.UNKNOWN, "no work address known", " ");
  }

  @Test
  void capitalsInADomainDoNotMatter() {
    ownDomains = List.of("Helix.Example");
    check(Side.INSIDE, "writes from helix.example", null, "jonas@HELIX.example");
  }

  private void check(Side side, String reason, @Nullable String organisation, String... addresses) {
    Scope scope =
        Scope.of(
            Arrays.stream(addresses).map(Handle::email).toList(),
            organisation,
            ownDomains,
            ownOrganisations,
            DomainsTest.KNOWN);
    assertEquals(new Scope(side, reason), scope);
  }
}
