package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.nurture.Digest.Times;

class DigestTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @Test
  void offIsNeverDue() {
    check(false, Times.OFF, 7, null, "2026-11-23T08:00:00Z");
  }

  @Test
  void itIsDueFromItsHourOnAndNotBefore() {
    check(false, Times.MORNINGS, 7, "2026-11-22T06:00:00Z", "2026-11-23T05:59:59Z");
    check(true, Times.MORNINGS, 7, "2026-11-22T06:00:00Z", "2026-11-23T06:00:00Z");
  }

  @Test
  void mondaysAreOnMondays() {
    check(false, Times.MONDAYS, 7, "2026-11-16T06:00:00Z", "2026-11-22T23:00:00Z");
    check(true, Times.MONDAYS, 7, "2026-11-16T06:00:00Z", "2026-11-23T06:00:00Z");
    check(false, Times.MONDAYS, 7, "2026-11-23T06:00:00Z", "2026-11-29T22:59:00Z");
  }

  @Test
  void aMissedOneIsDueOnceOnReturn() {
    check(true, Times.MONDAYS, 7, "2026-11-02T06:00:00Z", "2026-11-26T20:00:00Z");
    check(false, Times.MONDAYS, 7, "2026-11-26T20:00:00Z", "2026-11-26T20:01:00Z");
    check(true, Times.MONDAYS, 7, "2026-11-26T20:00:00Z", "2026-11-30T06:00:00Z");
  }

  @Test
  void oneSentLateOnTheDayOfTheNextIsThatDaysOne() {
    check(true, Times.MORNINGS, 7, "2026-11-21T06:00:00Z", "2026-11-23T04:00:00Z");
    check(false, Times.MORNINGS, 7, "2026-11-23T04:00:00Z", "2026-11-23T06:00:00Z");
  }

  @Test
  void whatLayBeforeTheChoiceIsNotSentLate() {
    Instant chosen = Instant.parse("2026-11-25T10:00:00Z");
    Digest digest = new Digest(Times.MONDAYS, 7, chosen);
    assertEquals(false, digest.due(null, chosen.plusSeconds(60), BERLIN));
    assertEquals(true, digest.due(null, Instant.parse("2026-11-30T06:00:00Z"), BERLIN));
  }

  @Test
  void aLastOneFromAWrongClockIsNotBelieved() {
    check(true, Times.MORNINGS, 7, "2031-01-01T06:00:00Z", "2026-11-23T08:00:00Z");
    check(false, Times.MORNINGS, 7, "2026-11-23T09:00:00Z", "2026-11-23T08:00:00Z");
  }

  @Test
  void anHourThatSpringSkipsIsTheOneAfterTheGap() {
    check(false, Times.MORNINGS, 2, "2027-03-27T01:00:00Z", "2027-03-28T00:59:59Z");
    check(true, Times.MORNINGS, 2, "2027-03-27T01:00:00Z", "2027-03-28T01:00:00Z");
  }

  @Test
  void anHourThatAutumnRepeatsIsTheFirst() {
    check(false, Times.MORNINGS, 2, "2026-10-24T00:00:00Z", "2026-10-24T23:59:59Z");
    check(true, Times.MORNINGS, 2, "2026-10-24T00:00:00Z", "2026-10-25T00:00:00Z");
    check(false, Times.MORNINGS, 2, "2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z");
  }

  @Test
  void noDayHasATwentyFourthHour() {
    assertThrows(IllegalArgumentException.class, () -> new Digest(Times.MORNINGS, 24, LONG_AGO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin 2026-10-20",
        "Europe/Berlin 2027-03-23",
        "America/New_York 2026-10-28",
        "America/New_York 2027-03-10",
        "Australia/Lord_Howe 2026-10-01",
        "Asia/Kathmandu 2026-11-20",
        "Africa/Cairo 2026-04-20",
        "America/Havana 2026-10-28",
        "UTC 2026-12-28"
      })
  void whoeverIsAlwaysOnGetsOneADayAndOneAWeekAtEveryHour(String where) {
    ZoneId zone = ZoneId.of(where.split(" ")[0]);
    LocalDate first = LocalDate.parse(where.split(" ")[1]);
    for (int hour = 0; hour < 24; hour++) {
      List<LocalDate> days = first.datesUntil(first.plusDays(15)).toList();
      assertEquals(days, sent(Times.MORNINGS, hour, first, zone));
      List<LocalDate> mondays =
          days.stream().filter(day -> day.getDayOfWeek() == DayOfWeek.MONDAY).toList();
      assertEquals(mondays, sent(Times.MONDAYS, hour, first, zone));
    }
  }

  @Test
  void aDayThatACountrySkippedIsNotSentTwice() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    List<LocalDate> days = sent(Times.MORNINGS, 7, LocalDate.parse("2011-12-28"), apia);
    assertEquals(new TreeSet<>(days).size(), days.size());
    assertEquals(false, days.contains(LocalDate.parse("2011-12-30")));
  }

  /** The days on which one goes out in fifteen, asked every ten minutes. */
  private static List<LocalDate> sent(Times times, int hour, LocalDate first, ZoneId zone) {
    Instant now = first.atStartOfDay(zone).toInstant();
    Instant end = first.plusDays(15).atStartOfDay(zone).toInstant();
    Digest digest = new Digest(times, hour, now);
    List<LocalDate> days = new ArrayList<>();
    Instant last = null;
    for (; now.isBefore(end); now = now.plus(Duration.ofMinutes(10))) {
      if (!digest.due(last, now, zone)) continue;
      last = now;
      days.add(now.atZone(zone).toLocalDate());
    }
    return days;
  }

  private static void check(
      boolean due, Times times, int hour, @Nullable String lastSent, String now) {
    Instant last = lastSent == null ? null : Instant.parse(lastSent);
    assertEquals(due, new Digest(times, hour, LONG_AGO).due(last, Instant.parse(now), BERLIN));
  }
}
