package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state of every page: photographed, and without a finding at any width, light and dark. */
class GalleryTest {

  private static Rooms rooms;
  private static Browser browser;

  @BeforeAll
  static void open(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path folder)
      throws IOException {
    rooms = Rooms.gallery(folder);
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    browser.close();
    rooms.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1440, LIGHT",
    "1440, DARK",
    "768, LIGHT",
    "390, LIGHT",
    "390, DARK",
    "360, LIGHT",
    "360, DARK",
    "768, DARK"
  })
  void everyStateIsWithoutFinding(int width, ColorScheme scheme) {
    Page page = browser.window(width, width > 800 ? 1000 : 844, scheme, true);
    page.navigate(rooms.link());
    page.navigate(rooms.server.url("/gallery"));
    List<String> found = new ArrayList<>();
    for (String state : states(page)) {
      page.navigate(rooms.server.url("/gallery/" + state));
      check(page, state, found);
      photograph(page, state, width, scheme);
    }
    found.addAll(browser.findings());
    page.context().close();
    assertEquals("", String.join("\n", found), "findings at " + width + " " + scheme);
  }

  private static List<String> states(Page page) {
    return page.locator(".main a[href^='/gallery/']").allTextContents();
  }

  private static void check(Page page, String state, List<String> found) {
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(wide)) found.add(state + " is wider than the window by " + wide);
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      found.add(state + " axe " + rule.getId() + ": " + rule.getNodes().getFirst().getHtml());
    }
  }

  private static void photograph(Page page, String state, int width, ColorScheme scheme) {
    String name = state + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "photographs", name))
            .setFullPage(width < 1440));
  }
}
