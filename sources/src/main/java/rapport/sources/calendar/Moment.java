package rapport.sources.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * A value of type DATE or DATE-TIME (RFC 5545 §3.3.4, §3.3.5): a day, a floating time that is the
 * same hour everywhere, or a time in a zone. A local time that a clock skips is read with the
 * offset before the gap; one that comes twice is the first of the two (§3.3.5).
 *
 * @param local the wall clock; for a day its midnight
 * @param rules the zone's rules, or null for a day or a floating time
 */
record Moment(LocalDateTime local, Form form, @Nullable ZoneRules rules) {

  /** What kind of value it is. */
  enum Form {
    /** A calendar day. */
    DAY,
    /** A wall clock time in no zone. */
    FLOATING,
    /** A time in a zone, or UTC. */
    ZONED
  }

  private static final ZoneRules UTC = ZoneOffset.UTC.getRules();

  /**
   * The moment that a value says, or null if it says none. Hyphens and colons of ISO 8601's
   * extended format are overlooked; second 60 is 59.
   *
   * @param zone the rules for a value without Z, or null for none
   */
  static @Nullable Moment of(String value, boolean dayOnly, @Nullable ZoneRules zone) {
    String digits = plain(value);
    boolean utc = digits.endsWith("Z");
    if (utc) digits = digits.substring(0, digits.length() - 1);
    LocalDate day = day(digits);
    if (day == null || (digits.length() > 8 && digits.charAt(8) != 'T')) return null;
    if (dayOnly || digits.length() == 8) return new Moment(day.atStartOfDay(), Form.DAY, null);
    LocalTime time = time(digits.substring(9));
    if (time == null) return null;
    LocalDateTime local = day.atTime(time);
    if (utc) return new Moment(local, Form.ZONED, UTC);
    return new Moment(local, zone == null ? Form.FLOATING : Form.ZONED, zone);
  }

  private static String plain(String value) {
    String text = value.strip();
    if (text.length() > 40) return text;
    if (text.length() > 8 && text.charAt(4) == '-')
      text = text.replace("-", "").replace(":", "").replaceFirst("\\.[0-9]+", "");
    return text.replace('t', 'T').replace('z', 'Z').replace(' ', 'T');
  }

  private static @Nullable LocalDate day(String digits) {
    if (digits.length() < 8 || !numeric(digits, 0, 8)) return null;
    try {
      return LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String digits) {
    boolean seconds = digits.length() == 6;
    if (!(seconds || digits.length() == 4) || !numeric(digits, 0, digits.length())) return null;
    int second = seconds ? Math.min(number(digits, 4, 6), 59) : 0;
    try {
      return LocalTime.of(number(digits, 0, 2), number(digits, 2, 4), second);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static boolean numeric(String text, int from, int to) {
    for (int at = from; at < to; at++)
      if (text.charAt(at) < '0' || text.charAt(at) > '9') return false;
    return true;
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** The instant; of a day or a floating time as if it were in UTC. */
  Instant instant() {
    if (rules == null) return local.toInstant(ZoneOffset.UTC);
    ZoneOffsetTransition change = rules.getTransition(local);
    return local.toInstant(change == null ? rules.getOffset(local) : change.getOffsetBefore());
  }

  /** The same kind of moment at another wall clock time. */
  Moment at(LocalDateTime other) {
    return new Moment(other, form, rules);
  }

  /** This moment told the way another one is: on its clock, or as its kind of day. */
  Moment like(Moment other) {
    if (other.form == Form.DAY) return other.at(day().atStartOfDay());
    if (form == Form.ZONED && other.rules != null) return other.on(instant());
    if (form == Form.FLOATING) return other.at(local);
    return this;
  }

  /**
   * The day it means among whole days. Exchange tells a day by the instant of its midnight, in UTC
   * and without a word of the zone: a full quarter of an hour from noon on is the midnight of a
   * zone in the east, which belongs to the day after; any other time names its own day.
   */
  LocalDate day() {
    LocalDate day = local.toLocalDate();
    boolean midnight = local.getSecond() == 0 && local.getMinute() % 15 == 0;
    boolean utc = form == Form.ZONED && UTC.equals(rules);
    return utc && midnight && local.getHour() >= 12 ? day.plusDays(1) : day;
  }

  private Moment on(Instant instant) {
    ZoneRules zone = rules == null ? UTC : rules;
    return at(LocalDateTime.ofInstant(instant, zone.getOffset(instant)));
  }

  /** Days added on the wall clock, then the exact time. */
  Instant plus(long days, Duration exact) {
    return at(local.plusDays(days)).instant().plus(exact);
  }

  boolean isDay() {
    return form == Form.DAY;
  }

  boolean isFloating() {
    return form == Form.FLOATING;
  }

  /** How the moment is told in an instance's id: the day, the wall clock, or the instant. */
  String told() {
    return switch (form) {
      case DAY -> local.toLocalDate().toString();
      case FLOATING -> local.toString();
      case ZONED -> instant().toString();
    };
  }
}
