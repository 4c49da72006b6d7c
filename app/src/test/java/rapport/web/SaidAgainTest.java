package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.look.Snapshot;
import rapport.people.PersonId;

/** What is said a second time changes nothing, and costs no reading of everybody. */
class SaidAgainTest extends Wired {

  @Override
  Rooms rooms(Path folder) throws IOException {
    return Rooms.office(folder);
  }

  @Test
  void theSameNameAgainLeavesTheNetworkAsItWasRead() {
    PersonId one = rooms.look().everybody().getFirst().person().id();
    rooms.make(new DescribePerson(one, "Nora Beck", null, null));
    Snapshot before = rooms.look().all;
    rooms.make(new DescribePerson(one, "Nora Beck", null, null));
    Snapshot after = rooms.look().all;
    assertSame(before.timelines, after.timelines);
    assertSame(before.directory.structure(), after.directory.structure());
    assertEquals("Nora Beck", rooms.look().everybody().getFirst().person().name());
  }
}
