package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.people.Identities;
import rapport.store.people.PeopleRows;

/** Who belongs together after a word about a few is what reading the whole store says. */
class BelongingTest {

  private static final int WORDS = 150;
  private static final List<String> NAMES = List.of("Nora Beck", "Ivo Lang", "Nora Lang", "");

  @TempDir Path folder;

  @Test
  void whatHangsTogetherIsAllThatCanBeAnother() throws IOException {
    for (int seed = 1; seed <= 4; seed++)
      try (Database database = Database.open(FreshHome.at(folder.resolve("home" + seed)))) {
        new rapport.store.settings.Owners(database).get(1, "UTC");
        says(database, new Random(seed));
      }
  }

  private static void says(Database database, Random random) {
    PeopleRows people = new PeopleRows(database);
    Identities identities = new Identities(database);
    Intake intake = new Intake(database, 1);
    for (int card = 0; card < 30; card++)
      people.add(
          1,
          NAMES.get(random.nextInt(NAMES.size())),
          "one" + random.nextInt(25) + "@harbour.example",
          random.nextBoolean() ? "+49 30 1234" + random.nextInt(12) : null,
          null,
          null);
    intake.resolve();
    List<String> keys = new ArrayList<>();
    for (PeopleRows.Known one : people.handles(1)) keys.add(Identities.key(one.handle()));
    for (int word = 0; word < WORDS; word++) {
      String one = keys.get(random.nextInt(keys.size()));
      String other = keys.get(random.nextInt(keys.size()));
      switch (random.nextInt(5)) {
        case 0 -> identities.setAside(1, one, "hidden", 0);
        case 1 -> identities.bringBack(1, one);
        case 2 -> identities.say(1, one, other, true);
        case 3 -> identities.say(1, one, other, false);
        default -> {
          identities.sure(1, List.of(new Identities.Sure(one, other, "one name")));
          intake.resolve(); // the pairs before are gone, which two names do not tell
        }
      }
      intake.resolve(List.of(one, other));
      agrees(database, word);
    }
  }

  private static void agrees(Database database, int word) {
    Map<Long, Long> stored = new TreeMap<>();
    for (PeopleRows.Known one : new PeopleRows(database).handles(1))
      stored.put(one.id(), one.person());
    Map<Long, Long> whole = new TreeMap<>(new Belonging(database, 1).persons());
    assertEquals(whole, stored, "word " + word);
  }
}
