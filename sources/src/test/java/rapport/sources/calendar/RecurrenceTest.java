package rapport.sources.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrenceTest {

  static Stream<String> rules() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/calendar/recurrence.txt")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleGivesItsDates(String line) throws Rule.Refused {
    String[] parts = line.split(" \\| ");
    List<LocalDateTime> dates = dates(parts[1], parts[2], 2100);
    int count = Integer.parseInt(parts[3]);
    assertTrue(count == 0 ? dates.size() > 12 : dates.size() == count, parts[0]);
    List<String> first = dates.stream().limit(12).map(LocalDateTime::toString).toList();
    assertEquals(parts[4], String.join(" ", first), parts[0]);
  }

  @Test
  void aMissingDayMovesWhereTheRuleSaysSo() throws Rule.Refused {
    check("20260131T090000", "FREQ=MONTHLY;COUNT=3;SKIP=BACKWARD", "01-31 02-28 03-31");
    check(
        "20260131T090000",
        "FREQ=MONTHLY;COUNT=3;RSCALE=GREGORIAN;SKIP=FORWARD",
        "01-31 03-01 03-31");
    check("20240229T090000", "FREQ=YEARLY;COUNT=3;SKIP=BACKWARD", "02-29 02-28 02-28");
  }

  @Test
  void aWeekNumberAloneKeepsTheWeekdayOfTheStart() throws Rule.Refused {
    check("20260107T090000", "FREQ=YEARLY;BYWEEKNO=2;COUNT=2", "01-07 01-13");
  }

  @Test
  void rulesOfVCalendar1AreTold() throws Rule.Refused {
    check("20261123T090000", "D2 #3", "11-23 11-25 11-27");
    check("20261123T090000", "W1 MO WE #3", "11-23 11-25 11-30");
    check("20261102T090000", "MP1 1+ MO #2", "11-02 12-07");
    check("20261110T090000", "MD1 10 1- #3", "11-10 11-30 12-10");
    check("20261110T090000", "YM1 11 20271201T000000Z", "11-10 11-10");
  }

  @Test
  void aLongLeadIsSteppedOver() throws Rule.Refused {
    List<LocalDateTime> dates = dates("00010101T000000", "FREQ=DAILY;INTERVAL=7", 2026);
    assertEquals(LocalDateTime.of(2025, 12, 29, 0, 0), dates.getLast());
  }

  @Test
  void whatCannotBeFollowedIsRefused() {
    for (String rule :
        List.of(
            "FREQ=SECONDLY",
            "FREQ=MINUTELY;INTERVAL=90",
            "FREQ=SOMETIMES",
            "",
            "BYDAY=MO",
            "FREQ=DAILY;BYMONTH=13",
            "FREQ=DAILY;INTERVAL=x",
            "FREQ=DAILY;UNTIL=someday",
            "FREQ=YEARLY;RSCALE=CHINESE",
            "FREQ=WEEKLY;BYDAY=XX",
            "FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8,9,10;BYMINUTE=1,2,3,4,5,6;BYSECOND=1,2,3,4,5"))
      assertThrows(Rule.Refused.class, () -> dates("20261123T090000", rule, 2030), rule);
  }

  private static void check(String start, String rule, String expected) throws Rule.Refused {
    List<String> days =
        dates(start, rule, 2100).stream().map(at -> at.toString().substring(5, 10)).toList();
    assertEquals(expected, String.join(" ", days));
  }

  private static List<LocalDateTime> dates(String start, String rule, int toYear)
      throws Rule.Refused {
    List<LocalDateTime> dates = new ArrayList<>();
    Moment moment = Objects.requireNonNull(Moment.of(start, false, null));
    new Recurrence(Rule.of(rule), moment)
        .dates(LocalDate.of(1970, 1, 1), LocalDate.of(toYear, 1, 1), new Steps(), dates::add);
    return dates;
  }
}
