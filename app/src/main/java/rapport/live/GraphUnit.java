package rapport.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;
import rapport.outside.web.Graph;
import rapport.sources.BytesContent;
import rapport.sources.Item;
import rapport.sources.Sha256;
import rapport.sources.Sink;
import rapport.sources.Unit;
import rapport.sources.Window;
import rapport.sources.calendar.Calendars;
import rapport.sources.cards.Cards;
import rapport.sources.mail.MessageReader;
import rapport.store.sources.Holdings;
import tools.jackson.databind.JsonNode;

/**
 * What is new or changed in an account at Microsoft Graph, place by place, as one unit to read:
 * translated into the forms that the readers of files know.
 */
final class GraphUnit implements Unit {

  private final String called;
  private final Graph graph;
  private final Since since;
  private final List<Changed> changed;
  private final Instant now;
  private final MessageReader reader = new MessageReader();
  private @Nullable Unreached trouble;
  private long done;

  /** For one look. */
  GraphUnit(String called, Graph graph, Since since, List<Changed> changed, Instant now) {
    this.called = called;
    this.graph = graph;
    this.since = since;
    this.changed = changed;
    this.now = now;
  }

  @Override
  public String name() {
    return called;
  }

  @Override
  public Path path() {
    return Path.of("");
  }

  @Override
  public String format() {
    return "graph";
  }

  @Override
  public long size() {
    return changed.stream()
        .mapToLong(one -> Math.max(one.first.items().size(), one.whole ? one.place.items() : 0))
        .sum();
  }

