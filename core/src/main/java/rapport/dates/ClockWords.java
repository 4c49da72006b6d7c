package rapport.dates;

import org.jspecify.annotations.Nullable;
import rapport.dates.NumberWords.Numeral;

/**
 * Reads times of day: 3pm, 15:15, 16h30, 3 o'clock, noon, a quarter past two, 8.30 pm, three
 * twenty; with a part of the day and a zone after it. Bare numbers are weak or nothing.
 */
final class ClockWords {

  private final Tokens words;
  private final ZoneWords zones;

  ClockWords(Tokens words) {
    this.words = words;
    zones = new ZoneWords(words);
  }

  /** The time of day that begins here. */
  @Nullable Clock read(int at) {
    if (!words.may(at, TimeStarts.CLOCK)) return null;
    int start = at;
    while (start < at + 3
        && words.is(start, "at", "@", "around", "about", "for", "by", "approximately")) start++;
    boolean said = start > at && words.is(start - 1, "at", "@");
    Clock clock = whole(start, said);
    return clock == null ? null : zones.after(clock);
  }

  private @Nullable Clock whole(int at, boolean said) {
    Clock clock = past(at, said);
    if (clock == null) clock = beside(at);
    if (clock == null) clock = named(at);
    if (clock == null) clock = figures(at, said);
    if (clock == null) return null;
    if (words.is(clock.end(), "approximately", "sharp", "exactly"))
      clock = clock.until(clock.end() + 1, clock.weak());
    return part(clock);
  }

  private @Nullable Clock named(int at) {
    if (words.is(at, "the")) at++;
    if (words.is(at, "noon", "midday")) return clock(at + 1, 12, 0, Grain.HOUR, false, false);
    if (words.follow(at, "mid", "day")) return clock(at + 2, 12, 0, Grain.HOUR, false, false);
    if (words.is(at, "midnight")) return clock(at + 1, 0, 0, Grain.HOUR, false, false);
    if (words.is(at, "noonish")) return clock(at + 1, 12, 0, Grain.HOUR, false, false);
    return ending(at);
  }

  /** The end of a day is its last second, that of a day of work five in the afternoon. */
  private @Nullable Clock ending(int at) {
    if (words.is(at, "cob")) {
      boolean placed = words.is(at - 1, "by", "before", "until", "till");
      return clock(at + 1, 17, 0, Grain.HOUR, false, !placed);
    }
    if (words.is(at, "close", "end") && words.is(at + 1, "of") && words.is(at + 2, "business")) {
      int end = words.is(at + 3, "day") ? at + 4 : at + 3;
      return clock(end, 17, 0, Grain.HOUR, false, false);
    }
    int end = 0;
    if (words.is(at, "eod")) end = at + 1;
    else if (words.follow(at, "end", "of", "day")) end = at + 3;
    else if (words.follow(at, "end", "of", "the", "day")) end = at + 4;
    return end == 0 ? null : new Clock(end, 1439, 59, Grain.SECOND, false, false, null);
  }

  /** Two hours before noon, half an hour after 3pm. */
  private @Nullable Clock beside(int at) {
    NumberWords.Amount amount = NumberWords.amount(words, at);
    if (amount == null || !words.is(amount.end(), "hour", "hours", "hr", "hrs")) return null;
    int next = amount.end() + 1;
    boolean before = words.is(next, "before") || words.follow(next, "prior", "to");
    if (!before && !words.is(next, "after", "past")) return null;
    int start = words.is(next, "prior") ? next + 2 : next + 1;
    Clock hour = named(start);
    if (hour == null) hour = figures(start, true);
    long minutes = Math.round(60 * amount.value());
    if (hour == null || hour.weak() || hour.grain() == Grain.SECOND || minutes > 720) return null;
    return hour.moved((int) (before ? -minutes : minutes), hour.end());
  }

