package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rapport.growth.View.Relation;

/** Attacks on the anonymity of raters, and what is shown when there is none. */
class PanelTest {

  private static final List<List<Panel.Cell>> NO_ROUND = List.of();

  @Test
  void threeRatersShowNothing() {
    assertEquals(List.of(), cells(views(5, 4, 1), NO_ROUND));
  }

  @Test
  void threeOfAGroupAreNotShownBesideOthers() {
    List<View> views = views(4, 4, 4, 4);
    for (int i = 0; i < 3; i++) views.add(view(Relation.REPORT, 1));
    check(cells(views, NO_ROUND), "everybody 7 2.75");
  }

  @Test
  void fourRatersAreOneMean() {
    check(cells(views(1, 2, 4, 5), NO_ROUND), "everybody 4 3.00");
  }

  @Test
  void aRaterWhoLeavesTakesTheRoundBelowFour() {
    List<View> views = views(5, 4, 4, 1);
    views.removeLast();
    assertEquals(List.of(), cells(views, NO_ROUND));
  }

  @Test
  void groupsOfFourStandAlone() {
    List<View> views = views(4, 4, 4, 4);
    for (int i = 0; i < 4; i++) views.add(view(Relation.REPORT, 2));
    check(cells(views, NO_ROUND), "peers 4 4.00", "people you lead 4 2.00");
  }

  @Test
  void smallGroupsArePooled() {
    List<View> views = views(4, 4, 4, 4);
    for (int i = 0; i < 2; i++) views.add(view(Relation.REPORT, 2));
    for (int i = 0; i < 2; i++) views.add(view(Relation.OUTSIDE, 4));
    check(cells(views, NO_ROUND), "peers 4 4.00", "others 4 3.00");
  }

  @Test
  void cellsPartTheRatersAndNoneIsBelowFour() {
    Random random = new Random(7);
    for (int trial = 0; trial < 500; trial++) {
      List<View> views = new ArrayList<>();
      int raters = random.nextInt(25);
      for (int i = 0; i < raters; i++)
        views.add(view(List.of(Relation.values()).get(random.nextInt(4)), 1 + random.nextInt(5)));
      int shown = 0;
      for (Panel.Cell cell : of(cells(views, NO_ROUND))) {
        assertTrue(cell.raters() >= Panel.LEAST);
        shown += cell.raters();
      }
      assertEquals(raters < Panel.LEAST ? 0 : raters, shown);
    }
  }

  @Test
  void oneFewerThanLastTimeShowsNothing() {
    List<Panel.Cell> first = cells(views(4, 4, 4, 4, 1), NO_ROUND);
    assertEquals(List.of(), cells(views(4, 4, 4, 4), List.of(first)));
  }

  @Test
  void oneMoreThanLastTimeIsDrawnByLot() {
    List<Panel.Cell> first = cells(views(4, 4, 4, 4), NO_ROUND);
    for (Panel.Cell cell : cells(views(4, 4, 4, 4, 1), List.of(first)))
      assertEquals(4, cell.raters());
  }

  @Test
  void fourMoreThanLastTimeAreShown() {
    List<Panel.Cell> first = cells(views(4, 4, 4, 4), NO_ROUND);
    check(cells(views(4, 4, 4, 4, 2, 2, 2, 2), List.of(first)), "everybody 8 3.00");
  }

  @Test
  void noUnionOfTwoRoundsDiffersByOneToThree() {
    Random random = new Random(11);
    for (int trial = 0; trial < 300; trial++) {
      List<List<Panel.Cell>> rounds = new ArrayList<>();
      for (int round = 0; round < 3; round++) {
        List<View> views = new ArrayList<>();
        int raters = 4 + random.nextInt(12);
        for (int i = 0; i < raters; i++)
          views.add(view(List.of(Relation.values()).get(random.nextInt(3)), 1 + random.nextInt(5)));
        rounds.add(cells(views, rounds));
      }
      for (int one = 0; one < 3; one++)
        for (int other = 0; other < one; other++)
          for (int a : unions(of(rounds.get(one))))
            for (int b : unions(of(rounds.get(other))))
              assertTrue(a == b || Math.abs(a - b) >= Panel.LEAST, a + " and " + b);
    }
  }

