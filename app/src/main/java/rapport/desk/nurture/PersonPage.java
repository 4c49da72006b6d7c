package rapport.desk.nurture;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.interactions.Happening;
import rapport.desk.people.Relations;
import rapport.interactions.Promise;
import rapport.look.Facets;
import rapport.nurture.Brief;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Detail;
import rapport.people.Person;
import rapport.ties.ReplyHabits;
import rapport.ties.Share;
import rapport.ties.Strength;

/**
 * Everything about one person.
 *
 * @param strength with all its contributions
 * @param course strength over time, oldest first, ending now
 * @param latest a page of the timeline, newest first
 * @param total how many interactions there are in the timeline
 * @param promises all of them, open first
 * @param move the best move about this person now, or null
 * @param cards what address books and exports say, one line each with its source
 * @param facets what sort of colleague they are
 * @param where where they are, as the owner or a card says
 * @param unheard what cannot be known because a source holds one side only, a sentence each
 * @param said what their cards say beside name, address and work
 * @param known how the owner came to know them, as far as that was seen or written down
 * @param relations what they are to others, and others to them
 * @param answering how both can be expected to answer and to come
 */
public record PersonPage(
    Standing standing,
    Strength strength,
    List<Point> course,
    List<Happening> latest,
    int total,
    List<Promise> promises,
    Brief brief,
    @Nullable Move move,
    List<String> cards,
    Answering answering,
    List<Facets.Line> facets,
    Where where,
    List<String> unheard,
    List<Detail> said,
    Known known,
    List<Relations.Line> relations) {

  /** Copies the lists. */
  public PersonPage {
    course = List.copyOf(course);
    latest = List.copyOf(latest);
    promises = List.copyOf(promises);
    cards = List.copyOf(cards);
    facets = List.copyOf(facets);
    unheard = List.copyOf(unheard);
    said = List.copyOf(said);
    relations = List.copyOf(relations);
  }

  /**
   * Where somebody is, and whether a picture of them is known.
   *
   * @param place in words, or empty
   * @param clock what a clock shows there, or null where that is not known or is the owner's time
   */
  public record Where(String place, @Nullable LocalTime clock, boolean pictured) {
    /** Nothing is known. */
    public static final Where UNKNOWN = new Where("", null, false);
  }

  /**
   * How the owner came to know somebody. It is what sources show, which may begin later than they
   * met, and what the owner wrote down; nothing is concluded from either.
   *
   * @param first the first interaction that the sources show between the two, or null without any;
   *     what they wrote to somebody else tells nothing of how the owner came to know them
   * @param touch the first that was the owner's own or named the owner among its recipients, or
   *     null; a letter of theirs to somebody else may lie in a mailbox, too
   * @param introducer whom the owner received an introduction to them from, or null
   * @param words in which he wrote that down, or empty
   * @param left where the two left it: what counts as their last contact everywhere else, or the
   *     latest interaction between them where none does, a letter to many; null without any. What
   *     others wrote to each other is none, though it lies in the owner's mailbox
   */
  public record Known(
      @Nullable Happening first,
      @Nullable Instant touch,
      @Nullable Person introducer,
      String words,
      @Nullable Happening left) {
    /** Nothing is known. */
    public static final Known UNKNOWN = new Known(null, null, null, "", null);
  }

  /** The strength at one instant. */
  public record Point(Instant at, double strength) {}

  /**
   * How one person and the owner can be expected to answer and to come.
   *
   * @param mine how long the owner can be expected to take with this person, or null if unknown
   * @param theirs how long the person can be expected to take, or null if unknown
   * @param came meetings of the last year to which both were asked and this person did not decline
   */
  public record Answering(
      ReplyHabits.@Nullable Usual mine, ReplyHabits.@Nullable Usual theirs, Share came) {}
}
