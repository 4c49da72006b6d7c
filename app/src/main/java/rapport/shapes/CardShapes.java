package rapport.shapes;

import java.util.List;
import java.util.Locale;
import rapport.people.Detail;

/** The JSON of what cards and tables of contacts say beside name, address and work. */
public final class CardShapes {

  private CardShapes() {}

  /** One thing that a card says. */
  public record CardDetailShape(String kind, String value) {}

  /** All that the cards of one person say, in their order. */
  public static List<CardDetailShape> of(List<Detail> said) {
    return said.stream()
        .map(one -> new CardDetailShape(one.kind().name().toLowerCase(Locale.ROOT), one.value()))
        .toList();
  }
}
