package rapport.outside.web;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rapport.outside.Unreached;

/**
 * A multistatus that came to its end (RFC 4918 §14.16): of each resource only the properties that
 * it has. Documents may not define anything (no DTD), and their depth and number of parts have
 * bounds.
 *
 * @param found also those that the server has and does not tell of
 * @param gone resources that the server says it does not have (404)
 * @param token what stands for the state of the collection (RFC 6578 §6.2); empty if it is not said
 * @param cut whether the server has more than it lists (507, RFC 6578 §3.6)
 */
record Multistatus(List<Dav.Resource> found, List<URI> gone, String token, boolean cut) {

  private static final int MOST_RESOURCES = 500_000;
  private static final int DEEPEST = 60;
  private static final int DECLARATION = 200;
  private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  /** Copies the lists. */
  Multistatus {
    found = List.copyOf(found);
    gone = List.copyOf(gone);
  }

  /**
   * Reads one.
   *
   * @throws XMLStreamException if it is no XML
   * @throws IllegalArgumentException if an address in it is none, or its letters are unknown
   * @throws Unreached if it is XML and no whole multistatus, or too much
   */
  static Multistatus read(URI at, byte[] body) throws XMLStreamException, Unreached {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(letters(body));
    Reading reading = new Reading(at);
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> reading.start(xml.getLocalName(), xml);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            reading.text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> reading.end(xml.getLocalName());
        case XMLStreamConstants.DTD -> throw new Unreached(Unreached.Why.STRANGE);
        default -> {}
      }
    }
    if (!reading.ended) throw new Unreached(Unreached.Why.STRANGE);
    return new Multistatus(reading.found, reading.gone, reading.token, reading.cut);
  }

  /**
   * The letters of a document, by its mark or its declaration (XML 1.0 appendix F). Java's reader
   * of XML would tell of bytes that are no letters on the terminal before it refuses them; this one
   * only refuses them.
   */
  private static Reader letters(byte[] body) {
    int from = UTF_8_MARK.equals(latin(body, 3)) ? 3 : 0;
    return new InputStreamReader(
        new ByteArrayInputStream(body, from, body.length - from), charset(body).newDecoder());
  }

  private static Charset charset(byte[] body) {
    String mark = latin(body, 2);
    if (mark.equals("\u00FE\u00FF") || mark.equals("\u00FF\u00FE")) return StandardCharsets.UTF_16;
    if (UTF_8_MARK.equals(latin(body, 3))) return StandardCharsets.UTF_8;
    Matcher said = ENCODING.matcher(latin(body, DECLARATION));
    return said.find() ? Charset.forName(said.group(1)) : StandardCharsets.UTF_8;
  }

  private static String latin(byte[] body, int most) {
    return new String(body, 0, Math.min(body.length, most), StandardCharsets.ISO_8859_1);
  }

  /** What stands where the reader is. */
  private static final class Reading {
    private final URI base;
    private final List<Dav.Resource> found = new ArrayList<>();
    private final List<URI> gone = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> texts = new HashMap<>();
    private Map<String, String> some = new HashMap<>();
    private Set<String> kinds = new HashSet<>();
    private Set<String> components = new HashSet<>();
    private String href = "";
    private String token = "";
    private String status = "";
    private boolean good = true;
    private boolean cut;
    private boolean ended;

    Reading(URI base) {
      this.base = base;
    }

    void start(String name, XMLStreamReader xml) throws Unreached {
      if (path.size() > DEEPEST || found.size() + gone.size() > MOST_RESOURCES)
        throw new Unreached(Unreached.Why.TOO_MUCH);
      if (path.isEmpty() && !name.equals("multistatus")) throw new Unreached(Unreached.Why.STRANGE);
      if ("resourcetype".equals(path.peek())) kinds.add(name);
      if (name.equals("comp") && "supported-calendar-component-set".equals(path.peek())) {
        String component = xml.getAttributeValue(null, "name");
        if (component != null) components.add(component);
      }
      path.push(name);
      text.setLength(0);
    }

    void end(String name) {
      path.pop();
      String above = path.isEmpty() ? "" : path.peek();
      String words = text.toString();
      text.setLength(0);
      if (above.equals("response") && name.equals("href")) href = words.strip();
      else if (name.equals("href")) some.put(above, words.strip());
      else if (above.equals("prop")) some.putIfAbsent(name, words);
      else if (name.equals("status") && above.equals("propstat")) good = words.contains(" 200");
      else if (name.equals("status") && above.equals("response")) status = words.strip();
      else if (name.equals("sync-token") && above.equals("multistatus")) token = words.strip();
      else if (name.equals("propstat")) {
        if (good) texts.putAll(some);
        some = new HashMap<>();
        good = true;
      } else if (name.equals("response")) response();
      else if (name.equals("multistatus")) ended = true;
    }

    private void response() {
      if (!href.isEmpty()) {
        URI at = base.resolve(URI.create(href));
        boolean told = status.isEmpty() || status.contains(" 200");
        if (status.contains(" 404")) gone.add(at);
        else if (status.contains(" 507")) cut = true;
        else found.add(new Dav.Resource(at, told ? texts : Map.of(), kinds, components, !told));
      }
      texts = new HashMap<>();
      kinds = new HashSet<>();
      components = new HashSet<>();
      href = "";
      status = "";
      good = true;
    }
  }
}
