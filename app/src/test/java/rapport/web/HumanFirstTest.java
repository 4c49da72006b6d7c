package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.cli.demo.DemoCommand;

/**
 * The page of a person: on a phone the human stands before the draft, a line leads to it, and at
 * any width the keyboard goes where the eye goes.
 */
class HumanFirstTest extends Journey {

  private static final List<String> CARDS = List.of("told", "promised", "latest", "strip");

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms office = Rooms.office(folder);
    office.now = java.time.Instant.parse("2026-11-23T07:30:00Z");
    DemoCommand.speak(office.desk, office.now);
    return office;
  }

  @Test
  void onAPhoneTheHumanComesFirstAndALineLeadsToTheDraft() {
    Page page = maya(390);
    assertTrue(top(page, "#told") < top(page, "#latest"), "told before the last contact");
    assertTrue(top(page, "#likes") < top(page, "#step"), "and how they work before the draft");
    page.locator(".jump").click();
    assertTrue(top(page, "#step") < 844, "the draft is on the screen");
    assertEquals(List.of("told", "latest", "strip"), walked(page));
  }

  @Test
  void onADeskTheKeyboardGoesFromLeftToRight() {
    Page page = maya(1440);
    assertTrue(!page.locator(".jump").isVisible(), "both stand beside each other");
    assertEquals(top(page, "#told"), top(page, "#latest"), 12);
    assertEquals(List.of("latest", "strip", "told"), walked(page));
  }

  private Page maya(int width) {
    Page page = browser.window(width, 844, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/people/" + rooms.person("Maya Okafor")));
    return page;
  }

  private static double top(Page page, String part) {
    return page.locator(part).boundingBox().y;
  }

  /** The cards in which the keyboard stops, in their order. */
  private static List<String> walked(Page page) {
    page.locator(".tabs__tab").last().focus();
    List<String> cards = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      page.keyboard().press("Tab");
      Object card =
          page.evaluate(
              "() => document.activeElement.closest('main .strip') ? 'strip' : document.activeElement.closest('main section.card')?.getAttribute('aria-labelledby') ?? ''");
      if (CARDS.contains(card) && !cards.contains(card)) cards.add(card.toString());
    }
    return cards;
  }
}
