package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Serving opens a browser by itself, where somebody sits in front of a display. */
@EnabledOnOs(OS.LINUX)
class OpenedBrowserTest {

  private static final Pattern LINK = Pattern.compile("http://\\S+link=\\S+");

  @TempDir Path folder;

  private Path opened() {
    return folder.resolve("opened");
  }

  /** Serves until a link is printed; returns it. What would open a browser writes down its page. */
  private String serve(Map<String, String> environment, String... more) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path opener = bin.resolve("xdg-open");
    Files.writeString(
        opener,
        "#!/bin/sh\n/bin/cat \"$1\" > '"
            + opened()
            + ".new'; /bin/mv '"
            + opened()
            + ".new' '"
            + opened()
            + "'\n");
    Files.setPosixFilePermissions(opener, PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "rapport.Rapport",
            "serve",
            "--home",
            folder.resolve("home").toString(),
            "--port",
            "0");
    builder.command().addAll(List.of(more));
    builder.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("RAPPORT_WATCHED", "1");
    builder.environment().putAll(environment);
    Process server = builder.redirectErrorStream(true).start();
    try (BufferedReader said = server.inputReader()) {
      String line = said.readLine();
      while (line != null && !LINK.matcher(line).find()) line = said.readLine();
      Matcher link = LINK.matcher(String.valueOf(line));
      assertTrue(link.find(), "it serves");
      wait(environment.isEmpty() || more.length > 0 ? 4 : 100);
      return link.group();
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private void wait(int tenths) throws InterruptedException {
    for (int n = 0; n < tenths && !Files.exists(opened()); n++)
      Thread.sleep(Duration.ofMillis(100));
  }

  @Test
  void theLinkIsOpenedWhereThereIsADisplay() throws Exception {
    String link = serve(Map.of("DISPLAY", ":0"));
    assertTrue(page().contains("url=" + link + "\""), page());
  }

  private String page() throws IOException {
    return Files.exists(opened()) ? Files.readString(opened()) : "nothing was opened";
  }

  @Test
  void nothingIsOpenedWithoutADisplayOrWhereItIsNotWanted() throws Exception {
    assertFalse(serve(Map.of()).isEmpty());
    assertFalse(serve(Map.of("WAYLAND_DISPLAY", "wayland-0"), "--no-open").isEmpty());
    assertEquals("nothing was opened", page());
  }
}
