package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

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

  /** The checker, by reflection; it reads its schemas once for all pages. */
  private static final class Checker implements AutoCloseable {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    private final URLClassLoader jars;
    private final Object validator;
    private final Method check;
    private final List<String> errors = new ArrayList<>();

    Checker() throws IOException, ReflectiveOperationException {
      try (Stream<Path> files = Files.list(CHECKER)) {
        jars =
            new URLClassLoader(
                files.sorted().map(Checker::url).toArray(URL[]::new),
                ClassLoader.getPlatformClassLoader());
      }
      Class<?> type = jars.loadClass("nu.validator.validation.SimpleDocumentValidator");
      Class<?> yes = boolean.class;
      validator = type.getConstructor(yes, yes, yes).newInstance(true, false, false);
      Method schema = type.getMethod("setUpMainSchema", String.class, ErrorHandler.class);
      Method parsers = type.getMethod("setUpValidatorAndParsers", ErrorHandler.class, yes, yes);
      check = type.getMethod("checkHtmlInputSource", InputSource.class);
      loading(schema, SCHEMA, new Found(errors));
      loading(parsers, new Found(errors), false, false);
    }

    private static URL url(Path jar) {
      try {
        return jar.toUri().toURL();
      } catch (MalformedURLException e) {
        throw new IllegalArgumentException(e);
      }
    }

    /** Calls the checker, which finds its parts by the class loader of the thread. */
    private void loading(Method method, Object... arguments) throws ReflectiveOperationException {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(jars);
      try {
        method.invoke(validator, arguments);
      } finally {
        thread.setContextClassLoader(before);
      }
    }

    List<String> errors(String html) throws ReflectiveOperationException {
      errors.clear();
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      loading(check, new InputSource(new ByteArrayInputStream(bytes)));
      return List.copyOf(errors);
    }

    @Override
    public void close() throws IOException {
      jars.close();
    }
  }

  /** Gathers errors with their lines; a warning is none. */
  private record Found(List<String> errors) implements ErrorHandler {

    @Override
    public void warning(SAXParseException one) {}

    @Override
    public void error(SAXParseException one) {
      errors.add(one.getLineNumber() + ": " + one.getMessage());
    }

    @Override
    public void fatalError(SAXParseException one) {
      error(one);
    }
  }
}
