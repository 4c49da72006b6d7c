package rapport.growth;

import java.util.ArrayList;
import java.util.List;

/**
 * The answers one person gave, about himself or about somebody else: one for each item, 1 to 5, or
 * 0 where there is none. It is scored as the item pool scores: an answer counts as it is, or
 * reversed; a scale is the sum, with answers that are missing taken as the mean of the others.
 */
public record Sheet(List<Integer> answers) {

  private static final double ENOUGH = 0.75;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException for another number of answers, or another answer
   */
  public Sheet {
    answers = List.copyOf(answers);
    if (answers.size() != Inventory.ITEMS)
      throw new IllegalArgumentException("a sheet has 50 answers, not " + answers.size());
    for (int answer : answers)
      if (answer < 0 || answer > 5) throw new IllegalArgumentException("no answer is " + answer);
  }

  /** A sheet from its text: fifty digits. */
  public static Sheet parse(String digits) {
    return new Sheet(digits.chars().mapToObj(c -> c - '0').toList());
  }

  /** Fifty digits. */
  public String text() {
    StringBuilder digits = new StringBuilder(Inventory.ITEMS);
    for (int answer : answers) digits.append(answer);
    return digits.toString();
  }

  /** How many items are answered. */
  public int answered() {
    return (int) answers.stream().filter(answer -> answer > 0).count();
  }

  /**
   * What a trait scores.
   *
   * @param items how many items were asked
   * @param mean of the answers given, 1 to 5, with how far other items of the same kind could have
   *     moved it
   */
  public record Score(Trait trait, int items, Mean mean) {

    /** Whether at least three in four items are answered. */
    public boolean enough() {
      return mean.n() >= ENOUGH * items;
    }

    /** The published score: the sum over all items asked. */
    public double sum() {
      return mean.value() * items;
    }
  }

  /** The score of a trait over all its items. O(items). */
  public Score score(Trait trait) {
    return score(trait, false);
  }

  /** The score of a trait over the items that others answer, too. O(items). */
  public Score seen(Trait trait) {
    return score(trait, true);
  }

  private Score score(Trait trait, boolean seen) {
    List<Inventory.Item> items = items(trait, seen);
    double[] keyed =
        items.stream()
            .filter(item -> answer(item) > 0)
            .mapToDouble(item -> item.keyed(answer(item)))
            .toArray();
    return new Score(trait, items.size(), Mean.of(keyed, 1, 5));
  }

  /**
   * How far a trait moved since an earlier sheet: the mean of the differences of those items that
   * both answer, so that what makes one item easier than another falls out. O(items).
   */
  public Mean since(Sheet earlier, Trait trait) {
    double[] moved =
        items(trait, false).stream()
            .filter(item -> answer(item) > 0 && earlier.answer(item) > 0)
            .mapToDouble(item -> item.keyed(answer(item)) - item.keyed(earlier.answer(item)))
            .toArray();
    return Mean.of(moved, -4, 4);
  }

  private static List<Inventory.Item> items(Trait trait, boolean seen) {
    List<Inventory.Item> items = new ArrayList<>();
    for (Inventory.Item item : Inventory.items())
      if (item.trait() == trait && (!seen || item.seen())) items.add(item);
    return items;
  }

  private int answer(Inventory.Item item) {
    return answers.get(item.number() - 1);
  }
}
