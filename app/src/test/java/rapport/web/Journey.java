package rapport.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What a journey sets out with: a Rapport that holds the sample office, and a browser. */
abstract class Journey {

  @TempDir Path folder;
  Rooms rooms;
  Browser browser;

  @BeforeEach
  void open() throws IOException {
    rooms = rooms(folder);
    browser = new Browser();
  }

  /** What Rapport holds at the outset. */
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @AfterEach
  void close() {
    browser.close();
    rooms.close();
  }

  /** The first link of the page's own part with a name. */
  static Locator link(Page page, String name) {
    return inMain(page, AriaRole.LINK, name);
  }

  /** The first button of the page's own part with a name. */
  static Locator button(Page page, String name) {
    return inMain(page, AriaRole.BUTTON, name);
  }

  private static Locator inMain(Page page, AriaRole role, String name) {
    return page.locator("main").getByRole(role, named(name)).first();
  }

  static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  static Page.LocatorOptions having(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }
}
