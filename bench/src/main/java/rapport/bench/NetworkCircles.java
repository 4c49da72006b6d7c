package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rapport.network.Circles;
import rapport.network.Layout;
import rapport.network.Network;
import rapport.network.PersonalRank;
import rapport.network.Way;
import rapport.network.Ways;

/**
 * What circles, nearness, ways and the map cost, or which circles there are. Usage: NetworkCircles
 * cost FILE TIMES, or NetworkCircles circles FILE SEEDS, or NetworkCircles map FILE.
 */
public final class NetworkCircles {

  private static final int WARM = 3000;

  private final TieRows rows;
  private final Network network;

  private NetworkCircles(Path file) throws IOException {
    rows = TieRows.read(file);
    network = rows.network();
  }

  /** Measures, or prints circles. */
  public static void main(String[] words) throws IOException {
    NetworkCircles bench = new NetworkCircles(Path.of(words[1]));
    switch (words[0]) {
      case "cost" -> bench.cost(Integer.parseInt(words[2]));
      case "circles" -> bench.circles(Integer.parseInt(words[2]));
      case "map" -> bench.map();
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private void cost(int times) {
    if (times > 0) Spent.on("leiden", times, time -> Circles.of(network, 1, time, 2).modularity(1));
    PersonalRank rank = PersonalRank.in(network);
    Spent.on("near-first", 20, question -> near(rank, question));
    Spent.on("near", 100, question -> near(rank, question));
    Ways ways = Ways.in(network);
    for (int introducers : new int[] {Ways.USUAL, Ways.ANY}) {
      String bound = introducers == Ways.ANY ? "any" : "three";
      for (int count : new int[] {1, 5}) {
        String name = "way-" + count + "-" + bound;
        Spent.on(name + "-first", 20, question -> way(ways, question, count, introducers));
        if (introducers == Ways.USUAL)
          for (int question = 0; question < WARM; question++)
            way(ways, question, count, introducers);
        Spent.on(name, 100, question -> way(ways, question, count, introducers));
      }
    }
  }

  private double near(PersonalRank rank, int question) {
    List<PersonalRank.Ranked> top = rank.top(rows.asked(question, false), 20);
    return top.isEmpty() ? 0 : top.getFirst().rank();
  }

  private double way(Ways ways, int question, int count, int introducers) {
    int from = rows.asked(question, false);
    List<Way> found = ways.between(from, rows.asked(question, true), count, introducers, Set.of());
    double sum = 0;
    for (Way way : found) sum -= Math.log(way.chance());
    return sum;
  }

  private void circles(int seeds) {
    for (int seed = 1; seed <= seeds; seed++) {
      Circles circles = Circles.of(network, seed);
      System.out.println(
          circles.resolution()
              + " "
              + IntStream.of(circles.circleOf())
                  .mapToObj(String::valueOf)
                  .collect(Collectors.joining(" ")));
    }
  }

  private void map() {
    int[] circleOf = Circles.of(network, 2, 1, 2).circleOf();
    Spent.on("map", 3, time -> Layout.of(network, circleOf, time).x()[0]);
    Layout map = Layout.of(network, circleOf, 1);
    Spent.on("map-again", 3, time -> Layout.from(map.x(), map.y(), network, circleOf).x()[0]);
  }
}
