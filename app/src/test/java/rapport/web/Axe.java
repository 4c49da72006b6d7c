package rapport.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core in a page: what its rules find wrong, as lines. */
final class Axe {

  private static final String RUN =
      """
      (options) => axe.run(document, { resultTypes: ["violations"], ...options }).then((result) =>
        result.violations.flatMap((rule) =>
          rule.nodes.slice(0, 3).map((node) => rule.id + ": " + node.html.slice(0, 200))))\
      """;

  private final String source;

  Axe() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      if (in == null) throw new IllegalStateException("axe-core is not on the class path");
      source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What all rules find. */
  List<String> violations(Page page, String where) {
    return run(page, where, "{}");
  }

  /** What the rule about contrast finds. */
  List<String> contrast(Page page, String where) {
    return run(page, where, "{ runOnly: ['color-contrast'] }");
  }

  private List<String> run(Page page, String where, String options) {
    if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) page.evaluate(source);
    Object lines = page.evaluate("(" + RUN + ")(" + options + ")");
    return lines instanceof List<?> list
        ? list.stream().map(line -> where + " axe " + line).toList()
        : List.of(where + " axe did not answer");
  }
}
