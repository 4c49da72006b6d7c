package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.desk.network.Beginning;
import rapport.desk.network.Goals;
import rapport.desk.network.NetworkChange.Begin;
import rapport.desk.network.NetworkChange.Wanted;
import rapport.desk.nurture.Today;
import rapport.desk.people.PeopleChange.SetTitle;
import rapport.network.Need;
import rapport.people.Person;

/** The first ten minutes lead to Today. */
class BeginTest {

  private static final String WORDS =
      "I need somebody who has run machine-learning operations. We launch once, together.";

  @Test
  void whomOneLeadsAndReportsToIsReadFromTitlesAndMeetingsOfTwo(@TempDir Path folder)
      throws IOException {
    try (Rooms rooms = Rooms.office(folder)) {
      rooms.make(new SetTitle("Head of engineering"));
      Beginning found = Beginning.of(rooms.look(), "");
      assertEquals(List.of("Samir Haddad"), found.report().stream().map(Person::name).toList());
      assertTrue(
          found.lead().stream().map(Person::name).toList().contains("Priya Raman"),
          found.lead().toString());
      assertTrue(found.hopes().isEmpty());
    }
  }

  @Test
  void whatMustGoRightIsAMoveTheSameDay(@TempDir Path folder) throws IOException {
    try (Rooms rooms = Rooms.office(folder)) {
      Wire wire = new Wire(rooms.server.port());
      String page =
          wire.get("/begin?words=" + WORDS.replace(" ", "%20"))
              .session(rooms.session())
              .send()
              .body();
      assertTrue(page.contains("Lena Novak"), "candidates are shown at once");
      List<Wanted> needs =
          Beginning.of(rooms.look(), WORDS).hopes().stream()
              .map(
                  one -> new Wanted(one.need().category(), one.need().what(), one.need().horizon()))
              .toList();
      assertEquals(
          List.of(Need.Category.KNOW_HOW, Need.Category.INFLUENCE),
          needs.stream().map(Wanted::category).toList());
      rooms.make(new Begin("Head of engineering", List.of(), List.of(), needs));
      assertEquals(2, Goals.of(rooms.look()).needs().size());
      assertTrue(
          Today.of(rooms.look()).moves().stream().filter(one -> one.wish() != null).count() >= 2);
    }
  }
}
