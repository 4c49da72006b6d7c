package rapport.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.outside.Unreached;
import rapport.outside.web.Dav;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Through;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.cards.Cards;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * One look at the calendars or address books of an account. A place whose token is the one before
 * is not listed, and of one whose server can tell what changed since (RFC 6578) only that is asked
 * for. That is the server's word and no proof: at the latest after a day, and wherever the word is
 * not whole, the versions of all entries are compared with what is held. What is new or changed is
 * fetched, and what is gone is closed, but only after an answer that was complete.
 */
final class DavLook {

  private static final int CHUNK = 100;

  private static final Pattern EVENT = Pattern.compile("(?im)^BEGIN:VEVENT");

  private static final String LIST_CARDS =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <d:propfind xmlns:d="DAV:"><d:prop><d:getetag/><d:resourcetype/></d:prop></d:propfind>
      """;

  private static final String LIST_ENTRIES =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/></d:prop>
        <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"/></c:comp-filter></c:filter>
      </c:calendar-query>
      """;

  private final Holdings holdings;
  private final Intake intake;
  private final long owner;
  private final Connections.Row connection;
  private final Difference difference;
  private final Dav dav;
  private final DavPlaces places;
  private final boolean cards;

  DavLook(
      Holdings holdings,
      Intake intake,
      long owner,
      Connections.Row connection,
      Difference difference,
      DavPlaces places) {
    this.holdings = holdings;
    this.intake = intake;
    this.owner = owner;
    this.connection = connection;
    this.difference = difference;
    this.dav = places.dav();
    this.cards = places.cards();
    this.places = places;
  }

  /**
   * A place in which something may have changed.
   *
   * @param told whether the server told the changes, instead of listing everything
   * @param there what is there now; of what was only told, entries of other kinds leave when read
   * @param now the place as it is when all that is wanted was fetched
   */
  private record Changed(
      Dav.Resource place, boolean told, Set<String> there, List<URI> wanted, Holdings.Place now) {}

  /** Looks; returns the identities of what is gone for good. */
  List<String> run(String source, Instant now, Intake.Watcher watcher) throws IOException {
    Map<String, Holdings.Place> before = holdings.places(owner, connection.id());
    Map<String, Holdings.Place> vanished = new HashMap<>(before);
    List<Changed> changed = new ArrayList<>();
    for (Dav.Resource place : places.of(URI.create(connection.address()))) {
      vanished.remove(place.at().toString());
      Changed one = compared(place, before.get(place.at().toString()), now);
      if (one != null) changed.add(one);
    }
    Fresh unit = new Fresh(changed);
    if (unit.size() > 0) intake.live(unit, connection.id(), source, now, watcher);
    Unreached trouble = unit.trouble;
    if (trouble != null) throw trouble;
    List<String> lost = new ArrayList<>();
    if (watcher.stopped()) return lost;
    for (Changed one : changed)
      lost.addAll(
          difference.close(
              unit.torn.contains(one.now().place()) ? torn(one.now()) : one.now(),
              "“" + DavPlaces.called(one.place()) + "”",
              one.there()));
    for (Holdings.Place gone : vanished.values())
      if (gone.messages() != 0)
        lost.addAll(
            difference.close(
                new Holdings.Place(gone.place(), 0, 0, 0, null), "What was there", Set.of()));
    return lost;
  }

  /** A place of which something listed was not given: it is listed again at the next look. */
  private static Holdings.Place torn(Holdings.Place place) {
    return new Holdings.Place(
        place.place(), 0, 0, place.messages(), null, place.comparedAt(), place.differed());
  }

  private @Nullable Changed compared(
      Dav.Resource place, Holdings.@Nullable Place before, Instant now) throws Unreached {
    String token = DavPlaces.token(place);
    if (before == null || before.token() == null || token.isEmpty())
      return listed(place, before, now);
    boolean word = now.getEpochSecond() - before.comparedAt() < Live.WORD.toSeconds();
    if (!word) return listed(place, before, now);
    if (token.equals(before.token())) return null;
    Changed told = told(place, before);
    return told != null ? told : listed(place, before, now);
  }

  /** What the server tells of a place since the last look; null if it does not tell all. */
  private @Nullable Changed told(Dav.Resource place, Holdings.Place before) throws Unreached {
    Dav.Changes since = since(place, before.token());
    if (since == null) return null;
    Map<String, @Nullable String> held = held(place);
    Set<String> there = new HashSet<>(held.keySet());
    List<URI> wanted = new ArrayList<>();
    for (URI gone : since.gone()) there.remove(gone.toString());
    for (Dav.Resource one : since.changed()) {
      if (one.kinds().contains("collection") || one.at().equals(place.at())) continue;
      there.add(one.at().toString());
      if (other(one, held)) wanted.add(one.at());
    }
    Holdings.Place now =
        new Holdings.Place(
            before.place(),
            0,
            0,
            there.size(),
            DavPlaces.sync(since.token()),
            before.comparedAt(),
            before.differed());
    return new Changed(place, true, there, wanted, now);
  }

  private Dav.@Nullable Changes since(Dav.Resource place, @Nullable String kept) throws Unreached {
    String token = DavPlaces.since(kept);
    boolean tells = !token.isEmpty() && !place.text("sync-token").isBlank();
    return tells ? dav.changes(place.at(), token).orElse(null) : null;
  }

  private Map<String, @Nullable String> held(Dav.Resource place) {
    return holdings.items(owner, connection.id(), place.at().toString());
  }

  /** Whether an entry is another than the one that is held, or none is. */
  private static boolean other(Dav.Resource one, Map<String, @Nullable String> held) {
    String tag = one.text("getetag");
    return tag.isEmpty() || !tag.equals(held.get(one.at().toString()));
  }

