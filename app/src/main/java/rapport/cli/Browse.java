package rapport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Opens the owner's browser, where a terminal shows that somebody sits here and a display that a
 * window can open. The link is handed over in a file that only the owner can read, because
 * everybody on a machine can see the words of a command. Where there is no browser, the link that
 * was printed is enough.
 */
final class Browse {

  private Browse() {}

  static void to(String link) {
    if (!Terminal.watched() || !shows(system(), System.getenv())) return;
    try {
      Path page = Files.createTempFile("rapport", ".html");
      Files.writeString(page, page(link));
      page.toFile().deleteOnExit();
      new ProcessBuilder(command(page.toString()))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException none) {
      // The link stands in the terminal.
    }
  }

  /** A page that goes on to the link. */
  static String page(String link) {
    return "<!doctype html><meta charset=\"utf-8\"><meta name=\"referrer\" content=\"no-referrer\">"
        + "<title>Rapport</title><meta http-equiv=\"refresh\" content=\"0; url="
        + link.replace("&", "&amp;").replace("\"", "&quot;")
        + "\">";
  }

  /**
   * Whether a window can open: elsewhere than on a Mac or on Windows it needs X or Wayland, which
   * say so in the environment. Over a network without either the link in the terminal is enough.
   */
  static boolean shows(String system, Map<String, String> environment) {
    if (system.contains("mac") || system.contains("win")) return true;
    return Stream.of("DISPLAY", "WAYLAND_DISPLAY")
        .anyMatch(one -> !environment.getOrDefault(one, "").isBlank());
  }

  private static String system() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> command(String page) {
    String system = system();
    if (system.contains("mac")) return List.of("open", page);
    if (system.contains("win")) return List.of("rundll32", "url.dll,FileProtocolHandler", page);
    return List.of("xdg-open", page);
  }
}
