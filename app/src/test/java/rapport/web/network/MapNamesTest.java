package rapport.web.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rapport.network.Circles;
import rapport.network.Layout;
import rapport.network.Network;
import rapport.web.drawing.Labels.Box;

/** Names on the drawn map never cover each other, however many people there are. */
class MapNamesTest {

  private static final Box SHEET = new Box(-540, -540, 540, 540);
  private static final int GROUPS = 40;

  @Test
  void amongTwoThousandPeopleNoNameCoversAnother() {
    List<MapNames.Dot> dots = new ArrayList<>();
    List<MapNames.Group> groups = new ArrayList<>();
    generated(2_000, dots, groups);
    List<MapNames.Name> names = MapNames.of(dots, groups, SHEET);
    apart(names);
    List<MapNames.Name> circles = names.stream().filter(one -> one.circle() >= 0).toList();
    assertTrue(circles.size() >= 6 && circles.size() <= 12, circles.size() + " circles");
    int least =
        circles.stream().mapToInt(one -> groups.get(one.circle()).people()).min().orElseThrow();
    long larger = groups.stream().filter(group -> group.people() > least).count();
    assertTrue(larger < 12, "a larger circle was passed over for one of " + least);
  }

  @Test
  void twoPeopleAreNeverNamedAsACircle() {
    List<MapNames.Dot> dots = new ArrayList<>();
    dots.add(new MapNames.Dot("You", -1, 0, 0, 12));
    for (int n = 0; n < 5; n++)
      dots.add(new MapNames.Dot("Person " + n, n < 2 ? 1 : 0, 100 * n - 300, 80, 5));
    List<MapNames.Group> groups =
        List.of(new MapNames.Group("Three", 3), new MapNames.Group("Two", 2));
    List<String> words =
        MapNames.of(dots, groups, SHEET).stream().map(MapNames.Name::words).toList();
    assertTrue(words.contains("Three"));
    assertFalse(words.contains("Two"));
  }

  @Test
  void whereEverybodyStandsOnOneSpotOnlyWhatFitsIsNamed() {
    List<MapNames.Dot> dots = new ArrayList<>();
    for (int n = 0; n < 30; n++) dots.add(new MapNames.Dot("Somebody " + n, 0, 0, 0, 4));
    List<MapNames.Name> names = MapNames.of(dots, List.of(new MapNames.Group("All", 29)), SHEET);
    apart(names);
    assertEquals("Somebody 0", names.getFirst().words());
    assertTrue(names.size() < 8);
  }

  private static void apart(List<MapNames.Name> names) {
    for (int i = 0; i < names.size(); i++)
      for (int j = 0; j < i; j++)
        assertFalse(
            names.get(i).box().meets(names.get(j).box()),
            names.get(i).words() + " covers " + names.get(j).words());
  }

  private static void generated(int people, List<MapNames.Dot> dots, List<MapNames.Group> groups) {
    SplittableRandom random = new SplittableRandom(7);
    int ties = 4 * people;
    int[] one = new int[ties];
    int[] other = new int[ties];
    double[] weight = new double[ties];
    for (int tie = 0; tie < ties; tie++) {
      int group = (int) (GROUPS * random.nextDouble() * random.nextDouble());
      boolean across = random.nextInt(20) == 0;
      one[tie] = member(group, people, random);
      do other[tie] = across ? 1 + random.nextInt(people - 1) : member(group, people, random);
      while (other[tie] == one[tie]);
      weight[tie] = 0.1 + 0.8 * random.nextDouble();
    }
    Network network = Network.of(people, one, other, weight);
    int[] circleOf = Circles.of(network, 3).circleOf();
    Layout layout = Layout.of(network, circleOf, 3);
    int count = 0;
    for (int circle : circleOf) count = Math.max(count, circle + 1);
    int[] sizes = new int[count];
    for (int person = 0; person < people; person++) {
      sizes[circleOf[person]]++;
      dots.add(
          new MapNames.Dot(
              person == 0 ? "You" : "Given Family" + person,
              circleOf[person],
              500 * layout.x()[person],
              500 * layout.y()[person],
              5));
    }
    for (int circle = 0; circle < count; circle++)
      groups.add(new MapNames.Group("Harbour budget, launch " + circle, sizes[circle]));
  }

  private static int member(int group, int people, SplittableRandom random) {
    int size = people / GROUPS;
    return Math.max(1, group * size + random.nextInt(size));
  }
}
