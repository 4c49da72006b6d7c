package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser's program that is used again knows nothing of what was done in it before. */
class BrowserTest {

  private static final String KNOWN = "() => document.cookie + (localStorage.c ?? '')";

  @Test
  void whatWasKeptIsGoneWhenTheProgramIsUsedAgain(@TempDir Path folder) throws Exception {
    try (Rooms rooms = Rooms.open(folder)) {
      try (Browser browser = new Browser()) {
        Page page = at(browser, rooms.link());
        page.evaluate("() => { document.cookie = 'a=b'; localStorage.c = 'd'; }");
        assertEquals("a=bd", page.evaluate(KNOWN));
        assertEquals(200, page.navigate(rooms.server.url("/")).status());
      }
      try (Browser browser = new Browser()) {
        Page page = at(browser, rooms.server.url("/sign-in"));
        assertEquals("", page.evaluate(KNOWN));
        assertEquals("/sign-in", page.evaluate("() => location.pathname"));
        assertEquals(401, page.navigate(rooms.server.url("/people")).status());
      }
    }
  }

  private static Page at(Browser browser, String address) {
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(address);
    return page;
  }
}
