package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.store.people.PeopleRows;
import rapport.store.settings.Owners;

/** Whose mail it is does not depend on whether interactions were counted to find it out. */
class OwnerSearchTest {

  private static final List<String> PEOPLE =
      List.of(
          "Ada Byron <ada.byron@helix.example>",
          "Ada Byron <ada@byron.example>",
          "Bo Winter <bo@winter.example>",
          "Bo Byron <bo@byron.example>",
          "Cleo Marsh <cleo@quay.example>");

  @TempDir Path folder;

  private static String address(String person) {
    return person.substring(person.indexOf('<') + 1, person.length() - 1);
  }

  private static String mail(Random chance, String id, boolean sent) {
    StringBuilder text = new StringBuilder();
    int most = 1 + chance.nextInt(4);
    for (int n = chance.nextInt(14); n > 0; n--) {
      String from = PEOPLE.get(chance.nextInt(PEOPLE.size()));
      String to = PEOPLE.get(chance.nextInt(most));
      text.append("From x@y Mon Oct 19 10:00:00 2026\n");
      if (!sent && chance.nextInt(4) > 0)
        text.append("Delivered-To: ").append(address(to)).append('\n');
      text.append("From: ").append(sent ? to : from).append("\nTo: ").append(sent ? from : to);
      text.append("\nDate: Mon, 19 Oct 2026 09:00:00 +0000\nSubject: Roof\nMessage-ID: <" + id + n)
          .append("@mail.example>\n\nbody\n\n");
    }
    return text.toString();
  }

  @Test
  void countingChangesNothing() throws IOException {
    int spared = 0;
    for (int seed = 0; seed < 120; seed++) {
      Random chance = new Random(seed);
      Path inbox = Files.writeString(folder.resolve("Inbox"), mail(chance, "i", false));
      Path sent =
          Files.writeString(
              folder.resolve("Sent"), chance.nextBoolean() ? mail(chance, "s", true) : "");
      try (Road road = new Road(folder.resolve("home" + seed))) {
        Owners owners = new Owners(road.database);
        if (chance.nextInt(3) == 0)
          owners.addAddress(Road.OWNER, address(PEOPLE.getFirst()), false);
        road.take(inbox, sent);
        List<Owners.Address> found = owners.addresses(Road.OWNER);
        OwnerSearch search = new OwnerSearch(owners, new PeopleRows(road.database), Road.OWNER);
        boolean named = found.stream().anyMatch(one -> !one.found());
        search.run(named);
        if (!search.counted()) spared++;
        search = new OwnerSearch(owners, new PeopleRows(road.database), Road.OWNER);
        search.count();
        search.run(named);
        assertEquals(found, owners.addresses(Road.OWNER), "seed " + seed);
      }
    }
    assertTrue(spared > 40 && spared < 110, spared + " of 120 did without");
  }
}
