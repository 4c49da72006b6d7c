package rapport.ties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static rapport.interactions.Story.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import rapport.interactions.Story;
import rapport.interactions.Timeline;
import rapport.ties.Trend.Course;

class TrendTest {

  @Test
  void nothingAQuarterAgoIsNew() {
    check(Course.NEW, new Story().met(10));
  }

  @Test
  void moreThanAQuarterAgoIsRising() {
    check(Course.RISING, new Story().met(100, 30, 20, 10));
  }

  @Test
  void silenceIsCooling() {
    check(Course.COOLING, new Story().met(130, 120, 110, 100));
  }

  @Test
  void theSameEachMonthIsSteady() {
    Story story = new Story();
    for (int days = 5; days < 2000; days += 30) story.met(days);
    check(Course.STEADY, story);
  }

  @Test
  void nothingAtAllIsSteady() {
    check(Course.STEADY, new Story());
  }

  @Test
  void aFaintTieMayFadeWithoutAWord() {
    Story others = new Story();
    for (int days = 96; days < 400; days++) others.met(days);
    Timeline one = new Story().sent(95).timeline();
    Attention all = Attention.of(List.of(one, others.timeline()));
    assertEquals(Course.STEADY, Trend.of(one, all, NOW).course());
  }

  @Test
  void thenIsTheStrengthNinetyDaysBefore() {
    Timeline timeline = new Story().met(90, 1).timeline();
    assertEquals(Math.sqrt(0.2), Trend.of(timeline, Attention.NONE, NOW).then(), 1e-12);
  }

  private static void check(Course course, Story story) {
    assertEquals(course, Trend.of(story.timeline(), Attention.NONE, NOW).course());
  }
}
