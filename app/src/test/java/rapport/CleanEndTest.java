package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.Database;
import rapport.store.Home;
import rapport.store.Tables;
import rapport.store.settings.Owners;

/** A server that is asked to end closes its store. */
class CleanEndTest {

  private final Path home;

  CleanEndTest(@TempDir Path folder) {
    home = folder.resolve("home");
  }

  @Test
  void theFileAloneIsACopyAfterATerminatedServer() throws Exception {
    try (Database database = Database.open(Home.at(home))) {
      new Owners(database).get(1, "Europe/Berlin");
    }
    Process server = start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null && !line.contains("link=")) line = said.readLine();
      assertTrue(line != null, "it serves");
      assertTrue(Files.size(home.resolve("rapport.db-wal")) > 0, "the log holds the link's secret");
      server.destroy();
      server.waitFor();
    }
    assertFalse(Files.exists(home.resolve("rapport.db-wal")));
    Home copy = Home.at(home.resolveSibling("copy"));
    Files.copy(home.resolve("rapport.db"), copy.database());
    try (Database copied = Database.open(copy)) {
      assertEquals(1L, new Tables(copied).counts(1).get("session"));
    }
  }

  private Process start() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classes,
            "rapport.Rapport",
            "serve",
            "--home",
            home.toString(),
            "--port",
            "0")
        .redirectErrorStream(true)
        .start();
  }
}
