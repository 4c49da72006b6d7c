package rapport.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** A Monday. */
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 8, 30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I can send it by Friday, promise          | 2026-11-27 | 2026-11-28 | DAY
          shall we say next Tuesday?                | 2026-12-01 | 2026-12-02 | DAY
          as I said last Thursday                   | 2026-11-19 | 2026-11-20 | DAY
          the figures are due on the 30th.          | 2026-11-30 | 2026-12-01 | DAY
          on December 3rd we move                   | 2026-12-03 | 2026-12-04 | DAY
          3 Dec 2027                                | 2027-12-03 | 2027-12-04 | DAY
          due 2026-12-24                            | 2026-12-24 | 2026-12-25 | DAY
          the day after tomorrow                    | 2026-11-25 | 2026-11-26 | DAY
          the last Friday of January                | 2027-01-29 | 2027-01-30 | DAY
          the second Monday in March 2027           | 2027-03-08 | 2027-03-09 | DAY
          in two weeks                              | 2026-12-07 | 2026-12-08 | DAY
          three months ago                          | 2026-08-23 | 2026-08-24 | DAY
          next week                                 | 2026-11-30 | 2026-12-07 | WEEK
          some time this month                      | 2026-11-01 | 2026-12-01 | MONTH
          in April                                  | 2027-04-01 | 2027-05-01 | MONTH
          Q2 2027                                   | 2027-04-01 | 2027-07-01 | QUARTER
          in 2028                                   | 2028-01-01 | 2029-01-01 | YEAR
          next weekend                              | 2026-12-05 | 2026-12-07 | DAY
          from Wednesday to Friday                  | 2026-11-25 | 2026-11-28 | DAY
          12-14 January is fine                     | 2027-01-12 | 2027-01-15 | DAY
          January 12 - 14                           | 2027-01-12 | 2027-01-15 | DAY
          two Sundays from now                      | 2026-12-06 | 2026-12-07 | DAY
          ten days before Christmas                 | 2026-12-15 | 2026-12-16 | DAY
          """)
  void daysAreFound(String text, String from, String to, Grain grain) {
    check(text, from + "T00:00", to + "T00:00", grain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          call me at 3pm                    | 2026-11-23T15:00 | 2026-11-23T16:00 | HOUR
          tomorrow at 9:45                  | 2026-11-24T09:45 | 2026-11-24T09:46 | MINUTE
          lunch on Thursday at noon         | 2026-11-26T12:00 | 2026-11-26T13:00 | HOUR
          a quarter past two on Friday      | 2026-11-27T14:15 | 2026-11-27T14:16 | MINUTE
          Saturday morning                  | 2026-11-28T06:00 | 2026-11-28T12:00 | HOUR
          tonight at 8                      | 2026-11-23T20:00 | 2026-11-23T21:00 | HOUR
          from 3 to 5pm on Friday           | 2026-11-27T15:00 | 2026-11-27T17:00 | HOUR
          Friday 9:30-11:00                 | 2026-11-27T09:30 | 2026-11-27T11:00 | MINUTE
          tomorrow from 9:30 to 11          | 2026-11-24T09:30 | 2026-11-24T11:00 | MINUTE
          in half an hour                   | 2026-11-23T09:00 | 2026-11-23T09:00:01 | SECOND
          2026-12-01T10:30                  | 2026-12-01T10:30 | 2026-12-01T10:31 | MINUTE
          Thursday 8:00 GMT                 | 2026-11-26T09:00 | 2026-11-26T09:01 | MINUTE
          end of the day                    | 2026-11-23T23:59:59 | 2026-11-24T00:00 | SECOND
          """)
  void hoursAreFound(String text, String from, String to, Grain grain) {
    check(text, from, to, grain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Easter                     | 2027-03-28
          Orthodox Easter 2027       | 2027-05-02
          Good Friday 2030           | 2030-04-19
          Thanksgiving               | 2026-11-26
          last Thanksgiving          | 2025-11-27
          Memorial Day               | 2027-05-31
          Labor Day of last year     | 2025-09-01
          New Year's Eve             | 2026-12-31
          St. Patrick's Day          | 2027-03-17
          Chinese New Year           | 2027-02-06
          Chinese New Year 2034      | 2034-02-19
          Mid-Autumn Festival 2023   | 2023-09-29
          Diwali 2023                | 2023-11-12
          Holi 2025                  | 2025-03-14
          Ganesh Chaturthi 2024      | 2024-09-07
          Yom Kippur 2026            | 2026-09-20
          Passover 2024              | 2024-04-22
          Hanukkah 2024              | 2024-12-25
          Eid al-Fitr 2024           | 2024-04-10
          world children's day       | 2027-06-01
          """)
  void holidaysAreFound(String text, String day) {
    assertEquals(day, in(text).getFirst().start().toLocalDate().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we may march on",
        "I sat in the sun",
        "version 3.7.4 of 12 pages",
        "call 555-010-4477",
        "she is one of two, about 5 or 6",
        "open 24/7",
        "second thoughts, first of all",
        "in the 1980s style",
        "it cost $12",
        "the spring broke"
      })
  void otherWordsAreLeftAlone(String text) {
    assertEquals(List.of(), in(text));
  }

  @Test
  void theLeapDayWaitsForItsYear() {
    check("Feb 29", "2028-02-29T00:00", "2028-03-01T00:00", Grain.DAY);
    assertEquals(List.of(), in("2027-02-29"));
  }

  @Test
  void theYearEndIsCrossed() {
    LocalDateTime eve = LocalDateTime.of(2026, 12, 31, 23, 50);
    check(eve, "in 20 minutes", "2027-01-01T00:10", "2027-01-01T00:10:01", Grain.SECOND);
    check(eve, "tomorrow", "2027-01-01T00:00", "2027-01-02T00:00", Grain.DAY);
    check(eve, "this week", "2026-12-28T00:00", "2027-01-04T00:00", Grain.WEEK);
  }

  @Test
  void theLastDayOfAMonthIsKeptWhereItCanBe() {
    LocalDateTime january = LocalDateTime.of(2027, 1, 31, 9, 0);
    check(january, "in a month", "2027-02-28T00:00", "2027-03-01T00:00", Grain.DAY);
  }

  @Test
  void aDayOfAClockChangeIsAnHourShorter() {
    DateWords.Found day = in("28 March 2027").getFirst();
    assertEquals(Duration.ofHours(23), Duration.between(day.start(), day.end()));
  }

  @Test
  void anHourThatTheClockSkipsIsMoved() {
    assertEquals(3, in("28 March 2027 at 2:30 am").getFirst().start().getHour());
  }

  @Test
  void placesPointIntoTheText() {
    String text = "Are you free on Friday – or in May?";
    for (DateWords.Found found : in(text))
      assertEquals(found.text(), text.substring(found.from(), found.to()));
    assertEquals(2, in(text).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "1/",
        "the ",
        "last ",
        "first of ",
        "3 days after ",
        "-",
        "'s ",
        "friday ",
        "at 3 ",
        "monday 13 may ",
        "christmas "
      })
  void longTextsTakeBoundedTime(String piece) {
    String text = piece.repeat(10_000 / piece.length());
    assertTimeout(Duration.ofSeconds(5), () -> in(text));
  }

  @Test
  void anySoupOfWordsIsRead() {
    String[] pieces =
        "the last 29 feb 99999 of in a few friday monday , - / : 0 13 31 after before easter next 2 weeks at pm 12 from to q4 29th 00 week year ago hence ' closest holi may"
            .split(" ");
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(9); n >= 0; n--)
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(4) == 0 ? "" : " ");
      for (DateWords.Found found : in(text.toString()))
        assertTrue(found.end().isAfter(found.start()), text + " " + found);
    }
  }

  private static List<DateWords.Found> in(String text) {
    return DateWords.in(text, NOW.atZone(BERLIN));
  }

  private static void check(String text, String from, String to, Grain grain) {
    check(NOW, text, from, to, grain);
  }

  private static void check(LocalDateTime now, String text, String from, String to, Grain grain) {
    List<DateWords.Found> found = DateWords.in(text, now.atZone(BERLIN));
    assertEquals(1, found.size(), text + " " + found);
    ZonedDateTime start = LocalDateTime.parse(from).atZone(BERLIN);
    assertEquals(start, found.getFirst().start(), text);
    assertEquals(LocalDateTime.parse(to).atZone(BERLIN), found.getFirst().end(), text);
    assertEquals(grain, found.getFirst().grain(), text);
  }
}
