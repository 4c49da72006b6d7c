package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.people.IdentityChange.How;
import rapport.desk.people.IdentityChange.JoinPeople;
import rapport.desk.people.IdentityChange.SetAside;
import rapport.look.Change;
import rapport.look.Look;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/** Whoever is set aside, joined or brought back is all that is read anew, and it is all right. */
class RegroupedTest {

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
  void whoeverIsSetAsideAndComesBackLeavesTheRestAsItIs() {
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) check(new SetAside(one(random), How.HIDDEN));
  }

  @Test
  void twoWhoAreJoinedAndPartedLeaveTheRestAsItIs() {
    Random random = new Random(11);
    for (int i = 0; i < 12; i++) {
      List<PersonId> two = List.of(one(random), one(random));
      if (two.stream().distinct().count() == 2) check(new JoinPeople(two, null, null, null));
    }
  }

  private PersonId one(Random random) {
    List<Standing> all = rooms.look().everybody();
    return all.get(random.nextInt(all.size())).person().id();
  }

  /** Makes a change and takes it back; nothing is read through twice. */
  private void check(Change change) {
    var parties = rooms.look().all.parties;
    Made made = rooms.desk.make(change, Rooms.NOW);
    agrees(change.toString());
    assertSame(parties, rooms.look().all.parties, "everybody was read anew");
    rooms.desk.undo(made.entry(), Rooms.NOW);
    agrees(change + " undone");
    assertSame(parties, rooms.look().all.parties, "everybody was read anew");
  }

  /** What is kept is what reading everything anew gives; of what is not, the lines are told. */
  private void agrees(String change) {
    List<String> kept = told(rooms.desk);
    List<String> anew = told(new Desk(rooms.database, 1, rooms.home));
    List<String> more = new ArrayList<>(kept);
    more.removeAll(anew);
    List<String> less = new ArrayList<>(anew);
    less.removeAll(kept);
    assertEquals(List.of(), more, change + ": kept, and not read; read is " + less);
    assertEquals(anew, kept, change);
  }

  private static List<String> told(Desk desk) {
    Look look = desk.look(Rooms.NOW);
    var directory = look.all.directory;
    List<String> told = new ArrayList<>();
    for (long id : directory.ids()) {
      Person person = Objects.requireNonNull(directory.find(id));
      told.add(
          person
              + " "
              + directory.handlesOf(id)
              + directory.cardsOf(id)
              + directory.details(id)
              + directory.pictured(id)
              + look.timeline(new PersonId(id)).contacts());
      for (var handle : person.handles())
        told.add(handle + " " + directory.ofAddress(handle.value()));
    }
    told.add("boxes " + new java.util.TreeSet<>(directory.boxes()));
    told.add("belonging " + directory.belonging());
    for (Standing one : look.everybody()) told.add(one.toString());
    told.add(look.all.sides + " " + look.all.reached().living());
    return told;
  }
}
