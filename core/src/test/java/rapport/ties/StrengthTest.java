package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rapport.interactions.Story.NOW;
import static rapport.interactions.Story.daysAgo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Story;
import rapport.interactions.Timeline;

class StrengthTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @Test
  void nothingIsZero() {
    check(0, new Story());
  }

  @Test
  void oneMeetingNowIsAFifth() {
    check(0.2, new Story().met(0));
  }

  @Test
  void halfTheWeightIsLeftAfterOneHalfLife() {
    check(0.5 / 4.5, new Story().met(Strength.HALF_LIFE_DAYS));
  }

  @Test
  void aQuarterIsLeftAfterTwo() {
    check(0.25 / 4.25, new Story().met(2 * Strength.HALF_LIFE_DAYS));
  }

  @Test
  void fourMeetingsNowAreOneHalf() {
    check(0.5, new Story().met(0, 0, 0, 0));
  }

  @Test
  void fourMailsAreOneMeeting() {
    check(0.2, new Story().sent(0, 0).received(0, 0));
  }

  @Test
  void aMailToFivePeopleWeighsAFifth() {
    check(0.05 / 4.05, new Story().receivedWith(5, 0));
  }

  @Test
  void directionDoesNotWeigh() {
    check(Strength.value(new Story().sent(7).timeline(), NOW), new Story().received(7));
  }

  @Test
  void theFutureCountsForNothing() {
    check(0.2, new Story().met(0, -0.0001, -30));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void contributionsAddUpToTheValue(long seed) {
    Strength strength = Strength.of(Story.random(seed), NOW);
    double sum = strength.contributions().stream().mapToDouble(c -> c.share()).sum();
    assertEquals(strength.value(), sum, 1e-12);
    assertTrue(strength.value() >= 0 && strength.value() < 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void silenceNeverRaises(long seed) {
    Timeline timeline = Story.random(seed);
    double before = Strength.value(timeline, NOW);
    for (int hours = 1; hours < 40_000; hours = hours * 3 / 2 + 1) {
      double after = Strength.value(timeline, NOW.plus(Duration.ofHours(hours)));
      assertTrue(after <= before, "after " + hours + " h");
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneMoreContactNeverLowers(long seed) {
    Timeline timeline = Story.random(seed);
    List<Contact> more = new ArrayList<>(timeline.contacts());
    more.addAll(Story.random(seed + 1000).contacts());
    double before = Strength.value(timeline, NOW);
    for (int n = timeline.contacts().size() + 1; n <= more.size(); n++) {
      double after = Strength.value(new Timeline(more.subList(0, n)), NOW);
      assertTrue(after >= before);
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCourseIsTheValueAtEachInstant(long seed) {
    Timeline timeline = Story.random(seed);
    Random random = new Random(seed);
    List<Instant> instants =
        random.doubles(50, -400, 1600).mapToObj(Story::daysAgo).sorted().toList();
    double[] values = instants.stream().mapToDouble(at -> Strength.value(timeline, at)).toArray();
    assertArrayEquals(values, Strength.course(timeline, instants), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderInWhichContactsComeChangesNoDigit(long seed) {
    Timeline timeline = Story.random(seed);
    List<Contact> shuffled = new ArrayList<>(timeline.contacts());
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(
        Double.doubleToLongBits(Strength.value(timeline, NOW)),
        Double.doubleToLongBits(Strength.of(new Timeline(shuffled), NOW).value()));
  }

  @Test
  void everyContributionNamesItsInteraction() {
    Strength strength = Strength.of(new Story().sent(9).met(3).received(-1).timeline(), NOW);
    assertEquals(
        List.of(1L, 2L), strength.contributions().stream().map(c -> c.interaction()).toList());
    assertEquals(daysAgo(3), strength.contributions().getLast().at());
  }

  @Test
  void richerChannelsWeighMore() {
    for (int rung = 1; rung < 5; rung++) {
      double richer = one(Channel.at(rung - 1));
      assertTrue(richer > one(Channel.at(rung)));
    }
  }

  @Test
  void gradesBeginWhereTheySay() {
    double[] edges = {0, 0.05, 0.2, 0.4, 0.65};
    for (int marks = 1; marks <= 5; marks++)
      assertEquals(marks, Strength.Grade.of(edges[marks - 1]).marks());
    assertEquals("steady", Strength.Grade.of(0.3999).words());
  }

  private static double one(Channel channel) {
    return Strength.value(new Story().with(1, channel, Direction.SENT).timeline(), NOW);
  }

  private static void check(double expected, Story story) {
    assertEquals(expected, Strength.of(story.timeline(), NOW).value(), 1e-12);
  }
}
