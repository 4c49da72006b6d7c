package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rapport.desk.growth.GrowthChange.FollowPath;
import rapport.desk.growth.OwnPath;
import rapport.desk.network.NetworkChange.Begin;
import rapport.desk.nurture.DigestWords;
import rapport.desk.nurture.Digests;
import rapport.desk.nurture.NurtureChange.Pause;
import rapport.desk.nurture.Today;
import rapport.growth.OwnStep;
import rapport.web.nurture.Feeds;

/**
 * The path after the first day: one thing at a time, among the seven of a week, ended by a word.
 */
class OwnPathTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private void begin() {
    rooms.make(new Begin("Head of engineering", List.of(), List.of(), List.of()));
  }

  private @Nullable OwnStep on(int days) {
    rooms.now = Rooms.NOW.plus(Duration.ofDays(days));
    return OwnPath.of(rooms.look()).step();
  }

  @Test
  void nothingIsAskedOfWhoNeverBegan() throws IOException {
    assertNull(on(1));
    assertFalse(page("/").contains("For yourself"));
  }

  @Test
  void theDayAfterTheFirstOneThingStandsOnToday() throws IOException {
    begin();
    assertNull(on(0));
    assertNotNull(on(1));
    assertTrue(page("/").contains("For yourself"));
  }

  @Test
  void withAStepThereAreAtMostSevenThingsAndNobodyWhoWaitsIsLeftOut() {
    assertEquals(7, Today.of(rooms.look()).moves().size());
    begin();
    on(1);
    Today today = Today.of(rooms.look());
    assertTrue(today.moves().size() <= 6, today.moves().size() + " moves beside a step");
  }

  @Test
  void doneIsDoneAndTheNextComesOnTheNextDay() throws IOException {
    begin();
    String key = String.valueOf(on(1)).replaceAll(".*key=([^,]+),.*", "$1");
    assertEquals(303, form("/steps", Map.of("step", key, "reply", "DONE")).status());
    assertNull(on(1));
    rooms.desk.undo(rooms.desk.journal(1).getFirst().id(), rooms.now);
    assertNotNull(on(1), "and undo brings it back");
    assertNotNull(on(2));
  }

  /** Who lives in mail and calendar meets the step there, in the same words, and there alone. */
  @Test
  void theStepStandsInTheDigestAndInTheCalendar() {
    begin();
    assertTrue(Digests.of(rooms.look()).words().own().isEmpty(), "none on the first day");
    OwnStep step = Objects.requireNonNull(on(1));
    DigestWords words = Digests.of(rooms.look()).words();
    assertEquals(List.of(step.words()), words.own().stream().map(DigestWords.Line::what).toList());
    assertTrue(words.plain("").contains("For yourself\n- " + step.words()), words.plain(""));
    String feed =
        Feeds.week(Digests.of(rooms.look()).calendar(), step, rooms.now).replace("\r\n ", "");
    assertTrue(feed.contains("SUMMARY:" + step.words().replace(",", "\\,")), feed);
    assertFalse(
        Feeds.week(Digests.of(rooms.look()).calendar(), null, rooms.now).contains("UID:own-"));
  }

  @Test
  void nothingIsAskedWhileTheOwnerIsAway() {
    begin();
    var day = rooms.look().today();
    rooms.make(new Pause(null, day, day.plusDays(10), "away"));
    assertNull(on(1));
  }

  @Test
  void thePathIsEndedByAWord() throws IOException {
    begin();
    on(1);
    assertEquals(303, form("/path", Map.of("follow", "false")).status());
    assertNull(on(1));
    assertNull(on(2));
    rooms.make(new FollowPath(true));
    assertNotNull(on(3), "and begins anew when asked to");
  }

  @Test
  void aTalkIsPlayedToItsEndOnPagesAndCountsAsPractice() throws IOException {
    int before = rapport.desk.growth.ListeningPractice.of(rooms.look()).tries().size();
    String said = "said=So+it+moved+again.&said=Go+on.&said=What+did+they+say%3F&said=Mm-hmm.";
    String session = rooms.session();
    var answer =
        wire.post("/grow/talks/1")
            .session(session)
            .form("token=" + Door.token(session) + "&" + said)
            .send();
    assertEquals(200, answer.status());
    assertTrue(answer.body().contains("At the end they told you"));
    assertEquals(before + 4, rapport.desk.growth.ListeningPractice.of(rooms.look()).tries().size());
  }

  @Test
  void anAnswerWithACommaIsOneAnswerOnPageAndByApi() throws IOException {
    String session = rooms.session();
    var answer =
        wire.post("/grow/talks/1")
            .session(session)
            .form("token=" + Door.token(session) + "&said=So%2C+it+moved%2C+again.")
            .send();
    assertTrue(answer.body().contains("So, it moved, again."), answer.body());
    assertTrue(answer.body().contains("3 answers to go"), answer.body());
    String course = page("/api/talks/1?say=So%2C+it+moved%2C+again.");
    assertTrue(course.contains("\"So, it moved, again.\""), course);
  }
}
