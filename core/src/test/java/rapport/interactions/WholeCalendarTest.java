package rapport.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeCalendarTest {

  private static WholeCalendar of(String name, long... starts) {
    Map<String, WholeCalendar.Held> entries = new LinkedHashMap<>();
    for (long start : starts) entries.put("e" + start, new WholeCalendar.Held(start, false));
    return new WholeCalendar(name, "-//x 1.0//EN", 1, null, null, entries);
  }

  private static void check(String expected, WholeCalendar later, WholeCalendar earlier) {
    String span =
        later
            .over(earlier)
            .map(one ->
                (one.from() == Long.MIN_VALUE ? "" : one.from())
                    + "-"
                    + (one.until() == Long.MAX_VALUE ? "" : one.until()))
            .orElse("none");
    assertEquals(expected, span);
  }

  @Test
  void anExportThatHoldsTheFirstAndTheLastSpeaksForAllTime() {
    check("-", of("Ada", 10, 30), of("Ada", 10, 20, 30));
  }

  @Test
  void itMayLackTheLastMeetings() {
    check("-", of("Ada", 10, 20), of("Ada", 10, 20, 30, 40));
    check("-20", of("Ada", 10, 20), of("Ada", 10, 20, 30, 40, 50));
  }

  @Test
  void anExportThatBeginsLaterSpeaksForItsOwnTime() {
    check("20-40", of("Ada", 20, 40), of("Ada", 10, 20, 30, 40, 50));
  }

  @Test
  void anotherCalendarSaysNothing() {
    check("none", of("Work", 10, 20), of("Ada", 10, 20, 30));
    check("none", of("Ada", 11, 31), of("Ada", 10, 20, 30));
  }

  @Test
  void withoutANameMostMustBeTheSame() {
    check("-", of("", 10, 30), of("", 10, 20, 30));
    check("none", of("", 10, 90), of("", 10, 20, 30, 40, 50, 90));
  }
}
