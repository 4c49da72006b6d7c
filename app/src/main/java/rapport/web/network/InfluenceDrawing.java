package rapport.web.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rapport.desk.network.Campaign;
import rapport.desk.network.Initiatives;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * Who of those an initiative needs is in touch with whom, drawn on a circle: a line for a tie that
 * the owner's mail and calendar show, dotted where nothing was seen for more than thirty days. It
 * shows what the owner saw, and no direction.
 *
 * @param words what it shows, in a sentence
 */
public record InfluenceDrawing(List<Dot> dots, List<Stroke> strokes, String words) {

  private static final int MOST = 9;
  private static final double WIDE = 104;
  private static final double HIGH = 84;
  private static final int X = 160;
  private static final int Y = 112;

  /** One person. */
  public record Dot(long x, long y, String initials, String name, String tone) {}

  /** One tie. */
  public record Stroke(long x1, long y1, long x2, long y2, boolean often, boolean quiet) {}

  static InfluenceDrawing of(Campaign it, Say say) {
    List<Initiatives.Stakeholder> known =
        it.initiative().hardestFirst().stream()
            .filter(one -> one.person() != null)
            .limit(MOST)
            .toList();
    if (known.size() < 2 || it.ties().isEmpty())
      return new InfluenceDrawing(List.of(), List.of(), "");
    List<Dot> dots = new ArrayList<>();
    Map<Long, Dot> byId = new HashMap<>();
    for (int n = 0; n < known.size(); n++) {
      Initiatives.Stakeholder one = known.get(n);
      if (one.person() == null) continue;
      double angle = 2 * Math.PI * n / known.size() - Math.PI / 2;
      Dot dot =
          new Dot(
              Math.round(X + WIDE * Math.cos(angle)),
              Math.round(Y + HIGH * Math.sin(angle)),
              Face.of(one.person()).initials(),
              InitiativeView.given(one.person()),
              InitiativeView.tone(one.stands()));
      dots.add(dot);
      byId.put(one.id(), dot);
    }
    List<Stroke> strokes = new ArrayList<>();
    for (Campaign.Tie tie : it.ties()) {
      Dot one = byId.get(tie.one().id());
      Dot other = byId.get(tie.other().id());
      if (one == null || other == null) continue;
      strokes.add(
          new Stroke(
              one.x(), one.y(), other.x(), other.y(), tie.chance() >= Campaign.OFTEN, tie.quiet()));
    }
    return new InfluenceDrawing(dots, strokes, words(it, say));
  }

  private static String words(Campaign it, Say say) {
    Campaign.Tie closest = it.ties().getFirst();
    if (closest.one().person() == null || closest.other().person() == null) return "";
    return "The closest tie is between "
        + InitiativeView.given(closest.one().person())
        + " and "
        + InitiativeView.given(closest.other().person())
        + ", last seen on "
        + say.day(closest.last())
        + ".";
  }
}
