package rapport.dates;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * Days of calendars that follow the moon, in a year of ours: Easter (Western and Orthodox), Jewish,
 * Islamic (Umm al-Qura), Chinese and Hindu months. Where a community looks for the moon itself, its
 * day may differ by one. A year may lack such a day.
 */
final class MoonCalendars {

  private static final LocalDate ZERO = LocalDate.of(2000, 1, 1);

  private MoonCalendars() {}

  /** By the Gregorian computus of Meeus, Jones and Butcher. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int day = h + l - 7 * m + 114;
    return LocalDate.of(year, day / 31, day % 31 + 1);
  }

  /** By the Julian computus of Meeus, told in our calendar. */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int day = d + e + 114;
    int behind = year / 100 - year / 400 - 2;
    return LocalDate.of(year, day / 31, day % 31 + 1).plusDays(behind);
  }

  /** Months from Muharram, 1, to Dhu al-Hijja, 12. */
  static @Nullable LocalDate islamic(int year, int month, int day) {
    if (year < 1890 || year > 2170) return null;
    int first = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
    for (int hijri = first; hijri <= first + 1; hijri++) {
      LocalDate start = firstOfMonth(hijri, month);
      LocalDate found = start.plusDays(day - 1L);
      if (found.getYear() == year) return found;
    }
    return null;
  }

  /** Until 1419 a month began after the day of the new moon in UTC; the tables know it since. */
  private static LocalDate firstOfMonth(int hijri, int month) {
    LocalDate table = LocalDate.from(HijrahDate.of(hijri, month, 1));
    return hijri > 1419 ? table : date(Heaven.newMoon(days(table) + 2), 0).plusDays(1);
  }

  /** Months from Nisan, 1, to Adar, 12, or the second Adar. */
  static LocalDate jewish(int year, int month, int day) {
    int jewish = year + (month < 7 ? 3760 : month < 10 ? 3761 : 3760);
    long start = newYear(jewish);
    int length = (int) (newYear(jewish + 1) - start);
    boolean leap = length > 370;
    int[] months = {30, length % 10 == 5 ? 30 : 29, length % 10 == 3 ? 29 : 30, 29, 30, 29};
    long days = start;
    if (month >= 7) {
      for (int n = 7; n < month; n++) days += months[n - 7];
      if (leap && month == 12) days += 30;
    } else {
      days = newYear(jewish + 1) - 177;
      for (int n = 1; n < month; n++) days += n % 2 == 1 ? 30 : 29;
    }
    return LocalDate.ofEpochDay(days + day - 1);
  }

  /** The epoch day of 1 Tishri (Reingold and Dershowitz, Calendrical Calculations, chapter 8). */
  private static long newYear(int year) {
    long before = elapsed(year - 1);
    long here = elapsed(year);
    long after = elapsed(year + 1);
    int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;
    return here + delay - 2_092_590;
  }

  private static long elapsed(int year) {
    long months = Math.floorDiv(235L * year - 234, 19L);
    long parts = 12_084 + 13_753 * months;
    long day = 29 * months + Math.floorDiv(parts, 25_920L);
    return Math.floorMod(3 * (day + 1), 7) < 3 ? day + 1 : day;
  }

  /**
   * Months are named by where the sun is: the first holds its place at 330° and begins after 20
   * January; Beijing time.
   */
  static LocalDate chinese(int year, int month, int day) {
    double near = days(LocalDate.of(year, 2, 19)) + 30.44 * (month - 1);
    double place = Heaven.sunAt((330 + 30 * (month - 1)) % 360, near, false);
    LocalDate first = date(Heaven.newMoon(Math.floor(place + 8 / 24.0 + 0.5) + 0.5 - 8 / 24.0), 8);
    boolean early = month == 1 && first.isBefore(LocalDate.of(year, 1, 21));
    return (early ? date(Heaven.newMoon(days(first) + 31), 8) : first).plusDays(day - 1);
  }

  /**
   * Months from Chaitra, 1, each from new moon to new moon and named by the sign that the sun
   * enters in it; the day is the one whose tithi holds at an hour in India.
   */
  static LocalDate hindu(int year, int month, int tithi, int hour) {
    int season = month > 9 ? month - 13 : month - 1;
    double near = days(LocalDate.of(year, 4, 14)) + 30.44 * season;
    double moon = Heaven.newMoon(Heaven.sunAt(30 * (month - 1), near, true));
    LocalDate day = date(moon, 5.5).plusDays((long) ((tithi - 1) * 0.98) - 2);
    while (age(day, hour, moon) < 12 * (tithi - 1)) day = day.plusDays(1);
    return day;
  }

  private static double age(LocalDate day, int hour, double moon) {
    double time = days(day) + (hour - 5.5) / 24;
    double expected = (time - moon) * 360 / 29.530588861;
    double phase = Heaven.phase(time);
    return phase + 360 * Math.round((expected - phase) / 360);
  }

  /** The day in the solar month of Leo on which the moon is in the asterism of Shravana. */
  static LocalDate onam(int year) {
    LocalDate day = LocalDate.of(year, 8, 17);
    for (int n = 0; n < 32; n++, day = day.plusDays(1)) {
      double moon = Heaven.starryMoon(days(day) + 0.5 / 24);
      if (moon >= 280 && moon < 293.3334 && Heaven.starrySun(days(day) + 0.5 / 24) >= 120)
        return day;
    }
    return day;
  }

  /**
   * The first day that begins after the sun has entered a sign; afternoon entries count next day.
   */
  static LocalDate sunEnters(int year, int degrees, LocalDate near) {
    return date(Heaven.sunAt(degrees, days(near.withYear(year)), true), 5.5 + 6);
  }

  /** The day, in UTC, on which spring, summer, autumn or winter begins in a month, 3 to 12. */
  static LocalDate sun(int year, int month) {
    return date(Heaven.sunAt(30 * (month - 3), days(LocalDate.of(year, month, 21)), false), 0);
  }

  private static double days(LocalDate day) {
    return day.toEpochDay() - ZERO.toEpochDay() - 0.5;
  }

  private static LocalDate date(double time, double hoursAhead) {
    return ZERO.plusDays((long) Math.floor(time + hoursAhead / 24 + 0.5));
  }
}
