package rapport.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Goals;
import rapport.desk.network.YearOfTies;
import rapport.desk.nurture.Today;
import rapport.desk.people.IdentityChange.KeepApart;
import rapport.intake.Letters;
import rapport.nurture.Move;
import rapport.nurture.Standing;
import rapport.people.Person;
import rapport.people.PersonId;

/** Of somebody who may have written from another address since, no silence is told. */
class HeardElsewhereTest extends Wired {

  private static final String ADA = "Ada Lindqvist <ada@helix.example>";
  private static final String AT_WORK = "zsuzsanna.quarterbottom@northwind.example";
  private static final String AT_HOME = "zquarterbottom@fenwick.example";

  @BeforeEach
  void letters() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 24; n++) {
      letters.letter("a" + n, AT_WORK, ADA, 200 + 20 * n, "Delivered-To: ada@helix.example");
      letters.letter("b" + n, ADA, AT_WORK, 198 + 20 * n, "X-Gmail-Labels: Sent");
    }
    letters.letter("c", AT_HOME, ADA, 9, "Delivered-To: ada@helix.example");
    letters.letter("d", ADA, AT_HOME, 8, "X-Gmail-Labels: Sent");
    Path file = letters.to(folder.resolve("letters.mbox"));
    rooms.take(List.of(file));
  }

  private List<Move.Cause> moves() {
    return Today.of(rooms.look()).moves().stream()
        .filter(move -> move.person().emails().contains(AT_WORK))
        .map(Move::cause)
        .toList();
  }

  private PersonId at(String address) {
    return rooms.look().everybody().stream()
        .map(Standing::person)
        .filter(one -> one.emails().contains(address))
        .map(Person::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoMayHaveWrittenFromElsewhereIsNotCalledQuiet() {
    assertEquals(List.of(), moves());
  }

  @Test
  void theMapDoesNotSayThatTheyWentAway() {
    assertEquals(0, YearOfTies.of(rooms.look()).further().size());
    rooms.make(new KeepApart(List.of(at(AT_WORK), at(AT_HOME))));
    assertEquals(1, YearOfTies.of(rooms.look()).further().size());
  }

  @Test
  void theMapDoesNotCallNewWhoMayHaveBeenKnownBefore() throws IOException {
    Letters more = new Letters();
    for (int n = 0; n < 3; n++) more.letter("e" + n, ADA, AT_HOME, 20 + n, "X-Gmail-Labels: Sent");
    rooms.take(List.of(more.to(folder.resolve("more.mbox"))));
    assertEquals(0, YearOfTies.of(rooms.look()).young().size());
    rooms.make(new KeepApart(List.of(at(AT_WORK), at(AT_HOME))));
    assertEquals(1, YearOfTies.of(rooms.look()).young().size());
  }

  /** Everything a page says of the one that may have written from elsewhere since. */
  private List<String> told(String address) {
    Standing one = rooms.look().standing(at(address)).orElseThrow();
    List<String> told = TruthTest.page(rooms.look(), one);
    told.addAll(TruthTest.marks(rooms.look(), one));
    return told;
  }

  @Test
  void noPageSaysThatTheyAreLateOrCooledOrWhoCarriesIt() {
    List<String> open = told(AT_WORK);
    assertTrue(open.contains("same person?"), open.toString());
    assertTrue(open.contains("last known 6 months ago"), open.toString());
    String forbidden = "overdue|due.*|.*cooling|holding|.*; it was due .*|In the last .*|waits.*";
    assertEquals(List.of(), open.stream().filter(one -> one.matches(forbidden)).toList());
    rooms.make(new KeepApart(List.of(at(AT_WORK), at(AT_HOME))));
    List<String> apart = told(AT_WORK);
    assertTrue(apart.contains("overdue"), apart.toString());
    assertFalse(apart.contains("same person?"), apart.toString());
  }

  @Test
  void theFiguresCallNobodyNewWhoMayHaveBeenKnownBefore() {
    assertEquals(0, Today.of(rooms.look()).figures().newPeople());
    assertEquals(0, Goals.of(rooms.look()).expansion().newTies());
    rooms.make(new KeepApart(List.of(at(AT_WORK), at(AT_HOME))));
    assertEquals(1, Today.of(rooms.look()).figures().newPeople());
    assertEquals(1, Goals.of(rooms.look()).expansion().newTies());
  }

  @Test
  void theApiSaysThatItIsNotKnown() throws IOException {
    String path = "/api/people/" + at(AT_WORK);
    String open = page(path).replaceAll("\\s", "");
    assertTrue(open.contains("\"due\":null"), open);
    assertTrue(open.contains("\"course\":\"unknown\""), open);
    rooms.make(new KeepApart(List.of(at(AT_WORK), at(AT_HOME))));
    assertFalse(page(path).replaceAll("\\s", "").contains("\"due\":null"));
  }

  @Test
  void onceItIsSomebodyElseTheSilenceIsTold() {
    rooms.make(new KeepApart(List.of(at(AT_WORK), at(AT_HOME))));
    assertEquals(List.of(Move.Cause.DORMANT), moves());
  }
}
