package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import rapport.cli.demo.DemoCommand;

/** A journey in the office of the demo, of which the browser counts the keys and clicks. */
abstract class CountedJourney extends Journey {

  private static final String COUNTING =
      """
      (() => {
        const more = (what) => sessionStorage.setItem(what, Number(sessionStorage.getItem(what) || 0) + 1);
        addEventListener("keydown", (event) => ["Control", "Shift", "Alt"].includes(event.key) || more("keys"), true);
        addEventListener("pointerdown", () => more("clicks"), true);
      })();
      """;

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms office = Rooms.office(folder);
    office.now = Instant.parse("2026-11-23T07:30:00Z");
    DemoCommand.speak(office.desk, office.now);
    return office;
  }

  /** A page that counts. */
  Page counting() {
    Page page = browser.window(1440, 900, ColorScheme.LIGHT, true);
    page.addInitScript(COUNTING);
    page.navigate(rooms.link());
    return page;
  }

  /** Opens Today, with nothing counted yet. */
  void today(Page page) {
    page.navigate(rooms.server.url("/"));
    page.evaluate("() => sessionStorage.clear()");
  }

  static int counted(Page page, String what) {
    return (Integer) page.evaluate("what => Number(sessionStorage.getItem(what) || 0)", what);
  }

  static void status(Page page, String words) {
    assertThat(page.getByRole(AriaRole.STATUS).last()).containsText(words);
  }

  static void log(Page it) {
    it.keyboard().press("l");
    assertThat(it.locator("#q")).isFocused();
    it.keyboard().type("may");
    assertThat(it.locator(".people__name").first()).hasText("Maya Okafor");
    it.keyboard().press("ArrowDown");
    it.keyboard().press("Enter");
    assertThat(it.getByLabel("What is worth remembering")).isVisible();
    it.keyboard().press("Control+Enter");
    status(it, "written down");
  }

  static void helpers(Page it) {
    it.keyboard().press("g");
    it.keyboard().press("o");
    assertThat(it.locator(".helper").first()).isVisible();
  }

  /** A mouse that rests on the dots opens them. */
  static void later(Page it) {
    it.locator(".move .dots > summary").first().hover();
    it.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Later")).first().click();
    status(it, "Put off");
  }

  static void undone(Page it) {
    later(it);
    it.keyboard().press("u");
    status(it, "Undone");
  }

  static void promised(Page it) {
    it.locator(".asks a", having("promises")).click();
    button(it, "Yes").click();
    status(it, "");
  }
}
