package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Effort;
import rapport.sources.Item;
import rapport.sources.Window;

/** Calendars made to exhaust a reader: each is read in bounded time, and its entries are told. */
class HostileCalendarsTest {

  private static final Window WINDOW = Window.around(Instant.parse("2026-11-23T07:30:00Z"));

  @Test
  void stepsFinerThanAnHourAreRefusedAndTheStartIsKept() {
    for (String frequency : List.of("SECONDLY", "MINUTELY")) {
      Collected read = check("RRULE:FREQ=" + frequency + "\n", 1, 1);
      assertTrue(read.problems.getFirst().contains("finer than an hour"));
    }
  }

  @Test
  void anEndlessRuleKeepsTheLatestThousand() {
    Collected read = check("RRULE:FREQ=HOURLY\n", 1, 1000);
    assertTrue(read.problems.getFirst().contains("the latest 1,000"));
    check("RRULE:FREQ=DAILY;COUNT=2147483648\n", 1, 366);
    check("RRULE:FREQ=DAILY;COUNT=999999999999999999\n", 1, 366);
  }

  /** Each of sixty hours since years is heard of up to now, and what comes next is there, too. */
  @Test
  void whatHasBegunIsNotGivenUpForWhatLiesAhead() {
    Instant now = Instant.parse("2026-11-23T07:30:00Z");
    for (String rule : List.of("FREQ=HOURLY", "FREQ=DAILY;BYHOUR=0,4,8,12,16,20")) {
      String entry = "BEGIN:VEVENT\nDTSTART:20200101T000000Z\nRRULE:" + rule + "\nEND:VEVENT\n";
      for (Item.Meeting one : check(60, read(entry.repeat(60))).all(Item.Meeting.class)) {
        List<Instant> at = one.instances().stream().map(Item.Instance::at).toList();
        assertEquals(1_000, at.size());
        long begun = at.stream().filter(time -> time.isBefore(now)).count();
        assertTrue(begun >= 500, () -> begun + " have begun");
        assertTrue(at.stream().anyMatch(time -> between(time, now.minusSeconds(14_400), now)));
        assertTrue(at.stream().anyMatch(time -> between(time, now, now.plusSeconds(14_400))));
      }
    }
  }

  private static boolean between(Instant time, Instant from, Instant to) {
    return !time.isBefore(from) && !time.isAfter(to);
  }

  @Test
  void aRuleThatNeverMatchesEnds() {
    check("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n", 1, 1);
    check("RRULE:FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3\n", 1, 1);
    check("RRULE:FREQ=DAILY;BYSETPOS=366\n", 1, 1);
    check("RRULE:FREQ=YEARLY;INTERVAL=2147483647\n", 1, 1);
  }

  @Test
  void manyRulesThatNeverMatchEndTogether() {
    String entry = event("RRULE:FREQ=HOURLY;BYMONTHDAY=31;BYMONTH=2;COUNT=2\n");
    check(500, read(entry.repeat(500)));
  }

  @Test
  void aLineOfTenMegabytesIsCut() {
    check("SUMMARY:" + "x".repeat(10_000_000) + "\n", 1, 1);
    check("SUMMARY:x\n" + " x\n".repeat(3_000_000), 1, 1);
    check("A;" + "B=\"".repeat(300_000) + "\n", 1, 1);
  }

  @Test
  void manyBirthdaysAreWithinTheBounds() {
    String birthday = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:19600601\nRRULE:FREQ=YEARLY\nEND:VEVENT\n";
    for (Item.Meeting one : check(1_000, read(birthday.repeat(1_000))).all(Item.Meeting.class))
      assertEquals(58, one.instances().size());
  }

  @Test
  void deepNestingIsOnlyCounted() {
    check("BEGIN:VALARM\n".repeat(10_000) + "END:VALARM\n".repeat(10_000), 1, 1);
    check(10_001, read("BEGIN:VEVENT\n".repeat(10_000) + event("")));
    check(0, read("BEGIN:VTIMEZONE\n".repeat(10_000)));
  }

  @Test
  void aHundredThousandPropertiesAreBounded() {
    check("ATTENDEE:mailto:a@b.example\n".repeat(100_000), 1, 1);
    check("EXDATE:20261123T090000Z\n".repeat(100_000), 1, 0);
  }

  @Test
  void manyDatesAreBounded() {
    check("RDATE:" + "20261124T090000Z,".repeat(50_000) + "\n", 1, 2);
  }

  @Test
  void manyRulesAreBounded() {
    check("RRULE:FREQ=DAILY;COUNT=9\n".repeat(9_000), 1, 9);
  }

  @Test
  void manyOverridesAreBounded() {
    String override = event("UID:a\nRECURRENCE-ID:20261124T090000Z\n");
    check(20_000, read(override.repeat(20_000)));
    String series = event("UID:a\nEXDATE:20261125T090000Z\nRRULE:FREQ=DAILY;COUNT=3\n");
    check(6_000, read(override.repeat(3_000) + series.repeat(3_000)));
  }

  @Test
  void anEntryCutOffByTheEndIsTold() {
    Collected read = read("BEGIN:VEVENT\nDTSTART:20261123T090000Z\nSUMM");
    assertInstanceOf(Item.Unreadable.class, read.items.getFirst());
  }

  private static Collected check(String properties, int items, int instances) {
    Collected read = check(items, read(event(properties)));
    assertEquals(instances, read.all(Item.Meeting.class).getFirst().instances().size());
    return read;
  }

  private static Collected check(int items, Collected read) {
    assertEquals(items, read.items.size());
    assertTrue(read.problems.size() <= 101);
    return read;
  }

  private static String event(String properties) {
    return "BEGIN:VEVENT\nDTSTART:20261123T090000Z\n" + properties + "END:VEVENT\n";
  }

  private static Collected read(String components) {
    String text = "BEGIN:VCALENDAR\n" + components + "END:VCALENDAR\n";
    return Effort.bounded(() -> Collected.of(new Calendars(), "hostile.ics", WINDOW, text));
  }
}
