package rapport.nurture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import rapport.network.Need;
import rapport.people.PersonId;

/**
 * Where what the owner wants meets what relationships need: chooses the week's seven from both. It
 * finds no reasons itself ({@link Reasons}, and hints of other rooms), and closes nothing.
 *
 * <p>Two of the seven are kept for what the owner wants, three where three things are wanted now or
 * five at all, from different wishes where there are so many: now before half a year before always,
 * then what was shown in fewer weeks, then the more urgent. Of the other places the first are for
 * what the owner gave his word for, and one for thanks, which are owed to somebody one hardly
 * knows, too; the rest go by rank, at most two of them to ties that have long been silent, and one
 * to each person and each wish; a step whose day the owner set himself takes its place beside
 * another move of its wish. O(n log n).
 */
final class Cycle {

  /** So many of the week's moves come from what the owner wants, when he wants something. */
  static final int WANTED = 2;

  /** So many when three different things are wanted now, or {@link #MANY} at all. */
  static final int WANTED_MORE = 3;

  private static final int MANY = 5;

  private static final Comparator<Move> BY_RANK =
      Comparator.comparingDouble(Move::rank).reversed().thenComparing(m -> m.person().id());

  private final List<Move> chosen = new ArrayList<>();
  private final Set<PersonId> people = new HashSet<>();
  private final Set<String> wishes = new HashSet<>();
  private int dormant;

  private Cycle() {}

  /**
   * The moves of a week, by rank.
   *
   * @param others at most one a person, from contacts and from what was said
   * @param wished from what the owner wants, any number of each wish
   * @param shown in how many earlier weeks a move was shown
   */
  static List<Move> choose(
      Collection<Move> others, Collection<Move> wished, ToIntFunction<Move> shown) {
    Cycle week = new Cycle();
    List<Move> own = new ArrayList<>(wished);
    own.sort(
        Comparator.comparing(
                (Move move) -> move.wish() == null ? null : move.wish().horizon(),
                Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingInt(shown)
            .thenComparing(Comparator.comparingDouble(Move::urgency).reversed())
            .thenComparing(BY_RANK));
    int wanted = several(own) ? WANTED_MORE : WANTED;
    for (Move move : own) if (week.chosen.size() < wanted) week.take(move, true);
    for (Move move : own) if (week.chosen.size() < WANTED) week.take(move, false);
    List<Move> all = new ArrayList<>(others);
    all.addAll(wished);
    Move thanks =
        others.stream()
            .filter(move -> move.cause() == Move.Cause.THANKS)
            .min(Comparator.comparingInt(shown).thenComparing(BY_RANK))
            .orElse(null);
    all.sort(
        Comparator.comparingInt((Move move) -> move.inTime() ? 0 : move.equals(thanks) ? 1 : 2)
            .thenComparing(BY_RANK));
    for (Move move : all) if (week.chosen.size() < Week.MOST) week.take(move, true);
    week.chosen.sort(BY_RANK);
    return week.chosen;
  }

  /** Whether so much is wanted that two places are too few: three things now, or five at all. */
  private static boolean several(List<Move> own) {
    Set<String> all = new HashSet<>();
    Set<String> now = new HashSet<>();
    for (Move move : own) {
      Wish wish = move.wish();
      if (wish == null) continue;
      all.add(wish.key());
      if (wish.horizon() == Need.Horizon.NOW) now.add(wish.key());
    }
    return now.size() >= WANTED_MORE || all.size() >= MANY;
  }

  /** Takes a move, unless its person is taken, or its wish where each wish has one place. */
  private void take(Move move, boolean onceForEachWish) {
    Wish wish = move.wish();
    if (people.contains(move.person().id())) return;
    if (wish != null && onceForEachWish && !move.ownDay() && wishes.contains(wish.key())) return;
    if (move.cause() == Move.Cause.DORMANT && ++dormant > Week.MOST_DORMANT) return;
    chosen.add(move);
    people.add(move.person().id());
    if (wish != null) wishes.add(wish.key());
  }
}
