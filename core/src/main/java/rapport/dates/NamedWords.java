package rapport.dates;

import org.jspecify.annotations.Nullable;

/** What has a name: a date, a weekday, a month, a season, a holiday. */
final class NamedWords {

  private final CalendarWords calendar;
  private final HolidayWords holidays;

  NamedWords(CalendarWords calendar, HolidayWords holidays) {
    this.calendar = calendar;
    this.holidays = holidays;
  }

  @Nullable TimeWord read(int at) {
    TimeWord holiday = holidays.read(at);
    TimeWord date = calendar.read(at);
    if (holiday == null || date == null) return holiday == null ? date : holiday;
    return date.end() > holiday.end() ? date : holiday;
  }
}
