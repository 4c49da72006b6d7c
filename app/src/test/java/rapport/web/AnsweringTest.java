package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.nurture.PersonPage;
import rapport.desk.nurture.Portrait;
import rapport.nurture.Standing;
import rapport.ties.ReplyHabits;
import rapport.ties.Share;

/** What a person page tells to expect agrees with the timeline below it. */
class AnsweringTest {

  @TempDir Path folder;

  @Test
  void meetingsAndAnswersAreThoseOfTheTimeline() throws IOException {
    try (Rooms rooms = Rooms.office(folder)) {
      Instant yearAgo = Rooms.NOW.minus(Duration.ofDays(365));
      int meetings = 0;
      int declined = 0;
      int told = 0;
      for (Standing one : rooms.look().everybody()) {
        PersonPage page =
            Portrait.of(rooms.look()).person(one.person().id(), 0, 10_000).orElseThrow();
        long met =
            page.latest().stream()
                .filter(it -> it.kind().equals("meeting") && it.at().isAfter(yearAgo))
                .count();
        assertEquals(met, page.answering().came().part(), one.person().name());
        meetings += page.answering().came().part();
        declined += page.answering().came().whole() - page.answering().came().part();
        ReplyHabits.Usual usual = page.answering().theirs();
        if (usual == null) continue;
        told++;
        assertTrue(usual.low().compareTo(usual.high()) < 0);
      }
      assertTrue(meetings > 20, meetings + " meetings");
      assertTrue(told > 5, told + " with answers to expect");
      assertEquals(0, declined, "nobody of the office ever declined");
    }
  }

  @Test
  void whoSaidNoDidNotCome() throws IOException {
    StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (int n = 1; n <= 4; n++)
      calendar.append(
          """
          BEGIN:VEVENT\r
          UID:review-%d\r
          DTSTART:202611%02dT100000Z\r
          DTEND:202611%02dT110000Z\r
          SUMMARY:Design review\r
          ORGANIZER:mailto:ada@helix.example\r
          ATTENDEE;PARTSTAT=ACCEPTED:mailto:ada@helix.example\r
          ATTENDEE;PARTSTAT=%s:mailto:nils@fenwick.example\r
          END:VEVENT\r
          """
              .formatted(n, 10 + n, 10 + n, n == 2 ? "DECLINED" : "ACCEPTED"));
    calendar.append("END:VCALENDAR\r\n");
    Path file = Files.writeString(folder.resolve("more.ics"), calendar);
    try (Rooms rooms = Rooms.office(folder)) {
      rooms.take(List.of(file));
      Standing nils =
          rooms.look().everybody().stream()
              .filter(one -> one.person().handles().toString().contains("nils@fenwick.example"))
              .findFirst()
              .orElseThrow();
      PersonPage page = Portrait.of(rooms.look()).person(nils.person().id(), 0, 10).orElseThrow();
      assertEquals(new Share(3, 4), page.answering().came());
    }
  }
}
