package rapport.web.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rapport.desk.sources.CardDifferences;
import rapport.desk.sources.CardDifferences.Difference;
import rapport.sources.cards.CardField;
import rapport.store.sources.CardWrites;
import rapport.web.Frame;

/**
 * What the owner says and the cards of an address book do not, side by side.
 *
 * @param allowed whether Rapport may write to any address book
 * @param several whether more than one part waits for the owner's word
 * @param stuck what is to be put back as it was and is not yet, a sentence each
 */
public record CardsView(
    Frame frame, boolean allowed, boolean several, List<Book> books, List<String> stuck) {

  /** One address book's source. */
  public record Book(String called, List<Line> lines) {}

  /**
   * One part of one card.
   *
   * @param seen what the card says, as it is sent back; null for nothing
   * @param said what the owner says, as it is sent back
   * @param cardWords what the card says, for a reader; null for nothing
   * @param ownWords what the owner says, for a reader
   * @param with what goes with it, or null
   * @param note what came of the owner's last wish, or null
   * @param waits whether it waits to be written
   * @param kept whether the card's word can be taken instead
   */
  public record Line(
      long connection,
      long person,
      String name,
      String item,
      String field,
      String part,
      @Nullable String seen,
      String said,
      @Nullable String cardWords,
      String ownWords,
      @Nullable String with,
      @Nullable String note,
      boolean waits,
      boolean kept) {}

  static CardsView of(Frame frame, CardDifferences differences) {
    List<Difference> all = differences.all();
    return of(frame, differences.allowed(), all, differences.puttingBack());
  }

  /** Of given differences. */
  public static CardsView of(
      Frame frame, boolean allowed, List<Difference> all, List<CardDifferences.Back> back) {
    Map<String, List<Line>> books = new LinkedHashMap<>();
    for (Difference one : all)
      books
          .computeIfAbsent(one.connection() + " " + one.called(), _ -> new ArrayList<>())
          .add(line(one));
    return new CardsView(
        frame,
        allowed,
        all.stream().filter(one -> one.wish() == null).count() > 1,
        books.entrySet().stream()
            .map(book ->
                new Book(book.getKey().substring(book.getKey().indexOf(' ') + 1), book.getValue()))
            .toList(),
        back.stream().map(CardsView::stuck).toList());
  }

  private static Line line(Difference one) {
    String says = one.says();
    boolean waits = one.wish() != null && one.wish().state() == CardWrites.State.WAITING;
    return new Line(
        one.connection(),
        one.person().id().value(),
        one.person().name(),
        one.item(),
        one.field().name(),
        one.field().words(),
        says,
        one.said(),
        says == null ? null : one.field().shown(says),
        one.field().shown(one.said()),
        one.field() == CardField.TOWN && says != null
            ? "The street and the postcode that belong to the old town go with it."
            : null,
        CardPages.told(one.wish()),
        waits,
        !waits && !one.field().many());
  }

  private static String stuck(CardDifferences.Back one) {
    CardWrites.Row row = one.wish();
    CardField field = CardField.valueOf(row.field());
    String part = one.name() + ", " + field.words().toLowerCase(Locale.ROOT);
    String said = row.said().isEmpty() ? "nothing" : "“" + field.shown(row.said()) + "”";
    return switch (row.state()) {
      case WAITING, BACK -> part + ": the card will say " + said + " again after the next look.";
      case CHANGED ->
          part
              + ": not put back, because the card says "
              + (row.found() == null ? "nothing" : "“" + field.shown(row.found()) + "”")
              + " by now.";
      default ->
          part
              + ": not put back to "
              + said
              + ", because the server does not take it. The card says "
              + "“"
              + field.shown(Objects.requireNonNullElse(row.seen(), ""))
              + "”.";
    };
  }
}
