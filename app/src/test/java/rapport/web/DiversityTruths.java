package rapport.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rapport.desk.network.Landscape;
import rapport.look.Facets;
import rapport.network.Network;
import rapport.people.Field;
import rapport.people.Level;
import rapport.people.Person;
import rapport.people.Scope;
import rapport.people.Tenure;

/**
 * Checkers for the page Diversity of thought. Whose tie is strong is recomputed from the rows of
 * the store, now and a quarter ago; how often two of them differ is counted anew; what is usual is
 * held against the exact mean of drawing without putting back, and its band against draws of its
 * own.
 */
final class DiversityTruths {

  private static final double STRONG = .3;
  private static final double ROUNDED = .0051;
  private static final int DRAWS = 2_000;
  private static final long QUARTER = 91;
  private static final String KNOWN = "Known of";

  private final PageTruths of;
  private final Landscape landscape;
  private final List<Integer> all = new ArrayList<>();

  private DiversityTruths(PageTruths of) {
    this.of = of;
    this.landscape = Landscape.of(of.look);
    for (int spot = 1; spot < landscape.spots().size(); spot++) all.add(spot);
  }

  static void all(PageTruths of) {
    DiversityTruths truths = new DiversityTruths(of);
    of.kind(
        "(?<usual>[01]\\.\\d\\d) \\((?<low>[01]\\.\\d\\d) to (?<high>[01]\\.\\d\\d)\\)",
        (said, page) -> truths.everyRow(page, 2, said.group()));
    of.kind("\\d{1,3}", (said, page) -> truths.everyRow(page, 4, said.group()));
  }

  /** Whether a page is this one. */
  static boolean on(List<String> page) {
    return page.contains(KNOWN);
  }

  /** Whether a bare figure of this page, now or a quarter ago, is right wherever it stands. */
  static boolean figure(PageTruths of, String figure, List<String> page) {
    DiversityTruths truths = new DiversityTruths(of);
    return truths.everyRow(page, 1, figure) && truths.everyRow(page, 3, figure);
  }

  /** Name, now, usual, a quarter ago, known of, that is: every row that has a text at a place. */
  private boolean everyRow(List<String> page, int place, String text) {
    for (int row = page.indexOf(KNOWN) + 2; row + 5 < page.size(); row += 6) {
      if (page.get(row).startsWith("The chance that")) break;
      if (!page.get(row + place).equals(text)) continue;
      if (!holds(page.subList(row, row + 6))) return false;
    }
    return on(page);
  }

  private boolean holds(List<String> row) {
    String[] band = row.get(2).split("[^\\d.]+");
    double now = Double.parseDouble(row.get(1));
    double low = Double.parseDouble(band[1]);
    double high = Double.parseDouble(band[2]);
    List<Integer> close = close(of.now);
    boolean echo = row.get(0).startsWith("Echo");
    return words(echo, now, low, high, row.get(5))
        && (echo ? echo(row, close) : spread(row, close));
  }

  /** Whether a figure beside its band is called what it is; at the edge of it both may be. */
  private static boolean words(boolean echo, double now, double low, double high, String words) {
    boolean below = echo ? now > high - ROUNDED : now < low + ROUNDED;
    boolean above = echo ? now < low + ROUNDED : now > high - ROUNDED;
    return switch (words) {
      case "narrower than usual" -> below;
      case "wider than usual" -> above;
      case "as usual" -> now > low - ROUNDED && now < high + ROUNDED;
      default -> high - low < ROUNDED && now > low - ROUNDED && now < high + ROUNDED;
    };
  }

