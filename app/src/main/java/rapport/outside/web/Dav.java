package rapport.outside.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rapport.outside.Unreached;

/**
 * Asks calendar and address book servers what they have (RFC 4918, RFC 4791, RFC 6352). It only
 * reads. An answer counts only when all of it came: of half a list nothing is believed. Documents
 * may not define anything (no DTD), and their depth and number of parts have bounds.
 */
public final class Dav {

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int MOST_RESOURCES = 500_000;
  private static final int DEEPEST = 60;
  private static final int MULTISTATUS = 207;

  private final Web web;
  private final String user;
  private final String password;
  private final boolean own;

  /** As somebody, to servers of the owner's network or only to those that everybody can reach. */
  public Dav(Web web, String user, String password, boolean own) {
    this.web = web;
    this.user = user;
    this.password = password;
    this.own = own;
  }

  /**
   * One resource of an answer.
   *
   * @param at its address
   * @param texts the properties that it has, by their local names: their text, or the first address
   *     inside
   * @param kinds the elements inside resourcetype, by their local names
   * @param components the components that a calendar may hold; empty if it does not say
   */
  public record Resource(
      URI at, Map<String, String> texts, Set<String> kinds, Set<String> components) {
    /** Copies. */
    public Resource {
      texts = Map.copyOf(texts);
      kinds = Set.copyOf(kinds);
      components = Set.copyOf(components);
    }

    /** A property's text; empty if it has none. */
    public String text(String name) {
      return texts.getOrDefault(name, "");
    }
  }

  /** What one resource, or each of a collection, says of itself. */
  public List<Resource> properties(URI at, int depth, String body) throws Unreached {
    return asked("PROPFIND", at, depth, body);
  }

  /** What a report about a collection finds. */
  public List<Resource> report(URI at, String body) throws Unreached {
    return asked("REPORT", at, 1, body);
  }

  private List<Resource> asked(String method, URI at, int depth, String body) throws Unreached {
    Ask ask =
        new Ask(method, at, Map.of(), body, own, MOST_BYTES)
            .as(user, password)
            .with("Depth", Integer.toString(depth))
            .with("Content-Type", "application/xml; charset=utf-8");
    WebAnswer answer = web.had(ask);
    if (answer.status() != MULTISTATUS) throw new Unreached(Unreached.Why.STRANGE);
    try {
      return read(answer.at(), answer.body());
    } catch (XMLStreamException | IllegalArgumentException _) {
      throw new Unreached(Unreached.Why.STRANGE);
    }
  }

  /** The resources of a multistatus (RFC 4918 §14.16); of each only the properties it has. */
  static List<Resource> read(URI at, byte[] body) throws XMLStreamException, Unreached {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(body));
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
    if (!reading.whole) throw new Unreached(Unreached.Why.STRANGE);
    return reading.found;
  }

  /** What stands where the reader is. */
  private static final class Reading {
    private final URI base;
    private final List<Resource> found = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Map<String, String> texts = new HashMap<>();
    private Map<String, String> some = new HashMap<>();
    private Set<String> kinds = new HashSet<>();
    private Set<String> components = new HashSet<>();
    private String href = "";
    private boolean good = true;
    private boolean whole;

    Reading(URI base) {
      this.base = base;
    }

    void start(String name, XMLStreamReader xml) throws Unreached {
      if (path.size() > DEEPEST || found.size() > MOST_RESOURCES)
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
      else if (name.equals("status") && above.equals("response")) good = words.contains(" 200");
      else if (name.equals("propstat")) {
        if (good) texts.putAll(some);
        some = new HashMap<>();
        good = true;
      } else if (name.equals("response")) {
        if (good && !href.isEmpty())
          found.add(new Resource(base.resolve(URI.create(href)), texts, kinds, components));
        texts = new HashMap<>();
        kinds = new HashSet<>();
        components = new HashSet<>();
        href = "";
        good = true;
      } else if (name.equals("multistatus")) whole = true;
    }
  }
}
