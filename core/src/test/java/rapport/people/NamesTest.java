package rapport.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aNameStaysAsItIs() {
    check("Maya Okafor", "Maya Okafor");
  }

  @Test
  void quotesAndSpaceGo() {
    check("Maya Okafor", "  'Maya\r\n\tOkafor\" ");
  }

  @Test
  void theFamilyNameFirstIsTurnedRound() {
    check("Maya Okafor", "Okafor, Maya");
  }

  @Test
  void aSuffixIsNotAGivenName() {
    check("Tom Ferreira", "Tom Ferreira, PhD");
    check("Tom Ferreira Jr.", "Ferreira, Tom, Jr.");
  }

  @Test
  void severalCommasStay() {
    check("Okafor, Maya, Northwind", "Okafor, Maya, Northwind");
  }

  @Test
  void anAddressIsNoName() {
    check(null, "maya@northwind.example");
  }

  @Test
  void nothingIsNoName() {
    check(null, null);
    check(null, " \"\" ");
  }

  @Test
  void anAddressOfTwoWordsIsShownAsThem() {
    address("Maya Okafor", "maya.okafor@northwind.example");
    address("Sofia O'Neil-Brandt", "sofia.o'neil-brandt@fenwick.example");
  }

  @Test
  void anAddressOfOneWordStays() {
    address("sales@northwind.example", "sales@northwind.example");
    address("m.okafor@northwind.example", "m.okafor@northwind.example");
    address("maya.okafor2@northwind.example", "maya.okafor2@northwind.example");
  }

  @Test
  void theGivenNameIsNoTitleAndNoInitial() {
    given("Maya", "Dr. Maya Okafor");
    given("Maya", "Okafor, Maya");
    given("Maya", "Maya Okafor, PhD");
    given("Bo", "Bo Li");
    given("J. Smith", "J. Smith");
    given("Dr. Okafor", "Dr. Okafor");
    given("maya@northwind.example", "maya@northwind.example");
    given("", "");
  }

  private static void given(String given, String name) {
    assertEquals(given, Names.given(name));
  }

  @Test
  void whatPartsANameFromItsCredentialsGoesWithThem() {
    assertEquals("Jane Doe", Names.of("Jane", "Doe - ACC, PCC"));
    assertEquals("Jane Doe", Names.of("Jane", "Doe | PMP"));
    assertEquals("Jane Doe-Ray", Names.of("Jane", "Doe-Ray, PMP"));
  }

  @Test
  void namesOfScotlandAndIrelandKeepTheirSecondCapital() {
    address("Maureen McVicker", "maureen.mcvicker@enron.example");
    address("Sandra McCubbin-Gray", "sandra.mccubbin-gray@enron.example");
    address("Mc Hammer", "mc.hammer@stage.example");
  }

  private static void address(String shown, String address) {
    assertEquals(shown, Names.ofAddress(address));
  }

  private static void check(@Nullable String shown, @Nullable String written) {
    assertEquals(shown, Names.shown(written));
  }

  @Test
  void aFirmBehindACommaIsNoGivenNameWhereTheAddressIsTheirs() {
    under("Jane Doe", "Jane Doe, Acme", "jane.doe@acme.example");
    under("Jane Doe", "\"Jane Doe, Goldman Sachs\"", "jane@goldmansachs.example");
    under("Gabriel García Márquez", "García Márquez, Gabriel", "gabriel@gabriel.example");
    under("Gabriel García Márquez", "García Márquez, Gabriel", "ggm@acme.example");
    under("Jane Doe", "Doe, Jane", "jane@acme.example");
  }

  private static void under(String expected, String written, String address) {
    assertEquals(expected, Names.shown(written, Handle.email(address)));
  }

  @Test
  void aUnitBehindASlashAndASignBeforePronounsAreNoPartOfAName() {
    check("Jane Doe", "Doe, Jane /Acme");
    check("Jane Doe", "Jane Doe - she/her");
    check("Jane Doe", "Jane Doe | they/them");
    check("Jane /Acme", "Jane /Acme");
  }

  @Test
  void familyNamesOfEastAsiaStayFirst() {
    check("王小明", "王，小明");
    check("山田 たろう", "山田、たろう");
    check("김철수", "김, 철수");
    check("Taro 山田", "山田, Taro");
  }

  @Test
  void aFirmOfSeveralNamesIsNotTurnedRound() {
    check("Okafor, Ferreira & Partners", "Okafor, Ferreira & Partners");
    check("Weber, Kuhn und Söhne", "Weber, Kuhn und Söhne");
    check("Maya & Tom Okafor", "Okafor, Maya & Tom");
  }

  @Test
  void aBracketWithoutItsPartnerEndsAName() {
    check("Maya Okafor", "Okafor, Maya (DE");
    check("Maya Okafor", "Maya Okafor [Sales");
    check("Maya Okafor", "Okafor, Maya/Sales");
  }

  @Test
  void signsAloneAreNoName() {
    check(null, ";");
    check(null, "-- ,");
  }
}
