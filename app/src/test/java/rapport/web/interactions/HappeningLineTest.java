package rapport.web.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.desk.interactions.Happening;
import rapport.interactions.Channel;
import rapport.interactions.Direction;
import rapport.web.Say;

/** Who took part in an interaction, in words. */
class HappeningLineTest {

  private static final Say SAY = new Say(ZoneId.of("UTC"), LocalDate.of(2026, 11, 23));

  @Test
  void aLetterToTheOwnerAndOthersIsWithThem() {
    check("from Maya Okafor, with Jonas Weber", "mail", true);
  }

  @Test
  void aLetterToOthersAloneIsToThem() {
    check("from Maya Okafor to Jonas Weber", "mail", false);
  }

  @Test
  void aMeetingIsWithWhoeverIsInIt() {
    check("called by Maya Okafor, with Jonas Weber", "meeting", false);
  }

  @Test
  void onSomebodysPageThatOneIsNamedFirst() {
    Happening sent =
        new Happening(
            1,
            "m1",
            "mail",
            Instant.parse("2026-11-20T09:00:00Z"),
            null,
            null,
            Channel.MAIL,
            Direction.SENT,
            "Launch date",
            null,
            7,
            List.of("A One", "B Two", "C Three", "Jonas Weber"),
            null,
            true,
            null,
            false);
    assertEquals(
        "you to Jonas Weber, A One, B Two and 4 more",
        HappeningLine.of(sent, SAY, "Jonas Weber").who());
    assertEquals("you to A One, B Two, C Three and 4 more", HappeningLine.of(sent, SAY).who());
  }

  private static void check(String words, String kind, boolean named) {
    Happening one =
        new Happening(
            1,
            "m1",
            kind,
            Instant.parse("2026-11-20T09:00:00Z"),
            null,
            null,
            Channel.MAIL,
            Direction.RECEIVED,
            "Launch date",
            null,
            2,
            List.of("Maya Okafor", "Jonas Weber"),
            "Maya Okafor",
            named,
            null,
            false);
    assertEquals(words, HappeningLine.of(one, SAY).who());
  }
}
