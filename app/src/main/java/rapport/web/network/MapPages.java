package rapport.web.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import rapport.desk.network.Goals;
import rapport.desk.network.Landscape;
import rapport.desk.network.Losses;
import rapport.desk.network.YearOfTies;
import rapport.look.Look;
import rapport.shapes.Json;
import rapport.web.Assets;
import rapport.web.Frame;
import rapport.web.Pages;
import rapport.web.Room;

/** The whole network, drawn and as a table. */
@Controller
public class MapPages {

  private final Pages pages;
  private final Assets assets;
  private volatile @Nullable Drawn drawn;

  MapPages(Pages pages, Assets assets) {
    this.pages = pages;
    this.assets = assets;
  }

  @GetMapping("/map")
  View show(
      HttpServletRequest request,
      @RequestParam(defaultValue = "0") long need,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(required = false) @Nullable YearMonth by,
      @RequestParam(defaultValue = "0") int after) {
    Look look = pages.look();
    Landscape landscape = Landscape.of(look);
    MapQuestions.Asked asked = new MapPair(look).asked(from, to);
    List<Goals.Covered> goals = Goals.of(look).covered();
    Frame frame = pages.frame(request, Room.MAP, "Map");
    return pages.show(
        "network/map",
        MapView.of(
            frame,
            landscape,
            goals,
            MapQuestions.of(asked, year(look, by), Losses.of(look), pages.say()),
            new MapView.Asked(need, asked.found(), after),
            assets.script("map"),
            look.fresh().sentences(pages.zone(), look.today())));
  }

  private MapYear year(Look look, @Nullable YearMonth by) {
    return by == null
        ? MapYear.of(YearOfTies.of(look), List.of(), pages.say())
        : MapYear.of(YearOfTies.of(look, by), YearOfTies.months(look), pages.say());
  }

  @GetMapping("/map/network")
  void network(HttpServletResponse response) throws IOException {
    response.setContentType("application/json");
    Json.write(response.getOutputStream(), MapShape.of(Landscape.of(pages.look()), pages.zone()));
  }

  @GetMapping("/map/network.svg")
  void picture(HttpServletResponse response, @RequestParam(required = false) @Nullable YearMonth by)
      throws IOException {
    byte[] svg = by == null ? drawn().svg() : lit(by);
    give(response, "image/svg+xml", "rapport-map.svg", svg);
  }

  @GetMapping("/map/network.graphml")
  void graph(HttpServletResponse response) throws IOException {
    give(response, "application/graphml+xml", "rapport-network.graphml", drawn().graphml());
  }

  /** Drawn anew: whoever changed until then is lit, all others are faint. */
  private byte[] lit(YearMonth by) {
    Look look = pages.look();
    return MapDrawing.svg(Landscape.of(look), YearOfTies.of(look, by))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What was drawn last, of which landscape. */
  private record Drawn(Landscape of, byte[] svg, byte[] graphml) {}

  /** Drawn once for a landscape. */
  @SuppressWarnings(
      "ReferenceEquality") // the very same landscape: comparing would cost what is saved
  private Drawn drawn() {
    Landscape all = Landscape.of(pages.look());
    Drawn last = drawn;
    if (last != null && last.of() == all) return last;
    last =
        new Drawn(
            all,
            MapDrawing.svg(all).getBytes(StandardCharsets.UTF_8),
            MapDrawing.graphml(all).getBytes(StandardCharsets.UTF_8));
    drawn = last;
    return last;
  }

  private static void give(HttpServletResponse response, String type, String name, byte[] bytes)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + "\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
