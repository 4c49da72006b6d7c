package rapport.sources.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of the words about where somebody is can stand in an address. */
class CardTownTest {

  private static void check(String words, String town, String region, String country) {
    assertEquals(new CardTown(town, region, country), CardTown.of(words).orElseThrow(), words);
  }

  @Test
  void aTownIsANameWithItsCountry() {
    check("Lisbon", "Lisbon", "", "");
    check(" Lisbon ,  Portugal ", "Lisbon", "", "Portugal");
    check("München, Deutschland", "München", "", "Deutschland");
    check("Austin, Texas, USA", "Austin", "Texas", "USA");
    check("Stratford upon Avon, UK", "Stratford upon Avon", "", "UK");
    check("São Paulo, Brasil", "São Paulo", "", "Brasil");
    check("東京", "東京", "", "");
  }

  @Test
  void whatWouldBeAGuessIsNone() {
    for (String words :
        List.of(
            "",
            "CET",
            "GMT+1",
            "Europe/Lisbon",
            "Portugal",
            "back in Berlin until May",
            "Berlin until May",
            "Austin, TX",
            "Atlanta, Georgia",
            "Berlin, Kreuzberg",
            "Berlin, Mitte, Room 3",
            "Berlin,,Germany",
            "Lisbon, Portugal, Europe",
            "10 Downing Street")) assertTrue(CardTown.of(words).isEmpty(), words);
  }

  @Test
  void aCardMaySayMoreThanTheTown() {
    CardTown lisbon = CardTown.of("Lisbon").orElseThrow();
    assertTrue(lisbon.standsIn("Lisbon") && lisbon.standsIn("lisbon, Portugal"));
    assertFalse(lisbon.standsIn("Lisbon Falls, USA") || lisbon.standsIn("Porto, Portugal"));
    CardTown whole = CardTown.of("Lisbon, Portugal").orElseThrow();
    assertFalse(whole.standsIn("Lisbon") || whole.standsIn("Lisbon, Spain"));
  }
}
