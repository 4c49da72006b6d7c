package rapport.sources.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.sources.Collected;
import rapport.sources.Item;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;

/** How meetings of Outlook repeat; the first two are the examples of MS-OXOCAL §4.1.1. */
class RepeatingTest {

  private static final String WEEKLY =
      "043004300B2001000000C0210000010000000000000032000000222000000C0000000000000001000000A096BC0C"
          + "01000000A096BC0C8020BC0C20ADBC0C0630000009300000580200007602000001003499BC0C5299BC0CF898"
          + "BC0C11002200210053696D706C6520526563757272656E6365207769746820657863657074696F6E73080007"
          + "0033342F34313431000000000400000000000000000000003499BC0C5299BC0CF898BC0C2100530069006D00"
          + "70006C006500200052006500630075007200720065006E006300650020007700690074006800200065007800"
          + "630065007000740069006F006E0073000700330034002F0034003100340031000000000000000000";
  private static final String DAILY =
      "043004300A2000000000A0050000E010000000000000212000000A0000000000000002000000A0C1DC0C80D2DC0C"
          + "00000000207EDC0C0016DD0C0630000009300000E0010000FE01000000000000000000000000";
  private static final Window WINDOW = Window.around(Instant.parse("2012-01-01T00:00:00Z"));

  private static Repeating of(byte[] bytes) {
    try {
      return Repeating.of(bytes);
    } catch (Repeating.Refused refused) {
      throw new AssertionError(refused.why(), refused);
    }
  }

  private static Repeating of(String hex) {
    return of(HexFormat.of().parseHex(hex));
  }

  @Test
  void theStandardsExampleThatRepeatsEachThirdDay() {
    Repeating daily = of(DAILY);
    assertEquals("FREQ=DAILY;INTERVAL=3;UNTIL=20110504", daily.rule());
    assertEquals("2011-04-07T08:00", daily.start().toString());
    assertEquals("2011-04-07T08:30", daily.end().toString());
    assertEquals("[2011-04-19, 2011-04-22]", daily.deleted().toString());
  }

  @Test
  void theStandardsExampleOfWhichOneOccurrenceWasMoved() {
    Repeating weekly = of(WEEKLY);
    assertEquals("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH,FR;WKST=SU;COUNT=12", weekly.rule());
    assertEquals("2007-03-26T10:00", weekly.start().toString());
    assertEquals(List.of(), weekly.deleted());
    Repeating.Changed moved = weekly.changed().getFirst();
    assertEquals("2007-04-16T10:00", moved.original().toString());
    assertEquals("2007-04-16T11:00", moved.start().toString());
    assertEquals("2007-04-16T11:30", moved.end().toString());
  }

  private static List<String> times(Repeating repetition, @Nullable OutlookZone zone)
      throws IOException {
    WrittenLines lines = new WrittenLines("VEVENT").raw("UID", "u");
    RepeatedLines repeated = new RepeatedLines(repetition, zone, false);
    repeated.write(lines.in(zone).but(repeated.changed("u")));
    Item.Meeting read =
        (Item.Meeting) lines.read(new Calendars(), "a.pst:1", WINDOW, new Collected());
    return read.instances().stream().map(one -> one.id() + " " + one.at()).toList();
  }

  @Test
  void occurrencesHaveTheIdentitiesOfACalendarFile() throws IOException {
    OutlookZone zone = OutlookZone.of("Pacific Standard Time", null);
    List<String> found = times(of(WEEKLY), zone);
    assertEquals(12, found.size(), found.toString());
    String moved = found.stream().filter(one -> one.contains("T18:00")).findFirst().orElseThrow();
    assertTrue(moved.contains("2007-04-16T18:00:00Z"), moved);
    assertEquals("2007-03-26T17:00:00Z", found.getFirst().split(" ")[1]);
    assertEquals(ids("Pacific Standard Time"), found.stream().map(RepeatingTest::id).toList());
  }

  private static String id(String line) {
    return line.split(" ")[0];
  }

  /** The same meeting as another program writes it. */
  private static List<String> ids(String zone) {
    String text =
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nDTSTART;TZID="
            + zone
            + ":20070326T100000\n"
            + "DURATION:PT30M\nRRULE:FREQ=WEEKLY;COUNT=12;BYDAY=MO,TH,FR\nEND:VEVENT\nEND:VCALENDAR\n";
    return Collected.of(new Calendars(), "a.ics", WINDOW, text)
        .all(Item.Meeting.class)
        .getFirst()
        .instances()
        .stream()
        .map(Item.Instance::id)
        .toList();
  }

