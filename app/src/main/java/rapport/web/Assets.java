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
          "today",
          "people",
          "person",
          "map",
          "goals",
          "care",
          "repair",
          "initiative",
          "same",
          "grow-listening",
          "grow",
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
          "map-place",
          "map-names",
          "map-camera",
          "map-keys",
          "map-move",
          "map-panel",
          "map");
  private static final List<String> SCRIPTS =
      List.of("find", "list", "keys", "menu", "progress", "drop", "letter");

  private final byte[] style;
  private final String styleHref;
  private final List<String> scripts = new ArrayList<>();
  private final List<String> mapScripts = new ArrayList<>();

  Assets() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String file : STYLES) all.write(bytes("/css/" + file + ".css"));
    style = all.toByteArray();
    styleHref = "/style.css?v=" + digest(style);
    scripts.add("/webjars/htmx.org/2.0.10/dist/htmx.min.js");
    for (String file : SCRIPTS) scripts.add(script(file));
    for (String file : MAP_SCRIPTS) mapScripts.add(script(file));
  }

  private static String script(String file) throws IOException {
    String path = "/js/" + file + ".js";
    return path + "?v=" + digest(bytes(path));
  }

  /** Where the map finds its scripts, in the order in which they need each other. */
  public List<String> mapScripts() {
    return List.copyOf(mapScripts);
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
