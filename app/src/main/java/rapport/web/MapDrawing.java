package rapport.web;

import java.util.List;
import java.util.Locale;
import rapport.desk.Landscape;

/** The network as a picture that scales (SVG 1.1), and as a graph for other programs (GraphML). */
final class MapDrawing {

  private static final String[] TONES = {
    "#0f5f4f", "#2b5c8a", "#b4532a", "#8a6a12", "#6b4a86", "#3f7d8c", "#7a4e2d", "#56702b"
  };
  private static final int SIZE = 1000;
  private static final int NAMES = 24;

  private MapDrawing() {}

  static String svg(Landscape all) {
    StringBuilder svg =
        new StringBuilder(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-540 -540 1080 1080\" font-family=\"Inter, sans-serif\">\n");
    svg.append("<title>Your network</title>\n<g stroke=\"#8a8f8a\" stroke-opacity=\".25\">\n");
    List<Landscape.Spot> spots = all.spots();
    for (Landscape.Line line : all.lines()) {
      Landscape.Spot one = spots.get(line.one());
      Landscape.Spot other = spots.get(line.other());
      if (line.one() == 0) continue;
      svg.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
              at(one.x()),
              at(one.y()),
              at(other.x()),
              at(other.y())));
    }
    svg.append("</g>\n<g stroke=\"#fff\">\n");
    for (Landscape.Spot spot : spots)
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s</title></circle>%n",
              at(spot.x()),
              at(spot.y()),
              3 + 9 * Math.sqrt(spot.strength()),
              spot.person() == null ? "#1d2420" : tone(spot.circle()),
              escaped(spot.name())));
    svg.append("</g>\n<g font-size=\"12\" fill=\"#1d2420\">\n");
    for (Landscape.Spot spot : spots.subList(0, Math.min(spots.size(), NAMES)))
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%.1f\">%s</text>%n",
              at(spot.x()) + 14,
              at(spot.y()) + 4,
              escaped(spot.name())));
    return svg.append("</g>\n</svg>\n").toString();
  }

  private static double at(double share) {
    return share * SIZE / 2;
  }

  private static String tone(int circle) {
    return circle < 0 ? "#9aa09b" : TONES[circle % TONES.length];
  }

  static String graphml(Landscape all) {
    StringBuilder graph =
        new StringBuilder(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="name" for="node" attr.name="name" attr.type="string"/>
            <key id="circle" for="node" attr.name="circle" attr.type="string"/>
            <key id="strength" for="node" attr.name="strength" attr.type="double"/>
            <key id="brokerage" for="node" attr.name="brokerage" attr.type="double"/>
            <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
            <graph id="network" edgedefault="undirected">
            """);
    int number = 0;
    for (Landscape.Spot spot : all.spots()) {
      String circle = spot.circle() < 0 ? "" : all.circles().get(spot.circle()).name();
      graph.append(
          String.format(
              Locale.ROOT,
              "<node id=\"n%d\"><data key=\"name\">%s</data><data key=\"circle\">%s</data>"
                  + "<data key=\"strength\">%.6f</data><data key=\"brokerage\">%.6f</data></node>%n",
              number++,
              escaped(spot.name()),
              escaped(circle),
              spot.strength(),
              spot.brokerage()));
    }
    for (Landscape.Line line : all.lines())
      graph.append(
          String.format(
              Locale.ROOT,
              "<edge source=\"n%d\" target=\"n%d\"><data key=\"weight\">%.6f</data></edge>%n",
              line.one(),
              line.other(),
              line.weight()));
    return graph.append("</graph>\n</graphml>\n").toString();
  }

  /** Text for XML 1.0: marked up where needed, without what XML cannot hold. */
  static String escaped(String words) {
    StringBuilder safe = new StringBuilder();
    words
        .codePoints()
        .filter(c ->
            c == '\t' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000)
        .forEach(c -> {
          switch (c) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }
}
