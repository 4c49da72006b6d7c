package rapport.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import rapport.sources.Sha256;

/**
 * The style files as one in the order of their layers and the scripts of a page as one, each under
 * an address that changes with the content.
 */
@Controller
public class Assets {

  private static final List<String> STYLES =
      List.of(
          "_base",
          "frame",
          "card",
          "button",
          "chip",
          "form",
          "figure",
          "chart",
          "nurture-today",
          "people",
          "people-person",
          "network-map",
          "network",
          "nurture",
          "repair",
          "network-initiative",
          "people-same",
          "sources-first",
          "growth-listening",
          "growth",
          "sources",
          "settings",
          "print");
  private static final List<String> MAP_SCRIPTS =
      List.of(
          "map-colour",
          "map-shaders",
          "map-draw",
          "map-paint",
          "map-data",
          "map-crowd",
          "map-place",
          "map-around",
          "map-names",
          "map-camera",
          "map-keys",
          "map-move",
          "map-panel",
          "map-year",
          "map");
  private static final List<String> SCRIPTS =
      List.of("find", "list", "keys", "menu", "progress", "drop", "letter", "kept", "spoken");
  private static final List<String> DEVICE_SCRIPTS = List.of("device-switch", "device");
  private static final List<String> WORKER = List.of("worker-pages", "worker-queue", "worker");
  private static final List<String> OTHERS =
      List.of(
          "/fonts/inter-latin.woff2",
          "/fonts/source-serif-4-latin.woff2",
          "/icons/rapport.svg",
          "/icons/manifest.json");

  private static final String YEAR = "max-age=31536000, public, immutable";
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private final Joined style = Joined.of("/style.css", "/css/%s.css", STYLES);
  private final Joined worker = Joined.of("/worker.js", "/js/%s.js", WORKER);
  private final Map<String, Joined> scripts = new TreeMap<>();

  Assets() {
    List<String> page = new ArrayList<>(List.of(HTMX));
    for (String name : SCRIPTS) page.add("/js/" + name + ".js");
    scripts.put("page", Joined.of("/scripts/page.js", "%s", page));
    scripts.put("map", Joined.of("/scripts/map.js", "/js/%s.js", MAP_SCRIPTS));
    scripts.put("device", Joined.of("/scripts/device.js", "/js/%s.js", DEVICE_SCRIPTS));
  }

  /** What pages need to look as they do, but the map's drawing. */
  public List<String> files() {
    Stream<String> own = Stream.of(style.href(), script("page"), script("device"));
    return Stream.concat(own, OTHERS.stream()).toList();
  }

  /** Where the script of this name is found: that of every page, of the map or of the device. */
  public String script(String name) {
    return named(name).href();
  }

  private Joined named(String name) {
    Joined script = scripts.get(name);
    if (script == null) throw new Missing();
    return script;
  }

  /** Where a page finds its styles. */
  String style() {
    return style.href();
  }

  @GetMapping("/style.css")
  void style(HttpServletResponse response) throws IOException {
    style.answer(response, "text/css", YEAR);
  }

  @GetMapping("/scripts/{name}.js")
  void script(HttpServletResponse response, @PathVariable String name) throws IOException {
    named(name).answer(response, "text/javascript", YEAR);
  }

  /**
   * Answers while the server is away, in browsers whose owner switched it on; for the whole site.
   */
  @GetMapping("/worker.js")
  void worker(HttpServletResponse response) throws IOException {
    worker.answer(response, "text/javascript", "no-cache");
  }

  /** Files as one, in their order, and where it is found. */
  private record Joined(byte[] bytes, String href) {

    static Joined of(String address, String path, List<String> names) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (String name : names) {
        all.writeBytes(read(path.formatted(name)));
        all.write('\n');
      }
      byte[] bytes = all.toByteArray();
      return new Joined(bytes, address + "?v=" + Sha256.hex(bytes).substring(0, 12));
    }

    private static byte[] read(String path) {
      try (InputStream in = Assets.class.getResourceAsStream(path)) {
        if (in == null) throw new IllegalStateException("no file " + path);
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void answer(HttpServletResponse response, String type, String kept) throws IOException {
      response.setContentType(type + ";charset=UTF-8");
      response.setHeader("Cache-Control", kept);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
