package rapport.live;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rapport.outside.Unreached;
import rapport.outside.web.DavCard;
import rapport.sources.cards.CardField;
import rapport.sources.cards.CardText;
import rapport.sources.cards.CardText.Swap;
import rapport.store.sources.CardWrites;
import rapport.store.sources.Connections;
import rapport.store.sources.Holdings;

/**
 * Writes what waits to be written into the cards of one source, one part of one card at a time: the
 * card is fetched, and if it still says what the owner had seen, it is put back with that part said
 * otherwise and every other byte as it was, in the place of that very version. Whatever is other
 * than expected is kept for the owner to see, and nothing is written over it. A wish whose writing
 * was cut off is looked at again: if the card says it, it is done.
 */
final class CardWriter {

  private static final String PARTED = "\u001E";

  /** A card that somebody changes all the time is left alone after so many tries. */
  private static final int TRIES = 3;

  private final CardWrites writes;
  private final Holdings holdings;
  private final long owner;
  private final Connections.Row connection;
  private final DavCard cards;

  CardWriter(
      CardWrites writes, Holdings holdings, long owner, Connections.Row connection, DavCard cards) {
    this.writes = writes;
    this.holdings = holdings;
    this.owner = owner;
    this.connection = connection;
    this.cards = cards;
  }

  /** Writes all that waits, oldest first; nothing where the owner did not let Rapport write. */
  void run(Instant now) throws Unreached {
    List<CardWrites.Row> waiting =
        writes.all(owner).reversed().stream()
            .filter(row -> row.connection() == connection.id())
            .filter(row -> row.state() == CardWrites.State.WAITING || back(row))
            .toList();
    if (waiting.isEmpty() || !writes.allowed(owner).contains(connection.id())) return;
    for (CardWrites.Row row : waiting) ended(row, inside(row.item()) ? one(row) : REFUSED, now);
  }

  private static boolean back(CardWrites.Row row) {
    return row.state() == CardWrites.State.BACK;
  }

  /** Whether an address lies in one of the places that were found at this source. */
  private boolean inside(String item) {
    return holdings.places(owner, connection.id()).keySet().stream()
            .anyMatch(place -> item.startsWith(place.endsWith("/") ? place : place + "/"))
        && !item.contains("/../");
  }

  /**
   * What came of one wish.
   *
   * @param found what the card says instead, or null
   */
  private record Outcome(CardWrites.State state, @Nullable String found) {}

  private static final Outcome REFUSED = new Outcome(CardWrites.State.REFUSED, null);
  private static final Outcome WRITTEN = new Outcome(CardWrites.State.WRITTEN, null);

  private static Outcome changed(@Nullable String found) {
    return new Outcome(CardWrites.State.CHANGED, found);
  }

  private void ended(CardWrites.Row row, Outcome outcome, Instant now) {
    boolean lines = back(row) || outcome.state() == CardWrites.State.WRITTEN;
    CardWrites.Row last =
        writes.all(owner).stream().filter(one -> one.id() == row.id()).findFirst().orElse(row);
    writes.ended(
        owner,
        row.id(),
        outcome.state(),
        outcome.found(),
        lines ? last.before() : null,
        lines ? last.after() : null,
        now.getEpochSecond());
  }

  private Outcome one(CardWrites.Row row) throws Unreached {
    Outcome last = REFUSED;
    for (int n = 0; n < TRIES; n++) {
      DavCard.Kept kept;
      try {
        kept = cards.kept(URI.create(row.item())).orElse(null);
      } catch (Unreached e) {
        if (e.why() != Unreached.Why.NOTHING && e.why() != Unreached.Why.REFUSED) throw e;
        return e.why() == Unreached.Why.NOTHING ? changed(null) : REFUSED;
      }
      if (kept == null) return REFUSED;
      CardText card = CardText.of(kept.bytes()).orElse(null);
      if (card == null) return REFUSED;
      CardField field = CardField.valueOf(row.field());
      if (!back(row) && card.says(field, row.said())) return WRITTEN;
      Next next = back(row) ? putBack(card, row) : said(card, field, row);
      if (next.text() == null) return next.otherwise();
      DavCard.Put put = cards.put(URI.create(row.item()), next.text(), kept);
      if (put == DavCard.Put.DONE) return WRITTEN;
      if (put == DavCard.Put.REFUSED) return REFUSED;
      // Somebody else was faster: what they wrote is looked at, and never written over.
      last = changed(card.says(field));
    }
    return last;
  }

  /**
   * The text to write.
   *
   * @param text null where none is to be written
   * @param otherwise what came of it where none is
   */
  private record Next(@Nullable String text, Outcome otherwise) {}

  /** What was replaced is kept before it is, so that it can be put back whatever happens then. */
  private Next said(CardText card, CardField field, CardWrites.Row row) {
    if (!field.many() && !Objects.equals(card.says(field), row.seen()))
      return new Next(null, changed(card.says(field)));
    CardText.Changed changed = card.with(field, row.said()).orElse(null);
    if (changed == null) return new Next(null, REFUSED);
    writes.ended(
        owner,
        row.id(),
        CardWrites.State.WAITING,
        null,
        joined(changed.swaps(), true),
        joined(changed.swaps(), false),
        row.at());
    return new Next(changed.text().text(), REFUSED);
  }

  private static String joined(List<Swap> swaps, boolean before) {
    return swaps.stream()
        .map(swap -> before ? swap.before() : swap.after())
        .collect(Collectors.joining(PARTED));
  }

  private static Next putBack(CardText card, CardWrites.Row row) {
    List<String> before = parts(row.before());
    List<String> after = parts(row.after());
    List<Swap> swaps = new ArrayList<>();
    for (int n = 0; n < Math.min(before.size(), after.size()); n++)
      swaps.add(new Swap(before.get(n), after.get(n)));
    CardField field = CardField.valueOf(row.field());
    return card.swapped(swaps.reversed())
        .map(it -> new Next(it.text(), REFUSED))
        .orElse(new Next(null, changed(card.says(field))));
  }

  private static List<String> parts(@Nullable String joined) {
    return Arrays.asList(Objects.requireNonNullElse(joined, "").split(PARTED, -1));
  }
}
