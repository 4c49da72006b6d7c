package rapport.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalRankTest {

  @Test
  void somebodyWithoutTiesIsNearNobody() {
    PersonalRank rank = PersonalRank.in(Graphs.ties(3, "0-1"));
    assertEquals(List.of(), rank.top(2, 5));
    assertEquals(1, rank.exact(2)[2]);
  }

  @Test
  void ofTwoEqualAltersTheFirstIsFirst() {
    List<PersonalRank.Ranked> top = PersonalRank.in(Graphs.ties(4, "0-1 0-2")).top(0, 9);
    assertEquals(List.of(1, 2), top.stream().map(PersonalRank.Ranked::person).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theFirstAreThoseOfTheExactRanks(long seed) {
    Network network = Graphs.random(seed, 3000, 15000).network();
    PersonalRank rank = PersonalRank.in(network);
    for (int person = 0; person < 3000; person += 500) {
      if (network.degree(person) == 0) continue;
      double[] exact = rank.exact(person);
      assertEquals(1, IntStream.range(0, 3000).mapToDouble(one -> exact[one]).sum(), 1e-9);
      List<PersonalRank.Ranked> top = rank.top(person, 20);
      List<Integer> expected = first(exact, person);
      assertEquals(
          expected.stream().sorted().toList(),
          top.stream().map(PersonalRank.Ranked::person).sorted().toList());
      for (PersonalRank.Ranked one : top) assertEquals(1, one.rank() / exact[one.person()], 0.01);
    }
  }

  private static List<Integer> first(double[] exact, int person) {
    return IntStream.range(0, exact.length)
        .boxed()
        .filter(one -> one != person)
        .sorted(Comparator.comparingDouble((Integer one) -> -exact[one]))
        .limit(20)
        .toList();
  }

  @Test
  void whoHasMostOfAllTiesIsNearSomebodyToo() {
    int people = 100_000;
    int[] hub = new int[people - 1];
    int[] others = IntStream.range(1, people).toArray();
    double[] weights = IntStream.range(1, people).mapToDouble(one -> one == 7 ? 2 : 1).toArray();
    PersonalRank rank = PersonalRank.in(Network.of(people, hub, others, weights));
    assertEquals(7, rank.top(0, 1).getFirst().person());
  }

  @Test
  void askingAgainAnswersTheSame() {
    PersonalRank rank = PersonalRank.in(Graphs.random(9, 500, 2000).network());
    List<PersonalRank.Ranked> once = rank.top(3, 20);
    rank.top(77, 20);
    assertEquals(once, rank.top(3, 20));
  }
}
