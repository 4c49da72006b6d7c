package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rapport.desk.nurture.Today;
import rapport.nurture.Move;

/** Nothing is planned for the public holidays of the place that the owner chose. */
class HolidayMovesTest extends Wired {

  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms rooms = Rooms.office(folder);
    rooms.pass(Duration.ofDays(31));
    return rooms;
  }

  private Set<LocalDate> days() {
    return Today.of(rooms.look()).moves().stream().map(Move::day).collect(Collectors.toSet());
  }

  @Test
  void aMoveStandsOnChristmasDayUntilAPlaceIsChosenAndThenOnTheMondayAfter() throws IOException {
    assertTrue(days().contains(CHRISTMAS), () -> days().toString());
    assertEquals(303, choose("de"));
    assertFalse(days().contains(CHRISTMAS), () -> days().toString());
    assertTrue(days().contains(LocalDate.of(2026, 12, 28)), () -> days().toString());
  }

  @Test
  void aPlaceThatIsNoneIsRefused() throws IOException {
    assertEquals(400, choose("zz"));
    assertTrue(days().contains(CHRISTMAS));
  }

  private int choose(String place) throws IOException {
    Map<String, String> form =
        Map.of("name", "Ada", "zone", "Europe/Berlin", "theme", "system", "holidays", place);
    return form("/settings", form).status();
  }
}
