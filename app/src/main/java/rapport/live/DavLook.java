package rapport.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.outside.Unreached;
import rapport.outside.web.Dav;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.Sink;
import rapport.sources.Source;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.cards.Cards;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * One look at the calendars or address books of an account. A place whose token is the one before
 * is not listed. Of any other the versions of all its entries are compared with what is held; what
 * is new or changed is fetched, and what is gone is closed, but only after a list that was
 * complete.
 */
final class DavLook {

  private static final int CHUNK = 100;

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
  private final boolean cards;

  DavLook(
      Holdings holdings,
      Intake intake,
      long owner,
      Connections.Row connection,
      Difference difference,
      Dav dav) {
    this.holdings = holdings;
    this.intake = intake;
    this.owner = owner;
    this.connection = connection;
    this.difference = difference;
    this.dav = dav;
    this.cards = ConnectionKind.valueOf(connection.kind()) == ConnectionKind.CARDDAV;
  }

  /** A place in which something may have changed. */
  private record Changed(Dav.Resource place, Map<String, String> there, List<URI> wanted) {}

  /** Looks; returns the identities of what is gone for good. */
  List<String> run(String source, Instant now, Intake.Watcher watcher) throws IOException {
    Map<String, Holdings.Place> before = holdings.places(owner, connection.id());
    Map<String, Holdings.Place> vanished = new HashMap<>(before);
    List<Changed> changed = new ArrayList<>();
    for (Dav.Resource place : new DavPlaces(dav, cards).of(URI.create(connection.address()))) {
      String name = place.at().toString();
      vanished.remove(name);
      String token = DavPlaces.token(place);
      Holdings.Place old = before.get(name);
      if (old == null || token.isEmpty() || !token.equals(old.token())) changed.add(listed(place));
    }
    Fresh unit = new Fresh(changed);
    if (unit.size() > 0) intake.live(unit, connection.id(), source, now, watcher);
    Unreached trouble = unit.trouble;
    if (trouble != null) throw trouble;
    List<String> lost = new ArrayList<>();
    if (watcher.stopped()) return lost;
    for (Changed one : changed) {
      String name = one.place().at().toString();
      String token = unit.torn.contains(name) ? null : DavPlaces.token(one.place());
      lost.addAll(
          difference.close(
              new Holdings.Place(name, 0, 0, one.there().size(), token),
              "“" + DavPlaces.called(one.place()) + "”",
              one.there().keySet()));
    }
    for (Holdings.Place gone : vanished.values())
      if (gone.messages() != 0)
        lost.addAll(
            difference.close(
                new Holdings.Place(gone.place(), 0, 0, 0, null), "What was there", Set.of()));
    return lost;
  }

  private Changed listed(Dav.Resource place) throws Unreached {
    List<Dav.Resource> all =
        cards ? dav.properties(place.at(), 1, LIST_CARDS) : dav.report(place.at(), LIST_ENTRIES);
    Map<String, @Nullable String> held =
        holdings.items(owner, connection.id(), place.at().toString());
    Map<String, String> there = new LinkedHashMap<>();
    List<URI> wanted = new ArrayList<>();
    for (Dav.Resource one : all) {
      if (one.kinds().contains("collection") || one.at().equals(place.at())) continue;
      String item = one.at().toString();
      String tag = one.text("getetag");
      if (there.put(item, tag) != null) continue;
      if (tag.isEmpty() || !tag.equals(held.get(item))) wanted.add(one.at());
    }
    return new Changed(place, there, wanted);
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
      body.append("<d:href>").append(escaped(one.getRawPath())).append("</d:href>");
    return body.append("</").append(root).append(">").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
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
  private static final class Single implements Sink {
    private final Sink sink;
    private final String place;
    private final String item;
    private final @Nullable String tag;
    private boolean any;

    Single(Sink sink, String place, String item, @Nullable String tag) {
      this.sink = sink;
      this.place = place;
      this.item = item;
      this.tag = tag;
    }

    @Override
    public void item(Item one) {
      if (!any) sink.lies(place, item, tag);
      any = true;
      sink.item(one);
    }

    @Override
    public boolean wantsText(Item.Meeting meeting) {
      return sink.wantsText(meeting);
    }

    @Override
    public void text(Item.Meeting meeting, String text) {
      sink.text(meeting, text);
    }

    @Override
    public void seen(rapport.people.Handle handle, rapport.sources.Mark mark) {
      sink.seen(handle, mark);
    }

    @Override
    public void problem(String where, String what) {
      sink.problem(where, what);
    }
  }
}
