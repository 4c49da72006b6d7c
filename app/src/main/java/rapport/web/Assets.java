package rapport.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import rapport.sources.Sha256;

/** All style files as one in the order of their layers, and the addresses of the scripts. */
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

  private final byte[] style;
  private final String styleHref;
  private final byte[] worker;
  private final List<String> scripts = new ArrayList<>();
  private final List<String> mapScripts = new ArrayList<>();
  private final List<String> deviceScripts = new ArrayList<>();

  Assets() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String file : STYLES) all.write(bytes("/css/" + file + ".css"));
    style = all.toByteArray();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (String file : WORKER) parts.write(bytes("/js/" + file + ".js"));
    worker = parts.toByteArray();
    styleHref = "/style.css?v=" + digest(style);
    scripts.add("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    for (String file : SCRIPTS) scripts.add(script(file));
    for (String file : MAP_SCRIPTS) mapScripts.add(script(file));
    for (String file : DEVICE_SCRIPTS) deviceScripts.add(script(file));
  }

  private static String script(String file) throws IOException {
    String path = "/js/" + file + ".js";
    return path + "?v=" + digest(bytes(path));
  }

  /** Where the map finds its scripts, in the order in which they need each other. */
  public List<String> mapScripts() {
    return List.copyOf(mapScripts);
  }

  /** Where the page about this device finds its scripts. */
  public List<String> deviceScripts() {
    return List.copyOf(deviceScripts);
  }

  /** What pages need to look as they do, but the map's drawing. */
  public List<String> files() {
    List<String> files = new ArrayList<>(List.of(styleHref));
    files.addAll(scripts);
    files.addAll(deviceScripts);
    files.addAll(OTHERS);
    return files;
  }

  /** Where a page finds its styles; the address changes with the content. */
  String style() {
    return styleHref;
  }

  /** Where a page finds its scripts. */
  List<String> scripts() {
    return List.copyOf(scripts);
  }

  @GetMapping("/style.css")
  void style(HttpServletResponse response) throws IOException {
    response.setContentType("text/css;charset=UTF-8");
    response.setHeader("Cache-Control", "max-age=31536000, public, immutable");
    response.setContentLength(style.length);
    response.getOutputStream().write(style);
  }

  /**
   * Answers while the server is away, in browsers whose owner switched it on; for the whole site.
   */
  @GetMapping("/worker.js")
  void worker(HttpServletResponse response) throws IOException {
    response.setContentType("text/javascript;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(worker.length);
    response.getOutputStream().write(worker);
  }

  private static byte[] bytes(String path) throws IOException {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) throw new IllegalStateException("no file " + path);
      return in.readAllBytes();
    }
  }

  private static String digest(byte[] bytes) {
    return Sha256.hex(bytes).substring(0, 12);
  }
}
