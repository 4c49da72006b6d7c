package rapport.cast;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

/** When people of the office write: on weekdays between eight and seven on their own clock. */
final class Hours {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The first day of the story. */
  static final LocalDate FIRST = LocalDate.of(2023, 11, 20);

  /** The moment at which the story stands: Monday morning. */
  static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 23, 8, 30, 0, 0, BERLIN);

  private Hours() {}

  /** A moment within working hours of a day, or of the next working day. */
  static ZonedDateTime on(LocalDate day, ZoneId zone, Random random) {
    LocalDate workday = weekend(day) ? day.plusDays(2 + random.nextInt(3)) : day;
    int minute =
        8 * 60 + (int) (random.nextDouble() * random.nextDouble() * 30 + random.nextDouble() * 570);
    ZonedDateTime at =
        workday.atStartOfDay(zone).plusMinutes(minute).plusSeconds(random.nextInt(60));
    return working(at, random);
  }

  /** When an answer is written: a lognormal time later, moved into the author's working hours. */
  static ZonedDateTime later(ZonedDateTime at, double medianHours, ZoneId zone, Random random) {
    double minutes = medianHours * 60 * StrictMath.exp(0.9 * random.nextGaussian());
    long bounded = (long) Math.min(Math.max(minutes, 3), 8 * 24 * 60);
    return working(
        at.withZoneSameInstant(zone).plusMinutes(bounded).plusSeconds(random.nextInt(60)), random);
  }

  /** An evening or a weekend, as friends write. */
  static ZonedDateTime evening(LocalDate day, ZoneId zone, Random random) {
    return day.atStartOfDay(zone)
        .plusMinutes(18 * 60 + random.nextInt(260))
        .plusSeconds(random.nextInt(60));
  }

  private static ZonedDateTime working(ZonedDateTime at, Random random) {
    ZonedDateTime when = at;
    if (when.getHour() >= 19) when = morning(when.plusDays(1), random);
    if (when.getHour() < 8) when = morning(when, random);
    while (weekend(when.toLocalDate())) when = morning(when.plusDays(1), random);
    return when;
  }

  private static ZonedDateTime morning(ZonedDateTime day, Random random) {
    ZonedDateTime eight = day.toLocalDate().atTime(8, 0).atZone(day.getZone());
    return eight.plus(Duration.ofSeconds(random.nextInt(4 * 3600)));
  }

  static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
