package rapport.live;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;
import rapport.outside.web.Dav;

/**
 * Finds the calendars or address books of an account from any address of its server: the address
 * itself, what it says of its principal (RFC 5397) and that one's home (RFC 4791 §6.2.1, RFC 6352
 * §7.1.1), else the address that every server should know (RFC 6764 §5).
 */
final class DavPlaces {

  private static final String ASKED =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:a="urn:ietf:params:xml:ns:carddav"
          xmlns:s="http://calendarserver.org/ns/"><d:prop><d:resourcetype/><d:displayname/><d:current-user-principal/>
        <c:calendar-home-set/><a:addressbook-home-set/><c:supported-calendar-component-set/><s:getctag/><d:sync-token/>
      </d:prop></d:propfind>
      """;

  private static final String SINCE = "since ";

  private final Dav dav;
  private final boolean cards;
  private final Known known;

  DavPlaces(Dav dav, boolean cards, Known known) {
    this.dav = dav;
    this.cards = cards;
    this.known = known;
  }

  /** Where the places of an account were found last, so that they need not be looked for again. */
  interface Known {
    /** Nothing is known, and nothing is remembered. */
    Known NOTHING =
        new Known() {
          @Override
          public Optional<String> home() {
            return Optional.empty();
          }

          @Override
          public void home(String home) {
            // It is only tried.
          }
        };

    /** The home that was found last. */
    Optional<String> home();

    /** Remembers one. */
    void home(String home);
  }

  /** What asks. */
  Dav dav() {
    return dav;
  }

  /** Whether they are address books. */
  boolean cards() {
    return cards;
  }

  /** The calendars or address books, each once. */
  List<Dav.Resource> of(URI address) throws Unreached {
    String last = known.home().orElse("");
    List<Dav.Resource> found = last.isEmpty() ? List.of() : again(last);
    if (!found.isEmpty()) return found;
    found = from(address);
    if (!found.isEmpty()) return found;
    URI known = address.resolve(cards ? "/.well-known/carddav" : "/.well-known/caldav");
    found = known.equals(address) ? found : from(known);
    if (found.isEmpty()) throw new Unreached(Unreached.Why.NOTHING);
    return found;
  }

  /** What lies in the home that was found last; nothing where it is none any more. */
  private List<Dav.Resource> again(String home) throws Unreached {
    try {
      return inside(URI.create(home));
    } catch (Unreached e) {
      if (elsewhere(e)) return List.of();
      throw e;
    }
  }

  private static boolean elsewhere(Unreached e) {
    return e.why() == Unreached.Why.NOTHING
        || e.why() == Unreached.Why.REFUSED
        || e.why() == Unreached.Why.STRANGE;
  }

  private List<Dav.Resource> from(URI address) throws Unreached {
    List<Dav.Resource> itself;
    try {
      itself = dav.properties(address, 0, ASKED);
    } catch (Unreached e) {
      if (elsewhere(e)) return List.of();
      throw e;
    }
    List<Dav.Resource> here = itself.stream().filter(this::wanted).toList();
    if (!here.isEmpty()) return here;
    for (Dav.Resource one : itself) {
      List<Dav.Resource> inside = home(one);
      if (!inside.isEmpty()) return inside;
      String principal = one.text("current-user-principal");
      if (principal.isEmpty()) continue;
      for (Dav.Resource who : dav.properties(one.at().resolve(principal), 0, ASKED)) {
        inside = home(who);
        if (!inside.isEmpty()) return inside;
      }
    }
    return List.of();
  }

  private List<Dav.Resource> home(Dav.Resource principal) throws Unreached {
    String home = principal.text(cards ? "addressbook-home-set" : "calendar-home-set");
    if (home.isEmpty()) return List.of();
    URI at = principal.at().resolve(home);
    List<Dav.Resource> places = inside(at);
    if (!places.isEmpty()) known.home(at.toString());
    return places;
  }

  private List<Dav.Resource> inside(URI home) throws Unreached {
    List<Dav.Resource> places = new ArrayList<>();
    for (Dav.Resource one : dav.properties(home, 1, ASKED)) if (wanted(one)) places.add(one);
    return places;
  }

  private boolean wanted(Dav.Resource one) {
    if (cards) return one.kinds().contains("addressbook");
    return one.kinds().contains("calendar")
        && (one.components().isEmpty() || one.components().contains("VEVENT"));
  }

  /**
   * What changes when anything in a place does; empty if the server does not say. What the server
   * can tell changes from (RFC 6578 §4) begins as {@link #sync} writes it.
   */
  static String token(Dav.Resource place) {
    String since = place.text("sync-token").strip();
    return since.isEmpty() ? place.text("getctag") : sync(since);
  }

  /** A token from which a server can tell what changed, as it is kept. */
  static String sync(String token) {
    return SINCE + token;
  }

  /** The token from which a server can tell what changed, of one that is kept; empty if not. */
  static String since(@Nullable String kept) {
    return kept != null && kept.startsWith(SINCE) ? kept.substring(SINCE.length()) : "";
  }

  /** The token of a place now; empty if the place does not answer. */
  String tokenNow(URI place) throws Unreached {
    return dav.properties(place, 0, ASKED).stream().map(DavPlaces::token).findFirst().orElse("");
  }

  /** How a place is called. */
  static String called(Dav.Resource place) {
    String name = place.text("displayname").strip();
    return name.isEmpty() ? place.at().getPath() : name;
  }
}
