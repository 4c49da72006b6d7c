package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.shapes.Json;

/** Names on the map in the browser, as wide as they are there: none covers another or a panel. */
class MapLabelsTest {

  @TempDir Path folder;

  private static final String OVER =
      """
      () => {
        const box = (one) => one.getBoundingClientRect();
        const names = [...document.querySelectorAll(".map__names text")];
        const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        const found = [];
        names.forEach((one, i) => {
          names.slice(0, i).forEach((other) => {
            if (over(box(one), box(other))) found.push(one.textContent + " over " + other.textContent);
          });
          document.querySelectorAll(".map .card").forEach((panel) => {
            if (over(box(one), box(panel))) found.push(one.textContent + " under a panel");
          });
        });
        return found;
      }
      """;

  /** Names of circles that stand over somebody's dot, as the picture itself holds them. */
  private static final String DOTS =
      """
      () => {
        const own = document.querySelector(".map__names").getBoundingClientRect();
        const dots = window.rapportMap.dots();
        return [...document.querySelectorAll(".map__names .map__circle")].filter((name) => {
          const box = name.getBoundingClientRect();
          return dots.some(([x, y]) => x + own.left > box.left && x + own.left < box.right && y + own.top > box.top && y + own.top < box.bottom);
        }).map((name) => name.textContent);
      }
      """;

  @Test
  void onTheSampleOfficeAndAmongTwoThousandPeopleNoNameCoversAnother() throws IOException {
    try (Rooms rooms = Rooms.office(folder);
        Browser browser = new Browser()) {
      for (int width : new int[] {1440, 390}) {
        Page page = browser.window(width, 1000, ColorScheme.LIGHT, true);
        page.navigate(rooms.link());
        look(page, rooms, width, 3);
        if (width > 1000)
          assertEquals(List.of(), page.evaluate(DOTS), "names of circles over dots of the office");
        page.route("**/map/network", MapLabelsTest::twoThousand);
        look(page, rooms, width, width > 1000 ? 8 : 2);
      }
      assertEquals(List.of(), browser.findings());
    }
  }

  private static void look(Page page, Rooms rooms, int width, int least) {
    page.navigate(rooms.server.url("/map"));
    page.waitForSelector("[data-drawn]");
    assertEquals(List.of(), page.evaluate(OVER), "at " + width);
    int circles = page.locator(".map__names .map__circle").count();
    assertTrue(circles >= least && circles <= 12, circles + " circles named at " + width);
  }

  /** Two thousand people in forty circles of falling size, none of them real. */
  private static void twoThousand(Route route) {
    SplittableRandom random = new SplittableRandom(11);
    List<String> circles = new ArrayList<>();
    for (int n = 0; n < 40; n++) circles.add("Budget and launch " + n);
    List<Integer> id = new ArrayList<>();
    List<String> name = new ArrayList<>();
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    List<Integer> circle = new ArrayList<>();
    List<Double> strength = new ArrayList<>();
    for (int n = 0; n < 2_000; n++) {
      int of = (int) (40 * random.nextDouble() * random.nextDouble());
      double turn = 2.4 * of;
      double away = 0.13 * Math.sqrt(of);
      id.add(n);
      name.add("Given Family" + n);
      x.add(away * Math.cos(turn) + 0.2 * random.nextDouble() - 0.1);
      y.add(away * Math.sin(turn) + 0.2 * random.nextDouble() - 0.1);
      circle.add(n == 0 ? -1 : of);
      strength.add(random.nextDouble());
    }
    List<Integer> nought = id.stream().map(one -> 0).toList();
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(
                Json.mapper()
                    .writeValueAsString(
                        new Columns(
                            id,
                            name,
                            name.stream().map(one -> "").toList(),
                            x,
                            y,
                            circle,
                            nought,
                            nought,
                            strength,
                            strength,
                            List.of(1),
                            List.of(2),
                            List.of(0.5),
                            List.of(0),
                            circles,
                            circles.stream().map(one -> "Helix · 20").toList(),
                            List.of("unknown")))));
  }

  private record Columns(
      List<Integer> id,
      List<String> name,
      List<String> about,
      List<Double> x,
      List<Double> y,
      List<Integer> circle,
      List<Integer> field,
      List<Integer> care,
      List<Double> strength,
      List<Double> brokerage,
      List<Integer> one,
      List<Integer> other,
      List<Double> weight,
      List<Integer> month,
      List<String> circles,
      List<String> where,
      List<String> fields) {}
}
