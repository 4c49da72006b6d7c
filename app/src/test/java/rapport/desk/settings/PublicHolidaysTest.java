package rapport.desk.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

  @Test
  void aPartOfACountryHasItsOwnDaysBesideThoseOfTheWhole() {
    assertFalse(PublicHolidays.days("de", 2026).contains(LocalDate.of(2026, 6, 4)));
    assertTrue(PublicHolidays.days("de/by", 2026).contains(LocalDate.of(2026, 6, 4)));
    assertTrue(PublicHolidays.days("de/by", 2026).contains(LocalDate.of(2026, 10, 3)));
  }

  @Test
  void aHolidayOnAWeekendCountsOnTheDayOnWhichItIsKept() {
    assertTrue(PublicHolidays.days("us", 2026).contains(LocalDate.of(2026, 7, 3)));
  }

  @Test
  void onlyPlacesThatAreKnownCanBeChosen() {
    assertTrue(PublicHolidays.known(""));
    assertTrue(PublicHolidays.known("de/by"));
    assertFalse(PublicHolidays.known("de/zz"));
    assertFalse(PublicHolidays.known("zz"));
  }

  @Test
  void eachPlaceThatIsOfferedHasDays() {
    for (PublicHolidays.Place place : PublicHolidays.places())
      assertFalse(PublicHolidays.days(place.code(), 2026).isEmpty(), place.name());
    assertEquals(
        1,
        PublicHolidays.places().stream().filter(place -> place.name().equals("Germany")).count());
  }
}
