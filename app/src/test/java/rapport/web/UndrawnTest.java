package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rapport.desk.Desk;
import rapport.desk.Made;
import rapport.desk.network.Landscape;
import rapport.desk.network.SamePeople;
import rapport.desk.people.IdentityChange.How;
import rapport.desk.people.IdentityChange.JoinPeople;
import rapport.desk.people.IdentityChange.SetAside;
import rapport.desk.people.PeopleChange.AddPerson;
import rapport.look.Memory;
import rapport.people.PersonId;

/** In a large home the map is drawn beside the pages, and no page waits for it. */
class UndrawnTest extends Wired {

  private static final int PEOPLE = 3_200;
  private static final int AT_ONCE = 4;

  @Override
  Rooms rooms(Path folder) throws IOException {
    StringBuilder mail = new StringBuilder();
    for (int first = 0; first < PEOPLE; first += AT_ONCE) {
      StringBuilder to = new StringBuilder();
      for (int one = first; one < first + AT_ONCE; one++)
        to.append(one == first ? "" : ", ")
            .append("Guest Number%d <guest%d@harbour%d.example>".formatted(one, one, one / 40));
      mail.append(
          """
          From ada@helix.example Mon Nov 02 09:00:00 2026
          From: Ada Lindqvist <ada@helix.example>
          To: %s
          Subject: Harbour %d
          Date: Mon, 02 Nov 2026 09:00:00 +0000
          Message-ID: <harbour%d@helix.example>

          Hello.

          """
              .formatted(to, first, first));
    }
    Path sent = Files.writeString(folder.resolve("Sent.mbox"), mail);
    Rooms rooms = Rooms.open(folder);
    rooms.take(List.of(sent));
    return rooms;
  }

  private Wire.Answer shown(String path) throws IOException {
    return wire.get(path).session(rooms.session()).with("Accept", "text/html").send();
  }

  private PersonId somebody() {
    return rooms.look().everybody().getFirst().person().id();
  }

  @Test
  void aPageThatNeedsTheMapSaysSoAndComesByItself() throws IOException {
    Wire.Answer first = shown("/map");
    assertEquals(202, first.status());
    assertTrue(first.head().contains("Refresh: 1"));
    assertTrue(first.body().contains("Drawing your map"));
    assertTrue(first.body().contains("href=\"/map\" aria-current=\"page\""), "one is at the map");
    assertTrue(shown("/grow").body().contains("href=\"/grow\" aria-current=\"page\""), "here not");
    assertEquals(200, shown("/people").status(), "other pages do not wait");
    Landscape.of(rooms.look());
    Wire.Answer then = shown("/map");
    assertEquals(200, then.status());
    assertFalse(then.head().contains("Refresh"));
    assertTrue(then.body().contains("map__canvas"));
  }

  @Test
  void whoeverDoesNotLookAtTheAnswerWaitsForIt() throws IOException {
    Wire.Answer picture = wire.get("/map/network.svg").session(rooms.session()).send();
    assertEquals(200, picture.status());
    assertTrue(picture.body().contains("<svg"));
  }

  @Test
  void whoeverHasTheTimeIsToldWhatIsLeftWhenEverybodyWasCompared() {
    Desk another = new Desk(rooms.database, 1, rooms.home);
    assertTrue(SamePeople.of(another.compared(Rooms.NOW)).ready());
  }

  @Test
  void nobodyIsComparedBesideThePagesWhileSomebodyWaitsForTheMap() {
    Desk another = new Desk(rooms.database, 1, rooms.home);
    try (Memory.Turns.Ahead _ = another.turns().ahead()) {
      another.matchBeside(Rooms.NOW);
      assertFalse(SamePeople.of(another.look(Rooms.NOW)).ready());
    }
    another.matchBeside(Rooms.NOW);
    assertTrue(SamePeople.of(another.look(Rooms.NOW)).ready());
  }

  @Test
  void somebodyWrittenDownByHandLeavesTheMapAsItIs() throws IOException {
    Landscape before = Landscape.of(rooms.look());
    rooms.make(new AddPerson("Nora Beck", "nora@beck.example", null, "Beck", null));
    assertEquals(200, shown("/map").status());
    Landscape after = Landscape.of(rooms.look());
    assertEquals(before.spots(), after.spots());
    assertTrue(rooms.look().all.directory.ofAddress("nora@beck.example") != 0);
  }

  @Test
  void whoeverIsHiddenIsTakenOffTheMapBeforeItIsShownAgain() throws IOException {
    Landscape.of(rooms.look());
    PersonId gone = somebody();
    rooms.make(new SetAside(gone, How.HIDDEN));
    assertEquals(200, shown("/map").status());
    assertEquals(-1, Landscape.of(rooms.look()).number(gone));
  }

  @Test
  void whoeverIsJoinedOrPartedHasTheTiesOfAMapDrawnAnew() {
    Landscape.of(rooms.look());
    PersonId one = rooms.look().everybody().get(3).person().id();
    PersonId other = rooms.look().everybody().get(100).person().id();
    Made made = rooms.desk.make(new JoinPeople(List.of(one, other), null, null, null), Rooms.NOW);
    likeDrawnAnew("joined");
    rooms.desk.undo(made.entry(), Rooms.NOW);
    likeDrawnAnew("parted");
  }

  @Test
  @Timeout(60)
  void whoeverComesBackDoesNotWaitForTheMapAlsoWhereItWasDrawnAgainWithoutThem() {
    Landscape with = Landscape.of(rooms.look());
    PersonId gone = somebody();
    Landscape.Spot stood = with.spots().get(with.number(gone));
    Made made = rooms.desk.make(new SetAside(gone, How.HIDDEN), Rooms.NOW);
    Landscape patched = Landscape.of(rooms.look());
    while (Landscape.of(rooms.look()) == patched) Thread.onSpinWait();
    rooms.desk.undo(made.entry(), Rooms.NOW);
    assertTrue(Landscape.ready(rooms.look()), "nobody waits");
    Landscape back = Landscape.of(rooms.look());
    Landscape.Spot stands = back.spots().get(back.number(gone));
    assertEquals(stood.x(), stands.x(), "in the place where they stood");
    assertEquals(stood.circle() < 0, stands.circle() < 0);
    while (Landscape.of(rooms.look()) == back) Thread.onSpinWait();
    likeDrawnAnew("brought back, and drawn again beside the pages");
  }

  private void likeDrawnAnew(String what) {
    Map<String, Double> patched = ties(Landscape.of(rooms.look()));
    Desk anew = new Desk(rooms.database, 1, rooms.home);
    Map<String, Double> drawn = ties(Landscape.of(anew.look(Rooms.NOW)));
    assertEquals(drawn.keySet(), patched.keySet(), what);
    drawn.forEach((two, weight) ->
        assertEquals(weight, patched.getOrDefault(two, 0.0), 1e-9, what + " " + two));
  }

  private static Map<String, Double> ties(Landscape map) {
    Map<String, Double> ties = new TreeMap<>();
    for (Landscape.Line line : map.lines()) {
      String one = map.spots().get(line.one()).name();
      String other = map.spots().get(line.other()).name();
      ties.put(one.compareTo(other) < 0 ? one + " " + other : other + " " + one, line.weight());
    }
    return ties;
  }
}
