package rapport.web.nurture;

import java.util.List;
import rapport.desk.nurture.Plays;
import rapport.web.Frame;
import rapport.web.Say;
import rapport.web.people.Face;

/**
 * What is worth sharing, with whom it would suit.
 *
 * @param what words that the form begins with, from a bookmarklet
 * @param bookmarklet a link to drag to the browser's bar
 */
public record WorthView(
    Frame frame, List<Line> lines, String what, String link, String bookmarklet) {

  /** Copies the list. */
  public WorthView {
    lines = List.copyOf(lines);
  }

  /** One thing worth sharing. */
  public record Line(long id, String what, String link, String day, List<Suit> suits) {
    /** Copies the list. */
    public Line {
      suits = List.copyOf(suits);
    }
  }

  /** Somebody it would suit. */
  public record Suit(Face face, String because, String href) {}

  public static WorthView of(
      Frame frame, List<Plays.Worth> all, String what, String link, String base, Say say) {
    return new WorthView(
        frame,
        all.stream().map(one -> line(one, say)).toList(),
        what.length() > 1000 ? what.substring(0, 1000) : what,
        link.matches("https?://\\S{1,1990}") ? link : "",
        "javascript:location.href='"
            + base
            + "/worth?what='+encodeURIComponent(document.title)+'&link='+encodeURIComponent(location.href)");
  }

  private static Line line(Plays.Worth one, Say say) {
    return new Line(
        one.id(),
        one.what(),
        one.link() == null ? "" : one.link(),
        say.day(one.at()),
        one.suits().stream()
            .map(suit ->
                new Suit(
                    Face.of(suit.person()),
                    "“" + String.join(", ", suit.words()) + "”",
                    "/people/" + suit.person().id() + "/plays/information"))
            .toList());
  }
}
