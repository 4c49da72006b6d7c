package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.growth.Habits;
import rapport.desk.interactions.InteractionChange.LogConversation;
import rapport.desk.network.Landscape;
import rapport.growth.Metric;
import rapport.growth.Skill;
import rapport.intake.Intake;
import rapport.interactions.Channel;
import rapport.sources.Sources;

/** What Grow and the map count is worked out once, and anew as soon as something happens. */
class KeptFiguresTest {

  private static final Path CAST = Path.of(System.getProperty("rapport.root"), "cast", "files");
  private static final Instant NOW = Rooms.NOW;

  @TempDir Path folder;
  private Rooms rooms;

  @BeforeEach
  void open() throws IOException {
    rooms = Rooms.open(folder);
    try (Stream<Path> files = Files.list(CAST)) {
      new Intake(rooms.database, 1)
          .run(
              Sources.units(files.sorted().toList(), false),
              List.of("ada@helix.example"),
              NOW,
              new Intake.Watcher() {});
    }
  }

  @AfterEach
  void close() {
    rooms.close();
  }

  @Test
  void whileNothingHappensTheSameFiguresAreShown() {
    assertSame(quarters(NOW), quarters(NOW.plusSeconds(20)));
    Instant later = NOW.plus(Duration.ofMinutes(20));
    assertSame(Landscape.of(rooms.look()), Landscape.of(rooms.desk.look(later)), "not drawn anew");
    assertSame(quarters(NOW.plusSeconds(40)), quarters(later));
  }

  @Test
  void aMeetingCountsOnceItHasBegun() {
    int before = spoken(NOW);
    Instant evening = NOW.plus(Duration.ofHours(9));
    assertTrue(spoken(evening) > before, "the guild and the leads have met");
  }

  @Test
  void aConversationCountsAtOnce() {
    var maya =
        rooms.look().everybody().stream()
            .filter(one -> one.person().name().equals("Maya Okafor"))
            .findFirst()
            .orElseThrow();
    int before = spoken(NOW);
    rooms.make(
        new LogConversation(maya.person().id(), Channel.PHONE, NOW.minusSeconds(60), true, null));
    assertEquals(before + 1, spoken(NOW.plusSeconds(1)));
  }

  @Test
  void anotherDayIsCountedAnew() {
    Metric today = quarters(NOW).getLast();
    Metric tomorrow = quarters(NOW.plus(Duration.ofDays(1))).getLast();
    assertTrue(tomorrow.to().isAfter(today.to()));
  }

  private List<Metric> quarters(Instant now) {
    return Habits.of(rooms.desk.look(now)).quarters(Skill.EMPATHY);
  }

  private int spoken(Instant now) {
    Metric last = quarters(now).getLast();
    return last.done().size();
  }
}
