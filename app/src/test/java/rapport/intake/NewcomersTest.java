package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While an import goes on, those who appeared are told: people alone, and not the owner. */
class NewcomersTest {

  private static final String TO_ADA = "Delivered-To: ada@helix.example";

  @TempDir private Path folder;

  /** Who is told between the last batch of a mailbox and the end of its import. */
  private Newcomers.Met met(long since, int most, Letters... mailboxes) throws IOException {
    List<Newcomers.Met> met = new ArrayList<>();
    try (Road road = new Road(folder.resolve("home"))) {
      for (Letters letters : mailboxes) {
        Path file = letters.to(folder.resolve("mail" + met.size() + ".mbox"));
        long newest = since < 0 ? road.intake.newcomers().newest() : since;
        road.take(
            new Intake.Watcher() {
              @Override
              public void receipt(Receipt receipt) {
                met.add(road.intake.newcomers().since(newest, most));
              }
            },
            file);
      }
    }
    return met.getLast();
  }

  private List<String> names(Letters letters) throws IOException {
    return met(0, 8, letters).people().stream().map(Newcomers.One::name).toList();
  }

  @Test
  void peopleAreToldNewestFirstAndTheOwnerIsNot() throws IOException {
    Letters letters =
        new Letters()
            .letter("1", "Maya Okafor <maya@northwind.example>", "ada@helix.example", 9, TO_ADA)
            .letter("2", "\"Weber, Jonas\" <jonas@helix.example>", "ada@helix.example", 8, TO_ADA);
    assertEquals(List.of("Jonas Weber", "Maya Okafor"), names(letters));
  }

  @Test
  void listsProgramsDesksAndAddressesWithoutANameAreNotTold() throws IOException {
    Letters letters =
        new Letters()
            .fromMaya(
                "1",
                9,
                TO_ADA,
                "List-Id: <team.helix.example>",
                "List-Post: <mailto:team@helix.example>")
            .letter("2", "Maya Okafor <maya@northwind.example>", "The team <team@helix.example>", 9)
            .letter("3", "Helix <no-reply@helix.example>", "ada@helix.example", 8, TO_ADA)
            .letter("4", "Help desk <support@helix.example>", "ada@helix.example", 7, TO_ADA)
            .letter("5", "tom@northwind.example", "ada@helix.example", 6, TO_ADA)
            .letter("6", "Legal <legal-all@northwind.example>", "ada@helix.example", 6, TO_ADA);
    assertEquals(List.of("Maya Okafor"), names(letters));
  }

  @Test
  void anotherAddressUnderTheOwnersNameIsNotTold() throws IOException {
    Letters letters =
        new Letters()
            .fromMaya("1", 9, TO_ADA)
            .letter("2", "Maya Okafor <maya@northwind.example>", "Ada Lind <ada@helix.example>", 8)
            .letter("3", "Maya Okafor <maya@northwind.example>", "Ada Lind <ada@post.example>", 7);
    assertEquals(List.of("Maya Okafor"), names(letters));
  }

  @Test
  void aNameThatOnlyTheAddressWritesIsTold() throws IOException {
    Letters letters =
        new Letters().letter("1", "tom.ferreira@northwind.example", "ada@helix.example", 9, TO_ADA);
    assertEquals(List.of("Tom Ferreira"), names(letters));
  }

  @Test
  void noNameIsToldTwiceAndNoMoreThanAsked() throws IOException {
    Letters letters = new Letters();
    for (int n = 0; n < 30; n++)
      letters.letter("a" + n, "Maya Okafor <maya" + n + "@northwind.example>", "x@y.example", 9);
    for (String name : List.of("Tom Ferreira", "Priya Nair", "Sofia Brandt"))
      letters.letter(
          name.substring(0, 3),
          name + " <" + name.substring(0, 3) + "@z.example>",
          "x@y.example",
          8);
    Newcomers.Met met = met(0, 3, letters);
    assertEquals(3, met.people().size());
    assertTrue(met.handles() > 33, met.handles() + " handles");
    assertEquals(4, met(0, 99, letters).people().size());
  }

  @Test
  void whoWasKnownBeforeIsNotTold() throws IOException {
    Letters first = new Letters().fromMaya("1", 9, TO_ADA);
    Letters second =
        new Letters()
            .fromMaya("2", 8, TO_ADA)
            .letter("3", "Jonas Weber <jonas@helix.example>", "ada@helix.example", 7, TO_ADA);
    Newcomers.Met met = met(-1, 8, first, second);
    assertEquals(List.of("Jonas Weber"), met.people().stream().map(Newcomers.One::name).toList());
    assertEquals(1, met.handles());
  }
}