  @Override
  public void read(Window window, Sink sink) throws IOException {
    try {
      for (Changed one : changed) {
        if (sink.stopped()) return;
        if (one.place.kind() == GraphPlaces.Place.Kind.CALENDAR) meetings(one, window, sink);
        else paged(one, window, sink);
        if (one.whole) one.differed = untold(one);
      }
    } catch (Unreached broken) {
      trouble = broken;
      throw broken;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof Unreached broken) trouble = broken;
      throw e.getCause();
    }
  }

  /** How much of what differs the server does not tell of, even asked after it listed. */
  private long untold(Changed one) throws Unreached {
    Holdings.Place before = one.before;
    if (before == null || before.token() == null || one.differ.isEmpty()) return 0;
    // Of a meeting that is gone only its own number is told, not that of its series.
    if (one.place.kind() == GraphPlaces.Place.Kind.CALENDAR)
      return since.quiet(before.token(), now) == null ? 0 : one.differ.size();
    Graph.Page told = since.told(before.token());
    if (told == null) return 0;
    graph.each(
        told,
        page -> {
          for (JsonNode item : page.items())
            one.differ.remove(String.valueOf(Graph.text(item, "id")));
        });
    return one.differ.size();
  }

  private void paged(Changed one, Window window, Sink sink) throws Unreached {
    URI link =
        graph.each(
            one.first,
            page -> {
              for (JsonNode item : page.items())
                if (!sink.stopped()) {
                  try {
                    item(one, item, window, sink);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
              sink.progress(done += page.items().size());
            });
    one.token = link == null ? null : link.toString();
  }

  private void item(Changed one, JsonNode item, Window window, Sink sink) throws IOException {
    String id = Graph.text(item, "id");
    if (id == null) throw new Unreached(Unreached.Why.STRANGE);
    if (item.has("@removed")) {
      one.there.remove(id);
      one.differ.remove(id);
      if (one.held.containsKey(id)) one.differ.add(id);
      return;
    }
    String tag = Graph.text(item, "@odata.etag");
    if (!one.fresh(id, tag)) return;
    JsonNode whole = whole(one.place, id, item).orElse(null);
    if (whole == null) {
      one.there.remove(id);
      return;
    }
    if (one.place.kind() == GraphPlaces.Place.Kind.MAIL) message(one.place, id, whole, tag, sink);
    else resource(new Cards(), one.place, id, tag, GraphTexts.card(id, whole), window, sink);
  }

  /** What is told of a change may be less than all of the thing. */
  private Optional<JsonNode> whole(GraphPlaces.Place place, String id, JsonNode item)
      throws Unreached {
    boolean mail = place.kind() == GraphPlaces.Place.Kind.MAIL;
    boolean told = mail ? item.has("internetMessageId") : item.has("displayName");
    if (told) return Optional.of(item);
    return graph.one(
        graph.at(
            (mail ? "me/messages/" : "me/contacts/")
                + Graph.part(id)
                + "?$select="
                + (mail ? GraphTexts.MESSAGE : GraphTexts.CONTACT)));
  }

  private void message(
      GraphPlaces.Place place, String id, JsonNode message, @Nullable String tag, Sink sink)
      throws IOException {
    Set<String> marks = new HashSet<>(place.marks());
    if (Graph.says(message, "isDraft")) marks.add("\\draft");
    sink.lies(place.name(), id, tag);
    reader.read(
        new BytesContent(
            place.path(),
            GraphTexts.header(message).getBytes(StandardCharsets.UTF_8),
            GraphTexts.instant(Graph.text(message, "receivedDateTime"))),
        place.path(),
        marks,
        new MailUnit.Wordless(sink));
  }

  private void resource(
      rapport.sources.Source format,
      GraphPlaces.Place place,
      String id,
      @Nullable String tag,
      String text,
      Window window,
      Sink sink)
      throws IOException {
    DavLook.Single single = new DavLook.Single(sink, place.name(), id, tag);
    format.read(
        new BytesContent(place.path(), text.getBytes(StandardCharsets.UTF_8)), window, single);
    if (!single.any())
      single.item(new Item.Unreadable(place.path(), "there is nothing in it to read"));
  }

  private void meetings(Changed one, Window window, Sink sink) throws IOException {
    // The link comes before the list, so that what changes meanwhile is told at the next look.
    one.token = linked(one);
    List<JsonNode> events = new ArrayList<>();
    graph.each(one.first, page -> events.addAll(page.items()));
    for (int n = 1; n < since.spans(now); n++)
      events.addAll(graph.all(graph.at(one.place.list() + since.span(n))));
    for (Map.Entry<String, List<JsonNode>> entry : GraphEvents.bySeries(events).entrySet()) {
      if (sink.stopped()) return;
      List<JsonNode> some = entry.getValue();
      String said = GraphEvents.calendar("", some);
      String tag = Sha256.hex(said);
      if (!one.fresh(entry.getKey(), tag)) continue;
      String text = GraphEvents.calendar(uid(entry.getKey(), some), some);
      resource(new Calendars(), one.place, entry.getKey(), tag, text, window, sink);
      sink.progress(++done);
    }
  }

  /**
   * What tells whether anything changes in each span of time, one link a line; null without one.
   * Where a link is held it is followed to its end: a new one would tell of every meeting.
   */
  private @Nullable String linked(Changed one) throws Unreached {
    Holdings.Place before = one.before;
    String[] held =
        before == null || before.token() == null ? new String[0] : before.token().split("\n");
    List<String> links = new ArrayList<>();
    for (int n = 0; n < since.spans(now); n++) {
      Graph.Page first = n < held.length ? since.told(held[n]) : null;
      if (first == null)
        first = graph.page(graph.at(one.place.changes() + since.span(n))).orElse(null);
      URI link = first == null ? null : graph.each(first, _ -> {});
      if (link == null) return null;
      links.add(link.toString());
    }
    return String.join("\n", links);
  }

  /** The identity of a meeting; of a series that of the series, which its days do not tell. */
  private String uid(String id, List<JsonNode> events) throws Unreached {
    String own = Graph.text(events.getFirst(), "iCalUId");
    if (GraphEvents.series(events)) {
      JsonNode series =
          graph.one(graph.at("me/events/" + Graph.part(id) + "?$select=iCalUId")).orElse(null);
      String whole = series == null ? null : Graph.text(series, "iCalUId");
      if (whole != null) own = whole;
    }
    return own == null ? "graph:" + id : own;
  }

  /** What broke the reading, or null. */
  @Nullable Unreached trouble() {
    return trouble;
  }

  /**
   * A place in which something may have changed, with the first page of what is listed, or told.
   */
  static final class Changed {
    final GraphPlaces.Place place;
    final Holdings.@Nullable Place before;
    final Graph.Page first;
    final boolean whole;
    final Map<String, @Nullable String> held;
    final Set<String> there = new HashSet<>();
    final Set<String> differ = new HashSet<>();
    @Nullable String token;
    long differed;

    Changed(
        GraphPlaces.Place place,
        Holdings.@Nullable Place before,
        Graph.Page first,
        boolean whole,
        Map<String, @Nullable String> held) {
      this.place = place;
      this.before = before;
      this.first = first;
      this.whole = whole;
      this.held = held;
      if (whole) differ.addAll(held.keySet());
      else there.addAll(held.keySet());
    }

    private boolean fresh(String id, @Nullable String tag) {
      boolean other = !held.containsKey(id) || tag == null || !tag.equals(held.get(id));
      there.add(id);
      if (other) differ.add(id);
      else differ.remove(id);
      return other;
    }
  }

  /** What a server tells since a link, and the spans of time of a calendar. */
  static final class Since {
    /** Spans of time in which meetings are listed; Graph answers for at most 1,825 days. */
    private static final Duration SPAN = Duration.ofDays(1_400);

    private static final Duration PAST = Duration.ofDays(1_000);
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Graph graph;
    private final Instant added;

    Since(Graph graph, long added) {
      this.graph = graph;
      this.added = Instant.ofEpochSecond(added);
    }

    /** What is told since a link; null where the server does not know it any more. */
    Graph.@Nullable Page told(@Nullable String token) throws Unreached {
      URI link = token == null ? null : graph.inside(URI.create(token));
      if (link == null) return null;
      try {
        return graph.page(link).orElse(null);
      } catch (Unreached e) {
        // A link that is refused, by whatever word, is no reason not to list.
        if (e.why() == Unreached.Why.REFUSED || e.why() == Unreached.Why.NOTHING) return null;
        throw e;
      }
    }

    /**
     * The links of a calendar as they are now, one a line, where none tells of a change; or null.
     */
    @Nullable String quiet(@Nullable String token, Instant at) throws Unreached {
      if (token == null) return null;
      List<String> now = new ArrayList<>();
      for (String link : token.split("\n")) {
        Graph.Page told = told(link);
        if (told == null || !told.items().isEmpty() || told.delta() == null) return null;
        now.add(String.valueOf(told.delta()));
      }
      return now.size() == spans(at) ? String.join("\n", now) : null;
    }

    /**
     * The parameters of a span of time; the first begins some years before the source was added.
     */
    String span(int n) {
      Instant from = added.minus(PAST).plus(SPAN.multipliedBy(n));
      return "startDateTime=" + from + "&endDateTime=" + from.plus(SPAN);
    }

    int spans(Instant now) {
      Instant from = added.minus(PAST);
      long days = Duration.between(from, now.plus(AHEAD)).toDays();
      return Math.clamp(days / SPAN.toDays() + 1, 1, 60);
    }
  }
}
