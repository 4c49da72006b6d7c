package rapport.shapes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rapport.desk.nurture.Letters;
import rapport.look.Look;
import rapport.nurture.Move;
import rapport.nurture.Wish;

/** The shape of a move, with what the owner wants by it and the letter that belongs to it. */
public final class MoveShapes {

  private MoveShapes() {}

  /** One move. */
  public record MoveShape(
      String person,
      String personId,
      String cause,
      String what,
      String why,
      List<String> evidence,
      String channel,
      double rank,
      double height,
      double urgency,
      double weight,
      LocalDate day,
      String about,
      @Nullable WishShape wish,
      @Nullable LetterShape draft) {}

  /** What the owner wants, that a move comes from. */
  public record WishShape(String kind, long id, String words, String horizon) {}

  /** The letter of a move; to is the name of who gets it. */
  public record LetterShape(String to, String toId, String subject, String text) {}

  /** One move as it stands in a look. */
  public static MoveShape move(Look look, Move move, Map<Long, String> keys) {
    Wish wish = move.wish();
    return new MoveShape(
        move.person().name(),
        move.person().id().toString(),
        move.cause().name().toLowerCase(Locale.ROOT),
        move.what(),
        move.why(),
        move.evidence().stream().map(id -> Shapes.key(keys, id)).toList(),
        move.channel().words(),
        move.rank(),
        move.height(),
        move.urgency(),
        move.weight(),
        move.day(),
        move.about(),
        wish == null
            ? null
            : new WishShape(
                wish.kind().name().toLowerCase(Locale.ROOT),
                wish.id(),
                wish.words(),
                wish.horizon().name().toLowerCase(Locale.ROOT)),
        Letters.of(look)
            .of(move)
            .map(one ->
                new LetterShape(
                    one.to().name(),
                    one.to().id().toString(),
                    one.letter().subject(),
                    one.letter().text()))
            .orElse(null));
  }
}
