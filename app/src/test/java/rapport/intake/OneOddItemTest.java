package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.sources.Sources;
import rapport.sources.Unit;
import rapport.sources.Window;

/** One odd item never costs the others, whoever throws at it. */
class OneOddItemTest {

  private static final String HEADER =
      "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

  @TempDir Path folder;

  @Test
  void aProfileThatNamesNobodyLosesNothing() throws IOException {
    try (Road road = new Road(folder.resolve("home"))) {
      Receipt receipt = road.one(connections("https://", "", "https://www.", "http://x.example/a"));
      assertEquals(4, receipt.imported());
      assertTrue(receipt.complete() && receipt.adds());
    }
  }

  @Test
  void aSenderWithoutAProfileLosesNothing() throws IOException {
    Path file = folder.resolve("messages.csv");
    Files.writeString(
        file,
        """
        CONVERSATION ID,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT
        c1,Maya Okafor,https://,Ada Lindqvist,2026-11-02 09:00:00 UTC,,hello
        c1,Maya Okafor,https://www.linkedin.com/in/maya,Ada Lindqvist,2026-11-03 09:00:00 UTC,,again
        """);
    try (Road road = new Road(folder.resolve("home"))) {
      Receipt receipt = road.one(file);
      assertEquals(2, receipt.imported());
      assertTrue(receipt.complete());
    }
  }

  @Test
  void aCardThatNamesNobodyIsUnreadableUnlessItIsTheOwners() throws IOException {
    Path card = folder.resolve("someone.vcf");
    Files.writeString(
        card, "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:kite-7\r\nTITLE:Analyst\r\nEND:VCARD\r\n");
    Path work = folder.resolve("Positions.csv");
    Files.writeString(work, "Company Name,Title,Started On,Finished On\nKite,Analyst,2019,\n");
    try (Road road = new Road(folder.resolve("home"))) {
      assertEquals(1, road.one(card).unreadable());
      assertEquals(1, road.one(work).imported());
    }
  }

  @Test
  void anErrorInTheTranslationOfOneItemCostsThatItemAlone() throws IOException {
    Unit unit = Sources.units(List.of(connections("", "", "")), false).getFirst();
    Translation translation =
        new Translation(Set.of(), Set.of(), Set.of(), Set.of(), java.time.ZoneOffset.UTC);
    Reading reading =
        new Reading(
            unit,
            Window.around(Letters.NOW),
            item -> {
              if (item.where().endsWith(":3")) throw new IllegalStateException("planted");
              return translation.of(item);
            },
            wording(),
            0,
            0,
            new Pace(List.of(unit), new Intake.Watcher() {}, 0));
    reading.start();
    Reading.Batch batch = reading.take();
    List<Boolean> unreadable = new ArrayList<>();
    for (Translation.Translated item : batch.items()) unreadable.add(item.unreadable() != null);
    assertEquals(List.of(false, true, false), unreadable);
    assertTrue(batch.last() && batch.failure() == null);
  }

  private static Wording wording() {
    return new Wording(
        Wording.Allowed.of(""),
        Set.of(),
        new ToShare("To share", Set.of()),
        Set.of(),
        ZoneId.of("Europe/Berlin"));
  }

  private Path connections(String... urls) throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int n = 0; n < urls.length; n++)
      rows.append("Given" + n + ",Family" + n + "," + urls[n] + ",,Acme,Lead,01 Jan 2024\n");
    return Files.writeString(folder.resolve("Connections.csv"), rows);
  }
}
