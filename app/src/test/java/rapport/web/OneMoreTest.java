package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.nurture.Today;
import rapport.desk.people.Listing;
import rapport.desk.people.People;
import rapport.interactions.Channel;
import rapport.nurture.Standing;

/** What is brought up to date by one conversation is what reading everything anew would show. */
class OneMoreTest {

  @TempDir Path folder;
  private Rooms rooms;

  @BeforeEach
  void open() throws IOException {
    rooms = Rooms.office(folder);
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void figuresAfterManyConversationsAreThoseOfTheWholeStore() {
    Random random = new Random(4);
    List<Standing> everybody = rooms.look().everybody();
    for (int i = 0; i < 130; i++) {
      Standing one = everybody.get(random.nextInt(everybody.size()));
      Instant at = Rooms.NOW.minus(Duration.ofHours(1 + random.nextInt(5_000)));
      rooms.make(
          new LogConversation(
              one.person().id(),
              random.nextBoolean() ? Channel.PHONE : Channel.FACE_TO_FACE,
              at,
              random.nextBoolean(),
              null));
      Today.of(rooms.look());
      if (i % 43 == 0 || i == 129) agrees();
    }
  }

  private void agrees() {
    Desk anew = new Desk(rooms.database, 1, rooms.home);
    Today kept = Today.of(rooms.look());
    Today read = Today.of(anew.look(Rooms.NOW));
    assertEquals(read.figures(), kept.figures());
    assertEquals(read.weeks(), kept.weeks());
    assertEquals(read.thin(), kept.thin());
    assertEquals(moves(read), moves(kept));
    assertEquals(names(anew), names(rooms.desk));
  }

  private static List<String> moves(Today today) {
    return today.moves().stream().map(move -> move.cause() + " " + move.why()).toList();
  }

  private static List<String> names(Desk desk) {
    return Listing.people(
            desk.look(Rooms.NOW), new People.Query("", "", People.Sort.STRENGTH, 0, 500))
        .rows()
        .stream()
        .map(one -> one.person().name())
        .toList();
  }
}
