package rapport.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How much the owner agrees, once a month, with eight sentences about what relationships give:
 * belonging, support, joy, lightness, honest words from those he leads, somebody to learn from. It
 * is the owner's own word, kept for the owner alone; nothing is added up, and nobody else is judged
 * by it. The sentences are Rapport's own and no published scale.
 *
 * @param answers one for each part in its order, 1 (not at all) to 5 (very much), 0 where it was
 *     passed over
 */
public record MonthlyBalance(long id, LocalDate day, List<Integer> answers) {

  /** An answer up to here says that something is missing. */
  public static final int LOW = 2;

  private static final int MOST = 5;

  /**
   * Checks the answers.
   *
   * @throws IllegalArgumentException for another number of them, or one outside 0 to 5
   */
  public MonthlyBalance {
    answers = List.copyOf(answers);
    if (answers.size() != Giving.values().length)
      throw new IllegalArgumentException("a balance has " + Giving.values().length + " answers");
    for (int one : answers)
      if (one < 0 || one > MOST) throw new IllegalArgumentException("an answer is 0 to 5: " + one);
  }

  /** The answer to a part, 0 where it was passed over. */
  public int of(Giving part) {
    return answers.get(List.of(Giving.values()).indexOf(part));
  }

  /** What is missing: the parts with a low answer, the lowest first. */
  public List<Giving> low() {
    List<Giving> low = new ArrayList<>();
    for (int answer = 1; answer <= LOW; answer++)
      for (Giving part : Giving.values()) if (of(part) == answer) low.add(part);
    return low;
  }

  /** As it is stored: a digit for each part. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int one : answers) text.append(one);
    return text.toString();
  }

  /** What {@link #text} wrote. */
  public static List<Integer> read(String text) {
    return text.chars().mapToObj(digit -> digit - '0').toList();
  }
}
