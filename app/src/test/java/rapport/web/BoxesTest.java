package rapport.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rapport.desk.network.Introductions;
import rapport.desk.people.PeopleChange.DescribePerson;
import rapport.intake.Letters;
import rapport.nurture.Standing;
import rapport.people.Person;

/** A box that several people read is shown once it was written to, and introduces nobody. */
class BoxesTest extends Wired {

  private static final String ADA = "Ada Lindqvist <ada@helix.example>";
  private static final String BOX = "info@fjord.example";
  private static final String JONAS = "Jonas Weber <jonas@fjord.example>";
  private static final String TOM = "Tom Ferreira <tom@fjord.example>";

  @BeforeEach
  void letters() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 12; n++) {
      letters.letter("a" + n, BOX, ADA, 10 + 9 * n, "Delivered-To: ada@helix.example");
      letters.letter("b" + n, ADA, BOX, 11 + 9 * n, "X-Gmail-Labels: Sent");
      letters.letter("c" + n, JONAS, ADA, 12 + 9 * n, "Delivered-To: ada@helix.example");
      letters.letter("d" + n, ADA, JONAS, 13 + 9 * n, "X-Gmail-Labels: Sent");
      letters.letter("e" + n, TOM, BOX, 14 + 9 * n, "Cc: " + JONAS + ", " + ADA);
    }
    rooms.take(List.of(letters.to(folder.resolve("letters.mbox"))));
  }

  private Person at(String address) {
    return rooms.look().everybody().stream()
        .map(Standing::person)
        .filter(one -> one.emails().contains(address))
        .findFirst()
        .orElseThrow();
  }

  private static boolean over(Introductions.Path way, Person person) {
    return way.steps().stream()
        .limit(way.steps().size() - 1L)
        .anyMatch(step -> person.equals(step.person()));
  }

  @Test
  void onlyAHumanLeadsToSomebody() {
    List<Introductions.Path> ways =
        Introductions.of(rooms.look(), null, at("tom@fjord.example")).ways();
    assertTrue(ways.stream().anyMatch(way -> over(way, at("jonas@fjord.example"))), "" + ways);
    assertFalse(ways.stream().anyMatch(way -> over(way, at(BOX))), "" + ways);
  }

  @Test
  void theOwnersWayToTheBoxItselfStands() {
    assertFalse(Introductions.of(rooms.look(), null, at(BOX)).ways().isEmpty());
  }

  @Test
  void whomTheOwnerNamesMayIntroduce() {
    rooms.make(new DescribePerson(at(BOX).id(), "Ines Rocha", null, null));
    List<Introductions.Path> ways =
        Introductions.of(rooms.look(), null, at("tom@fjord.example")).ways();
    assertTrue(ways.stream().anyMatch(way -> over(way, at(BOX))), "" + ways);
  }
}
