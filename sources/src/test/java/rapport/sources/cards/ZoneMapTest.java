package rapport.sources.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneMapTest {

  @ParameterizedTest
  @CsvSource({
    "London, 51.51, -0.13, Europe/London",
    "Dublin, 53.35, -6.26, Europe/Dublin",
    "Lisbon, 38.72, -9.14, Europe/Lisbon",
    "Vigo, 42.23, -8.72, Europe/Madrid",
    "Madrid, 40.42, -3.70, Europe/Madrid",
    "Paris, 48.86, 2.35, Europe/Paris",
    "Strasbourg, 48.58, 7.75, Europe/Paris",
    "Brussels, 50.85, 4.35, Europe/Brussels",
    "Amsterdam, 52.37, 4.90, Europe/Amsterdam",
    "Cologne, 50.94, 6.96, Europe/Berlin",
    "Berlin, 52.52, 13.40, Europe/Berlin",
    "Zurich, 47.37, 8.54, Europe/Zurich",
    "Milan, 45.46, 9.19, Europe/Rome",
    "Vienna, 48.21, 16.37, Europe/Vienna",
    "Prague, 50.08, 14.44, Europe/Prague",
    "Warsaw, 52.23, 21.01, Europe/Warsaw",
    "Copenhagen, 55.68, 12.57, Europe/Copenhagen",
    "Oslo, 59.91, 10.75, Europe/Oslo",
    "Stockholm, 59.33, 18.07, Europe/Stockholm",
    "Helsinki, 60.17, 24.94, Europe/Helsinki",
    "Tallinn, 59.44, 24.75, Europe/Tallinn",
    "Kyiv, 50.45, 30.52, Europe/Kyiv",
    "Athens, 37.98, 23.73, Europe/Athens",
    "Istanbul, 41.01, 28.98, Europe/Istanbul",
    "Moscow, 55.76, 37.62, Europe/Moscow",
    "Yekaterinburg, 56.84, 60.61, Asia/Yekaterinburg",
    "Reykjavik, 64.15, -21.94, Atlantic/Reykjavik",
    "Funchal, 32.65, -16.91, Atlantic/Madeira",
    "Tenerife, 28.47, -16.25, Atlantic/Canary",
    "Casablanca, 33.57, -7.59, Africa/Casablanca",
    "Cairo, 30.04, 31.24, Africa/Cairo",
    "Lagos, 6.52, 3.38, Africa/Lagos",
    "Accra, 5.60, -0.19, Africa/Accra",
    "Nairobi, -1.29, 36.82, Africa/Nairobi",
    "Johannesburg, -26.20, 28.05, Africa/Johannesburg",
    "Cape Town, -33.93, 18.42, Africa/Johannesburg",
    "Dubai, 25.20, 55.27, Asia/Dubai",
    "Tehran, 35.69, 51.39, Asia/Tehran",
    "Karachi, 24.86, 67.00, Asia/Karachi",
    "Mumbai, 19.08, 72.88, Asia/Kolkata",
    "Kathmandu, 27.72, 85.32, Asia/Kathmandu",
    "Dhaka, 23.81, 90.41, Asia/Dhaka",
    "Yangon, 16.87, 96.20, Asia/Yangon",
    "Bangkok, 13.76, 100.50, Asia/Bangkok",
    "Singapore, 1.35, 103.82, Asia/Singapore",
    "Jakarta, -6.21, 106.85, Asia/Jakarta",
    "Hong Kong, 22.32, 114.17, Asia/Hong_Kong",
    "Beijing, 39.90, 116.41, Asia/Shanghai",
    "Chongqing, 29.56, 106.55, Asia/Shanghai",
    "Taipei, 25.03, 121.57, Asia/Taipei",
    "Seoul, 37.57, 126.98, Asia/Seoul",
    "Tokyo, 35.68, 139.69, Asia/Tokyo",
    "Perth, -31.95, 115.86, Australia/Perth",
    "Adelaide, -34.93, 138.60, Australia/Adelaide",
    "Brisbane, -27.47, 153.03, Australia/Brisbane",
    "Sydney, -33.87, 151.21, Australia/Sydney",
    "Auckland, -36.85, 174.76, Pacific/Auckland",
    "Honolulu, 21.31, -157.86, Pacific/Honolulu",
    "Anchorage, 61.22, -149.90, America/Anchorage",
    "Vancouver, 49.28, -123.12, America/Vancouver",
    "Seattle, 47.61, -122.33, America/Los_Angeles",
    "San Francisco, 37.77, -122.42, America/Los_Angeles",
    "Phoenix, 33.45, -112.07, America/Phoenix",
    "Denver, 39.74, -104.99, America/Denver",
    "Chicago, 41.88, -87.63, America/Chicago",
    "Houston, 29.76, -95.37, America/Chicago",
    "Toronto, 43.65, -79.38, America/Toronto",
    "Montreal, 45.50, -73.57, America/Toronto",
    "New York, 40.71, -74.01, America/New_York",
    "Atlanta, 33.75, -84.39, America/New_York",
    "Halifax, 44.65, -63.58, America/Halifax",
    "St. John's, 47.56, -52.71, America/St_Johns",
    "Mexico City, 19.43, -99.13, America/Mexico_City",
    "Bogota, 4.71, -74.07, America/Bogota",
    "Lima, -12.05, -77.04, America/Lima",
    "Caracas, 10.48, -66.90, America/Caracas",
    "Sao Paulo, -23.55, -46.63, America/Sao_Paulo",
    "Buenos Aires, -34.60, -58.38, America/Argentina/Buenos_Aires",
    "Santiago, -33.45, -70.67, America/Santiago",
    "Nuuk, 64.18, -51.72, America/Nuuk"
  })
  void aTownLiesInItsZone(String town, double latitude, double longitude, String zone) {
    assertEquals(zone, zone(latitude, longitude), town);
  }

  @ParameterizedTest
  @CsvSource({
    "the north pole, 90, 0",
    "the south pole, -90, 0",
    "the south pole from the date line, -90, 180",
    "a station in Antarctica, -77.85, 166.67",
    "the Atlantic, 30, -40",
    "the Pacific by the date line, 0, 180",
    "the Pacific by the date line from the west, 0, -180",
    "where a program writes nothing, 0, 0"
  })
  void whereNobodyLivesNothingIsSaid(String place, double latitude, double longitude) {
    assertNull(zone(latitude, longitude), place);
  }

  @ParameterizedTest
  @CsvSource({
    "Haparanda and Tornio, 65.85, 24.14",
    "Tui and Valença, 42.04, -8.64",
    "Kapitan Andreevo and Edirne, 41.72, 26.37",
    "Ciudad Juarez, 31.69, -106.42",
    "Saratov, 51.53, 46.03",
    "Barnaul, 53.35, 83.77",
    "Ulyanovsk, 54.32, 48.40",
    "Punta Arenas, -53.16, -70.91",
    "Melilla, 35.29, -2.94",
    "Urumqi, 43.83, 87.62"
  })
  void whereAnotherClockIsNearNothingIsSaid(String place, double latitude, double longitude) {
    assertNull(zone(latitude, longitude), place);
  }

  @Test
  void aBorderBetweenEqualClocksHidesNothing() {
    assertNotNull(zone(47.59, 7.59), "Basel, by France and Germany");
    assertNotNull(zone(48.25, 13.03), "Braunau, by Bavaria");
    assertEquals("Pacific/Fiji", zone(-16.80, -179.98), "Taveuni, on the date line");
  }

  @Test
  void everyAnswerIsAZoneThatClocksKnow() {
    for (double latitude = -89.5; latitude < 90; latitude += 1.3)
      for (double longitude = -179.5; longitude < 180; longitude += 1.7) {
        String zone = zone(latitude, longitude);
        if (zone != null) assertEquals(zone, ZoneId.of(zone).getId());
      }
  }

  private static @Nullable String zone(double latitude, double longitude) {
    return ZoneMap.zone(new Position(latitude, longitude));
  }
}
