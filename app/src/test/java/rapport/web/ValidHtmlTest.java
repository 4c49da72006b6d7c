package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every state of every page is valid HTML: the checker of the W3C (Nu) has no error in any of them.
 * It stands in a class loader of its own, because it brings another server and other parsers.
 */
class ValidHtmlTest {

  private static final Path CHECKER = Path.of("target", "checker");

  @Test
  void everyStateOfEveryPageIsValid(@TempDir Path folder) throws Exception {
    List<String> found = new ArrayList<>();
    try (Checker checker = new Checker();
        Rooms rooms = Rooms.gallery(folder)) {
      Wire wire = new Wire(rooms.server.port());
      String session = rooms.session();
      List<String> states = new ArrayList<>(rooms.server.context().getBean(Gallery.class).names());
      assertFalse(states.isEmpty());
      for (String state : states) {
        String html = wire.get("/gallery/" + state).session(session).send().body();
        for (String error : checker.errors(html)) found.add(state + ": " + error);
      }
    }
    assertEquals("", String.join("\n", found));
  }

  @Test
  void theCheckerFindsWhatIsWrong() throws Exception {
    try (Checker checker = new Checker()) {
      String page = "<!doctype html><html lang=en><title>a</title><p hx-get=x id=a><p id=a>";
      List<String> errors = checker.errors(page);
      assertTrue(errors.stream().anyMatch(one -> one.contains("hx-get")), errors + "");
      assertTrue(errors.stream().anyMatch(one -> one.contains("Duplicate ID")), errors + "");
    }
  }

  /** The checker, by reflection. */
  private static final class Checker implements AutoCloseable {

    private final URLClassLoader jars;
    private final Object embedded;
    private final Method validate;

    Checker() throws IOException, ReflectiveOperationException {
      try (Stream<Path> files = Files.list(CHECKER)) {
        jars =
            new URLClassLoader(
                files.sorted().map(Checker::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
      }
      Class<?> type = jars.loadClass("nu.validator.client.EmbeddedValidator");
      Class<?> format = jars.loadClass("nu.validator.client.EmbeddedValidator$OutputFormat");
      embedded = type.getConstructor().newInstance();
      type.getMethod("setOutputFormat", format).invoke(embedded, format.getField("GNU").get(null));
      type.getMethod("setNoLangDetect", boolean.class).invoke(embedded, true);
      validate = type.getMethod("validate", InputStream.class);
    }

    private static URL url(Path jar) {
      try {
        return jar.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }

    List<String> errors(String html) throws ReflectiveOperationException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(jars);
      try (InputStream in = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))) {
        return String.valueOf(validate.invoke(embedded, in))
            .lines()
            .filter(line -> line.contains("error"))
            .toList();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    @Override
    public void close() throws IOException {
      jars.close();
    }
  }
}
