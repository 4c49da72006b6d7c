package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.desk.settings.OwnPositions;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.sources.Sources;

/** Where the owner worked before is shown where they say who they are. */
class OwnPositionsTest extends Wired {

  private static final String HEAD =
      "Company Name,Title,Description,Location,Started On,Finished On\n";

  private void take(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("Positions.csv"), HEAD + rows);
    new Intake(rooms.database, 1)
        .run(Sources.units(List.of(file), false), List.of(), Letters.NOW, new Intake.Watcher() {});
  }

  private void check(String... expected) {
    assertEquals(List.of(expected), OwnPositions.ended(rooms.look()));
  }

  @Test
  void endedOnesStandOnThePageTheNewestFirst() throws IOException {
    assertFalse(page("/settings").contains("Where you worked before"));
    take(
        "Old Mill,Analyst,,,Jan 2016,Dec 2018\nKite,Lead,,,Feb 2024,\nQuay,Engineer,,,Jan 2019,Jan 2024\n");
    check("Engineer, Quay, Jan 2019 – Jan 2024", "Analyst, Old Mill, Jan 2016 – Dec 2018");
    for (String path : List.of("/settings", "/begin")) {
      String shown = page(path);
      assertTrue(shown.contains("Engineer, Quay, Jan 2019 – Jan 2024"), path);
      assertFalse(shown.contains("Lead, Kite, Feb 2024"), path);
    }
    assertTrue(page("/api/own-positions").contains("Analyst, Old Mill"));
  }

  @Test
  void whatALaterExportHasEndedIsAmongThem() throws IOException {
    take("Kite,Lead,,,Feb 2024,\n");
    check();
    take("Kite,Lead,,,Feb 2024,Oct 2026\n");
    check("Lead, Kite, Feb 2024 – Oct 2026");
  }
}
