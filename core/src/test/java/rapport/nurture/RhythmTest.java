package rapport.nurture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rapport.interactions.Story.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Story;
import rapport.interactions.Timeline;
import rapport.ties.Attention;

class RhythmTest {

  @Test
  void aMonthlyLunchIsAMonthlyRhythm() {
    check("every 30, at most 45, 11 gaps", new Story().met(every(28, 12)));
  }

  @Test
  void gapsAreRaisedToTheNextIntervalPeoplePlanIn() {
    check("every 14, at most 21, 7 gaps", new Story().met(every(9, 8)));
  }

  @Test
  void twoOfThreeGapsAreNoLonger() {
    check("every 14, at most 21, 6 gaps", new Story().met(0, 7, 14, 28, 42, 82, 122));
  }

  @Test
  void aBurstInOneWeekCountsForNothing() {
    check("none", new Story().met(DoubleStream.iterate(0, d -> d + 0.3).limit(20).toArray()));
  }

  @Test
  void aBurstIsOneConversationBetweenTwoGaps() {
    check("every 30, at most 45, 3 gaps", new Story().met(0, 30, 31, 31.2, 32, 33, 62, 92));
  }

  @Test
  void oneOldSilenceDoesNotStretchIt() {
    double[] days =
        DoubleStream.concat(
                DoubleStream.iterate(1, d -> d + 7).limit(8),
                DoubleStream.iterate(900, d -> d + 7).limit(4))
            .toArray();
    check("every 7, at most 11, 11 gaps", new Story().met(days));
  }

  @Test
  void onlyTheLatestTwoDozenGapsAreLookedAt() {
    double[] days =
        DoubleStream.concat(
                DoubleStream.iterate(1, d -> d + 7).limit(25),
                DoubleStream.iterate(500, d -> d + 60).limit(40))
            .toArray();
    check("every 7, at most 11, 24 gaps", new Story().met(days));
  }

  @Test
  void whatOthersWroteToEachOtherBreaksNoSilence() {
    Instant then = NOW.minusSeconds(9 * 86_400);
    Contact between =
        new Contact(9, NOW, Channel.MAIL, Direction.RECEIVED, 1, 0, true, 0, false, false);
    Timeline past =
        new Timeline(
            List.of(new Contact(1, then, Channel.MAIL, Direction.SENT, 1, 0, true, 0), between));
    assertEquals(1, Rhythm.last(past, NOW).orElseThrow().interaction());
  }

  @Test
  void twoGapsTellNothing() {
    check("none", new Story().met(1, 30, 60));
  }

  @Test
  void oneWhoOnlyWritesHasNoRhythm() {
    check("none", new Story().received(every(7, 12)));
    check("none", new Story().sent(every(7, 12)));
  }

  @Test
  void announcementsAreNoContact() {
    Story story = new Story().met(300);
    for (int day = 0; day < 100; day += 7) story.receivedWith(9, day);
    check("none", story);
  }

  @Test
  void yearsApartIsOnceAYear() {
    check("every 365, at most 548, 3 gaps", new Story().met(10, 700, 1500, 2300));
  }

  @Test
  void theFutureTeachesNothing() {
    check("none", new Story().met(-1, -8, -15, -22, -29));
  }

  @Test
  void aRhythmThatIsSetIsOverdueAfterHalfAsMuchAgain() {
    assertEquals(new Rhythm(21, 32, Rhythm.Origin.SET, 0), Rhythm.set(21));
    assertEquals(new Rhythm(1, 2, Rhythm.Origin.SET, 0), Rhythm.set(1));
  }

  @Test
  void aRhythmIsPositive() {
    assertThrows(IllegalArgumentException.class, () -> Rhythm.set(0));
    assertThrows(IllegalArgumentException.class, () -> new Rhythm(9, 8, Rhythm.Origin.SET, 0));
  }

  /** Late on the evening before the clocks change, looked at early a week later. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-28",
    "Europe/Berlin, 2026-10-24",
    "America/New_York, 2026-03-07",
    "America/New_York, 2026-10-31"
  })
  void daysAreThoseOfTheCalendarWhenTheClocksChange(String zone, LocalDate last) {
    dueAfterAWeek(ZoneId.of(zone), last.atTime(23, 45), last.plusDays(7).atTime(0, 5));
    dueAfterAWeek(ZoneId.of(zone), last.atTime(0, 5), last.plusDays(7).atTime(23, 45));
  }

  /** The hour that the clocks leave out, and the one that they strike twice. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29T02:30",
    "Europe/Berlin, 2026-10-25T02:30",
    "America/New_York, 2026-03-08T02:30",
    "America/New_York, 2026-11-01T01:30"
  })
  void theChangedHourBelongsToItsDay(String zone, LocalDateTime changed) {
    dueAfterAWeek(ZoneId.of(zone), changed, changed.plusDays(7));
  }

  @Test
  void oneMomentCanBeTwoDays() {
    Story story = new Story().met(0.3);
    assertEquals(
        LocalDate.of(2026, 11, 23),
        Rhythm.lastDay(story.timeline(), NOW, Office.BERLIN).orElseThrow());
    assertEquals(
        LocalDate.of(2026, 11, 22),
        Rhythm.lastDay(story.timeline(), NOW, ZoneId.of("America/New_York")).orElseThrow());
  }

  private static void dueAfterAWeek(ZoneId zone, LocalDateTime last, LocalDateTime later) {
    Instant at = last.atZone(zone).toInstant();
    Instant now = later.atZone(zone).toInstant();
    Story story = new Story().with(at, Channel.PHONE, Direction.SENT, 1, 0, true, 0);
    Standing standing =
        Standing.of(
            Office.person(1, "Maya Okafor"),
            story.timeline(),
            Attention.NONE,
            Rhythm.set(7),
            null,
            Pauses.NONE,
            now,
            zone);
    assertEquals(7, standing.silence(later.toLocalDate()).orElseThrow());
    assertEquals(last.toLocalDate().plusDays(7), standing.due());
    assertEquals(true, standing.due(later.toLocalDate()));
    assertEquals(false, standing.due(later.toLocalDate().minusDays(1)));
  }

  private static double[] every(double days, int times) {
    return DoubleStream.iterate(0, d -> d + days).limit(times).toArray();
  }

  private static void check(String expected, Story story) {
    String learned =
        Rhythm.learned(story.timeline(), List.of(), NOW, Office.BERLIN)
            .map(r ->
                "every "
                    + r.everyDays()
                    + ", at most "
                    + r.atMostDays()
                    + ", "
                    + r.gaps()
                    + " gaps")
            .orElse("none");
    assertEquals(expected, learned);
  }
}
