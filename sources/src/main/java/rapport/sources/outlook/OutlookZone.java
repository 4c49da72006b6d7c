package rapport.sources.outlook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The zone in which a meeting of Outlook repeats: the name that Windows gives it
 * (PidLidAppointmentTimeZoneDefinitionRecur, MS-OXOCAL §2.2.1.41) and the rules that stand beside
 * (PidLidTimeZoneStruct, §2.2.1.39), which count where nobody knows the name. The rules are those
 * of one year.
 *
 * @param name Windows' name, or one of ours for a zone without
 * @param definition the lines of a VTIMEZONE (RFC 5545 §3.6.5), or empty
 */
record OutlookZone(String name, String definition) {

  private static final String OURS = "Zone of the meeting";
  private static final int STRUCT = 48;
  private static final String[] DAYS = {"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
  private static final int MOST_MINUTES = 18 * 60;

  /**
   * The zone of these, or null where neither says anything.
   *
   * @param name Windows' name, or null
   * @param struct the rules in their binary form, or null
   */
  static @Nullable OutlookZone of(@Nullable String name, byte @Nullable [] struct) {
    String plain = name == null ? "" : name.replaceAll("[\"\\p{Cntrl}:;]", " ").strip();
    String called = plain.isEmpty() ? OURS : plain;
    String rules = struct == null || struct.length < STRUCT ? "" : rules(struct);
    if (plain.isEmpty() && rules.isEmpty()) return null;
    String definition =
        rules.isEmpty()
            ? ""
            : "BEGIN:VTIMEZONE\r\nTZID:" + called + "\r\n" + rules + "END:VTIMEZONE\r\n";
    return new OutlookZone(called, definition);
  }

  /** The name in a definition in its binary form (TZDEFINITION, MS-OXOCAL §2.2.1.41), or null. */
  static @Nullable String name(byte @Nullable [] definition) {
    if (definition == null || definition.length < 8) return null;
    ByteBuffer in = ByteBuffer.wrap(definition).order(ByteOrder.LITTLE_ENDIAN);
    int letters = in.getShort(6) & 0xffff;
    if (letters == 0 || 8 + 2 * letters > definition.length) return null;
    return new String(definition, 8, 2 * letters, StandardCharsets.UTF_16LE);
  }

  private static String rules(byte[] struct) {
    ByteBuffer in = ByteBuffer.wrap(struct).order(ByteOrder.LITTLE_ENDIAN);
    int bias = in.getInt(0);
    int standard = -(bias + in.getInt(4));
    int daylight = -(bias + in.getInt(8));
    if (Math.abs(standard) > MOST_MINUTES || Math.abs(daylight) > MOST_MINUTES) return "";
    String toStandard = yearly(in, 14);
    String toDaylight = yearly(in, 32);
    if (toStandard.isEmpty() || toDaylight.isEmpty())
      return part("STANDARD", standard, standard, "DTSTART:16010101T000000\r\n");
    return part("STANDARD", daylight, standard, toStandard)
        + part("DAYLIGHT", standard, daylight, toDaylight);
  }

  private static String part(String kind, int from, int to, String when) {
    return "BEGIN:"
        + kind
        + "\r\nTZOFFSETFROM:"
        + offset(from)
        + "\r\nTZOFFSETTO:"
        + offset(to)
        + "\r\n"
        + when
        + "END:"
        + kind
        + "\r\n";
  }

  private static String offset(int minutes) {
    int plain = Math.abs(minutes);
    return String.format(
        Locale.ROOT, "%s%02d%02d", minutes < 0 ? "-" : "+", plain / 60, plain % 60);
  }

  /** The change that comes each year (SYSTEMTIME without a year), or nothing if there is none. */
  private static String yearly(ByteBuffer in, int at) {
    int year = in.getShort(at);
    int month = in.getShort(at + 2);
    int weekday = in.getShort(at + 4);
    int nth = in.getShort(at + 6);
    int hour = in.getShort(at + 8);
    int minute = in.getShort(at + 10);
    boolean odd = year != 0 || month < 1 || month > 12 || weekday < 0 || weekday > 6;
    if (odd || nth < 1 || nth > 5 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return "";
    return String.format(
        Locale.ROOT,
        "DTSTART:16010101T%02d%02d00\r\nRRULE:FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s\r\n",
        hour,
        minute,
        month,
        nth == 5 ? -1 : nth,
        DAYS[weekday]);
  }
}
