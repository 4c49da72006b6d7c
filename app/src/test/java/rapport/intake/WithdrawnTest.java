package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.interactions.Interactions;
import rapport.store.sources.Receipts;

/** A meeting that a later export of the same calendar no longer has is gone. */
class WithdrawnTest {

  @TempDir Path folder;
  private Road road;
  private int files;

  @BeforeEach
  void open() throws IOException {
    road = new Road(folder.resolve("home"));
  }

  @AfterEach
  void close() {
    road.close();
  }

  /** An export made on a day of November, with meetings on these days of October. */
  private Path export(String head, int made, int... days) throws IOException {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\nPRODID:-//x//y 1.").append(made);
    text.append("//EN\n").append(head);
    for (int day : days)
      text.append("BEGIN:VEVENT\nUID:d" + day + "\nDTSTAMP:202611" + (10 + made) + "T000000Z\n")
          .append("DTSTART:202610" + (10 + day) + "T090000Z\nDURATION:PT1H\nSUMMARY:Sync\n")
          .append("ORGANIZER:mailto:ada@helix.example\nATTENDEE:mailto:maya@northwind.example\n")
          .append("END:VEVENT\n");
    return Files.writeString(folder.resolve(files++ + ".ics"), text + "END:VCALENDAR\n");
  }

  private void check(String expected) {
    List<String> found = new ArrayList<>();
    for (Interactions.Row row :
        new Interactions(road.database).meetings(Road.OWNER, 0, Letters.NOW.getEpochSecond()))
      found.add(row.key());
    assertEquals(expected, String.join(" ", found));
  }

  @Test
  void whatALaterExportLacksIsGoneAndCounted() throws IOException {
    road.take(export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3));
    Receipt receipt = road.one(export("X-WR-CALNAME:Ada\n", 2, 1, 3));
    check("d1 d3");
    assertEquals(1, receipt.gone());
    assertTrue(receipt.adds());
  }

  @Test
  void anOlderExportImportedLaterBringsNothingBack() throws IOException {
    Path older = export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3);
    road.take(export("X-WR-CALNAME:Ada\n", 2, 1, 3));
    road.take(older);
    check("d1 d3");
  }

  @Test
  void aMeetingThatIsToldAgainIsBack() throws IOException {
    road.take(export("", 1, 1, 2, 3));
    road.take(export("", 2, 1, 3));
    check("d1 d3");
    road.take(export("", 3, 1, 2, 3));
    check("d1 d2 d3");
  }

  @Test
  void theSameFileExportedAgainCounts() throws IOException {
    Path file = export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3);
    road.take(file);
    Files.copy(
        export("X-WR-CALNAME:Ada\n", 2, 1, 2),
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(1, road.one(file).gone());
    check("d1 d2");
  }

  @Test
  void undoBringsItBack() throws IOException {
    road.take(export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3));
    Receipt receipt = road.one(export("X-WR-CALNAME:Ada\n", 2, 1, 3));
    new Receipts(road.database).undo(Road.OWNER, receipt.id());
    check("d1 d2 d3");
  }

  @Test
  void anExportOfSomeTimeSaysNothingOfOtherTimes() throws IOException {
    road.take(export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    road.take(export("X-WR-CALNAME:Ada\n", 2, 3, 5));
    check("d1 d2 d3 d5 d6 d7 d8 d9");
    String some = "X-CALSTART:20261016T000000Z\nX-CALEND:20261018T000000Z\n";
    road.take(export("X-WR-CALNAME:Ada\n" + some, 3, 6));
    check("d1 d2 d3 d5 d6 d8 d9");
  }

  @Test
  void anInvitationAndAnotherCalendarWithdrawNothing() throws IOException {
    road.take(export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3));
    road.take(export("", 2, 1));
    road.take(export("METHOD:REQUEST\nX-WR-CALNAME:Ada\n", 2, 1));
    road.take(export("X-WR-CALNAME:Family\n", 2, 1, 3));
    check("d1 d2 d3");
  }

  @Test
  void aCalendarThatIsCutOffWithdrawsNothing() throws IOException {
    road.take(export("X-WR-CALNAME:Ada\n", 1, 1, 2, 3));
    Path cut = export("X-WR-CALNAME:Ada\n", 2, 1, 3);
    String text = Files.readString(cut);
    Files.writeString(cut, text.substring(0, text.lastIndexOf("END:VEVENT")));
    road.take(cut);
    check("d1 d2 d3");
  }
}
