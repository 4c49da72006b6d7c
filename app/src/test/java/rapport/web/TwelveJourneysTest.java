package rapport.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Twelve things one does with Rapport, on the demo, from Today until they are done: how many keys
 * and clicks each takes, and how long without anybody thinking. The table is printed and kept in
 * target/journeys.txt: mvn -pl core,sources,cast,lab,app -Dgroups=long -DexcludedGroups=
 * -Dtest=TwelveJourneysTest -Dsurefire.failIfNoSpecifiedTests=false test.
 */
@Tag("long")
@Isolated
class TwelveJourneysTest extends CountedJourney {

  private static final int MOST_KEYS = 40;
  private static final int MOST_CLICKS = 6;

  private final List<String> table = new ArrayList<>();

  @Test
  void twelveJourneys() throws IOException {
    Page page = counting();
    journey(page, "log a talk with Maya, by keys", CountedJourney::log);
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
    journey(page, "put a move off", CountedJourney::later);
    journey(page, "undo it", CountedJourney::undone);
    journey(
        page,
        "open the letter of a move",
        it -> {
          it.locator(".move__do", new Page.LocatorOptions().setHasText("Answer")).first().click();
          assertThat(it.locator("textarea[name=body]").first()).isVisible();
        });
    journey(page, "say yes to a found promise", CountedJourney::promised);
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
    journey(page, "find who could help with a need", CountedJourney::helpers);
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
    today(page);
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
}
