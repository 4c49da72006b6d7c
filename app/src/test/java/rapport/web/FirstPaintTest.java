package rapport.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * How long a browser shows nothing of a page, on a Rapport that serves already. bench/paint begins
 * one with ten thousand people, says where it is, and keeps the table of target/paint.txt.
 */
@Tag("long")
@Isolated
@EnabledIfSystemProperty(named = "rapport.paint", matches = "http://.+")
class FirstPaintTest {

  private static final int TIMES = 7;

  /** Milliseconds from the request until something of the page is seen, and what went before. */
  private static final String PAINTED =
      """
      () => new Promise((known) => {
        const tell = () => {
          const paint = performance.getEntriesByName("first-contentful-paint")[0];
          if (!paint) return requestAnimationFrame(tell);
          const page = performance.getEntriesByType("navigation")[0];
          known([paint.startTime, page.responseStart, page.responseEnd,
            document.querySelectorAll("*").length, page.encodedBodySize]);
        };
        tell();
      })\
      """;

  @Test
  void nothingIsShownForAShortTimeAlone() throws IOException {
    String link = System.getProperty("rapport.paint");
    URI begin = URI.create(link);
    String base = begin.getScheme() + "://" + begin.getAuthority();
    List<String> table = new ArrayList<>();
    try (Browser browser = new Browser()) {
      Page page = browser.window(1440, 900, ColorScheme.LIGHT, true);
      page.navigate(link);
      List<String> paths = List.of(System.getProperty("rapport.paint.pages", "/").split(" "));
      for (String path : paths) page.navigate(base + path);
      for (String path : paths) table.add(line(page, base, path));
    }
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target", "paint.txt"), table);
  }

  private static String line(Page page, String base, String path) {
    List<List<Double>> all = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      assertTrue(page.navigate(base + path).ok(), path + " is no page");
      List<Double> seen = new ArrayList<>();
      for (Object one : (List<?>) page.evaluate(PAINTED)) seen.add(((Number) one).doubleValue());
      all.add(seen);
    }
    double[] middle = IntStream.range(0, 5).mapToDouble(part -> middle(all, part)).toArray();
    return String.format(
        Locale.ROOT,
        "  %-40s %7.0f %7.0f %7.0f %7.0f %7.0f %8.0f",
        path,
        all.stream().mapToDouble(List::getFirst).min().orElse(Double.NaN),
        middle[0],
        middle[1],
        middle[2],
        middle[3],
        middle[4]);
  }

  private static double middle(List<List<Double>> all, int part) {
    return all.stream().map(one -> one.get(part)).sorted().toList().get(TIMES / 2);
  }
}