  private Changed listed(Dav.Resource place, Holdings.@Nullable Place before, Instant now)
      throws Unreached {
    List<Dav.Resource> all =
        cards ? dav.properties(place.at(), 1, LIST_CARDS) : dav.report(place.at(), LIST_ENTRIES);
    Map<String, @Nullable String> held = held(place);
    Set<String> there = new LinkedHashSet<>();
    Set<String> differ = new HashSet<>(held.keySet());
    List<URI> wanted = new ArrayList<>();
    for (Dav.Resource one : all) {
      if (one.kinds().contains("collection") || one.at().equals(place.at())) continue;
      String item = one.at().toString();
      // What is there and not told of stays as it is held.
      if (one.refused() && !held.containsKey(item)) continue;
      if (!there.add(item)) continue;
      if (!one.refused() && other(one, held)) wanted.add(one.at());
      if (one.refused() || one.text("getetag").isEmpty() || !other(one, held)) differ.remove(item);
      else differ.add(item);
    }
    long differed = before == null || differ.isEmpty() ? 0 : untold(place, before, differ);
    Holdings.Place as =
        new Holdings.Place(
            place.at().toString(),
            0,
            0,
            there.size(),
            DavPlaces.token(place),
            now.getEpochSecond(),
            differed);
    return new Changed(place, false, there, wanted, as);
  }

  /**
   * How much of what differs the server does not tell of, asked once more after it listed: what
   * changed meanwhile is told by then.
   */
  private long untold(Dav.Resource place, Holdings.Place before, Set<String> differ)
      throws Unreached {
    String token = DavPlaces.token(place);
    if (before.token() == null || token.isEmpty()) return 0;
    if (!DavPlaces.since(before.token()).isEmpty()) {
      Dav.Changes since = since(place, before.token());
      if (since == null) return 0;
      for (URI gone : since.gone()) differ.remove(gone.toString());
      for (Dav.Resource one : since.changed()) differ.remove(one.at().toString());
      return differ.size();
    }
    boolean same = token.equals(before.token()) && token.equals(places.tokenNow(place.at()));
    return same ? differ.size() : 0;
  }

  private String multiget(List<URI> some) {
    String kind = cards ? "addressbook" : "calendar";
    String data = cards ? "a:address-data" : "c:calendar-data";
    StringBuilder body = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<");
    String root = (cards ? "a:" : "c:") + kind + "-multiget";
    body.append(root)
        .append(
            " xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\" xmlns:a=\"urn:ietf:params:xml:ns:carddav\">")
        .append("<d:prop><d:getetag/><")
        .append(data)
        .append("/></d:prop>");
    for (URI one : some)
      body.append("<d:href>").append(Dav.escaped(one.getRawPath())).append("</d:href>");
    return body.append("</").append(root).append(">").toString();
  }

  /** What is new or changed, as one unit to read. */
  private final class Fresh implements Unit {
    private final List<Changed> changed;
    private final Source reader = cards ? new Cards() : new Calendars();
    private final Set<String> torn = new HashSet<>();
    private @Nullable Unreached trouble;

    Fresh(List<Changed> changed) {
      this.changed = changed;
    }

    @Override
    public String name() {
      return connection.called();
    }

    @Override
    public Path path() {
      return Path.of("");
    }

    @Override
    public String format() {
      return cards ? "carddav" : "caldav";
    }

    @Override
    public long size() {
      return changed.stream().mapToLong(one -> one.wanted().size()).sum();
    }

    @Override
    public void read(Window window, Sink sink) throws IOException {
      long done = 0;
      try {
        for (Changed one : changed)
          for (int from = 0; from < one.wanted().size() && !sink.stopped(); from += CHUNK) {
            List<URI> some =
                one.wanted().subList(from, Math.min(from + CHUNK, one.wanted().size()));
            fetch(one, some, window, sink);
            sink.progress(done += some.size());
          }
      } catch (Unreached broken) {
        trouble = broken;
        throw broken;
      }
    }

    private void fetch(Changed one, List<URI> some, Window window, Sink sink) throws IOException {
      String name = one.place().at().toString();
      Set<URI> asked = new HashSet<>(some);
      for (Dav.Resource got : dav.report(one.place().at(), multiget(some))) {
        String data = got.text(cards ? "address-data" : "calendar-data");
        if (data.isBlank() || !asked.remove(got.at())) continue;
        // A list of events holds no tasks; what is told of a calendar may.
        if (one.told() && !cards && !EVENT.matcher(data).find()) {
          one.there().remove(got.at().toString());
          continue;
        }
        String tag = got.text("getetag");
        // The version that came with the data, which may be newer than the list's.
        Single single = new Single(sink, name, got.at().toString(), tag.isEmpty() ? null : tag);
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        reader.read(new BytesContent(got.at().getPath(), bytes), window, single);
        if (!single.any)
          single.item(new Item.Unreadable(got.at().getPath(), "there is nothing in it to read"));
      }
      if (asked.isEmpty()) return;
      torn.add(name);
      sink.problem(
          DavPlaces.called(one.place()), asked.size() + " were listed by the server and not given");
    }
  }

  /** The items of one resource: the first stands for it. */
  static final class Single extends Through {
    private final String place;
    private final String item;
    private final @Nullable String tag;
    private boolean any;

    /** Whether there was any. */
    boolean any() {
      return any;
    }

    Single(Sink sink, String place, String item, @Nullable String tag) {
      super(sink);
      this.place = place;
      this.item = item;
      this.tag = tag;
    }

    @Override
    public void item(Item one) {
      if (!any) to.lies(place, item, tag);
      any = true;
      to.item(one);
    }
  }
}
