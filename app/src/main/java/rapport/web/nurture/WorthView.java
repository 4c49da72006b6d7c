package rapport.web.nurture;

import java.util.List;
import rapport.desk.nurture.Plays;
import rapport.people.Names;
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
    Frame frame,
    List<Line> lines,
    List<Perhaps> perhaps,
    String what,
    String link,
    String bookmarklet) {

  /** Copies the list. */
  public WorthView {
    lines = List.copyOf(lines);
    perhaps = List.copyOf(perhaps);
  }

  /** One thing worth sharing. */
  public record Line(long id, String what, String link, String day, List<Suit> suits) {
    /** Copies the list. */
    public Line {
      suits = List.copyOf(suits);
    }
  }

  /** Something learned lately that may be worth passing on; who it came from is to be asked. */
  public record Perhaps(String what, String from, String ask, List<Suit> suits) {
    /** Copies the list. */
    public Perhaps {
      suits = List.copyOf(suits);
    }
  }

  /** Somebody it would suit. */
  public record Suit(Face face, String because, String href) {}

  public static WorthView of(
      Frame frame,
      List<Plays.Worth> all,
      List<Plays.Perhaps> learned,
      String what,
      String link,
      String base,
      Say say) {
    return new WorthView(
        frame,
        all.stream().map(one -> line(one, say)).toList(),
        learned.stream().map(one -> perhaps(one, say)).toList(),
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
        suits(one.suits()));
  }

  private static Perhaps perhaps(Plays.Perhaps one, Say say) {
    return new Perhaps(
        one.what(),
        one.how() + " through " + one.from().name() + " on " + say.day(one.day()),
        "Ask " + Names.given(one.from().name()) + " first, if it is not yours to pass on.",
        suits(one.suits()));
  }

  private static List<Suit> suits(List<Plays.Suits> all) {
    return all.stream()
        .map(suit ->
            new Suit(
                Face.of(suit.person()),
                "“" + String.join(", ", suit.words()) + "”",
                "/people/" + suit.person().id() + "/plays/information"))
        .toList();
  }
}
