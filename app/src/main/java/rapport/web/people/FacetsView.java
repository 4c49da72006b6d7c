package rapport.web.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.look.Facets;
import rapport.people.Field;
import rapport.people.Level;
import rapport.web.Say;

/**
 * What sort of colleague somebody is, and the owner's own word about it.
 *
 * @param said the aspects of which the owner's word can be taken back
 */
public record FacetsView(
    List<Line> lines,
    List<PeopleView.Choice> levels,
    List<PeopleView.Choice> fields,
    List<Said> said) {

  /** One facet. */
  public record Line(String name, String value, String reason) {}

  /** One word of the owner's. */
  public record Said(String aspect, String name) {}

  static FacetsView of(List<Facets.Line> facets) {
    List<Said> said = new ArrayList<>();
    for (Facets.Line one : facets) {
      if (!one.own()) continue;
      switch (one.name()) {
        case "level", "field" -> said.add(new Said(one.name(), one.name()));
        case "tenure" -> said.add(new Said("since", "tenure"));
        default -> {}
      }
    }
    return new FacetsView(
        facets.stream().map(FacetsView::line).toList(),
        Arrays.stream(Level.values())
            .filter(level -> level != Level.UNKNOWN)
            .map(level -> choice(level.name(), level.words(), value(facets, "level")))
            .toList(),
        Arrays.stream(Field.values())
            .filter(field -> field != Field.UNKNOWN)
            .map(field -> choice(field.name(), field.words(), value(facets, "field")))
            .toList(),
        said);
  }

  private static Line line(Facets.Line one) {
    String name = one.name();
    return new Line(
        Say.capital(name), one.value() == null ? "not known" : one.value(), one.reason());
  }

  private static PeopleView.Choice choice(String value, String words, @Nullable String now) {
    return new PeopleView.Choice(value, words, words.equals(now));
  }

  private static @Nullable String value(List<Facets.Line> facets, String name) {
    for (Facets.Line one : facets) if (one.name().equals(name)) return one.value();
    return null;
  }
}
