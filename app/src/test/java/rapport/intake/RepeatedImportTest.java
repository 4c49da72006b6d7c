package rapport.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rapport.interactions.LeftOut;
import rapport.sources.Sources;
import rapport.store.Database;
import rapport.store.FreshHome;
import rapport.store.Tables;
import rapport.store.interactions.Interactions;
import rapport.store.settings.Owners;

/**
 * The law: what was imported once is known. Every sample of the readers' tests and of the sample
 * office is imported alone, without anybody saying who the owner is; then again, and once more
 * after a restart: nothing comes in, nothing changes, and every count of the receipt is the same.
 */
class RepeatedImportTest {

  private static final Intake.Watcher NOBODY = new Intake.Watcher() {};
  private static final int ENOUGH = 60;

  @TempDir Path folder;

  private static List<Path> samples() throws IOException {
    List<Path> samples = new ArrayList<>();
    for (Path root : List.of(Path.of("../sources/src/test/resources"), Path.of("../cast/files")))
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(Files::isRegularFile)
            .filter(file -> !file.toString().endsWith(".txt"))
            .sorted()
            .forEach(samples::add);
      }
    return samples;
  }

  private static List<Receipt> take(Database database, long owner, List<Path> files)
      throws IOException {
    return new Intake(database, owner)
        .run(Sources.units(files, false), List.of(), Letters.NOW, NOBODY);
  }

  private static void again(
      Database database, long owner, List<Path> files, Map<String, String> held)
      throws IOException {
    for (Receipt receipt : take(database, owner, files)) {
      assertEquals(0, receipt.imported() + receipt.updated() + receipt.gone(), receipt.source());
      long left = receipt.leftOut().values().stream().mapToLong(Long::longValue).sum();
      assertEquals(receipt.found(), receipt.known() + left + receipt.unreadable());
    }
    assertEquals(held, new Tables(database).digests(owner), files.toString());
  }

  @Test
  void whatWasImportedOnceIsKnown() throws IOException {
    List<Path> samples = samples();
    assertTrue(samples.size() > ENOUGH, samples.size() + " samples");
    List<Map<String, String>> held = new ArrayList<>();
    try (Database database = Database.open(FreshHome.at(folder))) {
      for (int n = 0; n < samples.size(); n++) {
        List<Path> one = List.of(samples.get(n));
        new Owners(database).get(n + 1, "Europe/Berlin");
        take(database, n + 1, one);
        held.add(new Tables(database).digests(n + 1));
        again(database, n + 1, one, held.get(n));
      }
    }
    try (Database database = Database.open(FreshHome.at(folder))) {
      for (int n = 0; n < samples.size(); n++)
        again(database, n + 1, List.of(samples.get(n)), held.get(n));
    }
  }

  private Path calendar(String name, String... events) throws IOException {
    String text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//a//b//EN\n" + String.join("", events);
    return Files.writeString(folder.resolve(name), text + "END:VCALENDAR\n");
  }

  private static String event(String uid, String day, String... lines) {
    return "BEGIN:VEVENT\nUID:"
        + uid
        + "\nDTSTAMP:20260301T000000Z\nDTSTART:202603"
        + day
        + "T090000Z\nDTEND:202603"
        + day
        + "T093000Z\n"
        + String.join("\n", lines)
        + "\nEND:VEVENT\n";
  }

  /** The owner is taken to be whoever is there, between the first import and the second. */
  @Test
  void aMeetingWithOneGuestAloneIsKnownAlsoWhenTheGuestTurnsOutToBeTheOwner() throws IOException {
    Path file = calendar("a.ics", event("u", "02", "ATTENDEE:mailto:ada@helix.example"));
    try (Database database = Database.open(FreshHome.at(folder.resolve("home")))) {
      new Owners(database).get(1, "Europe/Berlin");
      assertEquals(1, take(database, 1, List.of(file)).getFirst().imported());
      Map<String, String> held = new Tables(database).digests(1);
      again(database, 1, List.of(file), held);
      assertEquals(1, take(database, 1, List.of(file)).getFirst().known());
    }
  }

  @Test
  void whatTheOwnerDeclinedIsLeftOutAlsoWhenItWasReadBeforeTheOwnerWasKnown() throws IOException {
    String maya = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:maya@northwind.example";
    String ada = "ATTENDEE;PARTSTAT=%s:mailto:ada@helix.example";
    String tom = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:tom@northwind.example";
    Path file =
        calendar(
            "a.ics",
            event("u1", "02", maya, ada.formatted("ACCEPTED")),
            event("u2", "03", tom, ada.formatted("ACCEPTED")),
            event("u3", "04", maya, ada.formatted("DECLINED")));
    try (Database database = Database.open(FreshHome.at(folder.resolve("home")))) {
      new Owners(database).get(1, "Europe/Berlin");
      take(database, 1, List.of(file));
      Interactions interactions = new Interactions(database);
      List<String> rules =
          interactions.find(1, List.copyOf(interactions.keys(1).keySet())).stream()
              .map(row -> row.key() + " " + row.leftOut())
              .sorted()
              .toList();
      assertEquals(List.of("u1 null", "u2 null", "u3 " + LeftOut.DECLINED.id()), rules);
      again(database, 1, List.of(file), new Tables(database).digests(1));
    }
  }

  /** Of two exports that tell of the same newest change the later import counts, but once. */
  @Test
  void anExportThatWasImportedBeforeWithdrawsNothingAnew() throws IOException {
    String maya = "ATTENDEE:mailto:maya@northwind.example";
    String ada = "ORGANIZER:mailto:ada@helix.example";
    List<String> all = new ArrayList<>();
    for (int day = 10; day < 20; day++) all.add(event("u" + day, "" + day, maya, ada));
    Path before = calendar("1.ics", all.toArray(String[]::new));
    all.set(4, event("v14", "14", maya, ada));
    Path after = calendar("2.ics", all.toArray(String[]::new));
    try (Database database = Database.open(FreshHome.at(folder.resolve("home")))) {
      new Owners(database).get(1, "Europe/Berlin");
      take(database, 1, List.of(before));
      assertEquals(1, take(database, 1, List.of(after)).getFirst().gone());
      Map<String, String> held = new Tables(database).digests(1);
      again(database, 1, List.of(before), held);
      again(database, 1, List.of(after), held);
    }
  }
}
