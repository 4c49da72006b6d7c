package rapport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import rapport.desk.interactions.Happening;
import rapport.desk.nurture.Portrait;
import rapport.nurture.Standing;

/** Nobody's name, address or subject is in the log of the whole demo road. */
@Isolated
class LogPrivacyTest {

  private static final Path CAST =
      Path.of(System.getProperty("rapport.root", "..")).resolve("cast/files");
  private static final String NOW = "2026-11-23T07:30:00Z";

  private final Path folder;

  LogPrivacyTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theLogOfTheWholeRoadNamesNobody() throws IOException {
    String log = log(this::walkTheRoad).toLowerCase(Locale.ROOT);
    assertTrue(log.contains("imported"), "our own loggers were heard");
    Set<String> secrets = secrets();
    assertTrue(secrets.size() > 100, "the cast was read");
    assertEquals(List.of(), secrets.stream().filter(log::contains).toList());
  }

  @Test
  void aNameInTheLogWouldBeFound() throws IOException {
    walkTheRoad();
    assertTrue(
        secrets().stream().anyMatch("mail of maya okafor <maya@northwind.example>"::contains));
  }

  private void walkTheRoad() {
    List<String> home = List.of("--home", folder.resolve("home").toString(), "--now", NOW);
    List<String> files;
    try (Stream<Path> all = Files.list(CAST)) {
      files = all.sorted().map(Path::toString).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    Spoken.of(
        Stream.concat(files.stream(), home.stream()).toList(),
        "import",
        "--me",
        "ada@helix.example");
    for (String command : List.of("today", "people", "ties", "receipts", "rebuild", "doctor"))
      assertFalse(Spoken.of(home, command).code() > 1, command);
    Spoken.of(home, "person", "maya");
    Spoken.of(home, "person", "nobody at all");
    Spoken.of(home, "import", folder.resolve("missing").toString());
  }

  private Set<String> secrets() throws IOException {
    Set<String> secrets = new TreeSet<>();
    java.time.Instant now = java.time.Instant.parse(NOW);
    try (rapport.cli.House house = Rapport.opener().open(folder.resolve("home"))) {
      for (Standing one : house.desk().look(now).everybody()) {
        secrets.add(one.person().name());
        one.person().handles().forEach(handle -> secrets.add(handle.value()));
        Portrait.of(house.desk().look(now))
            .person(one.person().id(), 0, 200)
            .orElseThrow()
            .latest()
            .stream()
            .map(Happening::subject)
            .filter(subject -> subject != null && subject.length() > 5)
            .forEach(secrets::add);
      }
      secrets.addAll(house.desk().look(now).me().addresses());
    }
    Set<String> lower = new TreeSet<>();
    for (String secret : secrets)
      if (secret.length() > 4) lower.add(secret.toLowerCase(Locale.ROOT));
    return lower;
  }

  /** Everything that is logged meanwhile, ours at the lowest level. */
  private static String log(Runnable work) {
    StringBuilder log = new StringBuilder();
    Handler handler =
        new Handler() {
          @Override
          public synchronized void publish(LogRecord record) {
            log.append(new SimpleFormatter().format(record)).append('\n');
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    Logger ours = Logger.getLogger("rapport");
    Level before = ours.getLevel();
    root.addHandler(handler);
    ours.setLevel(Level.ALL);
    try {
      work.run();
    } finally {
      root.removeHandler(handler);
      ours.setLevel(before);
    }
    return log.toString();
  }
}