  @Test
  void whereNobodyKnowsTheZonesNameItsRulesCount() throws IOException {
    ByteBuffer berlin = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    berlin.putInt(0, -60).putInt(8, -60);
    berlin.putShort(16, (short) 10).putShort(20, (short) 5).putShort(22, (short) 3);
    berlin.putShort(34, (short) 3).putShort(38, (short) 5).putShort(40, (short) 2);
    for (String name : new String[] {null, "Nobody's Zone", "W. Europe Standard Time"}) {
      List<String> found = times(of(DAILY), OutlookZone.of(name, berlin.array()));
      assertEquals("2011-04-07T06:00:00Z", found.getFirst().split(" ")[1], String.valueOf(name));
      assertEquals(8, found.size());
    }
    assertEquals("2011-04-07T08:00:00Z", times(of(DAILY), null).getFirst().split(" ")[1]);
  }

  /** A blob of one pattern from 31 January 2012, eight o'clock, with ten occurrences. */
  private static byte[] blob(
      int frequency, int pattern, int calendar, int period, int... specific) {
    ByteBuffer out = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
    out.putShort((short) 0x3004).putShort((short) 0x3004).putShort((short) frequency);
    out.putShort((short) pattern).putShort((short) calendar).putInt(0).putInt(period).putInt(0);
    for (int one : specific) out.putInt(one);
    int day =
        (int) ChronoUnit.DAYS.between(LocalDate.of(1601, 1, 1), LocalDate.of(2012, 1, 31)) * 1440;
    out.putInt(0x2022).putInt(10).putInt(1).putInt(0).putInt(0).putInt(day).putInt(day);
    out.putInt(0x3006).putInt(0x3009).putInt(480).putInt(510).putShort((short) 0);
    return java.util.Arrays.copyOf(out.array(), out.position());
  }

  @Test
  void everyPatternIsARule() {
    assertEquals(
        "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;WKST=MO;COUNT=10",
        of(blob(0x200A, 1, 0, 1, 0x3E)).rule());
    assertEquals(
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15;COUNT=10", of(blob(0x200C, 2, 0, 2, 15)).rule());
    assertEquals(
        "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=10",
        of(blob(0x200C, 2, 0, 1, 30)).rule());
    assertEquals(
        "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1;COUNT=10", of(blob(0x200C, 4, 0, 1, 31)).rule());
    assertEquals(
        "FREQ=MONTHLY;INTERVAL=12;BYDAY=TU;BYSETPOS=2;COUNT=10",
        of(blob(0x200D, 3, 0, 12, 4, 2)).rule());
    assertEquals(
        "FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1;COUNT=10",
        of(blob(0x200C, 3, 0, 1, 32, 5)).rule());
  }

  @Test
  void aMonthWithoutThatDayHasItOnItsLast() throws IOException {
    List<String> found = times(of(blob(0x200C, 2, 0, 1, 31)), null);
    assertEquals("2012-02-29T08:00:00Z", found.get(1).split(" ")[1]);
    assertEquals(10, found.size());
  }

  @Test
  void anotherCalendarIsRefusedAndSaid() {
    for (byte[] bad :
        List.of(blob(0x200C, 2, 6, 1, 15), blob(0x200C, 10, 0, 1, 15), blob(0x200C, 2, 0, 1, 77)))
      assertNotNull(assertThrows(Repeating.Refused.class, () -> Repeating.of(bad)).why());
  }

  @Test
  void damageIsRefusedAndNothingElse() {
    Random random = new Random(5);
    byte[] good = HexFormat.of().parseHex(WEEKLY);
    for (int round = 0; round < 5_000; round++) {
      byte[] bad = good.clone();
      for (int n = 0; n <= round % 9; n++)
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      if (round % 3 == 0) bad = java.util.Arrays.copyOf(bad, random.nextInt(bad.length));
      try {
        assertTrue(Repeating.of(bad).rule().startsWith("FREQ="));
      } catch (Repeating.Refused refused) {
        assertNotNull(refused.why());
      }
    }
  }

  @Test
  void anIdentityIsToldWithAllItsBytesAndWithoutTheDay() {
    String id =
        "040000008200E00074C5B7101A82E008%s00A1B2C3D4E5F601000000000000000004000000DEADBEEF";
    byte[] one = HexFormat.of().parseHex(id.formatted("07E80A0F"));
    assertEquals(id.formatted("00000000"), GlobalId.uid(one));
    String foreign =
        "040000008200E00074C5B7101A82E008000000000000000000000000000000000000000012000000"
            + HexFormat.of()
                .formatHex(
                    "vCal-Uid\u0001\u0000\u0000\u0000a-1@x\u0000"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertEquals("a-1@x", GlobalId.uid(HexFormat.of().parseHex(foreign)));
  }
}
