package rapport.sources.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One part of a card's own text said otherwise, and nothing else. */
class CardTextTest {

  private static final String CARD =
      """
      BEGIN:VCARD
      VERSION:3.0
      UID:c1
      PRODID:-//Somebody//1.0//EN
      N:Okafor;Maya;Ada;Dr.;
      FN:Maya Okafor
      item1.ORG;LANGUAGE=en:Northwind\\, Inc.;Tides
      item1.X-ABLabel:_$!<Other>!$_
      X-UNKNOWN;X-A="b;c:d":words, and; more
      EMAIL;TYPE=INTERNET,WORK:Maya@northwind.example
      TEL;TYPE=CELL:+44 20 7946 0018
      NOTE:A line that is longer than a line may be\\, and that was therefore fo
       lded by whoever wrote it
      PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP////////////
       //////////////////////////////////////////////////////
      END:VCARD
      """
          .replace("\n", "\r\n");

  private static CardText card(String text) {
    return CardText.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** The lines of the card that are other after a change, as before and after. */
  private static void check(CardField field, String said, String... lines) {
    CardText.Changed changed = card(CARD).with(field, said).orElseThrow();
    assertTrue(changed.text().says(field, said));
    List<String> before = new ArrayList<>(CARD.lines().toList());
    List<String> after = new ArrayList<>(changed.text().text().lines().toList());
    List<String> both = List.copyOf(after);
    after.removeAll(before);
    before.removeAll(both);
    before.addAll(after);
    assertEquals(List.of(lines), before);
    assertEquals(0, changed.text().text().replace("\r\n", "").chars().filter(c -> c < 32).count());
    List<CardText.Swap> back =
        changed.swaps().reversed().stream().map(CardText.Swap::back).toList();
    assertEquals(CARD, changed.text().swapped(back).orElseThrow().text(), "put back");
  }

  @Test
  void aTextThatIsNotChangedIsItself() {
    assertEquals(CARD, card(CARD).text());
    assertEquals("Maya Okafor", card(CARD).says(CardField.NAME));
    assertEquals("Northwind, Inc.", card(CARD).says(CardField.ORGANISATION));
    assertNull(card(CARD).says(CardField.TITLE));
  }

  @Test
  void anOrganisationKeepsItsGroupAndItsLanguageAndLosesTheOldDepartment() {
    check(
        CardField.ORGANISATION,
        "Quay; Partners",
        "item1.ORG;LANGUAGE=en:Northwind\\, Inc.;Tides",
        "item1.ORG;LANGUAGE=en:Quay\\; Partners");
  }

  @Test
  void whatTheCardLacksIsAddedBeforeItsEnd() {
    check(CardField.TITLE, "Head of Tides", "TITLE:Head of Tides");
    check(CardField.EMAIL, "maya@quay.example", "EMAIL:maya@quay.example");
    check(CardField.PHONE, "+4930123456", "TEL:+4930123456");
  }

  @Test
  void theFamilyNameFollowsTheName() {
    check(
        CardField.NAME,
        "Maya Lindqvist",
        "N:Okafor;Maya;Ada;Dr.;",
        "FN:Maya Okafor",
        "N:Lindqvist;Maya;;Dr.;",
        "FN:Maya Lindqvist");
  }

  @Test
  void partsThatDoNotFollowStayAsTheyAre() {
    check(CardField.NAME, "M. A. O. Lindqvist", "FN:Maya Okafor", "FN:M. A. O. Lindqvist");
  }

  @Test
  void aLongValueIsFoldedBetweenLetters() {
    String words =
        "Ärztliche Leiterin der Abteilung für Gezeitenforschung und Küstenschutz, Größe Ä";
    CardText.Changed changed = card(CARD).with(CardField.TITLE, words).orElseThrow();
    assertTrue(changed.text().says(CardField.TITLE, words));
    for (String line : changed.text().text().split("\r\n", -1))
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
  }

  @Test
  void whatIsNotUnderstoodIsNotChanged() {
    for (String other :
        List.of(
            CARD + CARD,
            CARD.replace("VERSION:3.0", "VERSION:2.1"),
            CARD.replace("VERSION:3.0\r\n", ""),
            CARD.replace("END:VCARD", ""),
            CARD.replace("UID:c1", "AGENT:\r\nBEGIN:VCARD\r\nEND:VCARD")))
      assertTrue(CardText.of(other.getBytes(StandardCharsets.UTF_8)).isEmpty(), other);
    assertTrue(
        CardText.of(CARD.replace("c1", "\u00fc").getBytes(StandardCharsets.ISO_8859_1)).isEmpty());
    CardText encoded =
        card(CARD.replace("FN:", "FN;ENCODING=b:").replace("N:Maya Okafor", "N:TWF5YQ=="));
    assertEquals(Optional.empty(), encoded.with(CardField.NAME, "Maya Lindqvist"));
    for (String said : List.of("", " ", "a\nb", "a".repeat(1_001)))
      assertEquals(Optional.empty(), card(CARD).with(CardField.TITLE, said));
    assertEquals(
        Optional.empty(),
        card(CARD).with(CardField.NAME, "maya@quay.example"),
        "it would be read otherwise");
  }

  @Test
  void aLineThatChangedSinceIsNotPutBack() {
    CardText.Changed changed = card(CARD).with(CardField.TITLE, "Head").orElseThrow();
    CardText since = changed.text().with(CardField.TITLE, "Somebody else").orElseThrow().text();
    List<CardText.Swap> back = changed.swaps().stream().map(CardText.Swap::back).toList();
    assertEquals(Optional.empty(), since.swapped(back));
    String folded = changed.text().text().replace("TITLE:Head", "TITLE:He\r\n ad");
    assertEquals(CARD, card(folded).swapped(back).orElseThrow().text(), "folds aside");
  }

  /** The line of a card with this one that is other after a change, and put back. */
  private static void one(String version, String line, CardField field, String said, String other) {
    String text = CARD.replace("VERSION:3.0", "VERSION:" + version);
    text = text.replace("END:VCARD", line + (line.isEmpty() ? "" : "\r\n") + "END:VCARD");
    CardText.Changed changed = card(text).with(field, said).orElseThrow();
    assertTrue(changed.text().says(field, said), changed.text().text());
    List<String> after = new ArrayList<>(changed.text().text().lines().toList());
    after.removeAll(text.lines().toList());
    assertEquals(List.of(other), after);
    List<CardText.Swap> back =
        changed.swaps().reversed().stream().map(CardText.Swap::back).toList();
    assertEquals(text, changed.text().swapped(back).orElseThrow().text(), "put back");
  }

  @Test
  void aBirthdayKeepsItsYearAndHowItIsWritten() {
    birthday("BDAY:1984-12-03", "BDAY:1984-12-02");
    birthday("BDAY;VALUE=date:19841203", "BDAY;VALUE=date:19841202");
    birthday("BDAY:--1203", "BDAY:--1202");
    birthday("BDAY:1984-11-30T00:00:00Z", "BDAY:1984-12-02T00:00:00Z");
    birthday("BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-03", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-02");
  }

  private static void birthday(String before, String after) {
    one("3.0", before, CardField.BIRTHDAY, "--12-02", after);
    one("4.0", before, CardField.BIRTHDAY, "--12-02", after);
  }

  @Test
  void aBirthdayThatIsNewHasNoYear() {
    one("4.0", "", CardField.BIRTHDAY, "--12-02", "BDAY:--1202");
    one("3.0", "", CardField.BIRTHDAY, "--12-02", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-02");
  }

  @Test
  void aBirthdayThatIsNoDayIsLeftAlone() {
    for (String line :
        List.of("BDAY;VALUE=text:circa 1800", "BDAY:1984", "BDAY;ENCODING=b:MTk4NC0xMi0wMw=="))
      assertEquals(Optional.empty(), with(line, CardField.BIRTHDAY, "--12-02"), line);
    assertEquals(Optional.empty(), with("BDAY:1985-03-01", CardField.BIRTHDAY, "--02-29"));
    assertEquals(Optional.empty(), with("", CardField.BIRTHDAY, "2 December"));
  }

  private static Optional<CardText.Changed> with(String line, CardField field, String said) {
    String more = line.isEmpty() ? "" : line + "\r\n";
    return card(CARD.replace("END:VCARD", more + "END:VCARD")).with(field, said);
  }

  @Test
  void aTownTakesTheStreetOfTheOldOneWithIt() {
    town(
        "ADR;TYPE=WORK;LABEL=\"12 Kay: Bristol\";GEO=\"geo:1,2\":;;12 Kay;Bristol;;BS1;UK",
        "Lisbon, Portugal",
        "ADR;TYPE=WORK:;;;Lisbon;;;Portugal");
    town("item2.ADR:;;12 Kay;Bristol;;BS1;UK", "Lisbon", "item2.ADR:;;;Lisbon;;;");
    town("", "Austin, Texas, USA", "ADR:;;;Austin;Texas;;USA");
  }

  @Test
  void aCountryAloneLeavesTheStreet() {
    town(
        "ADR:;;12 Kay,Floor 2\\;B;Bristol;Avon;BS1;",
        "Bristol, UK",
        "ADR:;;12 Kay,Floor 2\\;B;Bristol;Avon;BS1;UK");
  }

  @Test
  void theAddressThatIsReadIsTheOneThatIsWritten() {
    town(
        "ADR;TYPE=HOME:;;1 Way;Bath;;;UK\r\nADR;TYPE=WORK:;;12 Kay;Bristol;;;UK",
        "Lisbon",
        "ADR;TYPE=WORK:;;;Lisbon;;;");
  }

  private static void town(String before, String said, String after) {
    one("3.0", before, CardField.TOWN, said, after);
    one("4.0", before, CardField.TOWN, said, after);
  }

  @Test
  void anAddressThatStandsTwiceIsLeftAlone() {
    String twice = "ADR:;;12 Kay;Bristol;;;UK\r\nLABEL:12 Kay\\nBristol";
    assertEquals(Optional.empty(), with(twice, CardField.TOWN, "Lisbon"));
  }
}