  private boolean spread(List<String> row, List<Integer> close) {
    Function<Person, @Nullable String> side = side(row.get(0));
    List<String> own = sides(close, side);
    List<String> everybody = sides(all, side);
    long earlier =
        of.look
            .today()
            .minusDays(QUARTER)
            .atStartOfDay(of.look.zone())
            .toInstant()
            .getEpochSecond();
    List<String> before = sides(close(earlier), side);
    Random random = new Random(7);
    List<Double> drawn = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      Collections.shuffle(everybody, random);
      drawn.add(differ(everybody.subList(0, own.size())));
    }
    return own.size() == Integer.parseInt(row.get(4))
        && near(differ(own), row.get(1))
        && (before.isEmpty() ? row.get(3).equals("–") : near(differ(before), row.get(3)))
        && Math.abs(mean(everybody, own.size()) - usual(row)) < .02
        && band(row, drawn);
  }

  /** Burt's constraint, from its definition, of the owner among strong ties. */
  private boolean echo(List<String> row, List<Integer> close) {
    double[] own = new double[close.size()];
    for (int i = 0; i < own.length; i++) own[i] = weight(0, close.get(i));
    Random random = new Random(7);
    List<Integer> others = new ArrayList<>(all);
    List<Double> drawn = new ArrayList<>();
    for (int draw = 0; draw < DRAWS / 2; draw++) {
      Collections.shuffle(others, random);
      drawn.add(constraint(others.subList(0, own.length), own));
    }
    double mean = drawn.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return near(constraint(close, own), row.get(1))
        && own.length == Integer.parseInt(row.get(4))
        && row.get(3).equals("–")
        && Math.abs(mean - usual(row)) < .02
        && band(row, drawn);
  }

  private double constraint(List<Integer> close, double[] own) {
    int size = close.size() + 1;
    double[][] weight = new double[size][size];
    for (int i = 1; i < size; i++) {
      weight[0][i] = weight[i][0] = own[i - 1];
      for (int j = 1; j < size; j++)
        if (i != j) weight[i][j] = weight(close.get(i - 1), close.get(j - 1));
    }
    double[][] part = new double[size][size];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) sum += weight[i][j] + weight[j][i];
      for (int j = 0; j < size; j++) part[i][j] = (weight[i][j] + weight[j][i]) / sum;
    }
    double constraint = 0;
    for (int j = 1; j < size; j++) {
      double over = part[0][j];
      for (int q = 1; q < size; q++) if (q != j) over += part[0][q] * part[q][j];
      constraint += over * over;
    }
    return constraint;
  }

  private double weight(int one, int other) {
    Network network = landscape.network;
    int slot = network.slot(one, other);
    return slot < 0 ? 0 : network.weight(slot);
  }

  private static double usual(List<String> row) {
    return Double.parseDouble(row.get(2).split(" ")[0]);
  }

  /** Whether about one in twenty draws lies below a band and one in twenty above. */
  private static boolean band(List<String> row, List<Double> drawn) {
    String[] band = row.get(2).split("[^\\d.]+");
    double low = Double.parseDouble(band[1]);
    double high = Double.parseDouble(band[2]);
    return share(drawn, low - ROUNDED, -1) <= .08
        && share(drawn, low + ROUNDED, -1) >= .03
        && share(drawn, high + ROUNDED, 1) <= .08
        && share(drawn, high - ROUNDED, 1) >= .03;
  }

  private static double share(List<Double> drawn, double edge, int side) {
    return drawn.stream().filter(one -> side < 0 ? one < edge : one > edge).count()
        / (double) drawn.size();
  }

  /** The exact mean of the chance that two differ, of so many drawn without putting back. */
  private static double mean(List<String> everybody, double n) {
    double all = everybody.size();
    double squares = 0;
    for (double k : counts(everybody))
      squares += n * (n - 1) * k * (k - 1) / (all * (all - 1)) + n * k / all;
    return 1 - squares / (n * n);
  }

  private static double differ(List<String> sides) {
    double squares = 0;
    for (double k : counts(sides)) squares += k * k;
    return 1 - squares / ((double) sides.size() * sides.size());
  }

  private static Collection<Integer> counts(List<String> sides) {
    Map<String, Integer> counts = new HashMap<>();
    for (String one : sides) counts.merge(one, 1, Integer::sum);
    return counts.values();
  }

  private static boolean near(double value, String said) {
    return Math.abs(value - Double.parseDouble(said)) < ROUNDED;
  }

  private List<Integer> close(long at) {
    return new ArrayList<>(
        all.stream()
            .filter(spot -> {
              Person person = landscape.spots().get(spot).person();
              return person != null && of.raw.strength(person.id().value(), at) >= STRONG;
            })
            .toList());
  }

  private List<String> sides(List<Integer> spots, Function<Person, @Nullable String> side) {
    List<String> sides = new ArrayList<>();
    for (int spot : spots) {
      Person person = landscape.spots().get(spot).person();
      String one = person == null ? null : side.apply(person);
      if (one != null && !one.isBlank()) sides.add(one.strip().toLowerCase(java.util.Locale.ROOT));
    }
    return sides;
  }

  private Function<Person, @Nullable String> side(String name) {
    Facets facets = new Facets(of.look.remarks(), of.look.all.directory);
    return switch (name) {
      case "Field" -> person -> known(Field.of(person.title()), Field.UNKNOWN);
      case "Level" -> person -> known(Level.of(person.title()), Level.UNKNOWN);
      case "Organisation" -> Person::organisation;
      case "Inside or outside" -> person -> known(person.scope().side(), Scope.Side.UNKNOWN);
      case "Place" -> person -> facets.place(person.id());
      case "Tenure" ->
          person -> {
            List<RawItems.Raw> all = of.raw.of(person.id().value(), of.now);
            if (all.isEmpty()) return null;
            return known(
                facets.tenure(
                    person,
                    Instant.ofEpochSecond(all.getFirst().at()),
                    Instant.ofEpochSecond(all.getLast().at()),
                    of.look.today()),
                Tenure.UNKNOWN);
          };
      case "Circle" ->
          person -> {
            int circle = of.circleOf.getOrDefault(person.id().value(), -1);
            return circle < 0 ? null : String.valueOf(circle);
          };
      default ->
          person -> facets.declared(person.id()).get(name.toLowerCase(java.util.Locale.ROOT));
    };
  }

  private static @Nullable String known(Enum<?> value, Enum<?> unknown) {
    return value.equals(unknown) ? null : value.name();
  }
}
