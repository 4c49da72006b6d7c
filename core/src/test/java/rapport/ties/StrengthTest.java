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
  void theFigureStandsForTheWordBesideIt() {
    for (int n = 0; n < 10_000; n++) {
      double figure = Double.parseDouble(Strength.figure(n / 10_000.0));
      assertEquals(Strength.Grade.of(n / 10_000.0), Strength.Grade.of(figure), "at " + n);
    }
    assertEquals("0.29", Strength.figure(0.2999));
    assertEquals("0.30", Strength.figure(0.3));
  }

  @Test
  void nothingIsZero() {
    check(0, new Story());
  }

  @Test
  void oneMeetingIsAFifthOfWhatIsNotSeen() {
    check(both(0.2, 0.2), new Story().met(0));
  }

  @Test
  void halfTheWeightIsLeftAfterOneHalfLife() {
    check(both(0.5 / 4.5, 0.5 / 4.5), new Story().met(Strength.HALF_LIFE_DAYS));
  }

  @Test
  void aQuarterIsLeftAfterTwo() {
    check(both(0.25 / 4.25, 0.25 / 4.25), new Story().met(2 * Strength.HALF_LIFE_DAYS));
  }

  @Test
  void sixteenMailsOfOneDayAreOneMeeting() {
    Story story = new Story();
    for (int i = 0; i < 8; i++) story.sent(0).received(0);
    check(both(0.2, 0.2), story);
  }

  @Test
  void lettersOfOneAfternoonHoldLessThanTheSameOnManyDays() {
    Story burst = new Story();
    Story steady = new Story();
    for (int i = 0; i < 17; i++) {
      burst.received(30);
      steady.received(30 + i);
    }
    double brief = Strength.value(burst.timeline(), Attention.NONE, NOW);
    double lasting = Strength.value(steady.timeline(), Attention.NONE, NOW);
    assertTrue(lasting > 1.6 * brief, lasting + " against " + brief);
  }

  @Test
  void meetingsOfOneDayHoldAllTheyHold() {
    check(both(2 / 6.0, 2 / 6.0), new Story().met(0, 0));
  }

  @Test
  void aLetterThatNamesTheOwnerNowhereWeighsLikeABroadcast() {
    double held = 0.25 / 26;
    check(both(held / (held + 4), held / (held + 4)), new Story().overheard(0, true, 0));
  }

  @Test
  void aMailToFivePeopleWeighsAFifth() {
    check(both(0.05 / 4.05, 0.05 / 4.05), new Story().receivedWith(5, 0));
  }

  @Test
  void whatOthersHoldMakesTheShareSmaller() {
    Story ours = new Story().met(10);
    Story others = new Story().met(10, 10, 10);
    double held = Math.pow(2, -10 / 90.0);
    Attention all = Attention.of(List.of(ours.timeline(), others.timeline()));
    Strength strength = Strength.of(ours.timeline(), all, NOW);
    assertEquals(held, strength.held(), 1e-12);
    assertEquals(held / (4 * held + 4), strength.mine(), 1e-9);
    assertEquals(both(held / (4 * held + 4), held / (held + 4)), strength.value(), 1e-9);
  }

  @Test
  void othersCountFromTheirNextDayOn() {
    Story ours = new Story().met(10);
    Story others = new Story().met(0.1);
    Attention all = Attention.of(List.of(ours.timeline(), others.timeline()));
    Attention alone = Attention.of(List.of(ours.timeline()));
    assertEquals(
        Strength.value(ours.timeline(), alone, NOW), Strength.value(ours.timeline(), all, NOW));
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    assertTrue(
        Strength.value(ours.timeline(), all, tomorrow)
            < Strength.value(ours.timeline(), alone, tomorrow));
  }

  @Test
  void theHeightForgetsTheSilenceSinceTheLatestContact() {
    Timeline timeline = new Story().met(420, 400).timeline();
    assertEquals(
        Strength.value(timeline, Attention.NONE, daysAgo(400)),
        Strength.height(timeline, Attention.NONE, NOW));
    assertEquals(0, Strength.height(new Timeline(List.of()), Attention.NONE, NOW));
    Timeline old = new Story().met(400_000).timeline();
    assertEquals(both(0.2, 0.2), Strength.height(old, Attention.NONE, NOW), 1e-12);
  }

  @Test
  void directionDoesNotWeigh() {
    check(
        Strength.value(new Story().sent(7).timeline(), Attention.NONE, NOW),
        new Story().received(7));
  }

  @Test
  void theFutureCountsForNothing() {
    check(both(0.2, 0.2), new Story().met(0, -0.0001, -30));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void contributionsAddUpToTheValue(long seed) {
    Strength strength = Strength.of(Story.random(seed), company(seed), NOW);
    double sum = strength.contributions().stream().mapToDouble(c -> c.share()).sum();
    assertEquals(strength.value(), sum, 1e-12);
    assertTrue(strength.value() >= 0 && strength.value() < 1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void silenceNeverRaises(long seed) {
    Timeline timeline = Story.random(seed);
    Attention company = company(seed);
    double before = Strength.value(timeline, company, NOW);
    for (int hours = 1; hours < 40_000; hours = hours * 3 / 2 + 1) {
      double after = Strength.value(timeline, company, NOW.plus(Duration.ofHours(hours)));
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
    Attention company = company(seed);
    double before = Strength.value(timeline, company, NOW);
    for (int n = timeline.contacts().size() + 1; n <= more.size(); n++) {
      company = company.with(more.get(n - 1));
      double after = Strength.value(new Timeline(more.subList(0, n)), company, NOW);
      assertTrue(after >= before);
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aContactWithOthersNeverRaises(long seed) {
    Timeline timeline = Story.random(seed);
    Attention company = company(seed);
    double before = Strength.value(timeline, company, NOW);
    for (Contact other : Story.random(seed + 3000).contacts()) {
      company = company.with(other);
      double after = Strength.value(timeline, company, NOW);
      assertTrue(after <= before);
      before = after;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCourseIsTheValueAtEachInstant(long seed) {
    Timeline timeline = Story.random(seed);
    Attention company = company(seed);
    Random random = new Random(seed);
    List<Instant> instants =
        random.doubles(50, -400, 1600).mapToObj(Story::daysAgo).sorted().toList();
    double[] values =
        instants.stream().mapToDouble(at -> Strength.value(timeline, company, at)).toArray();
    assertArrayEquals(values, Strength.course(timeline, company, instants), 1e-9);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderInWhichContactsComeChangesNoDigit(long seed) {
    Timeline timeline = Story.random(seed);
    List<Contact> shuffled = new ArrayList<>(timeline.contacts());
    Collections.shuffle(shuffled, new Random(seed));
    Attention company = Attention.of(List.of(Story.random(seed + 2000)));
    for (Contact contact : shuffled) company = company.with(contact);
    assertEquals(
        Double.doubleToLongBits(Strength.value(timeline, company(seed), NOW)),
        Double.doubleToLongBits(Strength.of(new Timeline(shuffled), company, NOW).value()));
  }

  @Test
  void everyContributionNamesItsInteraction() {
    Strength strength =
        Strength.of(new Story().sent(9).met(3).received(-1).timeline(), Attention.NONE, NOW);
    assertEquals(
        List.of(1L, 2L), strength.contributions().stream().map(c -> c.interaction()).toList());
    assertEquals(daysAgo(3), strength.contributions().getLast().at());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theIntervalHoldsTheValue(long seed) {
    Strength strength = Strength.of(Story.random(seed), company(seed), NOW);
    assertTrue(strength.low() <= strength.value() && strength.value() <= strength.high());
    assertTrue(strength.low() >= 0 && strength.high() < 1);
    assertEquals(strength.contributions().size() >= 3, strength.enough());
  }

  @Test
  void theSameHeldByMoreContactsIsMoreCertain() {
    Strength few = Strength.of(new Story().met(4).timeline(), Attention.NONE, NOW);
    Story letters = new Story().sent(1, 2, 3, 4, 5, 6, 7);
    Strength many = Strength.of(letters.timeline(), Attention.NONE, NOW);
    assertTrue(many.value() > few.value());
    assertTrue(many.low() > few.low());
    assertTrue(many.high() - many.low() < few.high() - few.low());
  }

  @Test
  void theIntervalCoversWhatTheSameRateBringsInTheLongRun() {
    double held = 0.25 * 0.1 * Strength.HALF_LIFE_DAYS / Math.log(2);
    double truth = Math.sqrt(held / (held + 4));
    Random random = new Random(7);
    int inside = 0;
    for (int round = 0; round < 400; round++) {
      Strength one = Strength.of(oneMailInTenDays(random).timeline(), Attention.NONE, NOW);
      if (one.low() <= truth && truth <= one.high()) inside++;
    }
    assertTrue(inside > 360 && inside < 396, inside + " of 400");
  }

  private static Story oneMailInTenDays(Random random) {
    Story story = new Story();
    double day = 0;
    while (day < 1_500) {
      day -= 10 * Math.log(1 - random.nextDouble());
      story.sent(day);
    }
    return story;
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
    double[] edges = {0, 0.1, 0.2, 0.3, 0.4};
    for (int marks = 1; marks <= 5; marks++)
      assertEquals(marks, Strength.Grade.of(edges[marks - 1]).marks());
    assertEquals("steady", Strength.Grade.of(0.2999).words());
  }

  private static double one(Channel channel) {
    return Strength.value(
        new Story().with(1, channel, Direction.SENT).timeline(), Attention.NONE, NOW);
  }

  /** Everything of the owner: this tie and one other. */
  private static Attention company(long seed) {
    return Attention.of(List.of(Story.random(seed), Story.random(seed + 2000)));
  }

  private static double both(double mine, double theirs) {
    return Math.pow(mine * theirs, 0.25);
  }

  private static void check(double expected, Story story) {
    assertEquals(expected, Strength.of(story.timeline(), Attention.NONE, NOW).value(), 1e-12);
  }
}
