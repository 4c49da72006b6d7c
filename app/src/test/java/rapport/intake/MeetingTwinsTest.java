package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.interactions.Channel;
import rapport.interactions.LeftOut;
import rapport.sources.Sources;
import rapport.store.interactions.Interactions;
import rapport.store.people.PeopleRows;
import rapport.store.sources.Receipts;

/** A meeting that a calendar has and a report of attendance tells of is one meeting. */
class MeetingTwinsTest {

  private static final Intake.Watcher NOBODY = new Intake.Watcher() {};

  @TempDir Path folder;
  private Road road;
  private int files;

  @BeforeEach
  void open() throws IOException {
    road = new Road(folder.resolve("home"));
    take(Files.writeString(folder.resolve("a.csv"), "First Name,Last Name,E-mail Address\n"));
  }

  @AfterEach
  void close() {
    road.close();
  }

  private Receipt take(Path file) throws IOException {
    List<Receipt> done =
        road.intake.run(
            Sources.units(List.of(file), false), List.of("ada@helix.example"), Letters.NOW, NOBODY);
    return done.getFirst();
  }

  private Path calendar(String start, String... guests) throws IOException {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:c");
    text.append(files + "\nDTSTAMP:20261101T000000Z\nDTSTART:" + start + "\nDURATION:PT1H\n")
        .append("SUMMARY:Calendar\nORGANIZER:mailto:ada@helix.example\n");
    for (String guest : guests) text.append("ATTENDEE:mailto:" + guest + "@x.example\n");
    return Files.writeString(
        folder.resolve(files++ + ".ics"), text + "END:VEVENT\nEND:VCALENDAR\n");
  }

  /** A report of 20 October, nine o'clock in Berlin. */
  private Path report(String... there) throws IOException {
    StringBuilder text =
        new StringBuilder("Name (original name),Email,Join time,Leave time,Duration (minutes)\n");
    for (String one : there) {
      String address = one.startsWith("no ") ? "" : one + "@x.example";
      if (one.equals("ada")) address = "ada@helix.example";
      text.append(one + "," + address + ",2026-10-20 09:01:00,2026-10-20 09:50:00,49\n");
    }
    return Files.writeString(folder.resolve(files++ + ".csv"), text);
  }

  /** Who stands in which meeting. */
  private String met() {
    Map<Long, String> values = new java.util.HashMap<>();
    for (PeopleRows.Known known : new PeopleRows(road.database).handles(Road.OWNER))
      values.put(known.id(), known.handle().value().replaceAll("@.*", ""));
    List<String> all = new ArrayList<>();
    for (Interactions.Row row :
        new Interactions(road.database).meetings(Road.OWNER, 0, Letters.NOW.getEpochSecond())) {
      TreeSet<String> there = new TreeSet<>();
      for (Interactions.Part part : row.parties())
        there.add(String.valueOf(values.get(part.handle())));
      all.add((row.key().startsWith("attended") ? "report" : row.key()) + there);
    }
    return String.join(" ", all);
  }

  @Test
  void theCalendarsMeetingCountsOnceInEitherOrder() throws IOException {
    take(calendar("20261020T070000Z", "maya", "jonas"));
    Receipt receipt = take(report("ada", "maya", "jonas"));
    assertEquals("c0[ada, jonas, maya]", met());
    assertEquals(1, receipt.found());
    assertEquals(1, receipt.known());
  }

  @Test
  void aReportThatCameFirstMakesRoomForTheCalendar() throws IOException {
    take(report("ada", "maya"));
    assertEquals("report[ada, maya]", met());
    take(calendar("20261020T070000Z", "maya", "jonas"));
    assertEquals("c1[ada, jonas, maya]", met());
  }

  @Test
  void whoCameUninvitedIsInTheReportAlone() throws IOException {
    take(calendar("20261020T070000Z", "maya"));
    take(report("ada", "maya", "tom"));
    assertEquals("c0[ada, maya] report[ada, tom]", met());
  }

