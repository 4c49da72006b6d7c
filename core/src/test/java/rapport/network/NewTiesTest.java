package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NewTiesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void everyQuarterUpToNowIsListed() {
    check(
        "2026-01-01 2, 2026-04-01 0, 2026-07-01 1, 2026-10-01 0",
        "2026-02-01T10:00:00Z",
        "2026-03-31T21:59:59Z",
        "2026-07-01T10:00:00Z");
  }

  @Test
  void aQuarterBeginsInTheGivenZone() {
    check("2026-10-01 1", "2026-09-30T22:00:00Z");
  }

  @Test
  void theFutureIsLeftOut() {
    check("2026-10-01 1", "2026-11-01T10:00:00Z", "2026-12-01T10:00:00Z");
  }

  @Test
  void noContactIsNoQuarter() {
    check("");
  }

  @Test
  void aYearEndsBetweenQuarters() {
    assertEquals(
        LocalDate.parse("2025-10-01"),
        NewTies.perQuarter(List.of(Instant.parse("2025-12-31T22:30:00Z")), BERLIN, NOW)
            .getFirst()
            .quarter());
  }

  private static void check(String expected, String... first) {
    List<Instant> contacts = Arrays.stream(first).map(Instant::parse).toList();
    assertEquals(
        expected,
        NewTies.perQuarter(contacts, BERLIN, NOW).stream()
            .map(quarter -> quarter.quarter() + " " + quarter.count())
            .collect(Collectors.joining(", ")));
  }
}
