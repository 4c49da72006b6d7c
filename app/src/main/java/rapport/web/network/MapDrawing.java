package rapport.web.network;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import rapport.desk.network.Landscape;
import rapport.desk.network.YearOfTies;
import rapport.people.PersonId;
import rapport.web.drawing.Labels;

/** The network as a picture that scales (SVG 1.1), and as a graph for other programs (GraphML). */
public final class MapDrawing {

  private static final String[] TONES = {
    "#0f5f4f", "#2b5c8a", "#b4532a", "#8a6a12", "#6b4a86", "#3f7d8c", "#7a4e2d", "#56702b"
  };
  private static final String[][] KEYS = {
    {"name", "node", "string"},
    {"circle", "node", "string"},
    {"strength", "node", "double"},
    {"brokerage", "node", "double"},
    {"weight", "edge", "double"}
  };
  private static final String YOUNG = "#8a6a12";
  private static final String NEARER = "#0f5f4f";
  private static final String FURTHER = "#2b5c8a";
  private static final String FAINT = "#d9dcd8";
  private static final int SIZE = 1000;
  private static final Labels.Box SHEET = new Labels.Box(-540, -540, 540, 540);

  private final XMLStreamWriter xml;
  private final Landscape all;
  private final Map<PersonId, String> lit;

  private MapDrawing(XMLStreamWriter xml, Landscape all, Map<PersonId, String> lit) {
    this.xml = xml;
    this.all = all;
    this.lit = lit;
  }

  /** Writes one document; its lines end in the same way on every machine. */
  private interface Writing {
    void write(MapDrawing drawing) throws XMLStreamException;
  }

  private static String document(Landscape all, Map<PersonId, String> lit, Writing writing) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writing.write(new MapDrawing(xml, all, lit));
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append("\n").toString();
  }

  static String svg(Landscape all) {
    return document(all, Map.of(), MapDrawing::picture);
  }

  /** The same with those lit who are new, nearer or further away, and all others faint. */
  static String svg(Landscape all, YearOfTies year) {
    Map<PersonId, String> lit = new HashMap<>();
    for (YearOfTies.Moved one : year.young()) lit.put(one.person().id(), YOUNG);
    for (YearOfTies.Moved one : year.nearer()) lit.put(one.person().id(), NEARER);
    for (YearOfTies.Moved one : year.further()) lit.put(one.person().id(), FURTHER);
    return document(all, lit, MapDrawing::picture);
  }

  private void picture() throws XMLStreamException {
    begin("svg", "viewBox", "-540 -540 1080 1080", "font-family", "Inter, sans-serif");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    text("title", "Your network");
    begin("g", "stroke", "#8a8f8a", "stroke-opacity", ".25");
    for (Landscape.Line line : all.lines()) if (line.one() != 0) line(line);
    end();
    begin("g", "stroke", "#fff");
    for (Landscape.Spot spot : all.spots()) disc(spot);
    end();
    begin("g", "text-anchor", "middle", "font-weight", "600");
    for (MapNames.Name name : names(all)) name(name);
    end();
    end();
  }

  /** What is written on the picture, and where. */
  static List<MapNames.Name> names(Landscape all) {
    return MapNames.of(
        all.spots().stream()
            .map(spot ->
                new MapNames.Dot(
                    holdable(spot.name()), spot.circle(), at(spot.x()), at(spot.y()), radius(spot)))
            .toList(),
        all.circles().stream()
            .map(circle -> new MapNames.Group(holdable(circle.name()), circle.people()))
            .toList(),
        SHEET);
  }

  private void name(MapNames.Name name) throws XMLStreamException {
    text(
        "text",
        name.words(),
        "x",
        tenths((name.box().left() + name.box().right()) / 2),
        "y",
        tenths(name.baseline()),
        "font-size",
        tenths(name.size()),
        "font-family",
        name.circle() < 0 ? "Inter, sans-serif" : "Source Serif 4, serif",
        "fill",
        name.circle() < 0 ? "#1d2420" : tone(name.circle()));
  }

  private void line(Landscape.Line line) throws XMLStreamException {
    Landscape.Spot one = all.spots().get(line.one());
    Landscape.Spot other = all.spots().get(line.other());
    empty(
        "line",
        "x1",
        tenths(at(one.x())),
        "y1",
        tenths(at(one.y())),
        "x2",
        tenths(at(other.x())),
        "y2",
        tenths(at(other.y())));
  }

  private void disc(Landscape.Spot spot) throws XMLStreamException {
    begin(
        "circle",
        "cx",
        tenths(at(spot.x())),
        "cy",
        tenths(at(spot.y())),
        "r",
        tenths(radius(spot)),
        "fill",
        spot.person() == null
            ? "#1d2420"
            : lit.isEmpty() ? tone(spot.circle()) : lit.getOrDefault(spot.person().id(), FAINT));
    text("title", spot.name());
    end();
  }

  private static double radius(Landscape.Spot spot) {
    return 3 + 9 * Math.sqrt(spot.strength());
  }

  private static double at(double share) {
    return share * SIZE / 2;
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String tone(int circle) {
    return circle < 0 ? "#9aa09b" : TONES[circle % TONES.length];
  }

  static String graphml(Landscape all) {
    return document(all, Map.of(), MapDrawing::graph);
  }

  private void graph() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    begin("graphml");
    xml.writeDefaultNamespace("http://graphml.graphdrawing.org/xmlns");
    for (String[] key : KEYS) {
      empty("key", "id", key[0], "for", key[1], "attr.name", key[0], "attr.type", key[2]);
    }
    begin("graph", "id", "network", "edgedefault", "undirected");
    List<Landscape.Spot> spots = all.spots();
    for (int number = 0; number < spots.size(); number++) node(number, spots.get(number));
    for (Landscape.Line line : all.lines()) {
      begin("edge", "source", "n" + line.one(), "target", "n" + line.other());
      text("data", exact(line.weight()), "key", "weight");
      end();
    }
    end();
    end();
  }

  private void node(int number, Landscape.Spot spot) throws XMLStreamException {
    begin("node", "id", "n" + number);
    text("data", spot.name(), "key", "name");
    text("data", spot.circle() < 0 ? "" : all.circles().get(spot.circle()).name(), "key", "circle");
    text("data", exact(spot.strength()), "key", "strength");
    text("data", exact(spot.brokerage()), "key", "brokerage");
    end();
  }

  private static String exact(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }

  /** Begins an element on a line of its own; attributes are names and values by turns. */
  private void begin(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    attributes(attributes);
  }

  private void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement(name);
    attributes(attributes);
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int n = 0; n < attributes.length; n += 2)
      xml.writeAttribute(attributes[n], attributes[n + 1]);
  }

  private void text(String name, String words, String... attributes) throws XMLStreamException {
    begin(name, attributes);
    xml.writeCharacters(holdable(words));
    end();
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  /** Words without what XML cannot hold (XML 1.0 §2.2); no writer of the JDK looks at that. */
  public static String holdable(String words) {
    StringBuilder safe = new StringBuilder();
    words
        .codePoints()
        .filter(c ->
            c == '\t' || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
