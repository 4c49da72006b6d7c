package rapport.outside.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import rapport.outside.Unreached;

/**
 * Asks calendar and address book servers what they have (RFC 4918, RFC 4791, RFC 6352). It only
 * reads. An answer counts only when all of it came: of half a list nothing is believed.
 */
public final class Dav {

  private static final int MOST_BYTES = 64 * 1024 * 1024;
  private static final int MULTISTATUS = 207;

  /** Answers after which asking in another way is no use: sign in again, or come back later. */
  private static final Set<Integer> LATER = Set.of(401, 429, 503);

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
   * @param refused whether the server has it and does not tell of it, now or at all
   */
  public record Resource(
      URI at,
      Map<String, String> texts,
      Set<String> kinds,
      Set<String> components,
      boolean refused) {
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

  /**
   * What a collection says became of its members since a token (RFC 6578 §3.2).
   *
   * @param token what stands for its state now
   * @param changed members that are new or other than before
   * @param gone members that it no longer has
   */
  public record Changes(String token, List<Resource> changed, List<URI> gone) {
    /** Copies the lists. */
    public Changes {
      changed = List.copyOf(changed);
      gone = List.copyOf(gone);
    }
  }

  /**
   * Asks what changed in a collection since a token. Empty if the server does not tell all of it:
   * it does not know the token any more or cannot answer this question at all, cut its answer off
   * (RFC 6578 §3.6), or said something that is not about members of the collection. The caller then
   * has to list the collection.
   *
   * @throws Unreached if nothing can be asked now: a broken line, a refused password, a server that
   *     wants to be left alone for a while
   */
  public Optional<Changes> changes(URI at, String token) throws Unreached {
    WebAnswer answer = web.send(ask("REPORT", at, 0, since(token)));
    if (LATER.contains(answer.status())) throw Web.refused(answer);
    if (answer.status() != MULTISTATUS) return Optional.empty();
    try {
      Multistatus all = Multistatus.read(answer.at(), answer.body());
      List<URI> about = new ArrayList<>(all.gone());
      all.found().forEach(one -> about.add(one.at()));
      boolean inside = about.stream().allMatch(one -> inside(answer.at(), one));
      boolean told = !all.cut() && all.found().stream().noneMatch(Resource::refused);
      return told && inside && !all.token().isEmpty()
          ? Optional.of(new Changes(all.token(), all.found(), all.gone()))
          : Optional.empty();
    } catch (XMLStreamException | IllegalArgumentException | Unreached _) {
      return Optional.empty();
    }
  }

  private static String since(String token) {
    return """
    <?xml version="1.0" encoding="utf-8"?>
    <d:sync-collection xmlns:d="DAV:"><d:sync-token>%s</d:sync-token><d:sync-level>1</d:sync-level>
      <d:prop><d:getetag/><d:resourcetype/></d:prop></d:sync-collection>
    """
        .formatted(escaped(token));
  }

  /** Whether an address is that of a collection or of something in it. */
  private static boolean inside(URI collection, URI one) {
    String path = collection.getPath();
    return Objects.equals(collection.getRawAuthority(), one.getRawAuthority())
        && Objects.requireNonNullElse(one.getPath(), "")
            .startsWith(path.endsWith("/") ? path : path + "/");
  }

  /** Text as it may stand in an element. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private List<Resource> asked(String method, URI at, int depth, String body) throws Unreached {
    WebAnswer answer = web.had(ask(method, at, depth, body));
    if (answer.status() != MULTISTATUS) throw new Unreached(Unreached.Why.STRANGE);
    try {
      Multistatus all = Multistatus.read(answer.at(), answer.body());
      // Of a list that the server cut off nothing is believed, like of one that the line cut off.
      if (all.cut()) throw new Unreached(Unreached.Why.PART);
      return all.found();
    } catch (XMLStreamException | IllegalArgumentException _) {
      throw new Unreached(Unreached.Why.STRANGE);
    }
  }

  private Ask ask(String method, URI at, int depth, String body) {
    return new Ask(method, at, Map.of(), body, own, MOST_BYTES)
        .as(user, password)
        .with("Depth", Integer.toString(depth))
        .with("Content-Type", "application/xml; charset=utf-8");
  }
}
