package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rapport.cli.demo.DemoCommand;

/** Today on the demo: seven moves and the next meeting without scrolling, and short on a phone. */
class TodayFitsTest extends Journey {

  private static final int PHONE = 1_800;

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms office = Rooms.office(folder);
    office.now = java.time.Instant.parse("2026-11-23T07:30:00Z");
    DemoCommand.speak(office.desk, office.now);
    return office;
  }

  @Test
  void movesAndNextMeetingStandOnOneScreenOfADesk() {
    Page page = today(1440, 900);
    assertEquals(7, page.locator(".move").count());
    assertTrue(bottom(page, ".move:last-child") <= 900, "moves");
    assertTrue(bottom(page, ".nextmeet") <= 900, "the next meeting");
  }

  @Test
  void nothingOfTodayIsBelowTheEdgeOfADesk() {
    Page page = today(1440, 900);
    int high = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    assertTrue(high <= 900, high + " px");
  }

  @Test
  void sevenMovesOnAPhoneAreShorterThanEighteenHundredPixels() {
    Page page = today(390, 844);
    assertEquals(7, page.locator(".move").count());
    int high = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    assertTrue(high <= PHONE, high + " px");
    assertTrue(bottom(page, ".nextmeet") <= 844, "the next meeting");
  }

  @Test
  void withTheOfferToLookBackItIsNoLongerThanThat() {
    rooms.now = java.time.Instant.parse("2027-01-15T07:30:00Z");
    Page page = today(390, 844);
    assertTrue(page.locator(".lookback").isVisible(), "the mail ended");
    int high = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
    assertTrue(high <= PHONE, high + " px with " + page.locator(".move").count() + " moves");
  }

  @Test
  void aMoveHasOneMainButtonAndTheRestBehindDots() {
    Page page = today(390, 844);
    assertEquals(7, page.locator(".move__do:visible").count());
    assertEquals(7, page.locator(".move .dots > summary:visible").count());
    assertEquals(0, page.locator(".move .menu__one:visible").count());
    assertEquals(1, page.locator(".move .button--main").count());
  }

  /** A mouse opens the dots by resting on them, and a click there does not close them again. */
  @Test
  void aMouseThatRestsOnTheDotsOpensThem() {
    Page page = today(1440, 900);
    page.locator(".move .dots > summary").first().hover();
    page.locator(".move .menu__one:visible").first().waitFor();
    page.locator(".move .dots > summary").first().click();
    assertEquals(4, page.locator(".move .menu__one:visible").count());
    page.keyboard().press("Escape");
    assertEquals(0, page.locator(".move .menu__one:visible").count());
  }

  private Page today(int width, int height) {
    Page page = browser.window(width, height, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    return page;
  }

  private static double bottom(Page page, String part) {
    var box = page.locator(part).boundingBox();
    return box.y + box.height;
  }
}