  private @Nullable Clock past(int at, boolean said) {
    int start = words.is(at, "a") ? at + 1 : at;
    int minutes;
    int end;
    if (words.is(start, "quarter", "half")) {
      minutes = words.is(start, "half") ? 30 : 15;
      end = start + 1;
    } else {
      Numeral number = NumberWords.cardinal(words, at);
      if (number == null || number.value() > 59 || number.value() == 0) return null;
      minutes = number.value();
      end =
          words.is(number.end(), "minutes", "minute", "mins", "min")
              ? number.end() + 1
              : number.end();
    }
    boolean before = words.is(end, "to", "before", "till", "of");
    if (!before && !words.is(end, "past", "after")) return null;
    Clock hour = named(end + 1);
    if (hour == null) hour = figures(end + 1, true);
    if (hour == null || hour.grain() == Grain.SECOND) return null;
    boolean named =
        words.is(start, "quarter", "half") || words.is(end - 1, "minutes", "mins", "min");
    boolean range = words.is(at - 1, "from", "between") || minutes % 5 != 0;
    boolean meant = (said || parted(hour.end())) && words.is(end, "to");
    boolean unclear = hour.twice() && !meant;
    if (before && !named && (range || unclear || words.is(end, "of"))) return null;
    boolean spoken = named || words.is(end, "past");
    return hour.moved(before ? -minutes : minutes, hour.end())
        .until(hour.end(), hour.weak() && !spoken);
  }

  /** Whether a part of the day follows: tonight, this evening, in the morning, tomorrow morning. */
  private boolean parted(int at) {
    int start = words.is(at, "this", "in", "tomorrow", "yesterday") ? at + 1 : at;
    return DayPart.of(words.at(words.is(start, "the") ? start + 1 : start)) != null;
  }

  private @Nullable Clock figures(int at, boolean said) {
    if (words.number(at) >= 0) {
      boolean ranged =
          words.is(at - 1, "-")
              && words.length(at) < 3
              && (meridiem(at + 1) > 0 || words.is(at + 1, ":"));
      return ranged || words.open(at) ? digits(at, said) : null;
    }
    Numeral hour = NumberWords.cardinal(words, at);
    if (hour == null || hour.value() > 24) return null;
    Numeral minute = NumberWords.cardinal(words, hour.end());
    if (minute != null && words.number(hour.end()) < 0 && minute.value() < 60 && minute.value() > 9)
      return half(after(minute.end()), hour.value(), minute.value(), Grain.MINUTE, !said);
    if (words.is(hour.end(), "oh", "o") && words.number(hour.end() + 1) < 0) {
      Numeral few = NumberWords.cardinal(words, hour.end() + 1);
      if (few != null && few.value() > 0 && few.value() < 10)
        return half(few.end(), hour.value(), few.value(), Grain.MINUTE, !said);
    }
    return half(hour.end(), hour.value(), 0, Grain.HOUR, !said);
  }

  private int after(int at) {
    return words.is(at, "minutes") ? at + 1 : at;
  }

  private @Nullable Clock digits(int at, boolean said) {
    int hour = words.number(at);
    int minute = words.number(at + 2);
    boolean two =
        words.length(at + 2) == 2
            && minute >= 0
            && minute < 60
            && words.glued(at + 2)
            && words.length(at) < 3;
    if (two && words.glued(at + 1) && words.is(at + 1, ":")) return colon(at, hour, minute);
    if (two && words.glued(at + 1) && words.is(at + 1, ".")) {
      boolean sure = said && hour > 0 && minute % 5 == 0 && ends(at + 3);
      Clock dotted = half(at + 3, hour, minute, Grain.MINUTE, !sure);
      return dotted != null && (!dotted.twice() || words.closed(at + 3)) ? dotted : null;
    }
    if (words.glued(at + 1) && words.is(at + 1, "h") && hour < 24) return french(at, hour);
    int length = words.length(at);
    if (length == 3 || length == 4) return joined(at, said);
    if (length > 4) return null;
    int apart = words.number(at + 1);
    if (said && words.length(at + 1) == 2 && !words.glued(at + 1) && apart >= 0 && apart < 60)
      return half(at + 2, hour, apart, Grain.MINUTE, false);
    return half(at + 1, hour, 0, Grain.HOUR, !(said && ends(at + 1)));
  }

  /** Whether nothing follows a bare hour that it could count. */
  private boolean ends(int at) {
    if (at >= words.count()) return true;
    return words.closed(at)
        && words.is(at, ".", ",", "?", "!", ";", "on", "in", "tomorrow", "today");
  }

