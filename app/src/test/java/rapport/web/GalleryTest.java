package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every state of every page is without a finding at any width, light and dark; each is a test of
 * its own. With {@code -Dphotographs=true} it is photographed besides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@Order(1)
class GalleryTest {

  private static final int[] WIDTHS = {1440, 768, 390, 360};

  /** What can be scrolled sideways within the page, and by how much. */
  private static final String WITHIN =
      """
      () => [...document.querySelectorAll("#main *, header *, nav *")]
        .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX)
          && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.tagName + "." + one.className + " " + (one.ariaLabel ?? "")
          + " by " + (one.scrollWidth - one.clientWidth))
        .join(", ")\
      """;

  private final ConcurrentLinkedQueue<Window> idle = new ConcurrentLinkedQueue<>();
  private final Rooms rooms;
  private final Axe axe;

  GalleryTest(@TempDir Path folder) throws IOException {
    rooms = Rooms.gallery(folder);
    axe = new Axe();
  }

  /** A browser that nobody else uses meanwhile: Playwright is for one thread at a time. */
  private record Window(Browser browser, Page page) {}

  @BeforeAll
  void thereIsSomethingToLookAt() {
    assertEquals(0, idle.size());
  }

  @AfterAll
  void close() {
    for (Window window : idle) window.browser.close();
    rooms.close();
  }

  @TestFactory
  @Execution(ExecutionMode.CONCURRENT)
  Stream<DynamicTest> everyStateIsWithoutFinding() {
    return rooms.server.context().getBean(Gallery.class).names().stream()
        .map(state -> DynamicTest.dynamicTest(state, () -> check(state)));
  }

  private void check(String state) {
    @Nullable Window free = idle.poll();
    Window window = free == null ? opened() : free;
    try {
      List<String> found = new ArrayList<>();
      window.page.navigate(rooms.server.url("/gallery/" + state));
      for (int width : WIDTHS) look(window.page, state, width, found);
      found.addAll(window.browser.findings());
      assertEquals("", String.join("\n", found));
    } finally {
      idle.add(window);
    }
  }

  private Window opened() {
    Browser browser = new Browser();
    Page page = browser.window(1440, 1000, ColorScheme.LIGHT, true);
    page.navigate(rooms.link());
    return new Window(browser, page);
  }

  /** All rules at two widths; in the dark, once, what the dark changes. */
  private void look(Page page, String state, int width, List<String> found) {
    page.setViewportSize(width, width > 800 ? 1000 : 844);
    Object wide =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!Integer.valueOf(0).equals(wide)) {
      found.add(state + " is wider than " + width + " by " + wide);
    }
    if (width == 390) {
      Object within = page.evaluate(WITHIN);
      if (!"".equals(within)) found.add(state + " scrolls sideways at 390 within " + within);
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
