package rapport.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that a person can read in one sitting; and packages in which null has to be said. */
class SizesTest {

  @Test
  void templatesAreAtMostFortyLines() {
    check("app/src/main/jte", ".jte", 40);
  }

  @Test
  void stylesheetsAreUnderTwoHundredLines() {
    check("app/src/main/resources", ".css", 199);
  }

  @Test
  void ownScriptsAreUnderSixtyLines() {
    check("app/src/main/resources", ".js", 59);
  }

  @Test
  void javaFilesAreAtMostFourHundredLines() {
    for (String module : List.of("core", "sources", "app", "cast", "lab", "bench"))
      check(module + "/src", ".java", 400);
  }

  @Test
  void everyPackageSaysThatNullIsSaid() throws IOException {
    Set<String> silent = new TreeSet<>();
    for (String module : List.of("core", "sources", "lab", "app")) {
      Path sources = Built.ROOT.resolve(module).resolve("src/main/java");
      for (Path file : files(sources, ".java")) {
        Path info = file.resolveSibling("package-info.java");
        if (!Files.exists(info) || !Files.readString(info).contains("\n@NullMarked\n"))
          silent.add(sources.relativize(file.getParent()).toString());
      }
    }
    assertEquals(Set.of(), silent);
  }

  /** A second one would be a second model, which drifts from the first. */
  @Test
  void theLogisticFunctionIsWrittenOnce() throws IOException {
    Pattern written = Pattern.compile("1(\\.0)? / \\(1(\\.0)? \\+ Math\\.exp\\(");
    Set<String> places = new TreeSet<>();
    for (String module : List.of("core", "sources", "lab", "app", "bench"))
      for (Path file : files(Built.ROOT.resolve(module).resolve("src/main/java"), ".java"))
        if (written.matcher(Files.readString(file)).find())
          places.add(file.getFileName().toString());
    assertEquals(Set.of("Logistic.java"), places);
  }

  @Test
  void noTwoTypesHaveOneSimpleName() {
    Set<String> once = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (String module : List.of("core", "sources", "app"))
      for (Path file : files(Built.ROOT.resolve(module).resolve("src/main/java"), ".java")) {
        String name = file.getFileName().toString();
        if (!name.equals("package-info.java") && !once.add(name)) twice.add(name);
      }
    assertEquals(Set.of(), twice);
  }

  @Test
  void nothingIsMocked() throws IOException {
    for (String module : List.of("core", "sources", "lab", "app"))
      assertFalse(Files.readString(Built.ROOT.resolve(module).resolve("pom.xml")).contains("mock"));
  }

  private static void check(String folder, String ending, int most) {
    List<Path> files = files(Built.ROOT.resolve(folder), ending);
    assertFalse(files.isEmpty(), "nothing in " + folder);
    List<String> larger =
        files.stream()
            .filter(file -> lines(file) > most)
            .map(file -> Built.ROOT.relativize(file) + " has " + lines(file))
            .toList();
    assertEquals(List.of(), larger);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
