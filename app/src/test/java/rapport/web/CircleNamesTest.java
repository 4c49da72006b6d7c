package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Landscape;
import rapport.intake.Intake;
import rapport.intake.Letters;
import rapport.sources.Sources;

/** Circles bear the name of a place where it sets their people apart. */
class CircleNamesTest extends Wired {

  private final Letters letters = new Letters();
  private int number;

  private void group(String... people) {
    for (int day = 1; day < 25; day++)
      letters.letter(
          "g" + number++, "Ada <ada@helix.example>", String.join(", ", people), 3 * day + 1);
  }

  private List<String> names() throws IOException {
    Path file = letters.to(folder.resolve("m.mbox"));
    new Intake(rooms.database, 1)
        .run(
            Sources.units(List.of(file), false),
            List.of("ada@helix.example"),
            Rooms.NOW,
            new Intake.Watcher() {});
    List<String> names = new ArrayList<>();
    for (Landscape.Circle one : Landscape.of(rooms.look()).circles()) names.add(one.name());
    return names;
  }

  @Test
  void whereNearlyEverybodyWorksIsNoName() throws IOException {
    group("Al Aa <al@helix.example>", "Bo Bb <bo@helix.example>", "Cy Cc <cy@helix.example>");
    group("Di Dd <di@helix.example>", "Ed Ee <ed@helix.example>", "Fi Ff <fi@helix.example>");
    List<String> names = names();
    assertEquals(2, names.size());
    for (String name : names) assertFalse(name.contains("helix"), name);
  }

  @Test
  void whereSomeWorkAmongManyIsOne() throws IOException {
    group("Al Aa <al@helix.example>", "Bo Bb <bo@helix.example>", "Cy Cc <cy@helix.example>");
    group("Di Dd <di@kite.example>", "Ed Ee <ed@kite.example>", "Fi Ff <fi@kite.example>");
    group("Gu Gg <gu@lark.example>", "Ha Hh <ha@lark.example>", "Io Ii <io@lark.example>");
    assertTrue(names().contains("kite.example"));
  }
}
