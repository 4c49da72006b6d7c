package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rapport.interactions.Story.NOW;
import static rapport.interactions.Story.daysAgo;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rapport.interactions.Channel;
import rapport.interactions.Story;
import rapport.interactions.Timeline;

class TieTest {

  private static final Story STORY =
      new Story().sent(40, 30).received(20).met(10).sent(5).received(-3);

  @Test
  void everyContactOfThePastIsCountedOnce() {
    Tie tie = check();
    assertEquals(List.of(5, 3, 1), List.of(tie.interactions(), tie.sent(), tie.received()));
  }

  @Test
  void theFirstAndTheLastAreKnown() {
    assertEquals(daysAgo(40), check().first());
    assertEquals(daysAgo(5), check().last());
  }

  @Test
  void theLatestSpokenContactIsKnown() {
    assertEquals(daysAgo(10), check().lastSpoken());
  }

  @Test
  void channelsStandRichestFirst() {
    assertEquals("{FACE_TO_FACE=1, MAIL=4}", check().channels().toString());
    assertThrows(
        UnsupportedOperationException.class, () -> check().channels().put(Channel.CHAT, 1));
  }

  @Test
  void withoutContactsThereIsNothing() {
    Tie none = Tie.of(new Timeline(List.of()), Attention.NONE, NOW);
    assertNull(none.last());
    assertEquals(0, none.strength());
    assertEquals(Balance.Lean.UNKNOWN, none.balance().lean());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void allFiguresAgreeWithTheirOwnFunctions(long seed) {
    Timeline timeline = Story.random(seed);
    Attention all = Attention.of(List.of(timeline, Story.random(seed + 100)));
    Tie tie = Tie.of(timeline, all, NOW);
    assertEquals(Strength.of(timeline, all, NOW).value(), tie.strength());
    assertEquals(Reciprocity.of(timeline, NOW), tie.reciprocity());
    assertEquals(Trend.of(timeline, all, NOW), tie.trend());
    assertEquals(tie.interactions(), tie.channels().values().stream().mapToInt(n -> n).sum());
  }

  private static Tie check() {
    Tie tie = Tie.of(STORY.timeline(), Attention.NONE, NOW);
    assertEquals(tie, Tie.of(STORY.timeline().until(NOW), Attention.NONE, NOW));
    return tie;
  }
}
