package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import rapport.cli.demo.DemoCommand;

/**
 * Twelve things one does with Rapport, on the demo, from Today until they are done: how many keys
 * and clicks each takes, and how long without anybody thinking. The table is printed and kept in
 * target/journeys.txt: mvn -pl core,sources,cast,lab,app -Dgroups=long -DexcludedGroups=
 * -Dtest=TwelveJourneysTest -Dsurefire.failIfNoSpecifiedTests=false test.
 */
@Tag("long")
@Isolated
class TwelveJourneysTest extends Journey {

  private static final String COUNTING =
      """
      (() => {
        const more = (what) => sessionStorage.setItem(what, Number(sessionStorage.getItem(what) || 0) + 1);
        addEventListener("keydown", (event) => ["Control", "Shift", "Alt"].includes(event.key) || more("keys"), true);
        addEventListener("pointerdown", () => more("clicks"), true);
      })();
      """;

  private static final int MOST_KEYS = 40;
  private static final int MOST_CLICKS = 6;

  private final List<String> table = new ArrayList<>();

  @Override
  Rooms rooms(Path folder) throws IOException {
    Rooms office = Rooms.office(folder);
    office.now = Instant.parse("2026-11-23T07:30:00Z");
    DemoCommand.speak(office.desk, office.now);
    return office;
  }

  @Test
  void twelveJourneys() throws IOException {
    Page page = browser.window(1440, 900, ColorScheme.LIGHT, true);
    page.addInitScript(COUNTING);
    page.navigate(rooms.link());
    journey(
        page,
        "log a talk with Maya, by keys",
        it -> {
          it.keyboard().press("l");
          assertThat(it.locator("#q")).isFocused();
          it.keyboard().type("may");
          assertThat(it.locator(".people__name").first()).hasText("Maya Okafor");
          it.keyboard().press("ArrowDown");
          it.keyboard().press("Enter");
          assertThat(it.getByLabel("What is worth remembering")).isVisible();
          it.keyboard().press("Control+Enter");
          status(it, "written down");
        });
    journey(
        page,
        "open a person, by keys",
        it -> {
          it.keyboard().press("Control+k");
          it.keyboard().type("lena");
          assertThat(it.locator("#found [data-for=lena]")).isVisible();
          it.keyboard().press("Enter");
          assertThat(it.locator("h1")).hasText("Lena Novak");
        });
    journey(
        page,
        "put a move off",
        it -> {
          it.locator(".move .dots > summary").first().click();
          it.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Later"))
              .first()
              .click();
          status(it, "Put off");
        });
    journey(
        page,
        "undo it",
        it -> {
          it.locator(".move .dots > summary").first().click();
          it.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Later"))
              .first()
              .click();
          status(it, "Put off");
          it.keyboard().press("u");
          status(it, "Undone");
        });
    journey(
        page,
        "open the letter of a move",
        it -> {
          it.locator(".move__do", new Page.LocatorOptions().setHasText("Answer")).first().click();
          assertThat(it.locator(".letter__body")).isVisible();
        });
    journey(
        page,
        "say yes to a found promise",
        it -> {
          it.locator(".asks a", having("promises")).click();
          button(it, "Yes").click();
          status(it, "");
        });
    journey(
        page,
        "answer who is one human",
        it -> {
          it.locator(".asks a", having("same person")).click();
          it.keyboard().press("n");
          status(it, "");
        });
    journey(
        page,
        "read the next brief",
        it -> {
          it.locator(".upnext__title").click();
          assertThat(it.locator(".brief").first()).isVisible();
        });
    journey(
        page,
        "write down what stayed of a meeting",
        it -> {
          it.locator(".upnext__title").click();
          link(it, "Afterwards").click();
          it.getByLabel("I promised").click();
          it.keyboard().type("The rubric");
          button(it, "Keep").click();
          status(it, "");
        });
    journey(
        page,
        "find who could help with a need",
        it -> {
          it.keyboard().press("g");
          it.keyboard().press("o");
          assertThat(it.locator(".helper").first()).isVisible();
        });
    journey(
        page,
        "see who connects one with Lena",
        it -> {
          it.keyboard().press("g");
          it.keyboard().press("m");
          it.locator("#to, [name=to]").first().click();
          it.keyboard().type("Lena Novak");
          it.keyboard().press("Enter");
          assertThat(it.locator(".map__questions")).containsText("Maya Okafor");
        });
    journey(
        page,
        "find what was written about the launch",
        it -> {
          it.keyboard().press("Control+k");
          it.keyboard().type("launch");
          assertThat(it.locator("#found [data-for=launch] a").first()).isVisible();
        });
    assertEquals(12, table.size());
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "journeys.txt"), table);
    table.forEach(System.out::println);
    assertEquals(List.of(), browser.findings());
  }

  private void journey(Page page, String name, Consumer<Page> steps) {
    page.navigate(rooms.server.url("/"));
    page.evaluate("() => sessionStorage.clear()");
    long begun = System.nanoTime();
    steps.accept(page);
    double seconds = (System.nanoTime() - begun) / 1e9;
    int keys = counted(page, "keys");
    int clicks = counted(page, "clicks");
    table.add(
        String.format(
            Locale.ROOT, "%-40s %3d keys %3d clicks %6.2f s", name, keys, clicks, seconds));
    assertTrue(keys <= MOST_KEYS && clicks <= MOST_CLICKS, table.getLast());
  }

  private static int counted(Page page, String what) {
    return (Integer) page.evaluate("what => Number(sessionStorage.getItem(what) || 0)", what);
  }

  private static void status(Page page, String words) {
    assertThat(page.getByRole(AriaRole.STATUS).last()).containsText(words);
  }
}