  /** The channels of the calendar's meetings, by key. */
  private String channels() {
    List<String> all = new ArrayList<>();
    for (Interactions.Row row :
        new Interactions(road.database).meetings(Road.OWNER, 0, Letters.NOW.getEpochSecond()))
      if (!row.key().startsWith("attended"))
        all.add(row.key() + " " + Channel.at(row.channel()).words());
    return String.join(", ", all);
  }

  @Test
  void aMeetingWithoutAPlaceWasByVideoWhereAReportShowsIt() throws IOException {
    take(calendar("20261020T070000Z", "maya"));
    assertEquals("c0 face to face", channels());
    take(report("ada", "maya"));
    assertEquals("c0 video", channels());
    assertEquals(1, take(folder.resolve("0.ics")).known());
    assertEquals("c0 video", channels(), "the same calendar again");
  }

  @Test
  void theReportMayComeFirstAndBeTakenBack() throws IOException {
    Receipt report = take(report("ada", "maya", "tom"));
    take(calendar("20261020T070000Z", "maya"));
    take(calendar("20261020T090000Z", "maya"));
    assertEquals("c1 video, c2 face to face", channels());
    new Receipts(road.database).undo(Road.OWNER, report.id());
    road.intake.again();
    assertEquals("c1 face to face, c2 face to face", channels());
  }

  @Test
  void aMeetingInARoomStaysThereThoughSomeJoinedByVideo() throws IOException {
    Path file = calendar("20261020T070000Z", "maya");
    Files.writeString(file, Files.readString(file).replace("SUMMARY", "LOCATION:Room 4\nSUMMARY"));
    take(file);
    take(report("ada", "maya"));
    assertEquals("c0 face to face", channels());
    Files.writeString(file, Files.readString(file).replace("LOCATION:Room 4\n", "SEQUENCE:1\n"));
    take(file);
    assertEquals("c0 video", channels(), "a later version without the room");
  }

  @Test
  void anotherHourOrOtherPeopleAreAnotherMeeting() throws IOException {
    take(calendar("20261020T075000Z", "maya"));
    take(calendar("20261020T070000Z", "jonas"));
    take(report("ada", "maya"));
    assertEquals("c1[ada, jonas] report[ada, maya] c0[ada, maya]", met());
  }

  @Test
  void takingTheCalendarBackBringsTheReportBack() throws IOException {
    take(report("ada", "maya"));
    Receipt calendar = take(calendar("20261020T070000Z", "maya"));
    new Receipts(road.database).undo(Road.OWNER, calendar.id());
    road.intake.again();
    assertEquals("report[ada, maya]", met());
  }

  @Test
  void takingTheReportBackLeavesTheCalendar() throws IOException {
    take(calendar("20261020T070000Z", "maya"));
    Receipt report = take(report("ada", "maya", "tom"));
    new Receipts(road.database).undo(Road.OWNER, report.id());
    road.intake.again();
    assertEquals("c0[ada, maya]", met());
  }

  @Test
  void twoReportsOfOneMeetingCountOnce() throws IOException {
    take(report("ada", "maya"));
    take(report("ada", "maya", "jonas"));
    TreeSet<String> people =
        new TreeSet<>(List.of(met().replaceAll("report|[\\[\\],]", "").split(" ")));
    assertEquals("[ada, jonas, maya]", people.toString());
    assertEquals(1, met().split("maya").length - 1);
    String before = road.digests().toString();
    road.intake.again();
    assertEquals(before, road.digests().toString());
  }

  @Test
  void namesWithoutAddressesAreNobodyAndSaidSo() throws IOException {
    Receipt receipt = take(report("ada", "no name", "no phone"));
    assertEquals(1L, receipt.leftOut().get(LeftOut.NO_ADDRESS));
    assertTrue(receipt.problems().getFirst().what().startsWith("2 without an address"));
    assertEquals("", met());
  }

  @Test
  void theSameReportAgainBringsNothing() throws IOException {
    Path report = report("ada", "maya");
    take(report);
    Map<String, Long> before = road.counts();
    assertEquals(1, take(report).known());
    assertEquals(before, road.counts());
  }
}
