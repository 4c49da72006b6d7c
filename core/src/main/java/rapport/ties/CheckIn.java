package rapport.ties;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship check-in (K5): five items, each answered from 1 to 5, by one side or by both. When
 * both take part neither sees the other's answers before having given their own; what one side said
 * alone is never told to the other.
 *
 * @param mine the owner's answers, or null while there are none
 * @param theirs the other side's, or null while there are none
 * @param both whether the other side was asked
 */
public record CheckIn(@Nullable List<Integer> mine, @Nullable List<Integer> theirs, boolean both) {

  /** The five items, said so that 5 is good. */
  public enum Item {
    /** Respect. */
    RESPECT("We treat each other with respect, also when we disagree."),
    /** Trust. */
    TRUST("I can rely on what we tell and promise each other."),
    /** Inclusion. */
    INCLUSION("We take each other in: into news, rooms and decisions that matter."),
    /** Self-awareness. */
    SELF_AWARENESS("I notice what my own behaviour does to this relationship."),
    /** Open and honest talk. */
    OPENNESS("We can say what is difficult, openly and honestly.");

    private final String words;

    Item(String words) {
      this.words = words;
    }

    /** The item as it is asked. */
    public String words() {
      return words;
    }
  }

  /** Copies and checks the answers. */
  public CheckIn {
    mine = mine == null ? null : checked(mine);
    theirs = theirs == null ? null : checked(theirs);
  }

  /** Both answers to one item. */
  public record Line(Item item, int mine, @Nullable Integer theirs) {}

  /** Whether the owner may see the other side's answers: once both have answered. */
  public boolean revealed() {
    return mine != null && theirs != null;
  }

  /** What the owner may see; empty before he has answered, and while the other side is awaited. */
  public List<Line> seen() {
    List<Integer> own = mine;
    List<Integer> other = theirs;
    if (own == null || (both && other == null)) return List.of();
    List<Line> lines = new ArrayList<>();
    int n = 0;
    for (Item item : Item.values()) {
      lines.add(new Line(item, own.get(n), other == null ? null : other.get(n)));
      n++;
    }
    return lines;
  }

  /**
   * Checks answers: one to each item, each from 1 to 5.
   *
   * @throws IllegalArgumentException if they are not
   */
  public static List<Integer> checked(List<Integer> answers) {
    if (answers.size() != Item.values().length)
      throw new IllegalArgumentException("a check-in has " + Item.values().length + " answers");
    for (int answer : answers)
      if (answer < 1 || answer > 5)
        throw new IllegalArgumentException("an answer is 1 to 5, not " + answer);
    return List.copyOf(answers);
  }
}
