package rapport.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CirclesTest {

  private static final Path TIES =
      Path.of(System.getProperty("rapport.shared", "none"), "data/ties");

  @Test
  void twoTrianglesWithOneTieBetweenAreTwoCircles() {
    check("0-1 1-2 2-0 3-4 4-5 5-3 2-3", 6, 0, 0, 0, 1, 1, 1);
  }

  @Test
  void theLargestCircleIsTheFirst() {
    check("0-1 2-3 3-4 4-2", 5, 1, 1, 0, 0, 0);
  }

  @Test
  void somebodyWithoutTiesIsACircle() {
    check("1-2 2-3 3-1", 4, 1, 0, 0, 0);
  }

  private static void check(String ties, int people, int... circleOf) {
    Network network = Graphs.ties(people, ties);
    assertArrayEquals(circleOf, Circles.of(network, 1, 7, 2).circleOf());
    assertArrayEquals(circleOf, Circles.of(network, 7).circleOf());
  }

  @Test
  void nobodyHasNoCircle() {
    assertEquals(0, Circles.of(Graphs.ties(0, ""), 1).count());
    assertEquals(0, Circles.of(Graphs.ties(2, ""), 1).modularity(1));
  }

  @Test
  void aNegativeResolutionIsRefused() {
    Network network = Graphs.ties(2, "0-1");
    assertThrows(IllegalArgumentException.class, () -> Circles.of(network, -1, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> Circles.of(network, 1, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyCircleIsConnected(long seed) {
    Network network = Graphs.random(seed, 300, 900).network();
    for (Circles circles :
        List.of(
            Circles.of(network, seed),
            Circles.of(network, 1, seed, 1),
            Circles.of(network, 4, seed, 3))) {
      int[] circleOf = circles.circleOf();
      assertEquals(circles.count(), Leiden.numbered(Leiden.connected(network, circleOf)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void withoutAnyResolutionCirclesAreComponents(long seed) {
    Network network = Graphs.random(seed, 200, 150).network();
    int[] all = new int[network.people()];
    int components = Leiden.numbered(Leiden.connected(network, all));
    assertEquals(components, Circles.of(network, 0, seed, 2).count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void peopleWithoutTiesChangeNoCircle(long seed) {
    Graphs.Ties ties = Graphs.random(seed, 200, 800);
    int[] numbers = new int[200];
    for (int person = 0; person < 200; person++) numbers[person] = 2 * person + 1;
    Graphs.Ties sparse = new Graphs.Ties(400, ties.one(), ties.other(), ties.weight());
    int[] among = Circles.of(sparse.renamed(numbers).network(), 1, seed, 2).circleOf();
    int[] alone = Circles.of(ties.network(), 1, seed, 2).circleOf();
    int[] found = new int[200];
    for (int person = 0; person < 200; person++) found[person] = among[numbers[person]];
    Leiden.numbered(found);
    Leiden.numbered(alone);
    assertArrayEquals(alone, found);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void scalingAllWeightsChangesNoCircle(long seed) {
    Graphs.Ties ties = Graphs.random(seed, 200, 800);
    assertArrayEquals(
        Circles.of(ties.network(), seed).circleOf(),
        Circles.of(ties.scaled(1024).network(), seed).circleOf());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void otherNumbersForPeopleFindCirclesAsGood(long seed) {
    Graphs.Ties ties = Graphs.random(seed, 400, 2000);
    Network renamed = ties.renamed(Graphs.shuffled(seed, 400)).network();
    double one = Circles.of(ties.network(), 1, seed, 10).modularity(1);
    assertEquals(one, Circles.of(renamed, 1, seed, 10).modularity(1), 0.015);
  }

  @ParameterizedTest
  @CsvSource({"600, 20, 0.3, 15", "600, 20, 0.3, 60", "900, 12, 0.2, 30", "900, 30, 0.5, 25"})
  void plantedCirclesAreFoundAtAResolutionNobodyTold(int people, int degree, double out, int size) {
    Graphs.Ties ties = planted(people, degree, out, size);
    int[] truth = new int[people];
    for (int person = 0; person < people; person++) truth[person] = person / size;
    double found = Agreement.of(Circles.of(ties.network(), 3).circleOf(), truth);
    assertTrue(found > 0.95, () -> "agreement " + found);
  }

  /** People in circles of one size, with a share of ties to anybody. */
  private static Graphs.Ties planted(int people, int degree, double out, int size) {
    SplittableRandom random = new SplittableRandom(size);
    int ties = people * degree / 2;
    Graphs.Ties made = new Graphs.Ties(people, new int[ties], new int[ties], new double[ties]);
    for (int tie = 0; tie < ties; tie++) {
      int one = random.nextInt(people);
      int first = one / size * size;
      boolean anybody = random.nextDouble() < out;
      made.one()[tie] = one;
      made.other()[tie] =
          anybody ? random.nextInt(people) : random.nextInt(first, Math.min(people, first + size));
      made.weight()[tie] = 1;
    }
    return made;
  }

  @Tag("shared")
  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, true", "1, false", "2, false", "3, false"})
  void departmentsOfAnOfficeAreFound(long seed, boolean bothWaysCountTwice) throws IOException {
    List<String> labels = Files.readAllLines(TIES.resolve("email-Eu-core-department-labels.txt"));
    int[] department = new int[labels.size()];
    for (String line : labels) {
      String[] cells = line.split(" ");
      department[Integer.parseInt(cells[0])] = Integer.parseInt(cells[1]);
    }
    Network network = office(department.length, bothWaysCountTwice);
    double found = Agreement.of(Circles.of(network, seed).circleOf(), department);
    assertTrue(found >= 0.75, () -> "agreement " + found);
  }

  private static Network office(int people, boolean bothWaysCountTwice) throws IOException {
    List<String> mails = Files.readAllLines(TIES.resolve("email-Eu-core.txt"));
    int[] from = new int[mails.size()];
    int[] to = new int[mails.size()];
    double[] weight = new double[mails.size()];
    for (int mail = 0; mail < from.length; mail++) {
      String[] cells = mails.get(mail).split(" ");
      from[mail] = Integer.parseInt(cells[0]);
      to[mail] = Integer.parseInt(cells[1]);
      weight[mail] = 1;
    }
    Network counted = Network.of(people, from, to, weight);
    if (!bothWaysCountTwice) java.util.Arrays.fill(counted.weights, 1);
    return counted;
  }
}
