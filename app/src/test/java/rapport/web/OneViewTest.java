package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rapport.desk.growth.Growth;
import rapport.desk.growth.Habits;
import rapport.desk.nurture.Today;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.nurture.Move;
import rapport.people.PersonId;

/** Whom to ask for another view is one answer in all places, for a whole week. */
class OneViewTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  private PersonId stretch() {
    return Habits.of(rooms.look()).stretch().orElseThrow().person().id();
  }

  @Test
  void diversityStretchAndMoveNameTheSamePerson() {
    PersonId asked = stretch();
    assertEquals(asked, Objects.requireNonNull(Growth.of(rooms.look()).sides().bridge()).id());
    for (Move move : Today.of(rooms.look()).moves())
      if (move.cause() == Move.Cause.BRIDGE) assertEquals(asked, move.person().id());
  }

  /** Who is known by an address alone is nobody to walk up to. */
  @Test
  void nobodyIsProposedWhoseNameIsNotKnown() {
    PersonId asked = stretch();
    rooms.make(new DescribePerson(asked, "l.n@kite.example", null, null));
    assertNotEquals(asked, stretch());
    assertNotEquals(asked, Objects.requireNonNull(Growth.of(rooms.look()).sides().bridge()).id());
  }

  @Test
  void itStaysForTheWeek() {
    Set<PersonId> asked = new HashSet<>();
    for (int day = 0; day < 5; day++) {
      asked.add(stretch());
      rooms.pass(Duration.ofDays(1));
    }
    assertEquals(1, asked.size());
  }

  @Test
  void thePagesSaySo() throws IOException {
    String name = Habits.of(rooms.look()).stretch().orElseThrow().person().name();
    for (String path : new String[] {"/grow/diversity", "/grow/stretch", "/grow"})
      assertTrue(wire.get(path).session(rooms.session()).send().body().contains(name), path);
  }
}
