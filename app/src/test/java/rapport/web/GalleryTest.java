package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state of every page: photographed, and without a finding at any width, light and dark. */
class GalleryTest {

  private static final int[] WIDTHS = {1440, 768, 390, 360};

  private final List<String> found = new ArrayList<>();

  @Test
  void everyStateIsWithoutFinding(@TempDir Path folder) throws IOException {
    try (Rooms rooms = Rooms.gallery(folder);
        Browser browser = new Browser()) {
      Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
      page.navigate(rooms.link());
      page.navigate(rooms.server.url("/gallery"));
      Axe axe = new Axe();
      for (String state : page.locator(".main a[href^='/gallery/']").allTextContents()) {
        page.navigate(rooms.server.url("/gallery/" + state));
        for (int width : WIDTHS) look(page, state, width, axe);
      }
      found.addAll(browser.findings());
    }
    assertEquals("", String.join("\n", found));
  }

  /** All rules at two widths; in the dark, once, what the dark changes. */
  private void look(Page page, String state, int width, Axe axe) {
    page.setViewportSize(width, width > 800 ? 1000 : 844);
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(wide)) {
      found.add(state + " is wider than " + width + " by " + wide);
    }
    if (width == 768 || width == 360) return;
    found.addAll(axe.violations(page, state + " at " + width));
    Browser.photograph(page, state + "-" + width);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    if (width == 1440) found.addAll(axe.contrast(page, state + " in the dark"));
    Browser.photograph(page, state + "-" + width + "-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }
}
