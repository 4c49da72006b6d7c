package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The speed of every page is measured: bench/pages asks each address that shows one. */
class PagesAskedTest {

  private static final Path ASKED =
      Path.of(System.getProperty("rapport.root"), "bench", "pages-asked.txt");

  /**
   * Pictures, files, streams, what only leads to another page, what is there only while somebody
   * signs in at a provider or before anybody is known, and what belongs to a meeting, which
   * generated mail has none of.
   */
  private static final Set<String> NO_PAGE =
      Set.of(
          "/people/{id}/photo",
          "/today",
          "/sample",
          "/people/{id}/tension",
          "/sources/{id}/columns",
          "/jobs/{id}/events",
          "/connections/sign-ins/{id}",
          "/device/list",
          "/map/network",
          "/map/network.svg",
          "/map/network.graphml",
          "/shared-goals/{id}/copy.ics",
          "/shared-goals/{id}/copy.md",
          "/plans/{id}/copy.pdf",
          "/initiatives",
          "/initiatives/{id}/map.md",
          "/initiatives/{id}/map.pdf",
          "/people/{id}/plays/{play}/draft.eml",
          "/people/{id}/plays/{play}/slots.ics",
          "/meetings/{id}/brief",
          "/meetings/{id}/brief.md");

  @Test
  void everyPageIsAsked() throws IOException {
    List<String> asked =
        Files.readAllLines(ASKED).stream()
            .map(line -> line.replace("LETTER", "/people/1/letters/rhythm").replaceAll("\\?.*", ""))
            .toList();
    Set<String> missing = new TreeSet<>();
    for (String route : RoutesTest.SIGNED_IN) {
      String path = route.substring(route.indexOf(' ') + 1);
      if (!route.startsWith("GET ") || path.startsWith("/api/") || NO_PAGE.contains(path)) continue;
      String pattern = path.replaceAll("\\{[a-z]+(:\\[0-9]\\{4})?}", "[^/]+");
      if (asked.stream().noneMatch(one -> one.matches(pattern))) missing.add(path);
    }
    assertEquals(Set.of(), missing);
  }
}
