package rapport.dates;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What has a name: a date, a weekday, a month, a season, a holiday. */
final class NamedWords {

  private final Tokens words;
  private final CalendarWords calendar;
  private final HolidayWords holidays;

  /** What was read at each word, since several grammars ask for the same one. */
  private final @Nullable TimeWord[] known;

  private final boolean[] asked;

  NamedWords(Tokens words, LocalDateTime now) {
    this.words = words;
    calendar = new CalendarWords(words, now);
    holidays = new HolidayWords(words);
    known = new TimeWord[words.count()];
    asked = new boolean[words.count()];
  }

  @Nullable TimeWord read(int at) {
    if (!words.may(at, TimeStarts.NAMED)) return null;
    if (!asked[at]) known[at] = longer(at);
    asked[at] = true;
    return known[at];
  }

  private @Nullable TimeWord longer(int at) {
    TimeWord holiday = holidays.read(at);
    TimeWord date = calendar.read(at);
    if (holiday == null || date == null) return holiday == null ? date : holiday;
    return date.end() > holiday.end() ? date : holiday;
  }
}
