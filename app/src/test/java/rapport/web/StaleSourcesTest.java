package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.nurture.Standing;
import rapport.people.PersonId;

/** A month after the last import: what is not known is not said. */
class StaleSourcesTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private String today() throws IOException {
    return wire.get("/").session(rooms.session()).send().body();
  }

  @Test
  void nobodyGoesQuietWhileNothingIsRead() throws IOException {
    assertFalse(today().contains("Your mail ends"));
    assertTrue(rooms.look().fresh().until().isEmpty());
    Map<PersonId, Boolean> overdue = new HashMap<>();
    for (Standing one : rooms.look().everybody())
      overdue.put(one.person().id(), one.overdue(rooms.look().today()));
    rooms.pass(Duration.ofDays(31));
    assertTrue(today().contains("Your mail ends on 23 Nov"), "once, and when");
    assertTrue(today().contains("31 days ago. <a href=\"/sources\">Bring it up to date</a>"));
    assertEquals(Rooms.NOW, rooms.look().fresh().of(Channel.MAIL, rooms.look().now()));
    int compared = 0;
    for (Standing one : rooms.look().everybody()) {
      if (one.latest() == null || one.latest().at().isAfter(Rooms.NOW)) continue;
      compared++;
      if (one.overdue(rooms.look().today()))
        assertTrue(overdue.getOrDefault(one.person().id(), false), one.person().name());
    }
    assertTrue(compared > 50);
  }
}
