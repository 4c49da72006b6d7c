package rapport.web.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rapport.web.drawing.Labels;
import rapport.web.drawing.Labels.Box;

/**
 * The names on the drawn map: of at most twelve circles, the largest first, and of the people the
 * owner knows best, as many as find a free place. No name covers another.
 */
final class MapNames {

  private static final int CIRCLES = 12;
  private static final int PEOPLE = 24;
  private static final double CIRCLE_SIZE = 20;
  private static final double PERSON_SIZE = 12;
  private static final double GAP = 4;

  /** Somebody on the sheet, in its units, down greater. */
  record Dot(String name, int circle, double x, double y, double radius) {}

  /** A circle by its number in the dots; those of one or two people are never named. */
  record Group(String name, int people) {}

  /**
   * Words that found a place.
   *
   * @param circle the number of the circle that is named, or −1 for the name of a person
   */
  record Name(String words, int circle, Box box) {

    double size() {
      return circle < 0 ? PERSON_SIZE : CIRCLE_SIZE;
    }

    /** Where a line of letters of its size begins, to stand in the middle of the box. */
    double baseline() {
      return box.bottom() - GAP / 2 - 0.25 * size();
    }
  }

  private final List<Dot> dots;
  private final Labels labels;
  private final List<Name> names = new ArrayList<>();

  private MapNames(List<Dot> dots, Box sheet) {
    this.dots = dots;
    this.labels =
        new Labels(sheet, dots.stream().map(dot -> new double[] {dot.x(), dot.y()}).toList());
  }

  /**
   * The names for a sheet. O(people × names).
   *
   * @param dots everybody, the owner first, the others by strength
   */
  static List<Name> of(List<Dot> dots, List<Group> circles, Box sheet) {
    MapNames map = new MapNames(dots, sheet);
    if (!dots.isEmpty()) map.person(dots.getFirst());
    List<Integer> order =
        IntStream.range(0, circles.size())
            .filter(number -> circles.get(number).people() > 2)
            .boxed()
            .sorted(Comparator.comparingInt((Integer number) -> -circles.get(number).people()))
            .limit(CIRCLES)
            .toList();
    for (int number : order) map.circle(number, circles.get(number).name());
    for (Dot dot : dots.subList(Math.min(1, dots.size()), Math.min(PEOPLE, dots.size())))
      map.person(dot);
    return List.copyOf(map.names);
  }

  /** Above its people, below, beside or among them: wherever the fewest stand. */
  private void circle(int number, String name) {
    double[] x = sorted(number, true);
    double[] y = sorted(number, false);
    if (x.length == 0) return;
    double high = CIRCLE_SIZE + 2 * GAP;
    List<Box> wanted = new ArrayList<>();
    for (double down : new double[] {part(y, .05) - high, part(y, .95) + high, part(y, .25)})
      for (double across : new double[] {part(x, .5), part(x, .25), part(x, .75)})
        wanted.add(box(name, CIRCLE_SIZE, across, down));
    wanted.add(box(name, CIRCLE_SIZE, part(x, .5), part(y, .5)));
    take(name, number, wanted);
  }

  private double[] sorted(int circle, boolean across) {
    return dots.stream()
        .filter(dot -> dot.circle() == circle)
        .mapToDouble(across ? Dot::x : Dot::y)
        .sorted()
        .toArray();
  }

  private static double part(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  private void person(Dot dot) {
    double half = Labels.width(dot.name(), PERSON_SIZE) / 2 + dot.radius() + 2 * GAP;
    double off = dot.radius() + PERSON_SIZE;
    take(
        dot.name(),
        -1,
        Arrays.asList(
            box(dot.name(), PERSON_SIZE, dot.x() + half, dot.y()),
            box(dot.name(), PERSON_SIZE, dot.x() - half, dot.y()),
            box(dot.name(), PERSON_SIZE, dot.x(), dot.y() + off),
            box(dot.name(), PERSON_SIZE, dot.x(), dot.y() - off)));
  }

  private static Box box(String words, double size, double x, double y) {
    double wide = Labels.width(words, size) / 2 + GAP / 2;
    double high = size / 2 + GAP / 2;
    return new Box(x - wide, y - high, x + wide, y + high);
  }

  private void take(String words, int circle, List<Box> wanted) {
    labels.place(wanted).ifPresent(box -> names.add(new Name(words, circle, box)));
  }
}
