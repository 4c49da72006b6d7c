package rapport.outside.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rapport.outside.Unreached;

/**
 * One card at its server, as its bytes, and a new one in its place where nobody else has changed it
 * meanwhile (RFC 6352 §6.3.2, RFC 9110 §13.1.1). This is the only thing in Rapport that writes to a
 * source; it follows no redirect, so that what it writes goes to no other server.
 */
public final class DavCard {

  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int PRECONDITION_FAILED = 412;

  private static final String ASKED =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:propfind xmlns:d="DAV:"><d:prop><d:getetag/><d:getcontentlength/></d:prop></d:propfind>
      """;

  private final Web web;
  private final Dav dav;
  private final String user;
  private final String password;
  private final boolean own;

  /** As somebody, to servers of the owner's network or only to those that everybody can reach. */
  public DavCard(Web web, String user, String password, boolean own) {
    this.web = web;
    this.dav = new Dav(web, user, password, own);
    this.user = user;
    this.password = password;
    this.own = own;
  }

  /**
   * A card as its server keeps it.
   *
   * @param etag which version it is, never a weak one
   * @param type what the server calls its form
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way from the line to the reader
  public record Kept(byte[] bytes, String etag, String type) {}

  /**
   * The card; empty where the server does not say which version it is, or gives it in another form
   * than it keeps: then nothing can be put in its place without losing something.
   *
   * @throws Unreached if it is not there, or nothing can be asked now
   */
  public Optional<Kept> kept(URI at) throws Unreached {
    List<Dav.Resource> said = dav.properties(at, 0, ASKED);
    WebAnswer answer = straight(ask("GET", at, "").with("Accept", "text/vcard"));
    String length =
        said.stream().map(one -> one.text("getcontentlength").strip()).findFirst().orElse("");
    if (length.matches("[0-9]{1,9}") && Integer.parseInt(length) != answer.body().length)
      return Optional.empty();
    String etag = answer.header("etag");
    if (etag == null) etag = said.stream().map(one -> one.text("getetag")).findFirst().orElse("");
    if (etag.isBlank() || etag.strip().toUpperCase(Locale.ROOT).startsWith("W/"))
      return Optional.empty();
    String type = answer.header("content-type");
    boolean card = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/vcard");
    return Optional.of(
        new Kept(
            answer.body(),
            etag.strip(),
            card && type != null ? type : "text/vcard; charset=utf-8"));
  }

  /** What came of putting a card in the place of another. */
  public enum Put {
    /** It stands there. */
    DONE,
    /** Another version stands there than the one it was to replace, and still does. */
    CHANGED,
    /** The server does not take it. */
    REFUSED
  }

  /**
   * Puts a card in the place of the version with this tag.
   *
   * @throws Unreached if the server wants the password anew or to be left alone, or the line broke:
   *     then it is not known whether it stands there
   */
  public Put put(URI at, String text, Kept instead) throws Unreached {
    Ask ask =
        new Ask("PUT", at, Map.of(), text, own, MOST_BYTES)
            .as(user, password)
            .with("If-Match", instead.etag())
            .with("Content-Type", instead.type());
    WebAnswer answer;
    try {
      answer = web.straight(ask);
    } catch (Unreached elsewhere) {
      if (elsewhere.why() != Unreached.Why.REFUSED) throw elsewhere;
      return Put.REFUSED;
    }
    int status = answer.status();
    if (status >= 200 && status < 300) return Put.DONE;
    if (status == PRECONDITION_FAILED || status == 404 || status == 410) return Put.CHANGED;
    boolean later = status == 401 || status == 429 || (status >= 500 && status != 507);
    if (later) throw Web.refused(answer);
    return Put.REFUSED;
  }

  private WebAnswer straight(Ask ask) throws Unreached {
    WebAnswer answer = web.straight(ask);
    if (answer.status() != 200) throw Web.refused(answer);
    return answer;
  }

  private Ask ask(String method, URI at, String body) {
    return new Ask(method, at, Map.of(), body, own, MOST_BYTES).as(user, password);
  }
}
