package rapport.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rapport.desk.network.NetworkChange.ShareGoal;
import rapport.desk.network.NetworkChange.WriteNeed;
import rapport.network.Need;
import rapport.people.PersonId;

/** What was done says which thing it was, and the other side of a shared goal learns who asks. */
class WhichOneTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @Test
  void theJournalSaysWhichNeed() throws IOException {
    rooms.make(new WriteNeed(Need.Category.SUPPORT, "platform economics", Need.Horizon.NOW));
    String done = Jsoup.parse(page("/journal")).text();
    assertTrue(done.contains("Wrote a need down: platform economics"), done);
  }

  @Test
  void theCopyOfASharedGoalSpeaksToTheOtherSide() throws IOException {
    PersonId maya = rooms.person("Maya Okafor");
    rooms.make(new ShareGoal(maya, "One scheduler for both teams", LocalDate.of(2027, 3, 1)));
    String copy = page("/shared-goals/1/copy.md");
    String owner = rooms.look().me().name();
    assertFalse(owner.isBlank());
    assertTrue(copy.contains("A goal that " + owner + " and Maya Okafor share"), copy);
    assertTrue(copy.contains("Due: 1 March 2027"), copy);
    assertTrue(copy.contains("no account"), copy);
    String done = Jsoup.parse(page("/journal")).text();
    assertTrue(done.contains("Wrote a shared goal down: One scheduler"), done);
  }
}
