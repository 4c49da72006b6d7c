package rapport.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.interactions.Channel;
import rapport.interactions.Contact;
import rapport.interactions.Direction;
import rapport.interactions.Timeline;
import rapport.people.PersonId;

/** Behaviours, counted by hand from small timelines. */
class BehaviourTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final PersonId MAYA = new PersonId(1);
  private static final PersonId TOM = new PersonId(2);

  @Test
  void hearingOrSeeingIsCountedOfAllContacts() {
    check(Skill.EMPATHY, "[1] of [1, 2]", call(1, 5), mail(2, 4, Direction.SENT, true));
  }

  @Test
  void anAnswerWithinThreeDaysIsInTime() {
    check(
        Skill.COMMUNICATION,
        "[1] of [1, 3]",
        asked(1, 20, 7),
        answer(2, 18, 7),
        asked(3, 12, 8),
        answer(4, 8, 8));
  }

  @Test
  void whatCanStillBeAnsweredInTimeIsNotCounted() {
    check(Skill.COMMUNICATION, "[] of []", asked(1, 2, 7));
  }

  @Test
  void aTalkWithOneIsListening() {
    check(Skill.LISTENING, "[1] of [1, 2]", call(1, 5), meeting(2, 4, 6));
  }

  @Test
  void whoBreaksASilenceIsCounted() {
    check(
        Skill.POSITIVITY,
        "[2] of [2, 3]",
        mail(1, 200, Direction.SENT, true),
        mail(2, 80, Direction.SENT, true),
        mail(3, 10, Direction.RECEIVED, true));
  }

  @Test
  void aBriefPauseIsNoSilence() {
    check(
        Skill.POSITIVITY,
        "[] of []",
        mail(1, 60, Direction.SENT, true),
        mail(2, 10, Direction.SENT, true));
  }

  @Test
  void aTieBegunByTheOwnerIsAFirstStep() {
    check(
        Skill.NETWORKING,
        "[1] of [1]",
        mail(1, 30, Direction.SENT, true),
        mail(2, 29, Direction.RECEIVED, false));
  }

  @Test
  void oneLetterIsNoTie() {
    check(Skill.NETWORKING, "[] of []", mail(1, 30, Direction.SENT, true));
  }

  @Test
  void beyondHomeIsCollaboration() {
    Map<PersonId, Timeline> both =
        Map.of(
            MAYA, new Timeline(List.of(call(1, 5), meeting(3, 2, 2))),
            TOM, new Timeline(List.of(call(2, 4), meeting(3, 2, 2))));
    Metric metric = new Behaviour(both, Set.of(MAYA)).in(Skill.COLLABORATION, at(91), NOW);
    assertEquals("[2, 3] of [1, 2, 3]", shown(metric));
  }

  @Test
  void everyFigureIsItsEvents() {
    for (Skill skill : Skill.values()) {
      if (skill == Skill.COMMON_GOALS) continue;
      Metric metric =
          behaviour(call(1, 5), asked(2, 20, 7), mail(3, 9, Direction.SENT, true))
              .in(skill, at(91), NOW);
      assertEquals(metric.done().size(), metric.share().part(), skill.words());
      assertEquals(
          metric.done().size() + metric.missed().size(), metric.share().whole(), skill.words());
    }
  }

  @Test
  void quartersSideBySideCountEverythingOnce() {
    Behaviour behaviour = behaviour(call(1, 5), call(2, 100), call(3, 91), call(4, 90));
    int sum = 0;
    for (int back = 2; back > 0; back--)
      sum += behaviour.in(Skill.EMPATHY, at(91L * back), at(91L * (back - 1))).share().whole();
    assertEquals(4, sum);
  }

  @Test
  void goalsAreNoInteractions() {
    assertThrows(
        IllegalArgumentException.class, () -> behaviour().in(Skill.COMMON_GOALS, at(91), NOW));
  }

  @Test
  void aTrendIsSpokenOfWhenIntervalsPart() {
    assertEquals(1, metric(38, 2).since(metric(2, 38)));
    assertEquals(-1, metric(2, 38).since(metric(38, 2)));
    assertEquals(0, metric(3, 2).since(metric(2, 3)));
    assertEquals(0, metric(3, 2).since(metric(0, 0)));
  }

  @Test
  void threePracticesForEachSkill() {
    for (Skill skill : Skill.values()) assertEquals(3, skill.practices().size(), skill.words());
  }

  private static Metric metric(int done, int missed) {
    List<Long> ids = java.util.stream.LongStream.range(0, done + missed).boxed().toList();
    return new Metric(
        Skill.EMPATHY, at(91), NOW, ids.subList(0, done), ids.subList(done, done + missed));
  }

  private static Behaviour behaviour(Contact... contacts) {
    Map<PersonId, Timeline> timelines = new HashMap<>();
    timelines.put(MAYA, new Timeline(List.of(contacts)));
    return new Behaviour(timelines, Set.of());
  }

  private static void check(Skill skill, String expected, Contact... contacts) {
    assertEquals(expected, shown(behaviour(contacts).in(skill, at(91), NOW)));
  }

  private static String shown(Metric metric) {
    List<Long> all = new java.util.ArrayList<>(metric.done());
    all.addAll(metric.missed());
    return metric.done() + " of " + all.stream().sorted().toList();
  }

  static Instant at(long daysAgo) {
    return NOW.minus(Duration.ofDays(daysAgo));
  }

  static Contact call(long id, int daysAgo) {
    return new Contact(id, at(daysAgo), Channel.PHONE, Direction.SENT, 1, 0, true, 0);
  }

  static Contact meeting(long id, int daysAgo, int people) {
    return new Contact(id, at(daysAgo), Channel.VIDEO, Direction.TOGETHER, people, 0, true, 0);
  }

  static Contact mail(long id, int daysAgo, Direction direction, boolean opens) {
    return new Contact(id, at(daysAgo), Channel.MAIL, direction, 1, 0, opens, 0);
  }

  static Contact asked(long id, int daysAgo, long thread) {
    return new Contact(id, at(daysAgo), Channel.MAIL, Direction.RECEIVED, 1, 0, true, thread);
  }

  static Contact answer(long id, int daysAgo, long thread) {
    return new Contact(id, at(daysAgo), Channel.MAIL, Direction.SENT, 1, 0, false, thread);
  }
}
