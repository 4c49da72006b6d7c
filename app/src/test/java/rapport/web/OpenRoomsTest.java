package rapport.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import rapport.desk.nurture.VisitChange.OpenHours;

/** Of an open room is asked who came once it was open, and not in the morning of its day. */
class OpenRoomsTest extends Wired {

  @Test
  void whoCameIsAskedWhenTheRoomHasBeenOpen() throws IOException {
    rooms.make(new OpenHours("Open door", "", LocalDateTime.of(2026, 11, 23, 17, 0), 45, 1));
    String before = page("/trips");
    assertFalse(before.contains("Who came"), before);
    assertTrue(before.contains("Next: Monday 23 Nov, 17:00"), before);
    rooms.pass(Duration.ofHours(10));
    String after = page("/trips");
    assertTrue(after.contains("Who came on 23 Nov?"), after);
    assertTrue(after.contains("Next: Monday 30 Nov, 17:00"), after);
  }
}
