package rapport.dates;

/**
 * Where sun and moon stand, for calendars that follow them: the main terms of Meeus, Astronomical
 * Algorithms (2nd edition, chapters 25 and 47), good to some hundredths of a degree, which is a few
 * minutes of a new moon, between 1600 and 2400. Times are days since 2000-01-01T12:00 UTC. It is no
 * ephemeris.
 */
final class Heaven {

  private static final double CENTURY = 36_525;
  private static final double MONTH = 29.530588861;

  /** Degrees, then multiples of D, M, M′ and F. */
  private static final double[][] MOON = {
    {6.288774, 0, 0, 1, 0}, {1.274027, 2, 0, -1, 0}, {0.658314, 2, 0, 0, 0},
    {0.213618, 0, 0, 2, 0}, {-0.185116, 0, 1, 0, 0}, {-0.114332, 0, 0, 0, 2},
    {0.058793, 2, 0, -2, 0}, {0.057066, 2, -1, -1, 0}, {0.053322, 2, 0, 1, 0},
    {0.045758, 2, -1, 0, 0}, {-0.040923, 0, 1, -1, 0}, {-0.034720, 1, 0, 0, 0},
    {-0.030383, 0, 1, 1, 0}, {0.015327, 2, 0, 0, -2}, {-0.012528, 0, 0, 1, 2},
    {0.010980, 0, 0, 1, -2}, {0.010675, 4, 0, -1, 0}, {0.010034, 0, 0, 3, 0}
  };

  private Heaven() {}

  /** Degrees along the ecliptic, of date. */
  static double sun(double day) {
    double t = day / CENTURY;
    double anomaly = 357.52911 + 35_999.05029 * t;
    double centre =
        1.914602 * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.00029 * sin(3 * anomaly);
    return turn(280.46646 + 36_000.76983 * t + centre - 0.00569);
  }

  /** The same against the fixed stars, by Lahiri's zero. */
  static double starrySun(double day) {
    return turn(sun(day) - zero(day));
  }

  static double starryMoon(double day) {
    return turn(moon(day) - zero(day));
  }

  private static double zero(double day) {
    return 23.853 + 0.0139696 * day / 365.25;
  }

  private static double moon(double day) {
    double t = day / CENTURY;
    double elongation = 297.8501921 + 445_267.1114034 * t;
    double sun = 357.52911 + 35_999.05029 * t;
    double anomaly = 134.9633964 + 477_198.8675055 * t;
    double node = 93.2720950 + 483_202.0175233 * t;
    double sum = 218.3164477 + 481_267.88123421 * t;
    for (double[] term : MOON)
      sum +=
          term[0] * sin(term[1] * elongation + term[2] * sun + term[3] * anomaly + term[4] * node);
    return turn(sum);
  }

  /** How far the moon is ahead of the sun, 0 to 360. */
  static double phase(double day) {
    return turn(moon(day) - sun(day));
  }

  /** The last new moon at a time or before it. */
  static double newMoon(double day) {
    double guess = day - phase(day) / 360 * MONTH;
    for (int step = 0; step < 6; step++) guess -= signed(phase(guess)) / 360 * MONTH;
    return guess > day ? newMoon(day - 2) : guess;
  }

  /** When the sun comes to a place, near a time. */
  static double sunAt(double degrees, double near, boolean starry) {
    double day = near;
    for (int step = 0; step < 6; step++)
      day += signed(degrees - (starry ? starrySun(day) : sun(day))) * 365.2422 / 360;
    return day;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double turn(double degrees) {
    double rest = degrees % 360;
    return rest < 0 ? rest + 360 : rest;
  }

  private static double signed(double degrees) {
    double turn = turn(degrees);
    return turn > 180 ? turn - 360 : turn;
  }
}
