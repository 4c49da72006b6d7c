package rapport.web.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Letters;
import rapport.nurture.Letter;
import rapport.nurture.Move;
import rapport.people.Person;
import rapport.people.PersonId;
import rapport.web.Frame;
import rapport.web.Mailto;
import rapport.web.people.Face;

/**
 * The letter that belongs to one move of this week.
 *
 * @param to who gets it
 * @param person whom the move is about, to whom its answer goes
 * @param own whether the owner changed it
 * @param path where it is
 * @param brief what is known of who gets it, as before a talk; none where that stands elsewhere
 * @param mailto opens the owner's own mail program with it, or empty without an address
 */
public record LetterView(
    Frame frame,
    Face to,
    Face person,
    String what,
    String why,
    String cause,
    String about,
    String subject,
    String text,
    boolean own,
    String path,
    List<String> brief,
    String mailto) {

  /** Copies the list. */
  public LetterView {
    brief = List.copyOf(brief);
  }

  /** Where the letter of a move is. */
  static String path(Move move) {
    return path(move.person().id(), move.cause(), move.about());
  }

  static String path(PersonId person, Move.Cause cause, String about) {
    return "/people/"
        + person
        + "/letters/"
        + Letter.path(cause)
        + (about.isEmpty() ? "" : "?about=" + Mailto.encoded(about));
  }

  /**
   * The letter of a move whose act is a letter; null where it is done elsewhere, and where a draft
   * would tell nothing and the owner wrote nothing yet.
   */
  public static @Nullable LetterView of(Frame frame, Move move, Letters letters) {
    if (!MoveLine.written(move)) return null;
    return letters
        .of(move)
        .filter(found -> !found.letter().bare() || letters.kept(move, found.letter()).isPresent())
        .map(found -> of(frame, move, found, letters, List.of()))
        .orElse(null);
  }

  static LetterView of(
      Frame frame, Move move, Letters.Addressed found, Letters letters, List<String> brief) {
    Letter own = letters.kept(move, found.letter()).orElse(null);
    Letter letter = own == null ? found.letter() : own;
    return new LetterView(
        frame,
        Face.of(found.to()),
        Face.of(move.person()),
        move.what(),
        move.why(),
        move.cause().name(),
        move.about(),
        letter.subject(),
        letter.text(),
        own != null,
        path(move),
        brief,
        mailto(found.to(), letter));
  }

  private static String mailto(Person to, Letter letter) {
    if (to.emails().isEmpty()) return "";
    return Mailto.of(List.of(to.emails().getFirst()), letter.subject(), letter.text());
  }
}
