package rapport.live;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rapport.intake.Intake;
import rapport.outside.Unreached;
import rapport.outside.web.Graph;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * One look at the mail, the contacts and the calendar of an account by Microsoft Graph. Each place
 * has a link that tells what changed since; that is the server's word and no proof (decision 0117):
 * at the latest after a day, and where the server forgot the link, the place is listed whole and
 * compared. Of the calendar the link only says whether anything changed, because it tells of
 * occurrences without their series; then all meetings are listed.
 */
final class GraphLook {

  private final Holdings holdings;
  private final Intake intake;
  private final long owner;
  private final Connections.Row connection;
  private final Difference difference;
  private final Graph graph;
  private final GraphUnit.Since since;

  GraphLook(
      Holdings holdings,
      Intake intake,
      long owner,
      Connections.Row connection,
      Difference difference,
      Graph graph) {
    this.holdings = holdings;
    this.intake = intake;
    this.owner = owner;
    this.connection = connection;
    this.difference = difference;
    this.graph = graph;
    this.since = new GraphUnit.Since(graph, connection.since());
  }

  /**
   * What came of a look.
   *
   * @param cards identities of contacts that are gone for good
   * @param entries the same of meetings
   */
  record Lost(List<String> cards, List<String> entries) {}

  /** Looks. */
  Lost run(String source, Instant now, Intake.Watcher watcher) throws IOException {
    Map<String, Holdings.Place> before = holdings.places(owner, connection.id());
    Map<String, Holdings.Place> vanished = new HashMap<>(before);
    List<GraphUnit.Changed> changed = new ArrayList<>();
    for (GraphPlaces.Place place : new GraphPlaces(graph, before).all()) {
      vanished.remove(place.name());
      GraphUnit.Changed one = compared(place, before.get(place.name()), now);
      if (one != null) changed.add(one);
    }
    GraphUnit unit = new GraphUnit(connection.called(), graph, since, changed, now);
    if (!changed.isEmpty()) intake.live(unit, connection.id(), source, now, watcher);
    Unreached trouble = unit.trouble();
    if (trouble != null) throw trouble;
    Lost lost = new Lost(new ArrayList<>(), new ArrayList<>());
    if (watcher.stopped()) return lost;
    for (GraphUnit.Changed one : changed)
      (one.place.kind() == GraphPlaces.Place.Kind.CALENDAR ? lost.entries() : lost.cards())
          .addAll(closed(one, now));
    for (Holdings.Place gone : vanished.values())
      if (gone.messages() != 0) {
        List<String> keys =
            difference.close(new Holdings.Place(gone.place(), 0, 0, 0, null), "A folder", Set.of());
        if (!gone.place().startsWith(GraphPlaces.Place.MAIL)) lost.cards().addAll(keys);
      }
    return lost;
  }

  private List<String> closed(GraphUnit.Changed one, Instant now) {
    Holdings.Place as =
        new Holdings.Place(
            one.place.name(),
            one.place.role(),
            0,
            one.there.size(),
            one.token,
            one.whole || one.before == null ? now.getEpochSecond() : one.before.comparedAt(),
            one.whole || one.before == null ? one.differed : one.before.differed());
    List<String> lost = difference.close(as, one.place.shown(), one.there);
    return one.place.kind() == GraphPlaces.Place.Kind.MAIL ? List.of() : lost;
  }

  private GraphUnit.@Nullable Changed compared(
      GraphPlaces.Place place, Holdings.@Nullable Place before, Instant now) throws Unreached {
    boolean word =
        before != null
            && before.token() != null
            && now.getEpochSecond() - before.comparedAt() < Live.WORD.toSeconds();
    if (!word || before == null) return listed(place, before);
    if (place.kind() == GraphPlaces.Place.Kind.CALENDAR) {
      String quiet = since.quiet(before.token(), now);
      if (quiet == null) return listed(place, before);
      kept(before, quiet);
      return null;
    }
    Graph.Page told = since.told(before.token());
    if (told == null) return listed(place, before);
    if (!told.items().isEmpty() || told.next() != null) return changed(place, before, told, false);
    URI link = told.delta();
    if (link != null) kept(before, link.toString());
    return null;
  }

  /** Keeps a newer link of a place in which nothing changed; servers forget old ones. */
  private void kept(Holdings.Place before, String token) {
    if (token.equals(before.token())) return;
    holdings.close(
        owner,
        connection.id(),
        new Holdings.Place(
            before.place(),
            before.validity(),
            0,
            before.messages(),
            token,
            before.comparedAt(),
            before.differed()),
        List.of());
  }

  private GraphUnit.Changed changed(
      GraphPlaces.Place place, Holdings.@Nullable Place before, Graph.Page first, boolean whole) {
    return new GraphUnit.Changed(
        place, before, first, whole, holdings.items(owner, connection.id(), place.name()));
  }

  private GraphUnit.Changed listed(GraphPlaces.Place place, Holdings.@Nullable Place before)
      throws Unreached {
    String from =
        place.kind() == GraphPlaces.Place.Kind.CALENDAR
            ? place.list() + since.span(0)
            : place.list();
    Graph.Page first =
        graph.page(graph.at(from)).orElseThrow(() -> new Unreached(Unreached.Why.STRANGE));
    return changed(place, before, first, true);
  }
}