  private @Nullable Clock colon(int at, int hour, int minute) {
    int second = words.number(at + 4);
    if (words.glued(at + 3)
        && words.is(at + 3, ":")
        && words.length(at + 4) == 2
        && second < 60
        && second >= 0) {
      boolean parts = words.is(at + 5, ".") && words.glued(at + 6) && words.number(at + 6) >= 0;
      Clock clock = half(parts ? at + 7 : at + 5, hour, minute, Grain.MINUTE, false);
      return clock == null
          ? null
          : new Clock(
              clock.end(), clock.minuteOfDay(), second, Grain.SECOND, clock.twice(), false, null);
    }
    if (words.glued(at + 3) && words.is(at + 3, ":")) return null;
    if (words.is(at + 3, "h", "hrs", "hours", "uhr") && words.closed(at + 4))
      return clock(at + 4, hour % 24, minute, Grain.MINUTE, false, false);
    return half(at + 3, hour, minute, Grain.MINUTE, false);
  }

  private @Nullable Clock french(int at, int hour) {
    int minute = words.number(at + 2);
    boolean more = minute >= 0 && minute < 60 && words.length(at + 2) == 2 && words.glued(at + 2);
    if (!words.closed(more ? at + 3 : at + 2)) return null;
    return clock(more ? at + 3 : at + 2, hour, more ? minute : 0, Grain.MINUTE, false, false);
  }

  private @Nullable Clock joined(int at, boolean said) {
    int number = words.number(at);
    int hour = number / 100;
    int minute = number % 100;
    if (minute > 59 || hour > 23 || (hour == 0 && words.length(at) == 3)) return null;
    if (words.length(at) == 4 && words.is(at + 1, "hours", "hrs", "hr", "h", "uhr"))
      return clock(at + 2, hour, minute, Grain.MINUTE, false, false);
    boolean marked = meridiem(at + 1) != 0;
    if (!marked && (!said || !ends(at + 1))) return null;
    return half(at + 1, hour, minute, Grain.MINUTE, false);
  }

  /** With am or pm after it, or with both readings. */
  private @Nullable Clock half(int at, int hour, int minute, Grain grain, boolean weak) {
    if (hour > 24 || (hour == 24 && minute > 0)) return null;
    if (words.is(at, "ish") || (words.is(at, "-") && words.is(at + 1, "ish")))
      at += words.is(at, "ish") ? 1 : 2;
    boolean sharp = words.is(at, "o'clock", "oclock");
    if (sharp) at++;
    int length = meridiem(at);
    if (length > 0 && hour <= 12 && hour > 0) {
      boolean letter = words.length(at) == 1 && length == 1;
      if (letter && (!words.glued(at) || (!words.closed(at + 1) && !words.is(at + 1, "."))))
        length = 0;
      else {
        boolean second = words.at(at).startsWith("p");
        boolean doubtful = letter && grain == Grain.HOUR;
        return clock(at + length, hour % 12 + (second ? 12 : 0), minute, grain, false, doubtful);
      }
    }
    boolean twice =
        hour <= 12 && hour > 0 && !(words.length(at - 3) == 2 && words.at(at - 3).startsWith("0"));
    boolean zoned = minute >= 0 && grain == Grain.MINUTE && zones.glued(at);
    if (!words.closed(at) && !words.is(at, ",", "-") && !zoned) return null;
    return clock(at, hour % 24, minute, grain, twice, weak && !sharp);
  }

  /** How many words am or pm has here: am, a.m., a m, a; 0 if there is none. */
  private int meridiem(int at) {
    if (words.is(at, "am", "pm")) return 1;
    if (!words.is(at, "a", "p")) return 0;
    if (words.is(at + 1, "m")) return 2;
    if (words.is(at + 1, ".") && words.is(at + 2, "m"))
      return words.is(at + 3, ".") && words.glued(at + 3) ? 4 : 3;
    return 1;
  }

  private Clock part(Clock clock) {
    int at = clock.end();
    if (words.is(at, "in") || words.is(at, "at")) at++;
    if (words.is(at, "the")) at++;
    if (at == clock.end()) return early(clock);
    DayPart part = DayPart.of(words.at(at));
    if (part == null || words.is(at, "tonight")) return clock;
    return clock.in(part, at + 1);
  }

  private Clock early(Clock clock) {
    boolean early = words.is(clock.end(), "early") && words.is(clock.end() + 1, "morning");
    return early ? clock.in(DayPart.MORNING, clock.end() + 2) : clock;
  }

  private static Clock clock(
      int end, int hour, int minute, Grain grain, boolean twice, boolean weak) {
    return new Clock(end, 60 * hour + minute, 0, grain, twice, weak, null);
  }
}
