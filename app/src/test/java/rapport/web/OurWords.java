package rapport.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * What stands in the sources of the pages, in small letters: all templates and all code, on one
 * line. It is read once; what was asked before is known, as the same few words stand on most pages.
 */
final class OurWords {

  private static final Path ROOT = Path.of(System.getProperty("rapport.root"));

  private final String all;
  private final ConcurrentMap<String, Boolean> asked = new ConcurrentHashMap<>();

  OurWords(String all) {
    this.all = all;
  }

  /** Those of the product. */
  static OurWords read() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String folder : List.of("app/src/main/jte", "app/src/main/java", "core/src/main/java"))
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList())
          all.append(Files.readString(file)).append(' ');
      }
    return new OurWords(all.toString().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
  }

  /** Whether words in small letters stand there as they are. */
  boolean have(String words) {
    return asked.computeIfAbsent(words, all::contains);
  }
}
