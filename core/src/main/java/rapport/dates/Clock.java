package rapport.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, perhaps with two readings as "at 3".
 *
 * @param minuteOfDay in its first reading
 * @param twice whether it may also be twelve hours later
 * @param weak whether it means a time only beside a day ("9a", "six forty-three")
 */
record Clock(
    int end,
    int minuteOfDay,
    int second,
    Grain grain,
    boolean twice,
    boolean weak,
    @Nullable ZoneId zone) {

  private static final int HALF_DAY = 720;

  /** The part of the day decides which half is meant. */
  Clock in(DayPart part, int later) {
    int minute =
        twice && part.secondHalf() && minuteOfDay < HALF_DAY
            ? minuteOfDay + HALF_DAY
            : twice && !part.secondHalf() ? minuteOfDay % HALF_DAY : minuteOfDay;
    return new Clock(later, minute, second, grain, false, false, zone);
  }

  Clock until(int later, boolean doubtful) {
    return new Clock(later, minuteOfDay, second, grain, twice, doubtful, zone);
  }

  Clock at(ZoneId there, int later) {
    return new Clock(later, minuteOfDay, second, grain, twice, weak, there);
  }

  /** Earlier or later by minutes, round midnight. */
  Clock moved(int minutes, int later) {
    int moved = Math.floorMod(minuteOfDay + minutes, 2 * HALF_DAY);
    return new Clock(later, moved, 0, Grain.MINUTE, twice, weak, zone);
  }

  /** On a day: of two readings the one from 7 in the morning to 7 in the evening. */
  LocalDateTime on(LocalDate day) {
    boolean afternoon = twice && minuteOfDay % HALF_DAY < 420;
    return time(day, afternoon ? minuteOfDay % HALF_DAY + HALF_DAY : minuteOfDay);
  }

  /** The next time that a clock shows it. */
  LocalDateTime after(LocalDateTime now) {
    for (int day = 0; ; day++) {
      LocalDate date = now.toLocalDate().plusDays(day);
      for (int minute : twice ? both() : List.of(minuteOfDay)) {
        LocalDateTime found = time(date, minute);
        if (!found.isBefore(now) || day > 1) return found;
      }
    }
  }

  /** The last time that a clock shows it before another time. */
  LocalDateTime before(LocalDateTime end) {
    LocalDateTime found = time(end.toLocalDate().minusDays(1), minuteOfDay);
    for (int minute : twice ? both() : List.of(minuteOfDay)) {
      LocalDateTime same = time(end.toLocalDate(), minute);
      if (same.isBefore(end)) found = same;
    }
    return found;
  }

  private List<Integer> both() {
    return List.of(minuteOfDay % HALF_DAY, minuteOfDay % HALF_DAY + HALF_DAY);
  }

  private LocalDateTime time(LocalDate day, int minute) {
    return day.atTime(minute / 60, minute % 60, second);
  }
}
