package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {

  @Test
  void whatIsWrittenIsReadAgainInOneOrder() {
    List<Presence> some = List.of(Presence.ENCOURAGED, Presence.EYES);
    assertEquals("eyes encouraged", Presence.written(some));
    assertEquals(List.of(Presence.EYES, Presence.ENCOURAGED), Presence.read("eyes encouraged"));
  }

  @Test
  void nothingIsNothing() {
    assertEquals("", Presence.written(List.of()));
    assertEquals(List.of(), Presence.read(""));
    assertEquals(List.of(), Presence.read("charm"));
  }
}
