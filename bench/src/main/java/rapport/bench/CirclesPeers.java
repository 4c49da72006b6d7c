package rapport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import rapport.network.Circles;

/** The same work by CWTS's Leiden and by JGraphT. Usage: CirclesPeers cwts|jgrapht FILE TIMES. */
public final class CirclesPeers {

  private CirclesPeers() {}

  /** Measures one of them. */
  public static void main(String[] words) throws IOException {
    TieRows rows = TieRows.read(Path.of(words[1]));
    int times = Integer.parseInt(words[2]);
    if (words[0].equals("cwts")) cwts(rows, times);
    else jgrapht(rows, times);
  }

  private static void cwts(TieRows rows, int times) {
    double[] strengths = new double[rows.people];
    double total = 0;
    for (int tie = 0; tie < rows.ties; tie++) {
      strengths[rows.one[tie]] += rows.weight[tie];
      strengths[rows.other[tie]] += rows.weight[tie];
      total += 2 * rows.weight[tie];
    }
    double resolution = 1 / total;
    LargeIntArray[] edges = {new LargeIntArray(rows.one), new LargeIntArray(rows.other)};
    nl.cwts.networkanalysis.Network network =
        new nl.cwts.networkanalysis.Network(
            strengths, edges, new LargeDoubleArray(rows.weight), false, false);
    rapport.network.Network ours = rows.network();
    Spent.on(
        "leiden",
        times,
        time -> {
          Clustering found =
              new LeidenAlgorithm(resolution, 2, 0.01, new Random(time)).findClustering(network);
          return Circles.modularity(ours, found.getClusters(), 1);
        });
  }

  private static void jgrapht(TieRows rows, int times) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    for (int person = 0; person < rows.people; person++) graph.addVertex(person);
    for (int tie = 0; tie < rows.ties; tie++)
      graph.setEdgeWeight(
          graph.addEdge(rows.one[tie], rows.other[tie]), -Math.log(rows.weight[tie]));
    var ways = new BidirectionalDijkstraShortestPath<>(graph);
    Spent.on(
        "way-1-any",
        times,
        question -> {
          GraphPath<Integer, DefaultWeightedEdge> way =
              ways.getPath(rows.asked(question, false), rows.asked(question, true));
          return way == null ? 0 : way.getWeight();
        });
  }
}
