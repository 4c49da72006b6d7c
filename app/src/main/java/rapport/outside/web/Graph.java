package rapport.outside.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;
import rapport.outside.Unreached.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks Microsoft Graph for what lies in one account (learn.microsoft.com/graph): lists page by page
 * and changes since a link. It only reads. Links that an answer gives are followed only below the
 * address that the owner named, and no list is longer than its bound.
 */
public final class Graph {

  private static final int MOST_BYTES = 32 * 1024 * 1024;
  private static final int MOST_PAGES = 50_000;

  /** Identifiers stay when a message is moved; times are told in UTC. */
  private static final String PREFER =
      "IdType=\"ImmutableId\", odata.maxpagesize=200, outlook.timezone=\"UTC\"";

  private static final Set<String> ANEW =
      Set.of("syncStateNotFound", "syncStateInvalid", "resyncRequired", "SyncStateNotFound");

  private final Web web;
  private final URI base;
  private final String token;
  private final boolean own;

  /**
   * As whoever a token is for.
   *
   * @param base the address below which everything lies, with a slash at its end
   */
  public Graph(Web web, URI base, String token, boolean own) {
    this.web = web;
    this.base = base;
    this.token = token;
    this.own = own;
  }

  /**
   * One page of a list.
   *
   * @param next where the list goes on, or null where it ends
   * @param delta what tells changes since the end of the list, or null
   */
  public record Page(List<JsonNode> items, @Nullable URI next, @Nullable URI delta) {
    /** Copies the list. */
    public Page {
      items = List.copyOf(items);
    }
  }

  /** An address below the one that the owner named. */
  public URI at(String path) {
    return base.resolve(path);
  }

  /** A part of an address. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * A page; empty where the server no longer knows the link and wants to be asked from the start.
   */
  public Optional<Page> page(URI at) throws Unreached {
    JsonNode said = asked(at).orElse(null);
    if (said == null) return Optional.empty();
    JsonNode value = said.get("value");
    if (value == null || !value.isArray()) throw new Unreached(Why.STRANGE);
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return Optional.of(new Page(items, link(said, "nextLink"), link(said, "deltaLink")));
  }

  /** One thing by its address; empty if it is not there. */
  public Optional<JsonNode> one(URI at) throws Unreached {
    try {
      return asked(at);
    } catch (Unreached e) {
      if (e.why() == Why.NOTHING) return Optional.empty();
      throw e;
    }
  }

  /**
   * Goes through a list from one of its pages to its end.
   *
   * @return what tells changes since then, or null
   * @throws Unreached also where the server forgets in the middle where it was
   */
  public @Nullable URI each(Page first, Consumer<Page> with) throws Unreached {
    Set<URI> seen = new HashSet<>();
    Page page = first;
    while (true) {
      with.accept(page);
      URI next = page.next();
      if (next == null) return page.delta();
      if (!seen.add(next) || seen.size() > MOST_PAGES) throw new Unreached(Why.STRANGE);
      page = page(next).orElseThrow(() -> new Unreached(Why.PART));
    }
  }

  /** A whole list. */
  public List<JsonNode> all(URI at) throws Unreached {
    List<JsonNode> all = new ArrayList<>();
    each(page(at).orElseThrow(() -> new Unreached(Why.STRANGE)), page -> all.addAll(page.items()));
    return all;
  }

  private @Nullable URI link(JsonNode said, String name) throws Unreached {
    String text = text(said, "@odata." + name);
    if (text == null) return null;
    try {
      URI link = inside(URI.create(encoded(text)));
      if (link == null) throw new Unreached(Why.STRANGE);
      return link;
    } catch (IllegalArgumentException e) {
      throw new Unreached(Why.STRANGE);
    }
  }

  /** Links carry signs that may not stand in an address as they are ({@code '} may). */
  private static String encoded(String link) {
    return link.replace(" ", "%20").replace("|", "%7C").replace("{", "%7B").replace("}", "%7D");
  }

  /** A link that was kept, or null if it leads anywhere else than below the owner's address. */
  public @Nullable URI inside(URI link) {
    URI plain = link.normalize();
    boolean here =
        base.getScheme().equalsIgnoreCase(String.valueOf(plain.getScheme()))
            && base.getRawAuthority().equalsIgnoreCase(String.valueOf(plain.getRawAuthority()))
            && String.valueOf(plain.getRawPath()).startsWith(base.getRawPath());
    return here ? plain : null;
  }

  private Optional<JsonNode> asked(URI at) throws Unreached {
    Ask ask =
        Ask.get(at, own, MOST_BYTES)
            .with("Authorization", "Bearer " + token)
            .with("Accept", "application/json")
            .with("Prefer", PREFER);
    WebAnswer answer = web.straight(ask);
    if (answer.status() == 410) return Optional.empty();
    JsonNode said = null;
    try {
      said = JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException e) {
      if (answer.status() == 200) throw new Unreached(Why.STRANGE);
    }
    if (answer.status() == 200 && said != null && said.isObject()) return Optional.of(said);
    if (answer.status() == 200) throw new Unreached(Why.STRANGE);
    JsonNode error = said == null ? null : said.get("error");
    String code = error == null ? null : text(error, "code");
    if (code != null && ANEW.contains(code)) return Optional.empty();
    throw Web.refused(answer);
  }

  /** A text of an object, or null. */
  public static @Nullable String text(JsonNode of, String name) {
    JsonNode value = of.get(name);
    return value == null || !value.isString() ? null : value.stringValue();
  }

  /** A number of an object, or 0. */
  public static long number(JsonNode of, String name) {
    JsonNode value = of.get(name);
    return value == null || !value.isNumber() ? 0 : value.asLong();
  }

  /** Whether something of an object is true. */
  public static boolean says(JsonNode of, String name) {
    JsonNode value = of.get(name);
    return value != null && value.isBoolean() && value.booleanValue();
  }

  /** The objects in a list of an object. */
  public static List<JsonNode> list(JsonNode of, String name) {
    JsonNode value = of.get(name);
    List<JsonNode> all = new ArrayList<>();
    if (value != null && value.isArray()) value.forEach(all::add);
    return all;
  }
}