  /** Four answer as before and a fifth joins: the sums, set against each other, miss the fifth. */
  @Test
  void setAgainstTheRoundBeforeTheFifthIsNotFound() {
    List<Panel.Cell> first = cells(views(2, 3, 4, 5), NO_ROUND);
    int found = 0;
    for (int seed = 0; seed < 200; seed++)
      for (int fifth : new int[] {1, 5}) {
        Panel panel = new Panel(views(2, 3, 4, 5, fifth), new Random(seed));
        double mean = of(panel.cells(List.of(first))).getFirst().mean();
        double guess = 5 * mean - 4 * of(first).getFirst().mean();
        if (Math.abs(guess - fifth) < 0.5) found++;
      }
    assertTrue(found <= 80, found + " of 400, where 80 would be guessed among five answers");
  }

  @Test
  void whoIsDrawnIsALot() {
    List<Panel.Cell> first = cells(views(5, 5, 5, 5), NO_ROUND);
    List<View> five = views(5, 5, 5, 5, 1);
    List<Double> means = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++)
      means.add(of(new Panel(five, new Random(seed)).cells(List.of(first))).getFirst().mean());
    assertNotEquals(Collections.min(means), Collections.max(means));
  }

  @Test
  void theOrderOfAnswersDoesNotShow() {
    List<View> views = views(1, 2, 3, 4, 5, 5);
    List<Panel.Cell> once = cells(views, NO_ROUND);
    assertEquals(once, cells(views.reversed(), NO_ROUND));
  }

  @Test
  void meansAreToldInQuarters() {
    check(cells(views(1, 2, 4, 4, 5), NO_ROUND), "everybody 5 3.25");
    for (Panel.Cell cell : cells(views(1, 2, 4, 4, 5), NO_ROUND)) {
      assertEquals(0, 4 * cell.low() % 1);
      assertTrue(cell.low() <= cell.mean() && cell.mean() <= cell.high());
    }
  }

  @Test
  void whoCannotSayCountsForNothing() {
    List<View> views = views(1, 2, 4, 5);
    views.add(new View(Relation.PEER, Sheet.parse("0".repeat(49) + "3")));
    check(cells(views, NO_ROUND), "everybody 4 3.00");
  }

  private static List<View> views(int... values) {
    List<View> views = new ArrayList<>();
    for (int value : values) views.add(view(Relation.PEER, value));
    return views;
  }

  private static View view(Relation relation, int value) {
    return new View(relation, SheetTest.keyed(value));
  }

  private static List<Panel.Cell> cells(List<View> views, List<List<Panel.Cell>> earlier) {
    return new Panel(views, new Random(1)).cells(earlier);
  }

  private static List<Panel.Cell> of(List<Panel.Cell> cells) {
    return cells.stream().filter(cell -> cell.trait() == Trait.EMPATHY).toList();
  }

  private static List<Integer> unions(List<Panel.Cell> cells) {
    List<Integer> unions = new ArrayList<>();
    for (int chosen = 1; chosen < 1 << cells.size(); chosen++) {
      int sum = 0;
      for (int i = 0; i < cells.size(); i++)
        if ((chosen >> i & 1) == 1) sum += cells.get(i).raters();
      unions.add(sum);
    }
    return unions;
  }

  private static void check(List<Panel.Cell> cells, String... expected) {
    assertEquals(
        List.of(expected),
        of(cells).stream()
            .map(c ->
                c.group()
                    + " "
                    + c.raters()
                    + " "
                    + String.format(java.util.Locale.ROOT, "%.2f", c.mean()))
            .toList());
  }
}
