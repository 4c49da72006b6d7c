package rapport.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What of a round of views may be shown (practice G4): means over at least four raters, and no two
 * of them whose difference leaves fewer than four. It is not proof against raters who tell the
 * owner what they answered, nor against an owner who answers his own links.
 *
 * <p>The cells of one trait part its raters: a group of four or more stands alone, the rest are one
 * cell, and a rest below four joins the smallest group. Any sum or difference of cells therefore
 * concerns four raters or none. Against earlier rounds, no union of cells may differ from a union
 * of earlier cells by one to three raters; else everybody is pooled and as many raters as keep to
 * that are drawn by lot; else nothing is shown. Means are told in steps of a quarter, which keeps
 * arithmetic from going further. O(raters + 2^groups · rounds).
 */
public final class Panel {

  /** The fewest raters of anything shown. */
  public static final int LEAST = 4;

  /** What a cell of everybody is called. */
  public static final String ALL = "everybody";

  private static final double STEP = 4;

  private final List<View> views;
  private final Random random;

  /**
   * Over all views of one round.
   *
   * @param random decides who is left out where somebody must be
   */
  public Panel(List<View> views, Random random) {
    this.views = List.copyOf(views);
    this.random = random;
  }

  /**
   * A mean that may be shown.
   *
   * @param group whose, in words
   * @param raters how many, at least four
   * @param mean from 1 to 5 in steps of a quarter, as are both ends of its interval
   */
  public record Cell(Trait trait, String group, int raters, double mean, double low, double high) {}

  /**
   * The cells of this round.
   *
   * @param earlier the cells of each earlier round
   */
  public List<Cell> cells(List<List<Cell>> earlier) {
    List<Cell> cells = new ArrayList<>();
    for (Trait trait : Trait.values()) cells.addAll(cells(trait, earlier));
    return cells;
  }

  private List<Cell> cells(Trait trait, List<List<Cell>> earlier) {
    Map<View.Relation, List<Double>> means = new EnumMap<>(View.Relation.class);
    List<Double> all = new ArrayList<>();
    for (View view : views) {
      Sheet.Score score = view.sheet().seen(trait);
      if (!score.enough()) continue;
      means.computeIfAbsent(view.relation(), r -> new ArrayList<>()).add(score.mean().value());
      all.add(score.mean().value());
    }
    Set<Integer> before = new HashSet<>();
    for (List<Cell> round : earlier)
      before.addAll(
          unions(round.stream().filter(cell -> cell.trait() == trait).map(Cell::raters).toList()));
    List<Group> groups = groups(means);
    if (apart(unions(groups.stream().map(group -> group.means.size()).toList()), before))
      return groups.stream().map(group -> cell(trait, group)).toList();
    int most = all.size();
    while (most >= LEAST && !apart(Set.of(most), before)) most--;
    if (most < LEAST) return List.of();
    Collections.shuffle(all, random);
    return List.of(cell(trait, new Group(ALL, all.subList(0, most))));
  }

  private record Group(String words, List<Double> means) {}

  /** Groups of four or more, and the rest; none when there are fewer than four in all. */
  private static List<Group> groups(Map<View.Relation, List<Double>> means) {
    List<Group> groups = new ArrayList<>();
    List<Double> rest = new ArrayList<>();
    means.forEach((relation, values) -> {
      if (values.size() >= LEAST) groups.add(new Group(relation.words(), values));
      else rest.addAll(values);
    });
    if (!rest.isEmpty() && rest.size() < LEAST && !groups.isEmpty()) {
      groups.sort((a, b) -> Integer.compare(b.means.size(), a.means.size()));
      rest.addAll(groups.removeLast().means);
    }
    if (rest.size() >= LEAST) groups.add(new Group("others", rest));
    return groups.size() == 1 ? List.of(new Group(ALL, groups.getFirst().means)) : groups;
  }

  /** How many raters each union of some cells has. */
  private static Set<Integer> unions(List<Integer> sizes) {
    Set<Integer> unions = new HashSet<>();
    for (int chosen = 1; chosen < 1 << sizes.size(); chosen++) {
      int union = 0;
      for (int i = 0; i < sizes.size(); i++) if ((chosen >> i & 1) == 1) union += sizes.get(i);
      unions.add(union);
    }
    return unions;
  }

  private static boolean apart(Set<Integer> now, Set<Integer> before) {
    if (now.isEmpty()) return false;
    for (int one : now)
      for (int other : before) if (one != other && Math.abs(one - other) < LEAST) return false;
    return true;
  }

  private static Cell cell(Trait trait, Group group) {
    double[] values = group.means.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Mean mean = Mean.of(values, 1, 5);
    return new Cell(
        trait,
        group.words,
        values.length,
        Math.round(STEP * mean.value()) / STEP,
        Math.floor(STEP * mean.low()) / STEP,
        Math.ceil(STEP * mean.high()) / STEP);
  }
}
